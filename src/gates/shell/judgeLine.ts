import type { Caller, Decision } from "../../decision";
import type { Facts, Origin, Question, Request, Verdict } from "../../engine";
import type { Judge, ShellConversation } from "./conversation";
import type { ShellRequest } from "./protocol";
import { factsFromShell } from "./shellFacts";
import { withDoubt } from "./unseenLine";

/** Who gives a line and through which gate it comes. */
export interface LineContext {
  readonly origin: Origin;
  readonly gate: "shell" | "task";
  /** The processes above the shell, nearest first. */
  readonly ancestors: readonly number[];
}

/** What belongs to one line, for whoever supervises it. */
export interface LineEdges {
  readonly caller: Caller;
  readonly held: (message: string) => void;
  /** Answers of the shell that holds the line. */
  readonly answerOfShell: (questions: readonly Question[]) => Promise<Facts>;
  /** Makes a verdict stricter where the shell is not sure of its text. */
  readonly withDoubt: (verdict: Verdict, request: Request) => Verdict;
}

export interface LineJudge {
  readonly home: string;
  readonly workspace: () => readonly string[];
  readonly contextOf: (line: ShellRequest) => Promise<LineContext>;
  readonly supervise: (request: Request, line: LineEdges, signal: AbortSignal) => Promise<Decision>;
}

/** Turns what a shell sends into a Request, and the Decision into the shell's answer. */
export function judgeLine(edges: LineJudge): Judge {
  return async (line, conversation) => {
    const context = await edges.contextOf(line);
    const request: Request = {
      action:
        line.argv === undefined
          ? { kind: "command", text: line.text, dialect: line.dialect }
          : { kind: "argv", argv: line.argv },
      cwd: line.cwd,
      home: edges.home,
      workspace: edges.workspace(),
      env: line.env,
      origin: context.origin,
    };
    const { outcome, reason } = await edges.supervise(
      request,
      edgesOf(line, context, conversation),
      conversation.signal,
    );
    // The shell's own message begins with these words.
    const why = reason.replace(/^not run: /, "");
    return outcome === "allow" ? { kind: "allow" } : { kind: "deny", reason: why };
  };
}

function edgesOf(
  line: ShellRequest,
  { gate, ancestors }: LineContext,
  conversation: ShellConversation,
): LineEdges {
  return {
    caller: {
      gate,
      pid: line.pid,
      ...(line.argv === undefined
        ? { ancestors }
        : { handsIn: "a program of a line", ancestors: [line.pid, ...ancestors] }),
      directory: line.interactive ? "where the terminal is" : "where the command was started",
    },
    held: conversation.held,
    answerOfShell: (questions) => factsFromShell(questions, conversation),
    withDoubt: (verdict, request) => withDoubt(verdict, line.kind, request),
  };
}
