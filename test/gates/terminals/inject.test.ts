import assert from "node:assert/strict";
import {
  EnvironmentVariableMutatorType,
  type EnvironmentVariableMutator,
  type GlobalEnvironmentVariableCollection,
} from "vscode";
import type { EnvironmentChange } from "../../../src/gates/shell/environment";
import { inject } from "../../../src/gates/terminals/inject";
import { MarkdownString } from "../../support/vscode";

function collection() {
  const mutators = new Map<string, EnvironmentVariableMutator>();
  const writes: string[] = [];
  const set =
    (type: EnvironmentVariableMutator["type"]) =>
    (variable: string, value: string, options: EnvironmentVariableMutator["options"]) => {
      writes.push(variable);
      mutators.set(variable, { type, value, options });
    };
  const made = {
    persistent: false,
    description: undefined,
    get: (variable: string) => mutators.get(variable),
    replace: set(EnvironmentVariableMutatorType.Replace),
    prepend: set(EnvironmentVariableMutatorType.Prepend),
    delete: (variable: string) => {
      writes.push(`-${variable}`);
      mutators.delete(variable);
    },
    forEach: (visit: (variable: string) => void) => {
      for (const variable of [...mutators.keys()]) visit(variable);
    },
  };
  return { made: made as unknown as GlobalEnvironmentVariableCollection, writes, mutators };
}

const changes: readonly EnvironmentChange[] = [
  { variable: "A", value: "1", action: "replace", apply: "at-creation", why: "" },
  { variable: "B", value: "2", action: "prepend", apply: "at-creation-and-integration", why: "" },
];
const description = new MarkdownString("why") as never;

describe("injecting the gate's variables", () => {
  it("sets each with its options and says why", () => {
    const { made, mutators } = collection();
    inject(made, changes, description);
    assert.deepEqual(Object.fromEntries(mutators), {
      A: {
        type: 1,
        value: "1",
        options: { applyAtProcessCreation: true, applyAtShellIntegration: false },
      },
      B: {
        type: 3,
        value: "2",
        options: { applyAtProcessCreation: true, applyAtShellIntegration: true },
      },
    });
    assert.equal(made.persistent, true);
    assert.equal(made.description, description);
  });

  it("touches nothing that is right already, and removes what is no longer wanted", () => {
    const { made, writes } = collection();
    made.replace("OLD", "x", {});
    inject(made, changes, description);
    writes.length = 0;
    inject(made, changes, description);
    assert.deepEqual(writes, []);
    inject(made, changes.slice(0, 1), description);
    assert.deepEqual(writes, ["-B"]);
    assert.equal(made.get("OLD"), undefined);
  });
});
