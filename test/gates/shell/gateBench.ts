import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Judge } from "../../../src/gates/shell/conversation";
import { readEndpoint } from "../../../src/gates/shell/endpoint";
import type { ShellAnswer } from "../../../src/gates/shell/protocol";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { createShellGate, type ShellGate } from "../../../src/gates/shell/server";
import type { Client } from "./client";

export const token = "0123456789abcdef";
export const allow: ShellAnswer = { kind: "allow" };

/** A home directory with gates that answer fast, and the clients of one test. */
export interface GateBench {
  readonly runDirectory: string;
  readonly gates: ShellGate[];
  readonly clients: Client[];
  readonly problems: string[];
  /** The texts that were judged. */
  readonly texts: string[];
  /** Gives the directory of the new gate's pipes. */
  readonly start: (judge?: Judge, patience?: number) => Promise<string>;
  readonly dispose: () => void;
}

export function makeGateBench(): GateBench {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
  const runDirectory = openRunDirectory({ home, windowId: "w" });
  const gates: ShellGate[] = [];
  const clients: Client[] = [];
  const problems: string[] = [];
  const texts: string[] = [];
  return {
    runDirectory,
    gates,
    clients,
    problems,
    texts,
    async start(judge = () => Promise.resolve(allow), patience = 300) {
      gates.push(
        await createShellGate({
          runDirectory,
          token,
          judge: (request, conversation) => {
            texts.push(request.text);
            return judge(request, conversation);
          },
          report: (problem) => problems.push(problem),
          timing: { firstBeat: 40, beat: 200, patience, sweep: 100 },
          poolSize: { step: 4, most: 8 },
        }),
      );
      return join(runDirectory, readEndpoint(runDirectory)?.generation ?? "");
    },
    dispose() {
      clients.forEach((client) => {
        client.close();
      });
      gates.forEach((gate) => {
        gate.dispose();
      });
      rmSync(home, { recursive: true });
    },
  };
}
