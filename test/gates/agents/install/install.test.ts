import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "jsonc-parser";
import { agentInstallers } from "../../../../src/gates/agents/install/agentsTable";
import type { AgentInstaller, Machine } from "../../../../src/gates/agents/install/installer";
import { readLedger } from "../../../../src/gates/agents/install/ledger";
import {
  carryOut,
  noteOutcome,
  planInstall,
  planRemoval,
} from "../../../../src/gates/agents/install/plan";
import { hookStatus } from "../../../../src/gates/agents/install/status";
import { discard, emptyMachine } from "./support";

function install(installer: AgentInstaller, machine: Machine): void {
  const { changes, obstacles } = planInstall(installer, machine);
  assert.deepEqual(obstacles, []);
  carryOut(machine.home, changes);
  noteOutcome(installer, machine, "installed");
}

function remove(installer: AgentInstaller, machine: Machine): void {
  const { changes, obstacles } = planRemoval(installer, machine);
  assert.deepEqual(obstacles, []);
  carryOut(machine.home, changes);
  noteOutcome(installer, machine, "removed");
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a settings file may hold before we come. */
const documents: readonly string[] = [
  "",
  "\n",
  "{}",
  "{}\n",
  '{ "hooks": {} }',
  '{\n  "model": "best", // keep\n  "list": [1, 2,],\n}\n',
  '// mine\n{\r\n\t"env": { "KEY": "value" }\r\n}\r\n',
  '{"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[{"type":"command","command":"mine"}]}]}}',
  '{\n  "hooks": {\n    /* every tool */\n    "BeforeTool": [],\n    "PreToolUse": [\n      { "hooks": [{ "command": "mine" }] } // one\n    ],\n    "beforeShellExecution": [{ "command": "mine" }]\n  },\n  "version": 1\n}',
];

/** Only to see what kind of file each agent has. */
const nobody: Machine = {
  home: "/home/nobody",
  platform: "linux",
  env: {},
  launcher: "/home/nobody/.tenth-second/bin/tenth-second",
  documents: "/home/nobody/Documents",
  plugin: () => "Tenth Second",
  editor: "",
  extensions: new Map(),
  setting: () => undefined,
};

for (const installer of agentInstallers) {
  describe(`the hooks of ${installer.title}`, () => {
    let machine: Machine;
    beforeEach(() => {
      machine = emptyMachine();
    });
    afterEach(() => {
      discard(machine);
    });
    const state = (): string => hookStatus(installer, machine).state.kind;

    it("are put where nothing was, once, and leave nothing behind", () => {
      assert.equal(state(), "absent");
      install(installer, machine);
      assert.equal(state(), "installed");
      assert.deepEqual(planInstall(installer, machine), { changes: [], obstacles: [] });
      for (const { path } of readLedger(machine.home).files) {
        assert.equal(statSync(path).mode & 0o077, 0, path);
      }
      remove(installer, machine);
      assert.equal(state(), "absent");
      assert.deepEqual(filesBelow(machine.home), []);
    });

    const [file] = installer.files(nobody);
    const pathIn = ({ home }: Machine): string => file!.path.replace(nobody.home, home);
    if (file?.kind === "shared") {
      it("are added to what is there, and taken out byte for byte", () => {
        const isList = file.entries.some(({ at }) => at.length === 1);
        for (const text of documents.filter((one) => !isList || !one.includes("hooks"))) {
          const path = pathIn(machine);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text, { mode: 0o644 });
          install(installer, machine);
          const after = readFileSync(path, "utf8");
          const before = parse(text) as Record<string, unknown> | undefined;
          for (const [key, value] of Object.entries(before ?? {})) {
            if (key !== "hooks") {
              assert.deepEqual((parse(after) as Record<string, unknown>)[key], value, text);
            }
          }
          assert.equal(after.split("mine").length, text.split("mine").length);
          assert.equal(statSync(path).mode & 0o777, 0o644);
          install(installer, machine);
          assert.equal(readFileSync(path, "utf8"), after);
          remove(installer, machine);
          assert.equal(readFileSync(path, "utf8"), text, JSON.stringify(after));
        }
      });

      it("are not written into a file that is broken", () => {
        const path = pathIn(machine);
        mkdirSync(dirname(path), { recursive: true });
        for (const text of ['{ "hooks": ', "[]", '{"hooks": "none"}']) {
          writeFileSync(path, text);
          const { changes, obstacles } = planInstall(installer, machine);
          assert.deepEqual(changes.map((change) => change.path).includes(path), false);
          assert.deepEqual(
            obstacles.map((one) => one.path),
            [path],
            text,
          );
        }
        assert.equal(readFileSync(path, "utf8"), '{"hooks": "none"}');
      });
    } else {
      it("do not take the place of somebody else's file", () => {
        const path = pathIn(machine);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, "mine\n");
        assert.equal(state(), "broken");
        assert.equal(planInstall(installer, machine).obstacles.length, 1);
        assert.deepEqual(planRemoval(installer, machine), { changes: [], obstacles: [] });
      });
    }
  });
}
