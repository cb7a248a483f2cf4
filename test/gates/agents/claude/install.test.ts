import assert from "node:assert/strict";
import { claudeInstaller } from "../../../../src/gates/agents/claude/install";
import type { Machine } from "../../../../src/gates/agents/install/installer";
import { discard, emptyMachine } from "../install/support";

describe("Claude Code's hooks", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = emptyMachine();
  });
  afterEach(() => {
    discard(machine);
  });

  it("name an event that older builds reject only to one that knows it", () => {
    const events = (version?: string): readonly string[] => {
      const extensions = new Map(version === undefined ? [] : [["anthropic.claude-code", version]]);
      const [file] = claudeInstaller.files({ ...machine, extensions });
      return file?.kind === "shared" ? file.entries.map(({ at }) => String(at[1])) : [];
    };
    assert.deepEqual(events(), ["PreToolUse", "PostToolUse"]);
    assert.deepEqual(events("2.1.100"), ["PreToolUse", "PostToolUse"]);
    assert.deepEqual(events("2.1.330"), ["PreToolUse", "PostToolUse", "PostToolUseFailure"]);
  });
});
