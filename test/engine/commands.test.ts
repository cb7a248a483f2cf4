import assert from "node:assert/strict";
import { commandModels } from "../../src/engine/commands";
import { shellModels } from "../../src/engine/commands/windows";
import type { OptionTable } from "../../src/engine/commands/define";
import { effectsOfCall } from "../../src/engine/commands/effectsOfCall";
import { bareSpelling } from "../../src/engine/commands/options";
import { showEffect } from "../../src/engine/showEffect";
import { callsOf } from "./support/callsOf";

describe("command models", () => {
  it("names each program once", () => {
    const names = [...commandModels(), ...shellModels].flatMap(({ names: own, dialect }) =>
      own.map((name) => `${name} ${dialect ?? ""}`.trim()),
    );
    assert.deepEqual(names, [...new Set(names)]);
  });

  for (const model of [...commandModels(), ...shellModels]) {
    describe(model.names[0] ?? "", () => {
      for (const { run, effects } of model.examples) {
        it(run, () => {
          const shown = callsOf(run, model.names, undefined, model.dialect).flatMap((call) =>
            effectsOfCall(call, model, () => undefined),
          );
          assert.deepEqual(shown.map(showEffect), effects);
        });
      }

      it("shows every spelling of every option in some example", () => {
        const runs = model.examples.map((example) => example.run);
        const missing = unshown(model.options, runs);
        for (const [words, entry] of Object.entries(model.subcommands ?? {})) {
          const own = runs.filter((run) => words.split("|").some((word) => run.includes(word)));
          missing.push(...unshown(entry.options, own).map((spelling) => `${words} ${spelling}`));
        }
        assert.deepEqual(missing, []);
      });
    });
  }
});

function unshown(options: OptionTable, runs: readonly string[]): string[] {
  return Object.values(options)
    .flat()
    .map(bareSpelling)
    .filter((spelling) => !runs.some((run) => shows(spelling, run)));
}

/** A long option stands alone or before `=`; `-r` may stand in a bundle such as `-rf`. */
function shows(spelling: string, run: string): boolean {
  return run.split(/\s+/).some((word) => {
    if (word === spelling || word.startsWith(`${spelling}=`)) return true;
    if (spelling.startsWith("--") || spelling.length !== 2) return false;
    return /^-[^-]/.test(word) && word.includes(spelling.charAt(1));
  });
}
