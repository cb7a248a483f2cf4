import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { createInventory, type Inventory } from "../../../src/credentials/inventory/inventory";
import { digestOf, installationKey } from "../../../src/credentials/inventory/key";
import { readAllKept } from "../../../src/credentials/inventory/inventoryFile";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";
import { until } from "../../support/until";

const key = `ghp_${made(36)}`;
const password = "Wq8xLp22vT";

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

  function open(stableHome = home()): Inventory {
    const report = (problem: unknown): void => void problems.push(problem);
    return (inventory = createInventory({ stableHome, workerFile, now: Date.now, report }));
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

  it("knows a value that a file holds encoded, and keeps neither", async () => {
    const within = `glpat-${made(20)}`;
    const encoded = Buffer.from(`kim:${within}`).toString("base64");
    const elsewhere = join(scratch, "encoded");
    const path = join(elsewhere, "work/.npmrc");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `//registry.example/:_auth=${encoded}\n`);
    const here = open(join(elsewhere, "home"));
    here.look(dirname(path), []);
    const directory = join(elsewhere, "home/credentials");
    await until(() => readAllKept(directory)[0]?.entries.length === 1);
    assert.deepEqual([here.seen(within)?.path, here.seen(encoded)?.path], [path, path]);
    assert.equal(here.seen(within)?.kind, "GitLab personal token");
    const kept = readdirSync(directory).map((name) => readFileSync(join(directory, name), "utf8"));
    assert.ok(!kept.some((text) => text.includes(within) || text.includes(encoded)));
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
    await until(() => here.all().length === 3);
    rmSync(work("notes.md"));
    here.changed([work("notes.md")]);
    await until(() => here.all().length === 2);
  });

  it("looks only at what changed when the folder is opened again", async () => {
    const here = open();
    put("later.sh", `export GH=${key}\n`);
    rmSync(work("scripts/deploy.ts"));
    here.look(join(scratch, "work"), ["excluded"]);
    await until(() => here.all().some(({ path }) => path === work("later.sh")));
    await until(() => here.of(work("scripts/deploy.ts")).length === 0);
  });

  it("drops what is left out by now, and finds what was left out before", async () => {
    const here = open();
    here.look(join(scratch, "work"), ["excluded"]);
    await until(() => here.all().length === 2);
    const before = here.all().map(({ path }) => path);
    assert.ok(!before.includes(work("excluded/a.txt")));
    here.look(join(scratch, "work"), ["config"]);
    await until(() => here.all().some(({ path }) => path === work("excluded/a.txt")));
    assert.equal(here.of(work("config/.env.production")).length, 0);
    // A change is not read either where nothing is looked at.
    here.changed([work("config/.env.production"), work("later.sh")]);
    await until(() => here.of(work("later.sh")).length === 1);
    assert.equal(here.of(work("config/.env.production")).length, 0);
    here.dispose();
    const again = open();
    again.look(join(scratch, "work"), ["excluded"]);
    await until(() => again.of(work("config/.env.production")).length === 1);
  });

  it("leaves a look in the middle when another is wanted, and says when it is through", async () => {
    const many = join(scratch, "many");
    for (let folder = 0; folder < 30; folder++) {
      mkdirSync(join(many, `d${folder}`), { recursive: true });
      for (let file = 0; file < 100; file++) {
        writeFileSync(join(many, `d${folder}`, `f${file}.txt`), "nothing here\n".repeat(200));
      }
    }
    writeFileSync(join(many, "d29", "token.txt"), key);
    const here = open();
    const told: (number | undefined)[] = [];
    here.onProgress((files) => told.push(files));
    here.look(many, []);
    here.look(many, ["d1*"]);
    await until(() => here.all().length === 1 && told.includes(undefined));
    assert.deepEqual(
      told.filter((files) => files === undefined),
      [undefined],
    );
    here.forget(many);
    assert.deepEqual(here.all(), []);
  });

  it("keeps what lies in a folder that is still open when one around it is closed", async () => {
    put("around/inner/token.txt", key);
    put("around/token.txt", key);
    const here = open();
    here.look(work("around"), []);
    here.look(work("around/inner"), []);
    await until(() => here.all().length === 2);
    here.forget(work("around"));
    assert.deepEqual(
      here.all().map(({ path }) => path),
      [work("around/inner/token.txt")],
    );
    here.forget(work("around/inner"));
    assert.deepEqual(here.all(), []);
    rmSync(work("around"), { recursive: true });
  });

  it("finds what git ignores, reads no link and waits for no pipe", async function () {
    if (process.platform === "win32") this.skip();
    put("ignored/.gitignore", "*\n");
    put("ignored/.env", `GH=${key}\n`);
    symlinkSync(work("ignored/.env"), work("ignored/link"));
    execFileSync("/bin/sh", ["-c", 'mkfifo "$1"', "sh", work("ignored/pipe")]);
    const here = open();
    here.look(work("ignored"), []);
    here.changed([work("ignored/pipe"), work("ignored/link")]);
    await until(() => here.of(work("ignored/.env")).length === 1);
    assert.equal(here.all().length, 1);
    here.forget(work("ignored"));
    rmSync(work("ignored"), { recursive: true });
  });

  it("has a key of its own for each installation", () => {
    const one = installationKey(join(scratch, "one"));
    assert.deepEqual(installationKey(join(scratch, "one")), one);
    assert.notEqual(digestOf(key, installationKey(join(scratch, "two"))), digestOf(key, one));
  });
});
