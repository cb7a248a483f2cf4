import type { Deed } from "../code/deed";
import type { TreeLanguage } from "../code/language";
import { deedsOf } from "../code/deeds";
import { awsCommands } from "../code/cloudSdk";
import { libraryDeletion } from "../code/libraryDeletion";
import { plumbumCommands } from "../code/plumbum";
import { readCode } from "../code/read";
import { readPatterns } from "../code/patterns";
import { worthReading } from "../code/worthReading";
import { httpEffects } from "../http/effects";
import { withoutHead } from "../model/argument";
import { literal, type Argument, type Call } from "../model/call";
import type { Effect } from "../model/effect";
import { pathOf } from "../model/pathOf";
import { sqlEffects } from "../sql/effects";
import { storeOf, storeOfUrl } from "../sql/store";
import { forksForEver, standstill } from "./forkBomb";
import { noteWrittenByCode } from "./codeWrites";
import { deedsWith, startedWith, unstarted, type Started } from "./codeArguments";
import { withCollisions } from "./codeCollisions";
import { withConditions } from "./codeConditions";
import { shellOfCode } from "./codeShell";
import { invoke } from "./invoke";
import { interpreters, type Interpreter } from "./interpreterTable";
import { judgeByName } from "./tellingNames";
import {
  cloneScope,
  frameThrough,
  reportUnknown,
  spendOnText,
  charactersOfACall,
  textArgument,
  type Frame,
  type Scope,
  type Walk,
} from "./scope";
import { textOf } from "./shells";
import { walkText } from "./walk";

/** Runs the program that an interpreter is given, if the call is one: inline, from a file, from its input. */
export function runInterpreter(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const interpreter = interpreterNamed(call.name);
  if (interpreter === undefined) return;
  const program = programOf(call, interpreter, scope, walk);
  if (program === undefined) return;
  const inner = frameThrough(call, frame);
  if (program.kind === "unread") {
    judgeByName([program.path], call, inner, walk);
    return;
  }
  if (program.kind === "dynamic") {
    const because = `${call.name} runs what \`${program.what}\` gives it, which is known only at run time`;
    reportUnknown(walk, inner, "dynamic", because, program.what, call.span);
    return;
  }
  const { text, words, inline } = program;
  runCode(interpreter.language, text, call, scope, inner, walk, startedWith(words, inline, text));
}

const interpretersByName: ReadonlyMap<string, Interpreter> = new Map(Object.entries(interpreters));

/** The interpreter of a name, `python3.12` too; undefined if it is none whose programs are read. */
export function interpreterNamed(name: string): Interpreter | undefined {
  const [, base] = /^(python|pypy|ruby|perl|php|lua)[\d.]+$/.exec(name) ?? [];
  return interpretersByName.get(name) ?? interpretersByName.get(base ?? name);
}

type Given =
  | {
      readonly kind: "text";
      readonly text: string;
      /** What the program is started with. */
      readonly words: readonly Argument[];
      /** It stands on the command line, and in no file. */
      readonly inline: boolean;
    }
  | { readonly kind: "dynamic"; readonly what: string }
  | { readonly kind: "unread"; readonly path: string };

function programOf(
  call: Call,
  interpreter: Interpreter,
  scope: Scope,
  walk: Walk,
): Given | undefined {
  let at = call.name === "deno" || call.name === "bun" ? skipVerb(call.args) : 0;
  if (call.name === "deno" && call.args[0]?.text === "eval")
    return given(call.args.slice(1).find((arg) => !arg.text.startsWith("-")));
  while (at < call.args.length) {
    const arg = call.args[at];
    const word = arg?.text ?? "";
    if (arg === undefined || !word.startsWith("-") || word === "-") break;
    at++;
    const inline = interpreter.inline.find((option) => bundled(word, option));
    if (inline !== undefined) return given(call.args[at], call.args.slice(at + 1));
    const joined = interpreter.inline.find((option) =>
      word.startsWith(option.length === 2 ? option : `${option}=`),
    );
    if (joined !== undefined)
      return given(
        withoutHead(arg, joined.length === 2 ? 2 : joined.length + 1),
        call.args.slice(at),
      );
    if (word === "-m" || word === "--version" || word === "--help" || word === "-V")
      return undefined;
    if (interpreter.valued.includes(word)) at++;
  }
  const operand = call.args[at];
  if (operand !== undefined && operand.text !== "-" && operand.text !== "/dev/stdin") {
    if (call.name === "deno" && operand.text.startsWith("-")) return undefined;
    const path = literal(operand);
    if (path === undefined && operand.text.startsWith("<("))
      return { kind: "dynamic", what: operand.text };
    if (path === undefined) return undefined;
    const text = textOf(path, call, scope, walk);
    const words = call.args.slice(at + 1);
    return text === undefined
      ? { kind: "unread", path }
      : { kind: "text", text, words, inline: false };
  }
  const words = call.args.slice(at + 1);
  switch (call.input.kind) {
    case "text":
      return given(call.input.text, words);
    case "program":
      return call.input.call === undefined
        ? undefined
        : { kind: "dynamic", what: call.input.call.name };
    case "file": {
      const path = literal(call.input.path);
      const text = path === undefined ? undefined : textOf(path, call, scope, walk);
      return text === undefined ? undefined : { kind: "text", text, words, inline: true };
    }
    case "none":
      return undefined;
  }
}

/** `deno eval CODE`, `bun run FILE`. */
function skipVerb(args: readonly Argument[]): number {
  return /^(?:run|eval|x)$/.test(args[0]?.text ?? "") ? 1 : 0;
}

