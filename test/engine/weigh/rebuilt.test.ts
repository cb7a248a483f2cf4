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
    "sudo rm -rf /usr/local/go && sudo tar -C /usr/local -xzf go1.24.linux-amd64.tar.gz",
    "sed -i.old 's/a/b/' server.conf && rm server.conf.old",
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
    "rm -rf data && tar xzf data-1.0.tar.gz",
    "rm -rf data && tar -C . -xzf data-1.0.tar.gz",
    "sudo rm -rf /usr/local && sudo tar -C / -xzf usr-local.tar.gz",
    "sed -i 's/a/b/' server.conf && rm server.conf",
    "echo more >> diary.txt && rm diary.txt",
  ])
    it(`is asked about: ${line}`, () => {
      assert.equal(verdictOn(line).outcome, "ask");
    });
});
