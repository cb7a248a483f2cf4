import { homedir } from "node:os";
import { decide, type Request } from "../../engine";
import type { Question, Ruling } from "../../gates/mcp/proxy";
import { supervise } from "../../pipeline";
import { answerAlone, loneJournal, nobodyThere } from "../standalone/alone";
import { readPolicy } from "../standalone/readPolicy";
import { workspaceOf } from "../standalone/workspaceOf";
import { sentEnvironment } from "../window/sentEnvironment";
import { actionOf, type Place } from "./place";

/**
 * Decides calls as a window would, with nobody there to ask: what would be asked about is refused.
 * A server gets many calls, so the journal stays open, and the folders are looked for once.
 */
export function judgeAlone(place: Place): (question: Question) => Promise<Ruling> {
  const home = place.env["HOME"] ?? homedir();
  const run = place.env["TENTH_SECOND_RUN"];
  const journal = loneJournal(home, `mcp-${place.pid}`);
  const nobody = nobodyThere("no window of the editor is open to ask in");
  const workspace = workspaceOf(place.cwd, home, run);
  return async (question) => {
    const policy = await readPolicy(home, run);
    const request: Request = {
      action: actionOf(question, place.server),
      cwd: place.cwd,
      home,
      workspace: await workspace,
      env: sentEnvironment(place.env),
      origin: { kind: "agent" },
    };
    const { signal, held } = question;
    const decision = await supervise(
      request,
      {
        caller: { gate: "mcp", directory: "where the server was started" },
        policy: () => policy,
        decide,
        answer: (questions) =>
          answerAlone(questions, { action: request.action, home, env: place.env, policy, signal }),
        ...nobody,
        held,
        record: journal.append,
      },
      signal,
    );
    return decision.outcome === "allow"
      ? { kind: "allow" }
      : { kind: "deny", reason: `Tenth Second: ${decision.reason}` };
  };
}
