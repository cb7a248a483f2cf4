import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { credentialKinds } from "../../../src/engine";
import { besideKinds } from "../../../src/engine/secrets/kinds/besideTable";
import { scan } from "../../../src/hook/scan/scan";

const files = 20_000;
const inFolder = 200;

/** A page of code without a credential, a little different each time. */
function code(index: number): string {
  return `import { token${index} } from "./tokens";
/** Reads the password of the user from the form; the key is its name. */
export function read${index}(form: Form, key = "password"): string {
  const secret = form.get(key) ?? process.env.SECRET_${index} ?? "";
  return secret.length > ${index} ? secret : token${index}(secret);
}
`.repeat(4);
}

describe("a tree of 20,000 files", function () {
  this.timeout(120_000);
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "tree-"));
    for (let index = 0; index < files; index++) {
      const folder = join(directory, `d${Math.floor(index / inFolder)}`);
      if (index % inFolder === 0) mkdirSync(folder);
      writeFileSync(join(folder, `f${index}.ts`), code(index));
    }
  });
  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it("gives up every kind that was planted in it, and nothing else", async () => {
    const planted = new Map<string, string>();
    const plant = (name: string, text: string, kind: string): void => {
      const path = join(directory, `d${planted.size % 100}`, name);
      writeFileSync(path, `# notes\n\n${text}\n`);
      planted.set(path, kind);
    };
    for (const { id, kind, hits } of credentialKinds) {
      hits.forEach(([text], index) => {
        plant(`${id}-${index}.txt`, text, kind);
      });
    }
    for (const { id, kind, hits } of besideKinds) {
      hits.forEach(([name, value, near], index) => {
        plant(`${id}-${index}.txt`, `# ${near}\n${name}=${value}`, kind);
      });
    }
    const stdout = new PassThrough();
    const pieces: Buffer[] = [];
    stdout.on("data", (piece: Buffer) => pieces.push(piece));
    const before = process.memoryUsage().rss;
    const code = await scan({ directory, jsonl: true }, { stdout, stderr: new PassThrough() });
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
    assert.equal(code, 1);
    const found = Buffer.concat(pieces)
      .toString()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { path: string; kind: string });
    const missed = [...planted].filter(
      ([path, kind]) => !found.some((one) => one.path === path && one.kind === kind),
    );
    assert.deepEqual(missed, []);
    const wrong = found.filter(({ path }) => !planted.has(path));
    assert.deepEqual(wrong, []);
    assert.ok(grown < 400, `memory grew by ${grown.toFixed(0)} MB`);
  });
});
