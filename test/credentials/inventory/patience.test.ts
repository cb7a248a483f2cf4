import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPatience } from "../../../src/credentials/inventory/patience";

describe("looking at files that are written all the time", () => {
  let scratch: string;
  let large: string;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), "patience-"));
    large = join(scratch, "app.log");
    writeFileSync(large, "");
    truncateSync(large, 6 * 1024 * 1024);
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  it("is put off for large ones, and done when their time has come", async () => {
    const looked: string[] = [];
    let come = (): void => undefined;
    const looking = new Promise<void>((resolve) => (come = resolve));
    const patience = createPatience(
      (path) => {
        looked.push(path);
        come();
      },
      { now: () => 1_000, every: 20 },
    );
    assert.equal(patience.putOff(large), false);
    assert.equal(patience.putOff(large), true);
    assert.equal(patience.putOff(large), true);
    await looking;
    assert.deepEqual(looked, [large]);
  });

  it("is never put off for others, nor for one that is gone", () => {
    const patience = createPatience(() => assert.fail("nothing was put off"));
    const small = join(scratch, "a.ts");
    writeFileSync(small, "x");
    for (const path of [small, small, join(scratch, "gone"), join(scratch, "gone")]) {
      assert.equal(patience.putOff(path), false);
    }
  });
});
