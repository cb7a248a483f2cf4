import assert from "node:assert/strict";
import { walkBounds, walkTree } from "../../src/host/walkTree";
import { makeScratch, type Scratch } from "./scratch";

describe("walking a tree", () => {
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch();
    await scratch.write({ "a/b/c/d/e": "1", "a/x.db": "12", "a/y.db": "12", "a/z": "12" });
  });
  after(() => scratch.remove());

  it("counts everything within its bounds", async () => {
    assert.deepEqual(
      { ...(await walkTree(scratch.work, walkBounds)), precious: [] },
      { entries: 8, bytes: 7, precious: [], offLimits: [], truncated: false },
    );
  });

  it("stops at each bound and says so", async () => {
    const few = await walkTree(scratch.work, { ...walkBounds, entries: 3 });
    assert.deepEqual([few.entries, few.truncated], [3, true]);
    const shallow = await walkTree(scratch.work, { ...walkBounds, depth: 2 });
    assert.deepEqual([shallow.entries, shallow.truncated], [5, true]);
    const late = await walkTree(scratch.work, { ...walkBounds, time: 0 });
    assert.equal(late.truncated, true);
    // A file stands in for a directory that may not be read, which nothing keeps from root.
    assert.equal((await walkTree(`${scratch.work}/a/z`, walkBounds)).truncated, true);
    const named = await walkTree(scratch.work, { ...walkBounds, precious: 1 });
    assert.equal(named.precious.length, 1);
  });
});
