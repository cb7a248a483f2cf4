import { isDeepStrictEqual } from "node:util";
import type { Node } from "jsonc-parser";
import { runsOurHook } from "./hookCommand";
import type { HookFile } from "./installer";
import {
  append,
  newDocument,
  nodeAt,
  readJson,
  replace,
  takeOut,
  valueAt,
  type JsonDocument,
} from "./jsonText";

type SharedFile = Extract<HookFile, { readonly kind: "shared" }>;

/** A file after an edit. No text means no file. */
export type Edited =
  | {
      readonly kind: "text";
      readonly text: string | undefined;
      /** What had to be made to hold our elements, outermost first; `` is the whole document. */
      readonly made: readonly string[];
    }
  | { readonly kind: "broken"; readonly why: string };

/** How our elements stand in a file. */
export type Standing =
  | { readonly kind: "installed" | "missing" | "changed" }
  | { readonly kind: "broken"; readonly why: string };

/** Stands for the file itself among what was made. */
const wholeFile = "file";

/** Puts our elements into a text, each once and as they should be now. No text means no file yet. */
export function installInto(file: SharedFile, before: string | undefined): Edited {
  const made: string[] = [];
  let text = before ?? "";
  let read = readJson(text);
  if (read.kind === "broken") return read;
  if (read.root === undefined) {
    made.push(...(before === undefined ? [wholeFile, ""] : [""]));
    text += newDocument({}) + (before === undefined ? "\n" : "");
  }
  for (const [name, value] of file.also) {
    read = readJson(text);
    const root = rootOf(read);
    if (nodeAt(root, [name]) !== undefined) continue;
    made.push(name);
    text = append(text, root, value, name);
  }
  text = dropUnwanted(file, text);
  for (const { at, entry } of file.entries) {
    text = onlyFirst(text, at);
    const root = rootOf(readJson(text));
    const list = nodeAt(root, at);
    const [present] = oursIn(list);
    if (present !== undefined) {
      if (!isDeepStrictEqual(valueAt(present, []), entry)) text = replace(text, present, entry);
      continue;
    }
    const depth = deepest(root, at);
    const holder = nodeAt(root, at.slice(0, depth));
    const wanted = depth === at.length ? "array" : "object";
    if (holder?.type !== wanted) {
      return {
        kind: "broken",
        why: `\`${at.slice(0, depth).join(".")}\` is not what it should be`,
      };
    }
    made.push(...at.slice(depth).map((_, index) => at.slice(0, depth + index + 1).join("/")));
    text =
      depth === at.length
        ? append(text, holder, entry)
        : append(text, holder, nested(at.slice(depth + 1), [entry]), at[depth]);
  }
  const standing = standingIn(file, text);
  if (standing.kind !== "installed") {
    return { kind: "broken", why: "it is written in a way that cannot be added to" };
  }
  return { kind: "text", text, made };
}

/**
 * Takes out every element of ours, and of what was made for them what is empty now. Without knowing
 * what was made, everything empty on the way is taken for ours.
 */
export function removeFrom(
  file: SharedFile,
  before: string,
  made: readonly string[] | undefined,
): Edited {
  const read = readJson(before);
  if (read.kind === "broken") return read;
  if (read.root === undefined) return { kind: "text", text: before, made: [] };
  let text = takeAll(before);
  if (text === before) return { kind: "text", text, made: [] };
  for (const at of [...new Set(file.entries.map((entry) => entry.at))]) {
    for (let depth = at.length; depth > 0; depth -= 1) {
      const path = at.slice(0, depth);
      const node = nodeAt(rootOf(readJson(text)), path);
      const isMade = made === undefined || made.includes(path.join("/"));
      if (node?.children?.length === 0 && isMade) text = takeOut(text, node);
    }
  }
  return { kind: "text", text: withoutShell(file, text, made), made: [] };
}

