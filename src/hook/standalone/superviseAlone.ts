import { homedir } from "node:os";
import { askingEffects, offLimitsPattern, showEffect, type Verdict } from "../../engine";
import { judgeLine } from "../../gates/shell/judgeLine";
import type { ShellAnswer, ShellRequest } from "../../gates/shell/protocol";
import { contextOf, type KnownTerminal } from "../../gates/terminals/lineContext";
import { ancestryOf } from "../../gates/terminals/ancestry";
import { createLineHistory } from "../../gates/terminals/lineHistory";
import { environmentOf, findProcess } from "../../gates/terminals/processes";
import { createSentText } from "../../gates/terminals/sentText";
import { superviseLine } from "../../superviseLine";
import { readTerminalsFile } from "../../gates/terminals/terminalsFile";
import { look, loneJournal, nobodyThere, patience } from "./alone";
import { keptCredentials } from "./keptCredentials";
import { readPolicy } from "./readPolicy";
import { workspaceOf } from "./workspaceOf";

/** An answer, and what the person at the terminal should know about it. */
export interface Alone {
  readonly answer: ShellAnswer;
  readonly notice?: string;
}

/** Decides a line as a window would, with nobody there to ask. */
export async function superviseAlone(line: ShellRequest): Promise<Alone> {
  const home = line.env["HOME"] ?? homedir();
  const journal = loneJournal(home, `hook-${process.pid}`);
  const [policy, workspace] = await Promise.all([
    readPolicy(home, process.env["TENTH_SECOND_RUN"]),
    workspaceOf(line.cwd, home, process.env["TENTH_SECOND_RUN"]),
  ]);
  let verdict: Verdict | undefined;
  const judge = judgeLine({
    home,
    workspace: () => workspace,
    contextOf: (asked) =>
      contextOf(asked, {
        terminals: () => terminalsOf(asked, process.env["TENTH_SECOND_RUN"]),
        history: createLineHistory(Date.now),
        find: findProcess,
        environmentOf,
        inherited: inheritedMarkers(asked),
      }),
    supervise: superviseLine({
      policy: () => policy,
      answerOfWorld: async (questions, signal, { action }) => ({
        ...(await look(questions, {
          ...{ home, signal, ...patience },
          isOffLimits: (path) => offLimitsPattern(path, policy) !== undefined,
        })),
        ...keptCredentials(questions, action, home),
      }),
      ...nobodyThere("no window of the editor answers"),
      record: (entry) => {
        verdict = entry.verdict;
        return journal.append(entry);
      },
    }),
  });
  const answer = await judge(line, {
    need: (questions) =>
      Promise.resolve(
        questions.map(() => ({ kind: "unanswered", why: "the shell no longer listens" }) as const),
      ),
    held: () => undefined,
    signal: new AbortController().signal,
  });
  await journal.close();
  const notice = answer.kind === "allow" ? noticeOf(verdict) : undefined;
  return { answer, ...(notice === undefined ? {} : { notice }) };
}

/** A person's line that would have been asked about runs; they should know that nobody was asked. */
function noticeOf(verdict: Verdict | undefined): string | undefined {
  if (verdict === undefined || verdict.outcome === "allow") return undefined;
  const [worst] = askingEffects(verdict);
  const what = worst === undefined ? "this line" : showEffect(worst);
  return `no window of the editor answers, so nobody was asked: ${what}`;
}

/**
 * The terminals that the window left behind. A shell below none of them (of a tmux server, say)
 * counts as a terminal that a person opened if it is interactive: what speaks against it are an
 * agent's marks in its environment and an agent's program among the processes above it.
 */
async function terminalsOf(
  line: ShellRequest,
  runDirectory: string | undefined,
): Promise<ReadonlyMap<number, KnownTerminal>> {
  const left =
    runDirectory === undefined
      ? new Map<number, KnownTerminal>()
      : await readTerminalsFile(runDirectory);
  const { terminal } = ancestryOf(line.pid, (pid) => left.has(pid), findProcess);
  if (terminal !== undefined || !line.interactive) return left;
  const sent = createSentText(Date.now);
  return new Map([...left, [line.pid, { maker: "person", hidden: false, sent }]]);
}

/** Markers that the editor itself had when it started the shell say nothing about who types there. */
function inheritedMarkers({ env }: ShellRequest): Readonly<Record<string, string | undefined>> {
  const names = (env["TENTH_SECOND_INHERITED"] ?? "").split(" ").filter((name) => name !== "");
  return Object.fromEntries(names.map((name) => [name, env[name]]));
}
