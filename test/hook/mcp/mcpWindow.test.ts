import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { Progress } from "@modelcontextprotocol/sdk/types.js";
import { openBrokenWindow, openFakeWindow, type FakeWindow } from "../../agents/fakeWindow";
import { makeWorld, type World } from "../../agents/world";
import { bundledTool } from "../../support/bundledTool";

const server = resolve("test/hook/mcp/server.mjs");

// The bundled tool between a client and a server of the protocol's own kit, before a real gate.
describe("an MCP server behind the tool, with a window", function () {
  this.timeout(30_000);
  let world: World;
  const bundle = bundledTool();
  let log: string;
  const closing: (() => unknown)[] = [];

  beforeEach(() => {
    world = makeWorld();
    log = join(world.root, "calls.log");
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    assert.deepEqual(await world.remove(), []);
  });

  async function connect(env: Readonly<Record<string, string>> = {}): Promise<Client> {
    const client = new Client({ name: "test", version: "1.0.0" });
    const words = ["mcp", "--name", "postgres", "--", process.execPath, server, log];
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [bundle(), ...words],
        env: { PATH: "/usr/bin:/bin", HOME: world.home, ...env },
        cwd: world.project,
        stderr: "ignore",
      }),
    );
    closing.push(() => client.close());
    return client;
  }

  async function open(): Promise<FakeWindow> {
    const window = await openFakeWindow(world);
    closing.push(window.close);
    return window;
  }

  /** Runs the tool below this process, as the agent that it plays would. */
  function run(args: readonly string[], input: string): Promise<void> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [bundle(), ...args], {
        env: { PATH: "/usr/bin:/bin", HOME: world.home },
        stdio: ["pipe", "ignore", "ignore"],
      });
      child.stdin.end(input);
      child.once("close", () => {
        done();
      });
    });
  }

  const reached = (): string => (existsSync(log) ? readFileSync(log, "utf8") : "");
  const drop = { name: "query", arguments: { sql: "DROP TABLE users" } };

  it("asks a person, and passes on what they allow and nothing else", async () => {
    const { person, problems } = await open();
    const client = await connect();
    await client.callTool({ name: "query", arguments: { sql: "SELECT 1" } });
    assert.equal(person.asked(), 0);
    person.will("deny");
    const denied = await client.callTool(drop);
    assert.equal(denied.isError, true);
    assert.doesNotMatch(reached(), /DROP/);
    const other = { name: "query", arguments: { sql: "DROP TABLE orders" } };
    person.will("allow");
    assert.equal((await client.callTool(other)).isError, undefined);
    assert.match(reached(), /DROP TABLE orders/);
    assert.equal(person.asked(), 2);
    assert.deepEqual(problems, []);
  });

  it("does not ask again about what the agent's own hook was allowed", async () => {
    const { person } = await open();
    const client = await connect();
    person.will("allow");
    const payload = {
      session_id: "s",
      cwd: world.project,
      hook_event_name: "PreToolUse",
      tool_name: "mcp__postgres__query",
      tool_input: drop.arguments,
    };
    await run(["hook", "claude"], JSON.stringify(payload));
    assert.equal(person.asked(), 1);
    assert.equal((await client.callTool(drop)).isError, undefined);
    assert.equal(person.asked(), 1);
    assert.match(reached(), /DROP TABLE users/);
  });

  it("tells the client that it waits, and the client can take the call back", async () => {
    const { person } = await open();
    const client = await connect();
    const seen: Progress[] = [];
    const controller = new AbortController();
    const call = client.callTool(drop, undefined, {
      onprogress: (progress) => seen.push(progress),
      signal: controller.signal,
    });
    while (seen.length === 0) await sleep(20);
    assert.match(seen[0]?.message ?? "", /\S/);
    controller.abort();
    await assert.rejects(call);
    await sleep(200);
    person.will("allow");
    await client.ping();
    assert.equal(reached(), "");
  });

  it("answers in time when nobody clicks", async () => {
    const { person } = await open();
    const client = await connect({ TENTH_SECOND_DEADLINE: "2000" });
    const late = await client.callTool(drop);
    assert.equal(late.isError, true);
    assert.match(JSON.stringify(late.content), /Tenth Second/);
    assert.equal(person.asked(), 1);
    assert.equal(reached(), "");
    person.will("allow");
    await sleep(100);
    const again = await client.callTool(drop);
    assert.equal(again.isError, undefined);
    assert.match(reached(), /DROP TABLE users/);
  });

  it("decides alone when the window is gone or talks nonsense", async () => {
    closing.push(await openBrokenWindow(world, "hello\n"));
    const client = await connect();
    const refused = await client.callTool(drop);
    assert.equal(refused.isError, true);
    await client.callTool({ name: "query", arguments: { sql: "SELECT 1" } });
    assert.match(reached(), /SELECT 1/);
    assert.doesNotMatch(reached(), /DROP/);
  });
});
