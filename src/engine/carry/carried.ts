import { withoutHead } from "../model/argument";
import type { Argument, Call, Site } from "../model/call";
import type { Effect } from "../model/effect";

/** Languages of programs that a call may hold in its words. */
export type CarriedLanguage = "python" | "ruby" | "php" | "elixir";

/** Something that a program is handed to run, though it is neither a shell nor a plain wrapper. */
export type Carried =
  /** Text of a shell. */
  | { readonly runs: "text"; readonly text: Argument; readonly site?: Site }
  /** A command that is already in words. */
  | {
      readonly runs: "words";
      readonly argv: readonly Argument[];
      readonly site?: Site;
      /** True if it reads what the call itself is given on standard input. */
      readonly reads?: true;
    }
  | { readonly runs: "code"; readonly language: CarriedLanguage; readonly text: Argument }
  /** What the words themselves ask for, where no command says it. */
  | { readonly runs: "effect"; readonly effect: Effect; readonly site?: Site };

/** Finds what a call carries, from its words and its input alone. */
export type Carrier = (call: Call) => readonly Carried[];

/** The values of an option in all its spellings: the next word, or joined to it. */
export function valuesOf(
  args: readonly Argument[],
  spellings: readonly string[],
): readonly Argument[] {
  return args.flatMap((arg, index) => {
    for (const spelling of spellings) {
      if (arg.text === spelling) {
        const value = args[index + 1];
        return value === undefined ? [] : [value];
      }
      const joint = spelling.startsWith("--") ? `${spelling}=` : spelling;
      if (arg.text.startsWith(joint) && arg.text.length > joint.length)
        return [withoutHead(arg, joint.length)];
    }
    return [];
  });
}

/** Texts of a shell. */
export function asTexts(texts: readonly Argument[], site?: Site): readonly Carried[] {
  return texts.map((text) => ({ runs: "text", text, ...(site === undefined ? {} : { site }) }));
}

/** The text that a call reads on its standard input, where it is known. */
export function inputText(call: Call): Argument | undefined {
  return call.input.kind === "text" ? call.input.text : undefined;
}
