import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { credentialKinds } from "../../../src/engine";
import { besideKinds } from "../../../src/engine/secrets/kinds/besideTable";
import { scan } from "../../../src/hook/scan/scan";
import { plantedTokens, plantTree, type Planted } from "../planted/plantTree";

const files = 20_000;

/** What a kind is called, by its id; there is no row for what a token says of itself. */
const names = new Map([
  ...[...credentialKinds, ...besideKinds].map(({ id, kind }) => [id, kind] as const),
  ["supabase.serviceRole", "Supabase service key"],
  ["supabase.anon", "Supabase anonymous key"],
  ["google.serviceAccount", "Google service account"],
  ["kubernetes.serviceAccount", "Kubernetes service account"],
]);

describe("a tree of 20,000 files", function () {
  this.timeout(120_000);
  let directory: string;
  let planted: readonly Planted[];
  let found: readonly { path: string; line: number; kind: string }[];
  let printed: string;
  let grown: number;
  before(async () => {
    directory = mkdtempSync(join(tmpdir(), "tree-"));
    planted = plantTree(directory, files);
    const stdout = new PassThrough();
    const pieces: Buffer[] = [];
    stdout.on("data", (piece: Buffer) => pieces.push(piece));
    const before = process.memoryUsage().rss;
    assert.equal(await scan({ directory, jsonl: true }, { stdout, stderr: new PassThrough() }), 1);
    grown = (process.memoryUsage().rss - before) / 1024 / 1024;
    printed = Buffer.concat(pieces).toString();
    found = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { path: string; line: number; kind: string });
  });
  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function isFound({ token: { ids }, path, value }: Planted): boolean {
    const kinds = ids.flatMap((id) =>
      id === "assigned" ? ["password", "secret", "authorization"] : (names.get(id) ?? []),
    );
    const first = value.split("\n")[0] ?? "";
    const lines = readFileSync(path, "utf8").split("\n");
    const line = lines.findIndex((each) => each.includes(first)) + 1;
    return found.some(
      (one) => one.path === path && kinds.includes(one.kind) && (one.line >= line || line === 0),
    );
  }

  it("holds every kind of token in every kind of file", () => {
    assert.ok(plantedTokens.length > 150 && planted.length > 3_000, `${planted.length} planted`);
  });

  for (const { of } of plantedTokens) {
    it(`gives up each ${of}`, () => {
      const missed = planted.filter((one) => one.token.of === of && !isFound(one));
      assert.deepEqual(
        missed.map(({ path }) => path),
        [],
      );
    });
  }

  it("gives up nothing else", () => {
    const paths = new Set(planted.map(({ path }) => path));
    assert.deepEqual(
      found.filter(({ path }) => !paths.has(path)),
      [],
    );
    const twice = planted.filter(({ path }) => found.filter((one) => one.path === path).length > 1);
    assert.deepEqual(
      twice.map(({ token, path }) => [token.of, path]),
      [],
    );
  });

  it("gives up no value", () => {
    for (const { value } of planted) assert.ok(!printed.includes(value));
  });

  it("is looked through without holding it in memory", () => {
    assert.ok(grown < 200, `memory grew by ${grown.toFixed(0)} MB`);
  });
});
