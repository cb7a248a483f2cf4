import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { isMissing } from "../../shell/endpoint";

/** The text of a file, or nothing if there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Writes a file in one step: whoever reads it sees the old text or the new one. A link stays one and
 * its target changes, since people keep their settings in other places; the file keeps its mode.
 */
export function writeText(path: string, text: string, isExecutable: boolean): void {
  const target = targetOf(path);
  const mode = modeOf(target) ?? (isExecutable ? 0o700 : 0o600);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.${process.pid}.new`;
  try {
    writeFileSync(temporary, text, { mode, flag: "wx" });
    chmodSync(temporary, isExecutable ? mode | 0o100 : mode);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

export function removeFile(path: string): void {
  rmSync(targetOf(path), { force: true });
}

/** Whether somebody may run a file; a hook that is a script must be so. */
export function isRunnable(path: string): boolean {
  return ((modeOf(path) ?? 0) & 0o100) !== 0;
}

/** What a path finally leads to, which need not be there. */
function targetOf(path: string, links = 0): string {
  if (links > 20) throw new Error(`\`${path}\` leads in a circle`);
  try {
    if (!lstatSync(path).isSymbolicLink()) return path;
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
  return targetOf(resolve(dirname(path), readlinkSync(path)), links + 1);
}

function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
