import assert from "node:assert/strict";
import { plumbumCommands } from "../../../src/engine/code/plumbum";

const programs: readonly (readonly [string, readonly string[]])[] = [
  ['from plumbum import local\nlocal["rm"]("-rf", "/srv/a")', ["rm -rf /srv/a"]],
  ["from plumbum.cmd import ls, rm as gone, rm\nrm['-rf', '/srv/a']()", ["rm -rf /srv/a"]],
  ['from plumbum.cmd import git\ngit["clean"]["-fdx"]()', ["git clean -fdx"]],
  ['from plumbum.cmd import ls\nrm("-rf", "/srv/a")', []],
  ['import local\nlocal["rm"]("-rf", "/srv/a")', []],
];

describe("commands that Plumbum runs", () => {
  for (const [source, commands] of programs) {
    it(source.slice(0, 70), () => {
      assert.deepEqual(
        plumbumCommands(source).map((argv) => argv.join(" ")),
        commands,
      );
    });
  }
});
