import type { Span } from "../model/program";
import type { Language } from "./language";
import { textOfNode, type CodeNode } from "./node";
import { itemOf, loop, runLambda } from "./loops";
import { bindImport, bindPattern, bindWith } from "./bind";
import {
  hole,
  joinPaths,
  known,
  piecesOf,
  plain,
  textOf,
  type CodeCall,
  type Value,
} from "./value";

/** One reading of a program: what names stand for at this point, and the calls found so far. */
export interface Reading {
  readonly language: Language;
  readonly source: string;
  readonly names: Map<string, Value>;
  readonly calls: CodeCall[];
  /** Calls still allowed. */
  budget: number;
}

/** Walks a node in order: binds what it binds, records every call, and gives its value. */
export function evaluate(node: CodeNode, reading: Reading, depth = 0): Value {
  if (depth > 120 || reading.budget <= 0) return unknown(node, reading);
  const meaning = reading.language.nodes[node.name];
  if (meaning === undefined || meaning === "function") {
    for (const child of node.children) evaluate(child, reading, depth + 1);
    return unknown(node, reading);
  }
  // Most nodes by far.
  if (meaning === "variable") return nameValue(textOfNode(node, reading), reading);
  if (meaning === "string")
    return known(reading.language.literal(textOfNode(node, reading)), spanOf(node));
  const next = (child: CodeNode): Value => evaluate(child, reading, depth + 1);
  switch (meaning) {
    case "number":
      return known(textOfNode(node, reading), spanOf(node));
    case "template":
      return template(node, reading, next);
    case "member":
      return member(node, reading, next);
    case "call":
      return call(node, reading, next);
    case "binary":
      return binary(node, reading, next);
    case "array":
      return { kind: "list", items: valuesIn(node, reading).map(next) };
    case "object":
      return { kind: "object", entries: entriesOf(node, reading, next) };
    case "group": {
      let last: Value | undefined;
      for (const child of node.children) if (isValue(child, reading)) last = next(child);
      return last ?? unknown(node, reading);
    }
    case "module": {
      const named = node.children.find((child) => isValue(child, reading));
      const module = named === undefined ? undefined : plain(next(named));
      return module === undefined
        ? unknown(node, reading)
        : { kind: "name", name: reading.language.moduleName(module) };
    }
    case "import":
      bindImport(node, reading);
      return unknown(node, reading);
    case "assignment":
      return bindPattern(node, reading, next);
    case "with":
      bindWith(node, reading, next);
      return unknown(node, reading);
    case "loop":
    case "comprehension":
      return loop(node, meaning, reading, next);
    case "tagged":
      return tagged(node, reading, next);
  }
}

/** `$`rm ${x}``: a call of its tag with the text. */
function tagged(node: CodeNode, reading: Reading, next: (child: CodeNode) => Value): Value {
  const [tag, text] = node.children;
  if (tag === undefined || text === undefined) return { kind: "unknown", written: "" };
  const target = calleeOf(tag, next);
  const made: CodeCall = { ...target, args: [next(text)], named: new Map(), span: spanOf(node) };
  reading.calls.push(made);
  return { kind: "result", call: made };
}

const beforeCallee: ReadonlySet<string> = new Set(["new", "await", "?."]);

const nothingNamed: ReadonlyMap<string, Value> = new Map();

function call(node: CodeNode, reading: Reading, next: (child: CodeNode) => Value): Value {
  reading.budget--;
  const span = spanOf(node);
  const calleeNode = node.children.find(({ name }) => !beforeCallee.has(name));
  const argumentList = node.children.find(({ name }) => name === "ArgList");
  if (calleeNode === undefined) return { kind: "unknown", written: "" };
  const target = calleeOf(calleeNode, next);
  const args: Value[] = [];
  let named: Map<string, Value> | undefined;
  const lambdas: CodeNode[] = [];
  const given = argumentList === undefined ? [] : argumentList.children;
  for (let at = 0; at < given.length; at++) {
    const child = given[at];
    if (child === undefined) break;
    const value = given[at + 2];
    if (given[at + 1]?.name === "AssignOp" && value !== undefined) {
      named = (named ?? new Map<string, Value>()).set(textOfNode(child, reading), next(value));
      at += 2;
    } else if (reading.language.nodes[child.name] === "function") {
      lambdas.push(child);
      args.push({ kind: "unknown", written: "(a function)" });
    } else if (!/^\W/.test(child.name)) args.push(next(child));
  }
  const last = args.at(-1);
  if (last?.kind === "object") named = new Map([...(named ?? nothingNamed), ...last.entries]);
  const { callee, receiver } = target;
  const made: CodeCall = { callee, receiver, args, named: named ?? nothingNamed, span };
  reading.calls.push(made);
  const handed = handedOn(made);
  if (handed !== undefined) reading.calls.push(handed);
  for (const lambda of lambdas)
    runLambda(lambda, target.receiver, settledBy(target), reading, next);
  return reading.language.result(made, span) ?? { kind: "result", call: made };
}

/** `map(os.remove, xs)`, `xs.forEach(fs.unlinkSync)`: a function by its name is called with each. */
function handedOn({ callee, receiver, args, span }: CodeCall): CodeCall | undefined {
  const items =
    callee === "map" ? args[1] : /^\.(?:forEach|map)$/.test(callee) ? receiver : undefined;
  const [called] = args;
  if (items === undefined || called?.kind !== "name" || !called.name.includes("."))
    return undefined;
  const item = items.kind === "list" && items.items.length > 1 ? items : itemOf(items);
  if (item === undefined) return undefined;
  return { callee: called.name, receiver: undefined, args: [item], named: nothingNamed, span };
}

