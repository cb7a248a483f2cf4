import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agentsChannel, generationChance, isPipe } from "../../../src/gates/shell/channel";
import { readEndpoint } from "../../../src/gates/shell/endpoint";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { createShellGate } from "../../../src/gates/shell/server";
import { askWindow } from "../../../src/hook/window/askWindow";
import { findWindow } from "../../../src/hook/window/findWindow";
import { writeFoldersFile } from "../../../src/host/foldersFile";

describe("the channel of agents' hooks", () => {
  it("is a socket in a private folder, and on Windows a pipe whose name nobody can guess", () => {
    assert.equal(agentsChannel("/r", "g1-abcd", "linux"), "/r/g1-abcd/agents");
    const pipe = agentsChannel("/r", "g1-abcd", "win32");
    assert.equal(pipe, "\\\\.\\pipe\\tenth-second-g1-abcd");
    assert.ok(isPipe(pipe) && !isPipe("/r/g1-abcd/agents"));
    assert.ok(generationChance("win32") >= 16);
  });

  // A name with backslashes is an ordinary one here: all but the pipe itself is as on Windows.
  it("is the only one that a server of Windows opens, and a hook finds it", async () => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    const before = process.cwd();
    process.chdir(home);
    try {
      mkdirSync(join(home, "Work"));
      const platform = "win32";
      const runDirectory = openRunDirectory({ home, windowId: "w", platform });
      const asked: unknown[] = [];
      const gate = await createShellGate({
        runDirectory,
        platform,
        judge: () => Promise.reject(new Error("there are no shells here")),
        judgeAgent: ({ action }) => {
          asked.push(action);
          return Promise.resolve({ kind: "deny", reason: "no" });
        },
        report: () => undefined,
      });
      try {
        writeFoldersFile(runDirectory, [join(home, "work")]);
        const { generation, slots } = readEndpoint(runDirectory) ?? {};
        assert.match(generation ?? "", /-[0-9a-f]{32}$/);
        assert.equal(slots, 0);
        assert.deepEqual(readdirSync(join(runDirectory, generation ?? "")), []);
        const place = { home, env: {}, uid: process.getuid?.() ?? 0, platform } as const;
        const window = findWindow(join(home, "Work"), place);
        assert.ok(window);
        const action = { kind: "command", text: "ls", dialect: "powershell" } as const;
        const request = {
          gate: "hook",
          agent: "claude",
          action,
          cwd: home,
          pid: 1,
          env: {},
        } as const;
        assert.deepEqual(await askWindow(window, request, {}), { kind: "deny", reason: "no" });
        assert.deepEqual(asked, [action]);
      } finally {
        gate.dispose();
      }
    } finally {
      process.chdir(before);
      rmSync(home, { recursive: true });
    }
  });
});
