import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { pathOf } from "../../model/pathOf";
import { environmentListing } from "./environmentListing";
import { disclosed } from "./printed";
import { variablesShown } from "./variablesShown";
import { isSecretName } from "../../evidence/secretName";

/**
 * Ways to see secrets that are no command for it: the environment of other processes, of a
 * container's definition, and of the program that a piece of code runs in.
 */
export function lookedUpSecrets(call: Call): readonly Effect[] {
  switch (call.name) {
    case "ps":
      return showsEnvironments(wordsOf(call))
        ? [disclosed("the environment of other processes")]
        : [];
    case "docker":
    case "podman":
    case "nerdctl":
      return ofContainers(wordsOf(call));
    case "docker-compose":
      return ofCompose(wordsOf(call));
    case "sqlite3":
      return databaseRead(call);
    case "history":
      return [disclosed(pastLines)];
    case "python":
    case "python2":
    case "python3":
    case "node":
    case "nodejs":
    case "deno":
    case "bun":
    case "php":
      return [...listedByPhp(wordsOf(call)), ...inCode(codeOf(call, wordsOf(call)))];
    case "npm":
    case "yarn":
    case "pnpm":
      return /^run env$|^env$/.test(wordsOf(call).join(" ")) ? [environmentListing] : [];
    case "ruby":
    case "perl":
      return inCode(codeOf(call, wordsOf(call)));
    default:
      return variablesShown(call);
  }
}

/** `php -i` prints its whole environment among much else. */
function listedByPhp(words: readonly string[]): readonly Effect[] {
  return words.includes("-i") || words.includes("--info") ? [environmentListing] : [];
}

function wordsOf({ args }: Call): readonly string[] {
  return args.map((arg) => literal(arg) ?? arg.text);
}

/** The database that `sqlite3` opens; a browser keeps logins in one. */
function databaseRead(call: Call): readonly Effect[] {
  const file = call.args.find(
    (arg, index) =>
      !arg.text.startsWith("-") &&
      !/^--?(?:cmd|init|separator|newline|nullvalue|mmap|maxsize|vfs|lookaside|pagecache)$/.test(
        call.args[index - 1]?.text ?? "",
      ),
  );
  if (file === undefined || file.text.startsWith(":")) return [];
  return [{ kind: "read", resource: pathOf(file, call.cwd, call.site, false) }];
}

/** What `docker inspect` prints; its environment counts only where somebody picks that out. */
export const definition = "the environment in the container's definition";

/** What `history` prints; it counts only where somebody looks for secrets in it. */
export const pastLines = "secrets in earlier command lines";

/** BSD's `e` shows the environment; behind a dash it is every process, and -E is a Mac's. */
function showsEnvironments(words: readonly string[]): boolean {
  const [first = ""] = words;
  return (
    /^[a-zA-Z]*e[a-zA-Z]*$/.test(first) ||
    words.some((word) => /^(?:-[a-zA-Z]*E|e|e?ww?e?$)/.test(word))
  );
}

function ofContainers(words: readonly string[]): readonly Effect[] {
  const commands = words.filter((word) => !word.startsWith("-"));
  if (commands[0] === "compose") return ofCompose(words.slice(words.indexOf("compose") + 1));
  const inspects =
    commands[0] === "inspect" || (commands[1] === "inspect" && commands[0] === "container");
  if (!inspects) return [];
  const shows = words.some((word) => /\.Env\b|json\s+\.Config\s*\}|json\s+\.\s*\}/.test(word));
  if (shows) return [disclosed("the environment of the container")];
  const formatted = words.some((word) => /^(?:-f|--format)(?:=|$)/.test(word));
  return formatted ? [] : [disclosed(definition)];
}

/** `docker compose config` prints the values that `.env` gives, unless only names are wanted. */
function ofCompose(words: readonly string[]): readonly Effect[] {
  const command = words.find((word, index) => !word.startsWith("-") && !isValue(words, index));
  if (command !== "config" && command !== "convert") return [];
  const silent = words.some((word) =>
    /^(?:-q|--quiet|--services|--images|--volumes|--networks|--profiles|--hash|--no-interpolate|--variables|-h|--help)(?:=|$)/.test(
      word,
    ),
  );
  return silent ? [] : [disclosed("values that compose takes from .env")];
}

