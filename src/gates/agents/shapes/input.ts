import * as v from "valibot";

/** The arguments of a tool, by name. */
export type Input = Readonly<Record<string, unknown>>;

const plainObject = v.custom<Input>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** A tool's arguments: an object, or the same as JSON text, as some agents and versions send it. */
export const inputSchema = v.union([
  plainObject,
  v.pipe(v.string(), v.transform(fromJson), plainObject),
]);

/** A part that may be missing or null, which mean the same. */
export function maybe<Output>(schema: v.GenericSchema<unknown, Output>) {
  return v.pipe(
    v.nullish(schema),
    v.transform((value): Output | undefined => value ?? undefined),
  );
}

/** A text that helps to recognise a call; something else in its place is no reason to fail. */
export const idSchema = v.fallback(v.optional(v.string()), undefined);

/** What JSON text says; undefined if it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Whoever asked decides what a text that is no JSON means.
    return undefined;
  }
}
