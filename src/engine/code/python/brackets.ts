import type { CodeNode } from "../node";
import { condition, expression, iterated, named, targets } from "./expressions";
import { addTo, branch, deeper, isAt, leaf, none, skip } from "./nodes";
import { advance, type Tokens } from "./tokens";

/** Begin statements only: a bracket before them was not closed. */
const statementOnly =
  /^(?:assert|break|class|continue|def|del|elif|except|finally|global|import|nonlocal|pass|raise|return|try|while|with)$/;

/** Reads what stands in brackets, one by one, to the bracket that closes them. */
function bracketed(tokens: Tokens, close: string, read: () => void): void {
  const { open } = tokens;
  tokens.open++;
  advance(tokens);
  deeper(tokens, () => {
    while (tokens.kind !== "end") {
      if (tokens.kind === "sign" && /^[)\]}]$/.test(tokens.text)) break;
      if (tokens.kind === "keyword" && statementOnly.test(tokens.text)) break;
      const { from } = tokens;
      if (!isAt(tokens, ",")) read();
      if (tokens.from === from) advance(tokens);
    }
  });
  tokens.open = open;
  skip(tokens, close);
}

/** What is given to a function: values, `name = value`, and a comprehension without brackets of its own. */
export function callArguments(tokens: Tokens): CodeNode {
  const { from } = tokens;
  const given: CodeNode[] = [];
  bracketed(tokens, ")", () => {
    if (!skip(tokens, "*")) skip(tokens, "**");
    addTo(given, expression(tokens));
    // Names of parameters have their types here too.
    if (skip(tokens, ":")) addTo(given, expression(tokens));
    if (isAt(tokens, "=") || isAt(tokens, ":=")) {
      given.push(leaf(tokens, "AssignOp"));
      addTo(given, expression(tokens));
    }
    comprehended(tokens, given);
  });
  return branch(tokens, "ArgList", from, given);
}

/** An object, and what it is asked for in square brackets: the children of a member. */
export function subscript(tokens: Tokens, object: CodeNode): readonly CodeNode[] {
  const bracket = (name: string, from: number): CodeNode => ({
    name,
    from,
    to: from + 1,
    children: none,
  });
  const parts = [object, bracket("[", tokens.from)];
  bracketed(tokens, "]", () => {
    if (isAt(tokens, ":")) parts.push(leaf(tokens, ":"));
    else addTo(parts, named(tokens));
  });
  parts.push(bracket("]", tokens.end - 1));
  return parts;
}

/** `for x in xs if c`, as often as it stands there. */
function comprehended(tokens: Tokens, into: CodeNode[]): boolean {
  let any = false;
  for (;;) {
    if (isAt(tokens, "async")) advance(tokens);
    if (isAt(tokens, "for")) {
      any = true;
      into.push(leaf(tokens, "for"));
      targets(tokens, into);
      if (!isAt(tokens, "in")) return any;
      into.push(leaf(tokens, "in"));
      addTo(into, iterated(tokens));
    } else if (any && isAt(tokens, "if")) {
      into.push(leaf(tokens, "if"));
      addTo(into, condition(tokens));
    } else return any;
  }
}

/** In round brackets: an expression, a tuple or a comprehension. */
export function group(tokens: Tokens): CodeNode {
  const { from } = tokens;
  const parts: CodeNode[] = [];
  let name = "ParenthesizedExpression";
  bracketed(tokens, ")", () => {
    skip(tokens, "*");
    addTo(parts, named(tokens));
    if (comprehended(tokens, parts)) name = "ComprehensionExpression";
    else if (isAt(tokens, ",")) name = "TupleExpression";
  });
  return branch(tokens, parts.length === 0 ? "TupleExpression" : name, from, parts);
}

/** In square brackets: a list or a comprehension. */
export function list(tokens: Tokens): CodeNode {
  const { from } = tokens;
  const parts: CodeNode[] = [];
  let name = "ArrayExpression";
  bracketed(tokens, "]", () => {
    skip(tokens, "*");
    addTo(parts, named(tokens));
    if (comprehended(tokens, parts)) name = "ArrayComprehensionExpression";
  });
  return branch(tokens, name, from, parts);
}

/** In braces: a dictionary, a set or a comprehension. */
export function braces(tokens: Tokens): CodeNode {
  const { from } = tokens;
  const parts: CodeNode[] = [];
  const seen = { pairs: false, loop: false };
  bracketed(tokens, "}", () => {
    if (skip(tokens, "**")) {
      // What is spread is no pair of this dictionary.
      seen.pairs = true;
      expression(tokens);
      return;
    }
    skip(tokens, "*");
    addTo(parts, expression(tokens));
    if (isAt(tokens, ":")) {
      seen.pairs = true;
      parts.push(leaf(tokens, ":"));
      addTo(parts, expression(tokens));
    }
    if (comprehended(tokens, parts)) seen.loop = true;
  });
  const kind = seen.pairs || parts.length === 0 ? "Dictionary" : "Set";
  return branch(tokens, `${kind}${seen.loop ? "Comprehension" : ""}Expression`, from, parts);
}
