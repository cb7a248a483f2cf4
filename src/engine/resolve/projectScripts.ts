import { literal, type Argument, type Call } from "../model/call";
import { inputText, valuesOf } from "../carry/carried";
import { leadingOptions } from "./leadingOptions";
import { invoke } from "./invoke";
import { expandMake, readMakefile } from "./makefile";
import { scriptSet } from "./packageEdits";
import { judgeByName } from "./tellingNames";
import { cloneScope, type Frame, type Scope, type Walk } from "./scope";
import { textOf } from "./shells";
import { walkText } from "./walk";

const packageManagers = new Set(["npm", "pnpm", "yarn", "bun"]);

/** Words of package managers that are not the name of a script. */
const ownVerbs = new Set([
  "add",
  "audit",
  "cache",
  "ci",
  "config",
  "create",
  "dedupe",
  "dlx",
  "exec",
  "global",
  "help",
  "i",
  "info",
  "init",
  "install",
  "link",
  "list",
  "login",
  "logout",
  "ls",
  "outdated",
  "pack",
  "pm",
  "prune",
  "publish",
  "remove",
  "rm",
  "set",
  "un",
  "uninstall",
  "unlink",
  "update",
  "upgrade",
  "version",
  "view",
  "up",
  "why",
  "workspace",
  "workspaces",
  "x",
]);

/** True for a program that runs what a project's own file defines. */
export function runsProjectScripts(name: string): boolean {
  return packageManagers.has(name) || name === "make" || name === "gmake" || name === "just";
}

/** Runs the scripts that a package manager or a task runner is told to run, where their file can be read. */
export function runProjectScript(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  if (call.site.kind !== "here" || frame.expanding.length > 8) return;
  if (packageManagers.has(call.name)) runPackageScript(call, scope, frame, walk);
  else if (call.name === "make" || call.name === "gmake") runMakeTargets(call, scope, frame, walk);
  else if (call.name === "just") runJustRecipes(call, scope, frame, walk);
}

function inner(call: Call, name: string, frame: Frame): Frame | undefined {
  const key = `${call.name} ${name}`;
  if (frame.expanding.includes(key)) return undefined;
  return {
    ...frame,
    span: frame.span ?? call.span,
    via: [...frame.via, key],
    expanding: [...frame.expanding, key],
    depth: frame.depth + 1,
  };
}

/** Options of package managers that take the next word. */
const valuedByManagers = new Set([
  "-C",
  "--prefix",
  "--dir",
  "--cwd",
  "-w",
  "--workspace",
  "-F",
  "--filter",
]);

/** `npm run NAME -- ARGS`, `npm test`, `yarn NAME`: the script with its pre and post scripts. */
function runPackageScript(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const { given, rest } = leadingOptions(call.args, valuedByManagers);
  const [verb, ...others] = rest;
  const word = literal(verb);
  if (verb === undefined || word === undefined) return;
  const runs = word === "run" || word === "run-script";
  const after = runs ? leadingOptions(others, valuedByManagers).rest : others;
  const [named, ...args] = runs ? after : [verb, ...after];
  const name = literal(named);
  const short =
    word === "test" || word === "start" || word === "stop" || word === "restart" || word === "t";
  const direct =
    (call.name === "yarn" || call.name === "pnpm" || call.name === "bun") && !ownVerbs.has(word);
  const installs = /^(?:i|install|ci|install-test|it)$/.test(word) && rest.length === 1;
  if (name === undefined || !(runs || short || direct || installs)) return;
  const directory =
    given.get("-C") ?? given.get("--prefix") ?? given.get("--dir") ?? given.get("--cwd");
  const manifest = textOf(
    directory === undefined ? "package.json" : `${directory}/package.json`,
    call,
    scope,
    walk,
  );
  const scripts = manifest === undefined ? undefined : scriptsIn(manifest);
  // What is no script of the project is a program that is installed in it: `pnpm prisma …`.
  if (direct && named !== undefined && scripts?.has(name) !== true && walk.isModelled(name)) {
    const via = [...frame.via, call.name];
    invoke([named, ...args], call.env, cloneScope(scope), { ...frame, via }, walk);
    return;
  }
  const set = scriptSet(name, scope);
  if (manifest === undefined && set === undefined && (runs || direct))
    judgeByName([name], call, frame, walk);
  const framed = inner(call, name === "t" ? "test" : name, frame);
  if ((scripts === undefined && set === undefined) || framed === undefined) return;
  const keys = installs
    ? ["preinstall", "install", "postinstall", "prepare"]
    : [`pre${name}`, name, `post${name}`];
  for (const key of keys) {
    const script = scriptSet(key, scope) ?? scripts?.get(key);
    if (script === undefined) continue;
    const extra =
      key === name ? args.filter((arg) => arg.text !== "--").map((arg) => arg.text) : [];
    const text = [script, ...extra.map(quoted)].join(" ");
    walkText(text, cloneScope(scope), { ...framed, input: { kind: "none" } }, walk);
  }
}

