import { literal, type Argument, type Call } from "../model/call";
import { invoke } from "../resolve/invoke";
import {
  cloneScope,
  noOutput,
  ownNames,
  textArgument,
  unknownArgument,
  type Output,
} from "../resolve/scope";
import { splitCommandLine, textOfSlashC } from "../windows/commandLine";
import { followedWords } from "../windows/mostWords";
import { placeFrom } from "../windows/place";
import { programName } from "../windows/programName";
import { textOfScript } from "../windows/scripts";
import { reportSpoken } from "../windows/spokenSecrets";
import { runBatch, runCmdInput, runCmdText } from "./enter";
import { argumentOfText, spelled } from "./insertions";
import type { Run } from "./session";
import { withVariables } from "./variables";
import { cmdWords, pathOfWord } from "./words";
import { isTooDeep, walkStatements } from "./walk";

/** The longest line that cmd.exe takes. */
const longestLine = 8191;

/** Commands of cmd.exe that only print, or that steer the window. */
const printing = new Set(
  [
    "assoc break cls color date dir ftype graftabl goto mklink path pause prompt shift time title ver",
  ]
    .concat([
      "verify vol md mkdir set setlocal endlocal exit echo rem cd chdir pushd popd call start",
    ])
    .join(" ")
    .split(" "),
);

/** Commands of cmd.exe that have a model, by all their names. */
const modelled: Readonly<Record<string, string>> = {
  rd: "rd",
  rmdir: "rd",
  del: "del",
  erase: "del",
  type: "type",
  copy: "copy",
  move: "move",
  ren: "ren",
  rename: "ren",
};

/** Programs of Windows that share their name with quite another one elsewhere. */
const homonyms = new Set([
  "find",
  "sort",
  "more",
  "timeout",
  "convert",
  "expand",
  "tree",
  "print",
  "where",
]);

