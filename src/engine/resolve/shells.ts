import { literal, type Argument, type Call } from "../model/call";
import { resolvePath } from "../model/path";
import { textWritten } from "../model/written";
import {
  cloneScope,
  noOutput,
  ownNames,
  reportUnknown,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import type { Program } from "../model/program";
import { setVariable } from "./assign";
import { runInterpreter } from "./interpreters";
import { isShellSetup, printsShellSetup } from "./shellSetup";
import { judgeByName } from "./tellingNames";
import { walkText } from "./walk";

/** Programs that read shell text: as `-c TEXT`, from a file, or from standard input. */
export const shellNames = new Set([
  "bash",
  "sh",
  "zsh",
  "dash",
  "ksh",
  "ash",
  "mksh",
  "rbash",
  "fish",
  // Their own syntax differs, but a command in it is the same.
  "csh",
  "tcsh",
]);

const valued = new Set(["-o", "+o", "-O", "+O"]);

/** The language that a program of this name reads. */
function dialectOf(name: string): Program["dialect"] {
  return name === "fish" ? "fish" : undefined;
}

/** Runs a shell: the text it is given is walked as if it stood on the line. */
export function runShell(call: Call, scope: Scope, frame: Frame, walk: Walk): Output {
  const child = cloneScope(scope);
  child.ended = false;
  const output = runChild(call, child, frame, walk);
  scope.written = child.written;
  return output;
}

function runChild(call: Call, child: Scope, frame: Frame, walk: Walk): Output {
  const inner: Frame = { ...frame, via: [...frame.via, call.name], input: { kind: "none" } };
  for (const [name, argument] of call.env)
    ownNames(child).variables.set(name, { kind: "scalar", argument });
  let at = 0;
  let takesText = false;
  let readsInput = false;
  while (at < call.args.length) {
    const word = call.args[at]?.text ?? "";
    if (!/^[-+]./.test(word)) break;
    at++;
    if (word === "--") break;
    if (word === "--rcfile" || word === "--init-file") {
      const path = literal(call.args[at++]);
      if (path !== undefined) runFile(path, call, child, inner, walk);
    } else if (call.name === "fish" && (word === "-C" || word === "--init-command")) {
      const first = call.args[at++];
      if (first !== undefined) runText(first, call, child, inner, walk);
    } else if (word.startsWith("--init-command=")) {
      runText(withoutHead(call.args[at - 1], 15), call, child, inner, walk);
    } else if (valued.has(word)) at++;
    else if (!word.startsWith("--")) {
      if (/^[-+][a-zA-Z]*o$/.test(word)) at++;
      if (word.includes("c")) takesText = true;
      if (word.includes("s")) readsInput = true;
      if (word.includes("n") && word.startsWith("-")) return noOutput;
    } else if (word === "--version" || word === "--help") return noOutput;
    else if (word === "--command") takesText = true;
    else if (word.startsWith("--command=")) {
      return runText(withoutHead(call.args[at - 1], 10), call, child, inner, walk);
    }
  }
  const [operand, ...rest] = call.args.slice(at);
  if (takesText) {
    if (operand === undefined) return noOutput;
    // The word after the text is `$0`, but fish has none.
    const [zero] = rest;
    if (zero !== undefined) setVariable(child, "0", { kind: "scalar", argument: zero });
    child.positional = call.name === "fish" ? rest : rest.slice(1);
    return runText(operand, call, child, { ...inner, input: frame.input }, walk);
  }
  if (
    operand !== undefined &&
    !readsInput &&
    operand.text !== "-" &&
    operand.text !== "/dev/stdin"
  ) {
    walk.found.push({ kind: "call", call });
    child.positional = rest;
    const path = literal(operand);
    if (path === undefined) {
      if (operand.text.startsWith("<(")) dynamic(call, operand.text, inner, walk);
      return { kind: "program", call };
    }
    runFile(path, call, child, inner, walk);
    return { kind: "program", call };
  }
  return runInput(call, child, inner, walk);
}

/** What is left of an argument after its first letters. */
function withoutHead(argument: Argument | undefined, letters: number): Argument {
  const [first = "", ...others] = argument?.pieces ?? [];
  const text = argument?.text.slice(letters) ?? "";
  const pieces = typeof first === "string" ? [first.slice(letters), ...others] : [first, ...others];
  const span = argument?.span ?? { start: 0, end: 0 };
  return { text, pieces, glob: false, provenance: argument?.provenance ?? "literal", span };
}

function runText(operand: Argument, call: Call, scope: Scope, frame: Frame, walk: Walk): Output {
  const text = literal(operand);
  const dialect = isSourcing(call) ? frame.source.dialect : dialectOf(call.name);
  const inner = { ...frame, span: frame.span ?? call.span };
  if (text !== undefined) return walkText(text, scope, inner, walk, dialect);
  // A variable in double quotes was put into the text by the outer shell; what is known still reads well.
  const written = operand.pieces.filter((piece) => typeof piece !== "string" || /\S/.test(piece));
  if (written.length === 1 && typeof written[0] !== "string") {
    dynamic(call, operand.text, frame, walk);
    return noOutput;
  }
  return walkText(operand.text, scope, inner, walk, dialect);
}

function isSourcing({ name }: Call): boolean {
  return name === "source" || name === ".";
}

/** What a shell reads on standard input is run; if it comes from another program it is not known. */
function runInput(call: Call, scope: Scope, frame: Frame, walk: Walk): Output {
  switch (call.input.kind) {
    case "none":
      return noOutput;
    case "text":
      return runText(call.input.text, call, scope, frame, walk);
    case "file": {
      const path = literal(call.input.path);
      if (path !== undefined) runFile(path, call, scope, frame, walk);
      return { kind: "program", call };
    }
    case "program": {
      const from = call.input.call;
      if (from?.name === "cat" && from.args.length > 0) {
        for (const arg of from.args) {
          const path = literal(arg);
          if (path !== undefined) runFile(path, call, scope, frame, walk);
        }
      } else if (from !== undefined && !(isSourcing(call) && isShellSetup(from)))
        dynamic(call, from.name, frame, walk);
      return { kind: "program", call };
    }
  }
}

function dynamic(call: Call, what: string, frame: Frame, walk: Walk): void {
  reportUnknown(
    walk,
    frame,
    "dynamic",
    `${call.name} runs what \`${what}\` gives it, which is known only at run time`,
    what,
    call.span,
  );
}

/** `./deploy.sh` or `/opt/x/run`: a script if its first line says so. */
export function runScriptFile(
  call: Call,
  path: string,
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): void {
  if (/^\/(?:usr\/(?:local\/)?)?s?bin\//.test(path)) return;
  const child = cloneScope(scope);
  child.positional = args;
  const text = call.site.kind === "here" ? textOf(path, call, scope, walk) : undefined;
  if (text === undefined) judgeByName([path], call, frame, walk);
  const shell = /^#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?)?([\w.]+)/.exec(text ?? "")?.[1];
  if (shell !== undefined && !shellNames.has(shell)) {
    runInterpreter({ ...call, name: shell, args: [call.program, ...args] }, scope, frame, walk);
    return;
  }
  if (text !== undefined) {
    if (text.slice(0, 1000).includes("\0")) return;
    walkText(text, child, scriptFrame(call, frame), walk, dialectOf(shell ?? ""));
  }
}

function runFile(path: string, call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const text = call.site.kind === "here" ? textOf(path, call, scope, walk) : undefined;
  if (text === undefined) judgeByName([path], call, frame, walk);
  else walkText(text, scope, scriptFrame(call, frame), walk, dialectOf(call.name));
}

function scriptFrame(call: Call, frame: Frame): Frame {
  return { ...frame, span: frame.span ?? call.span, via: [...frame.via, call.name] };
}

/** The text of a script: what this line wrote to it, or what the host says is in it. */
export function textOf(path: string, call: Call, scope: Scope, walk: Walk): string | undefined {
  if (!call.cwd.known && !path.startsWith("/")) return undefined;
  const absolute = resolvePath(call.cwd.known ? call.cwd.path : "/", path);
  const own = textWritten(absolute, scope.written);
  // What is not known of it stands there as it was written, and reads as not known again.
  if (own !== undefined) return literal(own) ?? own.text;
  const answer = walk.ask({ ask: "text", path: absolute });
  return answer?.fact === "text" ? answer.text : undefined;
}

/** `source FILE`: its text runs in this very shell. */
export function runSourced(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const [file, ...args] = call.args;
  const path = file === undefined && frame.source.dialect === "fish" ? "-" : literal(file);
  if (path === undefined) {
    const text = file?.text ?? "";
    const process = text.startsWith("<(") || /^\(.*\bpsub\s*\)$/s.test(text);
    if (process && !printsShellSetup(file)) dynamic(call, text, frame, walk);
    return;
  }
  if (path === "/dev/stdin" || path === "-") {
    runInput(call, scope, { ...scriptFrame(call, frame), input: { kind: "none" } }, walk);
    return;
  }
  const text = textOf(path.includes("/") ? path : `./${path}`, call, scope, walk);
  if (text === undefined) return;
  const positional = scope.positional;
  if (args.length > 0) scope.positional = args;
  walkText(text, scope, scriptFrame(call, frame), walk, frame.source.dialect);
  scope.positional = positional;
  scope.ended = false;
}