function quoted(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The scripts of a package.json; undefined if it is none. */
function scriptsIn(manifest: string): ReadonlyMap<string, string> | undefined {
  let data: unknown;
  try {
    data = JSON.parse(manifest);
  } catch {
    // A broken manifest runs nothing: the package manager refuses it too.
    return undefined;
  }
  const scripts =
    typeof data === "object" && data !== null
      ? (data as Record<string, unknown>)["scripts"]
      : undefined;
  if (typeof scripts !== "object" || scripts === null) return undefined;
  return new Map(
    Object.entries(scripts).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** Options of make that take the next word. */
const valuedByMake = new Set([
  "-C",
  "--directory",
  "-f",
  "--file",
  "--makefile",
  "-j",
  "-l",
  "-o",
  "-W",
  "-I",
  "-E",
  "--eval",
]);

/** `make TARGET…`: the recipes of the targets and of what they need, in order. */
function runMakeTargets(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const { given, rest } = leadingOptions(call.args, valuedByMake);
  if (
    ["-n", "--dry-run", "--just-print", "-q", "--question", "-v", "--version", "-h", "--help"].some(
      (option) => given.has(option),
    )
  )
    return;
  const within = cloneScope(scope);
  const directory = given.get("-C") ?? given.get("--directory");
  const prefix = directory === undefined ? "" : `${directory}/`;
  const file = given.get("-f") ?? given.get("--file") ?? given.get("--makefile");
  const names = file === undefined ? ["GNUmakefile", "makefile", "Makefile"] : [file];
  const typed = file === "-" || file === "/dev/stdin" ? inputText(call) : undefined;
  const read =
    typed?.text ??
    names
      .map((name) => textOf(name.startsWith("/") ? name : prefix + name, call, scope, walk))
      .find((found) => found !== undefined);
  const typedRules = valuesOf(call.args, ["--eval", "-E"]).map((arg) => arg.text);
  const text = typedRules.length === 0 ? read : [...typedRules, read ?? ""].join("\n");
  if (text === undefined) {
    judgeByName(targetsAmong(rest), call, frame, walk);
    return;
  }
  if (directory !== undefined && within.cwd.known) {
    walkText(`cd ${quoted(directory)}`, within, frame, walk);
  }
  const { targets, variables, first } = readMakefile(text);
  for (const arg of rest) {
    const assigned = /^(\w+)=(.*)$/s.exec(arg.text);
    if (assigned?.[1] !== undefined) variables.set(assigned[1], assigned[2] ?? "");
  }
  const wanted = targetsAmong(rest);
  const framed = inner(call, wanted.join(" "), frame);
  if (framed === undefined) return;
  const done = new Set<string>();
  const make = (name: string, depth: number): void => {
    if (done.has(name) || depth > 20) return;
    done.add(name);
    const target = targets.get(name);
    if (target === undefined) return;
    for (const need of target.needs) make(need, depth + 1);
    for (const line of target.recipe) {
      const command = line.replace(/^[@\-+\s]+/, "");
      walkText(
        expandMake(command, variables, name),
        cloneScope(within),
        { ...framed, input: { kind: "none" } },
        walk,
      );
    }
  };
  for (const name of wanted.length === 0 ? [first ?? ""] : wanted) make(name, 0);
}

function targetsAmong(args: readonly Argument[]): readonly string[] {
  return args.map((arg) => literal(arg) ?? "").filter((word) => word !== "" && !word.includes("="));
}

/** `just RECIPE`: the indented lines under its name. */
function runJustRecipes(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const text = ["justfile", "Justfile", ".justfile"]
    .map((name) => textOf(name, call, scope, walk))
    .find((found) => found !== undefined);
  const wanted = call.args
    .map((arg: Argument) => literal(arg) ?? "")
    .filter((word) => /^[\w-]+$/.test(word));
  if (text === undefined) judgeByName(wanted, call, frame, walk);
  const framed = inner(call, wanted.join(" "), frame);
  if (text === undefined || framed === undefined) return;
  for (const name of wanted) {
    const lines = text.split("\n");
    const at = lines.findIndex((line) => new RegExp(`^@?${name}(?:\\s[^:]*)?:(?!=)`).test(line));
    for (const line of at < 0 ? [] : lines.slice(at + 1)) {
      if (!/^[ \t]/.test(line)) break;
      const command = line
        .trim()
        .replace(/^[@-]+/, "")
        .replace(/\{\{\s*([\w-]+)\s*\}\}/g, "$${$1}");
      walkText(command, cloneScope(scope), { ...framed, input: { kind: "none" } }, walk);
    }
  }
}
