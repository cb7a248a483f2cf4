import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  digestOf,
  readTerminalsFile,
  writeTerminalsFile,
} from "../../../src/gates/terminals/terminalsFile";

describe("what a window leaves behind of its terminals", () => {
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "terminals-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it("says who made each, and whose the last line was, without the line", async () => {
    const last = { digest: digestOf(7, "rm -rf x"), agent: "Cline" };
    writeTerminalsFile(directory, {
      7: { maker: "person", hidden: false, last },
      8: { maker: "extension", hidden: true },
    });
    assert.doesNotMatch(readFileSync(join(directory, "terminals.json"), "utf8"), /rm -rf/);
    const left = await readTerminalsFile(directory);
    assert.deepEqual([left.get(7)?.maker, left.get(8)?.hidden], ["person", true]);
    assert.equal(left.get(7)?.sent.take("rm -rf x"), "Cline");
    assert.equal(left.get(7)?.sent.take("rm -rf y"), undefined);
    assert.equal(left.get(8)?.sent.take("rm -rf x"), undefined);
  });

  it("is nothing when the file is missing or broken", async () => {
    assert.equal((await readTerminalsFile(directory)).size, 0);
    writeFileSync(join(directory, "terminals.json"), '{"7":{"maker":"king"}}');
    assert.equal((await readTerminalsFile(directory)).size, 0);
  });

  it("is an error when the file cannot be read", async () => {
    mkdirSync(join(directory, "terminals.json"));
    await assert.rejects(readTerminalsFile(directory), { code: "EISDIR" });
  });
});
