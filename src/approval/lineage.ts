import { coversEffects, type Effect } from "../engine";

/**
 * What the lines of running shells were just allowed to do, by a person or by policy. A script that such a line runs
 * is a shell of its own and is judged again, and so is a program behind a shim; neither must be asked
 * about twice.
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

/** Keeps one line per shell: a shell runs one at a time. */
export function createLineage(now: () => number): Lineage {
  const lines = new Map<number, { readonly effects: readonly Effect[]; readonly until: number }>();
  return {
    begin(pid) {
      lines.delete(pid);
    },
    allow(pid, effects) {
      for (const [other, line] of lines) if (line.until <= now()) lines.delete(other);
      lines.set(pid, { effects, until: now() + forAtMost });
    },
    covers(ancestors, effects) {
      return ancestors.some((pid) => {
        const line = lines.get(pid);
        return line !== undefined && line.until > now() && coversEffects(line.effects, effects);
      });
    },
  };
}
