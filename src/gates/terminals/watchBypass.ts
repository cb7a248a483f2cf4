import {
  l10n,
  TerminalShellExecutionCommandLineConfidence as Confidence,
  window,
  type Terminal,
  type TerminalShellExecution,
} from "vscode";
import type { Request, Verdict } from "../../engine";
import type { Entry } from "../../decision";
import type { Judge } from "../shell/conversation";
import { createJudgedLines } from "./judgedLines";
import { environmentOf } from "./processes";

/** What telling of a bypass needs of the window. */
export interface BypassEdges {
  readonly home: string;
  readonly workspace: () => readonly string[];
  readonly record: (entry: Entry) => Promise<void>;
  readonly clock: () => number;
  readonly report: (problem: unknown) => void;
}

export interface BypassWatch {
  /** A judge whose answers are known here. */
  watching(judge: Judge): Judge;
  dispose(): void;
}

/** The shells that ask about each of their lines. */
const asking: ReadonlySet<string | undefined> = new Set(["bash", "zsh", "fish"]);
/** The event and the shell's request take different ways; the later one is waited for, in milliseconds. */
const patience = 1_500;

/**
 * Compares what VS Code says has started in a guarded terminal with what was judged. A line without
 * a verdict means that the gate in that shell is off: it is recorded, and a person is told.
 */
export function watchBypass(edges: BypassEdges): BypassWatch {
  const lines = createJudgedLines(edges.clock);
  const told = new WeakSet<Terminal>();
  const waiting = new Set<NodeJS.Timeout>();
  const registration = window.onDidStartTerminalShellExecution(({ terminal, execution }) => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      look(terminal, execution).catch(edges.report);
    }, patience);
    waiting.add(timer);
  });

  async function look(terminal: Terminal, execution: TerminalShellExecution): Promise<void> {
    const shell = await terminal.processId;
    if (shell === undefined || !asking.has(terminal.state.shell) || !isGuarded(shell)) return;
    const { value, confidence } = execution.commandLine;
    const certain = confidence !== Confidence.Low;
    if (lines.accountsFor(shell, { text: value, certain })) return;
    await edges.record(entryOf(value, shell, execution.cwd?.path ?? edges.home));
    if (told.has(terminal)) return;
    told.add(terminal);
    warn(terminal);
  }

  function entryOf(text: string, pid: number, cwd: string): Entry {
    const now = new Date(edges.clock());
    const request: Request = {
      action: { kind: "command", text, dialect: "bash" },
      cwd,
      home: edges.home,
      workspace: edges.workspace(),
      env: {},
      origin: { kind: "unknown" },
    };
    return {
      request,
      caller: { gate: "shell", pid, directory: "where the terminal is" },
      verdict: bypassed,
      facts: {},
      decision: { outcome: "allow", by: "failure", reason: "it ran without being judged" },
      begun: now,
      ended: now,
      keeping: "durable",
    };
  }

  return {
    watching: (judge) => async (request, conversation) => {
      // Not only typed lines: the shell of a task is given its one line when it starts.
      const end = lines.begin(request.pid, request.text);
      try {
        const answer = await judge(request, conversation);
        end(answer.kind);
        return answer;
      } catch (problem) {
        // The shell decides by the installed tool, which asks nobody here.
        end("deny");
        throw problem;
      }
    },
    dispose() {
      registration.dispose();
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}

const bypassed: Verdict = {
  outcome: "ask",
  reversibility: "unknown",
  effects: [],
  reasons: [
    {
      rule: "shell.bypassed",
      what: "a line that ran without being judged",
      why: "the shell of this terminal no longer asks before it runs a line",
    },
  ],
  liftable: false,
};

/** A terminal from before the first start has nothing to bypass. What cannot be read is taken for guarded. */
function isGuarded(shell: number): boolean {
  const environment = environmentOf(shell);
  return environment === undefined || environment["TENTH_SECOND_RUN"] !== undefined;
}

function warn(terminal: Terminal): void {
  const open = l10n.t("Open a New Terminal");
  void window
    .showWarningMessage(
      l10n.t(
        "A command ran in the terminal {0} without Tenth Second judging it: this shell no longer asks. Close this terminal and open a new one. If it happens again, a start-up file of the shell resets PROMPT_COMMAND and PS0 (bash), ZDOTDIR (zsh) or the Enter key (fish).",
        terminal.name,
      ),
      open,
    )
    .then((choice) => {
      if (choice === open) window.createTerminal().show();
    });
}
