import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEndpoint } from "../../gates/shell/endpoint";

/** A window of the editor that serves, and how to reach it. */
export interface OpenWindow {
  readonly runDirectory: string;
  readonly token: string;
  /** The socket for the hooks of agents. */
  readonly socket: string;
}

/** Where to look for windows. */
export interface Surroundings {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly uid: number;
}

/**
 * The window that is asked about what happens in a directory: the one whose terminal the agent was
 * started in, if it lives; else the one whose open folder holds the directory, the most specific one
 * first. Undefined if there is none. Read without waiting: an agent waits for this.
 */
export function findWindow(cwd: string, { home, env, uid }: Surroundings): OpenWindow | undefined {
  const own = env["TENTH_SECOND_RUN"];
  const window = own === undefined || own === "" ? undefined : windowAt(own, uid);
  if (window !== undefined) return window;
  let found: OpenWindow | undefined;
  let depth = -1;
  const places = [cwd, realPath(cwd)];
  for (const runDirectory of runDirectories(home, uid)) {
    for (const folder of foldersOf(runDirectory)) {
      if (folder.length <= depth) continue;
      const names = [folder, realPath(folder)];
      if (!names.some((name) => places.some((place) => holds(name, place)))) continue;
      const other = windowAt(runDirectory, uid);
      if (other === undefined) break;
      found = other;
      depth = folder.length;
    }
  }
  return found;
}

function windowAt(runDirectory: string, uid: number): OpenWindow | undefined {
  const endpoint = isPrivate(runDirectory, uid) ? endpointOf(runDirectory) : undefined;
  if (endpoint === undefined || !isAlive(endpoint.pid)) return undefined;
  const { token, generation } = endpoint;
  return { runDirectory, token, socket: join(runDirectory, generation, "agents") };
}

/** An endpoint that cannot be read leads to no window. */
function endpointOf(runDirectory: string): ReturnType<typeof readEndpoint> {
  try {
    return readEndpoint(runDirectory);
  } catch {
    // The file went away or is not ours to read: whoever asks decides alone.
    return undefined;
  }
}

/** The directories of all windows: those under the home, and those whose path would be too long. */
function runDirectories(home: string, uid: number): readonly string[] {
  return [join(home, ".tenth-second", "run"), join(tmpdir(), `tenth-second-${uid}`)].flatMap(
    (parent) => {
      try {
        return readdirSync(parent).map((name) => join(parent, name));
      } catch {
        // No window has ever been served from there.
        return [];
      }
    },
  );
}

/** The folders that are open in a window; a file that is broken names none. */
function foldersOf(runDirectory: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(runDirectory, "folders.json"), "utf8"));
    return Array.isArray(parsed) ? parsed.filter((folder) => typeof folder === "string") : [];
  } catch {
    // Not written yet, or half gone: the window is then found by its terminals only.
    return [];
  }
}

/** An agent may know a directory by another name than the editor does, through a link. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Not there, or not to be read: it has no other name.
    return path;
  }
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** Whether nobody else can put a server there. */
function isPrivate(directory: string, uid: number): boolean {
  try {
    const found = lstatSync(directory);
    return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
  } catch {
    // Not there: no window.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Of another user, or gone: in either case not our window.
    return false;
  }
}
