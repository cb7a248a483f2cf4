import {
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from "jsonc-parser";

/** Where a value is in a document: names of properties and numbers of list elements. */
export type JsonPath = readonly (string | number)[];

/** A document as written, and as understood. */
export type JsonDocument =
  /** Without a root the text is empty but for blanks and comments. */
  | { readonly kind: "json"; readonly text: string; readonly root: Node | undefined }
  /** `why` is a sentence for a person; nothing may be written into such a file. */
  | { readonly kind: "broken"; readonly why: string };

/** Reads JSON as agents' settings are written: comments and trailing commas are theirs to judge. */
export function readJson(text: string): JsonDocument {
  const mark = text.startsWith(byteOrderMark) ? 1 : 0;
  const errors: ParseError[] = [];
  const root = parseTree(" ".repeat(mark) + text.slice(mark), errors, {
    allowTrailingComma: true,
    allowEmptyContent: true,
  });
  const [error] = errors;
  if (error !== undefined) {
    const line = text.slice(0, error.offset).split("\n").length;
    return { kind: "broken", why: `line ${line}: ${spaced(printParseErrorCode(error.error))}` };
  }
  if (root !== undefined && root.type !== "object") {
    return { kind: "broken", why: "it holds something else than an object" };
  }
  return { kind: "json", text, root };
}

/** False for a text with comments or trailing commas, of which some readers make nothing at all. */
export function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
    return true;
  } catch {
    // What exactly is wrong is told by `readJson`.
    return false;
  }
}

/** The value at a path. Of a property that is written twice the last one counts, as for every reader. */
export function nodeAt(root: Node | undefined, path: JsonPath): Node | undefined {
  let node = root;
  for (const step of path) {
    node =
      typeof step === "number"
        ? node?.type === "array"
          ? node.children?.[step]
          : undefined
        : valueOf(node, step);
  }
  return node;
}

/** What a node stands for, as plain objects (the library's have no prototype). */
export function valueAt(root: Node | undefined, path: JsonPath): unknown {
  const node = nodeAt(root, path);
  return node === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(getNodeValue(node))) as unknown);
}

/**
 * Adds an element to a list or a property to an object, after what is there, in the way in which the
 * rest is written. Nothing else changes but for a comma.
 */
export function append(text: string, container: Node, value: unknown, name?: string): string {
  const style = styleOf(text, container);
  const key = name === undefined ? "" : `${JSON.stringify(name)}: `;
  const open = container.offset + 1;
  const close = endOf(container) - 1;
  const inside = text.slice(open, close);
  const last = container.children?.at(-1);
  if (last === undefined && inside.trim() === "") {
    const item = key + pretty(value, style);
    return insert(text, open, `${style.eol}${style.inner}${item}${style.eol}${style.outer}`);
  }
  const isLines = last === undefined || inside.includes("\n");
  const item = key + (isLines ? pretty(value, style) : JSON.stringify(value));
  const lead = isLines ? style.eol + style.inner : inside.includes(", ") ? " " : "";
  const end = open + inside.trimEnd().length;
  if (last === undefined) return insert(text, end, lead + item);
  const after = endOf(last);
  // Whoever ends the last element with a comma goes on doing so.
  if (commaAfter(text, after, close) !== undefined) return insert(text, end, `${lead}${item},`);
  return insert(insert(text, end, lead + item), after, ",");
}

/** Takes out an element or a property, the blanks before it and the comma that it needed. */
export function takeOut(text: string, node: Node): string {
  const unit = node.parent?.type === "property" ? node.parent : node;
  const container = unit.parent;
  if (container === undefined) return cut(text, unit.offset, endOf(unit));
  const siblings = container.children ?? [];
  const index = siblings.indexOf(unit);
  const open = container.offset + 1;
  const close = endOf(container) - 1;
  const start = text.slice(0, unit.offset).trimEnd().length;
  const end = endOf(unit);
  const comma = commaAfter(text, end, siblings[index + 1]?.offset ?? close);
  if (siblings.length === 1 && text.slice(open, unit.offset).trim() === "") {
    const { eol, outer } = styleOf(text, container);
    const rest = comma ?? end;
    // `append` put the rest of a line behind what it wrote into an empty container.
    return cut(
      text,
      open,
      text.startsWith(eol + outer, rest) ? rest + eol.length + outer.length : rest,
    );
  }
  if (comma !== undefined) return cut(text, start, comma);
  const without = cut(text, start, end);
  const previous = siblings[index - 1];
  if (previous === undefined) return without;
  const earlier = commaAfter(text, endOf(previous), start);
  return earlier === undefined ? without : cut(without, earlier - 1, earlier);
}

/** Puts another value in the place of one. */
export function replace(text: string, node: Node, value: unknown): string {
  const { eol, unit } = styleOf(text, node);
  const indent = indentAt(text, node.offset);
  const isLines = text.slice(node.offset, endOf(node)).includes("\n");
  const written = isLines
    ? pretty(value, { eol, unit, inner: indent, outer: indent })
    : JSON.stringify(value);
  return text.slice(0, node.offset) + written + text.slice(endOf(node));
}

/** A whole document that holds one value. */
export function newDocument(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

const comments = /\/\/.*|\/\*[^]*?\*\//g;

const byteOrderMark = "\uFEFF";

interface Style {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** The indentation of what is in the container, and of the container itself. */
  readonly inner: string;
  readonly outer: string;
}

function styleOf(text: string, container: Node): Style {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const outer = indentAt(text, container.offset);
  const unit = /^([ \t]+)"/m.exec(text)?.[1] ?? "  ";
  const first = container.children?.[0];
  const before = first === undefined ? "" : text.slice(container.offset, first.offset);
  const inner = first !== undefined && before.includes("\n") ? indentAt(text, first.offset) : "";
  return { eol, unit, outer, inner: inner.length > outer.length ? inner : outer + unit };
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

function pretty(value: unknown, { eol, unit, inner }: Style): string {
  return JSON.stringify(value, undefined, unit).replaceAll("\n", eol + inner);
}

/** The offset behind the comma between two offsets; commas in comments do not count. */
function commaAfter(text: string, from: number, to: number): number | undefined {
  const between = text.slice(from, to).replace(comments, (comment) => " ".repeat(comment.length));
  const comma = between.indexOf(",");
  return comma < 0 ? undefined : from + comma + 1;
}

function valueOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== "object") return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

function cut(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(to);
}

function spaced(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
