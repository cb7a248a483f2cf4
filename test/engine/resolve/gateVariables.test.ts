import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

const rules = (line: string, dialect: "bash" | "fish" = "bash"): readonly string[] =>
  verdictOn(line, { dialect }).reasons.map((reason) => reason.rule);

describe("variables that lead a shell to its gate", () => {
  for (const line of [
    "unset BASH_ENV",
    "export BASH_ENV=",
    "BASH_ENV=/dev/null bash x.sh",
    "declare -x TENTH_SECOND_RUN=/tmp/x",
    "export -n BASH_ENV",
    "TENTH_SECOND_RUN=; make",
    "env -u BASH_ENV bash x.sh",
    "env --unset=BASH_ENV bash x.sh",
    "env BASH_ENV= bash x.sh",
    "env -i bash x.sh",
    "env --ignore-environment /bin/sh -c ls",
  ])
    it(`are asked about in ${line}`, () => {
      assert.deepEqual([...new Set(rules(line))], ["guard.self"]);
    });

  it("are asked about in fish", () => {
    assert.deepEqual(rules("set -x TENTH_SECOND_RUN ''", "fish"), ["guard.self"]);
    assert.deepEqual(rules("set -e BASH_ENV", "fish"), ["guard.self"]);
  });

  for (const line of [
    "env -i PATH=/bin ls",
    "env -u FOO make",
    "unset FOO",
    "echo $BASH_ENV",
    "echo 'export A=1' >> $BASH_ENV",
    "ssh web 'unset BASH_ENV; ls'",
    "docker run -e BASH_ENV= x true",
  ])
    it(`are left alone by ${line}`, () => {
      assert.deepEqual(rules(line), []);
    });
});
