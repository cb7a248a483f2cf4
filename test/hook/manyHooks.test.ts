import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HookOutput } from "../../src/gates/agents/agentCodec";
import { isDenial } from "../gates/agents/denials";
import { bundledTool } from "../support/bundledTool";
import { runHook } from "../support/runHook";
import { openWindow, type Window } from "./window/gateWindow";

/**
 * As many as agents that work side by side could start at one time; with more of them a slow machine
 * lets no window answer before its silence counts.
 */
const many = 20;

describe("many hooks at one time", function () {
  this.timeout(120_000);
  const bundle = bundledTool();
  let home: string;
  let window: Window | undefined;

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    for (let index = 0; index < many; index += 1) {
      mkdirSync(join(home, "project", folderOf(index), "kept"), { recursive: true });
    }
  });
  afterEach(() => {
    window?.close();
    window = undefined;
    rmSync(home, { recursive: true });
  });

  const folderOf = (index: number) => `work-${index}-end`;
  const isLethal = (index: number) => index % 2 === 0;

  /** Half of them would destroy something, each another folder. */
  function hook(index: number): Promise<HookOutput> {
    const cwd = join(home, "project");
    const command = `${isLethal(index) ? "rm -rf" : "ls"} ${folderOf(index)}`;
    const payload = {
      session_id: `s${index}`,
      cwd,
      hook_event_name: "PreToolUse",
      tool_name: "Bash",
      tool_input: { command },
      tool_use_id: `t${index}`,
    };
    return runHook({ bundle: bundle(), cwd, home }, ["claude"], (stdin) =>
      stdin.end(JSON.stringify(payload)),
    );
  }

  const all = () => Promise.all(Array.from({ length: many }, (_, index) => hook(index)));

  it("get each its own answer from one window, and one record", async () => {
    const allowed = (text: string): boolean => /work-\d*[02]-end/.test(text);
    window = await openWindow(
      { home, folders: [join(home, "project")], windowId: "w" },
      ({ request }) =>
        Promise.resolve(allowed(JSON.stringify(request.action)) ? ("once" as const) : "deny"),
    );
    for (const [index, output] of (await all()).entries()) {
      const said = `${index}: ${output.stdout}${output.stderr}`;
      if (!isLethal(index)) assert.equal(output.stdout + output.stderr, "", said);
      else if (allowed(folderOf(index))) assert.match(output.stdout, /"allow"/, said);
      else assert.match(output.stdout, /a person denied it/, said);
    }
    assert.equal(window.questions.length, many / 2);
    const recorded = window.entries.map(({ request }) => JSON.stringify(request.action));
    assert.equal(new Set(recorded).size, many);
    assert.equal(recorded.length, many);
  });

  it("decide each by itself where there is no window, and write it down", async () => {
    for (const [index, output] of (await all()).entries()) {
      const said = `${index}: ${output.stdout}${output.stderr}`;
      if (!isLethal(index)) assert.equal(output.stdout + output.stderr, "", said);
      else {
        assert.ok(isDenial("claude", output), said);
        assert.ok(output.stdout.includes(folderOf(index)), said);
      }
    }
    const journal = join(home, ".tenth-second", "journal");
    const written = readdirSync(journal).map((name) => readFileSync(join(journal, name), "utf8"));
    const lines = written.flatMap((text) => text.trim().split("\n"));
    for (const line of lines) assert.equal(typeof JSON.parse(line), "object");
    const denied = lines.filter((line) => line.includes('"rm -rf work-'));
    assert.equal(denied.length, many / 2);
  });
});
