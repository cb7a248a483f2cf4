import { deepestWalk, reportUnknown } from "../resolve/scope";
import type { Given } from "./bind";
import { evaluate } from "./evaluate";
import { readPowerShell } from "./read";
import { runStatements } from "./runStatement";
import type { Run } from "./session";
import type { Block } from "./syntax";
import { collected, nothing, type Value } from "./value";

/** Runs a block or a function with what it is called with; parameters take values by name, then in order. */
export function runBlock(block: Block, given: readonly Given[], input: Value, run: Run): Value {
  if (run.frame.depth > deepestWalk) {
    reportUnknown(
      run.walk,
      run.frame,
      "limit",
      "the text nests too deeply to be followed",
      block.text,
      run.span,
    );
    return nothing;
  }
  const { variables } = run.session;
  const before = new Map(variables);
  const inner: Run = {
    ...run,
    frame: { ...run.frame, depth: run.frame.depth + 1, span: run.frame.span ?? run.span },
  };
  const loose: Value[] = [];
  const named = new Map<string, Value>();
  for (let at = 0; at < given.length; at++) {
    const word = given[at];
    if (word?.kind === "value") loose.push(word.value);
    else if (word !== undefined) {
      const wanted = word.name.toLowerCase();
      const parameter = block.parameters.find((one) => one.name.startsWith(wanted));
      const next = given[at + 1];
      const takesNext =
        word.value === undefined && parameter?.isSwitch !== true && next?.kind === "value";
      if (takesNext) at++;
      named.set(parameter?.name ?? wanted, word.value ?? (takesNext ? next.value : yes(run)));
    }
  }
  for (const parameter of block.parameters) {
    const value =
      named.get(parameter.name) ??
      (parameter.isSwitch ? undefined : loose.shift()) ??
      (parameter.value === undefined ? undefined : evaluate(parameter.value, inner)) ??
      (parameter.isSwitch ? nothing : undefined);
    if (value === undefined) variables.delete(parameter.name);
    else variables.set(parameter.name, value);
  }
  variables.set("args", { kind: "list", items: loose });
  if (input.kind !== "nothing") variables.set("input", input);
  const value = runStatements(block.body, inner);
  run.session.scope.ended = false;
  for (const name of [...block.parameters.map((one) => one.name), "args", "input"]) {
    const old = before.get(name);
    if (old === undefined) variables.delete(name);
    else variables.set(name, old);
  }
  return value;
}

function yes(run: Run): Value {
  return evaluate({ kind: "variable", name: "true", text: "$true", splat: false }, run);
}

/** Reads a text of PowerShell and runs it here, as `Invoke-Expression` does. */
export function runText(text: string, run: Run): Value {
  return runScript(text, [], run);
}

/** Runs a whole script; what could not be read of it is said. */
export function runScript(text: string, given: readonly Given[], run: Run): Value {
  const script = readPowerShell(text);
  const frame = {
    ...run.frame,
    source:
      run.frame.span === undefined ? { source: text, body: [], problems: [] } : run.frame.source,
  };
  for (const problem of script.problems) {
    // The command that it belongs to stands before it on its line.
    const rest = text.slice(text.lastIndexOf("\n", problem.span.start) + 1);
    reportUnknown(run.walk, frame, "syntax", problem.message, rest, problem.span);
  }
  const block: Block = { parameters: script.parameters, body: script.body, text };
  if (given.length > 0 || script.parameters.length > 0 || frame.span !== undefined)
    return runBlock(block, given, nothing, { ...run, frame });
  return collected([runStatements(script.body, { ...run, frame })]);
}
