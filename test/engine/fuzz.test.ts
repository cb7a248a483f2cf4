import assert from "node:assert/strict";
import { dialects } from "../../src/engine";
import { deedsOf } from "../../src/engine/code/deeds";
import { readPatterns } from "../../src/engine/code/patterns";
import { readCode } from "../../src/engine/code/read";
import { commandModels } from "../../src/engine/commands";
import { mutationsOfPayload } from "../../src/engine/graphql/payload";
import { readText } from "../../src/engine/readText";
import { maskSecrets } from "../../src/engine/secrets/maskSecrets";
import { classifySql } from "../../src/engine/sql/classify";
import { mutate } from "./fuzz/mutate";
import { pathological } from "./fuzz/pathological";
import { readers } from "./fuzz/readers";
import { verdictOn } from "./support/lines";
import { pick, seeded } from "./support/random";
import { cpuTime } from "../support/cpuTime";

// A minute by themselves, so `npm test` runs them and `npm run check` does not.
// `TENTH_SECOND_FUZZ=50 npx mocha test/engine/fuzz.test.ts` goes on for half an hour.
const times = Number(process.env["TENTH_SECOND_FUZZ"] ?? 2);

/** Far over what anything takes, so that a busy machine does not fail the test; a reader that hangs does. */
const hanging = 2000;

const examples = commandModels().flatMap((model) => model.examples.map((example) => example.run));

const programs = [
  "import os, shutil\nfor f in os.listdir('d'):\n    os.remove(os.path.join('d', f))\nshutil.rmtree('x')",
  "with open('a', 'w') as f:\n    f.write('x' + str(1))\nsubprocess.run(['rm', '-rf', x], check=True)",
  "const fs = require('fs'); for (const f of fs.readdirSync('d')) fs.rmSync(`d/${f}`, { recursive: true });",
  "fetch('https://api.example/v1/x', { method: 'DELETE', body: JSON.stringify({ a: [1, 2] }) }).then((r) => r.json())",
];

const statements = [
  'DELETE FROM a WHERE id IN (SELECT id FROM b); DROP TABLE IF EXISTS "x".y CASCADE;',
  "DO $$ BEGIN EXECUTE 'TRUNCATE ' || t; END $$; UPDATE a SET b = 'it''s' -- where\nWHERE c = 1;",
  "\\c prod\nALTER TABLE a DROP COLUMN b; CREATE FUNCTION f() RETURNS void AS $f$ DELETE FROM t $f$ LANGUAGE sql;",
  "EXEC('DROP TABLE ' + @t); GO\nMERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE;",
];

const payloads = [
  '{"query":"mutation D($id: ID!) { volumeDelete(volumeId: $id) { ok } }","variables":{"id":"x"}}',
  'mutation { a: projectDelete(id: """x""") ...F } fragment F on Q { __typename }',
];

/** Runs a reader on mutations of its texts; it may not throw, and may not hang. */
function fuzz(
  texts: readonly string[],
  count: number,
  seed: number,
  read: (text: string) => void,
): void {
  for (let turn = 0; turn < times; turn++) {
    const random = seeded(seed + turn * 1000);
    for (let run = 0; run < count; run++) check(mutate(pick(random, texts), random, texts), read);
  }
}

function check(text: string, read: (text: string) => void): void {
  let took = 0;
  try {
    took = cpuTime(() => {
      read(text);
    });
  } catch (error) {
    assert.fail(`${String(error)} on ${JSON.stringify(text.slice(0, 2000))}`);
  }
  if (took > hanging) {
    // Once more: it may have been the first time that code runs, or a collection of garbage.
    took = cpuTime(() => {
      read(text);
    });
    assert.ok(took < hanging, `${took} ms on ${JSON.stringify(text.slice(0, 2000))}`);
  }
}

describe("changed at random, no text makes a reader throw or hang", function () {
  this.timeout(600_000 * times);

  for (const [index, dialect] of dialects.entries()) {
    it(dialect, () => {
      fuzz(examples, 2500, 100 + index, (text) => {
        const setting = { dialect };
        const first = verdictOn(text, setting);
        assert.ok(first.outcome.length > 0);
      });
    });
  }

  it("and the text is kept", () => {
    fuzz(examples, 2500, 200, (text) => {
      for (const dialect of [undefined, "fish"] as const)
        assert.equal(readText(text, dialect).source, text);
    });
  });

  it("SQL", () => {
    const dialects = ["postgres", "mysql", "sqlite", "any"] as const;
    fuzz(statements, 6000, 300, (text) => {
      for (const dialect of dialects) classifySql(text, dialect);
    });
  });

  it("GraphQL", () => {
    fuzz(payloads, 6000, 400, (text) => {
      mutationsOfPayload(text);
    });
  });

  it("Python and JavaScript", () => {
    fuzz(programs, 2500, 500, (text) => {
      for (const language of ["python", "javascript"] as const)
        deedsOf(readCode(language, text).calls);
    });
  });

  it("Ruby, Perl, PHP, Lua and R", () => {
    fuzz(programs, 3000, 600, (text) => {
      for (const language of ["ruby", "perl", "php", "lua", "r"] as const)
        readPatterns(language, text, "/home/u");
    });
  });

  it("the search for secrets", () => {
    fuzz(examples, 4000, 700, (text) => {
      maskSecrets(text);
    });
  });
});

describe("made to be slow, no text holds a reader up", function () {
  this.timeout(600_000);

  for (const [name, read] of readers) {
    it(name, () => {
      for (const text of pathological) check(text, read);
    });
  }
});
