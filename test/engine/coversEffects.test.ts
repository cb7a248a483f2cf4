import assert from "node:assert/strict";
import { coversEffects, type PathResource, type WeighedEffect } from "../../src/engine";
import { deletionOf } from "../support/verdicts";

function on(resource: Partial<PathResource>, changes: Partial<WeighedEffect> = {}): WeighedEffect {
  const effect = deletionOf("/w/a", changes);
  return { ...effect, resource: { ...(effect.resource as PathResource), ...resource } };
}

const whole = deletionOf("/w/a");

describe("what was allowed covers", () => {
  for (const [name, allowed, asked, covered] of [
    ["the same", [whole], [whole], true],
    ["a part of a tree", [whole], [deletionOf("/w/a/b/c")], true],
    ["a file in it", [whole], [on({ path: "/w/a/x", tree: false })], true],
    ["something milder", [whole], [deletionOf("/w/a/b", { reversibility: "recoverable" })], true],
    [
      "each of several",
      [whole, deletionOf("/w/b")],
      [deletionOf("/w/b/x"), deletionOf("/w/a/x")],
      true,
    ],
    ["nothing, when nothing is asked", [whole], [], false],
    ["not a neighbour", [whole], [deletionOf("/w/ab")], false],
    ["not what holds it", [whole], [deletionOf("/w")], false],
    ["not more than it", [whole], [deletionOf("/w/a/b"), deletionOf("/w/c")], false],
    ["not another kind", [whole], [deletionOf("/w/a/b", { kind: "send" })], false],
    [
      "not something worse",
      [whole],
      [deletionOf("/w/a/b", { reversibility: "catastrophic" })],
      false,
    ],
    ["not below a single file", [on({ tree: false })], [deletionOf("/w/a/b")], false],
    ["not below a glob", [on({ path: "/w/*", glob: true })], [deletionOf("/w/a")], false],
    [
      "not what only a part was allowed of",
      [on({ only: "files older than 7 days" })],
      [deletionOf("/w/a/b")],
      false,
    ],
    ["not on another machine", [whole], [on({ path: "/w/a/b", on: "host x" })], false],
    ["not a path that is not known", [whole], [on({ path: "/w/a/$X", resolved: false })], false],
  ] as readonly (readonly [
    string,
    readonly WeighedEffect[],
    readonly WeighedEffect[],
    boolean,
  ])[]) {
    it(name, () => {
      assert.equal(coversEffects(allowed, asked), covered);
    });
  }
});
