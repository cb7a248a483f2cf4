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
  /**
   * Gives the directory of the new gate's pipes. Its patience with clients is `short` where a test
   * waits for the end of it, and else one that no busy machine wears out.
   */
  readonly start: (judge?: Judge, patience?: "short") => Promise<string>;
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
    async start(judge = () => Promise.resolve(allow), patience) {
      gates.push(
        await createShellGate({
          runDirectory,
          token,
          judge: (request, conversation) => {
            texts.push(request.text);
            return judge(request, conversation);
          },
          report: (problem) => problems.push(problem),
          timing: {
            firstBeat: 40,
            beat: 200,
            patience: patience === "short" ? 500 : 10_000,
            sweep: 100,
          },
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
