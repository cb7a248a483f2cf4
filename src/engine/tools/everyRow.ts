import { matchesEveryRow } from "../sql/conditions";
import { tokenizeSql } from "../sql/tokens";
import type { ToolCall } from "./call";
import type { Deed } from "./deed";
import { textAt } from "./input";

const changing = new Set(["update", "modify", "set", "patch"]);
const rows = new Set(["row", "rows", "record", "records", "data", "table"]);
const conditions = ["where", "whereclause", "condition", "conditions", "filter", "criteria"];

/** `update_rows` with a condition that keeps no row out: what every row held before is gone. */
export function everyRowDeeds(call: ToolCall): readonly Deed[] {
  if (!call.words.some((word) => changing.has(word))) return [];
  if (!call.words.some((word) => rows.has(word))) return [];
  const condition = textAt(call.input, conditions);
  if (condition === undefined || !isAlways(condition)) return [];
  const table = textAt(call.input, ["table", "tablename", "collection", "name"]);
  return [
    {
      does: "effect",
      effect: {
        kind: "overwrite",
        resource: {
          kind: "rows",
          name: table ?? "of an unknown table",
          ...(call.server === undefined ? {} : { in: call.server }),
          reach: "elsewhere",
        },
        reversibility: "irreversible",
        because: `\`${condition}\` keeps no row out, and what the rows held before is gone`,
      },
    },
  ];
}

function isAlways(condition: string): boolean {
  if (condition.length > 500) return false;
  return matchesEveryRow(tokenizeSql(condition.replace(/^\s*where\b/i, ""), "any"));
}
