import type { SyntaxNode } from "@lezer/common";
import { childrenOf, textOfNode, type Reading } from "./evaluate";
import type { NodeMeaning } from "./language";
import type { Value } from "./value";

/**
 * `xs.forEach(x => …)` and `map(lambda x: …, xs)`: the parameter is one of the items, or what a
 * promise gives.
 */
export function runLambda(
  lambda: SyntaxNode,
  receiver: Value | undefined,
  settled: Value | undefined,
  reading: Reading,
  next: (child: SyntaxNode) => Value,
): void {
  const parameters = childrenOf(lambda).find((child) => child.name.includes("Param"));
  const first = (parameters === undefined ? [] : childrenOf(parameters)).find((child) =>
    child.name.includes("Variable"),
  );
  const item = settled ?? (receiver === undefined ? undefined : itemOf(receiver));
  if (first !== undefined && item !== undefined)
    reading.names.set(textOfNode(first, reading), item);
  for (const child of childrenOf(lambda)) if (child !== parameters) next(child);
}

/** One element of something that is gone through. */
function itemOf(value: Value): Value | undefined {
  if (value.kind === "items") return value.item;
  if (value.kind === "list" && value.items.length === 1) return value.items[0];
  return undefined;
}

/** Binds what a loop goes through, and walks its body once for each known item, or once for all. */
export function loop(
  node: SyntaxNode,
  meaning: NodeMeaning,
  reading: Reading,
  next: (child: SyntaxNode) => Value,
): Value {
  const children = childrenOf(node).flatMap((child) =>
    child.name.endsWith("Spec") ? childrenOf(child) : [child],
  );
  const at = children.findIndex((child) => child.name === "in" || child.name === "of");
  if (at < 0) {
    for (const child of children) next(child);
    return { kind: "unknown", written: "" };
  }
  const iterated = children[at + 1];
  const targets = children
    .slice(0, at)
    .filter((child) => /Variable|Tuple|Pattern/.test(child.name));
  const bound = meaning === "comprehension" ? targets.slice(-1) : targets;
  const over = iterated === undefined ? undefined : next(iterated);
  const many = over?.kind === "list" && over.items.length <= 24 ? over.items : undefined;
  const turns = many ?? [over === undefined ? undefined : itemOf(over)];
  const body = children.filter((child, index) => index !== at + 1 && !bound.includes(child));
  for (const item of turns) {
    bindTargets(bound, item, reading);
    for (const child of body) if (/\w/.test(child.name)) next(child);
  }
  return over?.kind === "items" ? over : { kind: "unknown", written: "" };
}

function bindTargets(
  targets: readonly SyntaxNode[],
  item: Value | undefined,
  reading: Reading,
): void {
  const names = targets.flatMap((target) =>
    target.name.includes("Variable")
      ? [target]
      : childrenOf(target).filter((child) => child.name.includes("Variable")),
  );
  names.forEach((name, index) => {
    const text = textOfNode(name, reading);
    const part = item?.kind === "list" ? item.items[index] : index === 0 ? item : undefined;
    reading.names.set(text, part ?? { kind: "unknown", written: text });
  });
}
