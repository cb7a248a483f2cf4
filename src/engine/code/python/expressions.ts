import type { CodeNode } from "../node";
import { formatText } from "./format";
import { braces, callArguments, group, list, subscript } from "./brackets";
import { addTo, branch, deeper, isAt, isName, leaf, none, skip } from "./nodes";
import { advance, type Tokens } from "./tokens";

/** How tightly operators hold their sides; what is not here is none. */
const tightness: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["and", 2],
  ...["in", "is", "not", "<", ">", "==", "!=", "<=", ">=", "<>"].map((sign) => [sign, 4] as const),
  ["|", 5],
  ["^", 6],
  ["&", 7],
  ["<<", 8],
  [">>", 8],
  ["+", 9],
  ["-", 9],
  ...["*", "@", "/", "%", "//"].map((sign) => [sign, 10] as const),
  ["**", 12],
]);

const ofOr = 1;
const ofNot = 3;
const ofBitOr = 5;
const ofSign = 11;

/** Any expression that may stand by itself; undefined, and no step made, where there is none. */
export function expression(tokens: Tokens): CodeNode | undefined {
  const { from } = tokens;
  if (isAt(tokens, "lambda")) return lambda(tokens, expression);
  const value = operation(tokens, ofOr);
  if (value === undefined || !isAt(tokens, "if")) return value;
  advance(tokens);
  const parts = [value];
  addTo(parts, operation(tokens, ofOr));
  if (skip(tokens, "else")) addTo(parts, deeper(tokens, expression));
  return branch(tokens, "ConditionalExpression", from, parts);
}

/** An expression that may give its value a name. */
export function named(tokens: Tokens): CodeNode | undefined {
  const { from } = tokens;
  const target = expression(tokens);
  if (target === undefined || !isAt(tokens, ":=")) return target;
  const parts = [target, leaf(tokens, "AssignOp")];
  addTo(parts, expression(tokens));
  return branch(tokens, "NamedExpression", from, parts);
}

/** Expressions with commas between them, some of them with a star; whether a comma ended them. */
export function expressions(tokens: Tokens, into: CodeNode[]): boolean {
  for (;;) {
    if (!skip(tokens, "*")) skip(tokens, "**");
    const one = named(tokens);
    if (one === undefined) return true;
    into.push(one);
    if (!skip(tokens, ",")) return false;
  }
}

/** What a loop binds: no comparison, because of its `in`. */
export function targets(tokens: Tokens, into: CodeNode[]): void {
  for (;;) {
    skip(tokens, "*");
    const one = operation(tokens, ofBitOr);
    if (one === undefined) return;
    into.push(one);
    if (!skip(tokens, ",")) return;
  }
}

/** What a comprehension goes through: no `if`, which is the comprehension's own. */
export function iterated(tokens: Tokens): CodeNode | undefined {
  return operation(tokens, ofOr);
}

/** What a comprehension keeps an item for. */
export function condition(tokens: Tokens): CodeNode | undefined {
  return isAt(tokens, "lambda") ? lambda(tokens, iterated) : iterated(tokens);
}

function operation(tokens: Tokens, least: number): CodeNode | undefined {
  const { from } = tokens;
  let left = operand(tokens);
  while (left !== undefined && (tokens.kind === "sign" || tokens.kind === "keyword")) {
    const holds = tightness.get(tokens.text);
    if (holds === undefined || holds < least) break;
    const operator = operatorAt(tokens);
    const right = deeper(tokens, (inner) => operation(inner, holds === 12 ? ofSign : holds + 1));
    if (right === undefined) return left;
    left = branch(tokens, "BinaryExpression", from, [left, operator, right]);
  }
  return left;
}

/** `not in` and `is not` are one. */
function operatorAt(tokens: Tokens): CodeNode {
  const { text } = tokens;
  const first = leaf(tokens, "operator");
  const second = text === "not" ? "in" : text === "is" ? "not" : "";
  if (second === "" || !isAt(tokens, second)) return first;
  return { ...first, to: leaf(tokens, "operator").to };
}

