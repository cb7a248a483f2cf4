import { plainArgument } from "../model/argument";
import type { Argument, Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried } from "./carried";

/** A text in quotes after something that starts programs, in whatever language: `system("cmd")`. */
const starts =
  /\b(?:system|exec|execute|shell|sh|syscmd|esyscmd|popen|spawn|run|command|shell-command|callProcess|callCommand|Process|os:cmd)\b\*?[\s({[]{0,10}(?:"((?:[^"\\]|\\.)+)"|'([^']+)'|`([^`']+)[`'])/g;

/** Several texts in quotes after it are the words of one command: `(sh "rm" "-rf" "x")`. */
const words = /"((?:[^"\\]|\\.)*)"/g;
const listed = /^[^"]{0,40}"(?:[^"\\]|\\.)*"(?:[\s,]+"(?:[^"\\]|\\.)*")+/;

/** A text in quotes that is run by an operator or a method: Scala's `"cmd".!`, Kotlin's and Groovy's kin. */
const runs = /(?<!\\)"((?:[^"\\]|\\.)+)"\s*\.(?:!{1,2}|execute\(\))/g;

/** Functions that remove what they name. */
const removes =
  /\b(?:rm|rm_rf|unlink|delete-file|delete-directory|removeDirectoryRecursive|removeFile|deleteRecursively)\b[\s({]{1,10}(?:expand-file-name\s{1,5})?["']([\w./~*-]{1,500})["']|\b(?:removeItem\(\s*atPath:\s*|file:(?:del_dir_r|delete|del_dir)\(\s*)"([^"\n]{1,500})"|\bfile\s+delete\s+(?:-force\s+)?["{]?([\w./~*]{1,500})/g;

/**
 * Programs in languages that have no reader of their own: what is started and removed by a text
 * that stands in the program is found, everything else is not read.
 */
export function carriedByForeign(call: Call): readonly Carried[] {
  const options = ["--eval", "-eval", "--execute", "-e", "-E", "-c"];
  const input = inputText(call);
  const programs = [...valuesOf(call.args, options), ...(input === undefined ? [] : [input])];
  return [
    ...programs.flatMap((program) => [...asTexts(startedIn(program)), ...removedIn(program)]),
    ...(call.name === "dc" ? asTexts(programs.flatMap(calculated)) : []),
  ];
}

/** `!cmd` of dc, which runs the rest of its line. */
function calculated(program: Argument): readonly Argument[] {
  return [...program.text.matchAll(/(?:^|\n)\s*!(?![<>=])([^\n]+)/g)].map((match) =>
    plainArgument(match[1] ?? "", program.span),
  );
}

function startedIn(program: Argument): readonly Argument[] {
  const { text } = program;
  const found: string[] = [];
  let end = 0;
  for (const match of text.matchAll(starts)) {
    // What stands in a list of words is read with it.
    if (match.index < end) continue;
    const [, double, single, ticked] = match;
    const list = double === undefined ? undefined : listed.exec(text.slice(match.index))?.[0];
    end = match.index + (list ?? "").length;
    if (list === undefined) found.push(double ?? single ?? ticked ?? "");
    else found.push([...list.matchAll(words)].map((one) => one[1] ?? "").join(" "));
  }
  const operated = [...text.matchAll(runs)].map((match) => match[1] ?? "");
  return [...found, ...operated].map((one) => plainArgument(one, program.span));
}

function removedIn(program: Argument): readonly Carried[] {
  return [...program.text.matchAll(removes)].flatMap((match): readonly Carried[] => {
    const target = match[1] ?? match[2] ?? match[3] ?? "";
    // These languages know `~` by themselves; a shell knows it only where it is not in quotes.
    if (target.startsWith("~")) return asTexts([plainArgument(`rm -r ${target}`, program.span)]);
    const argv = ["rm", "-r", target].map((word) => plainArgument(word, program.span));
    return [{ runs: "words", argv }];
  });
}
