import { homedir } from "node:os";
import type { Decision } from "../../decision";
import { decide, type Action, type Origin, type Request } from "../../engine";
import { supervise } from "../../pipeline";
import { sentEnvironment } from "../window/sentEnvironment";
import { answerAlone, loneJournal, nobodyThere } from "./alone";
import { readPolicy } from "./readPolicy";
import { workspaceOf } from "./workspaceOf";

/** A call of an agent, for which there is no window. */
export interface LoneCall {
  readonly gate: string;
  readonly action: Action;
  readonly cwd: string;
  readonly origin: Origin;
  /** Where the directory is known from. */
  readonly directory: string;
  /** Why nobody can be asked. */
  readonly nobody: string;
}

/** The process that decides. */
export interface LonePlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The run directory of the window that it belongs to, if it knows one. */
  readonly run: string | undefined;
  /** Names its file in the journal. */
  readonly writer: string;
}

/** Decides a call as a window would, with nobody there to ask: what would be asked about is refused. */
export async function superviseCallAlone(call: LoneCall, place: LonePlace): Promise<Decision> {
  const home = place.env["HOME"] ?? homedir();
  const journal = loneJournal(home, place.writer);
  const [policy, workspace] = await Promise.all([
    readPolicy(home, place.run),
    workspaceOf(call.cwd, home, place.run),
  ]);
  const request: Request = {
    action: call.action,
    cwd: call.cwd,
    home,
    workspace,
    env: sentEnvironment(place.env),
    origin: call.origin,
  };
  const { signal } = new AbortController();
  const decision = await supervise(
    request,
    {
      caller: { gate: call.gate, directory: call.directory },
      policy: () => policy,
      decide,
      answer: (questions) =>
        answerAlone(questions, { action: call.action, home, env: place.env, policy, signal }),
      ...nobodyThere(call.nobody),
      held: () => undefined,
      record: journal.append,
    },
    signal,
  );
  await journal.close();
  return decision;
}
