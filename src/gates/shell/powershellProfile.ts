import { join } from "node:path";

/**
 * PowerShell's own start-up file, which is the only way to a gate in every PowerShell: no variable of
 * its environment leads it to a file (about_Profiles). The line stands between two marks, so that it
 * can be found and taken out again.
 */
const opening = "# >>> Tenth Second";
const closing = "# <<< Tenth Second";

/** Where the gate's file is; the profile may be read by a PowerShell that started long after us. */
export function powershellGate(home: string): string {
  return join(home, ".tenth-second", "shell", "powershell", "gate.ps1");
}

/** The text of a profile with the gate at its end, so that it stands above whatever reads lines there. */
export function withGate(profile: string, home: string): string {
  const rest = withoutGate(profile);
  const end = rest === "" || rest.endsWith("\n") ? "" : lineEnd(rest);
  const path = `'${powershellGate(home).replaceAll("'", "''")}'`;
  const block = [opening, `if (Test-Path ${path}) { . ${path} }`, closing, ""];
  return `${rest}${end}${block.join(lineEnd(rest))}`;
}

/** The text of a profile as it was before, but for a last line's end that was missing. */
export function withoutGate(profile: string): string {
  return profile.replace(/^# >>> Tenth Second\r?\n[^\n]*\n# <<< Tenth Second(?:\r?\n|$)/m, "");
}

/** Whether a profile leads to the gate. */
export function hasGate(profile: string): boolean {
  return withoutGate(profile) !== profile;
}

/** Words for a program that say where its profile for all hosts is; it prints a path. */
export const askForProfile: readonly string[] = [
  ...["-NoProfile", "-NonInteractive", "-Command"],
  "[Console]::Out.Write($PROFILE.CurrentUserAllHosts)",
];

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
