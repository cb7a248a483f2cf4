import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scanFile, scanFileInPieces, type Scanned } from "../../../src/credentials/scan/scanFile";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";

const key = `ghp_${made(36)}`;
const megabyte = 1024 * 1024;
const line = `${"x".repeat(63)}\n`;

describe("a large file", () => {
  let scratch: string;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), "large-"));
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  function scan(content: string | Buffer, name = "app.log"): Scanned {
    const path = join(scratch, name);
    writeFileSync(path, content);
    return scanFile(path);
  }

  function found(content: string): readonly (readonly [line: number, value: string])[] {
    const scanned = scan(content);
    assert.equal(scanned.kind, "text");
    assert.equal(scanned.size, content.length);
    return scanned.held.map((held) => [held.line, Buffer.from(held.value).toString()]);
  }

  it("is looked through to its end, and its lines are counted", () => {
    const lines = (12 * megabyte) / line.length;
    const text = `first ${key}\n${line.repeat(lines)}last ${key}\n`;
    assert.deepEqual(found(text), [
      [1, key],
      [lines + 2, key],
    ]);
  });

  it("gives up a key wherever the pieces meet, once", () => {
    for (const shift of [-20_040, -20_010, -19_990, -10_000, -30, -2, 0, 5]) {
      const before = 5 * megabyte + 1 + shift;
      const lines = Math.floor(before / line.length);
      const rest = " ".repeat(before - lines * line.length);
      const text = `${line.repeat(lines)}${rest}${key}\n${line.repeat(9)}`;
      assert.deepEqual(found(text), [[lines + 1, key]], String(shift));
    }
  });

  it("may be one line", () => {
    const text = `${"x ".repeat(3 * megabyte)}${key} ${"y ".repeat(3 * megabyte)}`;
    assert.deepEqual(found(text), [[1, key]]);
  });

  it("lets other files be looked at between its pieces", async () => {
    const path = join(scratch, "large.txt");
    writeFileSync(path, `${line.repeat((12 * megabyte) / line.length)}${key}\n`);
    let pauses = 0;
    const scanned = await scanFileInPieces(path, () => {
      pauses += 1;
      assert.equal(scan("nothing\n", `small-${String(pauses)}`).kind, "text");
      return Promise.resolve();
    });
    assert.equal(pauses, 2);
    assert.equal(scanned.kind === "text" && scanned.held.length, 1);
  });

  it("is left if it is larger still, no text, or of two bytes for a character", () => {
    const path = join(scratch, "dump");
    writeFileSync(path, key);
    truncateSync(path, 50 * megabyte + 1);
    assert.equal(scanFile(path).kind, "large");
    assert.equal(scan(Buffer.alloc(6 * megabyte)).kind, "binary");
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(line.repeat(60_000), "utf16le"),
    ]);
    assert.equal(scan(wide).kind, "large");
  });
});
