import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { Progress } from "@modelcontextprotocol/sdk/types.js";
import { makeScratch, type Scratch } from "../../hostFacts/scratch";
import { bundledTool } from "../../support/bundledTool";

const server = resolve("test/hook/mcp/server.mjs");

// A client and a server of the protocol's own kit, with the bundled tool between them.
describe("an MCP server behind the tool", function () {
  this.timeout(30_000);
  let scratch: Scratch;
  const bundle = bundledTool();
  let home: string;
  let log: string;
  const clients: Client[] = [];

  before(async () => {
    scratch = await makeScratch();
    home = scratch.home;
  });
  beforeEach(function () {
    log = join(scratch.work, `${String(this.currentTest?.title.replace(/\W+/g, "-"))}.log`);
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
  });
  after(() => scratch.remove());

  const env = (): Record<string, string> => ({ PATH: "/usr/bin:/bin", HOME: home });
  const proxied = (name: string): readonly string[] => [
    ...[bundle(), "mcp", "--name", name, "--"],
    ...[process.execPath, server, log],
  ];

  async function connect(args: readonly string[] = proxied("lab")): Promise<{
    readonly client: Client;
    readonly stderr: () => string;
  }> {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [...args],
      env: env(),
      stderr: "pipe",
    });
    let stderr = "";
    transport.stderr?.on("data", (text: Buffer) => (stderr += text.toString("utf8")));
    const client = new Client({ name: "test", version: "1.0.0" });
    clients.push(client);
    await client.connect(transport);
    return { client, stderr: () => stderr };
  }

  const reached = (): string => (existsSync(log) ? readFileSync(log, "utf8") : "");

  it("passes ordinary calls, progress and standard error", async () => {
    const { client, stderr } = await connect();
    assert.equal((await client.listTools()).tools.length, 5);
    const { content } = await client.callTool({ name: "echo", arguments: { text: "rm -rf /" } });
    assert.deepEqual(content, [{ type: "text", text: "rm -rf /" }]);
    const seen: Progress[] = [];
    await client.callTool({ name: "slow", arguments: {} }, undefined, {
      onprogress: (progress) => seen.push(progress),
    });
    assert.deepEqual(
      seen.map(({ progress }) => progress),
      [1, 2, 3],
    );
    assert.match(stderr(), /lab is up/);
    assert.equal(client.getServerVersion()?.name, "lab");
  });

  it("refuses a destructive call with a tool error, and the server never sees it", async () => {
    const { client } = await connect(proxied("postgres"));
    const sql = "DROP TABLE users";
    const result = await client.callTool({ name: "query", arguments: { sql } });
    assert.equal(result.isError, true);
    assert.match(JSON.stringify(result.content), /Tenth Second.*drop table users/i);
    assert.equal(reached(), "");
    await client.callTool({ name: "query", arguments: { sql: "SELECT 1" } });
    assert.match(reached(), /^query .*SELECT 1/);
  });

  it("weighs the server's own warning", async () => {
    const { client } = await connect();
    const before = await client.callTool({ name: "reset_counter", arguments: {} });
    assert.equal(before.isError, undefined);
    await client.listTools();
    const after = await client.callTool({ name: "reset_counter", arguments: {} });
    assert.equal(after.isError, true);
  });

  it("writes down what it refused", async () => {
    const { client } = await connect(proxied("postgres"));
    await client.callTool({ name: "query", arguments: { sql: "TRUNCATE orders" } });
    await client.close();
    const directory = join(home, ".tenth-second", "journal");
    const files = await readdir(directory);
    const records = await Promise.all(files.map((file) => readFile(join(directory, file), "utf8")));
    assert.match(records.join(""), /truncate/i);
  });

  it("ends as its server ends", async () => {
    const child = spawn(process.execPath, proxied("lab"), { env: env() });
    child.stdin.write(
      `${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "crash" } })}\n`,
    );
    const code = await new Promise((done) => child.once("close", done));
    assert.equal(code, 7);
    const missing = spawn(process.execPath, [bundle(), "mcp", "--", "/nowhere/server"], {
      env: env(),
    });
    let stderr = "";
    missing.stderr.on("data", (text: Buffer) => (stderr += text.toString("utf8")));
    assert.equal(await new Promise((done) => missing.once("close", done)), 127);
    assert.match(stderr, /\/nowhere\/server could not be started/);
  });

  it("ends its server when the client goes or the tool is told to end", async () => {
    const gone = spawn(process.execPath, proxied("lab"), { env: env() });
    await new Promise((done) => gone.stderr.once("data", done));
    gone.stdin.end();
    assert.equal(await new Promise((done) => gone.once("close", done)), 0);
    const told = spawn(process.execPath, proxied("lab"), { env: env() });
    await new Promise((done) => told.stderr.once("data", done));
    told.kill("SIGTERM");
    assert.equal(await new Promise((done) => told.once("close", done)), 0);
    assert.match(reached(), /SIGTERM/);
  });

  it("carries a thousand messages and as many calls without getting in the way", async () => {
    type Work = (client: Client) => Promise<unknown>;
    const time = async (args: readonly string[], work: Work): Promise<number> => {
      const { client } = await connect(args);
      await client.callTool({ name: "echo", arguments: {} });
      const begun = performance.now();
      for (let group = 0; group < 10; group++) {
        await Promise.all(Array.from({ length: 100 }, () => work(client)));
      }
      const took = performance.now() - begun;
      await client.close();
      return took;
    };
    const both = async (work: Work): Promise<readonly [direct: number, through: number]> => [
      await time([server, log], work),
      await time(proxied("lab"), work),
    ];
    // Whatever else runs slows one of a pair down and not the other, so one good pair is proof enough.
    const oneOf = async (work: Work, isGood: (direct: number, through: number) => boolean) => {
      const pairs: (readonly [number, number])[] = [];
      while (pairs.length < 5) {
        const pair = await both(work);
        if (isGood(...pair)) return;
        pairs.push(pair);
      }
      assert.fail(`directly and through the tool, in milliseconds: ${pairs.join("; ")}`);
    };
    // Alone it is about 1.1 times, and a millisecond for a call.
    await oneOf(
      (client) => client.ping(),
      (direct, through) => through < 4 * direct,
    );
    await oneOf(
      (client) => client.callTool({ name: "echo", arguments: { text: "x" } }),
      (direct, through) => through - direct < 15_000,
    );
  });
});
