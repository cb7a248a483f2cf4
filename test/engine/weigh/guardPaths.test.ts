import assert from "node:assert/strict";
import type { Effect, PathFact, PathResource } from "../../../src/engine";
import { reachesGuard } from "../../../src/engine/weigh/guardPaths";
import { agentInstallers } from "../../../src/gates/agents/install/agentsTable";
import { ledgerPath } from "../../../src/gates/agents/install/ledger";
import { guard } from "../../support/line";
import { requestOf } from "../../support/verdicts";

const home = "/home/user";

interface World {
  readonly home?: string;
  readonly kind?: Effect["kind"];
  readonly fact?: Partial<PathFact>;
  readonly guardFiles?: readonly string[];
}

function at(path: string, more: Partial<PathResource> = {}, world: World = {}): boolean {
  const resource = {
    kind: "path",
    path,
    resolved: true,
    glob: false,
    tree: false,
    ...more,
  } as const;
  return reachesGuard({ kind: world.kind ?? "overwrite" }, resource, {
    request: requestOf("x", { home: world.home ?? home }),
    policy: {
      ...guard,
      ...(world.guardFiles === undefined ? {} : { guardFiles: world.guardFiles }),
    },
    ask: () =>
      world.fact === undefined ? undefined : { fact: "path", exists: true, ...world.fact },
  });
}

describe("what the guard lives in", () => {
  it("has what sandboxed tasks may reach of the network", () => {
    assert.ok(at(`${home}/.srt-settings.json`));
    assert.ok(!at(`${home}/project/.srt-settings.json`));
  });

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
    assert.ok(at("C:\\Users\\me\\.cursor\\hooks.json", {}, { home: "C:\\Users\\me" }));
    assert.ok(!at("/home/user/.claude/settings.json", { on: "container web" }));
    assert.ok(!at("/home/user2/.cursor/hooks.json"));
  });

  it("has what a variable or a link has put elsewhere", () => {
    const guardFiles = ["/srv/claude/settings.json", "/dots/tenth-second"];
    const moved = (path: string, more: Partial<PathResource> = {}) =>
      at(path, more, { guardFiles });
    assert.ok(moved("/srv/claude/settings.json"));
    assert.ok(moved("/dots/tenth-second/bin/tenth-second"));
    assert.ok(moved("/srv/claude", { tree: true }));
    assert.ok(moved("/srv/claude/*", { glob: true }));
    assert.ok(!moved("/srv/claude/notes.md"));
    assert.ok(!moved("/srv/claude2/settings.json"));
    assert.ok(!at("/srv/claude/settings.json2"));
  });

  it("is reached through a link, but removing a link removes no more than that", () => {
    const link = { kind: "symlink", target: "/home/user/.codex/hooks.json" } as const;
    const below = { kind: "file", target: "/home/user/.tenth-second/bin/tenth-second" } as const;
    assert.ok(at("/w/link", {}, { fact: link }));
    assert.ok(!at("/w/link", {}, { fact: link, kind: "delete" }));
    assert.ok(at("/w/folder/tenth-second", {}, { fact: below, kind: "delete" }));
    assert.ok(at("/w/new/hooks.json", {}, { fact: { exists: false, target: link.target } }));
    assert.ok(!at("/w/link", {}, { fact: { kind: "symlink", target: "/w/other" } }));
  });
});
