import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codecOf } from "../../../src/gates/agents/codecs";
import { pluginText } from "../../../src/gates/agents/install/pluginText";

/** Plays the agent: loads the plugin, reports one call and prints what came of it. */
const driver = `
const plugin = await import(process.argv[2]);
const play = {
  opencode: async () => {
    const hooks = await plugin.TenthSecond({ directory: "/w" });
    const before = { tool: "bash", sessionID: "s", callID: "c" };
    await hooks["tool.execute.before"](before, { args: { command: "ls" } });
    const after = { ...before, args: { command: "ls" } };
    await hooks["tool.execute.after"]({ ...after, tool: "read" }, { output: "401 error" });
  },
  amp: async () => {
    let handler;
    plugin.default({
      on: (event, given) => { handler = given; },
      helpers: { shellCommandFromToolCall: () => ({ command: "ls", dir: "/w" }) },
    });
    const event = { tool: "Bash", input: { cmd: "ls" }, toolUseID: "c", thread: { id: "s" } };
    const { action, message } = await handler(event, {});
    if (action === "reject-and-continue") throw new Error(message);
    if (action !== "allow") process.exit(9);
  },
};
try {
  await play[process.argv[3]]();
  console.log("ran");
} catch (error) {
  console.log("held: " + error.message);
}
`;

const plugins = [
  { agent: "opencode", plays: "opencode" },
  { agent: "kilo", plays: "opencode" },
  { agent: "amp", plays: "amp" },
] as const;

describe("the plugins for agents that have no hooks of another kind", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "plugin-"));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  /** Runs a call through a plugin; `tool` is the shell script that stands at the tool's place. */
  function outcomeOf({ agent, plays }: (typeof plugins)[number], tool?: string): string {
    if (tool !== undefined) {
      mkdirSync(join(home, ".tenth-second/bin"), { recursive: true });
      writeFileSync(join(home, ".tenth-second/bin/tenth-second"), `#!/bin/sh\n${tool}\n`);
      chmodSync(join(home, ".tenth-second/bin/tenth-second"), 0o755);
    }
    const text = pluginText(agent, (name) => readFileSync(join("media/agents", name), "utf8"));
    writeFileSync(join(home, "plugin.mjs"), text);
    writeFileSync(join(home, "driver.mjs"), driver);
    const args = [join(home, "driver.mjs"), join(home, "plugin.mjs"), plays];
    const env = { HOME: home, PATH: "/usr/bin:/bin" };
    const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    assert.equal(stderr, "");
    return stdout.trim();
  }

  for (const plugin of plugins) {
    describe(plugin.agent, () => {
      it("tells the tool what its codec reads", async () => {
        const { decode } = await codecOf(plugin.agent);
        const asked = join(home, "asked");
        outcomeOf(plugin, `cat > '${asked}'; printf '%s' "$*" > '${asked}.words'`);
        assert.deepEqual(decode(JSON.parse(readFileSync(asked, "utf8"))), {
          kind: "call",
          call: {
            action: { kind: "command", text: "ls", dialect: "bash" },
            cwd: "/w",
            id: "c",
            session: "s",
          },
        });
        assert.equal(readFileSync(`${asked}.words`, "utf8"), `hook ${plugin.agent}`);
      });

      it("does as its codec answers", async () => {
        const { encode } = await codecOf(plugin.agent);
        const answers = [
          [{ kind: "none" }, "ran"],
          [{ kind: "allow", reason: "a person said so" }, "ran"],
          [{ kind: "deny", reason: "a person is asked" }, "held: a person is asked"],
        ] as const;
        for (const [answer, outcome] of answers) {
          const { stdout } = encode(answer, {});
          const tool = `cat >/dev/null; printf '%s' '${stdout.trim()}'`;
          assert.equal(outcomeOf(plugin, tool), outcome);
        }
      });

      it("is out of the way once the extension is uninstalled", () => {
        assert.equal(outcomeOf(plugin, ":"), "ran");
      });

      const broken: readonly (readonly [string, string | undefined])[] = [
        ["is gone", undefined],
        ["crashes", "exit 1"],
        ["is killed", "kill -9 $$"],
        ["crashes without a word", "cat >/dev/null; exit 7"],
        ["prints no JSON", "echo ok"],
        ["prints half an answer", `printf '{"decision":"no'`],
        ["prints JSON of another kind", `echo null`],
        ["decides something unheard of", `echo '{"decision":"maybe"}'`],
      ];
      for (const [title, tool] of broken) {
        it(`lets nothing through when the tool ${title}`, () => {
          assert.match(outcomeOf(plugin, tool), /^held: not run: .*nobody can approve/);
        });
      }
    });
  }
});
