import assert from "node:assert/strict";
import { chmodSync, closeSync, openSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Ended, runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";

for (const shell of ["bash", "zsh"] as const) {
  describe(`${shell} without a terminal`, () => {
    let sandbox: Sandbox;

    before(async () => {
      sandbox = makeSandbox();
      await sandbox.startGate();
    });
    afterEach(() => {
      sandbox.asked.length = 0;
      for (const name of readdirSync(sandbox.work)) {
        rmSync(join(sandbox.work, name), { recursive: true });
      }
    });
    after(() => sandbox.dispose());

    const run = (
      argv: readonly string[],
      extra?: Readonly<Record<string, string>>,
      input?: string | number,
    ): Promise<Ended> => runShell(argv, sandbox.env(extra), sandbox.work, input);

    it("asks about the text of -c once, before any of it runs", async () => {
      const denied = await run([shell, "-c", "touch a; touch DENYME"]);
      assert.equal(denied.status, 126);
      assert.equal(denied.stderr, "[Tenth Second] not run: the test says no\n");
      assert.deepEqual(readdirSync(sandbox.work), []);
      const allowed = await run([shell, "-c", 'echo "$0:$1" "$@"; exit 3', "zero", "one", "two"]);
      assert.deepEqual(allowed, {
        status: 3,
        signal: null,
        stdout: "zero:one one two\n",
        stderr: "",
      });
      assert.deepEqual(sandbox.texts(), ["touch a; touch DENYME", 'echo "$0:$1" "$@"; exit 3']);
      assert.equal(sandbox.asked[0]?.request.kind, "exec-string");
      assert.equal(sandbox.asked[0].request.interactive, false);
    });

    it("asks about a script by its command line", async () => {
      const script = sandbox.file("s p.sh", `#!/usr/bin/env ${shell}\necho "ran $#"; exit 4\n`);
      chmodSync(script, 0o755);
      assert.equal((await run([script, "it's", "b c"])).status, 4);
      assert.equal((await run([shell, "-e", script, "DENYME"])).status, 126);
      assert.equal((await run([shell, "-euo", "pipefail", script])).stdout, "ran 0\n");
      assert.deepEqual(
        sandbox.asked.map(({ request }) => request.kind),
        ["script", "script", "script"],
      );
      assert.deepEqual(sandbox.texts(), [
        `${shell} '${script}' 'it'\\''s' 'b c'`,
        `${shell} '${script}' 'DENYME'`,
        `${shell} '${script}'`,
      ]);
    });

    it("asks about commands from a pipe one by one", async () => {
      const ended = await run([shell], {}, "touch a\nif true; then touch DENYME; fi\ntouch b\n");
      assert.equal(ended.status, 126);
      assert.deepEqual(readdirSync(sandbox.work), ["a"]);
      assert.ok(sandbox.asked.every(({ request }) => request.kind === "stdin-command"));
    });

    it("leaves the traps of commands from a pipe alone", async () => {
      const script =
        shell === "bash"
          ? "trap 'echo pipe' PIPE\ntrap 'echo int' INT\ntrue\ntrap -p PIPE INT\n"
          : "trap 'echo pipe' PIPE\ntrap 'echo int' INT\ntrue\ntrap\n";
      const { stdout } = await run([shell], {}, script);
      assert.match(stdout, /trap -- 'echo pipe' (SIG)?PIPE/);
      assert.match(stdout, /trap -- 'echo int' (SIG)?INT/);
    });

    it("stops the whole shell when a subshell of a pipe's commands is denied", async () => {
      await run([shell], {}, "(touch DENYME; touch b)\ntouch c\n");
      assert.deepEqual(readdirSync(sandbox.work), []);
    });

    it("asks about a file on standard input as a whole", async () => {
      const script = sandbox.file("input.sh", "touch a\ntouch DENYME\n");
      const descriptor = openSync(script, "r");
      const ended = await run([shell], {}, descriptor);
      closeSync(descriptor);
      assert.equal(ended.status, 126);
      assert.deepEqual(readdirSync(sandbox.work), []);
      const harmless = openSync(
        sandbox.file("input.sh", "read x\nfor line\necho $x; echo end\n"),
        "r",
      );
      assert.equal((await run([shell], {}, harmless)).stdout, "for line\nend\n");
      closeSync(harmless);
    });

    it("names the line that a nested shell runs in", async () => {
      await run([shell, "-c", `${shell} -c ':'; ${shell} -c 'true' | cat`]);
      const [outer, first, second] = sandbox.asked.map(({ request }) => request);
      assert.equal(outer?.within, undefined);
      assert.equal(first?.within, outer?.id);
      assert.equal(second?.within, outer?.id);
    });

    it("leaves no names, traps, options or descriptors behind", async () => {
      const look =
        shell === "bash"
          ? "compgen -v __ts; compgen -A function; trap -p; echo $-; ls /proc/self/fd"
          : "print ${(k)functions} ${(k)parameters[(I)__ts*]}; trap; setopt; ls /proc/self/fd";
      const plain = await runShell([shell, "-c", look], { PATH: "/usr/bin:/bin" }, sandbox.work);
      assert.equal((await run([shell, "-c", look])).stdout, plain.stdout);
    });

    it("carries a text longer than a pipe holds", async () => {
      const text = `: ${"x".repeat(120_000)}; echo end`;
      assert.equal((await run([shell, "-c", text])).stdout, "end\n");
      assert.ok(sandbox.texts()[0] === text, "the text came whole");
      assert.equal((await run([shell, "-c", `${text} DENYME`])).status, 126);
    });

    it("answers many shells at once", async () => {
      const many = Array.from({ length: 60 }, (_, index) =>
        run([shell, "-c", index % 2 === 0 ? `echo ${index}` : `touch DENYME${index}`]),
      );
      const ended = await Promise.all(many);
      assert.deepEqual(
        ended.map(({ status }) => status),
        ended.map((_, index) => (index % 2 === 0 ? 0 : 126)),
      );
      assert.deepEqual(readdirSync(sandbox.work), []);
    });

    it("sends the environment that tells who acts, and nothing else of it", async () => {
      await run([shell, "-c", ":"], { CLAUDECODE: "1", API_KEY: "hidden" });
      // zsh sets these two itself.
      const { USER: _user, LOGNAME: _logname, ...sent } = sandbox.asked[0]?.request.env ?? {};
      assert.deepEqual(sent, {
        CLAUDECODE: "1",
        HOME: sandbox.home,
        // The editor of this test runs with the mark itself.
        TENTH_SECOND_INHERITED: "CLAUDECODE",
      });
    });

    it("works under -e and -u", async () => {
      for (const flag of ["-e", "-u", "-eu", ...(shell === "bash" ? ["-C", "-f"] : [])]) {
        const ended = await run([shell, flag, "-c", "echo $-"]);
        assert.equal(ended.status, 0, flag);
        assert.equal(ended.stderr, "", flag);
        assert.equal((await run([shell, flag, "-c", "touch DENYME"])).status, 126);
      }
      assert.equal(sandbox.made("DENYME"), false);
    });

    it("reads the user's own start-up file as well", async () => {
      if (shell === "bash") {
        const own = sandbox.file("own.bash", "own=mine\n");
        assert.equal((await run(["bash", "-c", "echo $own"], { BASH_ENV: own })).stdout, "mine\n");
      } else {
        sandbox.file(".zshenv", "own=mine\n");
        assert.equal((await run(["zsh", "-c", "echo $own"])).stdout, "mine\n");
        sandbox.file("dots/.zshenv", "own=dots\n");
        const extra = { ZDOTDIR: join(sandbox.home, "dots") };
        assert.equal((await run(["zsh", "-c", "echo $own"], extra)).stdout, "dots\n");
        rmSync(join(sandbox.home, ".zshenv"));
      }
    });
  });
}
