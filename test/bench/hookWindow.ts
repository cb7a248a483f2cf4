import { createAttempts } from "../../src/approval/attempts";
import { createGrants } from "../../src/approval/grants";
import { createLineage } from "../../src/approval/lineage";
import { judgeCall } from "../../src/gates/agents/judgeCall";
import { openRunDirectory } from "../../src/gates/shell/runDirectory";
import { createShellGate } from "../../src/gates/shell/server";
import { findProcess } from "../../src/gates/terminals/processes";
import { answerQuestions } from "../../src/host/facts";
import { writeFoldersFile } from "../../src/host/foldersFile";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { superviseLine } from "../../src/superviseLine";

// A window that is nothing but its gate, for what it costs an agent to ask one. It ends with its input.

async function serve(home: string, folder: string): Promise<void> {
  const runDirectory = openRunDirectory({ home, windowId: "bench" });
  const supervise = superviseLine({
    policy: () => defaultPolicy(home),
    answerOfWorld: (asked, signal) => answerQuestions(asked, { home, signal }),
    approve: () => Promise.reject(new Error("nobody is there")),
    offerOnce: () => undefined,
    record: () => Promise.resolve(),
    grants: createGrants(Date.now),
    lineage: createLineage(Date.now),
    attempts: createAttempts(Date.now),
    now: Date.now,
  });
  const workspace = (): readonly string[] => [folder];
  const gate = await createShellGate({
    runDirectory,
    judge: () => Promise.reject(new Error("no shell is there")),
    judgeAgent: judgeCall({ home, workspace, find: findProcess, now: Date.now, supervise }),
    report: (problem) => process.stderr.write(`${problem}\n`),
  });
  writeFoldersFile(runDirectory, [folder]);
  process.stdout.write("open\n");
  process.stdin.resume().once("end", () => {
    gate.dispose();
    process.exit(0);
  });
}

const [home = "", folder = ""] = process.argv.slice(2);
serve(home, folder).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
