import assert from "node:assert/strict";
import { readArguments } from "../../src/hook/arguments";

describe("the arguments of the command-line tool", () => {
  const read = (line: string) => readArguments(line.split(" ").filter((word) => word !== ""));

  it("say what to do", () => {
    assert.deepEqual(read("--help"), { kind: "help" });
    assert.deepEqual(read("check -h"), { kind: "help" });
    assert.deepEqual(read("--version"), { kind: "version" });
    assert.deepEqual(read("hook shell --standalone"), { kind: "shell hook" });
    assert.deepEqual(read("hook claude"), {
      kind: "agent hook",
      agent: "claude",
      standalone: false,
    });
    assert.deepEqual(read("hook --standalone kilo"), {
      kind: "agent hook",
      agent: "kilo",
      standalone: true,
    });
    assert.deepEqual(read("check --jsonl"), { kind: "check", facts: "none", mode: "guard" });
    assert.deepEqual(read("check --mode=strict --facts host --jsonl"), {
      kind: "check",
      facts: "host",
      mode: "strict",
    });
    assert.deepEqual(read("explain --shell zsh --cwd /w --json -- rm --json x"), {
      kind: "explain",
      shell: "zsh",
      cwd: "/w",
      json: true,
      words: ["rm", "--json", "x"],
    });
    assert.deepEqual(read("mcp --name pg -- npx -y --name server -- x"), {
      kind: "mcp",
      name: "pg",
      command: "npx",
      args: ["-y", "--name", "server", "--", "x"],
    });
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    "": /say what to do/,
    erase: /no command `erase`/,
    check: /`--jsonl`/,
    "check --jsonl --facts all": /`--facts` is none or host, not `all`/,
    "check --jsonl --mode soft": /`--mode` is guard or strict/,
    "check --jsonl x": /unexpected argument 'x'/i,
    "check --frob": /unknown option '--frob'/,
    "explain --json": /after `--`/,
    "mcp npx server": /unexpected argument/i,
    "mcp --name pg --": /after `--`/,
    hook: /whose hook/,
    "hook claude kilo": /whose hook/,
    "hook git": /no hook for `git`: it is shell, claude, .*amp$/,
    "hook shell": /`--standalone`/,
  };
  for (const [line, why] of Object.entries(wrong)) {
    it(`are refused: ${line === "" ? "none" : line}`, () => {
      const task = read(line);
      assert.ok(task.kind === "wrong");
      assert.match(task.why, why);
    });
  }
});
