import type { Origin } from "../../engine";

/** Who made a terminal. `task`: the task system, for whoever started the task. */
export type Maker = "person" | "extension" | "task" | "unknown";

/** What is known of the terminal in which a line is about to run. */
export interface TerminalEvidence {
  readonly maker: Maker;
  /** No person can type into a terminal that is not shown. */
  readonly hidden: boolean;
  /** `own`: the line is for the terminal's own shell. `below`: for a shell that it started. */
  readonly shell: "own" | "below";
}

/** Everything that says something about who is acting. */
export interface Evidence {
  readonly interactive: boolean;
  /** An agent named by the environment. */
  readonly marker?: string;
  /** An agent's program among the processes above the shell. */
  readonly ancestor?: string;
  /** The extension whose text came through the API and reads like this line. */
  readonly sentBy?: string;
  /** Who gave the lines that started this shell: more than one if the sources disagree. */
  readonly startedBy: readonly Origin[];
  /** Absent if no terminal of this window is above the shell. */
  readonly terminal?: TerminalEvidence;
}

/** Weighs the evidence, strongest first. Without any, only a person's own terminal is a person's. */
export function decideOrigin(evidence: Evidence): Origin {
  const named = evidence.marker ?? evidence.ancestor ?? evidence.sentBy;
  if (named !== undefined) return { kind: "agent", name: named };
  const inherited = leastTrusted(evidence.startedBy);
  if (inherited !== undefined) return inherited;
  const { terminal } = evidence;
  if (terminal === undefined) return { kind: "unknown" };
  if (terminal.hidden) return { kind: "agent" };
  if (terminal.maker !== "person") return { kind: "unknown" };
  // A person's terminal whose own shell is not interactive runs one command that somebody prepared.
  return evidence.interactive || terminal.shell === "below"
    ? { kind: "person" }
    : { kind: "unknown" };
}

function leastTrusted(origins: readonly Origin[]): Origin | undefined {
  return (
    origins.find(({ kind }) => kind === "agent") ??
    origins.find(({ kind }) => kind === "unknown") ??
    origins[0]
  );
}
