import { isOfSecrets } from "../evidence/secretFiles";
import { literal, type Call } from "../model/call";

/**
 * The names that a filter keeps of a listing that is piped into it (`grep env`, `awk '/\.pem$/'`),
 * as a glob. Undefined for any that keeps no name that a file of secrets has, which is nearly every
 * one, and for patterns that are more than a part of a name.
 */
export function namesChosenBy(call: Call): string | undefined {
  const pattern = patternOf(call);
  if (pattern === undefined || pattern.length > 80) return undefined;
  const globs = pattern.split(/\\?\|/).map(globOf);
  const [first] = globs;
  if (globs.includes(undefined)) return undefined;
  const glob = globs.length === 1 ? first : `{${globs.join(",")}}`;
  return glob !== undefined && isOfSecrets(glob) ? glob : undefined;
}

function patternOf({ name, args }: Call): string | undefined {
  const words = args.map((arg) => literal(arg) ?? "");
  switch (name) {
    case "grep":
    case "egrep":
    case "fgrep":
    case "rg":
    case "ag": {
      // What is left out says nothing of what is kept.
      if (words.some((word) => /^-\w*v|^--invert-match$/.test(word))) return undefined;
      const given = words.findIndex((word) => /^-\w*e$|^--regexp$/.test(word));
      return given < 0
        ? words.find(
            (word, index) => !word.startsWith("-") && !/^-[mABC]$/.test(words[index - 1] ?? ""),
          )
        : words[given + 1];
    }
    case "awk":
    case "sed":
      return /^\/((?:[^/\\]|\\.)+)\/(?:p|\s*\{\s*print[^}]*\})?$/.exec(words.at(-1) ?? "")?.[1];
    default:
      return undefined;
  }
}

/** A part of a name in the spelling of grep, as a glob for the whole name. */
function globOf(pattern: string): string | undefined {
  const whole = pattern.replace(/^\(\^\|\\?\/\)|^\\b|^\//, "^").replace(/\(\$\|\\?\/\)$|\\b$/, "$");
  const [, from = "", middle = "", to = ""] = /^(\^?)(.*?)(\$?)$/.exec(whole) ?? [];
  const glob = middle
    .replace(/\.\*/g, "*")
    .replace(/(^|[^\\])\./g, "$1?")
    .replace(/\\([.\-_])/g, "$1");
  if (!/^[\w.*?-]+$/.test(glob) || glob.replace(/[^a-z\d]/gi, "").length < 3) return undefined;
  return `${from === "" ? "*" : ""}${glob}${to === "" ? "*" : ""}`.replace(/\*{2,}/g, "*");
}
