import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFoldersFile, writeFoldersFile } from "../../src/host/foldersFile";

describe("the list of open folders", () => {
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "folders-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it("is read back, and is the user's alone", async () => {
    writeFoldersFile(directory, ["/w/a", "/w/b"]);
    assert.deepEqual(await readFoldersFile(directory), ["/w/a", "/w/b"]);
    assert.equal(statSync(join(directory, "folders.json")).mode & 0o777, 0o600);
  });

  it("is empty when it is missing or broken", async () => {
    assert.deepEqual(await readFoldersFile(directory), []);
    for (const text of ["{", '{"a":1}', '["relative"]', "[1]"]) {
      writeFileSync(join(directory, "folders.json"), text);
      assert.deepEqual(await readFoldersFile(directory), []);
    }
  });
});
