import { literal, type Argument } from "../model/call";
import { pathOf } from "../model/pathOf";
import { textArgument, unknownArgument, type Output } from "../resolve/scope";
import { argumentOfText } from "./insertions";
import { readCmd } from "./read";
import type { Run } from "./session";
import type { For } from "./syntax";
import { withVariables } from "./variables";
import { walkStatements } from "./walk";
import { pathOfWord } from "./words";

/** More turns of a loop than this are not walked one by one. */
const mostTurns = 24;

/** What the variables of a `for` take on, one list a turn. */
export function itemsOfFor(statement: For, run: Run): readonly (readonly Argument[])[] {
  const set = withVariables(statement.set, run);
  const unknown = (why: string): readonly (readonly Argument[])[] => [
    [unknownArgument(why, run.span, "input", false)],
  ];
  const found = ((): readonly (readonly Argument[])[] => {
    switch (statement.mode) {
      case "/l":
        return unknown(`%${statement.variable}`);
      case "/f":
        return linesOf(set, statement.option, run);
      case "/r": {
        const folder = withVariables(statement.option, run).replaceAll('"', "");
        return wordsOf(set).map((word) => [below(folder === "" ? "." : folder, word, run)]);
      }
      default:
        // A word in quotes keeps them, and so stays one word where the variable stands.
        return wordsOf(set).map((word) => [
          /\s/.test(word)
            ? argumentOfText(`"${word}"`, run.insertions, run.span)
            : pathOfWord(word, run),
        ]);
    }
  })();
  return found.length > mostTurns ? unknown(`%${statement.variable}`) : found;
}

function wordsOf(set: string): readonly string[] {
  return (set.match(/(?:"[^"]*"?|[^\s",;=])+/g) ?? []).map((word) => word.replaceAll('"', ""));
}

/** Everything below a folder with a name, as a glob; `.` stands for the folders themselves. */
function below(folder: string, name: string, run: Run): Argument {
  const path = pathOfWord(`${folder.replace(/[\\/]$/, "")}\\**\\${name === "." ? "*" : name}`, run);
  return { ...path, text: `${folder}\\**\\${name}` };
}

/** `for /f` goes through the lines of files, of a text, or of what a command prints. */
function linesOf(set: string, options: string, run: Run): readonly (readonly Argument[])[] {
  const backquoted = /usebackq/i.test(options);
  const tokens = /tokens=([\d,*-]+)/i.exec(options)?.[1] ?? "1";
  const count = Math.max(1, tokens.split(/[,-]/).length + (/^\d\*$/.test(tokens) ? 1 : 0));
  const spread = (value: Argument): readonly Argument[] =>
    Array.from({ length: Math.min(count, 9) }, () => value);
  const command = (backquoted ? /^`([\s\S]*)`$/ : /^'{1,3}([\s\S]*?)'{1,3}$/).exec(set)?.[1];
  if (command !== undefined) {
    const output = walkStatements(readCmd(command).body, run);
    return listedBy(command, output, run).map(spread);
  }
  const text = (backquoted ? /^'([\s\S]*)'$/ : /^"([\s\S]*)"$/).exec(set)?.[1];
  if (text !== undefined) {
    const whole = /tokens=\*/i.test(options) || /delims=(?:"|\s|$)/i.test(options);
    const words = whole ? [text] : text.trim().split(/\s+/);
    return [words.slice(0, 9).map((word) => argumentOfText(word, run.insertions, run.span))];
  }
  for (const file of wordsOf(set)) {
    const resource = pathOf(pathOfWord(file, run), run.scope.cwd, run.frame.site, false);
    const effect = { kind: "read", resource, span: run.span } as const;
    run.walk.found.push({ kind: "effect", effect, site: run.frame.site });
  }
  return [spread(unknownArgument(`(every line of ${set})`, run.span, "input", false))];
}

/** What the lines of a command's output say: the names that `dir /b` lists, or the text itself. */
function listedBy(command: string, output: Output, run: Run): readonly Argument[] {
  if (output.kind === "text") {
    const text = literal(output.text);
    if (text !== undefined)
      return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .map((line) => textArgument(line.trim(), run.span, "input"));
  }
  const listing = /^\s*dir\s+(.*)$/is
    .exec(command)?.[1]
    ?.replace(/2\^?>.*$/s, "")
    .replace(/\|.*$/s, "");
  if (listing === undefined || !/\/b/i.test(listing))
    return [unknownArgument(`(what \`${command.trim()}\` prints)`, run.span, "input", false)];
  const words = wordsOf(withVariables(listing, run)).filter((word) => !word.startsWith("/"));
  const deep = /\/s/i.test(listing);
  const starts = words.length === 0 ? ["."] : words;
  return starts.map((start) => {
    const last = start.slice(1 + Math.max(start.lastIndexOf("\\"), start.lastIndexOf("/")));
    const isPattern = /[*?]/.test(last);
    // Without /s only names are printed, and the loop's body says where.
    if (!deep) return pathOfWord(isPattern ? last : "*", run);
    return isPattern
      ? below(start.slice(0, -last.length) || ".", last, run)
      : below(start, "*", run);
  });
}
