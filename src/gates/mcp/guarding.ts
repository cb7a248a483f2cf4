import { join } from "node:path";
import * as v from "valibot";
import { readText, removeFile, writeText } from "../agents/install/files";
import {
  guardServers,
  serversIn,
  unguardServers,
  type Edited,
  type Launcher,
  type ServerState,
} from "./guardServers";
import type { ServerFile } from "./serverFiles";

/** A file that names servers, as it is and as it would be. */
export interface Change {
  readonly file: ServerFile;
  readonly before: string;
  readonly after: string;
  /** Every server of the file as it is now. */
  readonly servers: readonly ServerState[];
}

/** What was found: files that would change or not, and those that could not be read. */
export interface Found {
  readonly changes: readonly Change[];
  /** Sentences for a person. */
  readonly problems: readonly string[];
}

/** The launcher as the first words of a server's command. */
export function launcherWords(launcher: string, platform: NodeJS.Platform): Launcher {
  return platform === "win32"
    ? { command: "cmd.exe", args: ["/d", "/c", launcher] }
    : { command: launcher, args: [] };
}

/** What guarding the servers of these files would change. Files without servers are left out. */
export function planGuarding(files: readonly ServerFile[], launcher: Launcher): Found {
  return plan(files, (text) => guardServers(text, launcher));
}

/** What taking the tool away from before them would change. */
export function planUnguarding(files: readonly ServerFile[]): Found {
  return plan(files, unguardServers);
}

function plan(files: readonly ServerFile[], edit: (text: string) => Edited): Found {
  const changes: Change[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      const before = readText(file.path);
      if (before === undefined) continue;
      const edited = edit(before);
      if (edited.kind === "broken") problems.push(`${file.path} cannot be read: ${edited.why}`);
      else if (edited.servers.length > 0)
        changes.push({ file, before, after: edited.text, servers: serversIn(before) });
    } catch (error) {
      problems.push(`${file.path} cannot be read: ${(error as Error).message}`);
    }
  }
  return { changes, problems };
}

/**
 * Writes a change if the file is still what was shown; false if somebody changed it meanwhile. The
 * stable directory remembers which files name our tool, so that removing the extension can undo it.
 */
export function applyChange({ file, before, after }: Change, home: string): boolean {
  if (readText(file.path) !== before) return false;
  const guarded = serversIn(after).some(({ state }) => state === "guarded");
  // Noted first: a file that is noted and not changed does no harm.
  if (guarded) note(home, [...noted(home), file.path]);
  writeText(file.path, after, false);
  if (!guarded)
    note(
      home,
      noted(home).filter((path) => path !== file.path),
    );
  return true;
}

/** What was changed, and what could not be: paths, and sentences for a person. */
export interface Unguarded {
  readonly changed: readonly string[];
  readonly problems: readonly string[];
}

/** Takes the tool away from before every server, in every file that was ever changed. */
export function unguardEverywhere(home: string): Unguarded {
  const files = noted(home).map((path): ServerFile => ({ path, reader: "", scope: "user" }));
  const { changes, problems } = planUnguarding(files);
  const pending = changes.filter(({ before, after }) => before !== after);
  const changed = pending.filter((change) => applyChange(change, home));
  const left = pending.filter((change) => !changed.includes(change));
  if (problems.length === 0 && left.length === 0) note(home, []);
  return {
    changed: changed.map(({ file }) => file.path),
    problems: [...problems, ...left.map(({ file }) => `${file.path} changes all the time`)],
  };
}

const pathsSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

function notesPath(home: string): string {
  return join(home, ".tenth-second", "mcp.json");
}

function noted(home: string): readonly string[] {
  const read = v.safeParse(pathsSchema, readText(notesPath(home)) ?? "");
  return read.success ? read.output : [];
}

function note(home: string, paths: readonly string[]): void {
  const path = notesPath(home);
  if (paths.length === 0) removeFile(path);
  else writeText(path, `${JSON.stringify([...new Set(paths)].sort(), undefined, 2)}\n`, false);
}
