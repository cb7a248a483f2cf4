import {
  argvFunctions,
  httpFunctions,
  pathFunctions,
  shellFunctions,
  sqlMethods,
  storeMethods,
} from "./deedTable";
import type { TreeLanguage } from "./language";
import { wantedIn, wantedWords } from "./wanted";

/**
 * True if a program names anything that could do something. Most programs that agents run only
 * compute and print, and telling so from their words costs a hundredth of parsing them. A function
 * of a module counts only where the module is named as well, because `replace` and `copy` are what
 * every program does to its texts and lists.
 */
export function worthReading(language: TreeLanguage, source: string): boolean {
  if (language === "javascript" && hidesWords.test(source)) return true;
  const found = new Set<string>();
  for (const word of wantedIn(source, counting)) {
    if (telling.has(word)) return true;
    found.add(word);
  }
  if (found.size === 0) return false;
  const has = (word: string): boolean => found.has(word);
  if (language === "python" && namers.some(has) && namesByText.test(source)) return true;
  const hides = hidesWords.test(source);
  if (language === "javascript" && has("$") && /\$\s*[`(]/.test(source)) return true;
  if (calling.some(has) && /\b(?:axios|got|fetch|Function|Request)\s*[.(]/.test(source))
    return true;
  if ([...sqlNames].some(has) && (hides || statement.test(source))) return true;
  if (sending.some(has) && (hides || /https?:/.test(source))) return true;
  if (has("get") && httpModules.some(has) && askingGet.test(source)) return true;
  if (has("remove") && removingAll.test(source)) return true;
  for (const [word, use] of conditional) if (has(word) && use.test(source)) return true;
  if (has("request") && /\.\s*request\s*\(/.test(source)) return true;
  return [...ofModules].some(
    ([module, functions]) =>
      has(module) &&
      functions.some(has) &&
      (module in qualified ? uses(qualified[module], new Set(functions), source) : true),
  );
}

/**
 * Texts with escapes, or put together from parts, may spell a word that stands nowhere: in
 * JavaScript the name of a module too.
 */
const hidesWords = /\\(?:x[\da-f]|u[\da-f{])|["'`]\s*\+\s*["'`]/i;

/** Ways of Python to reach a module or a function by a text. */
const namers = ["getattr", "__import__", "import_module"];
const namesByText = /\bgetattr\s*\(|\b__import__\s*\(|\bimport_module\s*\(/;

const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

const functions = [...Object.keys(pathFunctions), ...shellFunctions, ...argvFunctions];

/** Names of functions by the module they belong to. */
const ofModules: ReadonlyMap<string, readonly string[]> = grouped(
  functions.filter((name) => name.lastIndexOf(".") > 0),
);

function grouped(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const module = lastPart(name.slice(0, name.lastIndexOf(".")));
    groups.set(module, [...(groups.get(module) ?? []), lastPart(name)]);
  }
  return groups;
}

/** Methods and functions without a module, and ways to run text: naming one is enough. */
const telling: ReadonlySet<string> = new Set([
  ...functions.filter((name) => name.lastIndexOf(".") <= 0 && name !== "$").map(lastPart),
  ...Object.keys(storeMethods).map(lastPart),
  ...["exec_command", "fabric", "Repo", "DELETE", "ftplib", "open_sftp", "SFTPClient", "pysftp"],
  ...["deleteFrom", "_raw_delete", "nativeDelete", "call_command", "drop_table", "simpleGit"],
  ...["open", "eval", "exec", "deleteMany", "delete_many", "delete"],
]);

const sqlNames: ReadonlySet<string> = new Set([...sqlMethods].map(lastPart));

/** Without one of these words a text that is sent to a database changes nothing. */
export const statement =
  /\b(?:drop|truncate|delete|update|alter|revoke|merge|grant|copy|vacuum|call|exec|execute)\b/i;

/** Functions that go by a word which texts use too. */
const calling = ["axios", "got", "fetch", "Function", "Request"];
/** Functions that open a database, whose name later effects carry. */
export const connecting =
  /(?:connect|create_engine|createPool|createConnection|createClient|Client|Pool|Database|DatabaseSync)$/;
/** A request that only gets can still ask for more in its query or its headers. */
const askingGet = /[?]|params|mutation|override/i;

/** Words that other programs use too, and the way in which they empty a store or run a command. */
const conditional: readonly (readonly [string, RegExp])[] = [
  ["del", /\.\s*del\s*\(/],
  ["destroy", /\bdestroy\s*\(\s*\{/],
  ["truncate", /\.\s*truncate\s*\(/],
  ["sync", /\bforce\s*:/],
  ["synchronize", /\bsynchronize\s*\(\s*true/],
  ["drop", /\.\s*drop\s*\(\s*(?:\)|\{|\w*(?:engine|bind|conn)\b)/],
  ["clear", /getRepository|\bmanager\b/],
  ["updateMany", /\bupdateMany\s*\(/],
  ["update_many", /\bupdate_many\s*\(/],
  ["update", /\bobjects\s*\.\s*update\s*\(/],
  ["sh", /\b(?:import|from)\s+sh\b/],
  ["invoke", /\b(?:import|from)\s+invoke\b/],
  ["simple", /simple-git/],
  ["sftp", /ssh2-sftp-client/],
  ["basic", /basic-ftp/],
  ["sendCommand", /\bsendCommand\s*\(/],
  ["execute_command", /\bexecute_command\s*\(/],
  ["dropSchema", /\bdropSchema\s*:\s*true/],
  ["migrate", /\bmigrate\s*\.\s*(?:rollback|down)\s*\(/],
  ["deleteUser", /\badmin\s*\.\s*deleteUser\s*\(/],
  ["volumes", /\bdocker\b/],
  ["neon", /\bneon\s*\(/],
];

/** Of a collection; a list is asked to remove one value. */
const removingAll = /\.\s*remove\s*\(\s*\{/;

const sending = ["post", "put", "patch"];
const httpModules = [
  ...new Set(Object.keys(httpFunctions).map((name) => name.split(".")[0] ?? "")),
];

const interesting: ReadonlySet<string> = new Set([
  ...ofModules.keys(),
  ...[...ofModules.values()].flat(),
  ...sqlNames,
  ...calling,
  ...sending,
  ...httpModules,
  ...["get", "remove", "request", "$"],
  ...conditional.map(([word]) => word),
  ...namers,
]);

const counting = wantedWords([...telling, ...interesting]);

/** Modules of Python that nearly every program imports: the function must be reached through them. */
const qualified: Readonly<Record<string, RegExp>> = {
  os: bareUse("os"),
  shutil: bareUse("shutil"),
};

/** The module under another name, or its functions without it: then any word may be one of them. */
function bareUse(module: string): RegExp {
  return new RegExp(
    `\\bfrom\\s+${module}\\s+import\\b|\\b${module}\\s+as\\b|[=(,:[]\\s*${module}\\b(?!\\s*[.\\w])(?<!^[ \\t]*import\\b.*)`,
    "m",
  );
}

function uses(bare: RegExp | undefined, names: ReadonlySet<string>, source: string): boolean {
  if (bare?.test(source) === true) return true;
  for (const [, name = ""] of source.matchAll(/\b(?:os|shutil)\s*\.\s*(\w+)/g))
    if (names.has(name)) return true;
  return false;
}
