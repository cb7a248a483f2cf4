import assert from "node:assert/strict";
import { deedsOf } from "../../../src/engine/code/deeds";
import type { Deed } from "../../../src/engine/code/deed";
import type { TreeLanguage } from "../../../src/engine/code/language";
import { readPatterns, type PatternLanguage } from "../../../src/engine/code/patterns";
import { worthReading } from "../../../src/engine/code/worthReading";
import { readCode } from "../../../src/engine/code/read";
import { pick, seeded } from "../support/random";

/** A deed in one line: `delete src/**`, `sh rm -rf x`, `argv git clean`, `sql DELETE …`, `DELETE https://…`. */
function show(deed: Deed): string {
  switch (deed.does) {
    case "path":
      return `${deed.effect} ${deed.path.text}${deed.tree ? "/**" : ""}`;
    case "shell":
      return `sh ${deed.text.text}`;
    case "argv":
      return `argv ${deed.argv.map((arg) => arg.text).join(" ")}`;
    case "sql":
      return `sql ${deed.text}${deed.connection === undefined ? "" : ` in ${deed.connection}`}`;
    case "http":
      return `${deed.method} ${deed.url.text}${deed.body === undefined ? "" : ` ${deed.body.text}`}`;
    case "named":
      return `${deed.effect} ${deed.resource.kind}`;
    case "code":
      return `code ${deed.text.text}`;
  }
}

const trees: Readonly<Record<TreeLanguage, readonly (readonly [string, readonly string[]])[]>> = {
  python: [
    ["print('shutil.rmtree(x)')  # os.remove('y')", []],
    ["import shutil\nshutil.rmtree('a')", ["delete a/**"]],
    ["import shutil as s; s.rmtree('a')", ["delete a/**"]],
    ["from shutil import rmtree as gone\ngone('a')", ["delete a/**"]],
    ["import os\nos.remove(os.path.join('a', 'b'))", ["delete a/b"]],
    ["import os\nfor f in os.listdir('d'):\n  os.unlink(os.path.join('d', f))", ["delete d/*"]],
    ["import os\n[os.remove('d/' + f) for f in os.listdir('d')]", ["delete d/*"]],
    [
      "import os\nfor root, dirs, files in os.walk('d'):\n  for f in files:\n    os.remove(os.path.join(root, f))",
      ["delete d/**/*"],
    ],
    ["import glob, os\nfor f in glob.glob('*.db'): os.remove(f)", ["delete *.db"]],
    [
      "from pathlib import Path\nfor p in Path('a').rglob('*.py'): p.unlink()",
      ["delete a/**/*.py"],
    ],
    ["from pathlib import Path\n(Path('a') / 'b').write_text('x')", ["overwrite a/b"]],
    ["open('a', 'w'); open('b', mode='a'); open('c').read()", ["overwrite a", "write b", "read c"]],
    ["import os\nname = 'x'\nos.system(f'rm -rf {name}/y')", ["sh rm -rf x/y"]],
    ["import subprocess\nsubprocess.run(['rm', '-rf', 'x'], check=True)", ["argv rm -rf x"]],
    ["import subprocess\nsubprocess.check_call('rm x', shell=True)", ["sh rm x"]],
    [
      "import sqlite3\nc = sqlite3.connect('a.db')\nc.execute('DELETE FROM t')",
      ["sql DELETE FROM t in a.db"],
    ],
    ["cur.execute('SELECT 1')", []],
    ["import subprocess\nsubprocess.call('rm -rf x'.split())", ["argv rm -rf x"]],
    ["import subprocess, shlex\nsubprocess.run(shlex.split('rm -rf x'))", ["argv rm -rf x"]],
    ["'rm -rf x'.split(',')", []],
    ["import os\nfor f in ['a', 'b']:\n  pass\nos.remove('c')", ["delete c"]],
    ["import os\nos.spawnlp(os.P_WAIT, 'rm', 'rm', '-rf', 'x')", ["argv rm -rf x"]],
    ["import os\nos.execlp('rm', 'rm', '-rf', 'x')", ["argv rm -rf x"]],
    ["import os\nlist(map(os.remove, ['a', 'b']))", ["delete a", "delete b"]],
    ["import os, glob\nlist(map(os.remove, glob.glob('*.db')))", ["delete *.db"]],
    ["list(map(str, ['a']))", []],
    ["import base64, os\nos.system(base64.b64decode('cm0gLXJmIHg=').decode())", ["sh rm -rf x"]],
    ["import os\nos.system(bytes.fromhex('726d2078').decode())", ["sh rm x"]],
    ["import requests\nrequests.delete('https://h/v/1')", ["DELETE https://h/v/1"]],
    [
      "import requests\nrequests.post('https://h', json={'query': 'mutation { x }'})",
      ['POST https://h {"query":"mutation { x }"}'],
    ],
    ["User.objects.all().delete()", ["delete rows"]],
    ["User.objects.filter(id=1).delete()", []],
    ["exec('import os')", ["code import os"]],
    ["import os; os.remove(path)", ["delete path"]],
    ["def f(:\n  import os\n  os.remove('a'", ["delete a"]],
  ],
  javascript: [
    ["process.mainModule.require('child_process').execSync('rm x')", ["sh rm x"]],
    ["process.getBuiltinModule('node:fs').rmSync('x', { recursive: true })", ["delete x/**"]],
    ["module.require('fs').unlinkSync('x')", ["delete x"]],
    ["new Deno.Command('rm', { args: ['-rf', 'x'] }).outputSync()", ["argv rm -rf x"]],
    ["Deno.run({ cmd: ['rm', '-rf', 'x'] })", ["argv rm -rf x"]],
    [
      "require('child_process').execSync(Buffer.from('cm0geA==', 'base64').toString())",
      ["sh rm x"],
    ],
    ["require('child_process').execSync(atob('cm0geA=='))", ["sh rm x"]],
    ["const fs = require('fs'); ['a', 'b'].forEach(fs.unlinkSync)", ["delete a", "delete b"]],
    ["const fs = require('fs'); ['a', 'b'].map(fs.existsSync)", []],
    ["console.log('fs.rmSync(x)') // fs.rmSync('y')", []],
    ["const fs = require('fs'); fs.rmSync('a', { recursive: true })", ["delete a/**"]],
    ["fs.rmSync('a')", ["delete a"]],
    ["fs.rmSync('a\\\nb\\x2fc')", ["delete ab/c"]],
    [
      "import { rm as gone } from 'node:fs/promises'; await gone('a', { recursive: true })",
      ["delete a/**"],
    ],
    ["import * as f from 'fs'; f.unlinkSync(`${d}/b`)", ["delete ${d}/b"]],
    ["const path = require('path'); fs.unlinkSync(path.join('a', 'b'))", ["delete a/b"]],
    ["for (const f of fs.readdirSync('d')) fs.unlinkSync(path.join('d', f))", ["delete d/*"]],
    ["fs.readdirSync('.').forEach((f) => fs.rmSync(f))", ["delete *"]],
    ["const { execSync } = require('child_process'); execSync('rm ' + 'x')", ["sh rm x"]],
    ["require('child_process').spawnSync('rm', ['-rf', 'x'])", ["argv rm -rf x"]],
    ["/a/.exec('rm -rf x')", []],
    ["await Bun.$`rm -rf x`", ["sh rm -rf x"]],
    ["fetch('https://h/v/1', { method: 'DELETE' })", ["DELETE https://h/v/1"]],
    ["fetch('https://h/v/1')", ["GET https://h/v/1"]],
    ["axios.delete('https://h/v/1')", ["DELETE https://h/v/1"]],
    ["await prisma.user.deleteMany()", ["delete rows"]],
    ["await prisma.user.deleteMany({ where: { id: 1 } })", []],
    ["db.query('DROP TABLE t')", ["sql DROP TABLE t"]],
    ["const x: string = 'a'; fs.writeFileSync(x, '')", ["overwrite a"]],
  ],
};

