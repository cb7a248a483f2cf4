import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { understandsPage } from "./understands";

describe("the page that says what is understood", () => {
  it("is what the tables say", () => {
    const written = readFileSync("media/docs/understands.md", "utf8");
    assert.ok(written === understandsPage(), "out of date: `npm run docs` writes it anew");
  });

  it("can be read at one sitting", () => {
    assert.ok(Buffer.byteLength(understandsPage()) < 160 * 1024);
  });
});
