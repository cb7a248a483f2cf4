import type { Reading } from "./evaluate";
import type { NodeMeaning } from "./language";
import { textOfNode, type CodeNode } from "./node";
import type { Value } from "./value";

/**
 * `xs.forEach(x => …)` and `map(lambda x: …, xs)`: the parameter is one of the items, or what a
 * promise gives.
 */
export function runLambda(
  lambda: CodeNode,
  receiver: Value | undefined,
  settled: Value | undefined,
  reading: Reading,
  next: (child: CodeNode) => Value,
): void {
  const parameters = lambda.children.find((child) => child.name.includes("Param"));
  const first = (parameters === undefined ? [] : parameters.children).find((child) =>
    child.name.includes("Variable"),
  );
  const item = settled ?? (receiver === undefined ? undefined : itemOf(receiver));
  if (first !== undefined && item !== undefined)
    reading.names.set(textOfNode(first, reading), item);
  for (const child of lambda.children) if (child !== parameters) next(child);
}

/** One element of something that is gone through. */
export function itemOf(value: Value): Value | undefined {
  if (value.kind === "items") return value.item;
  if (value.kind === "list" && value.items.length === 1) return value.items[0];
  // One of what a call gave: what is done to each of them is done to all.
  if (value.kind === "result") return { kind: "member", of: value, name: "each", written: "each" };
  return undefined;
}

/** Binds what a loop goes through, and walks its body once for each known item, or once for all. */
export function loop(
  node: CodeNode,
  meaning: NodeMeaning,
  reading: Reading,
  next: (child: CodeNode) => Value,
): Value {
  const children = node.children.flatMap((child) =>
    child.name.endsWith("Spec") ? child.children : [child],
  );
  const at = children.findIndex((child) => child.name === "in" || child.name === "of");
  if (at < 0) {
    for (const child of children) next(child);
    return { kind: "unknown", written: "" };
  }
  if (meaning === "comprehension" && children.some(({ name }) => name === "for"))
    return comprehension(children, reading, next);
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

/** `[x for a, b in xs for x in b]`: binds what each `for` goes through, then walks what is made of it. */
function comprehension(
  children: readonly CodeNode[],
  reading: Reading,
  next: (child: CodeNode) => Value,
): Value {
  const clauses: CodeNode[] = [];
  let value: Value = { kind: "unknown", written: "" };
  children.forEach((child, at) => {
    if (child.name !== "in") return;
    const from = children.slice(0, at).findLastIndex(({ name }) => name === "for");
    const targets = children.slice(from + 1, at);
    const iterated = children[at + 1];
    const over = iterated === undefined ? undefined : next(iterated);
    bindTargets(
      targets.filter((target) => /Variable|Tuple|Pattern/.test(target.name)),
      over === undefined ? undefined : itemOf(over),
      reading,
    );
    if (over?.kind === "items") value = over;
    clauses.push(...targets, ...(iterated === undefined ? [] : [iterated]));
  });
  for (const child of children) if (/\w/.test(child.name) && !clauses.includes(child)) next(child);
  return value;
}

function bindTargets(
  targets: readonly CodeNode[],
  item: Value | undefined,
  reading: Reading,
): void {
  const names = targets.flatMap((target) =>
    target.name.includes("Variable")
      ? [target]
      : target.children.filter((child) => child.name.includes("Variable")),
  );
  names.forEach((name, index) => {
    const text = textOfNode(name, reading);
    const part = item?.kind === "list" ? item.items[index] : index === 0 ? item : undefined;
    reading.names.set(text, part ?? { kind: "unknown", written: text });
  });
}
