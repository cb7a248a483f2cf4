import { literal } from "../model/call";
import { textOfParameter, type Bound } from "./bind";
import { evaluate } from "./evaluate";
import { globBelow, holderOf } from "./paths";
import type { Run } from "./session";
import { spell } from "./spell";
import type { Expression, Statement } from "./syntax";
import { itemsOf, type Value } from "./value";

/** Which names a filter lets through: globs of which one must match, or undefined if it says nothing. */
type Names = readonly string[] | undefined;

/**
 * The items that a `Where-Object` lets through, as far as their names decide. What else it looks at
 * (dates, sizes) is not known, and lets everything through.
 */
export function narrowedBy(bound: Bound, items: readonly Value[], run: Run): readonly Value[] {
  const names = namesOfBound(bound, run);
  if (names === undefined) return items;
  return items.flatMap((item): readonly Value[] => {
    if (item.kind !== "files" || !item.path.glob) return [item];
    const last = item.path.pieces.at(-1);
    // Only a glob that leaves the name open can be made narrower.
    if (typeof last !== "string" || !last.endsWith("/*")) return [item];
    return names.map((name): Value => {
      const holder = { ...holderOf(item.path), glob: false };
      return { kind: "files", path: globBelow(holder, name, run) };
    });
  });
}

function namesOfBound(bound: Bound, run: Run): Names {
  const filter = bound.values.get("filter")?.at(-1);
  if (filter?.kind === "block") return namesOfStatements(filter.block.body, run);
  const property = textOfParameter(bound, "filter")?.toLowerCase();
  const values = (bound.values.get("value") ?? []).flatMap(itemsOf);
  if (property !== "name" || values.length === 0) return undefined;
  const texts = values.map((value) =>
    value.kind === "text" ? literal(value.argument) : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function namesOfStatements(body: readonly Statement[], run: Run): Names {
  const [only] = body;
  if (body.length !== 1 || only?.kind !== "pipeline") return undefined;
  const [stage] = only.stages;
  return only.stages.length === 1 && stage?.kind === "expression"
    ? namesOf(stage.expression, run)
    : undefined;
}

function namesOf(expression: Expression, run: Run): Names {
  if (expression.kind === "statements") return namesOfStatements(expression.body, run);
  if (expression.kind !== "binary") return undefined;
  const { operator, left, right } = expression;
  if (operator === "-or") {
    const one = namesOf(left, run);
    const other = namesOf(right, run);
    return one === undefined || other === undefined ? undefined : [...one, ...other];
  }
  if (operator === "-and") return namesOf(left, run) ?? namesOf(right, run);
  const subject = left.kind === "member" && left.name.kind === "text" ? spell(left.name) : "";
  const property = subject.toLowerCase();
  if (property !== "name" && property !== "extension") return undefined;
  const values = itemsOf(evaluate(right, run)).map((value) =>
    value.kind === "text" ? literal(value.argument) : undefined,
  );
  if (values.length === 0 || !values.every((value) => value !== undefined)) return undefined;
  switch (operator.replace(/^-[ic](?=eq|in|like)/, "-")) {
    case "-eq":
    case "-in":
    case "-like":
      return property === "extension" ? values.map((value) => `*${value}`) : values;
    default:
      return undefined;
  }
}
