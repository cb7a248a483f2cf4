import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

const reversibilityOf = (line: string): string => verdictOn(line).reversibility;

describe("what a shell runs when it ends", () => {
  it("sees the values that names have by then", () => {
    for (const line of [
      "D=$(mktemp -d); trap 'rm -rf \"$D\"' EXIT; D=$HOME; make",
      'bash -c \'trap "rm -rf \\"\\$D\\"" EXIT; D=$HOME/\'',
      "cat > x.sh <<'E'\nD=$(mktemp -d)\ntrap 'rm -rf \"$D\"' EXIT\nD=\"$HOME\"\nE\nbash x.sh",
    ])
      assert.equal(reversibilityOf(line), "catastrophic", line);
  });

  it("is silent for a temporary directory, and for one that a function forgets", () => {
    for (const line of [
      'D=$(mktemp -d); trap \'rm -rf "$D"\' EXIT; cd "$D"; make',
      'D=$(mktemp -d); trap "rm -rf $D" EXIT; D=$HOME',
      "f() { local d; d=$(mktemp -d); trap 'rm -rf \"$d\"' EXIT; }; f",
    ])
      assert.equal(verdictOn(line).outcome, "allow", line);
  });

  it("is what zsh's functions of that name do", () => {
    assert.equal(verdictOn("TRAPEXIT() { rm -rf lib }", { dialect: "zsh" }).outcome, "ask");
  });
});
