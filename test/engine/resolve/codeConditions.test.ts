import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

const named = (program: string, name: "python3" | "node"): readonly string[] => {
  const line = name === "node" ? `node -e '${program}'` : `python3 - <<'E'\n${program}\nE`;
  return verdictOn(line)
    .effects.map(({ kind, resource }) =>
      resource.kind === "path" ? `${kind} ${resource.path}` : resource.name,
    )
    .sort();
};

const fs = 'const fs = require("fs");';

describe("a condition in a loop over names", () => {
  const python: readonly (readonly [program: string, deleted: readonly string[]])[] = [
    [
      'import os\nfor r, d, fs in os.walk("."):\n  for f in fs:\n    if f.endswith(".pyc"): os.remove(os.path.join(r, f))',
      ["delete /w/**/*.pyc"],
    ],
    [
      'import os\nfor f in os.listdir("."):\n    if f.endswith((".a", ".b")):\n        print(f)\n        os.remove(f)',
      ["delete /w/*.a", "delete /w/*.b"],
    ],
    [
      'import os, shutil\nfor r, d, fs in os.walk("."):\n    for x in d:\n        if x == "__pycache__":\n            shutil.rmtree(os.path.join(r, x))',
      ["delete /w/**/__pycache__"],
    ],
    [
      'from pathlib import Path\nfor p in Path(".").rglob("*"):\n    if p.suffix == ".pyc": p.unlink()',
      ["delete /w/**/*.pyc"],
    ],
    [
      'import os\n[os.remove(f) for f in os.listdir(".") if f.endswith(".log")]',
      ["delete /w/*.log"],
    ],
    ['import os\nfor f in os.listdir("."):\n    if "tmp" in f: os.remove(f)', ["delete /w/*tmp*"]],
    [
      'import os, fnmatch\nfor f in os.listdir("."):\n    if fnmatch.fnmatch(f, "*.o"): os.remove(f)',
      ["delete /w/*.o"],
    ],
  ];
  for (const [program, deleted] of python)
    it(`chooses which are deleted in Python: ${program.split("\n").at(-1) ?? ""}`, () => {
      assert.deepEqual(named(program, "python3"), deleted);
    });

  it("is seen in comprehensions that go through more than one thing", () => {
    const walk = (root: string): string =>
      `import os\n[os.remove(os.path.join(r, f)) for r, _, fs in os.walk("${root}") for f in fs]`;
    assert.deepEqual(named(walk("src"), "python3"), ["delete /w/src/**/*"]);
    assert.equal(verdictOn(`python3 - <<'E'\n${walk("/")}\nE`).reversibility, "catastrophic");
  });

  const javascript: readonly (readonly [program: string, deleted: string])[] = [
    [`for (const f of fs.readdirSync(".")) if (f.endsWith(".log")) fs.unlinkSync(f);`, "*.log"],
    [
      `fs.readdirSync(".").filter(f => f.endsWith(".tmp")).forEach(f => fs.unlinkSync(f));`,
      "*.tmp",
    ],
    [`fs.readdirSync(".").filter(f => /\\.tmp$/.test(f)).forEach(f => fs.unlinkSync(f));`, "*.tmp"],
    [
      `for (const f of fs.readdirSync(".")) { if (require("path").extname(f) === ".map") { fs.rmSync(f); } }`,
      "*.map",
    ],
  ];
  for (const [program, deleted] of javascript)
    it(`chooses which are deleted in JavaScript: ${program}`, () => {
      assert.deepEqual(named(fs + program, "node"), [`delete /w/${deleted}`]);
    });

  for (const body of [
    'if f.endswith(".log"):\n        n = 1\n    os.remove(f)',
    'if f.endswith(".log"):\n        continue\n    os.remove(f)',
    'if f.endswith(".log"): print(f)\n    else: os.remove(f)',
    'if not f.endswith(".log"): os.remove(f)',
    'if f.endswith(".log") or x: os.remove(f)',
  ])
    it(`says nothing of what is deleted outside it: ${body.split("\n")[0] ?? ""}`, () => {
      const program = `import os\nfor f in os.listdir("."):\n    ${body}`;
      assert.deepEqual(named(program, "python3"), ["delete /w/*"]);
    });

  for (const body of [
    'if (f.endsWith(".log")) { continue; } fs.unlinkSync(f);',
    'if (f.endsWith(".log")) continue; fs.unlinkSync(f);',
    'if (f.endsWith(".log")) console.log(f); else fs.unlinkSync(f);',
    'if (!f.endsWith(".log")) fs.unlinkSync(f);',
  ])
    it(`says nothing of what is deleted outside it: ${body}`, () => {
      const program = `${fs} for (const f of fs.readdirSync(".")) { ${body} }`;
      assert.deepEqual(named(program, "node"), ["delete /w/*"]);
    });
});