function isValue(words: readonly string[], index: number): boolean {
  return /^(?:-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--parallel)$/.test(
    words[index - 1] ?? "",
  );
}

function codeOf(call: Call, words: readonly string[]): string {
  if (call.name === "deno" && words[0] === "eval")
    return words.slice(1).find((word) => !word.startsWith("-")) ?? "";
  const inline = words.findIndex((word) =>
    /^-(?:[cprE]|[a-zA-Z\d]*e)$|^--(?:eval|print)$/.test(word),
  );
  if (inline >= 0) {
    const prints = /^-pe?$|^--print$/.test(words[inline] ?? "");
    const code = words[inline + 1] ?? "";
    return prints ? `print(${code})` : code;
  }
  return call.input.kind === "text" && words.length === 0 ? (literal(call.input.text) ?? "") : "";
}

const printing =
  /(?:\bprint|\bpprint|\bputs|\becho|\bp|\bconsole\.\w+|\bprint_r|\bvar_dump|\bstdout\.write)\b[\s(]*([^;\n]{0,300})/g;
const environments =
  /process\.env|os\.environ(?:b)?|\bENV\b|\$_ENV|\bos\.getenv|\bgetenv|Deno\.env|Bun\.env|%ENV|\$ENV/;

/** Whether there is a value is no secret: `!!process.env.TOKEN`, `bool(os.environ.get("TOKEN"))`. */
const asked = /(?:!|\b(?:bool|Boolean|len|is_null|isset|empty)\s*\(|\btypeof\s+|\bdefined\s+)\s*$/;
const answered = /^["'\])]*(?:\.length\b|\.size\b|\s*(?:\?(?!\?)|[!=]==?|is\s|&&|\bif\b))/;

/** Functions of libraries that give passwords and keys, or the values of a .env. */
const handedOut =
  /\bdotenv_values\(|\)\.parsed\b|\bkeyring\.get_(?:password|credential)\(|\bnetrc\.netrc\(|\bget_(?:frozen_)?credentials\(\)|\bkeytar\W{0,4}\.(?:getPassword|findPassword)\(|\bgetCredentials\(\)/;

/** Code that goes over all variables with their values. */
const goesOver =
  /\bos\.environ\.(?:items|values)\(|\bObject\.(?:entries|values)\(\s*process\.env\s*\)|\bin\s+process\.env\b|\bENV\.(?:each|map|sort|select|filter_map|to_a|inspect)\b|\$ENV\{\$|(?:\bgetenv\(\)|\$_ENV|\$_SERVER)\s+as\b|\bDeno\.env\.toObject\(/;

/** Code that prints its environment, or what a name in it says is a secret. */
function inCode(code: string): readonly Effect[] {
  const found = new Map<string, Effect>();
  const library = handedOut.exec(code)?.[0];
  if (library !== undefined && code.search(printing) >= 0)
    found.set(library, disclosed(`what \`${library}\` gives`));
  if (goesOver.test(code) && code.search(printing) >= 0) found.set("", environmentListing);
  if (!environments.test(code)) return [...found.values()];
  for (const [, printed = ""] of code.matchAll(printing)) {
    for (const place of printed.matchAll(
      /(["'][\w]+["']\s+(?:not\s+)?in\s+)?(?:process\.env|os\.environb?|\bENV|\$_ENV|os\.getenv|getenv|Deno\.env|Bun\.env|%ENV|\$ENV)((?:\.get|\.fetch|\.keys|\.to_h|\.copy|\.items|\.toObject)?\(?\s*[[{.(]*\s*["']?(\w*))?/g,
    )) {
      const [whole, membership, access = "", name = ""] = place;
      if (membership !== undefined || access.startsWith(".keys")) continue;
      if (asked.test(printed.slice(0, place.index))) continue;
      if (answered.test(printed.slice(place.index + whole.length))) continue;
      const all =
        name === "" ||
        /^\.(?:to_h|copy|items|toObject)/.test(access) ||
        /^(?:indent|null|dict)$/.test(name);
      if (all && !printed.startsWith("Object.keys(")) found.set("", environmentListing);
      else if (!all && isSecretName(name)) found.set(name, disclosed(name));
    }
  }
  return [...found.values()];
}
