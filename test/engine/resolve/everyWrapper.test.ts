import assert from "node:assert/strict";
import { wrappers, type Wrapper } from "../../../src/engine/resolve/wrapperTable";
import { verdictOn } from "../support/lines";

/** A line that hands `command` to a wrapper, with some options of its own before it. */
function handing(key: string, wrapper: Wrapper, options: string, command: string): string {
  // Of all that stand before it only the first operand is more than a name.
  const operands = (wrapper.operands ?? 0) > 9 ? 0 : (wrapper.operands ?? 0);
  const before = Array.from({ length: operands }, (_, at) => `p${at}`).join(" ");
  const dashes = wrapper.after === undefined ? "" : `${wrapper.after} `;
  const inner = wrapper.inner === "text" ? `'${command}'` : command;
  return `${key} ${options} ${before} ${dashes}${inner}`.replace(/ {2,}/g, " ");
}

/** Every spelling by which the table says that a wrapper is handed a command. */
function linesOf(key: string, wrapper: Wrapper, command: string): readonly string[] {
  const texts = (wrapper.textOption ?? []).flatMap((option) =>
    option.startsWith("--")
      ? [`${key} ${option}='${command}'`, `${key} ${option} '${command}'`]
      : [`${key} ${option} '${command}'`],
  );
  // Where operands of any number are let pass, only an option hands a command on.
  if ((wrapper.operands ?? 0) > 9 && wrapper.after === undefined) return texts;
  const inert = new Set(wrapper.inert ?? []);
  const options = wrapper.valued
    .filter((option) => !inert.has(option))
    .flatMap((option) =>
      option.startsWith("--") ? [`${option} 1`, `${option}=1`] : [`${option} 1`],
    );
  return [...texts, ...["", ...options].map((given) => handing(key, wrapper, given, command))];
}

describe("every wrapper, in every spelling of its options", () => {
  for (const [key, wrapper] of Object.entries(wrappers)) {
    it(key, () => {
      const passed = linesOf(key, wrapper, "rm -rf src").filter(
        (line) => verdictOn(line).outcome === "allow",
      );
      assert.deepEqual(passed, [], "does not see what it hands on");
      const held = linesOf(key, wrapper, "ls src").filter(
        (line) => verdictOn(line).outcome !== "allow",
      );
      assert.deepEqual(held, [], "holds what loses nothing");
    });
  }
});
