import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import type { Terminal } from "./support/terminal";

/** A prompt is all that sh shares with the other shells; `$?` is expanded in it each time. */
const profile = "PS1='@$?@ '\n";

describe("sh, which is dash", () => {
  let sandbox: Sandbox;
  const read = (name: string): string => readFileSync(join(sandbox.work, name), "utf8");

  beforeEach(async () => {
    sandbox = makeSandbox();
    sandbox.file(".profile", profile);
    await sandbox.startGate();
  });
  afterEach(() => sandbox.dispose());

  async function open(command: string, env: Readonly<Record<string, string>> = {}) {
    const terminal = sandbox.open(command, { PS1: "@$?@ ", ...env });
    await terminal.until(/@\d+@ /);
    return terminal;
  }

  async function holdsPrograms(terminal: Terminal): Promise<void> {
    sandbox.file("work/DENYME", "x");
    assert.match(await terminal.run("rm DENYME"), /not run: the test says no[\s\S]*@126@/);
    assert.match(await terminal.run("(rm DENYME) || echo kept"), /not run[\s\S]*kept/);
    assert.ok(sandbox.made("DENYME"));
    const { kind, argv } = sandbox.asked.at(-1)?.request ?? {};
    assert.deepEqual([kind, argv], ["argv", ["rm", "DENYME"]]);
    sandbox.file("work/other", "x");
    await terminal.run("rm other");
    assert.equal(sandbox.made("other"), false);
  }

  it("as the shell of a terminal: the programs of its lines are held", async () => {
    await holdsPrograms(await open("exec dash"));
  });

  for (const login of ["sh -l", "dash -l", "sh -il"]) {
    it(`\`${login}\` under bash: held although /etc/profile has put another PATH in place`, async () => {
      const terminal = await open("exec bash");
      const from = terminal.position();
      terminal.type(`${login}\r`);
      await terminal.until(/@0@ $/, from);
      // It is no bash that answers.
      assert.match(await terminal.run("echo [$BASH_VERSION$ENV]"), /\n\[\]/);
      await holdsPrograms(terminal);
    });
  }

  it("reads the person's own ENV, and leaves it as it was", async () => {
    sandbox.file("own.sh", "OWN=read; PATH=/usr/bin:/bin\n");
    const terminal = await open("exec bash", { ENV: "$HOME/own.sh" });
    const from = terminal.position();
    terminal.type("sh\r");
    await terminal.until(/@0@ $/, from);
    await terminal.run("echo $OWN:$ENV:${TENTH_SECOND_USER_ENV-none} > seen");
    assert.equal(read("seen"), "read:$HOME/own.sh:none\n");
    await holdsPrograms(terminal);
  });

  it("runs nothing to find the person's own ENV", async () => {
    for (const value of ['x"; touch ran; "', "$(touch ran)/x", "`touch ran`/x", '$HOME/a"b.sh']) {
      const terminal = await open("exec bash", { ENV: value });
      const from = terminal.position();
      terminal.type("sh\r");
      await terminal.until(/@0@ $/, from);
      await terminal.run("env | grep ^ENV= > seen");
      assert.equal(read("seen"), `ENV=${value}\n`);
      assert.equal(sandbox.made("ran"), false, value);
      await holdsPrograms(terminal);
    }
  });

  it("leaves a variable of that name alone that is not for a shell", async () => {
    for (const argv of [
      ["sh", "-c", "echo $ENV"],
      ["bash", "-c", "sh -c 'echo $ENV'"],
    ]) {
      const { stdout } = await runShell(argv, sandbox.env({ ENV: "staging" }), sandbox.work);
      assert.equal(stdout, "staging\n", argv.join(" "));
    }
    const terminal = await open("exec bash", { ENV: "staging" });
    const from = terminal.position();
    terminal.type("sh\r");
    await terminal.until(/@0@ $/, from);
    await terminal.run("env | grep ^ENV= > seen");
    assert.equal(read("seen"), "ENV=staging\n");
  });

  it("`-c`: the whole text is held, and below that each program", async () => {
    const text = "touch before; touch DENYME; touch after";
    for (const argv of [
      ["sh", "-c", text],
      ["dash", "-ec", text],
      ["env", "sh", "-c", text],
    ]) {
      const { status, stderr } = await runShell(argv, sandbox.env(), sandbox.work);
      assert.match(stderr, /not run: the test says no/, argv.join(" "));
      assert.equal(status, 126);
    }
    assert.deepEqual(
      [sandbox.made("before"), sandbox.made("DENYME"), sandbox.made("after")],
      [false, false, false],
    );
    // By its path nobody reads the text: the program that can destroy is held, what stands around it has run.
    sandbox.file("work/DENYME", "x");
    const around = "touch before; rm DENYME; touch after";
    await runShell(["/bin/sh", "-c", around], sandbox.env(), sandbox.work);
    assert.deepEqual(
      [sandbox.made("before"), sandbox.made("DENYME"), sandbox.made("after")],
      [true, true, true],
    );
  });

  it("a script: its words are judged with the script in reach", async () => {
    sandbox.file("work/DENYME.sh", "touch ran\n");
    const { status } = await runShell(["sh", "DENYME.sh", "a b"], sandbox.env(), sandbox.work);
    assert.equal(status, 126);
    assert.equal(sandbox.made("ran"), false);
    assert.deepEqual(sandbox.asked[0]?.request.argv, ["sh", "DENYME.sh", "a b"]);
  });
});
