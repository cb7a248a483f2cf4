import { isSecretName } from "../../evidence/secretName";
import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { environmentListing } from "./environmentListing";
import { disclosed } from "./printed";

/**
 * Variables that a program shows because its own little language speaks of them: the environment in
 * a filter of jq or yq, in a program of awk, in a command of vim, in a text that is filled in.
 */
export function variablesShown(call: Call): readonly Effect[] {
  const places = languages.get(call.name);
  if (places !== undefined) return inText(call, places);
  if (call.name !== "envsubst" || call.input.kind !== "text") return nothing;
  return named(call.input.text.text, /\$\{?(\w+)/g);
}

/** True for a program with such a language. */
export function showsVariables(name: string): boolean {
  return languages.has(name) || name === "envsubst";
}

const nothing: readonly Effect[] = [];

/** Where the languages speak of the environment. */
const languages: ReadonlyMap<string, RegExp> = new Map(
  [
    {
      names: "jq gojq jaq yq",
      place:
        /(?:^|[^\w.$"'])(?:\$ENV|env|strenv)\b(?![\w:])(?:\.(\w+)|\[\s*"(\w+)"\s*\]|\((\w+)\))?/g,
    },
    { names: "awk gawk mawk nawk", place: /\bENVIRON\s*(?:\[\s*"(\w+)"\s*\])?/g },
    { names: "vim vi nvim ex", place: /\becho(?:n|msg)?\s+\$(\w+)|\becho\w*\s+environ\(\)/g },
  ].flatMap(({ names, place }) => names.split(" ").map((name) => [name, place] as const)),
);

function inText({ args }: Call, places: RegExp): readonly Effect[] {
  return args.flatMap((arg) => named(literal(arg) ?? arg.text, places));
}

/** A place that names no variable shows them all. */
function named(text: string, places: RegExp): readonly Effect[] {
  if (text.startsWith("-")) return nothing;
  return [...text.matchAll(places)].flatMap(([, ...names]) => {
    const name = names.find(Boolean) ?? "";
    if (name === "") return [environmentListing];
    return isSecretName(name) ? [disclosed(name)] : nothing;
  });
}
