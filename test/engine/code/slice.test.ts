import assert from "node:assert/strict";
import { deedsOf } from "../../../src/engine/code/deeds";
import { readCode } from "../../../src/engine/code/read";
import { partWorthReading } from "../../../src/engine/code/worthReading";
import { pick, seeded } from "../support/random";

/** Lines that do something, each with the lines before it that it depends on. */
const doing: readonly (readonly string[])[] = [
  ["import shutil", "shutil.rmtree('a')"],
  ["import os, sys", "target = os.path.join('a', 'b')", "os.remove(target)"],
  ["from shutil import rmtree as gone", "where = 'a'", "gone(where)"],
  ["import shutil", "clear = shutil.rmtree", "clear('c')"],
  ["from pathlib import Path", "root = Path('d')", "for old in root.glob('*.db'): old.unlink()"],
  ["import subprocess", "words = ['git', 'clean', '-fd']", "subprocess.run(words)"],
  ["import os", "command = 'rm -rf ' + 'x'", "os.system(command)"],
  ["import sqlite3", "db = sqlite3.connect('x.db')", "db.execute('DELETE FROM t')"],
  ["import requests", "url = 'https://api.example/v1/x'", "requests.delete(url)"],
  [
    "import requests",
    "s = requests.Session()",
    "url: str = 'https://api.example/y'",
    "s.post(url, json={'a': 1})",
  ],
  ["import requests", "requests.get('https://api.example/', params={'query': 'mutation { a }'})"],
  ["client = MongoClient('mongodb://h/x')", "client.x.c.remove({})"],
  ["with open('out.txt', 'w') as f: f.write('x')"],
  ["name = 'n'", "path = f'{name}.json'", "open(path, 'a').write('x')"],
  ["import os as o", "o.unlink('e')"],
  ["a = b = 'two'", "import os", "os.rmdir(b)"],
  ["if (found := 'walrus'): pass", "import os", "os.remove(found)"],
  ["import os", "(one, other) = ('p', 'q')", "os.remove(one)"],
  ["import os", "for last in ['u']: keep = last", "os.remove(keep)"],
  ["import os", "for one in ['v']:", "    os.remove(one)"],
  ["import os", "paths = []", "paths += ['z']", "for p in ['y']: os.remove(p)"],
];

const filler: readonly string[] = [
  "total = 0",
  "print('rm -rf is only a text')",
  "# a comment with shutil.rmtree('no')",
  "values = {'k': [1, 2, 3], 'remove': 'x'}",
  "text = 'a,b'.replace(',', ';').split(';')",
  '"""a text\nover lines with os.remove in it\n"""',
  "rows = sorted(values.get('k', []), key=lambda row: -row)",
  "def helper(value, other=None): return value",
  "total += len(\n    text\n)",
  "assert total >= 0, 'negative'",
  "copy = dict(values)",
];

const blocks: readonly string[] = [
  "if total:",
  "for item in text:",
  "def work():",
  "try:",
  "while total > 0:",
  "class Thing:",
];

/** Filler with some doing lines at random places, in blocks that open and close at random. */
function program(random: () => number): string {
  const lines: string[] = [];
  let depth = 0;
  const put = (line: string): void => {
    lines.push(`${"    ".repeat(depth)}${line}`);
  };
  const open: string[] = [];
  const maybe = (): void => {
    if (random() < 0.3) {
      const head = pick(random, blocks);
      put(head);
      open.push(head);
      depth++;
      put(pick(random, filler));
    } else if (depth > 0 && random() < 0.4) {
      depth--;
      const head = open.pop();
      if (head === "try:") {
        put("except ValueError as wrong:");
        depth++;
        put("print(wrong)");
        depth--;
      }
    }
    if (random() < 0.7) put(pick(random, filler));
  };
  for (let run = 0; run < 3; run++) {
    for (const line of pick(random, doing)) {
      for (let more = 0; more < 3; more++) maybe();
      put(line);
    }
  }
  return lines.join("\n");
}

function deedsIn(source: string): readonly string[] {
  return deedsOf(readCode("python", source).calls).map((deed) =>
    JSON.stringify(deed, (key, value: unknown) => (key === "span" ? undefined : value)),
  );
}

describe("the part of a program that is worth reading", () => {
  it("does what the whole program does", () => {
    const random = seeded(23);
    let shorter = 0;
    for (let run = 0; run < 400; run++) {
      const source = program(random);
      const part = partWorthReading("python", source);
      assert.deepEqual(deedsIn(part), deedsIn(source), `${source}\n--- was cut to\n${part}`);
      if (part.length < source.length / 2) shorter++;
    }
    assert.ok(shorter > 100, `only ${shorter} programs were cut`);
  });

  it("keeps what cannot be cut", () => {
    const open = `import os\nx = """\n${"a line\n".repeat(60)}`;
    assert.equal(partWorthReading("python", open), open);
    const other = `const fs = require("fs");\n${"f();\n".repeat(80)}`;
    assert.equal(partWorthReading("javascript", other), other);
  });
});
