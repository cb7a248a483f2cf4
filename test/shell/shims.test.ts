import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Ended, runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";

/** The shim runs in bash where there is one, and elsewhere in whatever `sh` is. */
for (const interpreter of ["/bin/bash -p", "/bin/dash"]) {
  describe(`shims in ${interpreter}`, () => {
    let sandbox: Sandbox;
    const shim = (name: string): string => join(sandbox.home, ".tenth-second", "shims", name);
    const run = (
      argv: readonly string[],
      extra?: Readonly<Record<string, string>>,
      input?: string,
    ): Promise<Ended> => runShell(argv, sandbox.env(extra), sandbox.work, input);

    beforeEach(async () => {
      sandbox = makeSandbox();
      const script = join(sandbox.home, ".tenth-second", "shell", "shim", "shim.sh");
      writeFileSync(script, readFileSync(script, "utf8").replace(/^#!.*/, `#!${interpreter}`));
      await sandbox.startGate();
    });
    afterEach(() => sandbox.dispose());

    /** A program of the test's own behind the shim of a name that this machine need not have. */
    function program(name: string, text: string): string {
      const path = sandbox.file(`own/${name}`, text);
      chmodSync(path, 0o755);
      if (!existsSync(shim(name)))
        symlinkSync(join(sandbox.home, ".tenth-second/shell/shim/shim.sh"), shim(name));
      return dirname(path);
    }
    const withOwn = (): Readonly<Record<string, string>> => ({
      PATH: `${join(sandbox.home, "own")}:/usr/bin:/bin`,
    });

    it("hold a program below node, python and make, before it runs", async () => {
      sandbox.file("work/DENYME", "x");
      sandbox.file("work/Makefile", "all:\n\trm DENYME\n");
      const below: readonly (readonly string[])[] = [
        [process.execPath, "-e", "require('child_process').execSync('rm DENYME', { stdio: 'inherit' })"],
        [process.execPath, "-e", "require('child_process').execFileSync('rm', ['DENYME'], { stdio: 'inherit' })"],
        ["/bin/sh", "-c", "rm DENYME; true"],
        ["python3", "-c", "import subprocess; subprocess.run(['rm', 'DENYME'])"],
        ["python3", "-c", "import os; os.system('rm DENYME')"],
        ["make"],
      ]; // prettier-ignore
      for (const argv of below) {
        const { stderr } = await run(argv);
        assert.match(stderr, /\[Tenth Second\] not run: the test says no/, argv.join(" "));
        assert.ok(sandbox.made("DENYME"), argv.join(" "));
        const { kind, argv: words } = sandbox.asked.at(-1)?.request ?? {};
        assert.deepEqual([kind, words], ["argv", ["rm", "DENYME"]]);
      }
    });

    it("let an allowed one run once, with its words, input, output, status and name", async () => {
      program("railway", '#!/bin/sh\nprintf "<%s>" "$@"; cat; echo err >&2; exit 7\n');
      const ended = await run(["railway", "a b", "", "it's", "*", "$x"], withOwn(), "input");
      assert.deepEqual(ended, {
        status: 7,
        signal: null,
        stdout: "<a b><><it's><*><$x>input",
        stderr: "err\n",
      });
      assert.deepEqual(
        sandbox.asked.map(({ request }) => request.argv),
        [["railway", "a b", "", "it's", "*", "$x"]],
      );
      const { stderr } = await run(["rm", "--no-such-option"]);
      if (interpreter.includes("bash")) assert.match(stderr, /^rm: /);
    });

    it("hand on descriptors, variables and signals", async () => {
      program("railway", "#!/bin/sh\nenv > env; cat <&3 > three; kill -TERM $$\n");
      sandbox.file("work/given", "three");
      const plain = withOwn();
      await run(["/bin/sh", "-c", "exec 3< given; exec own"], plain).catch(() => undefined);
      const ended = await run(["/bin/sh", "-c", "exec railway 3< given"], {
        ...plain,
        name: "n",
        IFS: "x",
        word: "w",
      });
      assert.equal(ended.signal, "SIGTERM");
      assert.equal(readFileSync(join(sandbox.work, "three"), "utf8"), "three");
      const env = readFileSync(join(sandbox.work, "env"), "utf8");
      assert.match(env, /^name=n$/m);
      assert.match(env, /^word=w$/m);
      assert.match(env, /^TENTH_SECOND_LINE=\d+$/m);
      assert.doesNotMatch(env, /^__ts_/m);
    });

    it("cost a look, and no question, where nothing can be lost", async () => {
      for (const argv of [
        ["git", "--version"],
        ["rm", "-f", "missing"],
        ["find", ".", "-name", "x"],
      ]) {
        assert.equal((await run(argv)).status, 0, argv.join(" "));
      }
      assert.deepEqual(sandbox.texts(), []);
    });

    it("never find themselves, by whatever way they stand in PATH", async () => {
      const shims = dirname(shim("rm"));
      const other = join(sandbox.home, "outer", ".tenth-second");
      mkdirSync(dirname(other), { recursive: true });
      symlinkSync(join(sandbox.home, ".tenth-second"), other);
      symlinkSync(shims, join(sandbox.home, "alias"));
      const env = {
        ...sandbox.env(),
        PATH: `${shims}/:${shims}:${other}/shims:${join(sandbox.home, "alias")}:/usr/bin:/bin`,
      };
      sandbox.file("work/a", "");
      assert.equal((await runShell(["rm", "a"], env, sandbox.work)).status, 0);
      assert.equal(sandbox.made("a"), false);
      assert.equal(sandbox.asked.length, 1);
      program("railway", "#!/bin/sh\n");
      rmSync(join(sandbox.home, "own"), { recursive: true });
      const missing = await runShell(["railway", "status"], env, sandbox.work);
      assert.equal(missing.status, 127);
      assert.match(missing.stderr, /railway: command not found/);
    });

    it("ask before a bash with a socket for its input reads anything, and for its disguises", async () => {
      const { SHLVL: _, ...env } = { SHLVL: "", ...sandbox.env() };
      const spawned = `require("child_process").spawnSync("bash", ["-c", "touch DENYME"], { stdio: "pipe" })`;
      await runShell([process.execPath, "-e", spawned], { ...env, SHLVL: "0" }, sandbox.work);
      await run(["bash", "--posix", "-c", "touch DENYME"]);
      await run(["sh", "-c", "touch DENYME"]);
      assert.equal(sandbox.made("DENYME"), false);
      assert.deepEqual(
        sandbox.asked.map(({ request }) => request.kind),
        ["exec-string", "argv", "argv"],
      );
    });

    it("name the line they run in, and are withdrawn with their process", async () => {
      sandbox.file("work/a", "");
      await run(["bash", "-c", "rm a"]);
      const [line, child] = sandbox.asked.map(({ request }) => request);
      assert.equal(child?.within, line?.id);
    });

    it("ask the installed tool when no window answers, and step aside when it is gone", async () => {
      rmSync(join(sandbox.runDirectory, "endpoint"));
      sandbox.file("work/a", "");
      const tool = sandbox.file(
        ".tenth-second/bin/tenth-second",
        "#!/bin/sh\ncat > /dev/null\necho deny nobody is there\n",
      );
      chmodSync(tool, 0o755);
      assert.match((await run(["rm", "a"])).stderr, /not run: nobody is there/);
      writeFileSync(tool, "#!/bin/sh\nexit 9\n");
      assert.equal(
        (await runShell(["rm", "a"], { ...sandbox.env(), CLAUDECODE: "1" }, sandbox.work)).status,
        126,
      );
      assert.ok(sandbox.made("a"));
      writeFileSync(tool, "#!/bin/sh\necho absent\n");
      assert.equal((await run(["rm", "a"])).status, 0);
      assert.equal(sandbox.made("a"), false);
      sandbox.file("work/b", "");
      rmSync(join(sandbox.home, ".tenth-second", "shell", "shim", "ask.sh"));
      assert.equal((await run(["rm", "b"])).status, 0);
    });

    it("answer many at once", async () => {
      const names = Array.from({ length: 24 }, (_, index) =>
        index % 2 ? `f${index}` : `DENYME${index}`,
      );
      for (const name of names) sandbox.file(`work/${name}`, "");
      await Promise.all(names.map((name) => run(["rm", name])));
      assert.deepEqual(
        names.filter((name) => sandbox.made(name)),
        names.filter((name) => name.startsWith("DENYME")),
      );
    });
  });
}
