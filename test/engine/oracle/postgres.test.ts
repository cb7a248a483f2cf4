import assert from "node:assert/strict";
import { loadModule } from "libpg-query";
import { classifySql } from "../../../src/engine/sql/classify";
import { pick, seeded } from "../support/random";
import { destroyedByPostgres, destroyedByUs } from "./postgres";
import { statement } from "./statements";

describe("SQL beside PostgreSQL's own parser", function () {
  this.timeout(60_000);
  before(loadModule);

  it("destroys the same, whatever stands around it", () => {
    const random = seeded(29);
    agree(4000, () => statement(random));
  });

  it("ends each statement where PostgreSQL ends it", () => {
    const random = seeded(37);
    const joints = [";", ";\n", " ; ", ";;\n", "; -- next; DROP TABLE x\n", ";/* ; */"];
    agree(600, () =>
      Array.from({ length: 4 }, () => statement(random) + pick(random, joints)).join(""),
    );
  });
});

/** Both readers on so many texts; what is not PostgreSQL is the generator's own mistake. */
function agree(count: number, make: () => string): void {
  const wrong: string[] = [];
  let unread = 0;
  for (let run = 0; run < count; run++) {
    const text = make();
    const theirs = destroyedByPostgres(text);
    if (theirs === undefined) {
      unread++;
      continue;
    }
    const ours = destroyedByUs(classifySql(text, "postgres"));
    if (String(ours) === String(theirs)) continue;
    wrong.push(`${text}\n  PostgreSQL: ${String(theirs)}\n  ours: ${String(ours)}`);
  }
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} differ`);
  assert.ok(unread < count / 20, `${unread} statements are not PostgreSQL`);
}