function operand(tokens: Tokens): CodeNode | undefined {
  const { from, text, kind } = tokens;
  if (kind === "keyword" && text === "not") return unary(tokens, ofNot);
  if (kind === "sign" && (text === "-" || text === "+" || text === "~"))
    return unary(tokens, ofSign);
  let node = deeper(tokens, atom);
  while (node !== undefined && tokens.kind === "sign") {
    if (tokens.text === ".") {
      advance(tokens);
      if (!isName(tokens)) break;
      node = branch(tokens, "MemberExpression", from, [node, leaf(tokens, "PropertyName")]);
    } else if (tokens.text === "(") {
      const given = callArguments(tokens);
      node = branch(tokens, "CallExpression", from, [node, given]);
    } else if (tokens.text === "[") {
      node = branch(tokens, "MemberExpression", from, subscript(tokens, node));
    } else break;
  }
  return node;
}

function unary(tokens: Tokens, least: number): CodeNode | undefined {
  const { from } = tokens;
  advance(tokens);
  const value = deeper(tokens, (inner) => operation(inner, least));
  return branch(tokens, "UnaryExpression", from, value === undefined ? none : [value]);
}

function atom(tokens: Tokens): CodeNode | undefined {
  switch (tokens.kind) {
    case "word":
      return leaf(tokens, "VariableName");
    case "number":
      return leaf(tokens, "Number");
    case "string":
    case "format":
      return texts(tokens);
    case "keyword":
      return keyword(tokens);
    case "sign":
      switch (tokens.text) {
        case "(":
          return group(tokens);
        case "[":
          return list(tokens);
        case "{":
          return braces(tokens);
        case "...":
          return leaf(tokens, "Ellipsis");
        default:
          return undefined;
      }
    case "newline":
    case "end":
      return undefined;
  }
}

function keyword(tokens: Tokens): CodeNode | undefined {
  const { from } = tokens;
  switch (tokens.text) {
    case "None":
      return leaf(tokens, "None");
    case "True":
    case "False":
      return leaf(tokens, "Boolean");
    case "await": {
      advance(tokens);
      const value = operation(tokens, ofSign);
      return branch(tokens, "AwaitExpression", from, value === undefined ? none : [value]);
    }
    case "yield": {
      advance(tokens);
      skip(tokens, "from");
      const values: CodeNode[] = [];
      expressions(tokens, values);
      return branch(tokens, "YieldExpression", from, values);
    }
    default:
      return undefined;
  }
}

/** Texts that stand beside each other are one. */
function texts(tokens: Tokens): CodeNode {
  const { from } = tokens;
  const all: CodeNode[] = [];
  while (tokens.kind === "string" || tokens.kind === "format")
    all.push(tokens.kind === "string" ? leaf(tokens, "String") : formatText(tokens, expression));
  const [first] = all;
  return first !== undefined && all.length === 1
    ? first
    : branch(tokens, "ContinuedString", from, all);
}

function lambda(
  tokens: Tokens,
  read: (tokens: Tokens) => CodeNode | undefined,
): CodeNode | undefined {
  const { from } = tokens;
  advance(tokens);
  const start = tokens.from;
  const parameters: CodeNode[] = [];
  while (!isAt(tokens, ":") && tokens.kind !== "end" && tokens.kind !== "newline") {
    if (tokens.kind === "word") parameters.push(leaf(tokens, "VariableName"));
    else if (skip(tokens, "=")) addTo(parameters, expression(tokens));
    else if (isAt(tokens, ",") || isAt(tokens, "*") || isAt(tokens, "**") || isAt(tokens, "/"))
      advance(tokens);
    else break;
  }
  const parts = [branch(tokens, "ParamList", start, parameters)];
  if (skip(tokens, ":")) addTo(parts, deeper(tokens, read));
  return branch(tokens, "LambdaExpression", from, parts);
}
