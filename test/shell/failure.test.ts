import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openRunDirectory } from "../../src/gates/shell/runDirectory";
import { createShellGate } from "../../src/gates/shell/server";
import { runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import { until } from "../support/until";

/** Stands for the command-line tool: keeps what it was given, and decides by words. */
const tool = `
const { readFileSync, appendFileSync } = require("node:fs");
const text = readFileSync(0, "utf8");
appendFileSync(__dirname + "/tool.log", JSON.stringify({ argv: process.argv.slice(2), fields: text.split("\\0") }) + "\\n");
if (text.includes("CRASHME")) process.exit(3);
console.log(text.includes("DENYME") ? "deny the tool says no" : "allow");
`;

for (const shell of ["bash", "zsh"] as const) {
  describe(`${shell} when something fails`, () => {
    let sandbox: Sandbox;
    const children: ChildProcess[] = [];
    const left = (): readonly string[] => readdirSync(sandbox.work);
    const toolRan = (): readonly { argv: string[]; fields: string[] }[] =>
      existsSync(join(sandbox.home, "tool.log"))
        ? readFileSync(join(sandbox.home, "tool.log"), "utf8")
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line) as { argv: string[]; fields: string[] })
        : [];

    beforeEach(() => {
      sandbox = makeSandbox();
      sandbox.file("cli.js", tool);
    });
    afterEach(async () => {
      for (const child of children.splice(0)) {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill("SIGKILL");
          await once(child, "exit");
        }
      }
      await sandbox.dispose();
    });

    /** A gate in another process. */
    async function startOther(): Promise<{
      readonly child: ChildProcess;
      readonly said: () => string;
    }> {
      const child = spawn(
        process.execPath,
        [
          "--import",
          resolve("test/support/tsx.mjs"),
          resolve("test/shell/support/gateProcess.ts"),
          sandbox.runDirectory,
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      children.push(child);
      let said = "";
      child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
      await until(() => said.includes("ready"));
      return { child, said: () => said };
    }

    it("asks the installed tool when there is no server", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      assert.match(await terminal.run("touch a; touch DENYME"), /not run: the tool says no/);
      await terminal.run("touch b");
      const batch = await runShell([shell, "-c", "touch DENYME"], sandbox.env(), sandbox.work);
      assert.deepEqual(
        [batch.status, batch.stderr],
        [126, "[Tenth Second] not run: the tool says no\n"],
      );
      assert.deepEqual(left(), ["b"]);
      const [first] = toolRan();
      assert.deepEqual(first?.argv, ["hook", "shell", "--standalone"]);
      assert.ok(first.fields.includes("text=touch a; touch DENYME"));
      assert.ok(first.fields.includes("kind=line"));
      assert.ok(first.fields.includes("token="));
    });

    it("lets a person's line run when the tool crashes, and says so", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      assert.match(await terminal.run("touch CRASHME"), /could not judge this line/);
      assert.deepEqual(left(), ["CRASHME"]);
    });

    it("stops an agent's line when the tool crashes", async () => {
      // A mark that the editor itself carries proves nothing, so this one comes later.
      sandbox.file(".zshenv", "export GEMINI_CLI=1\n");
      sandbox.file(".bashrc", "PS1='@$?@ '\nexport GEMINI_CLI=1\n");
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      assert.match(await terminal.run("touch CRASHME"), /not run: no window answers/);
      const batch = await runShell([shell, "-c", "touch CRASHME"], sandbox.env(), sandbox.work);
      assert.equal(batch.status, 126);
      assert.deepEqual(left(), []);
    });

    it("runs everything when the bundle is gone, when the tool is, when all is", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const base = join(sandbox.home, ".tenth-second");
      for (const gone of [join(sandbox.home, "cli.js"), join(base, "bin"), base]) {
        rmSync(gone, { recursive: true });
        const output = await terminal.run("touch DENYME; echo $((6 * 7))");
        assert.match(output, /42\r\n/);
        assert.doesNotMatch(output, /Second|tenth|No such|not found|error/i);
        assert.deepEqual(left(), ["DENYME"]);
        rmSync(join(sandbox.work, "DENYME"));
        const batch = await runShell(
          [shell, "-c", "echo $((6 * 7)); touch DENYME"],
          sandbox.env(),
          sandbox.work,
        );
        assert.deepEqual({ ...batch }, { status: 0, signal: null, stdout: "42\n", stderr: "" });
        rmSync(join(sandbox.work, "DENYME"));
      }
      // A shell started afterwards, by a tmux server that still has the variables.
      const later = sandbox.open(`exec ${shell} -i`);
      await later.until(shell === "bash" ? /@\d+@ / : /# /);
      later.type("touch DENYME; echo $((6 * 7)); (exit 7)\r");
      assert.doesNotMatch(await later.until(/42\r\n/), /Second|tenth|No such|not found|error/i);
      if (shell === "bash") {
        await later.until(/@7@ /);
      }
    });

    it("finds the server that came after a reload", async () => {
      const first = await sandbox.startGate();
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      await terminal.run("echo one");
      first.dispose();
      await sandbox.startGate();
      await terminal.run("echo two");
      assert.match(await terminal.run("touch DENYME"), /not run: the test says no/);
      assert.deepEqual(sandbox.texts(), ["echo one", "echo two", "touch DENYME"]);
      assert.deepEqual(toolRan(), []);
    });

    it("asks the new server about a line that was held by the old one", async () => {
      const first = await sandbox.startGate();
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/);
      await sandbox.startGate();
      first.dispose();
      await until(() => sandbox.asked.length === 2);
      assert.deepEqual(sandbox.texts(), ["touch HOLDME", "touch HOLDME"]);
      assert.deepEqual(left(), []);
    });

    it("decides by the tool when the server is killed while it holds a line", async () => {
      const { child } = await startOther();
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME DENYME\r");
      await terminal.until(/waiting/, from);
      const killed = Date.now();
      child.kill("SIGKILL");
      await terminal.until(/not run: the tool says no[\s\S]*@\d+@ /, from);
      // Well before the six seconds after which a silent server counts as dead.
      assert.ok(Date.now() - killed < 5_000, `it took ${Date.now() - killed} ms`);
      assert.match(await terminal.run("echo still here"), /still here\r\n/);
      assert.deepEqual(left(), []);
    });

    it("takes a server that is stopped for a dead one, after six seconds", async () => {
      const { child } = await startOther();
      child.kill("SIGSTOP");
      const ended = await runShell([shell, "-c", "touch DENYME"], sandbox.env(), sandbox.work);
      assert.deepEqual(
        [ended.status, ended.stderr],
        [126, "[Tenth Second] not run: the tool says no\n"],
      );
    });

    it("is served by its own window when there are two", async () => {
      await sandbox.startGate();
      const other = openRunDirectory({ home: sandbox.home, windowId: "w2" });
      const texts: string[] = [];
      const gate = await createShellGate({
        runDirectory: other,
        judge: ({ text }) => {
          texts.push(text);
          return Promise.resolve({ kind: "deny", reason: "window two says no" });
        },
        report: () => undefined,
      });
      try {
        const env = sandbox.env();
        const one = await runShell([shell, "-c", "echo in one"], env, sandbox.work);
        const two = await runShell(
          [shell, "-c", "echo in two"],
          { ...env, TENTH_SECOND_RUN: other },
          sandbox.work,
        );
        assert.equal(one.stdout, "in one\n");
        assert.equal(two.stderr, "[Tenth Second] not run: window two says no\n");
        assert.deepEqual([sandbox.texts(), texts], [["echo in one"], ["echo in two"]]);
      } finally {
        gate.dispose();
      }
    });

    it("does without an endpoint that makes no sense", async () => {
      for (const endpoint of [
        "",
        "\n",
        "2 1 t g 16\n",
        "1 1 t nosuch 16\n",
        "1 1 t g x\n",
        "1 1 t g 99999999999999999999\n",
      ]) {
        writeFileSync(join(sandbox.runDirectory, "endpoint"), endpoint);
        const ended = await runShell([shell, "-c", "touch DENYME"], sandbox.env(), sandbox.work);
        assert.deepEqual(
          [ended.status, ended.stderr],
          [126, "[Tenth Second] not run: the tool says no\n"],
          endpoint,
        );
      }
    });

    it("works under a home directory with blanks and quotes in its path", async () => {
      const odd = makeSandbox(undefined, "a b'c");
      try {
        await odd.startGate();
        const terminal = odd.open(`exec ${shell} -i`);
        await terminal.until(/@\d+@ /);
        assert.match(await terminal.run("touch DENYME"), /not run: the test says no/);
        assert.match(
          await terminal.run(`${shell} -c 'touch DENY''ME'`),
          /not run: the test says no/,
        );
        assert.match(await terminal.run("echo $((6 * 7))"), /42\r\n/);
        assert.match(await terminal.run(shell), /@/);
        assert.match(await terminal.run("touch DENYME"), /not run: the test says no/);
        assert.deepEqual(readdirSync(odd.work), []);
      } finally {
        await odd.dispose();
      }
    });

    it("leaves nothing of a server that ended, and clears up after one that was killed", async () => {
      const { child } = await startOther();
      child.kill("SIGKILL");
      await once(child, "exit");
      const gate = await sandbox.startGate();
      assert.equal(
        readdirSync(sandbox.runDirectory).filter((name) => name.startsWith("g")).length,
        1,
      );
      gate.dispose();
      assert.deepEqual(readdirSync(sandbox.runDirectory), []);
      renameSync(sandbox.runDirectory, `${sandbox.runDirectory}x`);
    });
  });
}
