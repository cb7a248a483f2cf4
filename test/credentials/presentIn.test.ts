import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { presentIn } from "../../src/credentials/presentIn";

describe("the off-limits files that are in a folder", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "present-"));
    for (const path of ["a/b/c/.env", "z/.env", "z/a.ts", ".env", "node_modules/x/.env"]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "");
    }
    symlinkSync(folder, join(folder, "loop"));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const isEnv = (path: string): boolean => path.endsWith("/.env");

  it("are found wherever they are, packages and links left out", async () => {
    assert.deepEqual(await presentIn(folder, isEnv), {
      paths: [".env", "a/b/c/.env", "z/.env"].map((path) => `${folder}/${path}`),
      cut: false,
    });
  });

  it("are those nearest to it where there are too many files, and that is said", async () => {
    const { paths, cut } = await presentIn(folder, isEnv, 7);
    assert.deepEqual([paths, cut], [[".env", "z/.env"].map((path) => `${folder}/${path}`), true]);
  });
});
