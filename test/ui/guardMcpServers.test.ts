import assert from "node:assert/strict";
import type { Change, Found } from "../../src/gates/mcp/guarding";
import { guardMcpServers, type McpGuarding } from "../../src/ui/mcp/guardMcpServers";
import { fake } from "../support/vscodeFake";

const change = (path: string, more: Partial<Change> = {}): Change => ({
  file: { path, reader: "Cursor", scope: "workspace" },
  before: "{}",
  after: '{"guarded":true}',
  servers: [
    { name: "db", state: "open" },
    { name: "web", state: "not covered", why: "it is reached over HTTP" },
  ],
  ...more,
});

/** The commands with a plan that is given; what was applied and which diffs were shown is kept. */
function stand(found: Partial<Found>, isUnchanged = true) {
  const applied: string[] = [];
  const diffs: unknown[][] = [];
  fake.commands.set("vscode.diff", (...args) => {
    diffs.push(args);
  });
  const guarding: McpGuarding = {
    plan: () => ({ changes: [], problems: [], ...found }),
    apply({ file }) {
      if (isUnchanged) applied.push(file.path);
      return isUnchanged;
    },
  };
  return { applied, diffs, guarding };
}

/** Answers the question that is on the screen. */
async function answer(choice: string | undefined): Promise<void> {
  for (let turn = 0; turn < 20 && fake.open().length === 0; turn++) await new Promise(setImmediate);
  fake.open()[0]?.answer(choice);
  await new Promise(setImmediate);
}

describe("the command that guards MCP servers", () => {
  beforeEach(() => {
    fake.reset();
  });

  it("shows each change before it asks, and writes what a person agrees to", async () => {
    const { applied, diffs, guarding } = stand({ changes: [change("/w/a"), change("/w/b")] });
    const done = guardMcpServers("guard", guarding);
    await answer("Guard Servers");
    const [question] = fake.shown;
    assert.equal(question?.modal, true);
    assert.match(question.detail, /Servers: db\./);
    assert.match(question.detail, /Not covered: web, because it is reached over HTTP\./);
    assert.match(question.detail, /Whoever gets it from you needs Tenth Second too/);
    await answer("Skip This File");
    await answer(undefined);
    await done;
    assert.deepEqual(applied, ["/w/a"]);
    assert.equal(diffs.length, 2);
    assert.match(fake.shown.at(-1)?.message ?? "", /Restart the MCP servers.*\/w\/a/);
  });

  it("stops at Escape and writes nothing", async () => {
    const { applied, guarding } = stand({ changes: [change("/w/a"), change("/w/b")] });
    const done = guardMcpServers("guard", guarding);
    await answer(undefined);
    await done;
    assert.deepEqual(applied, []);
    assert.equal(fake.shown.length, 1);
  });

  it("says when a file was changed meanwhile, and which cannot be read", async () => {
    const { guarding } = stand(
      { changes: [change("/w/a")], problems: ["/w/x cannot be read"] },
      false,
    );
    const done = guardMcpServers("guard", guarding);
    await answer(undefined);
    await answer("Guard Servers");
    await done;
    assert.match(fake.shown[0]?.message ?? "", /\/w\/x cannot be read/);
    assert.match(fake.shown.at(-1)?.message ?? "", /changed meanwhile/);
  });

  it("says when there is nothing to do", async () => {
    const { guarding } = stand({ changes: [change("/w/a", { after: "{}" })] });
    const done = guardMcpServers("guard", guarding);
    await answer(undefined);
    await done;
    assert.match(fake.shown[0]?.message ?? "", /can be guarded is guarded/);
    const nothing = guardMcpServers("unguard", stand({}).guarding);
    await answer(undefined);
    await nothing;
    assert.match(fake.shown[1]?.message ?? "", /No MCP server runs behind/);
  });

  it("asks before it lets servers run without the guard", async () => {
    const servers: Change["servers"] = [{ name: "db", state: "guarded" }];
    const { applied, guarding } = stand({ changes: [change("/w/a", { servers })] });
    const done = guardMcpServers("unguard", guarding);
    await answer("Stop Guarding");
    await answer(undefined);
    await done;
    assert.match(fake.shown[0]?.message ?? "", /run without Tenth Second/);
    assert.deepEqual(applied, ["/w/a"]);
  });
});
