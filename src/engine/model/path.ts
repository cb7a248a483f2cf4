import { isWindowsPath, isWindowsRoot, looksWindows, resolveWindowsPath } from "./windowsPath";

/**
 * Joins and normalises paths as text, without touching the disk: `.` and `..` are taken out,
 * slashes are collapsed, a trailing slash is dropped. The result is absolute if `base` is. A path of
 * Windows is one wherever it is met, and so is what is relative to one.
 */
export function resolvePath(base: string, path: string): string {
  if (isWindowsPath(path) || isWindowsPath(base)) return resolveWindowsPath(base, path);
  const written = looksWindows(path) ? path.replaceAll("\\", "/") : path;
  const joined = written.startsWith("/")
    ? written
    : written.startsWith("./")
      ? base + written.slice(1)
      : `${base}/${written}`;
  if (isClean(joined)) return joined;
  const parts: string[] = [];
  for (const part of joined.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/**
 * True for an absolute path in which normalising finds nothing: no `//`, `/.`, `/..` and no slash at
 * the end. Read by characters, because each path comes here, and a pattern takes three times as long.
 */
function isClean(path: string): boolean {
  if (path.charCodeAt(0) !== slash) return false;
  for (let at = 0; at >= 0; at = path.indexOf("/", at + 1)) {
    let next = at + 1;
    if (path.charCodeAt(next) === dot) next++;
    if (path.charCodeAt(next) === dot) next++;
    if (next >= path.length || path.charCodeAt(next) === slash) return false;
  }
  return true;
}

const slash = 47;
const dot = 46;

/** True for the root, a drive or a share as a whole. */
export function isRoot(path: string): boolean {
  return path === "/" || isWindowsRoot(path);
}

/** True for a path that needs no directory to be resolved. */
export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || isWindowsPath(path);
}

/** True if `path` is `directory` or lies below it. */
export function isWithin(path: string, directory: string): boolean {
  if (isWindowsPath(directory)) {
    const whole = directory.toLowerCase();
    const part = path.toLowerCase();
    return part === whole || part.startsWith(whole.endsWith("\\") ? whole : `${whole}\\`);
  }
  return path === directory || directory === "/" || path.startsWith(`${directory}/`);
}

/** The last component of a path; empty for a root. */
export function baseName(path: string): string {
  if (isWindowsPath(path)) {
    return isWindowsRoot(path) ? "" : path.slice(1 + lastSlash(path));
  }
  // Most words are names already, and to look backwards is slow.
  return path.includes("/") ? path.slice(path.lastIndexOf("/") + 1) : path;
}

/** The directory that holds a path; a root holds itself. */
export function parentOf(path: string): string {
  if (isWindowsPath(path)) {
    if (isWindowsRoot(path)) return path;
    const parent = path.slice(0, lastSlash(path));
    return parent === "" || parent.endsWith(":") ? `${parent}\\` : parent;
  }
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}

/** A path below a directory, in the directory's own way of writing. */
export function below(directory: string, name: string): string {
  if (isWindowsPath(directory)) return resolveWindowsPath(directory, `.\\${name}`);
  return directory === "/" ? `/${name}` : `${directory}/${name}`;
}

/** The same path with slashes, for tables of names that are written with them. */
export function slashed(path: string): string {
  return isWindowsPath(path) ? path.replaceAll("\\", "/") : path;
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/"));
}
