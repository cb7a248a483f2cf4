import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import type { Terminal } from "./support/terminal";
import { until } from "../support/until";

describe("a gate beside the programs that people hook into their shells", () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = makeSandbox();
    await sandbox.startGate();
  });
  afterEach(() => sandbox.dispose());

  async function holds(terminal: Terminal): Promise<void> {
    const from = terminal.position();
    terminal.type("touch DENYME; touch never\r");
    await terminal.until(/not run: the test says no[\s\S]*@\d+@ /, from);
    terminal.type("touch allowed\r");
    await until(() => sandbox.made("allowed"));
    assert.deepEqual([sandbox.made("DENYME"), sandbox.made("never")], [false, false]);
  }

  for (const shell of ["bash", "zsh", "fish"] as const) {
    it(`direnv in ${shell}: its variables come, and lines and programs are held`, async () => {
      const hook =
        shell === "fish" ? "direnv hook fish | source" : `eval "$(direnv hook ${shell})"`;
      sandbox.file(".bashrc", `PS1='@$?@ '\nHISTFILE=\n${hook}\n`);
      sandbox.file(".zshrc", `PROMPT='@%?@ '\nunsetopt prompt_sp\n${hook}\n`);
      sandbox.file(
        ".config/fish/config.fish",
        `function fish_prompt; printf '@%s@ ' $status; end\nset -g fish_greeting\n${hook}\n`,
      );
      sandbox.file("work/.envrc", "export FROM_DIRENV=yes\nPATH_add own\n");
      sandbox.file("work/DENYME2", "");
      await runShell(["direnv", "allow", sandbox.work], sandbox.env(), sandbox.work);
      const terminal = sandbox.open(`exec ${shell}`);
      await terminal.until(/@\d+@ /);
      await holds(terminal);
      // direnv has put a directory first in PATH, and the shims are first again.
      terminal.type("sh -c 'echo $FROM_DIRENV:$PATH' > seen\r");
      await until(
        () => sandbox.made("seen") && readFileSync(join(sandbox.work, "seen"), "utf8") !== "",
      );
      assert.match(
        readFileSync(join(sandbox.work, "seen"), "utf8"),
        /^yes:[^:]*\/\.tenth-second\/shims:[^:]*\/work\/own:/,
      );
    });
  }

  for (const shell of ["bash", "zsh", "fish"] as const) {
    it(`tmux with ${shell} in it`, async () => {
      sandbox.file(".tmux.conf", `set -g default-shell /usr/bin/${shell}\nset -g status off\n`);
      sandbox.file(
        ".config/fish/config.fish",
        "function fish_prompt; printf '@%s@ ' $status; end\nset -g fish_greeting\n",
      );
      // tmux starts login shells.
      sandbox.file(".bash_profile", ". ~/.bashrc\n");
      const socket = join(sandbox.home, "tmux.socket");
      const terminal = sandbox.open(`exec tmux -S ${socket} new-session`, {
        SHELL: `/usr/bin/${shell}`,
      });
      try {
        await terminal.until(/@\d+@/);
        terminal.type("touch DENYME; touch never\r");
        await until(() => sandbox.texts().includes("touch DENYME; touch never"));
        terminal.type("\r");
        // What is typed before the prompt is back is dropped with the denied line, so once is not enough,
        // and what is typed too often drops itself.
        let typed = 0;
        await until(() => {
          if (Date.now() - typed > 2_000) {
            terminal.type("touch allowed\r");
            typed = Date.now();
          }
          return sandbox.made("allowed");
        });
        assert.deepEqual([sandbox.made("DENYME"), sandbox.made("never")], [false, false]);
      } finally {
        await runShell(["tmux", "-S", socket, "kill-server"], sandbox.env(), sandbox.work);
      }
    });
  }
});
