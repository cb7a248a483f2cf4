import { isSecretName } from "../../evidence/secretName";
import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { environmentListing } from "./environmentListing";
import { disclosed } from "./printed";

/** Interpreters, and programs of frameworks that run a piece of code, which may print what they know. */
export const codePrograms: ReadonlySet<string> = new Set(
  "python python2 python3 ipython node nodejs deno bun tsx ruby php perl lua luajit Rscript R julia tclsh expect elixir iex mix groovy jshell scala octave octave-cli rails rake flask django-admin artisan manage.py".split(
    " ",
  ),
);

/** Code that is given on the line of such a program, and prints secrets: its environment or its settings. */
export function secretsInCode(call: Call): readonly Effect[] {
  const code = codeOf(call);
  return code === "" ? nothing : inCode(code);
}

const nothing: readonly Effect[] = [];

const inline = /^-(?:[cprE]|[a-zA-Z\d]*e)$|^--(?:eval|print|execute|command)$|^runner$/;

function codeOf({ name, args, input }: Call): string {
  const words = args.map((arg) => literal(arg) ?? arg.text);
  if (name === "deno" && words[0] === "eval")
    return words.slice(1).find((word) => !word.startsWith("-")) ?? "";
  // Elsewhere than in PHP `-r` names what is loaded before.
  const at = words.findIndex(
    (word) =>
      (word.startsWith("-") || word === "runner") &&
      inline.test(word) &&
      (word !== "-r" || name === "php"),
  );
  if (at >= 0) {
    const prints = /^-pe?$|^--print$/.test(words[at] ?? "") || name === "Rscript";
    const code = words[at + 1] ?? "";
    return prints ? `print(${code})` : code;
  }
  const reads = words.length === 0 || words.every((word) => word === "-" || word === "shell");
  return input.kind === "text" && reads ? (literal(input.text) ?? "") : "";
}

