import assert from "node:assert/strict";
import type { Verdict } from "../../src/engine";
import type { Dialect } from "../../src/engine/model/request";
import { devices, misses, removals, removalsOfOne, targets, volumes } from "./catastrophic/targets";
import { furtherMisses, furtherSpellings } from "./catastrophic/furtherSpellings";
import { programs } from "./catastrophic/programs";
import { elsewhere, prefixes, wrappings, type Wrapping } from "./catastrophic/wrappings";
import { verdictOn } from "./support/lines";
import { pick, seeded } from "./support/random";

const setting = {
  cwd: "/work/app",
  workspace: ["/work/app"],
  env: { HOME: "/home/u", USER: "u", LOGNAME: "u", PWD: "/work/app" },
} as const;

function judged(line: string, dialect: Dialect = "bash"): Verdict {
  return verdictOn(line, { ...setting, dialect });
}

function isCatastrophic(line: string, dialect?: Dialect): boolean {
  const { outcome, reversibility } = judged(line, dialect);
  return outcome === "ask" && reversibility === "catastrophic";
}

const spellings = Object.values(targets).flat();

/** A directory by itself, of which a part can be named and to which one can change. */
const isOne = (spelling: string): boolean => !/[*{]|^`|^\$\(/.test(spelling);

/** Braces in an assignment are no list. */
const isAssignable = (spelling: string): boolean => !/(?<!\$)\{/.test(spelling);

function removalsOf(target: string): readonly string[] {
  return [
    ...removals.map((remove) => remove(target)),
    ...(isAssignable(target) ? [`x=${target}; rm -rf $x`] : []),
    ...(isOne(target) ? removalsOfOne.map((remove) => remove(target)) : []),
  ];
}

function wrapped(line: string, random: () => number): string {
  let text = line;
  if (!/[;&|\n(]|\bdone\b|=/.test(line) && random() < 0.4) text = pick(random, prefixes)(text);
  for (let depth = Math.floor(random() * 3); depth > 0; depth--) {
    const wrapping: Wrapping = pick(random, wrappings);
    text = wrapping(text);
  }
  return text;
}

function all(lines: readonly string[], holds: (line: string) => boolean): void {
  const wrong = lines.filter((line) => !holds(line));
  assert.deepEqual(wrong.slice(0, 40), [], `${wrong.length} of ${lines.length}`);
}

describe("the worst that a line can do", function () {
  this.timeout(60_000);

  for (const [place, spelled] of Object.entries(targets)) {
    it(`is known in every spelling of the ${place}`, () => {
      all(
        spelled.map((target) => `rm -rf ${target}`),
        isCatastrophic,
      );
    });
  }

  it("is known whatever removes it", () => {
    all(spellings.flatMap(removalsOf), isCatastrophic);
  });

  it("is known in programs that name a place by themselves", () => {
    all(programs, isCatastrophic);
  });

  it("is known in spellings that were missed once", () => {
    all(furtherSpellings, isCatastrophic);
  });

  it("is known for disks, and for volumes with their backups", () => {
    all([...devices, ...volumes], isCatastrophic);
  });

  it("is known in every wrapping", () => {
    const lines = ["rm -rf ~", 'rm -rf "$PWD"/*', ...volumes.slice(0, 1), ...devices.slice(0, 1)];
    all(
      lines.flatMap((line) => wrappings.map((wrap) => wrap(line))),
      isCatastrophic,
    );
    all(
      ["rm -rf ~", "find / -delete", "mkfs.ext4 /dev/sda1"].flatMap((line) =>
        prefixes.map((wrap) => wrap(line)),
      ),
      isCatastrophic,
    );
  });

  for (const dialect of ["bash", "sh", "zsh"] as const) {
    it(`is known in wrappings of wrappings, in ${dialect}`, () => {
      const random = seeded(dialect.length * 101);
      const lines = Array.from({ length: 1200 }, () =>
        wrapped(pick(random, removalsOf(pick(random, spellings))), random),
      );
      all(lines, (line) => isCatastrophic(line, dialect));
    });
  }

  it("is asked about on other machines and in containers", () => {
    const random = seeded(5);
    const lines = Array.from({ length: 300 }, () =>
      pick(random, elsewhere)(`rm -rf ${pick(random, spellings)}`),
    );
    all(lines, (line) => judged(line).outcome === "ask");
  });
});

describe("what only looks like the worst", function () {
  this.timeout(60_000);

  it("is not called catastrophic", () => {
    all([...misses, ...furtherMisses], (line) => judged(line).reversibility !== "catastrophic");
  });

  it("is not called so in wrappings either", () => {
    const random = seeded(17);
    const lines = Array.from({ length: 1500 }, () => wrapped(pick(random, misses), random));
    all(lines, (line) => judged(line).reversibility !== "catastrophic");
  });
});
