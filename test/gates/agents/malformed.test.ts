import assert from "node:assert/strict";
import { agentNames, type AgentCodec } from "../../../src/gates/agents/agentCodec";
import { canaryPayload } from "../../../src/gates/agents/canaryPayload";
import { codecOf } from "../../../src/gates/agents/codecs";
import { pick, seeded } from "../../engine/support/random";
import { isDenial } from "./denials";

type Random = () => number;

/** Enough for each key of each payload to be broken in each way several times. */
const tries = 600;

const command = "rm -rf /w/everything";

/** What stands where something else should: no agent sends these, until one of its versions does. */
const oddities: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, "", " ", "{", "[]", "null", '{"command":7}', "\0", "\ud800"],
  ...[[], [[]], [null], {}, { command: {} }, { length: 3 }, { __proto__: null }, { toString: 1 }],
  JSON.parse('{"__proto__":{"command":"ls"},"constructor":"x","hasOwnProperty":1}') as unknown,
  JSON.parse(`${"[".repeat(2_000)}${"]".repeat(2_000)}`) as unknown,
  "x".repeat(10_000),
];

/** A value with one of its parts broken: taken away, replaced, wrapped, doubled or renamed. */
function broken(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || random() < 0.15) return pick(random, oddities);
  if (Array.isArray(value)) return value.map((item) => broken(item, random));
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0) return value;
  const [key] = pick(random, entries);
  return Object.fromEntries(
    entries.flatMap(([name, inner]): [string, unknown][] => {
      if (name !== key) return [[name, inner]];
      switch (Math.floor(random() * 6)) {
        case 0:
          return [];
        case 1:
          return [[`${name}s`, inner]];
        case 2:
          return [[name, [inner]]];
        case 3:
          return [[name, JSON.stringify(inner)]];
        case 4:
          return [[name, pick(random, oddities)]];
      }
      return [[name, broken(inner, random)]];
    }),
  );
}

/** Whether the agent would still send this before it runs something. */
const comesBefore = (payload: unknown): boolean =>
  /"(?:PreToolUse|BeforeTool|beforeShellExecution|pre_run_command|before)"/.test(
    JSON.stringify(payload),
  );

describe("payloads that no agent should send", () => {
  for (const agent of agentNames) {
    it(`never break the codec of ${agent}, nor hide from it what would be run`, async () => {
      const codec = await codecOf(agent);
      const random = seeded(agentNames.indexOf(agent) + 1);
      for (let index = 0; index < tries; index += 1) {
        let payload = broken(canaryPayload(agent, command, "/w"), random);
        if (random() < 0.3) payload = broken(payload, random);
        check(codec, payload);
      }
    });
  }

  function check(codec: AgentCodec, payload: unknown): void {
    const shown = JSON.stringify(payload).slice(0, 400);
    const decoded = codec.decode(payload);
    if (shown.includes(command) && comesBefore(payload)) {
      // Either it is seen what the call would do, or it is refused; nothing else may pass in silence.
      const isSeen = decoded.kind === "call" && JSON.stringify(decoded.call).includes(command);
      assert.ok(isSeen || decoded.kind === "malformed", `${decoded.kind} for ${shown}`);
    }
    for (const reason of ["no", "", 'a "quote"\nand a line']) {
      const output = codec.encode({ kind: "deny", reason }, payload);
      const { stdout } = output;
      assert.ok(isDenial(codec.agent, output), shown);
      assert.ok(stdout === "" || typeof JSON.parse(stdout) === "object");
    }
    const silent = codec.encode({ kind: "none" }, payload);
    assert.doesNotMatch(silent.stdout, /"allow"/, shown);
    assert.equal(silent.exitCode, 0);
  }
});
