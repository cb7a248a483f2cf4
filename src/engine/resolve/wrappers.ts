import { literal, type Argument, type Call, type Site } from "../model/call";
import { withoutHead } from "../model/argument";
import { baseName, resolvePath } from "../model/path";
import { joinArguments } from "./joinArguments";
import { invoke } from "./invoke";
import { leadingOptions } from "./leadingOptions";
import { readHere } from "./readNames";
import { splitWords } from "./gitAliases";
import { packagePrograms } from "./packageProgramsTable";
import { noteGateVariable } from "./gateVariables";
import { runShell, shellNames } from "./shells";
import {
  cloneScope,
  noOutput,
  reportUnknown,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { walkText } from "./walk";
import { wrappers, type Wrapper } from "./wrapperTable";

/** A wrapper with the arguments that follow its name and sub-command. */
export interface Wrapping {
  readonly wrapper: Wrapper;
  readonly name: string;
  readonly args: readonly Argument[];
}

/** A map, because every program is looked for, and finding nothing in a record takes three times as long. */
const wrappersByName: ReadonlyMap<string, Wrapper> = new Map(Object.entries(wrappers));

/** The first word of every sub-command wrapper, so that most programs cost one look-up. */
const withSubcommands = new Set(
  Object.keys(wrappers)
    .filter((key) => key.includes(" "))
    .map((key) => key.split(" ")[0]),
);

/** True for a program that is a wrapper, or has a sub-command that is one. */
export function mayWrap(name: string): boolean {
  return withSubcommands.has(name) || wrappersByName.has(name);
}

/** The wrapper that a program and its first words name, if they do. Global options may stand between. */
export function wrapperOf(name: string, args: readonly Argument[]): Wrapping | undefined {
  if (withSubcommands.has(name)) {
    const found = withSubcommand(name, args);
    if (found !== undefined) return found;
  }
  const wrapper = wrappersByName.get(name);
  return wrapper === undefined ? undefined : { wrapper, name, args };
}

/** Options of the outer program that take a value, where they may stand before the sub-command. */
const outerValued = new Set([
  "-f",
  "--file",
  "-p",
  "--project-name",
  "--profile",
  "--env-file",
  "--context",
  "-H",
  "--host",
  "-n",
  "--namespace",
  "--kubeconfig",
  "-l",
  "--log-level",
  "--config",
  "--project-directory",
]);

/** The same for a program that has a meaning of its own for some of these letters. */
const valuedOfAdb = new Set(["-s", "-t", "-H", "-P", "-L"]);

function withSubcommand(name: string, args: readonly Argument[]): Wrapping | undefined {
  const valued = name === "adb" ? valuedOfAdb : outerValued;
  let key = name;
  let words = 1;
  let at = 0;
  while (at < args.length && words < 4) {
    const arg = args[at++];
    if (arg === undefined) break;
    if (arg.text.startsWith("-")) {
      if (valued.has(arg.text) && at < args.length) at++;
      continue;
    }
    key += ` ${literal(arg) ?? ""}`;
    words++;
    const wrapper = wrappersByName.get(key);
    if (wrapper !== undefined) return { wrapper, name: key, args: args.slice(at) };
  }
  return undefined;
}

/** Runs what is inside a wrapper. Undefined if there is nothing inside, so that the program is judged itself. */
export function peel(
  call: Call,
  { wrapper, name, args }: Wrapping,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  const { given, rest } = leadingOptions(args, valuedOf(wrapper));
  if (wrapper.inert?.some((option) => given.has(option)) === true) return undefined;
  if (wrapper.own?.includes(literal(rest[0]) ?? "") === true) return undefined;
  const env = new Map(call.env);
  let at = 0;
  if (wrapper.assigns === true) {
    for (; at < rest.length; at++) {
      const arg = rest[at];
      const assigned = arg === undefined ? undefined : assignment(arg);
      if (assigned === undefined) break;
      env.set(assigned.name, assigned.value);
      noteGateVariable(assigned.name, call.span, frame, walk);
    }
  }
  if (call.name === "env") {
    noteGateVariable(given.get("-u") ?? given.get("--unset") ?? "", call.span, frame, walk);
    // A program that is no shell finds no gate anyway.
    const bare = ["-i", "-", "--ignore-environment"].some((option) => given.has(option));
    if (bare && shellNames.has(baseName(rest[at]?.text ?? "")))
      noteGateVariable("BASH_ENV", call.span, frame, walk);
  }
  const place = wrapper.operands === undefined ? undefined : rest[at];
  const site: Site =
    wrapper.site === undefined ? frame.site : { kind: wrapper.site, name: place?.text ?? name };
  const moves = site !== frame.site;
  // What is read here is read here, also when the program that gets it runs elsewhere.
  const input = moves ? readHere(frame.input, scope, walk) : frame.input;
  const inner: Frame = { ...frame, input, site, via: [...frame.via, name] };
  const within = cloneScope(scope);
  if (site.kind !== "here" && site !== frame.site)
    within.cwd = { known: false, text: `(the directory in ${site.kind} ${site.name})` };
  enter(within, wrapper, given);
  for (const option of wrapper.textOption ?? []) {
    const found = textOf(args, option);
    if (found === undefined) continue;
    const { text, after } = found;
    const known = literal(text);
    const splits = option === "-S" || option === "--split-string";
    if (known !== undefined && splits) {
      const words = [...splitWords(known, text.span), ...after];
      return invokeAssigned(words, env, within, inner, walk);
    }
    return runText(text, name, within, inner, walk);
  }
  let command = rest.slice(at + (wrapper.operands ?? 0));
  if (wrapper.after !== undefined) {
    const dashes = args.findIndex((arg) => arg.text === wrapper.after);
    if (dashes >= 0) command = args.slice(dashes + 1);
  } else if (command[0]?.text === "--") command = command.slice(1);
  const [first] = command;
  if (first === undefined) {
    if (readsShell(wrapper, given) && frame.input.kind !== "none")
      return runShell({ ...call, name: "sh", args: [], site }, within, inner, walk);
    return undefined;
  }
  const isJoined =
    wrapper.inner === "text" && wrapper.wordsOption?.some((option) => given.has(option)) !== true;
  if (isJoined || isText(first, command, wrapper)) {
    const joined = isJoined ? joinArguments(command, first.span) : first;
    return runText(joined, name, within, { ...inner, span: frame.span ?? call.span }, walk);
  }
  const versionless = unversioned(first);
  return invoke([versionless, ...command.slice(1)], env, within, inner, walk);
}

/** Reads a text as far as it is known. If nothing of it is, it is dynamic execution. */
function runText(text: Argument, name: string, scope: Scope, frame: Frame, walk: Walk): Output {
  if (text.pieces.length > 1 || typeof text.pieces[0] === "string")
    return walkText(literal(text) ?? text.text, scope, frame, walk);
  const because = `${name} runs \`${text.text}\`, which is known only at run time`;
  reportUnknown(walk, frame, "dynamic", because, text.text, text.span);
  return noOutput;
}

/** True if a wrapper without a command is a shell, by itself or because an option says so. */
function readsShell(wrapper: Wrapper, given: ReadonlyMap<string, string | undefined>): boolean {
  if (wrapper.shell === undefined || wrapper.shell === true) return wrapper.shell === true;
  return wrapper.shell.some((option) => given.has(option));
}

/** A single word with blanks is a text, as `heroku run 'rails db:drop' -a shop` takes it. */
function isText(first: Argument, command: readonly Argument[], wrapper: Wrapper): boolean {
  if (!/^[\w./][\w./-]*\s+\S/.test(literal(first) ?? "")) return false;
  return leadingOptions(command.slice(1), valuedOf(wrapper)).rest.length === 0;
}

/** `A=b cmd …`: words before the command set variables for it. */
function invokeAssigned(
  words: readonly Argument[],
  before: ReadonlyMap<string, Argument>,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const env = new Map(before);
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const assigned = word === undefined ? undefined : assignment(word);
    if (assigned === undefined) break;
    env.set(assigned.name, assigned.value);
  }
  return invoke(words.slice(at), env, scope, frame, walk);
}