/** `-ne` ends in `-e`: short options may be bundled before the one that takes the program. */
function bundled(word: string, option: string): boolean {
  if (word === option) return true;
  return option.length === 2 && /^-[a-zA-Z\d]+$/.test(word) && word.endsWith(option.charAt(1));
}

function given(argument: Argument | undefined, words: readonly Argument[] = []): Given | undefined {
  if (argument === undefined) return undefined;
  if (argument.pieces.length === 1 && typeof argument.pieces[0] !== "string") {
    return { kind: "dynamic", what: argument.text };
  }
  return { kind: "text", text: literal(argument) ?? argument.text, words, inline: true };
}

/** Reads a program in a known language and does, in the walk, what it does. */
export function runCode(
  language: Interpreter["language"],
  text: string,
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
  started: Started = unstarted,
): void {
  if (frame.depth > 12 || !spendOnText(walk, frame, text, charactersOfACall.code)) return;
  if (decodesAndRuns.test(text)) {
    const because = `the program of ${call.name} runs text that it decodes, which is not read`;
    reportUnknown(walk, frame, "dynamic", because, call.name, call.span);
  }
  if (forksForEver(text)) {
    const effect = { ...standstill(call.name), span: frame.span ?? call.span };
    walk.found.push({ kind: "effect", effect, site: frame.site });
  }
  const inner = { ...frame, depth: frame.depth + 1 };
  for (const argv of [...awsCommands(text), ...plumbumCommands(text)]) {
    const words = argv.map((word) => textArgument(word, frame.span ?? call.span, "literal"));
    invoke(words, call.env, cloneScope(scope), inner, walk);
  }
  noteWrittenByCode(text, call, scope, inner, walk);
  const deletion = libraryDeletion(language, text);
  if (deletion !== undefined) {
    const [library, method] = deletion;
    const because = `the program calls \`${method}\` of ${library}, and what that hits is not read`;
    reportUnknown(walk, frame, "program", because, library, call.span);
  }
  if (isTree(language) && !worthReading(language, text)) return;
  const deeds = isTree(language)
    ? deedsInTree(language, text, inner, walk)
    : readPatterns(language, text, walk.home);
  const within = cloneScope(scope);
  for (const deed of deedsWith(withCollisions(deeds), started))
    doDeed(deed, language, call, within, inner, walk);
}

/** What a program does, and that it was not read where it was not. */
function deedsInTree(
  language: TreeLanguage,
  text: string,
  frame: Frame,
  walk: Walk,
): readonly Deed[] {
  const { calls, complete } = readCode(language, text);
  if (!complete) {
    const because = "the program could not be read to its end";
    reportUnknown(walk, frame, "limit", because, text, { start: 0, end: text.length });
  }
  return withConditions(deedsOf(calls), text, language);
}

/** `exec(base64.b64decode(…))` and its kin in other languages: text that was meant not to be read. */
const decodesAndRuns =
  /\b(?:exec|eval|system|Function|assert|os\.system|execSync)\b[^;\n]{0,120}\b(?:b64decode|b32decode|a85decode|unhexlify|fromhex|decompress|marshal\.loads|atob|Buffer\.from|pack|unpack|decode64|decode_base64|base64_decode|gzinflate|str_rot13|rot13)\b/;

function isTree(language: Interpreter["language"]): language is TreeLanguage {
  return language === "python" || language === "javascript";
}

function doDeed(
  deed: Deed,
  language: Interpreter["language"],
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): void {
  const found = (effect: Effect): void => {
    const span = frame.span ?? call.span;
    walk.found.push({ kind: "effect", effect: { ...effect, span }, site: frame.site });
  };
  switch (deed.does) {
    case "path": {
      const path = expandHome(deed.path, walk.home);
      const resource = pathOf(path, scope.cwd, frame.site, deed.tree);
      // A program's own scratch paths are not known; only destroying something unknown matters.
      found({ kind: deed.effect, resource });
      return;
    }
    case "shell": {
      const text = literal(deed.text);
      const shell = text === undefined ? [] : shellOfCode(text, walk.home, scope);
      const words = [...shell, text ?? ""].map((word) => textArgument(word, deed.span, "literal"));
      if (shell.length > 0) invoke(words, new Map(), scope, frame, walk);
      else if (text !== undefined || typeof deed.text.pieces[0] === "string")
        walkText(text ?? deed.text.text, scope, frame, walk);
      return;
    }
    case "argv":
      invoke(deed.argv, new Map(), scope, frame, walk);
      return;
    case "sql": {
      const { connection } = deed;
      if (connection === ":memory:") return;
      const store =
        (connection === undefined ? undefined : storeOfUrl(connection)) ??
        storeOf({ database: connection });
      for (const effect of sqlEffects([deed.text], {
        dialect: "any",
        store,
        path: (path) =>
          pathOf(textArgument(path, deed.span, "literal"), scope.cwd, frame.site, false),
        read: () => undefined,
      }))
        found(effect);
      return;
    }
    case "http": {
      const body = deed.body === undefined ? undefined : (literal(deed.body) ?? deed.body.text);
      for (const effect of httpEffects({
        method: deed.method,
        url: deed.url.text,
        headers: deed.headers,
        body: body === undefined ? { kind: "none" } : { kind: "text", text: body },
      })) {
        found(effect);
      }
      return;
    }
    case "named":
      found({ kind: deed.effect, resource: deed.resource, because: deed.because });
      return;
    case "code": {
      const text = literal(deed.text);
      if (text !== undefined) runCode(language, text, call, scope, frame, walk);
      return;
    }
  }
}

function expandHome(argument: Argument, home: string): Argument {
  const [first, ...others] = argument.pieces;
  if (typeof first !== "string" || !/^~(?:\/|$)/.test(first)) return argument;
  return { ...argument, pieces: [home + first.slice(1), ...others] };
}