const patterns: Readonly<
  Record<PatternLanguage, readonly (readonly [string, readonly string[]])[]>
> = {
  ruby: [
    ["FileUtils.rm_rf('a')", ["delete a/**"]],
    ["File.delete 'a', 'b'", ["delete a", "delete b"]],
    ["system('rm -rf x')", ["sh rm -rf x"]],
    ["`rm x`", ["sh rm x"]],
    ["%x(rm x); %x[rm y]; %x{rm z}", ["sh rm x", "sh rm y", "sh rm z"]],
    ["puts '%x'; 10 %x", []],
    ["puts 'hello'", []],
  ],
  perl: [
    ["unlink 'a';", ["delete a"]],
    ['unlink glob("*.x")', ["delete *.x"]],
    ["rmtree('d')", ["delete d/**"]],
    ["qx(rm x); qx{rm y}; qx/rm z/;", ["sh rm x", "sh rm y", "sh rm z"]],
    ['open(F, "|rm x");', ["sh rm x"]],
    ['open(my $f, "rm x |");', ["sh rm x"]],
    ['open my $f, "-|", "rm x";', ["sh rm x"]],
    ['open(my $f, "<", "a|b");', []],
  ],
  php: [
    ['unlink("a");', ["delete a"]],
    ["shell_exec('rm x');", ["sh rm x"]],
  ],
  lua: [
    ["os.remove('a')", ["delete a"]],
    ["os.execute('rm x')", ["sh rm x"]],
  ],
  r: [["unlink('d', recursive = TRUE)", ["delete d/**"]]],
  elixir: [['File.rm_rf!("d")', ["delete d/**"]]],
};

describe("what a program does", () => {
  for (const language of ["python", "javascript"] as const) {
    describe(language, () => {
      for (const [source, deeds] of trees[language]) {
        it(source.slice(0, 70), () => {
          assert.deepEqual(deedsOf(readCode(language, source).calls).map(show), deeds);
        });
      }
    });
  }
  for (const language of ["ruby", "perl", "php", "lua", "r", "elixir"] as const) {
    describe(language, () => {
      for (const [source, deeds] of patterns[language]) {
        it(source, () => {
          assert.deepEqual(readPatterns(language, source, "/home/u").map(show), deeds);
        });
      }
    });
  }

  it("never throws on broken programs", () => {
    const random = seeded(3);
    const scraps = [
      "import ",
      "os",
      ".",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "'",
      '"',
      "`",
      "${",
      "for ",
      " in ",
      " of ",
      "=",
      "=>",
      "f'",
      "\n",
      ":",
      ",",
      "x",
      "require",
      "/",
      "+",
    ];
    for (let run = 0; run < 1500; run++) {
      let source = "";
      for (let length = 0; length < random() * 30; length++) source += pick(random, scraps);
      deedsOf(readCode("python", source).calls);
      deedsOf(readCode("javascript", source).calls);
    }
  });
});

describe("what is worth reading", () => {
  it("is every program that does something", () => {
    for (const language of ["python", "javascript"] as const) {
      for (const [source, deeds] of trees[language]) {
        if (deeds.length > 0) assert.ok(worthReading(language, source), source);
      }
    }
  });

  it("is not a program that only computes", () => {
    assert.ok(!worthReading("python", "import math\nprint(math.sqrt(2))\nx = {'a': 1}.get('a')"));
  });
});