/** Tells how our elements stand in a text; they may be beside others, but must be as they should. */
export function standingIn(file: SharedFile, text: string | undefined): Standing {
  const read = readJson(text ?? "");
  if (read.kind === "broken") return read;
  const ours = oursIn(read.root);
  if (ours.length === 0) return { kind: "missing" };
  const rest = file.also.every(([name]) => nodeAt(read.root, [name]) !== undefined);
  const exact = file.entries.every(({ at, entry }) => {
    const found = oursIn(nodeAt(read.root, at));
    const values = (nodeAt(read.root, at)?.children ?? []).map((node) => valueAt(node, []));
    return found.length === 1 && values.some((value) => isDeepStrictEqual(value, entry));
  });
  const isAll = ours.length === file.entries.length;
  return { kind: exact && isAll && rest ? "installed" : "changed" };
}

/** The outermost elements below a node that hold nothing but our hook. */
function oursIn(node: Node | undefined): readonly Node[] {
  return (node?.children ?? []).flatMap((child) => (isOnlyOurs(child) ? [child] : oursIn(child)));
}

/** Something that runs our hook, or a group in which it is alone. */
function isOnlyOurs(node: Node): boolean {
  if (node.type !== "object") return false;
  const value = valueAt(node, []) as Readonly<Record<string, unknown>>;
  const inner = value["hooks"];
  const isGroup = Array.isArray(inner) && inner.length > 0 && inner.every(runsOurHook);
  return isGroup || runsOurHook(value) || runsOurHook(value["action"]);
}

function takeAll(text: string): string {
  const [first] = oursIn(rootOf(readJson(text)));
  return first === undefined ? text : takeAll(takeOut(text, first));
}

/** Leaves the first hook of ours that stands in a list by itself; what is in others' groups goes. */
function onlyFirst(text: string, at: readonly string[]): string {
  const list = nodeAt(rootOf(readJson(text)), at);
  const found = oursIn(list);
  const first = found.find(({ parent }) => parent === list);
  const surplus = found.findLast((node) => node !== first);
  return surplus === undefined ? text : onlyFirst(takeOut(text, surplus), at);
}

/** Takes out what is ours in lists where it does not belong (any more). */
function dropUnwanted(file: SharedFile, text: string): string {
  const root = rootOf(readJson(text));
  const wanted = file.entries.flatMap(({ at }) => oursIn(nodeAt(root, at)));
  const offsets = new Set(wanted.map(({ offset }) => offset));
  const stray = oursIn(root).find(({ offset }) => !offsets.has(offset));
  return stray === undefined ? text : dropUnwanted(file, takeOut(text, stray));
}

/** What is left when nothing but what we made is in it. */
function withoutShell(
  file: SharedFile,
  text: string,
  made: readonly string[] | undefined,
): string | undefined {
  const isMade = (name: string): boolean => made === undefined || made.includes(name);
  let left = text;
  for (const [name, value] of file.also) {
    const root = rootOf(readJson(left));
    const node = nodeAt(root, [name]);
    const isAlone = root.children?.length === 1 && made === undefined;
    const isOurs = isAlone || made?.includes(name) === true;
    if (node !== undefined && isOurs && isDeepStrictEqual(valueAt(node, []), value)) {
      left = takeOut(left, node);
    }
  }
  const root = rootOf(readJson(left));
  if (root.children?.length !== 0 || !isMade("")) return left;
  const around = takeOut(left, root);
  return isMade(wholeFile) && around.trim() === "" ? undefined : around;
}

function deepest(root: Node, at: readonly string[]): number {
  let depth = 0;
  while (depth < at.length && nodeAt(root, at.slice(0, depth + 1)) !== undefined) depth += 1;
  return depth;
}

function nested(names: readonly string[], value: unknown): unknown {
  return names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}

function rootOf(read: JsonDocument): Node {
  if (read.kind === "broken" || read.root === undefined) {
    throw new Error("an edit of the hooks left a text that cannot be read");
  }
  return read.root;
}
