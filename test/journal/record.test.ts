import assert from "node:assert/strict";
import type { Entry } from "../../src/decision";
import type { Caller } from "../../src/decision";
import { recordOf } from "../../src/journal/record";
import { showRecords } from "../../src/journal/showRecords";
import { sightingOf, type Sighting } from "../../src/journal/sighting";
import { entryOf } from "../support/entries";
import { requestOf } from "../support/verdicts";

const token = "00000000-bbbb-4000-8000-000000000000";

describe("a Record", () => {
  it("says what was asked, what it would do, what was decided, by whom and when", () => {
    assert.deepEqual(recordOf(entryOf("rm -rf data")), {
      version: 1,
      time: "2026-11-25T12:00:00.000Z",
      took: 1_000,
      gate: "shell",
      pid: 42,
      origin: { kind: "agent", name: "Copilot" },
      action: { kind: "command", text: "rm -rf data", dialect: "bash" },
      cwd: "/w",
      workspace: ["/w"],
      env: {},
      outcome: "ask",
      reversibility: "irreversible",
      effects: [
        {
          effect: "delete /w/data/** (irreversible)",
          outcome: "ask",
          rule: "here.irreversible",
          traits: ["untracked"],
          extent: "3 files",
        },
      ],
      facts: {},
      decision: { outcome: "allow", by: "person", reason: "a person allowed it once" },
    });
  });

  for (const [name, changes] of [
    ["a command", { request: requestOf(`curl -H "Authorization: Bearer ${token}" https://x`) }],
    ["the environment", { request: requestOf("railway up", { env: { RAILWAY_TOKEN: token } }) }],
    [
      "an argument after its option",
      { request: requestOf("", { action: { kind: "argv", argv: ["x", "--token", token, "y"] } }) },
    ],
    [
      "a tool's input",
      {
        request: requestOf("", {
          action: {
            kind: "tool",
            name: "deploy",
            input: { auth: { api_key: token }, run: [`x --token ${token}`] },
          },
        }),
      },
    ],
    [
      "what the shell said about its variables",
      { facts: { "variable API_TOKEN": { fact: "shell", value: token } } },
    ],
    [
      "the text of a script",
      { facts: { "text /w/x": { fact: "text", text: `T=${token}`, digest: "1" } } },
    ],
    [
      "a remote's address",
      {
        facts: { "glob x": { fact: "glob", paths: [`https://u:${token}@h/r`], truncated: false } },
      },
    ],
    [
      "the reason",
      { decision: { outcome: "deny", by: "person", reason: `not run: --token ${token}` } },
    ],
  ] as readonly (readonly [string, Partial<Entry>])[]) {
    it(`holds no secret of ${name}`, () => {
      const line = JSON.stringify(recordOf(entryOf("x", changes)));
      assert.ok(!line.includes(token), line);
    });
  }

  it("keeps facts only where something was decided about them", () => {
    const facts = { "path /w/a": { fact: "path", exists: true } } as const;
    assert.deepEqual(recordOf(entryOf("x", { facts })).facts, facts);
    assert.equal(recordOf(entryOf("x", { facts, keeping: "batched" })).facts, undefined);
  });

  it("does not grow with what it is about", () => {
    const action = { kind: "command", text: "x".repeat(1_000_000), dialect: "bash" } as const;
    const line = JSON.stringify(recordOf(entryOf("", { request: requestOf("", { action }) })));
    assert.ok(line.length < 70_000);
    assert.match(line, /1000000 characters, sha256 [0-9a-f]{16}/);
  });

  it("reads well", () => {
    assert.equal(
      showRecords({
        records: [recordOf(entryOf("rm -rf data \\\n  dist", { id: "a1" }))],
        sightings: new Map([
          ["a1", [sightingIn({ gate: "shell", pid: 7 }), sightingIn({ gate: "mcp" })]],
        ]),
        unreadable: 0,
      }),
      [
        "2026-11-25T12:00:00.000Z  allow by person  agent Copilot  shell 42  /w",
        "    rm -rf data \\",
        "      dist",
        "  - delete /w/data/** (irreversible) [ask: here.irreversible]",
        "  = a person allowed it once",
        "  ~ seen again by shell 7, mcp",
        "",
      ].join("\n"),
    );
  });
});

function sightingIn(caller: Caller): Sighting {
  const seen = sightingOf(entryOf("x", { joins: "a1", caller }));
  assert.ok(seen !== undefined);
  return seen;
}
