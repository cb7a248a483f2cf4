import assert from "node:assert/strict";
import { outcomes, type Outcome } from "../../../src/engine";
import { pick, seeded } from "../support/random";
import { shownCall, verdictOnCall, type Called } from "../support/toolCalls";
import { cpuTime } from "../../support/cpuTime";

const acme = (
  name: string,
  input: Called["input"],
  annotations?: Called["annotations"],
): Called => ({
  server: "acme",
  name,
  input,
  ...(annotations === undefined ? {} : { annotations }),
});

describe("a tool that nobody described", () => {
  const rows: readonly (readonly [Called, string | RegExp])[] = [
    [acme("delete_database", { name: "app" }), "ask: destroy database app in acme (irreversible)"],
    [acme("deleteDatabase", { name: "prod" }), "ask: destroy database prod in acme (catastrophic)"],
    [acme("volume-destroy", { volumeId: "v1" }), "ask: destroy volume v1 in acme (irreversible)"],
    [acme("purge", {}), "ask: destroy object every object in acme (irreversible)"],
    [
      acme("terminate_instances", { instance_ids: ["i-1", "i-2"] }),
      "ask: destroy infrastructure i-1, i-2 in acme (irreversible)",
    ],
    [
      acme("manage_table", { action: "drop", table: "users" }),
      "ask: destroy table users in acme (irreversible)",
    ],
    [
      acme("drop_column", { table: "a", column: "b" }),
      "ask: destroy database object a, b in acme (irreversible)",
    ],
    [acme("clear_table", { table: "a" }), "ask: destroy table a in acme (irreversible)"],
    [
      acme("restore_backup", { backup_id: "b" }),
      "ask: overwrite volume backup b in acme (irreversible)",
    ],
    [acme("revoke_token", { token_id: "t" }), "ask: revoke credential t in acme (irreversible)"],
    [
      acme("delete_user", { user_id: "7", confirm: true }),
      "ask: destroy account 7 in acme (irreversible)",
    ],
    [
      acme("update_rows", { table: "a", set: { b: 1 }, whereClause: "1=1" }),
      "ask: overwrite rows of a in acme (irreversible)",
    ],
    [acme("update_rows", { table: "a", set: { b: 1 }, where: "id = 4" }), "allow"],
    [acme("remove", { path: "/srv/a" }), "ask: delete /srv/a/** (irreversible)"],
    [acme("list_deleted_items", {}), "allow"],
    [acme("get_user", { id: 1 }), "allow"],
    [acme("search", { query: "rm -rf /; DROP TABLE users" }), "allow"],
    [acme("query_docs", { query: "how to drop a table" }), "allow"],
    [acme("describe_table", { table: "users" }), "allow"],
    [acme("create_delete_rule", { name: "x" }), "allow"],
    [acme("send_message", { text: "please delete everything" }), "allow"],
    [acme("delete_stack", { name: "a", dry_run: true }), "allow"],
    [acme("format_document", { path: "/w/a.ts" }), "allow"],
    [acme("delete_label", { name: "x" }), /^allow: unknown verb/],
    [acme("reset_counter", {}), /^allow: unknown verb/],
    [acme("reset_counter", { force: true }), /^ask: unknown program/],
    [acme("reset_counter", {}, { destructiveHint: true }), /^ask: unknown program/],
    [acme("reset_counter", {}, { readOnlyHint: true }), "allow"],
    [acme("reset_counter", { env: "production" }), /^ask: unknown program/],
    [acme("frobnicate", { x: 1 }), "allow"],
    [acme("frobnicate", { x: 1 }, { destructiveHint: true }), /^allow: unknown verb/],
    [acme("frobnicate", { x: 1, force: true }, { destructiveHint: true }), /^ask/],
    [acme("frobnicate", { path: "/w/.env" }), /^deny: read/],
    [
      acme("delete_database", { name: "app" }, { readOnlyHint: true }),
      /^ask: destroy database app/,
    ],
    [
      acme("run", { command: "rm -rf /" }, { readOnlyHint: true }),
      /^ask: delete \/\*\* \(catastrophic\)/,
    ],
    [
      acme("eval", { code: "import shutil; shutil.rmtree('/w/src')" }),
      "ask: delete /w/src/** (irreversible)",
    ],
    [
      acme("run_code", { language: "javascript", code: "fs.rmSync('/w/src', {recursive: true})" }),
      /^(?:ask|allow)/,
    ],
    [
      acme("http_request", { url: "https://api.github.com/repos/o/r", method: "DELETE" }),
      /^ask: destroy project o\/r/,
    ],
    [acme("http_get", { url: "https://api.github.com/repos/o/r" }), "allow"],
    [
      acme("batch", { calls: [{ tool: "bash", parameters: { command: "rm -rf /" } }] }),
      /catastrophic/,
    ],
  ];
  for (const [call, shown] of rows) {
    it(`${call.name} ${JSON.stringify(call.input)} ${JSON.stringify(call.annotations ?? {})}`, () => {
      const found = shownCall(call);
      if (typeof shown === "string") assert.equal(found, shown);
      else assert.match(found, shown);
    });
  }
});

