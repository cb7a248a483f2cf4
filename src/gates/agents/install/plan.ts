import type { AgentName } from "../agentCodec";
import { isRunnable, readText } from "./files";
import { isOurText } from "./hookCommand";
import type { AgentInstaller, HookFile, Machine } from "./installer";
import { noteInstalled, noteRemoved, readLedger } from "./ledger";
import { installInto, removeFrom } from "./sharedFile";
import { standingOf } from "./standing";
import { writeChanges, type FileEdit } from "./writeChanges";

/** One file as it is and as it would be. */
export interface FileChange extends FileEdit {
  readonly agent: AgentName;
  readonly made: readonly string[];
}

/** A file that cannot be changed, and why; nothing is written into it. */
export interface Obstacle {
  readonly agent: AgentName;
  readonly path: string;
  readonly why: string;
}

/** What installing or removing would do. */
export interface Plan {
  readonly changes: readonly FileChange[];
  readonly obstacles: readonly Obstacle[];
}

/** What has to change for an agent's hooks to be as they should; nothing if they are. */
export function planInstall(installer: AgentInstaller, machine: Machine): Plan {
  return collect(installer, installer.files(machine), (file) => {
    const before = readText(file.path);
    if (file.kind === "own") {
      if (before !== undefined && !isOurText(before)) {
        return { kind: "broken", why: "there is a hook of yours under this name already" };
      }
      return { kind: "text", before, after: file.text, made: [] };
    }
    if (before === undefined && file.onlyIfPresent === true) return undefined;
    const edited = installInto(file, before);
    return edited.kind === "broken"
      ? edited
      : { kind: "text", before, after: edited.text, made: edited.made };
  });
}

/** What has to change for no hook of ours to be left, in any of an agent's files that we know of. */
export function planRemoval(installer: AgentInstaller, machine: Machine): Plan {
  const noted = readLedger(machine.home).files.filter(({ agent }) => agent === installer.agent);
  const files = installer.files(machine);
  // Where a variable led elsewhere at the time, the form of the file is the same.
  const elsewhere = noted.flatMap(({ path }) => {
    const alike = files.find((file) => baseName(file.path) === baseName(path));
    const isKnown = files.some((file) => file.path === path);
    return alike === undefined || isKnown ? [] : [{ ...alike, path }];
  });
  return collect(installer, [...files, ...elsewhere], (file) => {
    const before = readText(file.path);
    if (before === undefined) return undefined;
    if (file.kind === "own") {
      return isOurText(before) ? { kind: "text", before, after: undefined, made: [] } : undefined;
    }
    const edited = removeFrom(file, before, noted.find(({ path }) => path === file.path)?.made);
    return edited.kind === "broken"
      ? edited
      : { kind: "text", before, after: edited.text, made: [] };
  });
}

/**
 * Does what was planned and shown. A file that has changed since then is left alone, with an error:
 * the plan has to be made again.
 */
export function carryOut(home: string, changes: readonly FileChange[]): void {
  writeChanges(changes, ({ agent, path, made }) => {
    if (made.length > 0) noteInstalled(home, [{ agent, path, made }]);
  });
}

/** Notes that an agent's hooks are installed, or that they are no longer. */
export function noteOutcome(
  installer: AgentInstaller,
  machine: Machine,
  outcome: "installed" | "removed",
): void {
  const { agent } = installer;
  const files = installer.files(machine);
  if (outcome === "installed") {
    const ours = files.filter((file) => standingOf(file)?.kind === "installed");
    noteInstalled(
      machine.home,
      ours.map(({ path }) => ({ agent, path, made: [] })),
    );
  } else {
    const noted = readLedger(machine.home).files.filter((file) => file.agent === agent);
    noteRemoved(
      machine.home,
      [...files, ...noted].map(({ path }) => path),
    );
  }
}

type Step =
  | { readonly kind: "broken"; readonly why: string }
  | {
      readonly kind: "text";
      readonly before: string | undefined;
      readonly after: string | undefined;
      readonly made: readonly string[];
    };

function collect(
  { agent }: AgentInstaller,
  files: readonly HookFile[],
  step: (file: HookFile) => Step | undefined,
): Plan {
  const changes: FileChange[] = [];
  const obstacles: Obstacle[] = [];
  for (const file of files) {
    const { path } = file;
    const done = step(file);
    if (done === undefined) continue;
    if (done.kind === "broken") {
      obstacles.push({ agent, path, why: done.why });
      continue;
    }
    const executable = file.kind === "own" && file.executable;
    const { before, after, made } = done;
    const isMode = executable && after !== undefined && before !== undefined && !isRunnable(path);
    if (before !== after || isMode) changes.push({ agent, path, before, after, executable, made });
  }
  return { changes, obstacles };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
