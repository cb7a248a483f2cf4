import { literal, type Argument, type OutputPlace } from "../model/call";
import { isSecretPattern } from "../evidence/secretName";
import { isAbsolute, resolvePath } from "../model/path";
import { pathOf } from "../model/pathOf";
import { textWritten, withWritten } from "../model/written";
import { windowsDeviceOf } from "../weigh/windowsNames";
import { evaluate } from "./evaluate";
import { asPath } from "./paths";
import { runCommand } from "./runCommand";
import type { Run } from "./session";
import { spell, spellCommand } from "./spell";
import type { Pipeline, Redirect, Stage } from "./syntax";
import { argumentOf, itemsOf, nothing, type Value } from "./value";

/** Runs the stages of a pipeline, each with what the one before it puts out. */
export function runPipeline(pipeline: Pipeline, run: Run): Value {
  const within: Run = { ...run, span: run.frame.span ?? pipeline.span };
  const outputs = outputsOf(pipeline.stages, run.frame.output);
  let value: Value = frameInput(run);
  pipeline.stages.forEach((stage, index) => {
    const span = run.frame.span ?? stage.span;
    const output = outputs[index];
    const frame = output === undefined ? run.frame : { ...run.frame, output };
    const at: Run = { ...within, span, frame };
    value = redirected(stage, runStage(stage, value, index > 0, at), at);
  });
  return value;
}

/** Cmdlets that choose among what they are given. */
const choosing =
  /^(?:select(?:-object)?|%|foreach(?:-object)?|where(?:-object)?|\?|select-string|sls|findstr)(?=\s)/i;

/** Cmdlets that put out what they are given, in some form. */
const printing =
  /^(?:sort|select|where|\?|format|ft|fl|fw|out-(?:string|host|default)|group|findstr|sls|%|foreach)/i;

/** Where what each stage prints goes; undefined: where the pipeline's output goes. */
function outputsOf(
  stages: readonly Stage[],
  outer: OutputPlace | undefined,
): readonly (OutputPlace | undefined)[] {
  const outputs: (OutputPlace | undefined)[] = [];
  let next: OutputPlace | undefined = outer;
  for (const stage of [...stages].reverse()) {
    const target = stage.redirects.find(({ stream }) => stream === "1" || stream === "*")?.target;
    const own =
      target === undefined ? next : spell(target).toLowerCase() === "$null" ? "nowhere" : "file";
    outputs.push(own);
    next = stage.kind === "command" ? before(spellCommand(stage), own) : "program";
  }
  return outputs.reverse();
}

/** Longer commands are taken to print what they are given. */
const longestLooked = 2000;

/** Where the output goes of what a command reads, by where the command's own goes. */
function before(command: string, own: OutputPlace | undefined): OutputPlace | undefined {
  if (/^(?:out-null|measure|measure-object)\b/i.test(command)) return "nowhere";
  // Names without values, or lines that do not speak of secrets. What is long is not looked through:
  // a block in a block in a block is a part of each.
  if (
    command.length <= longestLooked &&
    choosing.test(command) &&
    !/value|\$_(?!\.)|\s\*(?:\s|$)/i.test(command) &&
    !isSecretPattern(command)
  )
    return "nowhere";
  return printing.test(command) ? own : own === "nowhere" ? "nowhere" : "program";
}

/** What a script gets on standard input, for the first command of a pipeline. */
function frameInput(run: Run): Value {
  return run.session.variables.get("input") ?? nothing;
}

function runStage(stage: Stage, input: Value, isPiped: boolean, run: Run): Value {
  if (stage.kind === "command") return runCommand(stage, input, isPiped, run);
  return evaluate(stage.expression, run);
}

/** `> file` writes what came out; what nothing came out of empties the file. */
function redirected(stage: Stage, value: Value, run: Run): Value {
  let output = value;
  for (const redirect of stage.redirects) {
    if (redirect.target === undefined) continue;
    const written = writeTo(redirect, value, run);
    if (written && (redirect.stream === "1" || redirect.stream === "*")) output = nothing;
  }
  return output;
}

function writeTo(redirect: Redirect, value: Value, run: Run): boolean {
  if (redirect.target === undefined) return false;
  const target = evaluate(redirect.target, run);
  if (target.kind === "nothing") return true;
  const path = asPath(argumentOf(target, spell(redirect.target), run.span), true, run);
  const name = literal(path);
  if (name !== undefined && isSink(name)) return true;
  const { cwd } = run.session.scope;
  const kind = redirect.appends
    ? "write"
    : isEmpty(value) && redirect.stream === "1"
      ? "truncate"
      : "overwrite";
  run.walk.found.push({
    kind: "effect",
    effect: { kind, resource: pathOf(path, cwd, run.frame.site, false), span: run.span },
    site: run.frame.site,
  });
  if (redirect.stream === "1") remember(path, value, redirect.appends, run);
  return true;
}

function isSink(name: string): boolean {
  return name === "/dev/null" || windowsDeviceOf(`\\${name}`) === "sink";
}

/** True for what certainly puts nothing into a file. */
function isEmpty(value: Value): boolean {
  return value.kind === "nothing" || (value.kind === "text" && literal(value.argument) === "");
}

/** Keeps what was written to a file, so that a script that is written and then run can be read. */
export function remember(path: Argument, value: Value, appends: boolean, run: Run): void {
  const name = literal(path);
  const { cwd, written } = run.session.scope;
  if (name === undefined || (!cwd.known && !isAbsolute(name))) return;
  const key = resolvePath(cwd.known ? cwd.path : "/", name);
  const lines = itemsOf(value).map((item) => argumentOf(item, "", run.span));
  const text = lines.map((line) => line.text).join("\n");
  const earlier = appends ? textWritten(key, written) : undefined;
  const whole = earlier === undefined ? text : `${earlier.text}\n${text}`;
  const known = lines.every((line) => literal(line) !== undefined);
  const argument: Argument = {
    text: whole,
    pieces: [known ? whole : { text: whole, why: "other", mayBeEmpty: false }],
    glob: false,
    provenance: "literal",
    span: run.span,
  };
  run.session.scope.written = withWritten(key, argument, written);
}
