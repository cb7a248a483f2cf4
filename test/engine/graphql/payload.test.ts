import assert from "node:assert/strict";
import { mutationsOfPayload } from "../../../src/engine/graphql/payload";
import { cpuTime } from "../../support/cpuTime";

function t(body: string, ...expected: readonly string[]): void {
  it(body, () => {
    const shown = mutationsOfPayload(body).map(({ name, values }) =>
      `${name} ${Object.entries(values)
        .map(([key, value]) => `${key}=${value}`)
        .join(" ")}`.trim(),
    );
    assert.deepEqual(shown, expected);
  });
}

function json(query: string, variables?: unknown, operationName?: string): string {
  return JSON.stringify({ query, variables, operationName });
}

describe("the mutations of a payload", () => {
  describe("JSON", () => {
    t(json('mutation { volumeDelete(volumeId: "3d2c") }'), "volumeDelete volumeId=3d2c");
    t(
      json("mutation Foo { x: volumeDelete(volumeId: 1) { id } y: ok }"),
      "volumeDelete volumeId=1",
      "ok",
    );
    t(
      json("mutation($v: String!) { volumeDelete(volumeId: $v) }", { v: "abc" }),
      "volumeDelete volumeId=abc",
    );
    t(
      json("mutation($i: In!) { del(input: $i) }", { i: { id: "a", list: ["b", "c"] } }),
      "del id=a list=b, c",
    );
    t(json("mutation { ...F } fragment F on Mutation { appDelete(id: 1) ...F }"), "appDelete id=1");
    t(json("mutation { ... on Mutation { a } ... { b } }"), "a", "b");
    t(
      json("query A { me } mutation B { bDelete } mutation C { cDelete }", {}, "A"),
      "bDelete",
      "cDelete",
    );
    t(
      json('mutation { del(where: {}, all: true, ids: ["a", "b"], kind: BIG) }'),
      "del where={} all=true ids=a, b kind=BIG",
    );
    t(json("query { mutation: volumes { id } }"));
    t(json("{ volumeDelete }"));
    t(json('query { find(text: "mutation { volumeDelete }") }'));
    t(
      JSON.stringify([{ query: "mutation { a }" }, { query: "mutation { b }" }, null, 3]),
      "a",
      "b",
    );
    t('{"query": 3, "mutation": 1}');
  });

  describe("other shapes", () => {
    t("mutation { a(id: 1) }", "a id=1");
    t("query=mutation%20%7B%20a(id%3A1)%20%7D", "a id=1");
    t("query=mutation($i:ID){a(id:$i)}&variables=%7B%22i%22:5%7D", "a id=5");
    t("mutation is a word");
    t("");
  });

  describe("what does not parse", () => {
    t('{"query": "mutation { volumeDelete(volumeId: \\"a\\") }", }', "volumeDelete volumeId=a");
    t('{"query": "mutation { volumeDelete(volumeId: "a") }"}', "volumeDelete volumeId=a");
    t("{query: 'mutation { x: volumeDelete(id: 1) { ok } b }'}", "volumeDelete id=1", "b");
    t('{"query":"mutation {\n volumeDelete(volumeId: \\"a\\")\n}"}', "volumeDelete volumeId=a");
    t("mutation { volumeDelete(id: \ue000) { id }", "volumeDelete id=\ue000");
    t("mutation Broken( { volumeDelete(id: 1)");
  });

  it("survives any text, in time", () => {
    for (const piece of ["{", "(", '"', "mutation{", "...a", "a:", '\\"', "#", "$", '{"query":"']) {
      const took = cpuTime(() => {
        mutationsOfPayload(`mutation ${piece.repeat(20_000)}`);
        mutationsOfPayload(`{"query":"mutation ${piece.repeat(20_000)}`);
        mutationsOfPayload(JSON.stringify({ query: `mutation { ${piece.repeat(20_000)}` }));
      });
      assert.ok(took < 2_000, `${took} ms on ${piece}`);
    }
  });
});