/** Runs the text of one command, with its variables put in. */
export function runCommand(text: string, run: Run): Output {
  const head = /^\s*(?:"([^"]*)"?|((?:[^\s",;=/]|(?<=[\w:\\.])\/(?=\w+[/\\.]))+))([\s\S]*)$/.exec(
    text,
  );
  if (head === null) return noOutput;
  const written = head[1] ?? head[2] ?? "";
  const rest = head[3] ?? "";
  const builtin =
    /^(cd|chdir|echo|md|mkdir|rd|rmdir|del|erase|type|copy|move|pushd|call|set)(?=[.\\:+([]|\/)/i.exec(
      written,
    );
  if (builtin?.[1] !== undefined && head[1] === undefined)
    return (
      runNamed(builtin[1].toLowerCase(), written.slice(builtin[1].length) + rest, run) ?? noOutput
    );
  const name = argumentOfText(written, run.insertions, run.span);
  const known = literal(name);
  if (known === undefined) return runProgram(name, rest, run);
  const own = /^[A-Za-z]+$/.test(known) ? runNamed(known.toLowerCase(), rest, run) : undefined;
  return own ?? runProgram(name, rest, run);
}

/** Runs a command of cmd.exe itself. Undefined: it has none of that name. */
function runNamed(name: string, rest: string, run: Run): Output | undefined {
  const { scope } = run;
  const model = Object.hasOwn(modelled, name) ? modelled[name] : undefined;
  if (model !== undefined) return runModelled(model, rest, run);
  switch (name) {
    case "cd":
    case "chdir": {
      const target = rest.replace(/^\s*\/d(?=\s)/i, "").trim();
      if (target !== "") changeDirectory(target, run);
      return noOutput;
    }
    case "pushd":
      scope.stack = [scope.cwd, ...scope.stack];
      if (rest.trim() !== "") changeDirectory(rest.trim(), run);
      return noOutput;
    case "popd": {
      const [top, ...others] = scope.stack;
      scope.cwd = top ?? { known: false, text: "(the directory that popd returns to)" };
      scope.stack = others;
      return noOutput;
    }
    case "set":
      return setVariable(rest, run);
    case "echo": {
      const said = rest.replace(/^[\s.:,;=/([+]/, "");
      if (/^(?:on|off)?\s*$/i.test(said)) return noOutput;
      const line = argumentOfText(said, run.insertions, run.span);
      emit("echo", [line], run);
      reportSpoken(line, run.walk, run.frame.site, run.span);
      return {
        kind: "text",
        text: {
          ...line,
          text: `${line.text}\n`,
          pieces: [...line.pieces, "\n"].reduce<Argument["pieces"]>(joinPieces, []),
        },
      };
    }
    case "exit":
      scope.ended = true;
      return noOutput;
    case "goto":
      // Where it leads is not followed: what stands between may run as well.
      if (/^\s*:?eof\b/i.test(rest)) scope.ended = true;
      return noOutput;
    case "call":
      return callScript(rest, run);
    case "start":
      return startProgram(rest, run);
    default:
      if (printing.has(name)) {
        emit(name, [argumentOfText(rest.trim(), run.insertions, run.span)], run);
        return noOutput;
      }
      return undefined;
  }
}

function joinPieces(
  pieces: Argument["pieces"],
  piece: Argument["pieces"][number],
): Argument["pieces"] {
  const last = pieces.at(-1);
  return typeof piece === "string" && typeof last === "string"
    ? [...pieces.slice(0, -1), last + piece]
    : [...pieces, piece];
}

/** A command with a model: its words, paths as paths. */
function runModelled(name: string, rest: string, run: Run): Output {
  const args = cmdWords(rest).map((word) =>
    word.isSwitch
      ? textArgument(spelled(word.text, run.insertions), run.span, "literal")
      : pathOfWord(word.text, run),
  );
  const call = emit(name, args, run);
  if (name === "type") {
    const [only] = args;
    const own =
      args.length === 1 && literal(only) !== undefined
        ? textOfScript(literal(only) ?? "", run.scope.cwd, run.scope, {
            ...run.walk,
            ask: () => undefined,
          })
        : undefined;
    if (own !== undefined) return { kind: "text", text: textArgument(own, run.span, "input") };
  }
  return { kind: "program", call };
}

/** Records a call of something that is cmd.exe's own. */
function emit(name: string, args: readonly Argument[], run: Run): Call {
  const call: Call = {
    program: textArgument(name, run.span, "literal"),
    name,
    args: followedWords(name, args, run.walk, run.frame, run.span),
    env: new Map(),
    cwd: run.scope.cwd,
    input: run.frame.input,
    site: run.frame.site,
    via: run.frame.via,
    span: run.span,
    source: run.frame.source,
    builtin: "cmd",
  };
  run.walk.found.push({ kind: "call", call });
  return call;
}

function changeDirectory(target: string, run: Run): void {
  const path = pathOfWord(target.replaceAll('"', ""), run);
  const text = literal(path);
  const { scope } = run;
  scope.previous = scope.cwd;
  scope.cwd = text === undefined ? { known: false, text: path.text } : placeFrom(scope.cwd, text);
}

function setVariable(rest: string, run: Run): Output {
  const text = rest.trim();
  if (/^\/a\b/i.test(text)) return noOutput;
  const asked = /^\/p\s+"?([^=\s][^=]*)=/i.exec(text)?.[1];
  if (asked !== undefined) return noOutput;
  const quoted = /^"(.*)"[^"]*$/s.exec(text)?.[1] ?? text;
  const equals = quoted.indexOf("=");
  if (equals <= 0) {
    // `set` and `set NAME` print variables.
    emit("set", text === "" ? [] : [argumentOfText(text, run.insertions, run.span)], run);
    return noOutput;
  }
  const name = quoted.slice(0, equals);
  const given = argumentOfText(quoted.slice(equals + 1), run.insertions, run.span);
  // No variable of cmd.exe is longer, and one that doubles itself would never end.
  const tooLong = given.text.length > longestLine;
  const argument = tooLong ? unknownArgument(`%${name}%`, run.span, "variable") : given;
  ownNames(run.scope).variables.set(name.trim().toUpperCase(), { kind: "scalar", argument });
  return noOutput;
}

/** `call :label`, `call x.bat`, `call program`. */
function callScript(rest: string, run: Run): Output {
  const text = withVariables(rest.trim().replaceAll("%%", "%"), run);
  const label = /^:([^\s]+)([\s\S]*)$/.exec(text);
  if (label?.[1] === undefined) return isTooDeep(run) ? noOutput : runCmdText(text, run);
  if (isTooDeep(run)) return noOutput;
  const wanted = label[1].toLowerCase();
  const at = run.labels.findIndex((one) => one.kind === "label" && one.name === wanted);
  if (at < 0) return noOutput;
  const locals = new Map(run.locals);
  const words = [wanted, ...splitCommandLine(label[2] ?? "")];
  words.forEach((word, index) =>
    locals.set(String(index), argumentOfText(word, run.insertions, run.span)),
  );
  const frame = { ...run.frame, depth: run.frame.depth + 6 };
  const output = walkStatements(run.labels.slice(at + 1), { ...run, locals, frame });
  run.scope.ended = false;
  return output;
}

/** `start ["title"] [/d path] [/wait …] program arguments`. */
function startProgram(rest: string, run: Run): Output {
  let text = rest.trim().replace(/^"[^"]*"\s*/, "");
  for (;;) {
    const option = /^\/(?:d\s*(?:"[^"]*"|\S+)|(?:node|affinity|machine)\s+\S+|[a-z]+)\s*/i.exec(
      text,
    );
    if (option === null) break;
    text = text.slice(option[0].length);
  }
  const within = {
    ...run,
    scope: cloneScope(run.scope),
    frame: { ...run.frame, via: [...run.frame.via, "start"] },
  };
  return text === "" ? noOutput : runCommand(text, within);
}

/** A program, which takes its line apart itself; another cmd.exe gets the line as it stands. */
function runProgram(name: Argument, rest: string, run: Run): Output {
  const written = literal(name);
  const program = written === undefined ? undefined : programName(written).toLowerCase();
  const frame = { ...run.frame, span: run.frame.span ?? run.span };
  if (program === "cmd") {
    const inner = /^([\s\S]*?)\/[ckr]([\s\S]*)$/i.exec(rest);
    const within: Run = {
      ...run,
      scope: cloneScope(run.scope),
      frame: { ...frame, via: [...frame.via, "cmd"], depth: frame.depth + 1 },
    };
    if (inner?.[2] === undefined)
      return runCmdInput(frame.input, run.insertions, within.scope, within.frame, run.walk);
    return runCmdText(textOfSlashC(inner[2]), within);
  }
  if (
    written !== undefined &&
    program !== undefined &&
    /\.(?:bat|cmd)$/i.test(written) &&
    !/^(?:npm|npx|yarn|pnpm|code)$/.test(program)
  ) {
    const text = textOfScript(written, run.scope.cwd, run.scope, run.walk);
    if (text !== undefined) return runBatch(text, written, splitCommandLine(rest), run);
  }
  const args = splitCommandLine(rest).map((word) => argumentOfText(word, run.insertions, run.span));
  const wild = args.map((arg): Argument => {
    const isWild = arg.pieces.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
    return isWild && !arg.text.startsWith("/") && !/[\s"'=]/.test(arg.text)
      ? { ...pathOfWord(arg.text, run), text: arg.text }
      : arg;
  });
  if (program !== undefined && homonyms.has(program))
    return { kind: "program", call: emit(program, args, run) };
  return invoke([name, ...wild], new Map(), run.scope, frame, run.walk);
}
