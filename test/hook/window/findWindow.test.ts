import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
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

  it("has it on Windows however that is spelled, and serves from a pipe there", () => {
    leave("drive", [work()]);
    const cwd = join(work(), "Inner").replaceAll("/", "\\").toUpperCase();
    const place = { home, env: {}, uid } as const;
    assert.equal(findWindow(cwd, { ...place, platform: "linux" }), undefined);
    const window = findWindow(cwd, { ...place, platform: "win32" });
    assert.equal(window?.socket, "\\\\.\\pipe\\tenth-second-g1-abcd");
  });

  it("may know the directory by another name", () => {
    symlinkSync(work(), join(home, "link"));
    leave("linked", [join(home, "link")]);
    assert.equal(found(join(work(), "inner")), "linked");
    leave("linked", [work()]);
    assert.equal(found(join(home, "link", "inner")), "linked");
  });

  it("has the deepest folder, whatever the names of links are long", () => {
    symlinkSync(work(), join(home, "a-very-long-name-of-a-link-to-the-work"));
    leave("outer", [join(home, "a-very-long-name-of-a-link-to-the-work")]);
    leave("inner", [join(work(), "inner")]);
    assert.equal(found(join(work(), "inner")), "inner");
    assert.equal(found(join(home, "a-very-long-name-of-a-link-to-the-work", "inner")), "inner");
    assert.equal(found(work()), "outer");
  });

  it("has the directory in its workspace even if the agent was started in another's terminal", () => {
    leave("holding", [work()]);
    const own = leave("own", ["/elsewhere"]);
    const env = { TENTH_SECOND_RUN: own };
    assert.equal(found(work(), env), "holding");
    assert.equal(found(home, env), "own");
    leave("inner", [join(work(), "inner")]);
    assert.equal(
      found(join(work(), "inner"), { TENTH_SECOND_RUN: leave("own", [work()]) }),
      "inner",
    );
  });

  it("is the one in whose terminal the agent was started if several have the same folder", () => {
    const one = leave("one", [work()]);
    const two = leave("two", ["/elsewhere", work()]);
    assert.equal(found(work(), { TENTH_SECOND_RUN: one }), "one");
    assert.equal(found(work(), { TENTH_SECOND_RUN: two }), "two");
  });

  it("is the one that was opened last if nothing else tells", () => {
    for (const [last, before] of [
      ["one", "two"],
      ["two", "one"],
    ] as const) {
      utimesSync(join(leave(before, [work()]), "endpoint"), 1_000, 1_000);
      utimesSync(join(leave(last, [work()]), "endpoint"), 2_000, 2_000);
      assert.equal(found(work()), last);
      assert.equal(found(work(), { TENTH_SECOND_RUN: "/nowhere" }), last);
    }
  });

  it("is the one of the agent's terminal, wherever that keeps its files", () => {
    const own = join(home, "kept-elsewhere");
    renameSync(leave("own", [work()]), own);
    leave("holding", [work()]);
    assert.equal(found(work(), { TENTH_SECOND_RUN: own }), "kept-elsewhere");
  });

  it("is alive", () => {
    const dead = leave("dead", [join(work(), "inner")], 999_999_999);
    const env = { TENTH_SECOND_RUN: dead };
    const inner = join(work(), "inner");
    assert.equal(found(inner), undefined);
    assert.equal(found(inner, env), undefined);
    leave("living", [work()]);
    assert.equal(found(inner), "living");
    assert.equal(found(inner, env), "living");
    rmSync(join(dead, "endpoint"));
    assert.equal(found(inner, env), "living");
    assert.equal(found(inner, { TENTH_SECOND_RUN: "" }), "living");
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
