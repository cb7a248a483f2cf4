import { coversEffects, type Effect } from "../engine";

/**
 * What the lines of running shells, and the calls of agents, were just allowed to do, by a person or
 * by policy. A script that such a line runs is a shell of its own and is judged again, so is a program
 * behind a shim, and so is the shell in which an agent runs what its hook has told; none of these must
 * be asked about twice.
 */
export interface Lineage {
  /** A shell hands in its next line: what its last one was allowed to do is over. */
  begin(pid: number): void;
  allow(pid: number, effects: readonly Effect[]): void;
  /** True if everything a process would be asked about was allowed for the line it belongs to. */
  covers(ancestors: readonly number[], effects: readonly Effect[]): boolean;
}

/** Process ids come round again; nothing that was allowed is worth remembering for longer. */
const forAtMost = 60 * 60_000;

/** An agent that never ends a call is still working on so many at most. */
const mostAtOnce = 50;

interface Allowed {
  readonly effects: readonly Effect[];
  readonly until: number;
}

/** A shell runs one line at a time; an agent has several calls. */
export function createLineage(now: () => number): Lineage {
  const lines = new Map<number, readonly Allowed[]>();

  function live(pid: number): readonly Allowed[] {
    return (lines.get(pid) ?? []).filter(({ until }) => until > now());
  }

  return {
    begin(pid) {
      lines.delete(pid);
    },
    allow(pid, effects) {
      for (const other of lines.keys()) if (live(other).length === 0) lines.delete(other);
      const added = { effects, until: now() + forAtMost };
      lines.set(pid, [...live(pid).slice(1 - mostAtOnce), added]);
    },
    covers(ancestors, effects) {
      return ancestors.some((pid) =>
        live(pid).some((line) => coversEffects(line.effects, effects)),
      );
    },
  };
}
