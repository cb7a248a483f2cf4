import { homedir } from "node:os";
import { join } from "node:path";
import { createAttempts } from "../../approval/attempts";
import { createGrants } from "../../approval/grants";
import { createLineage } from "../../approval/lineage";
import type { Decision } from "../../decision";
import { decide, type Action, type Origin, type Request } from "../../engine";
import { answerQuestions } from "../../host/facts";
import { createJournal } from "../../journal/journal";
import { supervise } from "../../pipeline";
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

/** Nobody waits longer than this for a look at files and git, in milliseconds; then it does without. */
const patience = { gitTimeout: 800, timeout: 1_000 };

/** Decides a call as a window would, with nobody there to ask: what would be asked about is refused. */
export async function superviseCallAlone(call: LoneCall, place: LonePlace): Promise<Decision> {
  const home = place.env["HOME"] ?? homedir();
  const journal = createJournal({
    directory: join(home, ".tenth-second", "journal"),
    writer: place.writer,
    now: Date.now,
    // The windows know how long the user wants it kept, and tidy up.
    keepFor: () => Infinity,
    trouble: () => undefined,
  });
  const [policy, workspace] = await Promise.all([
    readPolicy(home, place.run),
    workspaceOf(call.cwd, home, place.run),
  ]);
  const request: Request = {
    action: call.action,
    cwd: call.cwd,
    home,
    workspace,
    env: Object.fromEntries(
      Object.entries(place.env).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    origin: call.origin,
  };
  const { signal } = new AbortController();
  const decision = await supervise(
    request,
    {
      caller: { gate: call.gate, directory: call.directory },
      policy: () => policy,
      decide,
      answer: (questions) => answerQuestions(questions, { home, signal, ...patience }),
      approve: () => Promise.reject(new Error(call.nobody)),
      offerOnce: () => undefined,
      held: () => undefined,
      record: journal.append,
      grants: createGrants(Date.now),
      lineage: createLineage(Date.now),
      attempts: createAttempts(Date.now),
      now: Date.now,
    },
    signal,
  );
  await journal.close();
  return decision;
}
