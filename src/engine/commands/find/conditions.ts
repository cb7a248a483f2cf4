import { literal, type Argument } from "../../model/call";
import type { Expression } from "./expression";

/** What must hold of a path so that an action is reached: each part in words, names as globs. */
export type Conditions = readonly string[];

/** An action or a command of the expression, with the conditions under which find comes to it. */
export interface Reached {
  readonly node: Extract<Expression, { kind: "action" | "run" }>;
  readonly conditions: Conditions;
}

/**
 * Every action with what holds where it is reached: in `A -o B -delete` that is B and not A, and in
 * `-delete -name x` it is nothing, so everything is deleted.
 */
export function reachedActions(
  expression: Expression,
  before: Conditions = [],
): readonly Reached[] {
  switch (expression.kind) {
    case "test":
      return [];
    case "action":
    case "run":
      return [{ node: expression, conditions: before }];
    case "not":
      return reachedActions(expression.of, before);
    case "list":
      return expression.parts.flatMap((part) => reachedActions(part, before));
    case "and":
    case "or": {
      const reached: Reached[] = [];
      const conditions = [...before];
      for (const part of expression.parts) {
        if (part.kind !== "test") reached.push(...reachedActions(part, [...conditions]));
        conditions.push(...(expression.kind === "and" ? truths(part) : falsehoods(part)));
      }
      return reached;
    }
  }
}

/** The conditions as the `only` of a resource: names first, because names say most. */
export function asOnly(conditions: Conditions): string | undefined {
  const distinct = [...new Set(conditions)];
  const isName = (condition: string): boolean =>
    /^\S+(?: or \S+)*$/.test(condition) && /[*?.[]/.test(condition);
  const sorted = [...distinct.filter(isName), ...distinct.filter((each) => !isName(each))];
  return sorted.length === 0 ? undefined : sorted.join(", ");
}

/** What holds where an expression was true; empty when it restricts nothing. */
function truths(expression: Expression): Conditions {
  switch (expression.kind) {
    case "test":
      return described(expression.name, expression.value);
    case "action":
    case "run":
      return [];
    case "not":
      return falsehoods(expression.of);
    case "list": {
      const last = expression.parts.at(-1);
      return last === undefined ? [] : truths(last);
    }
    case "and":
      return expression.parts.flatMap(truths);
    case "or": {
      const alternatives = expression.parts.map(truths);
      if (alternatives.some((each) => each.length === 0)) return [];
      return [alternatives.map((each) => each.join(" and ")).join(" or ")];
    }
  }
}

/** What holds where it was false: of several things that had to hold together, not all did. */
function falsehoods(expression: Expression): Conditions {
  if (expression.kind === "not") return truths(expression.of);
  if (expression.kind === "or") return expression.parts.flatMap(falsehoods);
  const held = truths(expression);
  return held.length === 0 ? [] : [`not ${held.join(" and ")}`];
}

const types: Readonly<Record<string, string>> = {
  f: "files",
  d: "directories",
  l: "links",
  b: "block devices",
  c: "character devices",
  p: "pipes",
  s: "sockets",
};

/** One test in words. */
function described(name: string, value: Argument | undefined): Conditions {
  const text = value === undefined ? "" : (literal(value) ?? value.text);
  switch (name) {
    case "-true":
      return [];
    case "-name":
    case "-iname":
    case "-path":
    case "-ipath":
    case "-wholename":
    case "-iwholename":
      return [text];
    case "-regex":
    case "-iregex":
      return [`matching ${text}`];
    case "-type":
    case "-xtype":
      return [
        text
          .split(",")
          .map((letter) => types[letter] ?? letter)
          .join(" or "),
      ];
    case "-empty":
      return ["empty"];
    case "-mtime":
      return [compared(text, "older than", "newer than", "about", "days")];
    case "-mmin":
      return [compared(text, "older than", "newer than", "about", "minutes")];
    case "-size":
      return [compared(text, "larger than", "smaller than", "of size", "")];
    case "-newer":
      return [`newer than ${text}`];
    case "-user":
      return [`of user ${text}`];
    case "-group":
      return [`of group ${text}`];
    default:
      return [`${name}${text === "" ? "" : ` ${text}`}`];
  }
}

/** find's numbers: `+7` is more than 7, `-7` less. */
function compared(text: string, more: string, less: string, exactly: string, unit: string): string {
  const word = text.startsWith("+") ? more : text.startsWith("-") ? less : exactly;
  return [word, text.replace(/^[+-]/, ""), unit].filter((part) => part !== "").join(" ");
}
