import type { Part, Program, Statement } from "../model/program";

/** `(cmd | psub)` gives the name of a file that holds what `cmd` prints, as `<(cmd)` does elsewhere. */
export function asProcess(program: Program, text: string): Part | undefined {
  const [only] = program.body;
  if (program.body.length !== 1 || only?.kind !== "pipeline") return undefined;
  const last = only.stages.at(-1);
  if (last?.kind !== "command" || nameOf(last) !== "psub") return undefined;
  const stages = only.stages.slice(0, -1);
  const [first] = stages;
  const body: readonly Statement[] =
    stages.length === 1 && first !== undefined ? [first] : [{ ...only, stages }];
  return { kind: "process", direction: "in", program: { ...program, body }, text };
}

/** The name of a command if its first word is plain text. */
export function nameOf(statement: Statement): string | undefined {
  if (statement.kind !== "command") return undefined;
  const [part, ...others] = statement.words[0]?.parts ?? [];
  return part?.kind === "text" && others.length === 0 ? part.value : undefined;
}
