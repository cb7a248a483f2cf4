import type { CommandModel, Example, OptionTable } from "../define";
import { spellings } from "../options";
import { toolEffects } from "./effects";
import { namingOptions, valuedOptions } from "./readLine";
import type { Tool } from "./tool";

/**
 * A model of a cloud tool, from its table. There are many tools and a line names one of them, so a
 * table is only made when its tool is.
 */
export function cloudTool(
  names: readonly [string, ...string[]],
  describe: () => Tool,
): CommandModel {
  let described: Tool | undefined;
  const tool = (): Tool => (described ??= describe());
  return {
    names,
    get does() {
      return tool().does;
    },
    // The line is read by the tool's own table, because most options of these tools are not listed.
    style: "raw",
    get options() {
      return optionsOf(tool());
    },
    effects: ({ call }, ask) => toolEffects(tool(), call, ask),
    get examples() {
      return [...tool().examples, ...shownOptions(names[0], tool())];
    },
  };
}

const tables = new WeakMap<Tool, OptionTable>();

/** The options of a table in the form that all models have, for the documentation. */
function optionsOf(tool: Tool): OptionTable {
  const known = tables.get(tool);
  if (known !== undefined) return known;
  const table: OptionTable = {
    switches: spellings(tool.switches ?? ""),
    dry: spellings(tool.dry ?? "--dry-run"),
    values: valuesOf(tool).map((option) => `${option}=`),
  };
  tables.set(tool, table);
  return table;
}

function valuesOf(tool: Tool): readonly string[] {
  const written = [...valuedOptions(tool), ...namingOptions(tool)];
  return [...new Set(written.flatMap((options) => spellings(options ?? "")))];
}

/** Every option of the table on one line that only lists, and each dry run of the first example. */
function shownOptions(name: string, tool: Tool): readonly Example[] {
  const run = tool.examples[0]?.run ?? name;
  const words = [
    name,
    "list",
    ...spellings(tool.switches ?? ""),
    ...valuesOf(tool).map((option) => `${option} delete`),
  ];
  return [
    { run: words.join(" "), effects: [] },
    ...spellings(tool.dry ?? "--dry-run").map((dry) => ({ run: `${run} ${dry}`, effects: [] })),
    { run: `${run} --help`, effects: [] },
  ];
}
