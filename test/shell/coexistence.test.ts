import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import type { Terminal } from "./support/terminal";

const bashPrompt = "PS1='@$?@ '\nPS2='more> '\nHISTFILE=\n";
const zshPrompt = "PROMPT='@%?@ '\nunsetopt prompt_sp\n";

describe("a gate beside the user's own settings", () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = makeSandbox();
    await sandbox.startGate();
  });
  afterEach(() => sandbox.dispose());

  async function start(
    shell: string,
    rc: string,
    extra?: Readonly<Record<string, string>>,
  ): Promise<Terminal> {
    sandbox.file(".bashrc", bashPrompt + rc);
    sandbox.file(".zshrc", zshPrompt + rc);
    const terminal = sandbox.open(`exec ${shell}`, extra);
    await terminal.until(/@\d+@ /);
    return terminal;
  }

  /** Both a denied and an allowed line do what they should, and the denied one left nothing. */
  async function stillHolds(terminal: Terminal): Promise<void> {
    assert.match(await terminal.run("touch DENYME; touch never"), /not run: the test says no/);
    assert.equal(existsSync(join(sandbox.work, "DENYME")), false);
    assert.match(await terminal.run('echo "$((6 * 7))"'), /42\r\n/);
    assert.equal(sandbox.asked.at(-1)?.request.kind, "line");
    assert.equal(existsSync(join(sandbox.work, "never")), false);
  }

  const startFiles: readonly {
    readonly name: string;
    readonly rc: string;
    readonly shown?: RegExp;
  }[] = [
    { name: "a PROMPT_COMMAND that is set", rc: "PROMPT_COMMAND='echo pc=$?'", shown: /pc=7/ },
    { name: "one that is appended", rc: 'PROMPT_COMMAND="${PROMPT_COMMAND}echo pc=$?"' },
    {
      name: "one that is prepended",
      rc: 'PROMPT_COMMAND="echo pc=\\$?; $PROMPT_COMMAND"',
      shown: /pc=7/,
    },
    {
      name: "an array of them",
      rc: "PROMPT_COMMAND=(\"$PROMPT_COMMAND\" 'echo pc=$?')",
      shown: /pc=7/,
    },
    {
      name: "a starship-like one",
      rc: "ship() { local s=$?; echo pc=$s; PS1='@$?@ '; return $s; }\nPROMPT_COMMAND=\"${PROMPT_COMMAND:-} ship\"",
      shown: /pc=7/,
    },
    {
      name: "a DEBUG trap, as bash-preexec's",
      rc: 'trap \'echo "<$BASH_COMMAND>" >> "$HOME/debug"\' DEBUG',
    },
    {
      name: "traps on EXIT, ERR and TERM",
      rc: "trap 'echo bye' EXIT; trap 'echo err' ERR; trap 'echo term' TERM",
    },
    { name: "a trap on INT", rc: "trap 'echo interrupted' INT" },
    { name: "a PS0 of the user's", rc: "PS0='<$((40+1))>'", shown: /<41>/ },
    { name: "set -u", rc: "set -u" },
    { name: "set -o pipefail and noclobber", rc: "set -o pipefail; set -C" },
    { name: "shopt extglob nocasematch failglob", rc: "shopt -s extglob nocasematch failglob" },
    { name: "an unusual IFS", rc: "IFS=/:=0123456789" },
    {
      name: "aliases of words the hook uses",
      rc: "alias printf=false local=false read=false builtin=false '[[=false'",
    },
    {
      name: "functions named like builtins",
      rc: "printf() { :; }; read() { :; }; history() { :; }; kill() { :; }; trap() { :; }",
    },
    { name: "promptvars off", rc: "shopt -u promptvars; PS1='@0@ '" },
    { name: "HISTTIMEFORMAT", rc: "HISTTIMEFORMAT='%F %T '" },
    { name: "a small history", rc: "HISTSIZE=3" },
    { name: "the C locale", rc: "LC_ALL=C" },
    { name: "posix mode", rc: "set -o posix" },
  ];

  for (const { name, rc, shown } of startFiles) {
    it(`bash: ${name}`, async () => {
      const terminal = await start("bash", `${rc}\n`);
      await stillHolds(terminal);
      const output = await terminal.run("(exit 7)");
      if (shown !== undefined) {
        assert.match(output, shown);
      }
      await stillHolds(terminal);
    });
  }

  it("bash: a PROMPT_COMMAND that VS Code applies again after the rc file", async () => {
    const [change] = [sandbox.env()["PROMPT_COMMAND"] ?? ""];
    const terminal = await start(
      "bash",
      `PROMPT_COMMAND='echo pc=$?'\nPROMPT_COMMAND='${change.replaceAll("'", "'\\''")}'$PROMPT_COMMAND\n`,
    );
    await stillHolds(terminal);
    assert.match(await terminal.run("(exit 7)"), /pc=7/);
  });

  it("bash: lines that switch the gate's variables off are followed by held ones", async () => {
    const terminal = await start("bash", "");
    for (const line of [
      "PS0=",
      "unset PS0",
      "set -u",
      "shopt -u promptvars",
      "HISTCONTROL=ignorespace",
      "HISTIGNORE='*'",
      "trap '' INT",
      "set +m",
      "unset -f __ts_hold",
      "trap 'x=1' INT",
    ]) {
      await terminal.run(line);
      assert.match(await terminal.run(" touch DENYME"), /not run: the test says no/, line);
      assert.equal(sandbox.texts().at(-1), " touch DENYME", line);
    }
    await stillHolds(terminal);
  });

  it("bash: a lost PROMPT_COMMAND, and a history that is off, are still held", async () => {
    const terminal = await start("bash", "");
    await terminal.run("unset PROMPT_COMMAND");
    assert.match(await terminal.run("touch DENYME"), /not run: the test says no/);
    await terminal.run("set +o history");
    await terminal.run("echo something");
    assert.equal(sandbox.asked.at(-1)?.request.kind, "line-unknown");
    assert.equal(sandbox.texts().at(-1), "");
  });

  for (const { control, expected } of [
    { control: "HISTCONTROL=ignorespace", expected: ["echo b", "echo b"] },
    { control: "HISTCONTROL=ignoredups", expected: [" echo a", "echo b"] },
    { control: "HISTCONTROL=ignoreboth", expected: ["echo b"] },
    { control: "HISTCONTROL=erasedups", expected: [" echo a", "echo b"] },
    { control: "HISTIGNORE='*echo a*'", expected: ["echo b", "echo b"] },
    { control: "HISTIGNORE='&'", expected: [" echo a", "echo b"] },
  ]) {
    it(`bash: the history is what ${control} would have made it`, async () => {
      const terminal = await start("bash", `${control}\n`);
      for (const line of [" echo a", "echo b", "echo b"]) {
        await terminal.run(line);
        assert.equal(sandbox.texts().at(-1), line);
      }
      const listed = await terminal.run("history");
      const kept = [...listed.matchAll(/^ +\d+ {2}(.*)\r$/gm)].map((match) => match[1]);
      assert.deepEqual(kept, [...expected, "history"]);
    });
  }

  it("bash: erasedups takes the earlier of two", async () => {
    const terminal = await start("bash", "HISTCONTROL=erasedups\n");
    for (const line of ["echo one", "echo two", "echo one"]) {
      await terminal.run(line);
    }
    const listed = await terminal.run("history");
    assert.deepEqual(
      [...listed.matchAll(/^ +\d+ {2}(.*)\r$/gm)].map((match) => match[1]),
      ["echo two", "echo one", "history"],
    );
  });

  it("bash: nested shells and exec are held, and show no error", async () => {
    const terminal = await start("bash", 'ship() { :; }\nPROMPT_COMMAND="${PROMPT_COMMAND}ship"\n');
    for (const line of ["bash", "exec bash", "bash --norc", "bash --posix"]) {
      const output = await terminal.run(line.includes("--") ? `PS1='@0@ ' ${line}` : line);
      assert.doesNotMatch(output, /command not found|No such file|error/i, line);
      assert.match(await terminal.run("touch DENYME"), /not run: the test says no/, line);
      assert.match(await terminal.run('echo "$((6 * 7))"'), /42\r\n/, line);
      assert.notEqual(sandbox.asked.at(-1)?.request.within, undefined, line);
    }
  });

  it("bash: a nested shell knows its lines whatever its history leaves out", async () => {
    const terminal = await start(
      "bash",
      "HISTCONTROL=ignoreboth\nPROMPT_COMMAND+=' ship'\nship() { :; }\n",
    );
    await terminal.run("bash");
    await terminal.run("echo first");
    for (const line of ["echo same", "echo same", " echo blank", "echo same"]) {
      assert.doesNotMatch(await terminal.run(line), /not found|No such/);
      const { kind, text } = sandbox.asked.at(-1)?.request ?? {};
      assert.deepEqual([kind, text], ["line", line]);
    }
    assert.match(await terminal.run("touch DENYME"), /not run: the test says no/);
  });

  it("bash: history expansion is asked about as what it becomes", async () => {
    const terminal = await start("bash", "");
    await terminal.run("echo first");
    await terminal.run("!! second");
    assert.equal(sandbox.texts().at(-1), "echo first second");
  });

  it("zsh: the user's own preexec, precmd and traps", async () => {
    const terminal = await start(
      "zsh",
      'preexec() { echo "pre=$1" }\nprecmd() { echo "pc=$?" }\nautoload -Uz add-zsh-hook\nhook() { echo "hook=$1" }\nadd-zsh-hook preexec hook\ntrap \'echo interrupted\' INT\n',
    );
    await stillHolds(terminal);
    const output = await terminal.run("(exit 7)");
    assert.match(output, /pre=\(exit 7\)/);
    assert.match(output, /hook=\(exit 7\)/);
    assert.match(output, /pc=7/);
    // zsh calls the function named preexec before the array of them.
    assert.doesNotMatch(await terminal.run("touch DENYME"), /hook=touch/);
  });

  for (const rc of [
    "setopt ksharrays shwordsplit",
    "setopt nounset",
    "setopt errreturn",
    "setopt globsubst",
    "setopt noglob",
    "unsetopt history; HISTSIZE=0",
    "setopt hist_ignore_space hist_ignore_all_dups",
    "alias print=false zsocket=false builtin=false",
    "TRAPINT() { return 0 }",
    "preexec_functions=()",
    "setopt xtrace",
    "IFS=abc",
    "setopt posix_builtins",
    "emulate sh; PS1='@0@ '",
  ]) {
    it(`zsh: ${rc}`, async () => {
      const terminal = await start("zsh", `${rc}\n`);
      await stillHolds(terminal);
      await stillHolds(terminal);
    });
  }

  it("zsh: lines that switch the gate's hooks off are followed by held ones", async () => {
    const terminal = await start("zsh", "");
    for (const line of [
      "preexec_functions=()",
      "trap '' INT",
      "TRAPINT() { return 0 }",
      "setopt ksharrays",
      "HISTSIZE=0",
    ]) {
      await terminal.run(line);
      assert.match(await terminal.run("touch DENYME"), /not run: the test says no/, line);
    }
    await stillHolds(terminal);
  });

  it("zsh: nested shells and exec are held, and read the user's files", async () => {
    const terminal = await start("zsh", "own=mine\n");
    for (const line of ["zsh", "exec zsh", "zsh -l"]) {
      await terminal.run(line);
      assert.match(await terminal.run("touch DENYME"), /not run: the test says no/, line);
      assert.match(await terminal.run("echo $own"), /mine\r\n/, line);
      assert.notEqual(sandbox.asked.at(-1)?.request.within, undefined, line);
    }
  });

  it("zsh: ZDOTDIR is the user's at the prompt", async () => {
    const dots = join(sandbox.home, "dots");
    sandbox.file(
      "dots/.zshrc",
      `${zshPrompt}own=dots\nshown() { echo "zd=$ZDOTDIR" }\nprecmd_functions+=(shown)\n`,
    );
    const terminal = await start("zsh", "", { ZDOTDIR: dots });
    assert.match(await terminal.run("echo $own"), new RegExp(`dots\\r\\n[\\s\\S]*zd=${dots}\\r`));
  });

  for (const shell of ["bash", "zsh"]) {
    it(`${shell}: a deny gives VS Code the marks that its integration would have given`, async () => {
      const terminal = await start(
        shell,
        "VSCODE_SHELL_INTEGRATION=1 __vsc_first_prompt=1 __vsc_nonce=n0nce\n__vsc_preexec() { :; }\n",
      );
      const output = await terminal.run("touch DENYME; echo 'a\\b'");
      assert.ok(
        output.includes(
          "\u001b]633;E;touch DENYME\\x3b echo 'a\\\\b';n0nce\u0007\u001b]633;C\u0007",
        ),
        JSON.stringify(output),
      );
      assert.ok(output.includes("\u001b]633;D;126\u0007"));
    });
  }
});
