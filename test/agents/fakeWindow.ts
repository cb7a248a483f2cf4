import { randomBytes } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createAttempts } from "../../src/approval/attempts";
import { createGrants } from "../../src/approval/grants";
import { createLineage } from "../../src/approval/lineage";
import { createPrompts, type Reply } from "../../src/approval/prompts";
import { judgeCall } from "../../src/gates/agents/judgeCall";
import { writeEndpoint } from "../../src/gates/shell/endpoint";
import { openRunDirectory } from "../../src/gates/shell/runDirectory";
import { createShellGate } from "../../src/gates/shell/server";
import { findProcess } from "../../src/gates/terminals/processes";
import { answerQuestions } from "../../src/host/facts";
import { writeFoldersFile } from "../../src/host/foldersFile";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { patient } from "../hostFacts/patient";
import { superviseLine } from "../../src/superviseLine";
import type { Click, Person } from "./person";
import type { World } from "./world";

/** A window of the editor in this process, with a scripted person before it. */
export interface FakeWindow {
  readonly person: Person;
  /** What the gate reported, for the message of a failing test. */
  readonly problems: readonly string[];
  close(): void;
}

/** Opens the project of a world in a window that does all but draw. */
export async function openFakeWindow({ home, project }: World): Promise<FakeWindow> {
  const problems: string[] = [];
  const { person, ask } = scriptedPerson();
  const prompts = createPrompts({ ask, deadline: () => undefined });
  const runDirectory = openRunDirectory({ home, windowId: "window" });
  const supervise = superviseLine({
    policy: () => defaultPolicy(home),
    answerOfWorld: (questions, signal) => answerQuestions(questions, { ...patient, home, signal }),
    approve: prompts.approve,
    offerOnce: () => undefined,
    record: () => Promise.resolve(),
    grants: createGrants(Date.now),
    lineage: createLineage(Date.now),
    attempts: createAttempts(Date.now),
    now: Date.now,
  });
  const workspace = () => [project];
  const gate = await createShellGate({
    runDirectory,
    judge: () => Promise.reject(new Error("there are no shells here")),
    judgeAgent: judgeCall({ home, workspace, find: findProcess, now: Date.now, supervise }),
    report: (problem) => problems.push(problem),
  });
  writeFoldersFile(runDirectory, [project]);
  return {
    person,
    problems,
    close: () => {
      prompts.dispose();
      gate.dispose();
    },
  };
}

/** Puts a server to the window's place that says `words` to whoever asks, and nothing else. */
export async function openBrokenWindow(
  { home, project }: World,
  words: string,
): Promise<() => void> {
  const runDirectory = openRunDirectory({ home, windowId: "window" });
  const generation = `g${process.pid}-${randomBytes(2).toString("hex")}`;
  mkdirSync(join(runDirectory, generation), { recursive: true, mode: 0o700 });
  const clients = new Set<Socket>();
  const server: Server = createServer((client) => {
    clients.add(client);
    client.on("error", () => undefined).on("close", () => clients.delete(client));
    client.on("data", () => client.write(words));
  });
  await new Promise<void>((resolve) => {
    server.listen(join(runDirectory, generation, "agents"), resolve);
  });
  writeEndpoint(runDirectory, { pid: process.pid, token: "token", generation, slots: 0 });
  writeFoldersFile(runDirectory, [project]);
  return () => {
    server.close();
    for (const client of clients) client.destroy();
  };
}

function scriptedPerson() {
  let click: Click | undefined;
  let asked = 0;
  let open: ((reply: Reply) => void) | undefined;
  const replyOf = (clicked: Click): Reply => (clicked === "allow" ? "once" : "deny");
  const person: Person = {
    asked: () => asked,
    will: (next) => {
      click = next;
      if (next === undefined) return;
      open?.(replyOf(next));
      open = undefined;
    },
    done: () => Promise.resolve(),
  };
  const ask = (_held: unknown, _others: unknown, signal: AbortSignal): Promise<Reply> => {
    asked += 1;
    if (click !== undefined) return Promise.resolve(replyOf(click));
    return new Promise((resolve) => {
      open = resolve;
      signal.addEventListener("abort", () => {
        resolve(undefined);
      });
    });
  };
  return { person, ask };
}
