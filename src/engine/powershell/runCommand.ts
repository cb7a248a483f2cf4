import { literal, type Argument, type Call } from "../model/call";
import { cmdletNamed } from "../commands/windows";
import { isCmdletName, type Cmdlet, type Signature } from "../commands/windows/cmdlet";
import { textArgument } from "../resolve/scope";
import { followedWords } from "../windows/mostWords";
import { aliases, programsToo } from "./aliasTable";
import { argumentsOfBound, bind, withInput, type Bound, type Given } from "./bind";
import { controlCmdlets } from "./controlCmdlets";
import { evaluate, variableValue } from "./evaluate";
import { runBlock } from "./runBlock";
import { runNative } from "./runNative";
import { remember } from "./runPipeline";
import type { Run } from "./session";
import { spell } from "./spell";
import type { CommandWord, Stage } from "./syntax";
import { argumentOf, argumentsOf, itemsOf, nothing, type Value } from "./value";

type CommandStage = Extract<Stage, { kind: "command" }>;

/** Runs one command: a block, a function, a cmdlet under any of its names, or a program. */
export function runCommand(stage: CommandStage, input: Value, isPiped: boolean, run: Run): Value {
  const called = evaluate(stage.name, run);
  const given = stage.words.flatMap((word) => givenOf(word, run));
  if (called.kind === "block") {
    return runBlock(called.block, given, isPiped ? input : nothing, run);
  }
  const name = argumentOf(called, spell(stage.name), run.span);
  // `"x" | & $command`: what is called is only known when it runs.
  return runNamed(name, given, isPiped ? input : nothing, run, stage.operator === ".");
}

/** Runs what a name stands for. */
function runNamed(
  name: Argument,
  given: readonly Given[],
  input: Value,
  run: Run,
  isSourced = false,
): Value {
  const written = literal(name);
  if (written === undefined) return runNative(name, given, input, run, isSourced);
  // Windows PowerShell reads "`e" as a letter, later ones as an escape that no name has.
  const folded = withoutModule(written.replaceAll("\u001b", "e")).toLowerCase();
  const definition = run.session.functions.get(folded);
  if (definition !== undefined) {
    // A filter or an advanced function sees each item that is piped to it.
    const items = itemsOf(input);
    if (items.length === 0) return runBlock(definition, given, nothing, run);
    const [first] = items;
    if (first !== undefined) run.session.variables.set("_", first);
    return runBlock(definition, given, input, run);
  }
  const own = run.session.aliases.get(folded);
  if (own !== undefined && !run.frame.expanding.includes(folded)) {
    const frame = { ...run.frame, expanding: [...run.frame.expanding, folded] };
    const meant = { ...name, text: own, pieces: [own] };
    return runNamed(meant, given, input, { ...run, frame }, isSourced);
  }
  const target = Object.hasOwn(aliases, folded) ? aliases[folded] : undefined;
  if (target !== undefined && isCmdsOwn(folded, given))
    return runNative(
      textArgument("cmd", run.span, "literal"),
      slashC(folded, given),
      input,
      run,
      false,
    );
  return (
    runCmdlet(
      target ?? withoutModule(written.replaceAll("\u001b", "e")),
      given,
      input,
      run,
      programsToo.has(folded),
    ) ?? runNative(name, given, input, run, isSourced)
  );
}

/** `Microsoft.PowerShell.Management\Remove-Item` is `Remove-Item`. */
function withoutModule(name: string): string {
  return /^[\w.]+\\(\w+-\w+)$/.exec(name)?.[1] ?? name;
}

const cmdsOwn = new Set(["rd", "rmdir", "del", "erase"]);

/** `rd /s /q x` typed into PowerShell fails there, but says what was meant as plainly as can be. */
function isCmdsOwn(alias: string, given: readonly Given[]): boolean {
  return (
    cmdsOwn.has(alias) &&
    given.some((word) => word.kind === "value" && /^\/[a-z](?::.*)?$/i.test(word.written))
  );
}

function slashC(alias: string, given: readonly Given[]): readonly Given[] {
  const word = (text: string): Given => ({
    kind: "value",
    value: { kind: "text", argument: textArgument(text, { start: 0, end: 0 }, "literal") },
    written: text,
    bare: true,
  });
  return [word("/c"), word(alias), ...given];
}