/** `npx prisma@5` runs `prisma`, and `npx firebase-tools` runs `firebase`. */
function unversioned(argument: Argument): Argument {
  const text = literal(argument);
  if (text === undefined) return argument;
  const [, scoped = text] = /^((?:@[\w.-]+\/)?[\w.-]+)@[\w.^~-]+$/.exec(text) ?? [];
  const own = packagePrograms.get(scoped);
  if (own === undefined && scoped === text) return argument;
  const name = own ?? baseName(scoped);
  return { ...argument, text: name, pieces: [name] };
}

const valuedSets = new WeakMap<Wrapper, ReadonlySet<string>>();

function valuedOf(wrapper: Wrapper): ReadonlySet<string> {
  const known = valuedSets.get(wrapper);
  if (known !== undefined) return known;
  const valued = new Set([...wrapper.valued, ...(wrapper.textOption ?? [])]);
  valuedSets.set(wrapper, valued);
  return valued;
}

function assignment(
  arg: Argument,
): { readonly name: string; readonly value: Argument } | undefined {
  const [first, ...others] = arg.pieces;
  const match = typeof first === "string" ? /^([A-Za-z_]\w*)=(.*)$/s.exec(first) : null;
  if (match === null) return undefined;
  const [, name = "", start = ""] = match;
  return {
    name,
    value: { ...arg, text: arg.text.slice(name.length + 1), pieces: [start, ...others] },
  };
}

/** The value of an option, joined or as the next word, and the words after it. */
function textOf(args: readonly Argument[], option: string): OptionText | undefined {
  const short = /^-\w$/.test(option) ? option.slice(1) : undefined;
  for (const [index, arg] of args.entries()) {
    const word = arg.text;
    const bundled = short !== undefined && new RegExp(`^-\\w*${short}$`).test(word);
    if (word === option || bundled) {
      const text = args[index + 1];
      return text === undefined ? undefined : { text, after: args.slice(index + 2) };
    }
    const joint = short === undefined ? `${option}=` : option;
    if (word.startsWith(joint) && word.length > joint.length)
      return { text: withoutHead(arg, joint.length), after: args.slice(index + 1) };
  }
  return undefined;
}

interface OptionText {
  readonly text: Argument;
  readonly after: readonly Argument[];
}

function enter(
  scope: Scope,
  wrapper: Wrapper,
  given: ReadonlyMap<string, string | undefined>,
): void {
  for (const option of wrapper.directory ?? []) {
    const directory = given.get(option);
    if (directory === undefined) continue;
    scope.cwd =
      scope.cwd.known || directory.startsWith("/")
        ? { known: true, path: resolvePath(scope.cwd.known ? scope.cwd.path : "/", directory) }
        : { known: false, text: directory };
  }
}
