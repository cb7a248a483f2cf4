import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { createInventory, type Inventory } from "../../../src/credentials/inventory/inventory";
import { digestOf, installationKey } from "../../../src/credentials/inventory/key";
import { readAllKept } from "../../../src/credentials/inventory/inventoryFile";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";

const key = `ghp_${made(36)}`;
const password = "Wq8xLp22vT";

/** Far less than a second where nothing else runs; a busy machine gets more. */
const soon = 5_000;

describe("the inventory", function () {
  this.timeout(20_000);
  let scratch: string;
  let workerFile: string;
  let inventory: Inventory | undefined;
  const problems: unknown[] = [];

  before(() => {
    scratch = mkdtempSync(join(tmpdir(), "inventory-"));
    workerFile = join(scratch, "worker.js");
    const entryPoints = ["src/credentials/inventory/worker.ts"];
    buildSync({
      entryPoints,
      outfile: workerFile,
      bundle: true,
      platform: "node",
      logLevel: "error",
    });
  });
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  afterEach(() => {
    inventory?.dispose();
    assert.deepEqual(problems, []);
  });

  const home = (): string => join(scratch, "home/.tenth-second");
  const work = (path: string): string => join(scratch, "work", path);

  function put(path: string, text: string): void {
    mkdirSync(dirname(work(path)), { recursive: true });
    writeFileSync(work(path), text);
  }

  function open(): Inventory {
    const report = (problem: unknown): void => void problems.push(problem);
    return (inventory = createInventory({ stableHome: home(), workerFile, now: Date.now, report }));
  }

  async function until(holds: () => boolean, within = 10_000): Promise<void> {
    const end = Date.now() + within;
    while (!holds()) {
      assert.ok(Date.now() < end, "it did not happen in time");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it("knows each credential by where it is and a keyed digest", async () => {
    put("scripts/deploy.ts", `const gh = "${key}";\n`);
    put("config/.env.production", `# shop\nDB_PASSWORD=${password}\n`);
    put("excluded/a.txt", key);
    const here = open();
    here.look(join(scratch, "work"), ["excluded"]);
    await until(() => here.all().length === 2);
    const [one, other] = here.all();
    assert.deepEqual(
      [one?.path, one?.line, one?.kind, one?.environment, one?.sure],
      [work("config/.env.production"), 2, "password", "production", false],
    );
    assert.deepEqual([other?.path, other?.line], [work("scripts/deploy.ts"), 1]);
    assert.equal(here.seen(key)?.path, work("scripts/deploy.ts"));
    assert.equal(here.seen(`${key}x`), undefined);
  });

  it("keeps no value anywhere, and is for the user alone", async () => {
    const directory = join(home(), "credentials");
    const here = open();
    here.look(join(scratch, "work"), ["excluded"]);
    await until(() => readAllKept(directory)[0]?.entries.length === 2);
    for (const name of readdirSync(directory)) {
      const text = readFileSync(join(directory, name), "utf8");
      for (const value of [key, password]) {
        assert.ok(!text.includes(value));
        assert.ok(!text.includes(Buffer.from(value).toString("base64").slice(0, -2)));
      }
      assert.equal(statSync(join(directory, name)).mode & 0o777, 0o600);
    }
    assert.equal(statSync(join(home(), "credentials.key")).mode & 0o777, 0o600);
  });

  it("sees a change at once, and what is gone", async () => {
    const here = open();
    here.look(join(scratch, "work"), ["excluded"]);
    await until(() => here.all().length === 2);
    put("notes.md", `paste: ${key}\n`);
    here.changed([work("notes.md")]);
    await until(() => here.all().length === 3, soon);
    rmSync(work("notes.md"));
    here.changed([work("notes.md")]);
    await until(() => here.all().length === 2, soon);
  });

  it("looks only at what changed when the folder is opened again", async () => {
    const here = open();
    put("later.sh", `export GH=${key}\n`);
    rmSync(work("scripts/deploy.ts"));
    here.look(join(scratch, "work"), ["excluded"]);
    await until(() => here.all().some(({ path }) => path === work("later.sh")));
    await until(() => here.of(work("scripts/deploy.ts")).length === 0);
  });

  it("has a key of its own for each installation", () => {
    const one = installationKey(join(scratch, "one"));
    assert.deepEqual(installationKey(join(scratch, "one")), one);
    assert.notEqual(digestOf(key, installationKey(join(scratch, "two"))), digestOf(key, one));
  });
});
