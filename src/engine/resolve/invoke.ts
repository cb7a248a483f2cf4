import { literal, type Argument, type Call } from "../model/call";
import { withExported } from "./assign";
import { runBuiltin } from "./builtins";
import { runInterpreter } from "./interpreters";
import { runCarried } from "./carriers";
import { mayRunContainer, runContainer } from "./containers";
import { peel, wrapperOf } from "./wrappers";
import { noteWritten } from "./writes";
import { rolesOf } from "./roles";
import { printedBy } from "./outputs";
import { runGitAlias } from "./gitAliases";
import { multiplies, standstill } from "./forkBomb";
import { runFindExec } from "./findExec";
import { scriptBehind } from "./namedScripts";
import { runProjectScript } from "./projectScripts";
import { runScriptFile, runShell, runSourced, shellNames } from "./shells";
import {
  cloneScope,
  deepestWalk,
  noOutput,
  ownNames,
  reportUnknown,
  spend,
  type Frame,
  type Function,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { resolvePath } from "../model/path";
import { textWritten } from "../model/written";
import { readText } from "../readText";
import { programName } from "../windows/programName";
import { walkStatements, walkText } from "./walk";
import { commandBehind, programMatching, textBehind } from "./seeThrough";
import { runXargs } from "./xargs";

const noSpan = { start: 0, end: 0 };

/**
 * One simple command after expansion: a function, a builtin, a wrapper around another command, a
 * shell with a text of its own, or a program, which becomes a Call.
 */
export function invoke(
  argv: readonly Argument[],
  env: ReadonlyMap<string, Argument>,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const program = argv[0];
  if (program === undefined) return noOutput;
  const args = argv.slice(1);
  if (frame.via.length > deepestWalk) {
    const because = "the line runs too many commands to be followed";
    reportUnknown(walk, frame, "limit", because, lineOf(argv), program.span);
    return noOutput;
  }
  if (!spend(walk, frame, 1, walk.budget <= 1 ? lineOf(argv) : "", program.span)) return noOutput;
  const written = literal(program) ?? programMatching(program);
  const name =
    written === undefined
      ? program.text
      : programName(written.startsWith("=") ? written.replace(/^=(?=\w)/, "") : written);
  const roles = rolesOf(name);
  if (written !== undefined && !written.includes("/")) {
    const definition = functionNamed(name, scope, frame, walk);
    // Variables set for a function or for `eval` alone are seen by the text that it runs.
    if (env.size > 0 && (definition !== undefined || name === "eval"))
      for (const [variable, argument] of env)
        ownNames(scope).variables.set(variable, { kind: "scalar", argument });
    if (definition !== undefined) return callFunction(name, definition, args, scope, frame, walk);
    const builtin = roles.builtin ? runBuiltin(name, args, scope, frame, walk) : undefined;
    if (builtin !== undefined) return builtin;
  }
  const call: Call = {
    program,
    name,
    args,
    env: withExported(env, scope),
    written: scope.written,
    cwd: scope.cwd,
    input: frame.input,
    output: frame.output,
    site: frame.site,
    via: frame.via,
    span: frame.span ?? program.span,
    source: frame.source,
  };
  const windows = walk.runOtherShell(call, scope, frame, walk);
  if (windows !== undefined) return windows;
  const carries = roles.carries && runCarried(call, scope, frame, walk);
  if (roles.wraps || written === undefined || mayRunContainer(call)) {
    const ran = runWrapped(call, written !== undefined, scope, frame, walk);
    if (ran !== undefined) return ran;
    const script = scriptBehind(call, walk);
    if (script !== undefined)
      return invoke(script, env, scope, { ...frame, via: [...frame.via, call.name] }, walk);
  }
  if (written === undefined) noteUnknownProgram(call, frame, walk);
  walk.found.push({ kind: "call", call });
  if (roles.interprets) {
    runInterpreter(call, scope, frame, walk);
    runProjectScript(call, scope, frame, walk);
  }
  if (sourcing.has(name)) runSourced(call, scope, frame, walk);
  else if (finding.has(name)) runFindExec(call, scope, frame, walk);
  else if (written !== undefined && (!walk.isModelled(name) || isOfLine(written, scope))) {
    if (written.includes("/")) runScriptFile(call, written, args, scope, frame, walk);
    const behind = carries ? undefined : commandBehind(call);
    const inner = { ...frame, via: [...frame.via, call.name] };
    if (behind !== undefined) invoke(behind, call.env, scope, inner, walk);
    else if (!carries && args.length > 1) {
      const text = literal(textBehind(call));
      if (text !== undefined) walkText(text, cloneScope(scope), inner, walk);
    }
  }
  if (roles.writes) noteWritten(call, scope, frame, walk);
  const printed = roles.prints ? printedBy(call, walk) : undefined;
  return printed === undefined ? { kind: "program", call } : { kind: "text", text: printed, call };
}

const sourcing: ReadonlySet<string> = new Set(["source", "."]);
const finding: ReadonlySet<string> = new Set(["find", "gfind", "fd", "fdfind"]);

/** Runs what a shell, a list, a container or a wrapper is given. Undefined: the program itself runs. */
function runWrapped(
  call: Call,
  isKnown: boolean,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  const { name, args } = call;
  const shellLike = !isKnown && args.some((arg) => /^-\w*c$/.test(arg.text));
  if (shellNames.has(name) || shellLike) return runShell(call, scope, frame, walk);
  if (name === "git") {
    const expanded = runGitAlias(call, scope, frame, walk);
    if (expanded !== undefined) return expanded;
  }
  if (name === "xargs" || name === "gxargs" || name === "parallel")
    return runXargs(call, scope, frame, walk);
  const contained = runContainer(call, scope, frame, walk);
  if (contained !== undefined) return contained;
  const wrapper = wrapperOf(name, args);
  return wrapper === undefined ? undefined : peel(call, wrapper, scope, frame, walk);
}

/** A path that the line itself wrote: whatever it is called, it is what was written. */
function isOfLine(path: string, { cwd, written }: Scope): boolean {
  if (written === undefined || !path.includes("/")) return false;
  return textWritten(resolvePath(cwd.known ? cwd.path : "/", path), written) !== undefined;
}

function lineOf(argv: readonly Argument[]): string {
  return argv.map((arg) => arg.text).join(" ");
}

/** A variable that is the whole command, or is given what only `rm` is given, may run anything. */
function noteUnknownProgram(call: Call, frame: Frame, walk: Walk): void {
  const [only, ...others] = call.program.pieces;
  if (only === undefined || typeof only === "string" || others.length > 0) return;
  const alone = call.args.length === 0 && !/^\$[@*\d]|^\$\{[@*\d]/.test(only.text);
  const removing = /^-(?:r|R|rf|fr|Rf|fR)$/.test(call.args[0]?.text ?? "");
  if (!only.text.startsWith("$") || only.why !== "variable" || !(alone || removing)) return;
  const because = `what \`${only.text}\` runs is known only at run time`;
  reportUnknown(walk, frame, "dynamic", because, only.text, call.span);
}

function functionNamed(name: string, scope: Scope, frame: Frame, walk: Walk): Function | undefined {
  // A function may call another of the same name that was defined within it, but not itself for ever.
  if (frame.expanding.length > 2) {
    const within = frame.expanding.filter((expanded) => expanded === `${name}()`).length;
    if (within > 2) return undefined;
  }
  const own = scope.functions.get(name);
  if (own !== undefined) return own;
  const answer = walk.ask({ ask: "shell", what: "function", name });
  if (answer?.fact !== "shell" || answer.value === undefined) return undefined;
  const source = readText(answer.value, frame.source.dialect);
  const [definition] = source.body;
  return definition?.kind === "function" ? { body: definition.body, source } : undefined;
}

function callFunction(
  name: string,
  definition: Function,
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  if (multiplies(name, definition.body)) {
    const effect = { ...standstill(name), span: frame.span ?? noSpan };
    walk.found.push({ kind: "effect", effect, site: frame.site });
    return noOutput;
  }
  const positional = scope.positional;
  scope.positional = args;
  const inner: Frame = {
    ...frame,
    source: definition.source,
    expanding: [...frame.expanding, `${name}()`],
    depth: frame.depth + 1,
  };
  const output = walkStatements(definition.body, scope, inner, walk);
  scope.positional = positional;
  scope.ended = false;
  return output;
}
