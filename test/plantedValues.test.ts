import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { encodeFrame, protocolVersion } from "../src/gates/shell/protocol";
import { privateKey } from "./credentials/planted/forms";
import { alphanumeric, hex, randomFrom } from "./credentials/planted/random";
import { makeScratch, type Scratch } from "./hostFacts/scratch";
import { tracesBelow, tracesIn, type Trace, type Values } from "./support/traces";
import { bundledTool } from "./support/bundledTool";

const random = randomFrom(2026);
const uuid = `${random.of(hex, 8)}-${random.of(hex, 4)}-4${random.of(hex, 3)}-9${random.of(hex, 3)}-${random.of(hex, 12)}`;

/** One for each place that the product touches, so that a leak tells where it came from. */
const values = {
  "a file": `ghp_${random.of(alphanumeric, 36)}`,
  "a key file": privateKey(random, "PRIVATE KEY").split("\n")[3] ?? "",
  "a header in a command": uuid,
  "an assignment in a command": `Wq${random.of(alphanumeric, 14)}7`,
  "a URL in a command": `Zx${random.of(alphanumeric, 14)}3`,
  "an option in a command": `Kp${random.of(alphanumeric, 14)}9`,
  "the environment": `sk_live_${random.of(alphanumeric, 40)}`,
  "a tool's argument": `glpat-${random.of(alphanumeric, 20)}`,
  "a server's argument": `xoxb-${random.of("123456789", 12)}-${random.of(alphanumeric, 24)}`,
  "a payload that breaks off": `npm_${random.of(alphanumeric, 36)}`,
} satisfies Values;

