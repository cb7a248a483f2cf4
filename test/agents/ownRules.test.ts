import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeMachine } from "../../src/gates/agents/install/machine";
import { carryOutNative, nativePlaces, planNative } from "../../src/gates/agents/native/nativePlan";
import { nativeMechanisms } from "../../src/gates/agents/native/nativeTable";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { realAgents, type RealAgent } from "./realAgents";
import { runScript, type Step } from "./runScript";
import { makeWorld, type World } from "./world";

/** The ways to a file that are tried; `shell` names it, `program` is one that opens it. */
type Way = "read" | "shell" | "program";

/** Files of the project and the home directory with something in them to look for. */
const files = ["shop/.env", "shop/.env.example", "shop/api/.env.local", "shop/marked.txt"];

/** What is written for each that was tried; Claude Code's sandbox makes its rules hold for every program. */
const tried: Readonly<Record<string, readonly [keyof typeof realAgents, ...string[]]>> = {
  claude: ["claude", "claude"],
  "claude.sandbox": ["claude", "claude", "claude.sandbox"],
  codex: ["codex", "codex"],
  gemini: ["gemini", "gemini"],
  qwen: ["qwen", "qwen"],
  opencode: ["opencode", "opencode"],
  kilo: ["kilo", "kilo"],
  cline: ["cline", "cline"],
};

it("the off-limits rules that the coverage calls tried are those that are tried here", () => {
  const called = nativeMechanisms.filter((one) => one.tried).map(({ id }) => id);
  assert.deepEqual(called.toSorted(), Object.keys(tried).toSorted());
});

/** Agents without a hook of ours, with only the off-limits list in their own rules. */
for (const [id, [name, ...written]] of Object.entries(tried)) {
  const mechanism = nativeMechanisms.find((one) => one.id === id);
  assert.ok(mechanism);
  describe(`the off-limits rules of the real ${mechanism.title}`, () => {
    const seen = new Map<string, string>();

    before(async () => {
      const world = makeWorld();
      try {
        for (const file of files) put(world, file, `HUSH ${file}\n`);
        const agent = withRules(realAgents[name], written, world);
        await runScript(agent, world, steps(agent, world));
      } finally {
        await world.remove();
      }
    });

    function steps(agent: RealAgent, world: World): readonly Step[] {
      return files.flatMap((name) => {
        const path = join(world.home, name);
        const calls: Readonly<Partial<Record<Way, Step["call"]>>> = {
          ...(agent.read === undefined ? {} : { read: agent.read(path) }),
          // Qwen Code loses what a program says that ends at once.
          shell: agent.shell(`cat ${path}; sleep 1`),
          program: agent.shell(`python3 -c 'print(open("${path}").read())'`),
        };
        return Object.entries(calls).map(([way, call]): Step => {
          const after = (result: string | undefined) =>
            void seen.set(`${way} ${name}`, result ?? "");
          return { call, after };
        });
      });
    }

    const isShown = (way: Way, name: string): boolean =>
      seen.get(`${way} ${name}`)?.includes(`HUSH ${name}`) === true;
    const secret = files.filter((name) => !name.endsWith(".example"));
    const stopsRead = mechanism.readTool === "stopped";
    const hasRead = realAgents[name].read !== undefined;

    it(`${stopsRead ? "keep its own tool from" : "do not keep its own tool from"} off-limits files`, () => {
      if (!hasRead) return;
      for (const name of secret) assert.equal(isShown("read", name), !stopsRead, name);
    });

    const { shell } = mechanism;
    const stopsPrograms = shell === "stopped" || shell === "examples too";

    it(`let its shell have them ${stopsPrograms ? "by no way" : "as the coverage says"}`, () => {
      for (const name of secret) {
        assert.equal(isShown("shell", name), shell === "not stopped", `cat ${name}`);
        assert.equal(isShown("program", name), !stopsPrograms, `python ${name}`);
      }
    });

    it(`leave what is made to be read${shell === "examples too" ? " to its own tool" : ""}`, () => {
      if (hasRead) assert.ok(isShown("read", "shop/.env.example"));
      assert.equal(isShown("shell", "shop/.env.example"), shell !== "examples too");
    });
  });
}

/** The agent with the list in its rules, written as the extension would. */
function withRules(agent: RealAgent, mechanisms: readonly string[], world: World): RealAgent {
  return {
    ...agent,
    setUp(_, model) {
      agent.setUp(world, model);
      const machine = describeMachine({
        home: world.home,
        // Where the programs are that a sandbox is made with.
        env: { PATH: world.environment["PATH"] },
        platform: process.platform,
        editor: "",
        extensions: new Map(),
        setting: () => undefined,
        plugins: "media/agents",
      });
      const { home, project: folder } = world;
      const patterns = [...defaultPolicy(home).offLimits, `${folder}/marked.txt`];
      const list = { patterns, exceptions: [], folder, home, present: [] };
      for (const id of mechanisms) {
        const place = nativePlaces(folder, machine).find(({ mechanism }) => mechanism.id === id);
        assert.ok(place);
        const change = planNative(place, list, machine);
        assert.ok(change !== undefined && "note" in change, JSON.stringify(change));
        carryOutNative(home, [change]);
      }
    },
    start(model) {
      const { argv, env } = agent.start(model);
      // The sandbox that enforces its rules is what this option switches off.
      const [program, ...args] = argv;
      const kept = args.filter((arg) => arg !== "--dangerously-bypass-approvals-and-sandbox");
      return { argv: [program, ...kept], ...(env === undefined ? {} : { env }) };
    },
  };
}

function put({ home }: World, name: string, text: string): void {
  mkdirSync(dirname(join(home, name)), { recursive: true });
  writeFileSync(join(home, name), text);
}
