/**
 * Paths of Windows: `D:\data`, `\\server\share\x`, and `\x` on a drive that is not known. Their
 * canonical form has backslashes, a capital drive letter and no trailing backslash but at a root.
 */

/** True for an absolute path of Windows, written with either slash: `C:\x`, `c:/x`, `\\server\share`, `\x`. */
export function isWindowsPath(path: string): boolean {
  // Looked at by characters, because every path is asked, and nearly none is one.
  if (path.charCodeAt(0) === backslash) return true;
  return path.charCodeAt(1) === colon && /^[A-Za-z]:(?:[\\/]|$)/.test(path);
}

const backslash = 92;
const colon = 58;

/** True for a path that only a shell of Windows would be given: absolute, or relative with a backslash. */
export function looksWindows(path: string): boolean {
  return isWindowsPath(path) || (path.includes("\\") && /^(?:\.{1,2}|~)\\/.test(path));
}

/** Joins a path to a directory of Windows and normalises the result, as text. */
export function resolveWindowsPath(base: string, path: string): string {
  const written = path.replaceAll("/", "\\");
  const drive = /^([A-Za-z]):(.*)$/s.exec(written);
  if (drive !== null) {
    const [, letter = "", rest = ""] = drive;
    if (rest === "" || rest.startsWith("\\")) return normalise(written);
    // `D:x` is relative to the directory that the drive remembers.
    const sameDrive = base.charAt(0).toUpperCase() === letter.toUpperCase();
    return normalise(sameDrive ? `${base}\\${rest}` : `${letter}:\\${rest}`);
  }
  if (written.startsWith("\\\\")) return normalise(written);
  if (written.startsWith("\\")) {
    // Git for Windows writes drives as `/c/Users`, Linux on Windows as `/mnt/c/Users`.
    const mounted = /^\/(?:mnt\/|cygdrive\/)?([A-Za-z])(?:\/|$)/.exec(path);
    if (mounted?.[1] !== undefined)
      return normalise(`${mounted[1]}:\\${written.slice(mounted[0].length)}`);
    return normalise(`${rootOf(base)}${written}`);
  }
  return normalise(`${base}\\${written}`);
}

/** A path without the sign that it is to be taken as it stands: `C:\\x` for `\\\\?\\C:\\x`. */
export function withoutVerbatim(path: string): string {
  const plain = path.replace(/^\\\\\?\\UNC\\/i, "\\\\").replace(/^\\\\[?.]\\(?=[A-Za-z]:|$)/, "");
  return plain.replace(ownShare, "$1:");
}

/** The share by which Windows has each of its own drives: `\\\\localhost\\c$` is `C:`. */
const ownShare = /^\\\\(?:localhost|127(?:\.\d{1,3}){3})\\([A-Za-z])\$(?=\\|$)/i;

function normalise(written: string): string {
  // `\\?\C:\x` and `\\.\C:\x` are `C:\x`; a device such as `\\.\PhysicalDrive0` has no other name.
  const path = withoutVerbatim(written);
  const root = rootOf(path);
  const kept: string[] = [];
  for (const part of path.slice(root.length).split(/\\+/)) {
    if (part === "" || part === ".") continue;
    if (part === "..") kept.pop();
    // Windows drops dots and blanks at the end of a name.
    else kept.push(part.length > 1 ? part.replace(/(?<=[^. ])[. ]+$/, "") : part);
  }
  const head = /^[a-z]:$/i.test(root) ? `${root.toUpperCase()}\\` : root;
  const below = kept.join("\\");
  if (below === "") return head === "" ? "\\" : head;
  return head.endsWith("\\") ? head + below : `${head}\\${below}`;
}

/** `C:`, `\\server\share`, `\\.\PhysicalDrive0`, or nothing for a path on a drive that is not known. */
function rootOf(path: string): string {
  return /^[A-Za-z]:|^\\\\[^\\]+\\*(?:[^\\]+)?/.exec(path)?.[0].replace(/(?<!\\)\\+$/, "") ?? "";
}

/** True for a drive, a share as a whole, or the root of a drive that is not known. */
export function isWindowsRoot(path: string): boolean {
  return /^[A-Za-z]:\\?$|^\\$|^\\\\(?![?.]\\)[^\\]+(?:\\[^\\]+)?\\?$/.test(path);
}