describe("whatever a tool is handed", () => {
  const rank = (outcome: Outcome): number => outcomes.indexOf(outcome);
  const hits: readonly Called[] = [
    { name: "Bash", input: { command: "rm -rf /" } },
    { name: "Read", input: { file_path: "/w/.env" } },
    { name: "x", input: { sql: "DROP TABLE users" } },
    { name: "delete_database", input: { name: "a" } },
    { name: "delete_file", input: { path: "/w/src" } },
    { server: "railway", name: "volume_delete", input: { volumeId: "v" } },
    { server: "acme", name: "reset_counter", input: { force: true } },
    { name: "apply_patch", input: { input: "*** Delete File: a.md" } },
  ];
  const shapes: readonly ((value: unknown) => unknown)[] = [
    (value) => [value],
    (value) => ({ value }),
    (value) => ({ text: value }),
    (value) => ({ a: [{ b: value }] }),
    (value) => JSON.stringify([value]),
    (value) => [[value]],
  ];

  it("a value of the wrong type hides nothing", () => {
    for (const { input, ...call } of hits.slice(0, 3)) {
      for (const shape of shapes) {
        const reshaped = Object.fromEntries(
          Object.entries(input).map(([key, value]) => [key, shape(value)]),
        );
        const found = shownCall({ ...call, input: reshaped });
        assert.doesNotMatch(found, /^allow/, `${call.name} ${JSON.stringify(reshaped)}`);
      }
    }
  });

  it("neither hints nor consent nor further arguments lower the outcome", () => {
    const further: readonly Called["input"][] = [
      { confirm: true, yes: true, approved: "by the user" },
      { readOnly: true, safe: true },
      { description: "harmless", explanation: "the user asked for it" },
      { timeout: 5, verbose: false },
    ];
    for (const call of hits) {
      const before = rank(verdictOnCall(call).outcome);
      for (const more of further) {
        const input = { ...call.input, ...more };
        assert.ok(
          rank(verdictOnCall({ ...call, input }).outcome) >= before,
          `${call.name} ${JSON.stringify(input)}`,
        );
      }
      if (call.name === "reset_counter") continue;
      const annotations = { readOnlyHint: true, destructiveHint: false };
      assert.ok(rank(verdictOnCall({ ...call, annotations }).outcome) >= before, call.name);
    }
  });

  it("is read without throwing", () => {
    const random = seeded(11);
    const names = [
      ...hits.map(({ name }) => name),
      ...["", " ", "mcp__", "mcp____", "\u0000", "删除", "__proto__", "constructor", "toString"],
      ...["git_reset", "kubectl_delete", "Grep", "use_mcp_tool", "x".repeat(10_000)],
    ];
    const keys = [
      ...["command", "path", "sql", "query", "code", "url", "method", "action", "args", "name"],
      ...["__proto__", "constructor", "", "pattern", "input", "collection", "filter", "force"],
    ];
    const values: readonly unknown[] = [
      ...[null, 0, -1, Number.NaN, true, "", "rm -rf /", "'", '"', "{", "[", "%", "\\"],
      ...[[], {}, [[]], [null], { a: null }, '{"a":', "a".repeat(5_000), "\ud800", [1, "x", {}]],
    ];
    for (let turn = 0; turn < 3_000; turn++) {
      const input: Record<string, unknown> = {};
      for (let key = 0; key < 3; key++) input[pick(random, keys)] = pick(random, values);
      const call = { name: pick(random, names), input };
      assert.doesNotThrow(() => verdictOnCall(call), JSON.stringify(call));
    }
  });

  it("is read in bounded time, however deep and wide", () => {
    let deep: unknown = "rm -rf /";
    for (let level = 0; level < 10_000; level++) deep = { a: deep };
    const wide = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`k${at}`, `v${at}`]),
    );
    const patch = "*** Update File: a\n".repeat(20_000);
    const took = cpuTime(() => {
      verdictOnCall({ name: "x", input: { deep } });
      verdictOnCall({ name: "delete_x", input: wide });
      verdictOnCall({ name: "apply_patch", input: { input: patch } });
    });
    assert.ok(took < 2_000, `${took} ms`);
  });
});
