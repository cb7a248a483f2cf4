import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ShellFact } from "../../src/gates/shell/protocol";
import { type Ended, runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import type { Terminal } from "./support/terminal";
import { until } from "../support/until";

/** fish draws its line anew with each key, so what counts is what has happened, and the last prompt. */
const prompt = "function fish_prompt; printf '@%s@ ' $status; end\nset -g fish_greeting\n";

describe("fish", () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = makeSandbox();
    sandbox.file(".config/fish/config.fish", prompt);
    await sandbox.startGate();
  });
  afterEach(() => sandbox.dispose());

  const run = (argv: readonly string[]): Promise<Ended> =>
    runShell(argv, sandbox.env(), sandbox.work);

  async function start(rc = "", extra?: Readonly<Record<string, string>>): Promise<Terminal> {
    sandbox.file(".config/fish/config.fish", prompt + rc);
    const terminal = sandbox.open("exec fish", extra);
    await terminal.until(/@0@ /);
    return terminal;
  }

  /** Types a line and waits until it was asked about and the next prompt is there. */
  async function type(terminal: Terminal, line: string): Promise<string> {
    const before = sandbox.asked.length;
    const from = terminal.position();
    terminal.type(`${line}\r`);
    await until(() => sandbox.asked.length > before);
    return terminal.until(/\n[^\n]*@\d+@ /, from);
  }

  it("holds a line of any form before any of it runs", async () => {
    const terminal = await start();
    const lines = [
      "touch a; touch DENYME",
      "touch a; and touch DENYME",
      "begin; touch a; touch DENYME; end",
      "for i in a b; touch $i; end; touch DENYME",
      "echo x | tee a | cat > DENYME",
      "touch DENYME &",
      "echo (touch a; echo DENYME)",
    ];
    for (const line of lines) {
      assert.match(await type(terminal, line), /not run: the test says no/, line);
      assert.equal(sandbox.texts().at(-1), line);
    }
    assert.deepEqual(readdirSync(sandbox.work), []);
    for (const line of lines) await type(terminal, line.replace("DENYME", "OK"));
    await until(() => sandbox.made("OK"));
    const { kind, dialect, interactive } = sandbox.asked[0]?.request ?? {};
    assert.deepEqual([kind, dialect, interactive], ["line", "fish", true]);
    assert.equal(sandbox.asked.length, 2 * lines.length);
  });

  it("asks once about lines that belong together, and not about an empty one", async () => {
    const terminal = await start();
    terminal.type("\r");
    terminal.type("begin\rtouch a\rtouch DENYME\rend\r");
    await until(() => sandbox.asked.length === 1);
    await terminal.until(/not run/);
    assert.match(sandbox.texts()[0] ?? "", /^begin\n\s*touch a\n\s*touch DENYME\nend$/);
    assert.deepEqual(readdirSync(sandbox.work), []);
  });

  it("goes on after a denial, with the gate in place whatever the line before did", async () => {
    const terminal = await start();
    for (const line of ["bind --erase \\r", "set -e PATH[1]"]) {
      await type(terminal, line);
    }
    await type(terminal, "touch DENYME");
    assert.equal(sandbox.made("DENYME"), false);
    await type(terminal, "touch still");
    await until(() => sandbox.made("still"));
  });

  it("asks about what an abbreviation becomes", async () => {
    const terminal = await start("abbr -a k touch OK\n");
    await type(terminal, "k");
    await until(() => sandbox.made("OK"));
    assert.equal(sandbox.texts().at(-1), "touch OK");
  });

  it("tells its own functions and variables, and of what is none that it is none", async () => {
    await sandbox.dispose();
    let facts: readonly ShellFact[] = [];
    sandbox = makeSandbox(async ({ conversation }) => {
      facts = await conversation.need([
        { what: "function", name: "k" },
        { what: "variable", name: "where" },
        { what: "function", name: "touch" },
        { what: "function", name: "elsewhere" },
      ]);
      return { kind: "allow" };
    });
    await sandbox.startGate();
    const terminal = await start(
      "function k; touch $argv; end\nset -g where O K\nset -g where OK\n",
    );
    await type(terminal, "k $where; touch b");
    await until(() => sandbox.made("b"));
    assert.deepEqual(facts, [
      { kind: "text", text: "function k\n touch $argv; \nend" },
      { kind: "text", text: "OK" },
      { kind: "absent" },
      { kind: "unanswered", why: "the shell could not tell" },
    ]);
  });

  it("leaves a key that the user gave to Enter its meaning", async () => {
    const terminal = await start(
      "function mine; touch $mark; commandline -f execute; end\nset -g mark marked\nbind \\r mine\n",
    );
    await type(terminal, "touch OK");
    await until(() => sandbox.made("OK"));
    assert.ok(sandbox.made("marked"));
    rmSync(join(sandbox.work, "marked"));
    await type(terminal, "touch DENYME");
    assert.equal(sandbox.made("marked"), false);
  });

  it("is withdrawn by Ctrl-C, and the shell goes on", async () => {
    const terminal = await start();
    terminal.type("touch HOLDME\r");
    await terminal.until(/waiting for your answer/);
    terminal.type("\u0003");
    await until(() => sandbox.asked.at(-1)?.conversation.signal.aborted === true);
    // The line stays in the editor, as one that was not run; a second Ctrl-C clears it.
    await sleep(300);
    terminal.type("\u0003");
    await sleep(300);
    await type(terminal, "touch still");
    await until(() => sandbox.made("still"));
    assert.equal(sandbox.made("HOLDME"), false);
  });

  it("gives VS Code the marks of a denied line", async () => {
    const terminal = await start("set -g VSCODE_SHELL_INTEGRATION 1\nset -g __vsc_nonce n\n");
    const shown = await type(terminal, "touch DENYME; true");
    assert.ok(
      shown.includes("\u001b]633;E;touch DENYME\\x3b true;n\u0007\u001b]633;C\u0007"),
      JSON.stringify(shown),
    );
    assert.ok(shown.includes("\u001b]633;D;126\u0007"));
  });

  it("asks about -c and scripts once, before any of it runs, and steps aside without its files", async () => {
    assert.equal((await run(["fish", "-c", "touch a; touch DENYME"])).status, 126);
    const script = sandbox.file("s p.fish", "#!/usr/bin/env fish\ntouch DENYME b\n");
    assert.equal((await run(["fish", script, "it's", "DENYME"])).status, 126);
    assert.deepEqual(readdirSync(sandbox.work), []);
    assert.deepEqual(
      sandbox.asked.map(({ request }) => request.kind),
      ["exec-string", "script"],
    );
    assert.equal(sandbox.texts()[0], "touch a; touch DENYME");
    assert.match(sandbox.texts()[1] ?? "", /^fish .*s(\\\\| |\\ )?.*p\.fish/);
    const ended = await run([
      "fish",
      "-c",
      "echo $argv; functions -n | string match '__ts*'; set -n | string match '__ts*'; exit 3",
      "one",
    ]);
    assert.deepEqual(ended, { status: 3, signal: null, stdout: "one\n", stderr: "" });
    rmSync(join(sandbox.home, ".tenth-second", "shell", "fish", "client.sh"));
    assert.equal((await run(["fish", "-c", "touch DENYME"])).status, 0);
  });

  it("holds programs on its standard input by their shims", async () => {
    sandbox.file("work/DENYME", "");
    await runShell(["fish"], sandbox.env(), sandbox.work, "rm DENYME\n");
    assert.ok(sandbox.made("DENYME"));
  });
});
