import assert from "node:assert/strict";
import type { Origin } from "../../../src/engine";
import { decideOrigin, type Evidence } from "../../../src/gates/terminals/origin";

function decided(evidence: Partial<Evidence>): string {
  const { kind, ...rest } = decideOrigin({ interactive: true, startedBy: [], ...evidence });
  return "name" in rest ? `${kind} ${rest.name}` : kind;
}

const own = { hidden: false, shell: "own" } as const;
const below = { hidden: false, shell: "below" } as const;
const person: Origin = { kind: "person" };
const agent: Origin = { kind: "agent", name: "Cline" };

const cases: readonly [string, Partial<Evidence>, string][] = [
  [
    "a line in a terminal that a person opened",
    { terminal: { ...own, maker: "person" } },
    "person",
  ],
  ["a marker", { marker: "Copilot", terminal: { ...own, maker: "person" } }, "agent Copilot"],
  ["an agent above", { ancestor: "Aider", terminal: { ...below, maker: "person" } }, "agent Aider"],
  [
    "text through the API",
    { sentBy: "Cline", terminal: { ...own, maker: "person" } },
    "agent Cline",
  ],
  ["the gate's marker over the API", { marker: "Copilot", sentBy: "Cline" }, "agent Copilot"],
  ["an extension's terminal", { terminal: { ...own, maker: "extension" } }, "unknown"],
  ["a hidden terminal", { terminal: { ...own, maker: "extension", hidden: true } }, "agent"],
  ["a task", { interactive: false, terminal: { ...own, maker: "task" } }, "unknown"],
  ["a terminal from before", { terminal: { ...own, maker: "unknown" } }, "unknown"],
  ["no terminal", {}, "unknown"],
  ["no terminal, not interactive", { interactive: false }, "unknown"],
  [
    "a script of a person's line",
    { interactive: false, startedBy: [person], terminal: { ...below, maker: "person" } },
    "person",
  ],
  [
    "a script of an agent's line",
    { interactive: false, startedBy: [agent], terminal: { ...below, maker: "person" } },
    "agent Cline",
  ],
  [
    "a nested shell that an agent's line started",
    { startedBy: [agent], terminal: { ...below, maker: "person" } },
    "agent Cline",
  ],
  ["sources that disagree", { startedBy: [person, agent] }, "agent Cline"],
  ["sources of which one is unsure", { startedBy: [person, { kind: "unknown" }] }, "unknown"],
  [
    "what a person's start-up files run",
    { interactive: false, terminal: { ...below, maker: "person" } },
    "person",
  ],
  [
    "a profile that runs one command",
    { interactive: false, terminal: { ...own, maker: "person" } },
    "unknown",
  ],
];

describe("origin", () => {
  for (const [what, evidence, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      assert.equal(decided(evidence), expected);
    });
  }
});
