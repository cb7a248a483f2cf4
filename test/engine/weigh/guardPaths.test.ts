import assert from "node:assert/strict";
import type { PathResource } from "../../../src/engine";
import { isGuards } from "../../../src/engine/weigh/guardPaths";
import { agentInstallers } from "../../../src/gates/agents/install/agentsTable";
import { ledgerPath } from "../../../src/gates/agents/install/ledger";

const home = "/home/user";
const at = (path: string, more: Partial<PathResource> = {}): boolean =>
  isGuards({ kind: "path", path, resolved: true, glob: false, tree: false, ...more }, home);

describe("what the guard lives in", () => {
  it("has every file that an installation of hooks writes", () => {
    for (const documents of ["Documents", "Dokumente"]) {
      const files = agentInstallers.flatMap((installer) =>
        installer.files({
          home,
          platform: "linux",
          env: {},
          launcher: `${home}/.tenth-second/bin/tenth-second`,
          documents: `${home}/${documents}`,
          plugin: () => "",
          editor: "",
          extensions: new Map(),
          setting: () => undefined,
        }),
      );
      const open = files.map(({ path }) => path).filter((path) => !at(path));
      assert.deepEqual(open, []);
    }
    assert.ok(at(ledgerPath(home)));
  });

  it("has folders with some of it, but not the home directory", () => {
    assert.ok(at("/home/user/.codex", { tree: true }));
    assert.ok(at("/home/user/Documents/Cline", { tree: true }));
    assert.ok(at("/home/user/.factory/*", { glob: true }));
    assert.ok(!at("/home/user/.codex"));
    assert.ok(!at("/home/user", { tree: true }));
    assert.ok(!at("/", { tree: true }));
  });

  it("is the same in any case, on Windows and not on other machines", () => {
    assert.ok(at("/home/user/.Claude/Settings.JSON"));
    assert.ok(
      isGuards(
        {
          kind: "path",
          path: "C:\\Users\\me\\.cursor\\hooks.json",
          resolved: true,
          glob: false,
          tree: false,
        },
        "C:\\Users\\me",
      ),
    );
    assert.ok(!at("/home/user/.claude/settings.json", { on: "container web" }));
    assert.ok(!at("/home/user2/.cursor/hooks.json"));
  });
});
