import { existsSync } from "node:fs";
import { join } from "node:path";
import { findPrograms, signsOf } from "../install/detect";
import { readText } from "../install/files";
import type { Machine } from "../install/installer";
import { namedFolder } from "../install/places";
import { writeChanges, type FileEdit } from "../install/writeChanges";
import { forget, note, readNotes, type NativeNote } from "./nativeLedger";
import { nativeMechanisms, type NativeMechanism } from "./nativeTable";
import { withOffLimits, withoutOffLimits } from "./nativeText";
import type { OffLimitsList } from "./offLimitsList";

/** One file as it is and as it would be, for one mechanism. */
export interface NativeChange extends FileEdit, NativeSite {
  /** What is to be remembered once it is written. */
  readonly note: NativeNote;
}

/** A mechanism that cannot be written, and why. */
export interface NativeObstacle extends NativeSite {
  readonly why: string;
}

/** Where an agent's own mechanism is for a folder. */
export interface NativeSite {
  readonly mechanism: NativeMechanism;
  readonly path: string;
  readonly folder: string;
}

/** Where a mechanism is, and how it stands. */
export interface NativePlace extends NativeSite {
  /** True if we wrote into it. */
  readonly isWritten: boolean;
  /** True if the agent is on this machine, or the file is there already. */
  readonly isUsed: boolean;
}

/** Every mechanism for a folder. */
export function nativePlaces(folder: string, machine: Machine): readonly NativePlace[] {
  const notes = readNotes(machine.home);
  return nativeMechanisms.map((mechanism) => {
    const path = pathOf(mechanism, folder, machine);
    const isWritten = notes.some((one) => one.mechanism === mechanism.id && one.path === path);
    const isHere = mechanism.form.kind === "ignore file" && existsSync(path);
    const isUsed = isWritten || isHere || signsOf(mechanism, machine).length > 0;
    return { mechanism, path, folder, isWritten, isUsed };
  });
}

/** What writing the list into one place would change; nothing if it is as it should be. */
export function planNative(
  { mechanism, path, folder }: NativeSite,
  list: OffLimitsList,
  machine: Machine,
): NativeChange | NativeObstacle | undefined {
  const noted = notedAt(machine.home, mechanism.id, path);
  const missing = noted === undefined ? missingFor(mechanism, machine) : undefined;
  if (missing !== undefined) return { mechanism, path, folder, why: missing };
  const before = readText(path);
  const written = withOffLimits(mechanism.form, before, list, noted);
  if (written.kind === "broken") return { mechanism, path, folder, why: written.why };
  const { text: after, ours, made } = written;
  if (after === (before ?? "")) return undefined;
  const kept = { mechanism: mechanism.id, path, folder, ours, made };
  return { mechanism, path, folder, before, after, executable: false, note: kept };
}

/** Writes what was shown. Throws if a file is no longer what it was. */
export function carryOutNative(home: string, changes: readonly NativeChange[]): void {
  writeChanges(changes, (change) => {
    note(home, change.note);
  });
}

/** What taking everything back would change, in every folder that was ever written into. */
export function planNativeRemoval(home: string): readonly FileEdit[] {
  const notes = readNotes(home);
  const paths = [...new Set(notes.map(({ path }) => path))];
  return paths.flatMap((path): readonly FileEdit[] => {
    const before = readText(path);
    if (before === undefined) return [];
    // What was written last was written around what was there, so it goes first.
    const mine = notes.filter((one) => one.path === path).reverse();
    const after = mine.reduce<string | undefined>((text, one) => {
      const form = nativeMechanisms.find(({ id }) => id === one.mechanism)?.form;
      return text === undefined || form === undefined ? text : withoutOffLimits(form, text, one);
    }, before);
    return after === before ? [] : [{ path, before, after, executable: false }];
  });
}

/** Takes back what was shown, and forgets everything that was noted. Throws like writing does. */
export function carryOutNativeRemoval(home: string, changes: readonly FileEdit[]): void {
  writeChanges(changes, ({ path }) => {
    forget(
      home,
      readNotes(home).filter((one) => one.path === path),
    );
  });
  // The rest are files that are gone, or hold nothing of ours any more.
  forget(home, readNotes(home));
}

function notedAt(home: string, mechanism: string, path: string): NativeNote | undefined {
  return readNotes(home).find((one) => one.mechanism === mechanism && one.path === path);
}

function pathOf({ files }: NativeMechanism, folder: string, machine: Machine): string {
  const paths = files.map((file) => {
    if (!file.startsWith("~/")) return join(folder, file);
    const codex = namedFolder(machine, "CODEX_HOME");
    return codex !== undefined && file.startsWith("~/.codex/")
      ? join(codex, file.slice("~/.codex/".length))
      : join(machine.home, file.slice(2));
  });
  return paths.find((path) => existsSync(path)) ?? paths[0] ?? folder;
}

/** Claude Code refuses to start when its sandbox is wanted and cannot be made. */
function missingFor({ form }: NativeMechanism, machine: Machine): string | undefined {
  if (form.kind !== "claude sandbox" || machine.platform === "darwin") return undefined;
  if (machine.platform !== "linux") return "its sandbox is there on macOS and Linux only";
  const missing = ["bwrap", "socat"].filter((one) => findPrograms(one, machine).length === 0);
  return missing.length === 0
    ? undefined
    : `its sandbox needs \`${missing.join("` and `")}\`, which is not installed`;
}
