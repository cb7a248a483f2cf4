import { homedir } from "node:os";
import { join } from "node:path";
import { createAttempts } from "../../approval/attempts";
import { createGrants } from "../../approval/grants";
import { createLineage } from "../../approval/lineage";
import { decide, type Request } from "../../engine";
import type { Question, Ruling } from "../../gates/mcp/proxy";
import { answerQuestions } from "../../host/facts";
import { createJournal } from "../../journal/journal";
import { supervise } from "../../pipeline";
import { readPolicy } from "../standalone/readPolicy";
import { workspaceOf } from "../standalone/workspaceOf";
import { actionOf, type Place } from "./place";

/** Nobody waits longer than this for a look at files and git, in milliseconds; then it does without. */
const patience = { gitTimeout: 800, timeout: 1_000 };

/**
 * Decides calls as a window would, with nobody there to ask: what would be asked about is refused.
 * A server gets many calls, so the journal stays open, and the folders are looked for once.
 */
export function judgeAlone(place: Place): (question: Question) => Promise<Ruling> {
  const home = place.env["HOME"] ?? homedir();
  const run = place.env["TENTH_SECOND_RUN"];
  const grants = createGrants(Date.now);
  const lineage = createLineage(Date.now);
  const attempts = createAttempts(Date.now);
  const journal = createJournal({
    directory: join(home, ".tenth-second", "journal"),
    writer: `mcp-${place.pid}`,
    now: Date.now,
    // The windows know how long the user wants it kept, and tidy up.
    keepFor: () => Infinity,
    trouble: () => undefined,
  });
  const workspace = workspaceOf(place.cwd, home, run);
  const env = Object.fromEntries(
    Object.entries(place.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return async (question) => {
    const policy = await readPolicy(home, run);
    const request: Request = {
      action: actionOf(question, place.server),
      cwd: place.cwd,
      home,
      workspace: await workspace,
      env,
      origin: { kind: "agent" },
    };
    const { signal, held } = question;
    const decision = await supervise(
      request,
      {
        caller: { gate: "mcp", directory: "where the server was started" },
        policy: () => policy,
        decide,
        answer: (questions) => answerQuestions(questions, { home, signal, ...patience }),
        approve: () => Promise.reject(new Error("no window of the editor is open to ask in")),
        offerOnce: () => undefined,
        held,
        record: journal.append,
        grants,
        lineage,
        attempts,
        now: Date.now,
      },
      signal,
    );
    return decision.outcome === "allow"
      ? { kind: "allow" }
      : { kind: "deny", reason: `Tenth Second: ${decision.reason}` };
  };
}
