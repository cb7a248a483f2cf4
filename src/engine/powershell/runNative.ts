import { literal, type Argument, type Input } from "../model/call";
import { isAbsolute, parentOf, resolvePath } from "../model/path";
import { runCmdInput, runCmdLine, textWithHoles } from "../cmd/enter";
import type { Insertions } from "../cmd/insertions";
import { invoke } from "../resolve/invoke";
import { cloneScope, reportUnknown, textArgument, type Frame, type Output } from "../resolve/scope";
import { joinCommandLine, splitCommandLine, textOfSlashC } from "../windows/commandLine";
import { placeFrom } from "../windows/place";
import { programName } from "../windows/programName";
import { textOfScript } from "../windows/scripts";
import type { Given } from "./bind";
import { runScript } from "./runBlock";
import { cloneSession, type Run } from "./session";
import { argumentOf, argumentsOf, itemsOf, nothing, type Value } from "./value";

/** Runs a program, or a script of PowerShell, with what PowerShell makes of its arguments. */
export function runNative(
  name: Argument,
  given: readonly Given[],
  input: Value,
  run: Run,
  isSourced: boolean,
  line?: string,
): Value {
  const { session, frame, walk } = run;
  const written = literal(name);
  if (written !== undefined && /\.psm?1$/i.test(written))
    return runScriptFile(written, name, given, run, isSourced);
  // Windows PowerShell leaves `~` to the program, and for one of Linux that is its own home.
  const keepsTilde = written !== undefined && programName(written) === "wsl";
  const args = given.flatMap((word) => nativeArguments(word, run, keepsTilde));
  const inner: Frame = { ...frame, input: inputOf(input, run), span: frame.span ?? run.span };
  const program = written === undefined ? undefined : programName(written);
  if (program === "cmd") {
    const insertions: Insertions = { values: [] };
    const text = line ?? joinCommandLine(args.map((arg) => textWithHoles(arg, insertions)));
    const behind = /^(?:[\s\S]*?\s)??\/[ckr]([\s\S]*)$/i.exec(text)?.[1];
    const within = { ...inner, via: [...inner.via, "cmd"] };
    const child = cloneScope(session.scope);
    if (behind === undefined)
      return valueOf(runCmdInput(inner.input, insertions, child, within, walk), "cmd");
    const output = runCmdLine(textOfSlashC(behind), insertions, child, within, walk);
    return valueOf(output, "cmd");
  }
  if (written !== undefined && /\.(?:bat|cmd)$/i.test(written)) {
    const insertions: Insertions = { values: [] };
    const words = args.map((arg) => textWithHoles(arg, insertions));
    const text = joinCommandLine([written, ...words]);
    const child = cloneScope(session.scope);
    return valueOf(runCmdLine(text, insertions, child, inner, walk), name.text);
  }
  if (program === undefined) warnOfUnknown(name, given, run);
  const argv = [name, ...args];
  for (const other of asOldWindows(program, args, run))
    invoke([name, ...other], new Map(), cloneScope(session.scope), inner, walk);
  return valueOf(invoke(argv, new Map(), session.scope, inner, walk), name.text);
}

const otherShells = new Set(["bash", "sh", "zsh", "wsl", "powershell", "pwsh"]);

/**
 * Windows PowerShell puts arguments in quotes without looking at what is in them, so that a
 * backslash at the end takes the closing quote with it: what another shell then reads is not what
 * PowerShell was given. The words of that reading, where it differs.
 */
function asOldWindows(
  program: string | undefined,
  args: readonly Argument[],
  run: Run,
): readonly (readonly Argument[])[] {
  if (program === undefined || !otherShells.has(program)) return [];
  const texts = args.map((arg) => literal(arg) ?? arg.text);
  if (!texts.some((text) => /\s/.test(text) && text.endsWith("\\"))) return [];
  return [
    splitCommandLine(joinCommandLine(texts)).map((word) => textArgument(word, run.span, "literal")),
  ];
}

