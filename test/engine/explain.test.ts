import assert from "node:assert/strict";
import {
  explainQuestion,
  explainWhole,
  type Request,
  type Verdict,
  type WeighedEffect,
} from "../../src/engine";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

const volumeId = "3d2c42fb-0000-4000-8000-000000000000";
const volume: WeighedEffect = {
  kind: "delete",
  resource: { kind: "volume", name: volumeId, in: "Railway", reach: "elsewhere" },
  including: "and the backups stored in it",
  because: "Railway keeps the backups inside the volume",
  reversibility: "irreversible",
  traits: [],
  outcome: "ask",
  rule: "elsewhere.irreversible",
};

function messageOf(effects: readonly WeighedEffect[], changes: Partial<Verdict> = {}): string {
  return explainQuestion(requestOf("x"), verdictOf(effects, changes)).message;
}

describe("the message", () => {
  for (const [name, effects, changes, message] of [
    [
      "the incident",
      [volume],
      {},
      `Copilot agent wants to delete Railway volume ${volumeId} and the backups stored in it. This cannot be undone.`,
    ],
    [
      "a directory with its size",
      [deletionOf("/w/data", { extent: "214 files, 3.1 MB, 12 of them untracked" })],
      {},
      "Copilot agent wants to delete /w/data and everything in it (214 files, 3.1 MB, 12 of them untracked). This cannot be undone.",
    ],
    [
      "several, the worst first",
      [deletionOf("/home/u"), deletionOf("/w/a"), deletionOf("/w/b")],
      {},
      "Copilot agent wants to delete /home/u and everything in it, and 2 more. This cannot be undone.",
    ],
    [
      "what is allowed is not counted",
      [
        deletionOf("/w/a"),
        deletionOf("/w/dist", { outcome: "allow", reversibility: "regenerable" }),
      ],
      {},
      "Copilot agent wants to delete /w/a and everything in it. This cannot be undone.",
    ],
    [
      "a file that is off-limits",
      [
        {
          ...deletionOf("/w/.env", {
            kind: "read",
            traits: ["off-limits"],
            reversibility: "none",
            outcome: "deny",
          }),
          resource: { kind: "path", path: "/w/.env", resolved: true, glob: false, tree: false },
        },
      ],
      {},
      "Copilot agent wants to read the off-limits file /w/.env. It is off-limits to agents.",
    ],
    [
      "a search, with what is sought",
      [
        {
          ...deletionOf("/w/src", { kind: "read", reversibility: "none" }),
          resource: {
            kind: "path",
            ...{ path: "/w/src", resolved: true, glob: false, tree: true, seeking: "api_token" },
          },
        },
      ],
      {},
      "Copilot agent wants to search for `api_token` in /w/src and everything in it.",
    ],
    [
      "a search that reaches what is off-limits",
      [
        {
          ...deletionOf("/w", {
            kind: "read",
            traits: ["off-limits"],
            reversibility: "none",
            outcome: "deny",
          }),
          resource: {
            kind: "path",
            ...{ path: "/w", resolved: true, glob: false, tree: true, seeking: "api_token" },
          },
        },
      ],
      {},
      "Copilot agent wants to search for `api_token` in /w and everything in it, off-limits files included. Some of it is off-limits to agents.",
    ],
    [
      "a table in production",
      [
        {
          ...volume,
          kind: "drop",
          resource: {
            kind: "table",
            name: "users",
            in: "shop at db.example",
            reach: "elsewhere",
            production: "the host says prod",
          },
          including: undefined,
        } as unknown as WeighedEffect,
      ],
      {},
      "Copilot agent wants to drop table users in shop at db.example. It looks like production. This cannot be undone.",
    ],
    [
      "a name in words",
      [
        {
          ...volume,
          kind: "drop",
          resource: { kind: "table", name: "every table", reach: "here" },
        },
      ],
      {},
      "Copilot agent wants to drop every table and the backups stored in it. This cannot be undone.",
    ],
    [
      "a target that is not known",
      [
        {
          ...deletionOf("$DIR/"),
          resource: {
            kind: "path",
            path: "$DIR/",
            resolved: false,
            glob: false,
            tree: true,
            mayBe: "/",
          },
        },
      ],
      {},
      "Copilot agent wants to delete a path that is not known before it runs, `$DIR/`, which may be /. This cannot be undone.",
    ],
    [
      "something that was not understood",
      [
        {
          kind: "unknown",
          unknown: "dynamic",
          because: "`eval` of `$x`",
          resource: { kind: "text", name: "$x", reach: "here" },
          reversibility: "none",
          traits: [],
          outcome: "ask",
          rule: "unknown.dynamic",
        },
      ],
      { reversibility: "unknown" },
      "Copilot agent wants to run text that only exists once it runs: `eval` of `$x`. Whether it can be undone is not known.",
    ],
    [
      "nothing that could be judged",
      [],
      { outcome: "ask", reversibility: "unknown" },
      "Copilot agent wants to run a command that could not be judged. Whether it can be undone is not known.",
    ],
    [
      "a name that hides something",
      [deletionOf("/w/\u202Etxt")],
      {},
      "Copilot agent wants to delete /w/⟨U+202E⟩txt and everything in it. This cannot be undone.",
    ],
  ] as readonly (readonly [string, readonly WeighedEffect[], Partial<Verdict>, string])[]) {
    it(name, () => {
      assert.equal(messageOf(effects, changes), message);
    });
  }

  for (const [origin, who] of [
    [{ kind: "agent" }, "An agent wants to"],
    [{ kind: "agent", name: "Claude Code" }, "Claude Code agent wants to"],
    [{ kind: "agent", name: "Some Agent" }, "Some Agent wants to"],
    [{ kind: "person" }, "You are about to"],
    [{ kind: "unknown" }, "A program that nobody vouches for wants to"],
  ] as readonly (readonly [Request["origin"], string])[]) {
    it(`names ${who}`, () => {
      const { message } = explainQuestion(requestOf("x", { origin }), verdictOf([volume]));
      assert.ok(message.startsWith(`${who} delete`), message);
    });
  }
});

