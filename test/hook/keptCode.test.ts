import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { firstAnswer } from "../../src/hook/firstAnswer";

const source = fileURLToPath(new URL("../../src/hook/keptCode.ts", import.meta.url));

describe("code that is kept compiled", () => {
  let folder: string;
  before(async () => {
    folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "tenth-second-kept-")));
    const outfile = join(folder, "keptCode.js");
    await build({ entryPoints: [source], outfile, bundle: true, format: "cjs", platform: "node" });
    put(
      "start.js",
      `require("./keptCode.js").loadKept(require("node:path").join(__dirname, "a.js"));`,
    );
  });
  beforeEach(() => {
    for (const file of kept()) fs.rmSync(join(folder, file));
    put(
      "a.js",
      `const { say } = require("./b.js"); exports.self = 1; say(require("node:path").sep);`,
    );
    put(
      "b.js",
      `const { self } = require("./a.js"); exports.say = (x) => console.log("one", x, self);`,
    );
  });
  after(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const put = (name: string, text: string): void => {
    fs.writeFileSync(join(folder, name), text);
  };
  const kept = (): string[] => fs.readdirSync(folder).filter((name) => name.includes(".compiled"));
  const path = (name: string): string =>
    join(folder, kept().find((file) => file.startsWith(`${name}.`)) ?? "none");
  const inode = (name: string): number => fs.statSync(path(name)).ino;
  const run = (): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "start.js")], {
      encoding: "utf8",
      env: {},
    });
    assert.equal(stderr, "");
    assert.equal(status, 0);
    return stdout;
  };

  it("loads files that require each other and what is Node's", () => {
    assert.match(run(), /^one [/\\] undefined\n$/);
    assert.equal(run(), run());
  });

  it("keeps each file once, readable by nobody else, and leaves nothing unfinished", () => {
    run();
    const before = [inode("a.js"), inode("b.js")];
    assert.equal(fs.statSync(path("a.js")).mode & 0o077, 0);
    run();
    assert.deepEqual([inode("a.js"), inode("b.js")], before);
    assert.equal(kept().length, 2);
  });

  it("is not used for other code of the same length and time", () => {
    run();
    const { atime, mtime } = fs.statSync(join(folder, "b.js"));
    put("b.js", fs.readFileSync(join(folder, "b.js"), "utf8").replace("one", "two"));
    fs.utimesSync(join(folder, "b.js"), atime, mtime);
    assert.match(run(), /^two/);
    assert.match(run(), /^two/);
  });

  it("is not used when others may write it, and is made anew", () => {
    run();
    const before = inode("b.js");
    fs.chmodSync(path("b.js"), 0o620);
    assert.match(run(), /^one/);
    assert.notEqual(inode("b.js"), before);
    assert.equal(fs.statSync(path("b.js")).mode & 0o022, 0);
  });

  it("is not used when it is cut off, empty, or no file", () => {
    for (const spoil of [
      (file: string) => {
        fs.truncateSync(file, 200);
      },
      (file: string) => {
        fs.truncateSync(file, 64);
      },
      (file: string) => {
        fs.writeFileSync(file, "");
      },
      (file: string) => {
        fs.rmSync(file);
        fs.mkdirSync(file);
      },
    ]) {
      run();
      spoil(path("b.js"));
      assert.match(run(), /^one/);
      assert.match(run(), /^one/);
      fs.rmSync(path("b.js"), { recursive: true });
    }
  });

  it("is what was compiled for the first answer of many", () => {
    const emit = `process.emit(${JSON.stringify(firstAnswer)})`;
    const list = `require("node:fs").readdirSync(require("node:path").dirname(process.argv[1]))`;
    const count = `console.log(${list}.filter((name) => name.includes(".compiled")).length)`;
    put("a.js", `setImmediate(() => { ${emit}; require("./b.js"); ${count}; })`);
    put("b.js", "exports.late = 1;");
    assert.equal(run(), "1\n");
    assert.equal(kept().length, 2);
  });

  it("does without where nothing can be written", function () {
    if (process.platform === "win32") this.skip();
    const file = join(folder, `b.js.${process.versions.v8}-${process.arch}.compiled`);
    fs.mkdirSync(join(file, "full"), { recursive: true });
    try {
      assert.match(run(), /^one/);
      assert.deepEqual(
        kept().filter((name) => name.startsWith("b.js")),
        [basename(file)],
      );
    } finally {
      fs.rmSync(file, { recursive: true });
    }
  });
});
