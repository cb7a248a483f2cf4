import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

describe("what the line removes and makes again", () => {
  for (const line of [
    "rm -rf docs && typedoc --out docs source",
    "rm -rf handbook; sphinx-build -b html doc -d handbook",
    "rm parser.js && peggy --cache -o parser.js parser.pegjs",
    "tsc --outDir ./edition-web && rm -rf edition-web/source",
    "rm -rf html-report && lighthouse https://localhost --output-path=x --output-dir=html-report",
    "rm -rf lib && tsc -p .",
    "rimraf lib types",
    "rm -rf dist types lib",
    "rm -rf es lib && npm run build",
    "del-cli lib/* --force && yarn build",
    "rimraf --glob dist *.tgz",
    "rm -f *.vsix && vsce package",
    "rm -rf ansible_collections && ansible-galaxy collection install -r deps.yml -p .",
  ])
    it(`is no loss: ${line}`, () => {
      assert.equal(verdictOn(line).outcome, "allow");
    });

  for (const line of [
    "rm -rf lib",
    "rm -rf lib src && tsc",
    "rm -rf src && swc lib -d src",
    "rm -rf docs && typedoc --out site source",
    "rm app.sqlite && tool --output app.sqlite",
    "rm -rf ~/docs && typedoc --out ~/docs source",
    "mv src lib && tsc && rm -rf lib",
    "rm -rf . && tsc --outDir .",
    "rm -rf lib && npm run start",
    "rm -f *.tgz && npm publish --dry-run",
    "rimraf lib docs",
  ])
    it(`is asked about: ${line}`, () => {
      assert.equal(verdictOn(line).outcome, "ask");
    });
});
