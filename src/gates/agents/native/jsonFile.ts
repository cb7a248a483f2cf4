import type { Node } from "jsonc-parser";
import { append, newDocument, nodeAt, readJson, replace, takeOut } from "../install/jsonText";
import type { Noted, Written } from "./nativeText";

/** Something of ours in a JSON file that is not ours. */
export type JsonEntry =
  /** An element of the list at a place. */
  | { readonly kind: "element"; readonly at: readonly string[]; readonly value: string }
  /** A property of the object at a place. */
  | {
      readonly kind: "property";
      readonly at: readonly string[];
      readonly name: string;
      readonly value: string | boolean;
      /** Another value of the user's is in the way; without it that value is left alone. */
      readonly mustBe?: true;
    };

/**
 * A JSON file with our entries in it. What the user has written stays as it is, and is the user's
 * even if it says the same; entries that were ours and are not wanted any more go.
 */
export function withEntries(
  before: string | undefined,
  entries: readonly JsonEntry[],
  noted: Noted | undefined,
): Written {
  const wanted = new Set(entries.map(keyOf));
  const earlier = noted?.ours ?? [];
  const surplus = earlier.filter((key) => !wanted.has(key));
  let text = before ?? "";
  const read = readJson(text);
  if (read.kind === "broken") return read;
  if (read.root !== undefined) text = takenOut(text, surplus);
  const made = [...(noted?.made ?? [])];
  if (read.root === undefined && entries.length === 0)
    return { kind: "text", text, ours: [], made };
  if (read.root === undefined) {
    made.push(...(before === undefined ? ["file", ""] : [""]));
    text += newDocument({}) + (before === undefined ? "\n" : "");
  }
  const ours: string[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const found = find(rootOf(text), entry);
    if (found !== undefined) {
      if (earlier.includes(key)) ours.push(key);
      else if (entry.kind === "property" && entry.mustBe === true && found.value !== entry.value) {
        return { kind: "broken", why: `\`${entry.at.join(".")}.${entry.name}\` is set otherwise` };
      }
      continue;
    }
    const put = putIn(text, entry);
    if (put === undefined) {
      return { kind: "broken", why: `\`${entry.at.join(".")}\` holds something else` };
    }
    text = put.text;
    made.push(...put.made);
    ours.push(key);
  }
  return { kind: "text", text, ours, made: [...new Set(made)] };
}

/** The file without what is ours; no text means that it was made for it, and nothing else is in it. */
export function withoutEntries(text: string, { ours, made }: Noted): string | undefined {
  const read = readJson(text);
  if (read.kind === "broken" || read.root === undefined) return text;
  let left = takenOut(text, [...ours].reverse());
  for (const path of [...made].reverse().filter((name) => name !== "file" && name !== "")) {
    left = withoutMade(left, path);
  }
  const root = rootOf(left);
  if (!made.includes("") || root.children?.length !== 0) return left;
  const around = takeOut(left, root);
  return made.includes("file") && around.trim() === "" ? undefined : around;
}

/** What stands for an entry in the notes. */
function keyOf(entry: JsonEntry): string {
  return JSON.stringify([...entry.at, entry.kind === "element" ? entry.value : entry.name]);
}

function find(root: Node, entry: JsonEntry): Node | undefined {
  const container = nodeAt(root, entry.at);
  return entry.kind === "element"
    ? elementOf(container, entry.value)
    : nodeAt(container, [entry.name]);
}

function elementOf(list: Node | undefined, value: string): Node | undefined {
  return list?.type === "array" ? list.children?.find((node) => node.value === value) : undefined;
}

function takenOut(text: string, keys: readonly string[]): string {
  return keys.reduce((left, key) => {
    const path = JSON.parse(key) as readonly string[];
    const at = path.slice(0, -1);
    const last = path.at(-1) ?? "";
    const container = nodeAt(rootOf(left), at);
    const node = elementOf(container, last) ?? nodeAt(container, [last]);
    return node === undefined ? left : takeOut(left, node);
  }, text);
}

/** What was made on the way goes when it is empty; a word that became an object is a word again. */
function withoutMade(text: string, made: string): string {
  const { at, word } = JSON.parse(made) as { at: readonly string[]; word?: string };
  const node = nodeAt(rootOf(text), at);
  if (word !== undefined) {
    const [only, ...others] = node?.children ?? [];
    const isWord = node !== undefined && only?.children?.[1]?.value === word && others.length === 0;
    return isWord ? replace(text, node, word) : text;
  }
  return node?.children?.length === 0 ? takeOut(text, node) : text;
}

type Put = { readonly text: string; readonly made: readonly string[] } | undefined;

function putIn(text: string, entry: JsonEntry): Put {
  const { at } = entry;
  const root = rootOf(text);
  const depth = deepest(root, at);
  const holder = nodeAt(root, at.slice(0, depth));
  if (holder === undefined) return undefined;
  const inside = entry.kind === "element" ? [entry.value] : { [entry.name]: entry.value };
  if (depth < at.length) {
    if (holder.type === "string") return overWord(text, holder, at.slice(0, depth), entry);
    if (holder.type !== "object") return undefined;
    const made = at
      .slice(depth)
      .map((_, index) => JSON.stringify({ at: at.slice(0, depth + index + 1) }));
    const value = at
      .slice(depth + 1)
      .reduceRight<unknown>((one, name) => ({ [name]: one }), inside);
    return { made, text: append(text, holder, value, at[depth]) };
  }
  if (entry.kind === "element") {
    return holder.type === "array"
      ? { made: [], text: append(text, holder, entry.value) }
      : undefined;
  }
  if (holder.type === "string") return overWord(text, holder, at, entry);
  return holder.type === "object"
    ? { made: [], text: append(text, holder, entry.value, entry.name) }
    : undefined;
}

/** `"read": "allow"` is short for `"read": { "*": "allow" }`, which can be added to. */
function overWord(text: string, node: Node, at: readonly string[], entry: JsonEntry): Put {
  if (entry.kind === "element" || entry.mustBe === true) return undefined;
  const word = String(node.value);
  const put = putIn(replace(text, node, { "*": word }), entry);
  return put && { ...put, made: [JSON.stringify({ at, word }), ...put.made] };
}

function deepest(root: Node, at: readonly string[]): number {
  let depth = 0;
  while (depth < at.length && nodeAt(root, at.slice(0, depth + 1)) !== undefined) depth += 1;
  return depth;
}

function rootOf(text: string): Node {
  const read = readJson(text);
  if (read.kind === "broken" || read.root === undefined) {
    throw new Error("an edit of the off-limits rules left a text that cannot be read");
  }
  return read.root;
}
