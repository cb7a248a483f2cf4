import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { encodeFrame, protocolVersion } from "../../src/gates/shell/protocol";
import { writePolicyFile } from "../../src/host/policyFile";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { makeScratch, type Scratch } from "../hostFacts/scratch";
import { bundledTool } from "../support/bundledTool";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the tool as a shell's hook does: nothing but a PATH and a home in its environment. */
function startTool(
  bundle: string,
  home: string,
  input: Buffer | "stays open",
  args: readonly string[],
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], {
      env: { PATH: "/usr/bin:/bin", HOME: home },
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.stdin.on("error", () => undefined);
    if (input !== "stays open") child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code) => {
      child.stdin.destroy();
      resolve({ code, out, err });
    });
  });
}

// The bundle, in a process of its own: the tool must answer and end whatever happens.
describe("a shell's hook without a window", function () {
  this.timeout(20_000);
  const bundle = bundledTool();
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch("project");
    await scratch.git("init", "-q", project());
    await scratch.write({ "../home/project/src/a.ts": "a" });
  });
  after(() => scratch.remove());

  const project = () => join(scratch.home, "project");
  const runTool = (
    input: Buffer | "stays open",
    args: readonly string[] = ["hook", "shell", "--standalone"],
  ): Promise<Ran> => startTool(bundle(), scratch.home, input, args);

  function ask(text: string, fields: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const request = {
      version: String(protocolVersion),
      token: "",
      shell: "bash",
      kind: "line",
      interactive: "1",
      // A process that is not there: nothing above it can be read.
      pid: "999999999",
      ppid: "1",
      cwd: project(),
      within: "",
      text,
      "env.HOME": scratch.home,
      ...fields,
    };
    const lines = Object.entries(request).map(([key, value]) => `${key}=${value}`);
    return runTool(encodeFrame(lines));
  }

  const agent = { "env.CLAUDECODE": "1" };

  it("allows ordinary work", async () => {
    assert.deepEqual(await ask("ls -la", agent), { code: 0, out: "allow\n", err: "" });
  });

  it("denies an agent what it would have asked about, with the reason, and records it", async () => {
    const { code, out } = await ask("rm -rf src", agent);
    assert.equal(code, 1);
    assert.match(out, /^deny .*no window of the editor answers.*\n$/);
    const directory = join(scratch.home, ".tenth-second/journal");
    const records = await Promise.all(
      (await readdir(directory)).map((name) => readFile(join(directory, name), "utf8")),
    );
    assert.ok(records.some((text) => text.includes("rm -rf src")));
  });

  it("lets a person's line run, and says so where they wanted to be asked", async () => {
    assert.deepEqual(await ask("rm -rf src"), { code: 0, out: "allow\n", err: "" });
    const policy = defaultPolicy(scratch.home);
    writePolicyFile(join(scratch.home, ".tenth-second"), { ...policy, persons: "asked" });
    const { out, err } = await ask("rm -rf src");
    assert.equal(out, "allow\n");
    assert.match(err, /nobody was asked: delete .*project\/src/);
  });

  it("denies a person only what is catastrophic", async () => {
    assert.match((await ask("rm -rf ~")).out, /^deny /);
  });

  it("treats a shell of unknown origin as an agent's", async () => {
    const { out } = await ask("rm -rf src", { kind: "exec-string", interactive: "0" });
    assert.match(out, /^deny /);
  });

  it("does not count the markers that the editor had inherited", async () => {
    const { out } = await ask("rm -rf src", {
      ...agent,
      "env.TENTH_SECOND_INHERITED": "CLAUDECODE",
    });
    assert.equal(out, "allow\n");
  });

  it("gives no answer to what is not a request, so that the shell falls back", async () => {
    for (const input of [Buffer.alloc(0), Buffer.from("ls"), encodeFrame(["version=9"])]) {
      const { code, out, err } = await runTool(input);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /^tenth-second: /);
    }
  });

  it("does not wait for ever for a request", async () => {
    const { code, out } = await runTool("stays open");
    assert.deepEqual([code, out], [1, ""]);
  });

  it("prints its version, its usage, and what is wrong", async () => {
    assert.match((await runTool(Buffer.alloc(0), ["--version"])).out, /^\d+\.\d+\.\d+\n$/);
    assert.match((await runTool(Buffer.alloc(0), ["--help"])).out, /check --jsonl/);
    const wrong = await runTool(Buffer.alloc(0), ["frob"]);
    assert.deepEqual([wrong.code, wrong.out], [2, ""]);
    assert.match(wrong.err, /no command `frob`/);
  });
});
