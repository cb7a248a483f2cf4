import { parsedJson } from "../graphql/payload";

/** What a tool is given, as it came: nothing in it has the type that it should have. */
export type Input = Readonly<Record<string, unknown>>;

/** Values beyond this many are not looked at, nor what lies deeper. */
const mostValues = 4000;
const deepest = 10;

/** A key without what people write differently: `file_path`, `filePath` and `file-path` are one. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** A value somewhere in the input, with the keys that lead to it, outermost first. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/**
 * Every value of an input that has no parts, and every list of such values as a whole. JSON that
 * stands in a text (some agents hand over `arguments` so) is looked into as well.
 */
export function leavesOf(input: Input): readonly Leaf[] {
  const known = taken.get(input);
  if (known !== undefined) return known;
  const leaves = takeApart(input);
  taken.set(input, leaves);
  return leaves;
}

/** Each table asks for its own keys: an input is taken apart once. */
const taken = new WeakMap<Input, readonly Leaf[]>();

function takeApart(input: Input): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let left = mostValues;
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (left-- <= 0) return;
    const parts = partsOf(value);
    if (parts === undefined || keys.length > deepest) {
      leaves.push({ keys, value });
      return;
    }
    if (Array.isArray(parts)) {
      if (parts.every((part) => partsOf(part) === undefined)) leaves.push({ keys, value: parts });
      else for (const part of parts) visit(part, keys);
      return;
    }
    for (const [key, part] of Object.entries(parts)) {
      if (left <= 0) return;
      visit(part, [...keys, plainKey(key)]);
    }
  };
  visit(input, []);
  return leaves;
}

function partsOf(value: unknown): readonly unknown[] | Input | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value === "object" && value !== null) return value as Input;
  if (typeof value !== "string" || !/^\s*[[{]/.test(value) || value.length > 1_000_000) {
    return undefined;
  }
  const json = parsedJson(value);
  return typeof json === "object" && json !== null ? (json as Input) : undefined;
}

/** Every text under one of the keys, however deep in lists and objects; numbers are texts too. */
export function textsAt(input: Input, keys: readonly string[]): readonly string[] {
  const wanted = new Set(keys);
  return leavesOf(input)
    .filter((leaf) => leaf.keys.some((key) => wanted.has(key)))
    .flatMap(({ value }) => textsOf(value));
}

/** The first text under one of the keys, the first key that has one. */
export function textAt(input: Input, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const [text] = textsAt(input, [key]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A value as texts: `["a", 1]` are two. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number" || typeof value === "bigint") return [String(value)];
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(textsOf);
  return [];
}

/** True if a switch of one of these names is on, whatever stands for on. */
export function isOn(input: Input, keys: readonly string[]): boolean {
  return leavesOf(input).some(
    ({ keys: own, value }) =>
      keys.includes(own.at(-1) ?? "") &&
      (value === true || value === 1 || /^(?:true|yes|on|1|y)$/i.test(textsOf(value)[0] ?? "")),
  );
}