/** A command whose name is not known, with parameters that only something destructive takes. */
function warnOfUnknown(name: Argument, given: readonly Given[], run: Run): void {
  const recurses = given.some(
    (word) => word.kind === "parameter" && /^r(?:ec\w*)?$/i.test(word.name),
  );
  const forces = given.some((word) => word.kind === "parameter" && /^fo\w*$/i.test(word.name));
  if (!recurses || !forces) return;
  const because = `\`${name.text}\` is only known when it runs, and is told to go through everything by force`;
  reportUnknown(run.walk, run.frame, "dynamic", because, name.text, run.span);
}

function runScriptFile(
  path: string,
  name: Argument,
  given: readonly Given[],
  run: Run,
  isSourced: boolean,
): Value {
  const { session, frame, walk } = run;
  const { cwd } = session.scope;
  const text =
    frame.site.kind === "here" ? textOfScript(path, cwd, session.scope, walk) : undefined;
  if (text === undefined)
    return { kind: "output", call: undefined, text: `(what ${name.text} puts out)` };
  const root =
    cwd.known || isAbsolute(path)
      ? placeFrom(cwd, parentOf(resolvePath(cwd.known ? cwd.path : "/", path)))
      : cwd;
  const inner = isSourced ? { ...session, root } : { ...cloneSession(session), root };
  const within = { ...frame, via: [...frame.via, path], span: frame.span ?? run.span };
  return runScript(text, given, { ...run, session: inner, frame: within });
}

/** The words that a program gets for one word of the command. */
function nativeArguments(word: Given, run: Run, keepsTilde: boolean): readonly Argument[] {
  const literalWord = (text: string): Argument => textArgument(text, run.span, "literal");
  if (word.kind === "parameter") {
    if (word.value === undefined) return [literalWord(`-${word.name}`)];
    const value = argumentOf(word.value, `-${word.name}`, run.span);
    return [
      {
        ...value,
        text: `-${word.name}:${value.text}`,
        pieces: [`-${word.name}:`, ...value.pieces],
      },
    ];
  }
  const args = argumentsOf(word.value, word.written, run.span);
  if (!word.bare) return args;
  return args.map((argument): Argument => {
    const [first, ...rest] = argument.pieces;
    const home = !keepsTilde && typeof first === "string" && /^~(?=$|[\\/])/.test(first);
    const expanded = home
      ? { ...argument, pieces: [run.walk.home + first.slice(1), ...rest] }
      : argument;
    const wild = expanded.pieces.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
    if (!wild || expanded.glob) return expanded;
    const pieces = expanded.pieces.map((piece) =>
      typeof piece === "string" ? piece.replaceAll("\\", "/") : piece,
    );
    return { ...expanded, pieces, glob: true, provenance: "glob" };
  });
}

/** A value on standard input. */
function inputOf(value: Value, run: Run): Input {
  if (value.kind === "nothing") return run.frame.input;
  if (value.kind === "output") return { kind: "program", call: value.call };
  const lines = itemsOf(value).map((item) => argumentOf(item, "", run.span));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && value.kind === "text")
    return { kind: "text", text: only };
  if (!lines.every((line) => literal(line) !== undefined))
    return { kind: "program", call: undefined };
  const text = lines.map((line) => line.text).join("\n");
  return { kind: "text", text: textArgument(text, run.span, "literal") };
}

/** What a program prints, as a value. */
export function valueOf(output: Output, name: string): Value {
  switch (output.kind) {
    case "none":
      return nothing;
    case "text": {
      const pieces = output.text.pieces.map((piece, index, all) =>
        typeof piece === "string" && index === all.length - 1 ? piece.replace(/\r?\n$/, "") : piece,
      );
      return { kind: "text", argument: { ...output.text, pieces } };
    }
    case "program":
      return { kind: "output", call: output.call, text: `(what ${name} prints)` };
  }
}
