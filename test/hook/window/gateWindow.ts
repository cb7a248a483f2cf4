import { createAttempts } from "../../../src/approval/attempts";
import { createGrants } from "../../../src/approval/grants";
import { createLineage } from "../../../src/approval/lineage";
import { createPrompts, type Reply } from "../../../src/approval/prompts";
import type { Entry, Held } from "../../../src/decision";
import { judgeCall } from "../../../src/gates/agents/judgeCall";
import { judgeLine } from "../../../src/gates/shell/judgeLine";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { createShellGate, type ShellGate } from "../../../src/gates/shell/server";
import { findProcess } from "../../../src/gates/terminals/processes";
import { answerQuestions } from "../../../src/host/facts";
import { writeFoldersFile } from "../../../src/host/foldersFile";
import { defaultPolicy } from "../../../src/host/settings/policyOf";
import { patient } from "../../hostFacts/patient";
import { superviseLine } from "../../../src/superviseLine";

/** A window that is nothing but its gate, with a person who answers as the test says. */
export interface Window {
  readonly runDirectory: string;
  readonly gate: ShellGate;
  readonly questions: readonly Held[];
  readonly entries: readonly Entry[];
  readonly close: () => void;
}

/** What a person does with a question. */
export type Person = (held: Held) => Promise<Reply>;

interface WindowPlace {
  readonly home: string;
  readonly folders: readonly string[];
  readonly windowId: string;
}

/** Opens a window of the folders in this process; a test closes it. */
export async function openWindow(
  { home, folders, windowId }: WindowPlace,
  person: Person,
): Promise<Window> {
  const runDirectory = openRunDirectory({ home, windowId });
  const questions: Held[] = [];
  const entries: Entry[] = [];
  const prompts = createPrompts({
    ask: (held) => {
      questions.push(held);
      return person(held);
    },
    deadline: () => undefined,
  });
  const supervise = superviseLine({
    policy: () => defaultPolicy(home),
    answerOfWorld: (asked, signal) => answerQuestions(asked, { ...patient, home, signal }),
    approve: prompts.approve,
    offerOnce: () => undefined,
    record: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
    grants: createGrants(Date.now),
    lineage: createLineage(Date.now),
    attempts: createAttempts(Date.now),
    now: Date.now,
  });
  const workspace = () => folders;
  const gate = await createShellGate({
    runDirectory,
    judge: judgeLine({
      home,
      workspace,
      supervise,
      // Every shell is one that this process, which plays the agent, has started.
      contextOf: () =>
        Promise.resolve({
          origin: { kind: "agent" },
          gate: "shell",
          ancestors: [process.pid],
        }),
    }),
    judgeAgent: judgeCall({ home, workspace, find: findProcess, now: Date.now, supervise }),
    report: () => undefined,
  });
  writeFoldersFile(runDirectory, folders);
  const close = (): void => {
    prompts.dispose();
    gate.dispose();
  };
  return { runDirectory, gate, questions, entries, close };
}
