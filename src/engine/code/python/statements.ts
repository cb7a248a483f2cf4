import type { CodeNode } from "../node";
import { callArguments } from "./brackets";
import { expression, expressions, targets } from "./expressions";
import { deeper, isAt, leaf } from "./nodes";
import { advance, tokensOf, type Tokens } from "./tokens";

/**
 * The syntax tree of a Python program, in the words of lezer's grammar, as far as it matters for
 * what the program calls: blocks are only told apart where a loop goes through one. What does not
 * fit is stepped over. Undefined for a text with more in it, or deeper, than programs have.
 */
export function parsePython(source: string): CodeNode | undefined {
  const tokens = tokensOf(source);
  const children: CodeNode[] = [];
  statements(tokens, 0, children);
  if (tokens.nodesLeft < 0) return undefined;
  return { name: "Script", from: 0, to: source.length, children };
}

/** Statements up to a line that is indented by less. */
function statements(tokens: Tokens, least: number, into: CodeNode[]): void {
  while (tokens.kind !== "end") {
    if (tokens.kind === "newline") {
      advance(tokens);
      continue;
    }
    if (tokens.indent < least) return;
    statement(tokens, into);
  }
}

/** One statement, or the head of one whose block follows as others do. */
function statement(tokens: Tokens, into: CodeNode[]): void {
  const { from } = tokens;
  if (tokens.kind === "keyword") compound(tokens, into);
  else if (isAt(tokens, "@")) decorator(tokens, into);
  else simple(tokens, into);
  if (tokens.from === from && tokens.kind !== "end") advance(tokens);
}

function compound(tokens: Tokens, into: CodeNode[]): void {
  switch (tokens.text) {
    case "import":
    case "from":
      into.push(imported(tokens));
      return;
    case "for":
      into.push(loop(tokens));
      return;
    case "with":
      into.push(opened(tokens));
      return;
    case "def":
    case "class":
      definition(tokens, into);
      return;
    case "None":
    case "True":
    case "False":
    case "not":
    case "lambda":
    case "await":
    case "yield":
      simple(tokens, into);
      return;
    default:
      // The head of a block, or a statement of a keyword and what it is about.
      advance(tokens);
      expressions(tokens, into);
      if (!isAt(tokens, "from")) return;
      advance(tokens);
      expressions(tokens, into);
  }
}

function simple(tokens: Tokens, into: CodeNode[]): void {
  const { from } = tokens;
  const parts: CodeNode[] = [];
  const trailing = expressions(tokens, parts);
  if (tokens.kind !== "sign") {
    into.push(...parts);
    return;
  }
  const after = isAt(tokens, ":") && parts.length > 0 ? annotation(tokens) : undefined;
  if (!isAt(tokens, "=")) {
    into.push(...parts);
    if (after !== undefined) into.push(after);
    // `x += value`, and what came before an error.
    if (/^[-+*/%@&|^<>]+=$/.test(tokens.text)) {
      advance(tokens);
      expressions(tokens, into);
    }
    return;
  }
  if (trailing && parts.length > 0)
    parts.push({ name: ",", from: tokens.from, to: tokens.from, children: [] });
  while (isAt(tokens, "=")) {
    parts.push(leaf(tokens, "AssignOp"));
    expressions(tokens, parts);
  }
  into.push({ name: "AssignStatement", from, to: tokens.end, children: parts });
}

/** The type of what is bound, or what a `case` does in its own line. */
function annotation(tokens: Tokens): CodeNode | undefined {
  advance(tokens);
  return expression(tokens);
}

/** Word by word; only brackets let it go on in the next line. */
function imported(tokens: Tokens): CodeNode {
  const { from, open } = tokens;
  const words: CodeNode[] = [];
  while (tokens.kind !== "newline" && tokens.kind !== "end" && !isAt(tokens, ";")) {
    if (isAt(tokens, "(")) tokens.open = open + 1;
    else if (isAt(tokens, ")")) tokens.open = open;
    words.push(leaf(tokens, "VariableName"));
  }
  tokens.open = open;
  return { name: "ImportStatement", from, to: tokens.end, children: words };
}

function loop(tokens: Tokens): CodeNode {
  const { from, indent } = tokens;
  const parts = [leaf(tokens, "for")];
  targets(tokens, parts);
  if (isAt(tokens, "in")) {
    parts.push(leaf(tokens, "in"));
    expressions(tokens, parts);
  }
  const start = tokens.from;
  if (isAt(tokens, ":")) advance(tokens);
  const body: CodeNode[] = [];
  deeper(tokens, () => {
    if (tokens.kind !== "newline") {
      while (!isAtEnd(tokens)) statement(tokens, body);
      return;
    }
    advance(tokens);
    if (tokens.indent > indent) statements(tokens, indent + 1, body);
  });
  parts.push({ name: "Body", from: start, to: tokens.end, children: body });
  return { name: "ForStatement", from, to: tokens.end, children: parts };
}

function isAtEnd({ kind }: Tokens): boolean {
  return kind === "newline" || kind === "end";
}

function opened(tokens: Tokens): CodeNode {
  const { from } = tokens;
  const parts: CodeNode[] = [];
  advance(tokens);
  for (;;) {
    const value = expression(tokens);
    if (value === undefined) break;
    parts.push(value);
    if (isAt(tokens, "as")) {
      parts.push(leaf(tokens, "as"));
      const target = expression(tokens);
      if (target !== undefined) parts.push(target);
    }
    if (!isAt(tokens, ",")) break;
    advance(tokens);
  }
  return { name: "WithStatement", from, to: tokens.end, children: parts };
}

/** Its name is bound to nothing; defaults, types and bases are looked at. */
function definition(tokens: Tokens, into: CodeNode[]): void {
  advance(tokens);
  if (tokens.kind === "word") advance(tokens);
  if (isAt(tokens, "[")) expression(tokens);
  if (isAt(tokens, "(")) into.push(callArguments(tokens));
  if (isAt(tokens, "->")) {
    advance(tokens);
    const type = expression(tokens);
    if (type !== undefined) into.push(type);
  }
}

/** `@name.name(arguments)` is called with what it decorates, which says nothing. */
function decorator(tokens: Tokens, into: CodeNode[]): void {
  advance(tokens);
  while (tokens.kind === "word" || isAt(tokens, ".")) advance(tokens);
  if (isAt(tokens, "(")) into.push(callArguments(tokens));
}
