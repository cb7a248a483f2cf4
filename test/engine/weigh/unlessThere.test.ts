import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import type { Dialect } from "../../../src/engine/model/request";
import { verdictOn } from "../support/lines";

/** Both files are there, and git holds neither of them. */
const facts: Facts = Object.fromEntries(
  [".env", "apps/web/.env"].map((name) => [
    `path /w/${name}`,
    {
      fact: "path",
      exists: true,
      kind: "file",
      bytes: 40,
      git: { tracked: 0, modified: 0, untracked: 0, ignored: true },
    },
  ]),
);

function outcome(text: string, dialect: Dialect): string {
  return verdictOn(text, { dialect }, facts).outcome;
}

const written: readonly (readonly [Dialect, string])[] = [
  ["bash", "test -f .env || cp .env.example .env"],
  ["bash", "[ -s .env ] || { cp .env.example .env && echo made; }"],
  ["bash", "[[ ! -e .env ]] && cp .env.example .env"],
  ["bash", "! test -e .env && cp .env.example .env"],
  ["bash", "if [ ! -f .env ]; then cp .env.example .env; echo made; fi"],
  ["bash", "cd apps/web && [ -f .env ] || cp .env.example .env"],
  ["bash", 'F=.env; [ -f "$F" ] || cp .env.example "$F"'],
  ["bash", 'test -e .env || echo "A=1; B=2" > .env'],
  ["sh", "cp -n .env.example .env"],
  ["powershell", "if (-not (Test-Path .env)) { Copy-Item .env.example .env }"],
  ["powershell", "if (!(Test-Path -LiteralPath '.env')) { Copy-Item .env.example .env }"],
  ["cmd", "if not exist .env copy .env.example .env"],
];

const replaced: readonly (readonly [Dialect, string])[] = [
  ["bash", "cp .env.example .env"],
  ["bash", "test -f .env.local || cp .env.example .env"],
  ["bash", "[ -f .env ] && cp .env.example .env"],
  ["bash", "test -f .env || true; cp .env.example .env"],
  ["bash", "if [ ! -f .env ]; then echo none; else cp .env.example .env; fi"],
  ["bash", "if [ ! -f .env ]; then echo none; fi; cp .env.example .env"],
  ["bash", "echo 'test -f .env ||' ; cp .env.example .env"],
  ["bash", "test -f .env || true && cp .env.example .env"],
  ["bash", "[ ! -f .env ] && true & cp .env.example .env"],
  ["bash", "[ ! -f .env ] && cd apps/web && cp ../../.env.example .env"],
  ["bash", "if [ ! -f .env ]; then cd apps/web; cp ../../.env.example .env; fi"],
  ["powershell", "if (Test-Path .env) { Copy-Item .env.example .env }"],
  ["cmd", "if exist .env copy /y .env.example .env"],
];

describe("a file that is written only where there is none", () => {
  for (const [dialect, text] of written)
    it(`replaces nothing: ${text}`, () => {
      assert.equal(outcome(text, dialect), "allow");
    });
  for (const [dialect, text] of replaced)
    it(`may be replaced all the same: ${text}`, () => {
      assert.equal(outcome(text, dialect), "ask");
    });
});
