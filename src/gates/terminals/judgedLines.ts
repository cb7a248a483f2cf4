/** Knows which lines of which shells were judged, so as to tell a line that ran without. */
export interface JudgedLines {
  /** A shell has handed in a line. Call what it gives when the line has its answer. */
  begin(shell: number, text: string): (outcome: "allow" | "deny") => void;
  /** Whether a line that has just started to run in a shell was judged. */
  accountsFor(shell: number, started: StartedLine): boolean;
}

/** What the editor says about a line that has started. */
export interface StartedLine {
  readonly text: string;
  /** False when the editor read the text off the screen, where it may be anything. */
  readonly certain: boolean;
}

interface Judged {
  readonly text: string;
  /** When it was answered; undefined while it is held. */
  at: number | undefined;
  denied: boolean;
}

/** The editor tells of a line within this time of its answer, in milliseconds, on a busy machine. */
const within = 10_000;
/** Enough for a paste of many lines. */
const most = 64;
/** A script starts thousands of shells; those that asked longest ago are forgotten first. */
const mostShells = 512;

/**
 * The editor's text is not what the shell was given: of a list it may be the first command only, and
 * its blanks may differ. After a denial the shell reports what it dropped, which nobody judged.
 */
export function createJudgedLines(clock: () => number): JudgedLines {
  const shells = new Map<number, Judged[]>();

  function recent(shell: number): readonly Judged[] {
    const since = clock() - within;
    const lines = (shells.get(shell) ?? []).filter(({ at }) => at === undefined || at >= since);
    if (lines.length === 0) shells.delete(shell);
    else shells.set(shell, lines);
    return lines;
  }

  function forgetOld(): void {
    for (const shell of shells.keys()) {
      if (shells.size <= mostShells) return;
      if (recent(shell).every(({ at }) => at !== undefined)) shells.delete(shell);
    }
  }

  return {
    begin(shell, text) {
      const line: Judged = { text: words(text), at: undefined, denied: false };
      const earlier = recent(shell);
      shells.delete(shell);
      shells.set(shell, [...earlier, line].slice(-most));
      forgetOld();
      return (outcome) => {
        line.at = clock();
        line.denied = outcome === "deny";
      };
    },
    accountsFor(shell, { text, certain }) {
      const wanted = words(text);
      // A denied line ends for the editor as an empty one.
      if (wanted === "") return true;
      return recent(shell).some(
        (line) =>
          line.denied ||
          !certain ||
          line.text === "" ||
          line.text.includes(wanted) ||
          wanted.includes(line.text),
      );
    },
  };
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
