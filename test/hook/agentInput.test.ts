import assert from "node:assert/strict";
import type { Writable } from "node:stream";
import { agentNames, type AgentName } from "../../src/gates/agents/agentCodec";
import { canaryPayload } from "../../src/gates/agents/canaryPayload";
import { isDenial } from "../gates/agents/denials";
import { loneHook } from "./loneHook";

const million = 1_000_000;
const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;

type Tell = (command: string) => string;

/** What an agent's own codec has to see through. */
const forEach: readonly (readonly [name: string, input: (payload: string) => string])[] = [
  ["cut in the middle", (payload) => payload.slice(0, payload.length / 2)],
  ["in a list", (payload) => `[${payload}]`],
  ["as text", (payload) => JSON.stringify(payload)],
  ["nothing", () => "{}"],
];

/** What does not depend on the agent. */
const forSome: readonly (readonly [
  name: string,
  input: (payload: string, tell: Tell) => string | Buffer,
])[] = [
  ["empty", () => ""],
  ["blank", () => " \n\t"],
  ["cut by its last character", (payload) => payload.slice(0, -1)],
  ["followed by something", (payload) => `${payload}something`],
  ["twice", (payload) => `${payload}\n${payload}`],
  ["null", () => "null"],
  ["nothing but brackets", () => deep],
  ["in UTF-16", (payload) => Buffer.from(`\uFEFF${payload}`, "utf16le")],
  ["in no coding at all", inNoCoding],
  ["with endless brackets beside the command", (payload) => beside(payload, deep)],
  ["with 10 MB beside the command", (payload) => beside(payload, `"${"x".repeat(10 * million)}"`)],
  ["with a command of a megabyte", (_, tell) => tell(`echo ${"x".repeat(million)}; ${lethal}`)],
  ["longer than is read", (payload) => beside(payload, `"${"x".repeat(34 * million)}"`)],
];

function inNoCoding(payload: string): Buffer {
  const [before = "", after = ""] = payload.split("rm -rf");
  const strange = Buffer.from([0xff, 0xc3, 0x28, 0x20]);
  return Buffer.concat([Buffer.from(`${before}rm -rf `), strange, Buffer.from(after)]);
}

const lethal = "rm -rf src";
const beside = (payload: string, value: string): string =>
  payload.replace(/^\{/, () => `{"beside":${value},`);

// The bundle, in processes of their own: an agent takes a hook that breaks for one that has no objection.
describe("what an agent's hook is told", function () {
  this.timeout(120_000);
  const { project, hook } = loneHook();
  const tell =
    (agent: AgentName): Tell =>
    (command) =>
      JSON.stringify(canaryPayload(agent, command, project()));

  async function denied(agent: AgentName, input: string | Buffer, name: string): Promise<void> {
    const output = await hook(agent, (stdin) => stdin.end(input));
    const { stdout, stderr } = output;
    assert.ok(isDenial(agent, output), `${name}: ${stdout.slice(0, 500)}${stderr.slice(0, 500)}`);
    if (stdout !== "") assert.equal(typeof JSON.parse(stdout), "object", name);
    assert.ok(stdout.length + stderr.length < 10_000, `${name}: what it says is short`);
  }

  for (const agent of agentNames) {
    it(`is refused by the hook of ${agent} where it is no call`, async () => {
      const payload = tell(agent)(lethal);
      await Promise.all(forEach.map(([name, input]) => denied(agent, input(payload), name)));
    });
  }

  for (const agent of ["claude", "cline", "windsurf"] as const) {
    it(`is refused by the hook of ${agent} where it cannot be read, or hides the call`, async () => {
      const payload = tell(agent)(lethal);
      for (const [name, input] of forSome) {
        await denied(agent, input(payload, tell(agent)), name);
      }
    });
  }

  it("is waited for when it comes in pieces", async () => {
    const payload = tell("gemini")(`${lethal} # }`);
    const output = await hook("gemini", (stdin) => {
      let at = 0;
      const next = (): void => {
        stdin.write(payload.slice(at, (at += 40)), () => {
          if (at < payload.length) setImmediate(next);
        });
      };
      next();
    });
    assert.match(output.stdout, /"decision":"deny".*delete .*project\/src/);
  });

  it("is not waited for without end when it never becomes whole", async () => {
    for (const agent of ["qwen", "cline", "windsurf"] as const) {
      const payload = tell(agent)(lethal);
      const feed = (stdin: Writable): void => {
        stdin.write(payload.slice(0, -1));
      };
      const output = await hook(agent, feed, { TENTH_SECOND_DEADLINE: "600" });
      assert.ok(isDenial(agent, output), agent);
    }
  });
});
