import {
  forEachChild,
  type ParsedScript,
  type SyntaxNode,
  type Word as ShellWord,
  type WordPart,
} from "unbash";
import type { Operation, Part, Program, Word } from "../model/program";

/** Turns a parsed script into a Program; handed in so that words and statements can nest. */
export type Lower = (script: ParsedScript | undefined, text: string) => Program;

/** A word of unbash as our Word. Parts are absent where the whole word is plain text. */
export function lowerWord(word: ShellWord, source: string, lower: Lower): Word {
  const span = { start: word.pos, end: word.end };
  if (word.parts === undefined) {
    const quoted = isEscaped(word.value, word.text);
    return { text: word.text, parts: [{ kind: "text", value: word.value, quoted }], span };
  }
  return { text: word.text, parts: lowerParts(word.parts, false, source, lower), span };
}

/** True if a quote or backslash makes the text literal; a tilde before the first one is still live. */
function isEscaped(value: string, text: string): boolean {
  return value !== text && !text.startsWith("~");
}

/** The parts of a word or heredoc body, in order. */
export function lowerParts(
  parts: readonly WordPart[],
  quoted: boolean,
  source: string,
  lower: Lower,
): readonly Part[] {
  // Loops, because `flatMap` takes ten times as long; and no list for what most words are made of.
  const lowered: Part[] = [];
  for (const part of parts) {
    if (part.type === "Literal" || part.type === "SingleQuoted")
      lowered.push(textPart(part, quoted));
    else for (const piece of lowerPart(part, quoted, source, lower)) lowered.push(piece);
  }
  return lowered;
}

function textPart(
  part: Extract<WordPart, { type: "Literal" | "SingleQuoted" | "AnsiCQuoted" }>,
  quoted: boolean,
): Part {
  const { value } = part;
  const isQuoted = quoted || part.type !== "Literal" || isEscaped(value, part.text);
  return { kind: "text", value, quoted: isQuoted };
}

function lowerPart(part: WordPart, quoted: boolean, source: string, lower: Lower): readonly Part[] {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [textPart(part, quoted)];
    case "DoubleQuoted":
    case "LocaleString":
      if (part.parts.length === 0) return [{ kind: "text", value: "", quoted: true }];
      return lowerParts(part.parts, true, source, lower);
    case "Glob":
    case "ExtendedGlob":
      return [{ kind: "glob", value: part.text }];
    case "BraceExpansion":
      return [{ kind: "brace", value: part.text }];
    case "SimpleExpansion":
      return [{ kind: "variable", name: part.text.slice(1), text: part.text, quoted }];
    case "ParameterExpansion":
      return lowerParameter(part, quoted, source, lower);
    case "CommandExpansion":
      return [
        { kind: "substitution", program: lower(part.script, part.text), text: part.text, quoted },
      ];
    case "ProcessSubstitution":
      return [
        {
          kind: "process",
          direction: part.operator === "<" ? "in" : "out",
          program: lower(part.script, part.text),
          text: part.text,
        },
      ];
    case "ArithmeticExpansion":
      return [{ kind: "arithmetic", text: part.text, programs: programsIn(part, lower) }];
  }
}

function lowerParameter(
  part: Extract<WordPart, { type: "ParameterExpansion" }>,
  quoted: boolean,
  source: string,
  lower: Lower,
): readonly Part[] {
  const base = { kind: "variable", name: part.parameter, text: part.text, quoted } as const;
  const nested = rescanned(part.text, quoted, lower);
  if (part.operation?.type === "Unknown" && nested.length > 0) return nested;
  const operation = operationOf(part, source, lower);
  return [
    {
      ...base,
      ...(part.index === undefined ? {} : { index: part.index.value }),
      ...(operation === undefined ? {} : { operation }),
    },
  ];
}

function operationOf(
  part: Extract<WordPart, { type: "ParameterExpansion" }>,
  source: string,
  lower: Lower,
): Operation | undefined {
  if (part.prefix === "#") return { kind: "length" };
  const { operation } = part;
  if (part.prefix === "!" && part.index === undefined)
    return { kind: operation?.type === "Names" ? "names" : "indirect" };
  const word = (operand: ShellWord): Word => lowerWord(operand, source, lower);
  if (operation === undefined) return undefined;
  switch (operation.type) {
    case "Default": {
      const colon = operation.operator.startsWith(":");
      const kinds = { "-": "default", "=": "assign", "+": "alternate", "?": "required" } as const;
      const sign = operation.operator.slice(-1) as keyof typeof kinds;
      return { kind: kinds[sign], colon, word: word(operation.operand) };
    }
    case "Remove":
      return { kind: "remove", operator: operation.operator, pattern: word(operation.operand) };
    case "Replace":
      return {
        kind: "replace",
        operator: operation.operator,
        pattern: word(operation.pattern),
        replacement: word(operation.replacement),
      };
    case "Slice": {
      const offset = word(operation.offset);
      return operation.length === undefined
        ? { kind: "slice", offset }
        : { kind: "slice", offset, length: word(operation.length) };
    }
    case "CaseModification":
      return operation.operand === undefined
        ? { kind: "case", operator: operation.operator }
        : { kind: "other" };
    case "Transform":
      return transformOf(operation.operand.text);
    case "Names":
    case "Unknown":
      return { kind: "other" };
  }
}

/** `${x@U}` and the like; most others print a value in quotes, which is not followed. */
function transformOf(letter: string): Operation {
  switch (letter) {
    case "U":
      return { kind: "case", operator: "^^" };
    case "u":
      return { kind: "case", operator: "^" };
    case "L":
      return { kind: "case", operator: ",," };
    default:
      return { kind: "other" };
  }
}

/**
 * zsh flags such as `${(f)"$(cmd)"}` come as an unknown operation that hides the command in its
 * text, so the text is read once more for substitutions.
 */
function rescanned(text: string, quoted: boolean, lower: Lower): readonly Part[] {
  const found: Part[] = [];
  let at = text.indexOf("$(");
  while (at >= 0) {
    const end = closing(text, at + 1);
    const inner = text.slice(at + 2, end);
    found.push({
      kind: "substitution",
      program: lower(undefined, inner),
      text: text.slice(at, end + 1),
      quoted,
    });
    at = text.indexOf("$(", end);
  }
  return found;
}

/** The index of the parenthesis that closes the one at `open`; the end of the text if none does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** Every command substitution below an arithmetic expression. */
export function programsIn(node: SyntaxNode, lower: Lower): readonly Program[] {
  const programs: Program[] = [];
  const visit = (child: SyntaxNode): void => {
    if (child.type === "CommandExpansion" || child.type === "ArithmeticCommandExpansion") {
      programs.push(lower(child.script, child.text));
      return;
    }
    forEachChild(child, visit);
  };
  visit(node);
  return programs;
}
