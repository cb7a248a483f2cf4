import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { freshPolicy, verdictOn } from "../support/lines";

/** A directory with one file in it that only the policy knows to be off-limits. */
const marked = { ...freshPolicy, offLimits: [...freshPolicy.offLimits, "/w/scripts/domains.ts"] };
const inTree: Facts = {
  "tree /w": directory("/w/scripts/domains.ts"),
  "tree /w/scripts": directory("/w/scripts/domains.ts"),
  "tree /w/src": { fact: "path", exists: true, kind: "directory", entries: 3 },
  "text /w/scripts/domains.ts": { fact: "text", text: "const RAILWAY_TOKEN = 1;", digest: "1" },
};

function directory(file: string) {
  const fact = { fact: "path", exists: true, kind: "directory", entries: 9 } as const;
  return { ...fact, offLimits: [file] };
}

function outcome(text: string, facts: Facts = inTree): string {
  return verdictOn(text, {}, facts, marked).outcome;
}

describe("an off-limits file that does not look like one", () => {
  it("is reached by what takes its whole directory", () => {
    for (const text of ["tar czf /tmp/a.tgz scripts", "cp -r . /tmp/b", "scp -r scripts host:"]) {
      assert.equal(outcome(text), "deny", text);
    }
  });

  it("is not reached beside it, or by a search for what is not in it", () => {
    for (const text of [
      "tar czf a.tgz src",
      "grep -rn TODO .",
      "grep -rn OTHER_TOKEN scripts",
      "tar czf a.tgz --exclude=domains.ts scripts",
    ]) {
      assert.equal(outcome(text), "allow", text);
    }
    assert.equal(outcome("grep -rn RAILWAY_TOKEN ."), "deny");
  });
});

describe("a path of which a part is known only at run time", () => {
  it("may be off-limits whatever that part is", () => {
    for (const text of ["cat /proc/$$/environ", "cat /proc/${pid}/environ", 'cat "$DIR"/.env']) {
      assert.equal(outcome(text, {}), "deny", text);
    }
    assert.equal(outcome("cat /proc/$$/status", {}), "allow");
  });

  it("is judged by its name where looking through everything took too long", () => {
    const glob = (truncated: boolean): Facts => ({
      "glob /**/id_rsa": { fact: "glob", paths: [], truncated },
    });
    const text = "find / -name id_rsa | xargs cat";
    assert.equal(outcome(text, glob(true)), "deny");
    assert.equal(outcome(text, glob(false)), "allow");
  });
});
