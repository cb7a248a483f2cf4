import { createHash } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { isMissing } from "../shell/endpoint";
import type { KnownTerminal } from "./lineContext";

const fileName = "terminals.json";

const schema = v.record(
  v.string(),
  v.object({
    maker: v.picklist(["person", "extension", "task", "unknown"]),
    hidden: v.boolean(),
    /** The line that an agent gave last, as a digest, and the agent. */
    last: v.optional(v.object({ digest: v.string(), agent: v.string() })),
  }),
);

/** What a window leaves behind of each terminal, by the pid of its shell. */
export type LeftTerminals = Readonly<Record<string, v.InferOutput<typeof schema>[string]>>;

/**
 * Leaves in the run directory who made which terminal, and which line an agent gave last, so that
 * the line of an agent stays the agent's when the window dies while it is held.
 */
export function writeTerminalsFile(directory: string, terminals: LeftTerminals): void {
  const path = join(directory, fileName);
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, `${JSON.stringify(terminals)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * The terminals that a window left behind; none if it did not, or if what is in the file is none of
 * ours. Throws if the file cannot be read.
 */
export async function readTerminalsFile(
  directory: string,
): Promise<ReadonlyMap<number, KnownTerminal>> {
  const text = await readFile(join(directory, fileName), "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "{}";
    throw error;
  });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  const left: LeftTerminals = parsed.success ? parsed.output : {};
  return new Map(
    Object.entries(left).map(([pid, { maker, hidden, last }]) => [
      Number(pid),
      {
        maker,
        hidden,
        sent: {
          add: () => undefined,
          take: (line) => (last?.digest === digestOf(pid, line) ? last.agent : undefined),
        },
      },
    ]),
  );
}

/** A line as something that can be compared and not be read. */
export function digestOf(shell: number | string, line: string): string {
  return createHash("sha256").update(`${shell}\0${line}`).digest("base64url");
}
