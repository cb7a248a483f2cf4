import { lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a run directory is made of. */
export interface RunDirectoryPlace {
  readonly home: string;
  /** Names the window; the same before and after its reload. */
  readonly windowId: string;
  /** Where to go when the path under the home directory is too long. */
  readonly temporary?: string;
  readonly uid?: number;
  readonly platform?: NodeJS.Platform;
}

/** macOS allows 104 bytes for the path of a Unix socket, its end included, Linux 108. */
export const longestSocketPath = 99;

/** What a server adds to the run directory for its socket: `/g<pid>-<4 hex>/socket`. */
export const socketRoom = "/g1234567-abcd/socket".length;

/**
 * Makes, or takes over, the private directory in which a window's server can be reached. Throws if
 * it is not the user's alone: then nobody may be served from it. On Windows it is in the user's
 * profile, whose rights it has, and holds no socket.
 */
export function openRunDirectory(place: RunDirectoryPlace): string {
  const uid = place.uid ?? process.getuid?.() ?? 0;
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(place.windowId)) {
    throw new Error(`\`${place.windowId}\` cannot name a window`);
  }
  const base = join(place.home, ".tenth-second");
  if ((place.platform ?? process.platform) === "win32") {
    const directory = join(base, "run", place.windowId);
    mkdirSync(directory, { recursive: true });
    return directory;
  }
  if (fits(join(base, "run", place.windowId))) {
    // Other parts of the product live in it too, and the user may have linked it elsewhere.
    mkdirSync(base, { recursive: true, mode: 0o700 });
    return makePrivate(join(makePrivate(join(base, "run"), uid), place.windowId), uid);
  }
  const temporary = realpathSync(place.temporary ?? tmpdir());
  const shared = makePrivate(join(temporary, `tenth-second-${uid}`), uid);
  const directory = makePrivate(join(shared, place.windowId), uid);
  if (!fits(directory)) {
    throw new Error(`\`${directory}\` is too long for a socket`);
  }
  return directory;
}

/** Makes a directory with mode 0700, or makes sure that the one that is there is such a one. */
function makePrivate(directory: string, uid: number): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const found = lstatSync(directory);
  if (!found.isDirectory()) {
    throw new Error(`\`${directory}\` is not a directory`);
  }
  if (found.uid !== uid) {
    throw new Error(`\`${directory}\` belongs to another user`);
  }
  if ((found.mode & 0o077) !== 0) {
    throw new Error(`\`${directory}\` is open to other users`);
  }
  return directory;
}

function fits(directory: string): boolean {
  return Buffer.byteLength(directory) + socketRoom <= longestSocketPath;
}
