import assert from "node:assert/strict";
import { python } from "../../../src/engine/code/python";
import { pick, seeded } from "../support/random";
import { deedsByGrammar, deedsByUs } from "./python";

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
  ["import os", "while bare := open('chunks').read(): os.remove(bare)"],
  ["import os", "if bare := 'named': os.remove(bare)"],
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
  "print(f'{total:>{len(text)}} of {values[\"k\"]!r}, {{not {total=}')",
  "x: int = -total ** 2 if total not in values else ~total",
  "pairs = {k: open(k) for k, v in values.items() if v is not None}; del pairs",
  "one = [open(p) for p in ['a', 'b'] for q in p if (lambda a, *b, c=1: a)(q)]",
  "other = (open(p) for p in ('a', 'b'))",
  "either = {*text, 'x'} | {1, 2}, [], (), (1,), {**values}, ...",
  "text = r'\\d' 'two' \"\"\"th'r'ee\"\"\" + rb'x'.decode()",
  "raise ValueError('x') from open('cause')",
  "with open('in') as source, open('out', 'w') as sink: sink.write(source.read())",
  "long = total + \\\n    open('next').read()",
  "@cached(open('decorated'))\ndef cached_one(self, a: int = open('default'), *b, **c) -> None: pass",
  "from os import (\n    path, # a comment\n    remove as gone,\n)",
  "value[0].key['a'](open('deep'))(*values, **copy)[1:2, ::3]",
  "any(open(p) for p in text) and not all([open('q')])",
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

describe("Python beside lezer's grammar of it", function () {
  // Seconds by itself, and a busy machine may take many times as long.
  this.timeout(120_000);

  it("does the same, whatever stands around it", () => {
    const random = seeded(23);
    let read = 0;
    for (let run = 0; run < 400; run++) {
      const source = program(random);
      const expected = deedsByGrammar(source);
      if (expected === undefined) continue;
      read++;
      assert.deepEqual(deedsByUs(source), expected, source);
    }
    assert.ok(read > 300, `only ${read} programs were read`);
  });

  it("is read where it is broken", () => {
    const broken = [
      "print 'an old program'\nos.remove('a')",
      "import os\nprint('open\nos.remove('a')",
      "x = [1, 2\nimport os\nos.remove('a')",
      "import os\nf'{x' + os.remove('a')",
      "import os\n)]}\nos.remove('a')",
      "import os\n$HOME ?? os.remove('a')",
      "import os\nmatch x:\n  case [1, *_] if y: os.remove('a')\n  case _: pass",
    ];
    for (const source of broken)
      assert.ok(
        deedsByUs(source)?.some((deed) => deed.includes("os.remove") || deed.includes('"delete"')),
        source,
      );
  });

  it("is not read where it is deeper than programs are", () => {
    for (const piece of [
      "(",
      "f(",
      "a[",
      "[",
      "{",
      "not ",
      "- ",
      "lambda: ",
      "a if b else ",
      "f'{",
      "await ",
    ])
      assert.equal(python.parse(piece.repeat(3000)), undefined, piece);
  });
});
