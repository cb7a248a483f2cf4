import type { Question, Ruling } from "../../gates/mcp/proxy";
import { superviseCallAlone } from "../standalone/superviseCallAlone";

/** Where the server runs, and as whose. */
export interface Place {
  /** What people call the server. */
  readonly server: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pid: number;
}

/** Decides calls as a window would, with nobody there to ask: what would be asked about is refused. */
export function judgeAlone(place: Place): (question: Question) => Promise<Ruling> {
  // One after the other: they share a file of the journal.
  let before: Promise<unknown> = Promise.resolve();
  return (question) => {
    const ruling = before.then(() => judgeOne(question, place));
    before = ruling.catch(() => undefined);
    return ruling;
  };
}

async function judgeOne({ call, annotations }: Question, place: Place): Promise<Ruling> {
  const decision = await superviseCallAlone(
    {
      gate: "mcp",
      action: {
        kind: "tool",
        name: call.name,
        input: call.input,
        ...(place.server === undefined ? {} : { server: place.server }),
        ...(annotations === undefined ? {} : { annotations }),
      },
      cwd: place.cwd,
      origin: { kind: "agent" },
      directory: "where the server was started",
      nobody: "no window of the editor is open to ask in",
    },
    { env: place.env, run: place.env["TENTH_SECOND_RUN"], writer: `mcp-${place.pid}` },
  );
  return decision.outcome === "allow"
    ? { kind: "allow" }
    : { kind: "deny", reason: `Tenth Second: ${decision.reason}` };
}
