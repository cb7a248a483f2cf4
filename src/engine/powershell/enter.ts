import { literal, type Argument, type Call } from "../model/call";
import { isAbsolute, parentOf, resolvePath } from "../model/path";
import {
  cloneScope,
  noOutput,
  ownNames,
  reportUnknown,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "../resolve/scope";
import { bytesOfBase64, textOfBytes } from "../windows/base64";
import { placeFrom } from "../windows/place";
import { textOfScript } from "../windows/scripts";
import { reportSpoken } from "../windows/spokenSecrets";
import type { Given } from "./bind";
import { runScript } from "./runBlock";
import { newSession, type Run } from "./session";
import { argumentOf, itemsOf, type Value } from "./value";

/** Runs a text of PowerShell as a request gives it. */
export function walkPowerShell(text: string, scope: Scope, frame: Frame, walk: Walk): Output {
  const session = newSession(scope, { known: false, text: "(the directory of the script)" });
  const span = frame.span ?? { start: 0, end: text.length };
  const value = runScript(text, [], { session, frame, walk, span });
  // What nobody takes is printed.
  for (const item of itemsOf(value))
    if (item.kind === "text") reportSpoken(item.argument, walk, frame.site, span);
  return outputOf(value, span);
}

/** Parameters of powershell.exe and pwsh by their full names, and whether they take a value. */
const parameters: readonly (readonly [name: string, takes: "value" | "nothing" | "rest"])[] = [
  ["command", "rest"],
  ["commandwithargs", "rest"],
  ["file", "rest"],
  ["encodedcommand", "value"],
  ["encodedarguments", "value"],
  ["executionpolicy", "value"],
  ["inputformat", "value"],
  ["outputformat", "value"],
  ["windowstyle", "value"],
  ["configurationname", "value"],
  ["configurationfile", "value"],
  ["custompipename", "value"],
  ["psconsolefile", "value"],
  ["settingsfile", "value"],
  ["version", "value"],
  ["workingdirectory", "value"],
  ["interactive", "nothing"],
  ["login", "nothing"],
  ["mta", "nothing"],
  ["noexit", "nothing"],
  ["nologo", "nothing"],
  ["noninteractive", "nothing"],
  ["noprofile", "nothing"],
  ["noprofileloadtime", "nothing"],
  ["sshservermode", "nothing"],
  ["sta", "nothing"],
  ["help", "nothing"],
];

const short: Readonly<Record<string, string>> = {
  c: "command",
  cwa: "commandwithargs",
  e: "encodedcommand",
  ec: "encodedcommand",
  enc: "encodedcommand",
  ep: "executionpolicy",
  ex: "executionpolicy",
  f: "file",
  i: "interactive",
  l: "login",
  nop: "noprofile",
  noe: "noexit",
  nol: "nologo",
  noni: "noninteractive",
  v: "version",
  w: "windowstyle",
  wd: "workingdirectory",
};

/** Runs `powershell` or `pwsh` with its command line. */
export function runPowerShellProgram(call: Call, scope: Scope, frame: Frame, walk: Walk): Output {
  const child = cloneScope(scope);
  child.ended = false;
  for (const [name, argument] of call.env)
    ownNames(child).variables.set(name, { kind: "scalar", argument });
  const inner: Frame = {
    ...frame,
    via: [...frame.via, call.name],
    span: frame.span ?? call.span,
    depth: frame.depth + 1,
  };
  let at = 0;
  while (at < call.args.length) {
    const arg = call.args[at];
    if (arg === undefined) break;
    const word = literal(arg) ?? arg.text;
    const option = /^(?:--?|\/)([A-Za-z]+)(?::(.*))?$/s.exec(word);
    const name = option?.[1] === undefined ? undefined : nameOf(option[1].toLowerCase());
    if (name === undefined) break;
    at++;
    switch (name) {
      case "command":
      case "commandwithargs":
        return runWords(call.args.slice(at), call, child, inner, walk);
      case "file":
        return runFile(call.args.slice(at), call, child, inner, walk);
      case "encodedcommand":
        return runEncoded(call.args[at], call, child, inner, walk);
      case "workingdirectory": {
        const path = literal(call.args[at]);
        if (path !== undefined) child.cwd = placeFrom(child.cwd, path);
        break;
      }
      case "version":
        // `pwsh --version` prints it; Windows PowerShell takes a number.
        if (call.args.length === at) return noOutput;
        break;
      case "help":
        return noOutput;
      default:
        break;
    }
    if (parameters.find(([full]) => full === name)?.[1] === "value") at++;
  }
  const rest = call.args.slice(at);
  const [first] = rest;
  if (first === undefined) return runInput(call, child, inner, walk);
  const isScript = /\.ps1$/i.test(literal(first) ?? "");
  return isScript
    ? runFile(rest, call, child, inner, walk)
    : runWords(rest, call, child, inner, walk);
}

/** The full name of a parameter, given in full or shortened. */
function nameOf(written: string): string | undefined {
  const own = Object.hasOwn(short, written) ? short[written] : undefined;
  if (own !== undefined) return own;
  return parameters.find(([name]) => name.startsWith(written))?.[0];
}

/** All words behind `-Command` are one text. */
function runWords(
  words: readonly Argument[],
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  if (words.length === 1 && words[0]?.text === "-") return runInput(call, scope, frame, walk);
  const [only] = words;
  if (words.length === 1 && only?.pieces.length === 1 && typeof only.pieces[0] !== "string") {
    dynamic(call, only.text, frame, walk);
    return noOutput;
  }
  // Variables of the outer shell stay as they are written, which reads well enough.
  const text = words.map(shown).join(" ").trim();
  // A block that PowerShell hands to itself is run.
  const block = /^\{([\s\S]*)\}$/.exec(text)?.[1];
  return walkPowerShell(block ?? text, scope, frame, walk);
}

function shown(argument: Argument): string {
  return argument.pieces
    .map((piece) =>
      typeof piece !== "string"
        ? piece.text
        : argument.glob
          ? piece.replace(/\\([*?[\]])/g, "$1")
          : piece,
    )
    .join("");
}

function runFile(
  words: readonly Argument[],
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const [file, ...rest] = words;
  const path = literal(file);
  if (path === "-" || file === undefined) return runInput(call, scope, frame, walk);
  walk.found.push({ kind: "call", call });
  if (path === undefined || call.site.kind !== "here") return { kind: "program", call };
  const text = textOfScript(path, call.cwd, scope, walk);
  if (text === undefined) return { kind: "program", call };
  const root =
    call.cwd.known || isAbsolute(path)
      ? placeFrom(call.cwd, parentOf(resolvePath(call.cwd.known ? call.cwd.path : "/", path)))
      : call.cwd;
  const given = rest.map((argument): Given => {
    const name = /^-([A-Za-z_]\w*)$/.exec(argument.text)?.[1];
    return name === undefined
      ? { kind: "value", value: { kind: "text", argument }, written: argument.text, bare: true }
      : { kind: "parameter", name, value: undefined };
  });
  const run: Run = { session: newSession(scope, root), frame, walk, span: frame.span ?? call.span };
  return outputOf(runScript(text, given, run), run.span);
}

function runEncoded(
  argument: Argument | undefined,
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const written = literal(argument);
  const bytes = written === undefined ? undefined : bytesOfBase64(written);
  if (bytes !== undefined) return walkPowerShell(textOfBytes(bytes, "unicode"), scope, frame, walk);
  if (argument !== undefined) dynamic(call, argument.text, frame, walk);
  return noOutput;
}

function runInput(call: Call, scope: Scope, frame: Frame, walk: Walk): Output {
  const within: Frame = { ...frame, input: { kind: "none" } };
  switch (call.input.kind) {
    case "none":
      return noOutput;
    case "text":
      return walkPowerShell(call.input.text.text, scope, within, walk);
    case "file": {
      const path = literal(call.input.path);
      const text = path === undefined ? undefined : textOfScript(path, call.cwd, scope, walk);
      return text === undefined ? noOutput : walkPowerShell(text, scope, within, walk);
    }
    case "program":
      if (call.input.call !== undefined) dynamic(call, call.input.call.name, within, walk);
      return noOutput;
  }
}

function dynamic(call: Call, what: string, frame: Frame, walk: Walk): void {
  const because = `${call.name} runs what \`${what}\` gives it, which is known only at run time`;
  reportUnknown(walk, frame, "dynamic", because, what, call.span);
}

/** What a text of PowerShell puts out, as another shell reads it. */
function outputOf(value: Value, span: Call["span"]): Output {
  if (value.kind === "nothing") return noOutput;
  if (value.kind === "output") return { kind: "program", call: value.call };
  const lines = itemsOf(value).map((item) => argumentOf(item, "", span));
  if (!lines.every((line) => literal(line) !== undefined))
    return { kind: "program", call: undefined };
  const text = `${lines.map((line) => line.text).join("\n")}\n`;
  return {
    kind: "text",
    text: { text, pieces: [text], glob: false, provenance: "substitution", span },
  };
}