const printing =
  /(?:\bprint(?:ln|f)?|\bpprint|\bputs|\becho|\bp|\bconsole\.\w+|\bprint_r|\bvar_dump|\bdd|\bdump|\bdisp|\bcat|\bIO\.(?:puts|inspect)|\b(?:stdout|stderr)\.write)\b[\s(]*([^;\n]{0,300})/g;

/** What keeps a text: only a whole environment counts there, because programs write their settings. */
const keeping = /\b(?:write\w*|dump\w*)\s*\(\s*([^;\n]{0,300})/g;

const environments =
  /process\.env|os\.environ|\bENV\b|\$_ENV|getenv|get_env|Deno\.env|Bun\.env|%ENV|\$ENV|\$(?:::)?env\(/;

const place =
  /(["'][\w]+["']\s+(?:not\s+)?in\s+)?(?:process\.env|os\.environb?|\bENV|\$_ENV|os\.getenv|getenv|get_env|Deno\.env|Bun\.env|%ENV|\$ENV|\$(?:::)?env)((?:\.get|\.fetch|\.keys|\.to_h|\.copy|\.items|\.toObject)?\(?\s*[[{.(]*\s*["']?(\w*))?/g;

/** Whether there is a value is no secret: `!!process.env.TOKEN`, `bool(os.environ.get("TOKEN"))`. */
const asked =
  /(?:!|\b(?:bool|Boolean|len|is_null|isset|empty)\s{0,9}\(|\b(?:typeof|defined|if|unless)\s{1,20}(?:not\s{1,9})?)\s{0,20}$/;
const answered = /^["'\])]*(?:\.length\b|\.size\b|\s*(?:\?(?!\?)|[!=]==?|is\s|&&|and\s))/;

/** Functions of libraries that give passwords and keys, or the values of a .env. */
const handedOut =
  /\bdotenv_values\(|\)\.parsed\b|\bkeyring\.get_(?:password|credential)\(|\bnetrc\.netrc\(|\bget_(?:frozen_)?credentials\(\)|\bkeytar\W{0,4}\.(?:getPassword|findPassword)\(|\bgetCredentials\(\)/;

/** Code that goes over all variables with their values. */
const goesOver =
  /\bos\.environ\.(?:items|values)\(|\bObject\.(?:entries|values)\(\s*process\.env\s*\)|\bin\s+process\.env\b|\bENV\.(?:each|map|sort|select|filter_map|to_a|inspect)\b|\$ENV\{\$|(?:\bgetenv\(\)|\$_ENV|\$_SERVER)\s+as\b|\bDeno\.env\.toObject\(/;

/** Settings of an application that hold secrets, by the way that frameworks name them. */
const settings =
  /\bapplication\.(?:credentials|secrets)\b|\b(?:settings|config)(?:\.|\[\s*["'])(\w+)|\bconfig\(\s*["'](database|services|mail|app\.key)|\benv\(\s*["'](\w+)/g;

/** Without one of these a program names neither its environment nor its settings, and most name none. */
const telling =
  /env|ENV|_SERVER|\.parsed|keyring|netrc|redentials|keytar|settings|config|\.secrets/;

/** Code that prints its environment, or what a name in it says is a secret. */
function inCode(written: string): readonly Effect[] {
  if (!telling.test(written)) return nothing;
  const found = new Map<string, Effect>();
  if (written.search(printing) < 0 && written.search(keeping) < 0) return nothing;
  const code = withoutAliases(written);
  const library = handedOut.exec(code)?.[0];
  if (library !== undefined) found.set(library, disclosed(`what \`${library}\` gives`));
  if (goesOver.test(code)) found.set("", environmentListing);
  const speaksOfIt = environments.test(code);
  const held = speaksOfIt ? secretsHeld(code) : new Map<string, string>();
  for (const [, printed = ""] of code.matchAll(printing)) {
    if (speaksOfIt) shownIn(printed, found);
    for (const [variable, name] of held)
      if (isPrinted(variable, printed)) found.set(name, disclosed(name));
    for (const [whole, ...names] of printed.matchAll(settings)) {
      const name = names.find(Boolean) ?? "";
      if (name === "" || isSecretName(name) || /^(?:database|services|mail|app\.key)$/.test(name))
        found.set(whole, disclosed(`\`${whole}\``));
    }
  }
  if (speaksOfIt)
    for (const [, kept = ""] of code.matchAll(keeping))
      if (
        /(?:^|[(,]\s*)(?:(?:str|JSON\.stringify|json\.dumps|dict|repr)\(\s*){0,2}(?:os\.environ|process\.env)\s*[,)]/.test(
          kept,
        )
      )
        found.set("", environmentListing);
  return [...found.values()];
}

function shownIn(printed: string, found: Map<string, Effect>): void {
  for (const match of printed.matchAll(place)) {
    const [whole, membership, access = "", name = ""] = match;
    if (membership !== undefined || access.startsWith(".keys")) continue;
    if (asked.test(printed.slice(0, match.index))) continue;
    if (answered.test(printed.slice(match.index + whole.length))) continue;
    const all =
      name === "" ||
      /^\.(?:to_h|copy|items|toObject)/.test(access) ||
      /^(?:indent|null|dict)$/.test(name);
    if (all && !printed.startsWith("Object.keys(")) found.set("", environmentListing);
    else if (!all && isSecretName(name)) found.set(name, disclosed(name));
  }
}

/** `from os import environ as e` and `e = process.env`: another name for the environment. */
function withoutAliases(code: string): string {
  if (!code.includes("environ") && !code.includes("process.env")) return code;
  const found =
    /\bfrom\s+os\s+import\s+environ(?:\s+as\s+(\w+))?|\b(\w+)\s*=\s*(?:os\.environ|process\.env)\b(?!\s*[.[(])/.exec(
      code,
    );
  if (found === null) return code;
  const name = found[1] ?? found[2] ?? "environ";
  const whole = code.includes("process.env") ? "process.env" : "os.environ";
  return code.replace(new RegExp(`(?<![\\w.$])${name}(?=\\s*[.\\[),])`, "g"), whole);
}

/** Variables that a secret of the environment was put into, each with its name there. */
function secretsHeld(code: string): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const [, variable = "", ...names] of code.matchAll(
    /\b(\w+)\s*=\s*(?:process\.env(?:\.(\w+)|\[["'](\w+))|os\.environ(?:\.get\(|\[)\s*["'](\w+)|os\.getenv\(\s*["'](\w+)|ENV(?:\.fetch\(|\[)\s*["'](\w+))/g,
  )) {
    const name = names.find(Boolean) ?? "";
    if (isSecretName(name)) held.set(variable, name);
  }
  const taken = /\{([\w\s,:]{1,200})\}\s*=\s*process\.env\b/.exec(code)?.[1] ?? "";
  for (const part of taken.split(",")) {
    const [name = "", variable = name] = part.split(":").map((word) => word.trim());
    if (isSecretName(name)) held.set(variable, name);
  }
  return held;
}

/** True if a variable itself is what is printed, and not what some call makes of it. */
function isPrinted(variable: string, printed: string): boolean {
  const at = new RegExp(`(?<![\\w.$'"])${variable}(?![\\w'"(=.[])`).exec(printed);
  if (at === null) return false;
  const before = printed.slice(0, at.index);
  const opened = before.split("(").length - before.split(")").length;
  const after = printed.slice(at.index + variable.length);
  return opened <= 0 && !asked.test(before) && !answered.test(after);
}
