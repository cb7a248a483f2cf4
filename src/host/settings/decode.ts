import * as v from "valibot";

/** A value from a settings file after checking: what can be used, and what was wrong with it. */
export interface Decoded<Value> {
  readonly value: Value;
  readonly wrong: readonly string[];
}

/** Checks a value of unknown shape; `undefined` means that the whole of it was unusable. */
export type Decoder<Value> = (value: unknown) => Decoded<Value | undefined>;

/** One of a closed set of words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Decoder<Word> {
  const expected = words.map((word) => `"${word}"`).join(" or ");
  return whole(v.picklist(words), `must be ${expected}`);
}

/** A whole number within bounds, both included. */
export function integerBetween(least: number, most: number): Decoder<number> {
  return whole(
    v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)),
    `must be a whole number from ${least} to ${most}`,
  );
}

/** A list of texts. A bad entry is named and left out, so that it cannot take the good ones along. */
export const texts: Decoder<readonly string[]> = (value) => {
  if (!Array.isArray(value)) return { value: undefined, wrong: ["must be a list of texts"] };
  const entries: readonly unknown[] = value;
  const good: string[] = [];
  const wrong: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = v.safeParse(v.pipe(v.string(), v.trim(), v.nonEmpty()), entry);
    if (parsed.success) good.push(parsed.output);
    else wrong.push(`entry ${index + 1} must be a text that is not empty`);
  }
  return { value: good, wrong };
};

/** A table of switches. A bad entry, or one for something unknown, is named and left out. */
export function switches(known: readonly string[]): Decoder<Readonly<Record<string, boolean>>> {
  return (value) => {
    const table = v.safeParse(v.record(v.string(), v.unknown()), value);
    if (!table.success || Array.isArray(value)) {
      return { value: undefined, wrong: ["must be an object of rule ids with true or false"] };
    }
    const good: Record<string, boolean> = {};
    const wrong: string[] = [];
    for (const [name, entry] of Object.entries(table.output)) {
      if (!known.includes(name)) wrong.push(`\`${name}\` is no rule that can be switched off`);
      else if (typeof entry !== "boolean") wrong.push(`\`${name}\` must be true or false`);
      else good[name] = entry;
    }
    return { value: good, wrong };
  };
}

function whole<Value>(schema: v.GenericSchema<unknown, Value>, wrong: string): Decoder<Value> {
  return (value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success
      ? { value: parsed.output, wrong: [] }
      : { value: undefined, wrong: [wrong] };
  };
}
