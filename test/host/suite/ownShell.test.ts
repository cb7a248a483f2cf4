import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportedExecution } from "../driver/agent";
import { until } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, scene } from "./scene";
import { agentTerminal, deny, heldDialog, waitForFile, waitUntilIdle } from "./steps";

/**
 * A prompt that wants the last exit status and sets PS1 anew each time, as starship's does, and
 * history that drops duplicates and lines that start with a space.
 */
const promptAndHistory = String.raw`
HISTCONTROL=ignoreboth
HISTFILE=~/.history-of-its-own
PROMPT_COMMAND=prompt_of_its_own
prompt_of_its_own() {
  local status=$?
  printf '%s\n' "$status" >> ~/statuses
  PS1='> '
}
`;

/**
 * The mechanism of bash-preexec: at the first prompt it takes the DEBUG trap and PROMPT_COMMAND,
 * and then runs the functions in two arrays, each line's text read back from the history.
 */
const preexec = String.raw`
bash_preexec_imported=defined
precmd_functions=()
preexec_functions=(note_command)
note_command() { printf '%s\n' "$1" >> ~/commands; }
set_status() { return "$1"; }
run_precmd() {
  local status=$? each
  for each in "@{precmd_functions[@]}"; do set_status "$status"; "$each"; done
  interactive=yes
}
run_preexec() {
  local line each
  [[ -n $interactive && $BASH_COMMAND != run_precmd ]] || return 0
  interactive=
  line=$(HISTTIMEFORMAT= history 1)
  line=@{line#*[[:digit:]][* ] }
  for each in "@{preexec_functions[@]}"; do "$each" "$line"; done
}
take_over() {
  trap run_preexec DEBUG
  PROMPT_COMMAND=run_precmd
  run_precmd
}
PROMPT_COMMAND=take_over
`.replaceAll("@{", "${");

describe("a person's own prompt and history settings in bash", () => {
  const shell = ownShell("own-prompt", promptAndHistory);
  before(shell.start);
  after(shell.end);

  it("show the prompt the exit status of each line", async () => {
    await shell.run("true", "(exit 7)", "true");
    await waitForFile(join(await shell.home(), "statuses"), /\n0\n7\n0\n$/);
  });

  it("keep duplicates and lines with a space before them out of the history", async () => {
    await shell.run("echo twice > ~/twice", "echo twice > ~/twice", " echo hidden > ~/hidden");
    await shell.run("history > ~/history");
    const history = await waitForFile(join(await shell.home(), "history"), /history/);
    assert.equal(history.match(/echo twice/g)?.length, 1, history);
    assert.doesNotMatch(history, /hidden/);
    assert.equal(readFileSync(join(await shell.home(), "hidden"), "utf8"), "hidden\n");
  });

  it("see a denial as a failure", async () => {
    const statuses = join(await shell.home(), "statuses");
    const earlier = readFileSync(statuses, "utf8");
    await shell.denied("drafts-own");
    const later = await until("the prompt to come back", () => {
      const now = readFileSync(statuses, "utf8");
      return now.length > earlier.length ? now.slice(earlier.length) : undefined;
    });
    assert.notEqual(later.split("\n")[0], "0");
  });

  it("leave VS Code the lines, their output and their exit codes", shell.isKnownToEditor);
});

describe("a person's own bash-preexec", () => {
  const shell = ownShell("own-preexec", preexec);
  before(shell.start);
  after(shell.end);

  it("sees each line before it runs", async () => {
    await shell.run("echo one > ~/one; echo two > ~/two");
    await waitForFile(join(await shell.home(), "commands"), /^echo one > ~\/one; echo two/m);
  });

  it("is held all the same", async () => {
    await shell.denied("drafts-preexec");
  });

  it("leaves VS Code the lines, their output and their exit codes", shell.isKnownToEditor);
});

/** An agent's terminal whose bash has a person's own set-up. */
function ownShell(name: string, bashrc: string) {
  let terminal = "";
  const home = async () => join((await scene()).editor.scratch.root, name);

  /** Runs lines one after the other; each is over when VS Code says so. */
  const run = async (...lines: readonly string[]) => {
    const { agent } = await scene();
    const ended = async () => (await agent.executions(terminal)).filter((one) => one.ended).length;
    for (const line of lines) {
      const earlier = await ended();
      await agent.sendText(terminal, line);
      await until(`VS Code to see the end of \`${line}\``, async () => (await ended()) > earlier);
    }
  };

  return {
    home,
    run,
    start: async () => {
      const directory = await home();
      mkdirSync(directory);
      writeFileSync(join(directory, ".bashrc"), bashrc);
      terminal = await agentTerminal("bash", {
        env: { HOME: directory, AI_AGENT: "playing-agent" },
      });
    },
    end: async () => {
      await (await scene()).agent.closeTerminal(terminal);
    },
    denied: async (directory: string) => {
      const { agent, project } = await scene();
      writeUntrackedWork(project, directory);
      const before = contents(join(project, directory));
      await agent.sendText(terminal, `rm -rf ${directory}`);
      await heldDialog(directory);
      await deny();
      await waitUntilIdle(terminal);
      assert.deepEqual(contents(join(project, directory)), before);
    },
    isKnownToEditor: async () => {
      const { agent } = await scene();
      // One simple command: with these history settings VS Code itself knows no more of a line.
      await run("ls /there-is-no-such-directory");
      const typed = await finished("ls /there-is-no-such-directory");
      assert.equal(typed.exitCode, 2);
      await agent.execute(terminal, "echo asked && (exit 4)");
      const asked = await finished("echo asked && (exit 4)");
      assert.equal(asked.exitCode, 4);
      assert.match(asked.text, /asked/);
    },
  };

  async function finished(line: string): Promise<ReportedExecution> {
    const { agent } = await scene();
    return until(`VS Code to know \`${line}\``, async () =>
      (await agent.executions(terminal)).find((one) => one.commandLine === line && one.ended),
    );
  }
}
