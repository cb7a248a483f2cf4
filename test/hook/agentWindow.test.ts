import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readEndpoint } from "../../src/gates/shell/endpoint";
import { encodeFrame } from "../../src/gates/shell/protocol";
import { frame, socketClient } from "../gates/shell/client";
import { serveInstead } from "./window/serveInstead";
import { openWindow, type Person, type Window } from "./window/gateWindow";
import type { Reply } from "../../src/approval/prompts";
import { bundledTool } from "../support/bundledTool";
import { runHook } from "../support/runHook";
import type { HookOutput } from "../../src/gates/agents/agentCodec";

// The built hook, in a process of its own, before a real gate.
describe("an agent's hook with a window", function () {
  this.timeout(20_000);
  const bundle = bundledTool();
  let home: string;
  let closing: (() => void)[];

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    mkdirSync(join(home, "project", "src"), { recursive: true });
    writeFileSync(join(home, "project", "src", "a.ts"), "a");
    closing = [];
  });
  afterEach(() => {
    for (const close of closing.reverse()) close();
    rmSync(home, { recursive: true });
  });

  const project = () => join(home, "project");

  function hook(
    command: string,
    env: Readonly<Record<string, string>> = {},
    changes: Readonly<Record<string, string>> = {},
    args: readonly string[] = ["claude"],
  ): Promise<HookOutput> {
    const payload = JSON.stringify({
      session_id: "s",
      cwd: project(),
      hook_event_name: "PreToolUse",
      tool_name: "Bash",
      tool_input: { command },
      ...changes,
    });
    return runHook({ bundle: bundle(), cwd: home, home, env }, args, (stdin) => stdin.end(payload));
  }

  async function open(person: Person, folders = [project()], windowId = "w"): Promise<Window> {
    const window = await openWindow({ home, folders, windowId }, person);
    closing.push(window.close);
    return window;
  }

  const says =
    (reply: Reply): Person =>
    () =>
      Promise.resolve(reply);
  const nobody = (): Promise<Reply> => new Promise(() => undefined);

  function decisionIn({ stdout }: HookOutput): {
    readonly decision?: string;
    readonly reason?: string;
  } {
    if (stdout === "") return {};
    const { hookSpecificOutput: said } = JSON.parse(stdout) as {
      hookSpecificOutput: { permissionDecision: string; permissionDecisionReason: string };
    };
    return { decision: said.permissionDecision, reason: said.permissionDecisionReason };
  }

  it("asks nobody about ordinary work, and says nothing", async () => {
    const { questions, entries } = await open(nobody);
    assert.deepEqual(await hook("ls -la"), { stdout: "", stderr: "", exitCode: 0 });
    assert.equal(questions.length, 0);
    assert.equal(entries.length, 1);
    assert.deepEqual(entries[0]?.request.origin, { kind: "agent", name: "claude" });
    assert.equal(entries[0].caller.gate, "hook");
  });

  it("says what the person said", async () => {
    let reply: Reply = "deny";
    const { questions, entries } = await open(() => Promise.resolve(reply));
    const denied = decisionIn(await hook("rm -rf src", {}, { tool_use_id: "1" }));
    assert.equal(denied.decision, "deny");
    assert.match(denied.reason ?? "", /a person denied it in the editor.*other means/);
    reply = "once";
    const allowed = decisionIn(await hook("rm -rf src", {}, { tool_use_id: "2" }));
    assert.equal(allowed.decision, "allow");
    assert.equal(questions.length, 2);
    assert.match(questions[1]?.notice ?? "", /again/);
    assert.equal(entries.length, 2);
  });

  it("answers in time when nobody does, and the late answer counts once", async () => {
    let answer: (reply: Reply) => void = () => undefined;
    const late = new Promise<Reply>((resolve) => (answer = resolve));
    const { questions } = await open(() => (questions.length === 1 ? late : nobody()));
    const impatient = { TENTH_SECOND_DEADLINE: "2500" };
    const first = decisionIn(await hook("rm -rf src", impatient));
    assert.equal(first.decision, "deny");
    assert.match(first.reason ?? "", /run the same command again/);
    answer("once");
    await sleep(50);
    const second = decisionIn(await hook("rm -rf src"));
    assert.equal(second.decision, "allow");
    assert.equal(questions.length, 1);
    const third = decisionIn(await hook("rm -rf src", impatient));
    assert.equal(third.decision, "deny");
  });

  it("asks once about a call that two hooks report", async () => {
    const { questions, entries } = await open(async () => {
      await sleep(600);
      return "once";
    });
    const both = await Promise.all([
      hook("rm -rf src", {}, { tool_use_id: "t" }),
      hook("rm -rf src", {}, { tool_use_id: "t" }, ["vscode"]),
    ]);
    const after = await hook("rm -rf src", {}, { tool_use_id: "t" });
    for (const ran of [...both, after]) assert.match(ran.stdout, /"allow"/);
    assert.equal(questions.length, 1);
    assert.equal(entries.length, 1);
  });

  it("asks and records once about a call and the shell that runs it, harmless or not", async () => {
    const { questions, entries, runDirectory } = await open(says("once"));
    const shell = async (text: string): Promise<string> => {
      const endpoint = readEndpoint(runDirectory);
      assert.ok(endpoint);
      const client = socketClient(join(runDirectory, endpoint.generation));
      const wrapped = `source /tmp/snapshot.sh && eval '${text}' < /dev/null`;
      const told = {
        shell: "bash",
        kind: "exec-string",
        interactive: "0",
        pid: "99",
        text: wrapped,
      };
      client.send(frame(endpoint.token, { ...told, cwd: project() }));
      try {
        for (let rounds = 1; ; rounds += 1) {
          const said = await client.until(
            new RegExp(`^(?:allow|deny|refuse) |(?:^need [^]*){${rounds}}`, "m"),
          );
          const asked = said.split("\n").filter((line) => line.startsWith("need "))[rounds - 1];
          if (asked === undefined) return said;
          // A shell without aliases, functions and options of its own.
          const absent = asked
            .split(" ")
            .slice(1)
            .filter((_, index) => index % 2 === 1);
          client.send(encodeFrame(absent.map(() => "-")));
        }
      } finally {
        client.close();
      }
    };
    for (const [id, command] of Object.entries({ a: "rm -rf src", b: "ls -la" })) {
      await hook(command, {}, { tool_use_id: id });
      assert.match(await shell(command), /^allow /m);
    }
    assert.equal(questions.length, 1);
    const [destroying, again, harmless, andAgain] = entries;
    assert.deepEqual(
      entries.map(({ caller, joins }) => [caller.gate, joins]),
      [
        ["hook", undefined],
        ["shell", destroying?.id],
        ["hook", undefined],
        ["shell", harmless?.id],
      ],
    );
    assert.deepEqual([again?.keeping, andAgain?.keeping], ["batched", "batched"]);
  });

  it("asks about each of two calls that look alike", async () => {
    const { questions } = await open(says("once"));
    await hook("rm -rf src", {}, { tool_use_id: "1" });
    await hook("rm -rf src", {}, { tool_use_id: "2" });
    assert.equal(questions.length, 2);
  });

  it("knows the variables of the agent's environment", async () => {
    const { questions } = await open(says("deny"));
    await hook('rm -rf "$WHERE/src"', { WHERE: project() });
    assert.match(JSON.stringify(questions[0]?.verdict.effects), /project\/src/);
  });

  it("asks the window whose folder is nearest, else the one whose terminal the agent runs in", async () => {
    const outer = await open(says("deny"), [join(home, "project")], "outer");
    const inner = await open(says("deny"), [join(project(), "src")], "inner");
    const asked = () => [outer.questions.length, inner.questions.length];
    const inOuter = { TENTH_SECOND_RUN: outer.runDirectory };
    const src = join(project(), "src");
    await hook("rm -rf a.ts", inOuter, { tool_use_id: "1", cwd: src });
    assert.deepEqual(asked(), [0, 1]);
    await hook("rm -rf project", inOuter, { tool_use_id: "2", cwd: home });
    assert.deepEqual(asked(), [1, 1]);
    inner.gate.dispose();
    await hook("rm -rf a.ts", {}, { tool_use_id: "3", cwd: src });
    assert.deepEqual(asked(), [2, 1]);
  });

  it("asks no window with --standalone, or outside of all folders", async () => {
    const { questions } = await open(says("once"));
    const alone = decisionIn(await hook("rm -rf src", {}, {}, ["claude", "--standalone"]));
    assert.match(alone.reason ?? "", /no window of the editor is open to ask in/);
    mkdirSync(join(home, "other"));
    const outside = decisionIn(await hook("rm -rf ~/other", {}, { cwd: join(home, "other") }));
    assert.match(outside.reason ?? "", /no window of the editor is open to ask in/);
    assert.equal(questions.length, 0);
  });

  it("refuses when the window closes while the person thinks", async () => {
    const window = await open(async () => {
      await sleep(50);
      window.gate.dispose();
      return nobody();
    });
    const { decision, reason } = decisionIn(await hook("rm -rf src"));
    assert.equal(decision, "deny");
    assert.match(reason ?? "", /no window is open to ask in/);
  });

  it("decides alone when the window makes no sense", async () => {
    closing.push(
      await serveInstead(home, [project()], (socket) =>
        socket.write("HTTP/1.1 200 OK\r\n\r\nallow\n"),
      ),
    );
    const { decision, reason } = decisionIn(await hook("rm -rf src"));
    assert.equal(decision, "deny");
    assert.match(reason ?? "", /no window is open to ask in/);
    assert.deepEqual(await hook("ls"), { stdout: "", stderr: "", exitCode: 0 });
  });

  it("answers by itself when the window is alive and never decides", async () => {
    closing.push(
      await serveInstead(home, [project()], (socket) => {
        const beating = setInterval(() => socket.write("beat\n"), 100);
        socket.on("close", () => {
          clearInterval(beating);
        });
      }),
    );
    const { decision, reason } = decisionIn(
      await hook("rm -rf src", { TENTH_SECOND_DEADLINE: "900" }),
    );
    assert.equal(decision, "deny");
    assert.match(reason ?? "", /approval is pending in VS Code/);
  });
});
