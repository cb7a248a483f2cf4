import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { withCoverage } from "./coverage";

describe("the README's tables of coverage", () => {
  it("are what the coverage view is made of", () => {
    const readme = readFileSync("README.md", "utf8");
    assert.ok(readme === withCoverage(readme), "out of date: `npm run docs` writes it anew");
  });
});
