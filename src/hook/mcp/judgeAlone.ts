import { homedir } from "node:os";
import { join } from "node:path";
import { createAttempts } from "../../approval/attempts";
import { createGrants } from "../../approval/grants";
import { createLineage } from "../../approval/lineage";
import { decide, type Request } from "../../engine";
import type { Question, Ruling } from "../../gates/mcp/proxy";
import { answerQuestions } from "../../host/facts";
import { readFoldersFile } from "../../host/foldersFile";
import { findRepository } from "../../host/git/findRepository";
import { createJournal } from "../../journal/journal";
import { supervise } from "../../pipeline";
import { readPolicy } from "../standalone/readPolicy";

/** Where the server runs, and as whose. */
export interface Place {
  /** What people call the server. */
  readonly server: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Nobody waits longer than this for a look at files and git, in milliseconds; then it does without. */
const patience = { gitTimeout: 800, timeout: 1_000 };

/** Decides calls as a window would, with nobody there to ask: what would be asked about is refused. */
export function judgeAlone(place: Place): (question: Question) => Promise<Ruling> {
  const home = place.env["HOME"] ?? homedir();
  const run = place.env["TENTH_SECOND_RUN"];
  const grants = createGrants(Date.now);
  const lineage = createLineage(Date.now);
  const attempts = createAttempts(Date.now);
  const journal = createJournal({
    directory: join(home, ".tenth-second", "journal"),
    writer: `mcp-${process.pid}`,
    now: Date.now,
    // The windows know how long the user wants it kept, and tidy up.
    keepFor: () => Infinity,
    trouble: () => undefined,
  });
  return async ({ call, annotations, held, signal }) => {
    const policy = await readPolicy(home, run);
    const request: Request = {
      action: {
        kind: "tool",
        name: call.name,
        input: call.input,
        ...(place.server === undefined ? {} : { server: place.server }),
        ...(annotations === undefined ? {} : { annotations }),
      },
      cwd: place.cwd,
      home,
      workspace: await workspaceOf(place.cwd, home, run),
      env: Object.fromEntries(
        Object.entries(place.env).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        ),
      ),
      origin: { kind: "agent" },
    };
    const decision = await supervise(
      request,
      {
        caller: { gate: "mcp", directory: "where the server was started" },
        policy: () => policy,
        decide,
        answer: (questions) => answerQuestions(questions, { home, signal, ...patience }),
        approve: () => Promise.reject(new Error("no window of the editor answers")),
        offerOnce: () => undefined,
        held,
        record: (entry) => journal.append(entry),
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

/** The folders that the window had open, and the repository; elsewhere the directory itself. */
async function workspaceOf(
  cwd: string,
  home: string,
  run: string | undefined,
): Promise<readonly string[]> {
  const opened = run === undefined ? [] : await readFoldersFile(run);
  const repository = await findRepository(cwd);
  if (repository !== undefined && repository.root !== home) return [...opened, repository.root];
  return repository === undefined && cwd.startsWith(`${home}/`) ? [...opened, cwd] : opened;
}
