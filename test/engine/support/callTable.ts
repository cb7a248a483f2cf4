import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { callsOf, type Setting } from "./lines";

/** A line and the calls it would make, in order; `!` stands before what was not understood. */
export type CallRow = readonly [string, readonly string[], Facts?];

/** Tests each line of a table of groups. */
export function describeCalls(
  title: string,
  table: Readonly<Record<string, readonly CallRow[]>>,
  setting: Setting = {},
): void {
  describe(title, () => {
    for (const [group, rows] of Object.entries(table)) {
      describe(group, () => {
        for (const [line, calls, facts] of rows) {
          it(line + (facts === undefined ? "" : " (with facts)"), () => {
            assert.deepEqual(callsOf(line, facts, setting), calls);
          });
        }
      });
    }
  });
}

/** The text of a file, as a fact. */
export function file(text: string): Facts[string] {
  return { fact: "text", text, digest: "" };
}

/** What a name means in the shell that holds the line; nothing if it is left out. */
export function shell(value: string | undefined): Facts[string] {
  return value === undefined ? { fact: "shell" } : { fact: "shell", value };
}
