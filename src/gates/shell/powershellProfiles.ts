import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { readText, writeText } from "../agents/install/files";
import { installShellHooks, writeIfDifferent } from "./install";
import { installationOf } from "./installation";
import { askForProfile, hasGate, withGate, withoutGate } from "./powershellProfile";
import { isProgram } from "../isProgram";

/** A profile as it is and as it would be. */
export interface ProfileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The profiles of PowerShell on this machine. */
export interface PowerShellProfiles {
  /** What leading them to the gate, or away from it, would change; empty without a PowerShell. */
  readonly plan: (what: "guard" | "unguard") => Promise<readonly ProfileChange[]>;
  /** Writes a change; false if the file is no longer what was shown. */
  readonly apply: (change: ProfileChange) => boolean;
}

const run = promisify(execFile);
const programs = process.platform === "win32" ? ["pwsh.exe", "powershell.exe"] : ["pwsh"];

/** Where the profiles are looked for, and what they lead to. */
export interface PowerShellPlace {
  readonly home: string;
  /** The PATH in which PowerShell is looked for. */
  readonly path: string;
  /** Puts the gate's files in place: on Windows no terminal has needed them so far. */
  readonly install: () => void;
}

/** The profiles as a window's commands work on them. */
export function windowProfiles(
  context: Parameters<typeof installationOf>[0],
  home: string,
): PowerShellProfiles {
  return powershellProfiles({
    home,
    path: process.env["PATH"] ?? "",
    install: () => void installShellHooks(installationOf(context, home)),
  });
}

/** Finds, changes and remembers the profiles of every PowerShell that PATH has. */
export function powershellProfiles({ home, path, install }: PowerShellPlace): PowerShellProfiles {
  const noted = join(home, ".tenth-second", "powershell-profiles");
  return {
    async plan(what) {
      const found = await Promise.all(powershellsIn(path).map(profileOf));
      const paths = new Set([...(what === "guard" ? [] : notedIn(noted)), ...found]);
      return [...paths].map((profile) => {
        const before = readText(profile);
        if (!isUtf8(profile)) throw new Error(`${profile} is not UTF-8, so it is left alone`);
        const text = before ?? "";
        return {
          path: profile,
          before,
          after: what === "guard" ? withGate(text, home) : withoutGate(text),
        };
      });
    },
    apply({ path: profile, before, after }) {
      if (readText(profile) !== before) return false;
      install();
      writeIfDifferent(
        noted,
        [...new Set([...notedIn(noted), profile])].map((line) => `${line}\n`).join(""),
        0o600,
      );
      // A profile may be a link into the person's own collection of such files: it stays one.
      writeText(profile, after, false);
      return true;
    },
  };
}

/** The profiles that lead to the gate because we wrote to them. */
export function guardedProfiles(home: string): readonly string[] {
  return notedIn(join(home, ".tenth-second", "powershell-profiles")).filter((profile) =>
    hasGate(readText(profile) ?? ""),
  );
}

/** Takes our line out of every profile that has it; gives their paths. */
export function leavePowerShell(home: string): readonly string[] {
  const guarded = guardedProfiles(home).filter(isUtf8);
  for (const profile of guarded) writeText(profile, withoutGate(readText(profile) ?? ""), false);
  return guarded;
}

function powershellsIn(path: string): readonly string[] {
  return programs.flatMap((name) => {
    const found = path
      .split(delimiter)
      .filter(isAbsolute)
      .map((folder) => join(folder, name))
      .find(isProgram);
    return found === undefined ? [] : [found];
  });
}

/** Only PowerShell knows where its profile is: the Documents folder of Windows may be anywhere. */
async function profileOf(program: string): Promise<string> {
  const { stdout } = await run(program, askForProfile, { timeout: 20_000 });
  const path = stdout.trim();
  if (!isAbsolute(path)) throw new Error(`${program} did not say where its profile is`);
  return path;
}

function notedIn(file: string): readonly string[] {
  return (readText(file) ?? "").split("\n").filter((line) => line !== "");
}

/** Whether a profile would come back as it is: older PowerShells write UTF-16 and local encodings. */
function isUtf8(path: string): boolean {
  const text = readText(path);
  return text === undefined || Buffer.from(text).equals(readFileSync(path));
}
