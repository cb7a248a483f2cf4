import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { answered } from "../../../src/gates/shell/answered";
import { launcherText, readLauncher, windowsLauncherText } from "../../../src/gates/shell/launcher";

describe("the launcher", () => {
  let folder: string;
  let launcher: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "ts launcher's-")));
    launcher = join(folder, "tenth-second");
    mkdirSync(join(folder, "bin"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, text = ""): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const answer = (how: keyof typeof answered): string =>
    `if (process.env.TENTH_SECOND_LAUNCHER) process.exitCode = ${answered[how]};`;
  const bundle = (version: string): string =>
    put(
      `extensions/tenth-second.tenth-second-${version}/dist/cli.js`,
      `console.log("${version}", process.argv.slice(2).join(" "), process.env.NODE_OPTIONS);` +
        answer("silence"),
    );
  const write = (place: { readonly bundle: string; readonly runtime: string }): void => {
    writeFileSync(launcher, launcherText(place), { mode: 0o700 });
    assert.deepEqual(readLauncher(launcherText(place)), place);
  };
  const run = (...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(launcher, args, {
      encoding: "utf8",
      input: "{}",
      env: { PATH: join(folder, "bin"), NODE_OPTIONS: "--no-such-option" },
    });
    return { stdout, stderr, status };
  };
  const nothing = { stdout: "", stderr: "", status: 0 };

  it("runs an MCP server when the extension is gone, and gives the tool what the server is to get back", () => {
    write({ bundle: join(folder, "gone/cli.js"), runtime: process.execPath });
    const words = ["mcp", "--name", "a b", "--", "/bin/echo", "--name", "x y"];
    assert.equal(run(...words).stdout, "--name x y\n");
    assert.equal(run("mcp", "--", "/bin/echo", "x").stdout, "x\n");
    const kept = put("kept.js", "console.log(process.env.TENTH_SECOND_KEPT_NODE_OPTIONS)");
    write({ bundle: kept, runtime: process.execPath });
    assert.equal(run(...words).stdout, "--no-such-option\n");
    assert.equal(run("hook", "shell").stdout, "undefined\n");
  });

  it("runs the newer bundle that an update left in the place of its own", () => {
    const own = bundle("0.1.0");
    write({ bundle: own, runtime: process.execPath });
    assert.equal(run("hook", "claude").stdout, "0.1.0 hook claude undefined\n");
    rmSync(dirname(dirname(own)), { recursive: true });
    bundle("0.1.1");
    assert.equal(run("hook", "a b").stdout, "0.1.1 hook a b undefined\n");
  });

  it("finds the runtime of another version of the editor", () => {
    const commit = (letter: string): string => letter.repeat(40);
    const runtime = join(folder, `servers/Stable-${commit("a")}/server/node`);
    mkdirSync(dirname(runtime), { recursive: true });
    symlinkSync(process.execPath, runtime);
    write({ bundle: bundle("0.1.0"), runtime });
    renameSync(
      join(folder, `servers/Stable-${commit("a")}`),
      join(folder, `servers/Stable-${commit("b")}`),
    );
    assert.equal(run("--version").stdout, "0.1.0 --version undefined\n");
    assert.match(
      launcherText({ bundle: "/b", runtime: "/snap/code/173/usr/share/code/code" }),
      /for other in '\/snap\/code\/'\*'\/usr\/share\/code\/code'; do/,
    );
  });

  it("passes everything through when the extension is gone", () => {
    write({ bundle: join(folder, "gone/cli.js"), runtime: process.execPath });
    assert.deepEqual(run("hook", "claude"), nothing);
    assert.deepEqual(run("hook", "cursor", "--standalone"), nothing);
    assert.deepEqual(run("hook", "shell", "--standalone"), { ...nothing, stdout: "absent\n" });
    const server = ["-e", "process.stdout.write(process.argv[1])", "a server's words"];
    const started = spawnSync(launcher, ["mcp", "--", process.execPath, ...server], {
      encoding: "utf8",
      env: { PATH: "" },
    });
    assert.equal(started.stdout, "a server's words");
  });

  it("refuses agents when there is nothing to judge with", () => {
    write({ bundle: bundle("0.1.0"), runtime: join(folder, "gone/code") });
    const { stdout, stderr, status } = run("hook", "codex");
    assert.equal(stdout, "");
    assert.match(stderr, /no agent may act: open the editor once/);
    assert.equal(status, 2);
    assert.deepEqual(run("hook", "shell", "--standalone"), { ...nothing, stdout: "absent\n" });
    symlinkSync(process.execPath, join(folder, "bin/node"));
    assert.equal(run("hook", "codex").stdout, "0.1.0 hook codex undefined\n");
  });

  it("hands on what the tool has answered, and that alone", () => {
    const tool = (text: string) => {
      write({ bundle: put("tool.js", text), runtime: process.execPath });
      return run("hook", "gemini");
    };
    const said = tool(`process.stdin.pipe(process.stdout); ${answer("silence")}`);
    assert.deepEqual(said, { ...nothing, stdout: "{}" });
    const refused = tool(`console.error("no"); ${answer("refusal")}`);
    assert.deepEqual(refused, { stdout: "", stderr: "no\n", status: 2 });
    write({ bundle: put("shells.js", "process.exitCode = 1"), runtime: process.execPath });
    assert.deepEqual(run("hook", "shell"), { ...nothing, status: 1 });
  });

  for (const [what, text] of [
    ["is empty", ""],
    ["is cut short", "const tool = {"],
    ["is another program", "console.log('hello')"],
    ["says that all is well and is not ours", "process.exit(0)"],
    ["fails", "process.exit(1)"],
    ["ends with the code of a denial and no word", "process.exit(2)"],
    ["is killed", "process.kill(process.pid, 'SIGKILL')"],
    ["is ended", "process.kill(process.pid, 'SIGTERM')"],
    ["aborts", "process.abort()"],
    ["throws", "throw new Error('x')"],
    ["rejects", "Promise.reject(new Error('x'))"],
  ] as const) {
    it(`refuses agents when its tool ${what}, each in its way`, () => {
      write({ bundle: put("tool.js", text), runtime: process.execPath });
      const { stderr, status } = run("hook", "gemini");
      assert.match(stderr, /no agent may act/);
      assert.equal(status, 2);
      assert.match(run("hook", "cline").stdout, /\{"cancel":true,"errorMessage":"[^"]+"\}\n$/);
    });
  }

  it("stops a tool that computes without end", function () {
    this.timeout(20_000);
    const short = launcherText({
      bundle: put("tool.js", "for (;;);"),
      runtime: process.execPath,
    }).replace(/ulimit -t \d+/, "ulimit -t 1");
    writeFileSync(launcher, short, { mode: 0o700 });
    assert.equal(run("hook", "qwen").status, 2);
  });

  it("is written for Windows too, though nobody has run it there", () => {
    const text = windowsLauncherText({ bundle: "C:\\50%\\cli.js", runtime: "C:\\Code.exe" });
    assert.match(text, /\r\nset "bundle=C:\\50%%\\cli.js"\r\n/);
    assert.doesNotMatch(text, /[^\r]\n/);
  });
});
