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
  /** What a line may do, and with it all that it starts, until the shell's next one. */
  allow(pid: number, effects: readonly Effect[]): void;
  /** What a call of an agent may do: the first shell below the agent that does it takes it over. */
  allowNext(pid: number, effects: readonly Effect[]): void;
  /**
   * True if everything a process would be asked about was allowed for the line, or the call, that it
   * belongs to. A call is then over.
   */
  covers(ancestors: readonly number[], effects: readonly Effect[]): boolean;
}

/** Process ids come round again; nothing that was allowed is worth remembering for longer. */
const forAtMost = 60 * 60_000;

/** An agent starts what it was allowed at once; later it is another call, of which a hook would tell. */
const nextWithin = 5 * 60_000;

/** An agent that never ends a call is still working on so many at most. */
const mostAtOnce = 50;

interface Allowed {
  readonly effects: readonly Effect[];
  readonly until: number;
  readonly once: boolean;
}

/** A shell runs one line at a time; an agent has several calls. */
export function createLineage(now: () => number): Lineage {
  const lines = new Map<number, readonly Allowed[]>();

  function live(pid: number): readonly Allowed[] {
    return (lines.get(pid) ?? []).filter(({ until }) => until > now());
  }

  function add(pid: number, allowed: Allowed): void {
    for (const other of lines.keys()) if (live(other).length === 0) lines.delete(other);
    lines.set(pid, [...live(pid).slice(1 - mostAtOnce), allowed]);
  }

  return {
    begin(pid) {
      lines.delete(pid);
    },
    allow(pid, effects) {
      add(pid, { effects, until: now() + forAtMost, once: false });
    },
    allowNext(pid, effects) {
      add(pid, { effects, until: now() + nextWithin, once: true });
    },
    covers(ancestors, effects) {
      for (const pid of ancestors) {
        const found = live(pid).find((line) => coversEffects(line.effects, effects));
        if (found === undefined) continue;
        if (found.once) {
          lines.set(
            pid,
            live(pid).filter((line) => line !== found),
          );
        }
        return true;
      }
      return false;
    },
  };
}
