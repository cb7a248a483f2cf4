import { findPrograms } from "./detect";
import { readText } from "./files";
import type { Look, Machine } from "./installer";
import { readJson, valueAt } from "./jsonText";
import { versionOfProgram } from "./versions";

/** Lets the search for limits look at this machine's files. What cannot be read says nothing. */
export function lookAround(machine: Machine): Look {
  return {
    json(path, at) {
      const read = readJson(readText(path) ?? "");
      return read.kind === "json" ? valueAt(read.root, at) : undefined;
    },
    text: readText,
    versions({ program, extension }) {
      const found = findPrograms(program, machine).map(versionOfProgram);
      found.push(extension === undefined ? undefined : machine.extensions.get(extension));
      return [...new Set(found.filter((version) => version !== undefined))];
    },
  };
}
