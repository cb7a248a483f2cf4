import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

const named = (line: string): readonly string[] =>
  verdictOn(line).effects.map(({ resource }) =>
    resource.kind === "path" ? resource.path : resource.name,
  );

describe("words that a program is started with", () => {
  for (const line of [
    `python3 -c 'import shutil,sys; shutil.rmtree(sys.argv[1])' lib`,
    `python3 -c 'import shutil,sys; shutil.rmtree(sys.argv[-1])' x lib`,
    `python3 -c 'import os,sys; os.system("rm -rf " + sys.argv[1])' lib`,
    `python3 -c 'import subprocess,sys; subprocess.run(["rm", "-rf", sys.argv[1]])' lib`,
    `python3 -c 'import shutil,sys; [shutil.rmtree(p) for p in sys.argv[1:]]' lib`,
    `python3 - lib <<'E'\nimport shutil, sys\nshutil.rmtree(sys.argv[1])\nE`,
    `echo 'import shutil,sys; shutil.rmtree(sys.argv[1])' > x.py; python3 x.py lib`,
    `node -e 'require("fs").rmSync(process.argv[1], {recursive: true})' lib`,
    `echo 'require("fs").rmSync(process.argv[2], {recursive: true})' > x.js; node x.js lib`,
    `node -e 'for (const p of process.argv.slice(1)) require("fs").rmSync(p, {recursive: true})' lib`,
    `perl -MFile::Path -e 'rmtree(@ARGV)' lib`,
    `perl -MFile::Path -e 'rmtree($ARGV[0])' lib`,
    `perl -MFile::Path -e 'rmtree(shift)' lib`,
    `ruby -rfileutils -e 'FileUtils.rm_rf(ARGV[0])' lib`,
    `php -r 'unlink($argv[1]);' lib`,
  ])
    it(`are put in: ${line.split("\n")[0] ?? ""}`, () => {
      assert.ok(named(line).includes("/w/lib"), named(line).join(", "));
    });

  it("tell what is only build output", () => {
    assert.equal(
      verdictOn(`python3 -c 'import shutil,sys; shutil.rmtree(sys.argv[1])' dist`).outcome,
      "allow",
    );
  });

  it("stay unknown where there are none", () => {
    assert.equal(
      verdictOn(`python3 -c 'import shutil,sys; shutil.rmtree(sys.argv[1])'`).outcome,
      "ask",
    );
  });
});

describe("a text that a program hands to the shell of its machine", () => {
  for (const line of [
    `node -e 'require("child_process").execSync("rd /s /q lib")'`,
    `python -c 'import os; os.system("rmdir /s /q lib")'`,
    `node -e 'require("child_process").exec("Remove-Item lib -Recurse", {shell: "pwsh"})'`,
    `node -e 'require("child_process").execSync("rm -rf lib")'`,
  ])
    it(`is read as what it is: ${line}`, () => {
      assert.deepEqual(named(line), ["/w/lib"]);
    });
});

describe("a script that the line puts into package.json", () => {
  for (const line of [
    `npm pkg set scripts.x="rm -rf lib" && npm run x`,
    `npm pkg set 'scripts[zap]=rm -rf lib'; pnpm zap`,
    `pnpm pkg set scripts.test='rm -rf lib' && npm test`,
    `npm set-script x "rm -rf lib" && yarn run x`,
    `npm pkg set scripts.prex="rm -rf lib" scripts.x=true && npm run x`,
  ])
    it(`is read when it is run: ${line}`, () => {
      assert.ok(named(line).includes("/w/lib"), named(line).join(", "));
    });

  it("is only text as long as nothing runs it", () => {
    assert.equal(verdictOn(`npm pkg set scripts.x="rm -rf lib"`).outcome, "allow");
    assert.equal(verdictOn(`npm pkg set scripts.x="rm -rf lib" && npm run y`).outcome, "allow");
  });
});

describe("a loop that gives every file one name", () => {
  it("leaves only the last", () => {
    const line = `node -e "const fs=require('fs'); for (const f of fs.readdirSync('.')) fs.renameSync(f, 'video.mp4')"`;
    assert.equal(verdictOn(line).outcome, "ask");
  });

  it("is not one that moves files into a directory", () => {
    const line = `python3 -c "import glob,shutil; [shutil.move(f, 'archive') for f in glob.glob('*.csv')]"`;
    assert.equal(verdictOn(line).outcome, "allow");
  });
});
