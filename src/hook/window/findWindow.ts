import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agentsChannel } from "../../gates/shell/channel";
import { readEndpoint } from "../../gates/shell/endpoint";
import { isAlive } from "../../gates/shell/isAlive";

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
  readonly platform?: NodeJS.Platform;
}

/**
 * The window that is asked about what happens in a directory: the one whose open folder holds it, the
 * most specific folder first. Of several with the same folder, and where no folder holds it, it is the
 * window whose terminal the agent was started in; else the one that was opened last. Undefined if
 * there is none. Read without waiting: an agent waits for this.
 */
export function findWindow(cwd: string, place: Surroundings): OpenWindow | undefined {
  const { home, env, uid } = place;
  const own = env["TENTH_SECOND_RUN"] ?? "";
  const places = [cwd, realPath(cwd)];
  const holding = runDirectories(home, uid, own)
    .map((runDirectory) => ({
      runDirectory,
      depth: depthOf(foldersOf(runDirectory), places, place),
    }))
    .filter(({ depth }) => depth > 0)
    .toSorted((one, other) => other.depth - one.depth);
  let found: (OpenWindow & { readonly depth: number; readonly opened: number }) | undefined;
  for (const { runDirectory, depth } of holding) {
    if (found !== undefined && depth < found.depth) break;
    const window = windowAt(runDirectory, place);
    if (window === undefined) continue;
    if (runDirectory === own) return window;
    const opened = openedAt(runDirectory);
    if (found === undefined || opened > found.opened) found = { ...window, depth, opened };
  }
  if (found === undefined) return own === "" ? undefined : windowAt(own, place);
  const { runDirectory, token, socket } = found;
  return { runDirectory, token, socket };
}

/** The length of the deepest folder that holds one of the places; 0 if none does. */
function depthOf(
  folders: readonly string[],
  places: readonly string[],
  { platform = process.platform }: Surroundings,
): number {
  const named = (path: string): string => (platform === "win32" ? oneSpelling(path) : path);
  const wanted = places.map(named);
  return Math.max(
    0,
    ...folders.map((folder) => {
      const names = [named(folder), named(realPath(folder))];
      const holding = names.some((name) => wanted.some((place) => holds(name, place)));
      return holding ? (names[1] ?? "").length : 0;
    }),
  );
}

/** Windows takes both slashes, and letters of either size, for the same. */
function oneSpelling(path: string): string {
  return path.replaceAll("\\", "/").toLowerCase();
}

/** When a window began to serve, in milliseconds; one that has just gone away was never there. */
function openedAt(runDirectory: string): number {
  try {
    return lstatSync(join(runDirectory, "endpoint")).mtimeMs;
  } catch {
    // It closed between two looks.
    return 0;
  }
}

function windowAt(runDirectory: string, place: Surroundings): OpenWindow | undefined {
  const { platform = process.platform } = place;
  const endpoint = isPrivate(runDirectory, place) ? endpointOf(runDirectory) : undefined;
  if (endpoint === undefined || !isAlive(endpoint.pid)) return undefined;
  const { token, generation } = endpoint;
  return { runDirectory, token, socket: agentsChannel(runDirectory, generation, platform) };
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

/**
 * The directories of all windows: those under the home, those whose path would be too long, and the
 * one that the agent's terminal names.
 */
function runDirectories(home: string, uid: number, own: string): readonly string[] {
  const found = [join(home, ".tenth-second", "run"), join(tmpdir(), `tenth-second-${uid}`)].flatMap(
    (parent) => {
      try {
        return readdirSync(parent).map((name) => join(parent, name));
      } catch {
        // No window has ever been served from there.
        return [];
      }
    },
  );
  return own === "" ? found : [...new Set([...found, own])];
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

/** Whether nobody else can put a server there. On Windows it is in the user's profile, and has its rights. */
function isPrivate(directory: string, { uid, platform = process.platform }: Surroundings): boolean {
  try {
    const found = lstatSync(directory);
    if (!found.isDirectory()) return false;
    return platform === "win32" || (found.uid === uid && (found.mode & 0o077) === 0);
  } catch {
    // Not there: no window.
    return false;
  }
}
