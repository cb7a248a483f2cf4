import type { EventEmitter } from "node:events";
import { decide, maskSecrets, type Policy, type Request } from "../../engine";
import { defaultPolicy } from "../../host/settings/policyOf";
import { firstAnswer } from "../firstAnswer";
import type { judgeSeen } from "./judgeSeen";
import { judgeUnseen, type Decide } from "./judgeLine";
import { linesOf } from "./lines";
import { readLine, type Line } from "./readLine";
import { outputOf, type Output } from "./writeLine";

export interface CheckOptions {
  readonly facts: "none" | "host";
  readonly mode: "guard" | "strict";
}

/** No command is longer than this, and nobody's memory ends because a line has no end. */
const longestLine = 16 * 1024 * 1024;

/** Answers are written together up to this size, in characters. */
const batch = 64 * 1024;

/**
 * Answers each line of the input, in order. `put` writes, and resolves with false when nobody reads
 * any more: then there is nothing left to do. The result is the exit status.
 */
export async function check(
  options: CheckOptions,
  input: AsyncIterable<Buffer>,
  put: (text: string) => Promise<boolean>,
): Promise<0 | 2> {
  const policyFor = policies(options.mode);
  let status: 0 | 2 = 0;
  let waiting = "";
  let answers = 0;
  for await (const { text, last } of linesOf(input, longestLine)) {
    if (answers++ === 1) (process as EventEmitter).emit(firstAnswer);
    const line: Line =
      text === undefined ? { kind: "bad", id: null, error: "longer than 16 MiB" } : readLine(text);
    const answer = await answerTo(line, options, policyFor);
    if ("error" in answer) status = 2;
    waiting += `${JSON.stringify(answer)}\n`;
    if (!last && waiting.length < batch) continue;
    const isRead = await put(waiting);
    if (!isRead) break;
    waiting = "";
  }
  return status;
}

async function answerTo(
  line: Line,
  { facts }: CheckOptions,
  policyFor: (request: Request) => Policy,
): Promise<Output> {
  if (line.kind === "bad") return { id: line.id, error: line.error };
  const { id, request } = line;
  let us = 0;
  const timed: Decide = (...args) => {
    // `performance` would be loaded first, which takes longer than a line.
    const begun = process.hrtime.bigint();
    try {
      return decide(...args);
    } finally {
      us += Number(process.hrtime.bigint() - begun) / 1000;
    }
  };
  try {
    const policy = policyFor(request);
    const verdict =
      facts === "none"
        ? judgeUnseen(timed, request, line.facts, policy)
        : await look(timed, request, line.facts, policy);
    return outputOf(id, verdict, us);
  } catch (error) {
    return { id, error: maskSecrets(error instanceof Error ? error.message : String(error)) };
  }
}

/** Looking at the disk loads a good deal, which a check without facts does not need. */
const look: typeof judgeSeen = async (...args) => (await import("./judgeSeen")).judgeSeen(...args);

/** The policy of a user who has set nothing but the mode. The same object for the same home. */
function policies(mode: "guard" | "strict"): (request: Request) => Policy {
  const known = new Map<string, Policy>();
  return ({ home }) => {
    const policy = known.get(home) ?? { ...defaultPolicy(home), mode };
    if (known.size < 100) known.set(home, policy);
    return policy;
  };
}
