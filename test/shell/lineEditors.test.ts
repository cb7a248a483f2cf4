import assert from "node:assert/strict";
import { join } from "node:path";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import type { Terminal } from "./support/terminal";
import { until } from "../support/until";

const suggestions = "/usr/share/zsh-autosuggestions/zsh-autosuggestions.zsh";
const highlighting = "/usr/share/zsh-syntax-highlighting/zsh-syntax-highlighting.zsh";
const fzfExamples = "/usr/share/doc/fzf/examples";

describe("a gate beside what changes how a line is typed", () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = makeSandbox();
    await sandbox.startGate();
  });
  afterEach(() => sandbox.dispose());

  function start(shell: "bash" | "zsh" | "fish", rc: string): Terminal {
    const own = { HISTFILE: join(sandbox.home, "history") };
    sandbox.file("history", "touch earlier\ntouch DENYME; touch never\ntouch later\n");
    sandbox.file(".bashrc", `PS1='@$?@ '\n${rc}\n`);
    const zsh = "PROMPT='@%?@ '\nunsetopt prompt_sp\nHISTSIZE=99\nfc -R";
    sandbox.file(".zshrc", `${zsh} ${own.HISTFILE}\n${rc}\n`);
    const fish = "function fish_prompt; printf '@%s@ ' $status; end\nset -g fish_greeting\n";
    sandbox.file(".config/fish/config.fish", fish + rc);
    const entries = ["touch earlier", "touch DENYME; touch never", "touch later"];
    sandbox.file(
      ".local/share/fish/fish_history",
      entries.map((text, at) => `- cmd: ${text}\n  when: ${1_700_000_000 + at}\n`).join(""),
    );
    // Full-screen, because otherwise fzf asks the terminal where its cursor is; and with a size for that.
    const env = { ...own, FZF_DEFAULT_OPTS: "--no-height" };
    return sandbox.open(`stty rows 24 cols 100; exec ${shell}`, env);
  }

  /** Sends Enter until a line has been asked about: a plug-in may still be drawing when the first comes. */
  async function enterUntilAsked(terminal: Terminal, text: string): Promise<void> {
    terminal.type("\r");
    await until(() => sandbox.texts().includes(text));
  }

  /** The line is denied, the shell goes on, and an allowed one runs and has its prompt. */
  async function denied(terminal: Terminal, from: number): Promise<void> {
    await terminal.until(/not run: the test says no[\s\S]*@\d+@ /, from);
    const next = terminal.position();
    terminal.type("touch allowed\r");
    await until(() => sandbox.made("allowed"));
    await terminal.until(/@0@ /, next);
    assert.deepEqual([sandbox.made("DENYME"), sandbox.made("never")], [false, false]);
  }

  for (const shell of ["bash", "zsh", "fish"] as const) {
    it(`fzf in ${shell}: a line that was found in the history is held`, async () => {
      const rc =
        shell === "fish" ? "fzf_key_bindings\n" : `. ${fzfExamples}/key-bindings.${shell}\n`;
      const terminal = start(shell, rc);
      await terminal.until(/@\d+@ /);
      let from = terminal.position();
      terminal.type("\u0012");
      await terminal.until(/3\/3/, from);
      terminal.type("never");
      await terminal.until(/1\/3/, from);
      from = terminal.position();
      terminal.type("\r");
      // The shell draws the line that was chosen.
      await terminal.until(/never/, from);
      await enterUntilAsked(terminal, "touch DENYME; touch never");
      await denied(terminal, from);
    });
  }

  it("zsh-autosuggestions: a line that was suggested and taken is held", async () => {
    const terminal = start("zsh", `. ${suggestions}\n`);
    await terminal.until(/@\d+@ /);
    const from = terminal.position();
    terminal.type("touch DEN");
    await terminal.until(/YME; touch never/, from);
    terminal.type("\u0005");
    await enterUntilAsked(terminal, "touch DENYME; touch never");
    await denied(terminal, from);
  });

  it("zsh-syntax-highlighting, after zsh-autosuggestions: lines are held and coloured", async () => {
    const terminal = start("zsh", `. ${suggestions}\n. ${highlighting}\n`);
    await terminal.until(/@\d+@ /);
    const from = terminal.position();
    terminal.type("touch DENYME; touch never");
    await terminal.until(/\u001b\[32mt/, from);
    await enterUntilAsked(terminal, "touch DENYME; touch never");
    await denied(terminal, from);
  });

  for (const shell of ["bash", "zsh"] as const) {
    it(`liquidprompt in ${shell}: its prompt stays, and lines are held`, async () => {
      sandbox.file(".config/liquidpromptrc", "LP_PS1_POSTFIX='@0@ '\nLP_ENABLE_TEMP=0\n");
      const terminal = start(shell, ". /usr/share/liquidprompt/liquidprompt\n");
      await terminal.until(/work[\s\S]*@0@ /);
      const from = terminal.position();
      terminal.type("touch DENYME; touch never");
      await enterUntilAsked(terminal, "touch DENYME; touch never");
      await denied(terminal, from);
      await terminal.until(/allowed[\s\S]*work[\s\S]*@0@ /, from);
    });
  }
});
