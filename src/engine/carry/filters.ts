import { plainArgument } from "../model/argument";
import { literal, type Argument, type Call } from "../model/call";
import { readSedScript } from "../commands/sedScript";
import { asTexts, inputText, valuesOf, type Carried } from "./carried";

/** Commands that an awk program runs, where their text stands in it as a whole. */
export function carriedByAwk(call: Call): readonly Carried[] {
  const { args } = call;
  const fromInput = valuesOf(args, ["-f", "--file"]).some(
    ({ text }) => text === "-" || text === "/dev/stdin",
  );
  const input = fromInput ? inputText(call) : undefined;
  const given = [...valuesOf(args, ["-e", "--source"]), ...(input === undefined ? [] : [input])];
  const assigned = [...valuesOf(args, ["-v", "--assign"]), ...args].flatMap(({ text }) => {
    const [, name, value] = /^([A-Za-z_]\w*)=([^]*)$/.exec(text) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  const programs =
    given.length > 0 ? given : args.slice(firstOperand(args, /^-[Fvfi]$/), undefined).slice(0, 1);
  return asTexts(
    programs.flatMap((program) =>
      [
        ...awkCommands(literal(program) ?? "").flatMap(({ text, whole }) => (whole ? [text] : [])),
        ...variablesRun(literal(program) ?? "", new Map(assigned)),
      ].map((text) => plainArgument(text, program.span)),
    ),
  );
}

/** A command in an awk program; not `whole` if the program adds something to it. */
export interface AwkCommand {
  readonly text: string;
  readonly whole: boolean;
}

/** `system("cmd")`, `print | "cmd"`, `"cmd" | getline` in an awk program. */
export function awkCommands(program: string): readonly AwkCommand[] {
  const runs =
    /\bsystem\s*\(\s*(?:"((?:\\.|[^"\\])*)"(\s*\))?)?|\|&?\s*"((?:\\.|[^"\\])*)"(?!\s*["$\w])|"((?:\\.|[^"\\])*)"\s*\|&?\s*getline/g;
  return [...program.matchAll(runs)].map(([, called, closed, fed, drained]) => {
    const text = called ?? fed ?? drained ?? "";
    const whole = called === undefined ? text !== "" : closed !== undefined;
    return { text: unescaped(text), whole };
  });
}

/** `cmd = "rm x"; cmd | getline`: variables that are run, where a text that they were given is known. */
function variablesRun(program: string, assigned: ReadonlyMap<string, string>): readonly string[] {
  const runs =
    /\bsystem\s*\(\s*([A-Za-z_]\w*)\s*\)|\bprintf?\b[^|\n;}]*\|&?\s*([A-Za-z_]\w*)|\b([A-Za-z_]\w*)\s*\|&?\s*getline/g;
  const names = new Set(
    [...program.matchAll(runs)].map(([, called, fed, drained]) => called ?? fed ?? drained ?? ""),
  );
  return [...names].flatMap((name) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*"((?:\\\\.|[^"\\\\])*)"(\\s*[;}\\n])?`).exec(
      program,
    );
    if (found?.[1] === undefined) return assigned.get(name) ?? [];
    // What the program adds to it is as unknown as a variable of a shell.
    return `${unescaped(found[1])}${found[2] === undefined ? ' "$added"' : ""}`;
  });
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\/nt])/g, (_, sign: string) =>
    sign === "n" ? "\n" : sign === "t" ? "\t" : sign,
  );
}

/** Commands of `e` in a sed script. What `s///e` runs is made of the input, which is for the model. */
export function carriedBySed({ args }: Call): readonly Carried[] {
  const given = valuesOf(args, ["-e", "--expression"]);
  const scripts = given.length > 0 ? given : args.slice(firstOperand(args, /^-[efl]$/)).slice(0, 1);
  return asTexts(
    scripts.flatMap((script) =>
      readSedScript(literal(script) ?? "")
        .runs.filter((command) => command !== "")
        .map((command) => plainArgument(command, script.span)),
    ),
  );
}

/** Where the first word stands that is neither an option nor the value of one. */
function firstOperand(args: readonly Argument[], valued: RegExp): number {
  let at = 0;
  while (args[at]?.text.startsWith("-") === true) at += valued.test(args[at]?.text ?? "") ? 2 : 1;
  return at;
}
