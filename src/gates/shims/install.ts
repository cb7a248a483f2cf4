import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "../shell/endpoint";
import { writeIfDifferent } from "../shell/install";
import { shimRows } from "./shimsTable";
import { whichText } from "./whichText";
import { isProgram } from "../isProgram";

/** Where shims go, and for which programs. */
export interface ShimPlace {
  readonly home: string;
  /** The extension's `media/shell`. */
  readonly source: string;
  /** The PATH of the editor: programs that are not there yet get their shim at a later start. */
  readonly path: string;
}

/** The directory of the shims, first in the PATH of every shell. */
export function shimsDirectory(home: string): string {
  return join(home, ".tenth-second", "shims");
}

/**
 * Puts one script under the names of the programs that can destroy and that this machine has. A name
 * whose program is not there gets none, so that looking for a program still tells the truth; none is
 * taken away, since another editor may know where it is. Gives the names that are new.
 */
export function installShims({ home, source, path }: ShimPlace): readonly string[] {
  const folder = join(home, ".tenth-second", "shell", "shim");
  writeIfDifferent(join(folder, "which.sh"), whichText(shimRows), 0o600);
  const script = join(folder, "shim.sh");
  writeIfDifferent(
    script,
    withInterpreter(readFileSync(join(source, "shim", "shim.sh"), "utf8")),
    0o700,
  );
  const shims = shimsDirectory(home);
  mkdirSync(shims, { recursive: true, mode: 0o700 });
  const folders = [...path.split(":"), ...usualFolders(home)].filter(
    (one) => one.startsWith("/") && !/\/\.tenth-second\/shims\/?$/.test(one),
  );
  return shimRows
    .flatMap(({ names }) => names)
    .filter((name) => folders.some((one) => isProgram(join(one, name))))
    .filter((name) => linkTo(script, join(shims, name)));
}

/** Version managers and installers put programs here that the editor's own PATH may not have. */
function usualFolders(home: string): readonly string[] {
  return [
    "/usr/local/bin",
    "/usr/bin",
    "/bin",
    "/usr/sbin",
    "/sbin",
    "/opt/homebrew/bin",
    "/snap/bin",
    join(home, ".local", "bin"),
    join(home, "bin"),
    join(home, ".cargo", "bin"),
  ];
}

/**
 * bash where there is one: it can give the program the name it was called by, and hands on variables
 * with names that are none, such as exported functions, which dash drops.
 */
function withInterpreter(script: string): string {
  return isProgram("/bin/bash") ? script.replace(/^#!.*/, "#!/bin/bash -p") : script;
}

/** True if the link was not there yet. */
function linkTo(script: string, link: string): boolean {
  try {
    if (lstatSync(link).isSymbolicLink() && readlinkSync(link) === script) return false;
    rmSync(link);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  symlinkSync(script, link);
  return true;
}
