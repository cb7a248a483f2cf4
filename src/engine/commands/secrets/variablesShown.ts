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
  switch (call.name) {
    case "jq":
    case "gojq":
    case "jaq":
    case "yq":
      return inText(
        call,
        /(?:^|[^\w.$"'])(?:\$ENV|env|strenv)\b(?![\w:])(?:\.(\w+)|\[\s*"(\w+)"\s*\]|\((\w+)\))?/g,
      );
    case "awk":
    case "gawk":
    case "mawk":
    case "nawk":
      return inText(call, /\bENVIRON\s*(?:\[\s*"(\w+)"\s*\])?/g);
    case "vim":
    case "vi":
    case "nvim":
    case "ex":
      return inText(call, /\becho(?:n|msg)?\s+\$(\w+)|\becho\w*\s+environ\(\)/g);
    case "envsubst":
      return call.input.kind === "text" ? named(call.input.text.text, /\$\{?(\w+)/g) : nothing;
    default:
      return nothing;
  }
}

const nothing: readonly Effect[] = [];

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
