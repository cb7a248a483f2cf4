import { takesPassword } from "../evidence/takesPassword";
import type { Argument } from "../model/call";
import type { Command } from "../model/program";
import { readText } from "../readText";
import { assignAll, assignFor } from "./assign";
import { expandWords, mostFields } from "./expand";
import { invoke } from "./invoke";
import { outputOf, readRedirects, type Redirected } from "./redirects";
import {
  noOutput,
  redirectedFrame,
  reportUnknown,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { expansionOf, walkOwnText, walkProgram } from "./walk";
import { wroteTo } from "./writes";
import { withZshAliases } from "./zshAliases";

const noVariables: ReadonlyMap<string, Argument> = new Map();

/** Walks one simple command: assignments, an alias, redirections, then what its words run. */
export function walkCommand(command: Command, scope: Scope, frame: Frame, walk: Walk): Output {
  const aliased = frame.expanding.includes("alias") ? undefined : withZshAliases(command, scope);
  if (aliased !== undefined) {
    const expanding = [...frame.expanding, "alias"];
    return walkOwnText(aliased, scope, { ...frame, expanding }, walk);
  }
  const expansion = expansionOf(scope, frame, walk);
  let env = noVariables;
  if (command.assignments.length > 0) {
    if (command.words.length === 0) assignAll(command.assignments, expansion);
    else env = assignFor(command.assignments, expansion);
  }
  const alias = aliasOf(command, scope, frame, walk);
  const redirected = readRedirects(command.redirects, expansion, scope.cwd, frame.site);
  const inner = redirectedFrame(
    frame,
    frame.span ?? command.span,
    redirected.input ?? frame.input,
    outputOf(redirected.output, frame),
  );
  for (const effect of redirected.effects) {
    // A password that a program logs in with is shown to nobody.
    if (effect.kind === "read" && logsIn(command)) continue;
    const emptied = effect.kind === "overwrite" && empties(command, redirected.output);
    walk.found.push({
      kind: "effect",
      effect: emptied ? { ...effect, kind: "truncate" } : effect,
      site: frame.site,
    });
  }
  if (alias !== undefined) {
    return redirectedOutput(
      walkAlias(command, alias, scope, inner, walk),
      redirected.output,
      scope,
      inner,
      walk,
    );
  }
  const argv = expandWords(command.words, expansion);
  if (argv.length === 0) return noOutput;
  if (argv.length > mostFields) {
    const because = "the command has too many words to be followed";
    reportUnknown(
      walk,
      inner,
      "limit",
      because,
      frame.source.source.slice(command.span.start, command.span.end),
      command.span,
    );
    return noOutput;
  }
  const output = invoke(argv, env, scope, inner, walk);
  return redirectedOutput(output, redirected.output, scope, inner, walk);
}

/** `docker login --password-stdin < file`, but not `cat < file`. */
function logsIn({ words }: Command): boolean {
  const [program, ...rest] = words.map((word) => word.text);
  if (program === undefined || program === "sudo" || program.endsWith("grep")) return false;
  return takesPassword(program, rest);
}

/** True if a file that it redirects to is empty afterwards. */
function empties(command: Command, output: Redirected["output"]): boolean {
  return (
    printsNothing(command) || (output !== undefined && readsItsOutput(command, output.target.text))
  );
}

/** `> file`, `: > file` and `cat /dev/null > file` put nothing in the place of what was there. */
function printsNothing(command: Command): boolean {
  const { words } = command;
  const program = words[0]?.text ?? "";
  if (words.length < 2) return program === "" || program === ":" || program === "true";
  const second = words[1]?.text ?? "";
  if (words.length > 2) return false;
  if (program === "cat") return second === "/dev/null";
  return (program === "echo" || program === "printf") && /^(?:""|''|-n)$/.test(second);
}

/** `sort f > f`: the shell empties the file before the program can read it. */
function readsItsOutput(command: Command, target: string): boolean {
  const program = command.words[0]?.text ?? "";
  return !speaking.has(program) && command.words.slice(1).some((word) => word.text === target);
}

/** Programs that print their words and read no file. */
const speaking = new Set(["echo", "printf"]);

/** A line that wrote a file knows what is in it; a line that redirected prints nothing. */
function redirectedOutput(
  output: Output,
  written: Redirected["output"],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  if (written === undefined) return output;
  if (output.kind === "text")
    wroteTo(written.target, output.text, scope, frame, walk, written.appends);
  return noOutput;
}

/** The text of an alias, where the command's first word is one: history and -c text come before expansion. */
function aliasOf(command: Command, scope: Scope, frame: Frame, walk: Walk): string | undefined {
  const [first] = command.words;
  const [part] = first?.parts ?? [];
  if (first?.parts.length !== 1 || part?.kind !== "text" || part.quoted) return undefined;
  const name = part.value;
  if (!/^[\w.+:@%,!-]+$/.test(name) || frame.expanding.includes(name)) return undefined;
  const own = scope.aliases.get(name);
  if (own !== undefined) return own;
  const answer = walk.ask({ ask: "shell", what: "alias", name });
  return answer?.fact === "shell" ? answer.value : undefined;
}

/** The alias's text with the rest of the command's words after it. */
function walkAlias(
  command: Command,
  alias: string,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const name = command.words[0]?.text ?? "";
  const program = readText(alias, frame.source.dialect);
  const last = program.body.at(-1);
  const rest = command.words.slice(1);
  const inner = { ...frame, expanding: [...frame.expanding, name] };
  if (last?.kind !== "command") {
    // The alias ends in something else; its text and the words are read together, as the shell would.
    return walkOwnText([alias, ...rest.map((word) => word.text)].join(" "), scope, inner, walk);
  }
  const joined: Command = {
    ...last,
    assignments: [...command.assignments, ...last.assignments],
    words: [...last.words, ...rest],
  };
  return walkProgram(
    { ...program, body: [...program.body.slice(0, -1), joined] },
    scope,
    inner,
    walk,
  );
}
