import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { writeEndpoint } from "../../../src/gates/shell/endpoint";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { findWindow } from "../../../src/hook/window/findWindow";
import { writeFoldersFile } from "../../../src/host/foldersFile";

const uid = process.getuid?.() ?? 0;

describe("the window that an agent's hook asks", () => {
  let home: string;

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    mkdirSync(join(home, "work", "inner"), { recursive: true });
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const work = () => join(home, "work");

  function leave(windowId: string, folders: readonly string[], pid = process.pid): string {
    const runDirectory = openRunDirectory({ home, windowId });
    writeEndpoint(runDirectory, { pid, token: "t", generation: "g1-abcd", slots: 0 });
    writeFoldersFile(runDirectory, folders);
    return runDirectory;
  }

  function found(cwd: string, env: Readonly<Record<string, string>> = {}): string | undefined {
    const window = findWindow(cwd, { home, env, uid });
    return window === undefined ? undefined : basename(window.runDirectory);
  }

  it("has the directory in its workspace, as near as may be", () => {
    leave("outer", [work()]);
    leave("inner", ["/elsewhere", join(work(), "inner")]);
    assert.equal(found(join(work(), "inner", "deep")), "inner");
    assert.equal(found(work()), "outer");
    assert.equal(found(`${work()}space`), undefined);
    assert.equal(found(home), undefined);
  });

  it("may know the directory by another name", () => {
    symlinkSync(work(), join(home, "link"));
    leave("linked", [join(home, "link")]);
    assert.equal(found(join(work(), "inner")), "linked");
    leave("linked", [work()]);
    assert.equal(found(join(home, "link", "inner")), "linked");
  });

  it("is the one in whose terminal the agent was started, if it lives", () => {
    leave("holding", [work()]);
    const own = leave("own", ["/elsewhere"]);
    assert.equal(found(work(), { TENTH_SECOND_RUN: own }), "own");
    rmSync(join(own, "endpoint"));
    assert.equal(found(work(), { TENTH_SECOND_RUN: own }), "holding");
    assert.equal(found(work(), { TENTH_SECOND_RUN: "" }), "holding");
    assert.equal(found(work(), { TENTH_SECOND_RUN: "/nowhere" }), "holding");
  });

  it("is alive", () => {
    leave("dead", [work()], 999_999_999);
    assert.equal(found(work()), undefined);
  });

  it("lies in a directory that is the user's alone", () => {
    const open = leave("open", [work()]);
    chmodSync(open, 0o755);
    assert.equal(found(work()), undefined);
    assert.equal(found(work(), { TENTH_SECOND_RUN: open }), undefined);
  });

  it("is none where files are broken", () => {
    const broken = leave("broken", [work()]);
    writeFileSync(join(broken, "folders.json"), "[7, {");
    assert.equal(found(work()), undefined);
    writeFoldersFile(broken, [work()]);
    writeFileSync(join(broken, "endpoint"), "hello");
    assert.equal(found(work()), undefined);
    rmSync(join(broken, "endpoint"));
    mkdirSync(join(broken, "endpoint"));
    assert.equal(found(work()), undefined);
  });
});
