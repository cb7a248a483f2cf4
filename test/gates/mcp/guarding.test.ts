import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  applyChange,
  launcherWords,
  planGuarding,
  planUnguarding,
  unguardEverywhere,
} from "../../../src/gates/mcp/guarding";
import { mcpRoads } from "../../../src/gates/mcp/roads";
import { serverFiles } from "../../../src/gates/mcp/serverFiles";

describe("the files that name MCP servers", () => {
  let home: string;
  let folder: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "ts-mcp-"));
    folder = join(home, "project");
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const put = (path: string, value: unknown): string => {
    const file = join(home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
    return file;
  };
  const files = () => serverFiles({ home, folders: [folder], editorUser: join(home, "User") });
  const launcher = () => launcherWords(join(home, ".tenth-second/bin/tenth-second"), "linux");
  const plan = () => planGuarding(files(), launcher());

  it("are found in the workspace and at home, and changed and restored", () => {
    const mine = put(".cursor/mcp.json", { mcpServers: { a: { command: "x" } } });
    const ours = put("project/.vscode/mcp.json", { servers: { b: { command: "y", args: ["z"] } } });
    const users = put("User/mcp.json", { servers: { c: { command: "y" } } });
    put("project/.mcp.json", { mcpServers: {} });
    const before = [mine, ours, users].map((file) => readFileSync(file, "utf8"));
    const { changes, problems } = plan();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      changes.map(({ file }) => [file.path, file.reader, file.scope]),
      [
        [ours, "VS Code", "workspace"],
        [users, "VS Code", "user"],
        [mine, "Cursor", "user"],
      ],
    );
    for (const change of changes) assert.ok(applyChange(change, home));
    assert.match(readFileSync(ours, "utf8"), /tenth-second.*"--name","b"|"--name", "b"/);
    assert.deepEqual(
      plan().changes.map((change) => change.before === change.after),
      [true, true, true],
    );
    const [first] = planUnguarding(files()).changes;
    assert.ok(first !== undefined && applyChange(first, home));
    assert.deepEqual(unguardEverywhere(home), { changed: [users, mine].sort(), problems: [] });
    assert.deepEqual(
      [mine, ours, users].map((file) => readFileSync(file, "utf8")),
      before,
    );
    assert.equal(existsSync(join(home, ".tenth-second/mcp.json")), false);
  });

  it("are left alone when they change after they were shown, or cannot be read", () => {
    const mine = put(".cursor/mcp.json", { mcpServers: { a: { command: "x" } } });
    const [change] = plan().changes;
    put(".cursor/mcp.json", { mcpServers: {} });
    assert.ok(change !== undefined && !applyChange(change, home));
    put(".cursor/mcp.json", "{ broken");
    assert.match(plan().problems[0] ?? "", /cannot be read/);
    assert.equal(readFileSync(mine, "utf8"), "{ broken");
  });

  it("are remembered while they cannot be restored", () => {
    const mine = put(".cursor/mcp.json", { mcpServers: { a: { command: "x" } } });
    for (const change of plan().changes) applyChange(change, home);
    const guarded = readFileSync(mine, "utf8");
    put(".cursor/mcp.json", "{ broken");
    assert.match(unguardEverywhere(home).problems[0] ?? "", /cannot be read/);
    writeFileSync(mine, guarded);
    assert.deepEqual(unguardEverywhere(home).changed, [mine]);
    assert.doesNotMatch(readFileSync(mine, "utf8"), /tenth-second/);
  });

  it("tell how far each road is covered", () => {
    put(".cursor/mcp.json", { mcpServers: { a: { command: "x" }, b: { url: "https://x" } } });
    put("project/.mcp.json", { mcpServers: { c: { command: "x" } } });
    put(".gemini/settings.json", { mcpServers: { d: { httpUrl: "https://x" } } });
    const states = () =>
      mcpRoads({ found: plan(), platform: "linux" }).map(({ name, state }) => [
        name.replace(/ \(.*/, ""),
        state,
      ]);
    const always = [
      ["MCP servers that are run as programs, behind the proxy", "enforced"],
      ["MCP servers over HTTP, or that an extension provides", "limited"],
    ];
    assert.deepEqual(states(), [
      ...always,
      ["MCP servers of Claude Code", "not covered"],
      ["MCP servers of Cursor", "not covered"],
      ["MCP servers of Gemini CLI", "not covered"],
    ]);
    for (const change of plan().changes) applyChange(change, home);
    assert.deepEqual(states(), [
      ...always,
      ["MCP servers of Claude Code", "enforced"],
      ["MCP servers of Cursor", "limited"],
      ["MCP servers of Gemini CLI", "not covered"],
    ]);
    put(".qwen/settings.json", "{ broken");
    const onWindows = mcpRoads({ found: plan(), platform: "win32" });
    assert.equal(onWindows[0]?.state, "not verified");
    assert.match(onWindows.at(-1)?.why ?? "", /\.qwen.*cannot be read/);
    assert.equal(new Set(onWindows.map(({ id }) => id)).size, onWindows.length);
  });
});
