import type { AgentName } from "../agentCodec";
import type { Machine } from "./installer";

type Place = Pick<Machine, "launcher" | "platform">;

/** The words that a hook runs, for agents that start a program without a shell. */
export interface ExecForm {
  readonly command: string;
  readonly args: readonly string[];
}

/** Windows starts no `.cmd` without its interpreter. */
export function execForm({ launcher, platform }: Place, agent: AgentName): ExecForm {
  const args = ["hook", agent];
  return platform === "win32"
    ? { command: "cmd.exe", args: ["/d", "/c", launcher, ...args] }
    : { command: launcher, args };
}

/** A hook as one line for a POSIX shell, or for cmd on Windows. */
export function commandLine({ launcher, platform }: Place, agent: AgentName): string {
  if (platform === "win32") return `"${launcher}" hook ${agent}`;
  const word = /^[\w./@+-]+$/.test(launcher) ? launcher : `'${launcher.replaceAll("'", `'\\''`)}'`;
  return `${word} hook ${agent}`;
}

/**
 * A hook for agents that hand it to a shell and take exit code 2 for a denial, and anything else for
 * no objection: the line itself denies when the launcher is missing or is killed. Some of them count
 * the code only with a reason on standard error.
 */
export function closedLine(place: Place, agent: AgentName): string {
  const line = commandLine(place, agent);
  return place.platform === "win32"
    ? line
    : `${line} || { [ $? -eq 2 ] || echo '${brokenDown}' >&2; exit 2; }`;
}

/**
 * A hook that is told what came of a call: whatever becomes of it, the agent goes on undisturbed.
 */
export function openLine(place: Place, agent: AgentName): string {
  const line = commandLine(place, agent);
  return place.platform === "win32" ? line : `${line} || { :; }`;
}

/** Seconds for which an agent waits for a hook that only listens. */
export const listeningPatience = 10;

/** What an agent is told when the launcher itself does not answer. */
export const brokenDown =
  "Tenth Second does not answer, so no agent may act: run Tenth Second: Check Coverage in the editor.";

/** A hook as one line for agents that take PowerShell on Windows. */
export function powershellLine({ launcher, platform }: Place, agent: AgentName): string {
  return platform === "win32"
    ? `& '${launcher.replaceAll("'", "''")}' hook ${agent}`
    : closedLine({ launcher, platform }, agent);
}

/**
 * True for an object that runs our hook, at any place and of any version: it is known by the names
 * of the launcher and of its command.
 */
export function runsOurHook(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { command, args } = value as { readonly command?: unknown; readonly args?: unknown };
  if (typeof command !== "string") return false;
  const words = Array.isArray(args) ? args.filter((word) => typeof word === "string") : [];
  return ourHook.test([command, ...words].join(" "));
}

/** True for the text of a script or plugin of ours. */
export function isOurText(text: string): boolean {
  return text.includes(ownMark);
}

/** Stands in every file that is ours alone. */
export const ownMark = "Tenth Second";

const ourHook =
  /[\\/]\.tenth-second[\\/]bin[\\/]tenth-second(?:\.cmd)?['"]? hook [a-z]+(?: \|\| \{[^\n]*\})?$/;