const destructive = [
  `curl -X POST https://backboard.railway.app/graphql/v2 -H "Authorization: Bearer ${values["a header in a command"]}"`,
  `  -d '{"query":"mutation { volumeDelete(volumeId: \\"1\\") }"}';`,
  `PGPASSWORD=${values["an assignment in a command"]} psql -h db.internal -c 'DROP TABLE orders';`,
  `psql postgres://app:${values["a URL in a command"]}@db.internal/shop -c 'DROP TABLE orders';`,
  `deployer wipe --token ${values["an option in a command"]} --force production; rm -rf ~/project; cat .env`,
].join(" ");

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe("a planted value", function () {
  this.timeout(60_000);
  let scratch: Scratch;
  const bundle = bundledTool();
  let breaks: string;
  const seen: Trace[] = [];
  const said: string[] = [];

  before(async () => {
    scratch = await makeScratch("project");
    // Stands for any bug: looking up a program breaks, with the whole text in what the error says.
    breaks = join(scratch.work, "breaks.cjs");
    writeFileSync(
      breaks,
      `for (const kind of [Map, Set]) {
  const { has, get } = kind.prototype;
  const failing = (plain) => function (key) {
    if (key === "curl") throw new TypeError("cannot be looked up: " + process.env.TEXT);
    return plain.call(this, key);
  };
  kind.prototype.has = failing(has);
  if (get !== undefined) kind.prototype.get = failing(get);
}
`,
    );
    const project = join(scratch.home, "project");
    mkdirSync(project);
    writeFileSync(join(project, ".env"), `GH=${values["a file"]}\n`);
    writeFileSync(join(project, "domains.ts"), `export const gh = "${values["a file"]}";\n`);
    writeFileSync(
      join(project, "deploy.pem"),
      `-----BEGIN PRIVATE KEY-----\n${values["a key file"]}\n-----END PRIVATE KEY-----\n`,
    );
    await scratch.git("init", "-q", project);
  });
  after(() => scratch.remove());

  /** Runs the tool and looks for the values in whatever it says. */
  function run(
    args: readonly string[],
    input: string | Buffer = "",
    { broken = false, more = {} }: { broken?: boolean; more?: Record<string, string> } = {},
  ): Promise<Ran> {
    return new Promise((settle, reject) => {
      const before = broken ? ["--require", breaks] : [];
      const child = spawn(process.execPath, [...before, bundle(), ...args], {
        cwd: join(scratch.home, "project"),
        env: {
          ...{ PATH: "/usr/bin:/bin", HOME: scratch.home, TMPDIR: scratch.work },
          STRIPE_SECRET_KEY: values["the environment"],
          ...more,
        },
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on("data", (piece: Buffer) => out.push(piece));
      child.stderr.on("data", (piece: Buffer) => err.push(piece));
      child.stdin.on("error", () => undefined);
      child.stdin.end(input);
      child.on("error", reject);
      child.on("close", (code) => {
        const what = `${args.slice(0, 2).join(" ")}${broken ? ", broken" : ""}`;
        const [all, told] = [Buffer.concat(out), Buffer.concat(err)];
        seen.push(...tracesIn(`${what}: output`, all, values));
        seen.push(...tracesIn(`${what}: errors`, told, values));
        said.push(`${all.toString()}${told.toString()}`);
        settle({ code, out: all.toString(), err: told.toString() });
      });
    });
  }

  const call = (tool: string, input: object): string =>
    JSON.stringify({
      session_id: "s",
      cwd: join(scratch.home, "project"),
      hook_event_name: "PreToolUse",
      tool_name: tool,
      tool_input: input,
    });

  const shellFrame = (): Buffer =>
    encodeFrame([
      `version=${protocolVersion}`,
      ...["token=", "shell=bash", "kind=line", "interactive=1", "pid=999999999", "ppid=1"],
      ...["within=", "env.CLAUDECODE=1", `env.HOME=${scratch.home}`],
      `cwd=${join(scratch.home, "project")}`,
      `text=${destructive}`,
    ]);

  it("is not printed by the scan of the files that hold it", async () => {
    const { code, out } = await run(["scan", ".", "--jsonl"]);
    assert.equal(code, 1);
    assert.ok(out.split("\n").length > 3);
    await run(["scan", "."]);
    assert.deepEqual(seen, []);
  });

  it("is not printed by what explains and checks commands, right ones and wrong ones", async () => {
    const { out } = await run(["explain", "--", destructive]);
    assert.match(out, /‹/);
    await run(["explain", "--json", "--", destructive]);
    const rows = [
      { id: 1, command: destructive, shell: "bash" },
      { id: 2, tool: { server: "railway", name: "volume_delete", input: { token: uuid } } },
      { id: 3, command: destructive, shell: values["a payload that breaks off"] },
      { id: 4, command: [values["a payload that breaks off"]] },
    ].map((row) => JSON.stringify(row));
    const broken = `{"id": 5, "command": "${values["a payload that breaks off"]}`;
    const { out: answers } = await run(["check", "--jsonl"], [...rows, broken].join("\n"));
    assert.equal(answers.trim().split("\n").length, 5);
    assert.deepEqual(seen, []);
  });

  it("is in no answer to an agent", async () => {
    const denied = await run(
      ["hook", "claude", "--standalone"],
      call("Bash", { command: destructive }),
    );
    assert.match(denied.out + denied.err, /deny|denied|block/i);
    await run(["hook", "claude", "--standalone"], call("Read", { file_path: ".env" }));
    await run(
      ["hook", "claude", "--standalone"],
      call("mcp__railway__volume_delete", { id: 1, token: values["a tool's argument"] }),
    );
    await run(
      ["hook", "claude", "--standalone"],
      call("Write", { file_path: "a.sh", content: `export T=${values["a tool's argument"]}\n` }),
    );
    await run(
      ["hook", "claude", "--standalone"],
      call("Bash", { command: `x ${values["a payload that breaks off"]}` }).slice(0, -20),
    );
    for (const agent of ["gemini", "codex", "opencode", "cursor"]) {
      await run(["hook", agent, "--standalone"], call("Bash", { command: destructive }));
    }
    assert.deepEqual(seen, []);
  });

  it("is in no answer to a shell", async () => {
    const { out } = await run(["hook", "shell", "--standalone"], shellFrame());
    assert.match(out, /deny/);
    assert.deepEqual(seen, []);
  });

  it("goes to an MCP server and nowhere else", async () => {
    const log = join(scratch.work, "server.log");
    const server = resolve("test/hook/mcp/server.mjs");
    const message = (id: number, method: string, params: object): string =>
      `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;
    const hello = message(1, "initialize", {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "c", version: "1" },
    });
    const token = values["a server's argument"];
    const text = [
      hello,
      message(2, "tools/call", { name: "reset_counter", arguments: { token, all: true } }),
      message(3, "tools/call", { name: "query", arguments: { sql: "DROP TABLE orders", token } }),
    ].join("");
    const { out } = await run(["mcp", "--name", "lab", "--", process.execPath, server, log], text);
    assert.match(out, /"id":2/);
    assert.deepEqual(seen, []);
    assert.doesNotMatch(await readFile(log, "utf8").catch(() => ""), /reset_counter/);
  });

  it("is in nothing that is said when a step breaks", async () => {
    const broken = { broken: true, more: { TEXT: destructive } };
    const runs = [
      await run(["explain", "--", destructive], "", broken),
      await run(["hook", "claude", "--standalone"], call("Bash", { command: destructive }), broken),
      await run(["hook", "shell", "--standalone"], shellFrame(), broken),
      await run(["check", "--jsonl"], JSON.stringify({ id: 1, command: destructive }), broken),
    ];
    assert.ok(runs.some(({ out, err }) => (out + err).includes("cannot be looked up")));
    await run(["hook", "claude", "--standalone"], call("Bash", { command: destructive }), {
      more: { HOME: join(scratch.work, "breaks.cjs") },
    });
    assert.deepEqual(seen, []);
  });

  it("is in no file that was written", () => {
    const kept = join(scratch.home, ".tenth-second");
    assert.deepEqual(tracesBelow(kept, values), []);
    // The records are there: otherwise nothing would have been shown.
    assert.ok(tracesBelow(kept, { drop: "DROP TABLE orders" }).length > 0);
    assert.deepEqual(tracesBelow(scratch.work, values), []);
  });

  it("would have been seen in any of the forms that are looked for", () => {
    const value = values["a tool's argument"];
    for (const text of [
      `a ${value} b`,
      encodeURIComponent(`?${value}`),
      Buffer.from(value).toString("hex").toUpperCase(),
      ...["", "x", "xy", "xyz"].map((before) =>
        Buffer.from(`${before}${value} and more`).toString("base64"),
      ),
    ]) {
      assert.notDeepEqual(tracesIn("here", Buffer.from(text), values), [], text);
    }
    assert.ok(said.length > 15);
  });
});
