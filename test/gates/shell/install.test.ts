import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answered } from "../../../src/gates/shell/answered";
import { type Installation, installShellHooks, shellFiles } from "../../../src/gates/shell/install";
import { readLauncher } from "../../../src/gates/shell/launcher";
import {
  longestSocketPath,
  openRunDirectory,
  socketRoom,
} from "../../../src/gates/shell/runDirectory";

describe("the stable directory", () => {
  let home: string;
  let installation: Installation;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts install's-")));
    installation = {
      home,
      source: "media/shell",
      version: "1.2.3",
      bundle: join(home, "cli.js"),
      runtime: process.execPath,
    };
    writeFileSync(
      installation.bundle,
      `console.log(JSON.stringify([process.argv.slice(2), process.env.ELECTRON_RUN_AS_NODE, process.env.NODE_OPTIONS]));
       process.exitCode = ${answered.silence}`,
    );
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const launch = (env: Readonly<Record<string, string>> = {}): string =>
    execFileSync(join(home, ".tenth-second/bin/tenth-second"), ["hook", "a b"], {
      env: { PATH: "/usr/bin:/bin", ...env },
      encoding: "utf8",
    });

  it("is filled once", () => {
    const first = installShellHooks(installation);
    assert.equal(first.kind === "installed" && first.written.length, shellFiles.length + 2);
    assert.deepEqual(installShellHooks(installation), { kind: "installed", written: [] });
    const files = readdirSync(join(home, ".tenth-second"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(home, join(entry.parentPath, entry.name)));
    assert.equal(files.length, shellFiles.length + 2);
    for (const file of files) {
      assert.equal(statSync(join(home, file)).mode & 0o077, 0, file);
    }
  });

  it("has every file of media/shell", () => {
    const present = readdirSync("media/shell", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative("media/shell", join(entry.parentPath, entry.name)));
    // The shims' installer writes this one, with the interpreter that the machine has.
    const shim = "shim/shim.sh";
    assert.deepEqual(present.sort(), [...shellFiles.map(([from]) => from), shim].sort());
  });

  it("repairs what differs and nothing else", () => {
    installShellHooks(installation);
    const file = join(home, ".tenth-second/shell/bash/ask.bash");
    writeFileSync(file, "exit\n");
    assert.deepEqual(installShellHooks(installation), { kind: "installed", written: [file] });
    assert.equal(readFileSync(file, "utf8"), readFileSync("media/shell/bash/ask.bash", "utf8"));
  });

  it("leaves a newer version in place while its bundle is there", () => {
    const newer = { ...installation, version: "1.10.0" };
    installShellHooks(newer);
    assert.deepEqual(installShellHooks(installation), { kind: "newer", version: "1.10.0" });
    rmSync(installation.bundle);
    assert.equal(installShellHooks(installation).kind, "installed");
  });

  it("has a launcher that runs the bundle, without what would change the runtime", () => {
    installShellHooks(installation);
    assert.equal(launch({ NODE_OPTIONS: "--no-such-option" }), '[["hook","a b"],"1",null]\n');
    assert.deepEqual(
      readLauncher(readFileSync(join(home, ".tenth-second/bin/tenth-second"), "utf8")),
      { bundle: installation.bundle, runtime: installation.runtime },
    );
  });

  it("has a launcher that ends the tool, and refuses, when the agent ends it", async () => {
    installShellHooks(installation);
    const mark = join(home, "pid");
    writeFileSync(
      installation.bundle,
      `require("fs").writeFileSync(${JSON.stringify(mark)}, String(process.pid)); setInterval(() => {}, 1000)`,
    );
    const launcher = join(home, ".tenth-second/bin/tenth-second");
    const child = spawn(launcher, ["hook", "codex"], { env: { PATH: "/usr/bin:/bin" } });
    const ended = once(child, "close");
    let tool = 0;
    while (!(tool > 0)) {
      await sleep(20);
      tool = existsSync(mark) ? Number(readFileSync(mark, "utf8")) : 0;
    }
    child.kill("SIGTERM");
    assert.deepEqual(await ended, [2, null]);
    const isThere = () => existsSync(`/proc/${tool}/stat`);
    for (let tries = 0; isThere() && tries < 100; tries += 1) await sleep(20);
    assert.ok(!isThere());
  });
});

describe("the run directory", () => {
  let home: string;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  it("is private and the same every time", () => {
    const directory = openRunDirectory({ home, windowId: "abc" });
    assert.equal(directory, join(home, ".tenth-second/run/abc"));
    assert.equal(statSync(directory).mode & 0o777, 0o700);
    assert.equal(openRunDirectory({ home, windowId: "abc" }), directory);
  });

  it("is elsewhere when the home directory's path is too long for a socket", () => {
    const directory = openRunDirectory({
      home: join(home, "x".repeat(60)),
      windowId: "abc",
      temporary: home,
    });
    assert.equal(directory, join(home, `tenth-second-${process.getuid?.() ?? 0}`, "abc"));
    assert.ok(directory.length + socketRoom <= longestSocketPath);
    assert.equal(statSync(directory).mode & 0o777, 0o700);
  });

  it("is in the profile on Windows, whose rights it has", () => {
    const deep = join(home, "x".repeat(120));
    const directory = openRunDirectory({ home: deep, windowId: "abc", platform: "win32" });
    assert.equal(directory, join(deep, ".tenth-second/run/abc"));
  });

  it("is refused when others could reach into it", () => {
    const directory = openRunDirectory({ home, windowId: "abc" });
    chmodSync(directory, 0o755);
    assert.throws(() => openRunDirectory({ home, windowId: "abc" }), /open to other users/);
    chmodSync(directory, 0o700);
    assert.throws(
      () => openRunDirectory({ home, windowId: "abc", uid: 12345 }),
      /belongs to another/,
    );
    rmSync(directory, { recursive: true });
    symlinkSync(home, directory);
    assert.throws(() => openRunDirectory({ home, windowId: "abc" }), /not a directory/);
  });

  it("is refused for a name that is a path", () => {
    for (const windowId of ["", "..", "a/b", "x".repeat(40)]) {
      assert.throws(() => openRunDirectory({ home, windowId }), /cannot name a window/);
    }
  });
});
