import { defineCommand, type CommandModel, type Example } from "../define";
import { spellings } from "../options";
import { toolEffects } from "./effects";
import { namingOptions, valuedOptions } from "./readLine";
import type { Tool } from "./tool";

/** A model of a cloud tool, from its table. */
export function cloudTool(tool: Tool): CommandModel {
  return defineCommand({
    name: tool.name,
    ...(tool.aliases === undefined ? {} : { aliases: tool.aliases }),
    does: tool.does,
    // The line is read by the tool's own table, because most options of these tools are not listed.
    style: "raw",
    options: {
      switches: spellings(tool.switches ?? ""),
      dry: spellings(tool.dry ?? "--dry-run"),
      values: valuesOf(tool).map((option) => `${option}=`),
    },
    effects: ({ call }, ask) => toolEffects(tool, call, ask),
    examples: [...tool.examples, ...shownOptions(tool)],
  });
}

function valuesOf(tool: Tool): readonly string[] {
  return [
    ...new Set(
      [...valuedOptions(tool), ...namingOptions(tool)].flatMap((written) =>
        spellings(written ?? ""),
      ),
    ),
  ];
}

/** Every option of the table on one line that only lists, and each dry run of the first example. */
function shownOptions(tool: Tool): readonly Example[] {
  const first = tool.examples[0];
  const words = [
    tool.name,
    "list",
    ...spellings(tool.switches ?? ""),
    ...valuesOf(tool).map((option) => `${option} delete`),
  ];
  return [
    { run: words.join(" "), effects: [] },
    ...spellings(tool.dry ?? "--dry-run").map((dry) => ({
      run: `${first?.run ?? tool.name} ${dry}`,
      effects: [],
    })),
    { run: `${first?.run ?? tool.name} --help`, effects: [] },
  ];
}
