/** What of a call tells whether another hook has reported it already. */
export interface Reported {
  /** The hook by which it came. */
  readonly by: string;
  /** The action and where it would happen, as one text. */
  readonly action: string;
  /** The agent's own name of the call. */
  readonly call?: string;
}

/** Decides each call once, however many hooks report it. */
export type Once<Outcome> = (
  reported: Reported,
  decide: () => Promise<Outcome>,
) => Promise<Outcome>;

/** Hooks of one call start within so many milliseconds of its decision. */
const near = 3_000;

/**
 * Several hooks can report one call: Cursor and VS Code run hooks that were written for Claude Code
 * besides their own, and a project may have the same hook as the person. All get the same answer.
 * Two calls of one agent that name themselves differently are two, however alike they look.
 */
export function createOnce<Outcome>(now: () => number): Once<Outcome> {
  let calls: { reported: Reported; outcome: Promise<Outcome>; until: number }[] = [];
  return (reported, decide) => {
    calls = calls.filter(({ until }) => until > now());
    const known = calls.find((other) => isSame(other.reported, reported));
    if (known !== undefined) return known.outcome;
    const entry = { reported, outcome: decide(), until: Infinity };
    calls.push(entry);
    const settled = (): void => {
      entry.until = now() + near;
    };
    entry.outcome.then(settled, settled);
    return entry.outcome;
  };
}

function isSame(one: Reported, other: Reported): boolean {
  if (one.action !== other.action) return false;
  if (one.call !== undefined && other.call !== undefined) return one.call === other.call;
  return one.by !== other.by;
}