describe("the detail", () => {
  it("holds the command, the directory, targets, reasons and what instead", () => {
    const { detail, complete } = explainQuestion(
      requestOf(`railway volume delete ${volumeId} --token abcdef`, { cwd: "/w/api" }),
      verdictOf([volume, deletionOf("/w/a", { outcome: "allow" })], {
        reasons: [
          {
            rule: "r",
            what: "w",
            why: "it is on somebody's server",
            instead: "detach the volume first",
          },
          { rule: "r", what: "w", why: "Railway keeps the backups inside the volume" },
        ],
      }),
      { directory: "where the terminal is", notice: "the file changed" },
    );
    assert.equal(complete, true);
    assert.equal(
      detail,
      [
        "The file changed.",
        `railway volume delete ${volumeId} --token ‹option value›`,
        "Directory: /w/api (where the terminal is, in the workspace)",
        `It would:\n• delete Railway volume ${volumeId} and the backups stored in it: irreversible; Railway keeps the backups inside the volume\n(and 1 that would not be asked about)`,
        "Held because:\n• It is on somebody's server.",
        "Safer:\n• detach the volume first",
      ].join("\n\n"),
    );
  });

  it("says where a directory outside the workspace is", () => {
    const { detail } = explainQuestion(requestOf("x", { cwd: "/etc" }), verdictOf([volume]));
    assert.match(detail, /Directory: \/etc \(outside the workspace\)/);
  });

  it("lists a dozen targets, and counts the rest", () => {
    const many = Array.from({ length: 20 }, (_, index) => deletionOf(`/w/${index}`));
    assert.match(
      explainQuestion(requestOf("x"), verdictOf(many)).detail,
      /\/w\/11 .*\n• … and 8 more/,
    );
    assert.match(explainWhole(requestOf("x"), verdictOf(many)), /\/w\/19 and/);
  });
});
