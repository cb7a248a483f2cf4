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
  allow(pid: number, allowed: Permission): void;
  /** What a call of an agent may do: the first shell below the agent that does it takes it over. */
  allowNext(pid: number, allowed: Permission): void;
  /**
   * The line, or the call, that a process belongs to, if everything it would be asked about was
   * allowed there. A call is then over.
   */
  covers(ancestors: readonly number[], effects: readonly Effect[]): Permission | undefined;
  /** The same for what nobody has to be asked about: the line or call that it was seen as before. */
  continues(
    ancestors: readonly number[],
    seen: Pick<Permission, "effects" | "harmless">,
  ): Permission | undefined;
}

/** What was allowed. */
export interface Permission {
  readonly effects: readonly Effect[];
  /** What a call is that changes nothing: no effect can tell that it is seen again. */
  readonly harmless?: string;
  /** The Record of it, which later sightings of the same action join; none if none is kept. */
  readonly record?: string;
}

/** Process ids come round again; nothing that was allowed is worth remembering for longer. */
const forAtMost = 60 * 60_000;

/** An agent starts what it was allowed at once; later it is another call, of which a hook would tell. */
const nextWithin = 5 * 60_000;

/** What changes nothing is known again by its time alone, so only at once, in milliseconds. */
const harmlessWithin = 10_000;

/** An agent that never ends a call is still working on so many at most. */
const mostAtOnce = 50;

interface Allowed extends Permission {
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

  function takeOver(
    ancestors: readonly number[],
    isSame: (allowed: Allowed) => boolean,
  ): Allowed | undefined {
    for (const pid of ancestors) {
      const found = live(pid).find(isSame);
      if (found === undefined) continue;
      if (found.once) {
        lines.set(
          pid,
          live(pid).filter((line) => line !== found),
        );
      }
      return found;
    }
    return undefined;
  }

  return {
    begin(pid) {
      lines.delete(pid);
    },
    allow(pid, allowed) {
      add(pid, { ...allowed, until: now() + forAtMost, once: false });
    },
    allowNext(pid, allowed) {
      const within = allowed.harmless === undefined ? nextWithin : harmlessWithin;
      add(pid, { ...allowed, until: now() + within, once: true });
    },
    covers(ancestors, effects) {
      return takeOver(ancestors, (line) => coversEffects(line.effects, effects));
    },
    continues(ancestors, { effects, harmless }) {
      return takeOver(ancestors, (line) =>
        harmless === undefined ? coversEffects(line.effects, effects) : line.harmless === harmless,
      );
    },
  };
}