/** What a promise gives to the function behind `.then`: a module that is brought in so, for one. */
function settledBy({ callee, receiver }: Pick<CodeCall, "callee" | "receiver">): Value | undefined {
  if (!callee.endsWith(".then")) return undefined;
  return receiver ?? { kind: "name", name: callee.slice(0, -".then".length) };
}

function calleeOf(
  node: CodeNode,
  next: (child: CodeNode) => Value,
): Pick<CodeCall, "callee" | "receiver"> {
  const value = next(node);
  if (value.kind === "name") return { callee: value.name, receiver: undefined };
  if (value.kind === "member") return { callee: `.${value.name}`, receiver: value.of };
  return { callee: "", receiver: value };
}

function binary(node: CodeNode, reading: Reading, next: (child: CodeNode) => Value): Value {
  const [left, operator, right] = node.children;
  if (left === undefined || operator === undefined || right === undefined) {
    return { kind: "unknown", written: "" };
  }
  const [one, other] = [next(left), next(right)];
  const sign = textOfNode(operator, reading);
  if (sign === "+" && (one.kind === "text" || other.kind === "text")) {
    const pieces = [
      ...piecesOf(one, textOfNode(left, reading)),
      ...piecesOf(other, textOfNode(right, reading)),
    ];
    const glob = [one, other].some((value) => value.kind === "text" && value.text.glob);
    return textOf(pieces, spanOf(node), glob);
  }
  // Only paths are divided by text.
  if (sign === "/" && (one.kind === "text" || plain(other) !== undefined)) {
    return joinPaths([one, other], spanOf(node));
  }
  return { kind: "unknown", written: textOfNode(node, reading).slice(0, 80) };
}

function member(node: CodeNode, reading: Reading, next: (child: CodeNode) => Value): Value {
  const [object] = node.children;
  const property = node.children.at(-1);
  if (object === undefined || property === undefined) return { kind: "unknown", written: "" };
  const base = next(object);
  const name = property.name === "]" ? keyOf(node, next) : textOfNode(property, reading);
  if (name === undefined)
    return { kind: "member", of: base, name: "]", written: textOfNode(node, reading).slice(0, 80) };
  if (base.kind === "name" && /Property|Variable|\]/.test(property.name)) {
    const whole = `${base.name}.${name}`;
    const constant = reading.language.constants.get(whole);
    return constant === undefined ? nameValue(whole, reading) : known(constant, spanOf(node));
  }
  if (base.kind === "list" && property.name === "]") {
    const found = base.items[Number(name)];
    if (found !== undefined) return found;
  }
  if (base.kind === "object") {
    const found = base.entries.get(name);
    if (found !== undefined) return found;
  }
  return { kind: "member", of: base, name, written: textOfNode(node, reading).slice(0, 80) };
}

/** The key of `a["b"]` and `a[0]`, where it is written out; a name says nothing. */
function keyOf(node: CodeNode, next: (child: CodeNode) => Value): string | undefined {
  const inner = node.children.at(-2);
  return inner === undefined ? undefined : plain(next(inner));
}

/** What a name stands for: what was assigned to it, or itself. */
function nameValue(name: string, reading: Reading): Value {
  return reading.names.get(name) ?? { kind: "name", name };
}

function template(node: CodeNode, reading: Reading, next: (child: CodeNode) => Value): Value {
  const pieces: ReturnType<typeof piecesOf>[number][] = [];
  const raw = textOfNode(node, reading);
  const prefix = /^[a-zA-Z]*(?:"""|'''|`|"|')/.exec(raw)?.[0] ?? "";
  const end = node.to - prefix.replace(/^[a-zA-Z]*/, "").length;
  let at = node.from + prefix.length;
  for (const child of node.children) {
    if (!/Interpolation|Replacement/.test(child.name)) continue;
    pieces.push(reading.source.slice(at, child.from));
    const inner = valuesIn(child, reading)[0];
    const value = inner === undefined ? undefined : next(inner);
    pieces.push(
      ...(value?.kind === "text" ? value.text.pieces : [hole(textOfNode(child, reading))]),
    );
    at = child.to;
  }
  pieces.push(reading.source.slice(at, end));
  return textOf(pieces, spanOf(node));
}

function entriesOf(
  node: CodeNode,
  reading: Reading,
  next: (child: CodeNode) => Value,
): ReadonlyMap<string, Value> {
  const entries = new Map<string, Value>();
  const flat = node.children.flatMap((child) =>
    child.name === "Property" ? child.children : [child],
  );
  flat.forEach((child, index) => {
    if (child.name !== ":") return;
    const key = flat[index - 1];
    const value = flat[index + 1];
    if (key === undefined || value === undefined) return;
    entries.set(textOfNode(key, reading).replace(/^["']|["']$/g, ""), next(value));
  });
  return entries;
}

/** What a node gives that says no more than its text. */
function unknown(node: CodeNode, { source }: Reading): Value {
  return { kind: "unknown", written: source.slice(node.from, Math.min(node.to, node.from + 80)) };
}

function valuesIn(node: CodeNode, reading: Reading): readonly CodeNode[] {
  return node.children.filter((child) => isValue(child, reading));
}

/** True for nodes that have a value, not for brackets, commas and keywords. */
function isValue({ name }: CodeNode, { language }: Reading): boolean {
  const first = name.charCodeAt(0);
  return (first >= 0x41 && first <= 0x5a) || language.nodes[name] !== undefined;
}

function spanOf(node: CodeNode): Span {
  return { start: node.from, end: node.to };
}