/** A cmdlet that steers PowerShell itself, one with a model, or any other one by its verb. */
function runCmdlet(
  name: string,
  given: readonly Given[],
  input: Value,
  run: Run,
  mayBeProgram: boolean,
): Value | undefined {
  const folded = name.toLowerCase();
  const control = controlCmdlets.get(folded);
  const model = cmdletNamed(folded);
  const signature: Signature | undefined = model?.signature ?? control?.signature;
  if (signature === undefined)
    return isCmdletName(name) ? runUnknownCmdlet(name, given, input, run) : undefined;
  const bound = bind(given, signature);
  if (mayBeProgram && bound.unlisted.length > 0) return undefined;
  if (mayBeProgram && given.some((word) => word.kind === "value" && word.written.startsWith("--")))
    return undefined;
  if (bound.pretends) return nothing;
  const filled = withInput(bound, input, signature);
  const call = model === undefined ? undefined : emitCmdlet(model, filled, run, input);
  const value = control?.run(filled, input, run, call);
  if (model?.writes !== undefined) rememberWritten(model, filled, input, run);
  return value ?? { kind: "output", call, text: `(what ${name} gives)` };
}

/** Records the call of a cmdlet with its command line in full. */
function emitCmdlet(model: Cmdlet, bound: Bound, run: Run, input: Value): Call {
  const name = model.names[0] ?? "";
  return emit(name, argumentsOfBound(bound, model.signature, run), run, input);
}

/** Records a call of something that is PowerShell's own. */
export function emit(
  name: string,
  args: readonly Argument[],
  run: Run,
  input: Value = nothing,
): Call {
  const call: Call = {
    program: textArgument(name, run.span, "literal"),
    name,
    args: followedWords(name, args, run.walk, run.frame, run.span),
    env: new Map(),
    cwd: run.session.scope.cwd,
    input:
      input.kind === "text"
        ? { kind: "text", text: input.argument }
        : input.kind === "output"
          ? { kind: "program", call: input.call }
          : { kind: "none" },
    site: run.frame.site,
    ...(run.frame.output === undefined ? {} : { output: run.frame.output }),
    via: run.frame.via,
    span: run.span,
    source: run.frame.source,
    builtin: "powershell",
  };
  run.walk.found.push({ kind: "call", call });
  return call;
}

function rememberWritten(model: Cmdlet, bound: Bound, input: Value, run: Run): void {
  const { writes } = model;
  if (writes === undefined) return;
  const contents = bound.values.get(writes.content) ?? itemsOf(input);
  const value: Value = { kind: "list", items: contents.flatMap(itemsOf) };
  for (const path of argumentsOfBound(
    {
      ...bound,
      values: new Map([["path", writes.paths.flatMap((key) => bound.values.get(key) ?? [])]]),
      flags: new Set(),
    },
    { parameters: { path: ["-Path="] }, positions: [], literals: ["path"] },
    run,
  ))
    if (path.text !== "-Path")
      remember(path, value, writes.appends || bound.flags.has("append"), run);
}

/** A cmdlet without a model: its command line as it stands, for its verb to be judged by. */
function runUnknownCmdlet(name: string, given: readonly Given[], input: Value, run: Run): Value {
  if (
    given.some(
      (word) =>
        word.kind === "parameter" && /^(?:whatif|wi)$/i.test(word.name) && word.value === undefined,
    )
  )
    return nothing;
  const args = given.flatMap((word): readonly Argument[] => {
    if (word.kind === "value") return argumentsOf(word.value, word.written, run.span);
    const flag = textArgument(`-${word.name}`, run.span, "literal");
    return word.value === undefined
      ? [flag]
      : [flag, ...argumentsOf(word.value, `-${word.name}`, run.span)];
  });
  for (const word of given) {
    const value = word.value;
    if (value?.kind === "block") runBlock(value.block, [], nothing, run);
  }
  const call = emit(name, args, run, input);
  return { kind: "output", call, text: `(what ${name} gives)` };
}

/** A word of a command after evaluation; a splatted table is several parameters. */
function givenOf(word: CommandWord, run: Run): readonly Given[] {
  if (word.kind === "parameter") {
    const value = word.value === undefined ? undefined : evaluate(word.value, run);
    return [{ kind: "parameter", name: word.name, value }];
  }
  const { value: expression } = word;
  const written = spell(expression);
  const bare = expression.kind === "text" && expression.bare;
  if (expression.kind === "variable" && expression.splat) {
    const table = variableValue(expression.name, expression.text, run);
    if (table.kind === "table")
      return [...table.entries].map(([name, value]) => ({ kind: "parameter", name, value }));
    return itemsOf(table).map((value) => ({ kind: "value", value, written, bare: false }));
  }
  return [{ kind: "value", value: evaluate(expression, run), written, bare }];
}
