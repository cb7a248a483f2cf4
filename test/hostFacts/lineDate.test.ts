import assert from "node:assert/strict";
import { join } from "node:path";
import { lineDate } from "../../src/host/git/lineDate";
import { makeScratch, type Scratch } from "./scratch";

describe("the date of a line", () => {
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch();
    await scratch.write({ "a.ts": "one\ntwo\n" });
    await scratch.git("init", "-q");
    await scratch.git("add", "a.ts");
    await scratch.git("commit", "-qm", "a", "--date", "2024-03-02T10:00:00Z");
    await scratch.write({ "a.ts": "one\ntwo, changed\nthree\n", "new.ts": "x\n" });
    await scratch.git("commit", "-qam", "b", "--date", "2025-06-01T10:00:00Z");
  });
  after(() => scratch.remove());

  const of = (name: string, line: number) => lineDate(scratch.home, join(scratch.work, name), line);

  it("is that of the commit that wrote it last", async () => {
    assert.equal(await of("a.ts", 1), Date.UTC(2024, 2, 2, 10));
    assert.equal(await of("a.ts", 2), Date.UTC(2025, 5, 1, 10));
  });

  it("is unknown for what is in no commit, nowhere, or not a line", async () => {
    assert.equal(await of("new.ts", 1), undefined);
    assert.equal(await of("a.ts", 9), undefined);
    assert.equal(await of("gone.ts", 1), undefined);
    assert.equal(await lineDate(scratch.home, "/proc/self/status", 1), undefined);
  });

  it("runs nothing that was planted in the repository", async () => {
    await scratch.write({ ".gitattributes": "*.ts diff=planted filter=planted\n" });
    const script = join(scratch.home, "planted");
    await scratch.git("config", "diff.planted.textconv", `touch ${script}; cat`);
    await scratch.git("config", "filter.planted.clean", `touch ${script}; cat`);
    await scratch.git("config", "core.fsmonitor", `touch ${script}`);
    await of("a.ts", 2);
    const { existsSync } = await import("node:fs");
    assert.equal(existsSync(script), false);
  });
});
