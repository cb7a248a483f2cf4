import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import type { ShellAnswer } from "../../src/gates/shell/protocol";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import { atPrompt } from "./support/terminal";
import { until } from "../support/until";

for (const shell of ["bash", "zsh"] as const) {
  describe(`a line held in ${shell}`, () => {
    let sandbox: Sandbox;
    let answer: (answer: ShellAnswer) => void;

    beforeEach(async () => {
      sandbox = makeSandbox(async ({ request, conversation }) => {
        if (!request.text.includes("HOLDME")) {
          return request.text.includes("DENYME")
            ? { kind: "deny", reason: "the test says no" }
            : { kind: "allow" };
        }
        conversation.held("waiting for your answer in VS Code: touch\u001b[2J it");
        return new Promise((resolve) => {
          answer = resolve;
          conversation.signal.addEventListener("abort", () => {
            resolve({ kind: "deny", reason: "withdrawn" });
          });
        });
      });
      await sandbox.startGate();
    });
    afterEach(() => sandbox.dispose());

    it("says so in one line, and runs on the click", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      const waiting = await terminal.until(/\[Tenth Second\] waiting[^\r\n]*it/, from);
      assert.match(waiting, /waiting for your answer in VS Code: touch \[2J it/);
      assert.equal(sandbox.made("HOLDME"), false);
      answer({ kind: "allow" });
      const after = await terminal.until(/\r\u001b\[K[\s\S]*@\d+@ /, from);
      assert.match(after, /it\r\u001b\[K/);
      assert.equal(sandbox.made("HOLDME"), true);
    });

    it("does not run on a deny", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/, from);
      answer({ kind: "deny", reason: "you said no" });
      await terminal.until(/not run: you said no[\s\S]*@\d+@ /, from);
      assert.deepEqual(readdirSync(sandbox.work), []);
    });

    it("outlives more than one heartbeat", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/, from);
      await new Promise((resolve) => setTimeout(resolve, 7_000));
      answer({ kind: "allow" });
      await terminal.until(atPrompt, from);
      await until(() => sandbox.made("HOLDME"));
    });

    it("is withdrawn by Ctrl-C", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME; touch b\r");
      await terminal.until(/waiting/, from);
      terminal.type("\u0003");
      await until(() => sandbox.asked.at(-1)?.conversation.signal.aborted === true);
      await terminal.until(/@\d+@ /, terminal.position() - 60);
      assert.match(await terminal.run("echo still here"), /still here\r\n/);
      assert.deepEqual(readdirSync(sandbox.work), []);
    });

    it("ends for VS Code when Ctrl-C withdraws it", async () => {
      const marks =
        "VSCODE_SHELL_INTEGRATION=1 __vsc_first_prompt=1 __vsc_nonce=n\n__vsc_preexec() { :; }\n";
      sandbox.file(".bashrc", `PS1='@$?@ '\n${marks}`);
      sandbox.file(".zshrc", `PROMPT='@%?@ '\nunsetopt prompt_sp\n${marks}`);
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/, from);
      terminal.type("\u0003");
      const shown = await terminal.until(/@\d+@ /, from);
      assert.ok(
        shown.includes("\u001b]633;E;touch HOLDME;n\u0007\u001b]633;C\u0007\u001b]633;D;130\u0007"),
        JSON.stringify(shown),
      );
      assert.doesNotMatch(shown, /not run/);
    });

    it("is withdrawn when its terminal closes", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/, from);
      await terminal.close();
      await until(() => sandbox.asked.at(-1)?.conversation.signal.aborted === true);
      assert.deepEqual(readdirSync(sandbox.work), []);
    });

    it("lets a line typed ahead wait its turn", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/, from);
      terminal.type("touch second\r");
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(sandbox.asked.length, 1);
      answer({ kind: "allow" });
      await until(() => sandbox.made("second"));
      assert.deepEqual(sandbox.texts(), ["touch HOLDME", "touch second"]);
    });

    it("drops what was typed ahead of a deny", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("touch HOLDME\r");
      await terminal.until(/waiting/, from);
      terminal.type("touch second\rtouch third\r");
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer({ kind: "deny", reason: "you said no" });
      await terminal.until(/dropped[^\n]*touch third[\s\S]*@\d+@ /, from);
      assert.match(await terminal.run("echo still here"), /still here\r\n/);
      assert.deepEqual(sandbox.texts(), ["touch HOLDME", "echo still here"]);
      assert.deepEqual(readdirSync(sandbox.work), []);
    });

    it("asks about every line of a paste, or drops it after a deny", async () => {
      const terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
      const from = terminal.position();
      terminal.type("\u001b[200~touch DENYME\ntouch second\u001b[201~\r");
      await terminal.until(/not run[\s\S]*@\d+@ /, from);
      await terminal.run("echo still here");
      const second = sandbox.texts().some((text) => text === "touch second");
      assert.equal(sandbox.made("second"), second);
      assert.equal(sandbox.made("DENYME"), false);
    });
  });
}
