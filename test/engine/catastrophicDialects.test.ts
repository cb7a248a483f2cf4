import assert from "node:assert/strict";
import type { Verdict } from "../../src/engine";
import type { Dialect } from "../../src/engine/model/request";
import { furtherCmd, furtherPowershell } from "./catastrophic/furtherSpellings";
import { cmd, fish, powershell, type DialectLines } from "./catastrophic/otherDialects";
import { verdictOn } from "./support/lines";

interface Place {
  readonly cwd: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
}

const windows: Place = { cwd: "C:\\proj", home: "C:\\Users\\u", env: { USERNAME: "u" } };
const unix: Place = { cwd: "/work/app", home: "/home/u", env: { USER: "u" } };

const dialects: readonly (readonly [Dialect, DialectLines, Place])[] = [
  ["powershell", powershell, windows],
  ["cmd", cmd, windows],
  ["fish", fish, unix],
];

const missedOnce: Partial<Readonly<Record<Dialect, readonly string[]>>> = {
  powershell: furtherPowershell,
  cmd: furtherCmd,
};

for (const [dialect, words, place] of dialects) {
  const judged = (line: string): Verdict =>
    verdictOn(line, {
      dialect,
      cwd: place.cwd,
      home: place.home,
      env: place.env,
      workspace: [place.cwd],
    });
  const isCatastrophic = (line: string): boolean => {
    const { outcome, reversibility } = judged(line);
    return outcome === "ask" && reversibility === "catastrophic";
  };
  const all = (lines: readonly string[], holds: (line: string) => boolean): void => {
    const wrong = lines.filter((line) => !holds(line));
    assert.deepEqual(wrong.slice(0, 40), [], `${wrong.length} of ${lines.length}`);
  };

  describe(`the worst that a line of ${dialect} can do`, function () {
    this.timeout(60_000);

    it("is known in every spelling, whatever removes it", () => {
      all(
        words.targets.flatMap((target) => words.removals.map((remove) => remove(target))),
        isCatastrophic,
      );
    });

    it("is known when the place is gone into first", () => {
      const places = words.targets.filter((target) => !target.includes("*"));
      all(
        places.flatMap((target) => words.entered.map((remove) => remove(target))),
        isCatastrophic,
      );
    });

    it("is known in wrappings, and in wrappings of wrappings", () => {
      all(
        words.wrappings.flatMap((outer, at) =>
          words.lines.flatMap((line) => [
            outer(line),
            ...(at % 3 === 0 ? words.wrappings.slice(0, 4).map((wrap) => wrap(outer(line))) : []),
          ]),
        ),
        isCatastrophic,
      );
    });

    it("is known in spellings that were missed once", () => {
      all(missedOnce[dialect] ?? [], isCatastrophic);
    });

    it("is not seen where a line only looks like it", () => {
      all(words.misses, (line) => judged(line).reversibility !== "catastrophic");
    });
  });
}
