import { plainArgument, withoutHead } from "../model/argument";
import type { Argument, Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried } from "./carried";

/** Commands of a shell in what vim and its kin are told to do: `-c CMD`, `--cmd CMD`, `+CMD`, input. */
export function carriedByVim(call: Call): readonly Carried[] {
  const plus = call.args
    .filter((arg) => arg.text.startsWith("+"))
    .map((arg) => withoutHead(arg, 1));
  const input = inputText(call);
  const typed = /^(?:ed|ex|red)$/.test(call.name) && input !== undefined ? [input] : [];
  const scripts = [...valuesOf(call.args, ["-c", "--cmd"]), ...plus, ...typed];
  return asTexts(scripts.flatMap(shellCommandsOf));
}

/** `:!cmd`, `:r !cmd`, `:%!cmd`, `:w !cmd`, and `system("cmd")` in any of its languages. */
function shellCommandsOf(script: Argument): readonly Argument[] {
  const found: Argument[] = [];
  const here = (text: string): void => {
    found.push(plainArgument(text, script.span));
  };
  // What follows a `!` is the shell's to the end of the line, bars and all.
  const lines = script.text
    .split("\n")
    .flatMap((line) => (/^[\s:\d%$.,']*!/.test(line) ? [line] : line.split(/\|(?!\|)/)));
  for (const line of lines) {
    const bang =
      /^[\s:]*(?:silent!?\s+|exec(?:ute)?\s+["'])?(?:[\d%$.,']*|[\d%$.,']*(?:r|read|w|write|e|terminal|ter)\s*)!\s*(.+)$/.exec(
        line,
      );
    if (bang?.[1] !== undefined) here(bang[1]);
    const terminal = /^[\s:]*ter(?:minal)?\s+(?!!)(.+)$/.exec(line);
    if (terminal?.[1] !== undefined) here(terminal[1]);
  }
  const called =
    /\b(?:system(?:list)?|os\.execute|io\.popen|jobstart|termopen|job_start)\s*\(\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/g;
  for (const match of script.text.matchAll(called)) here(match[1] ?? match[2] ?? "");
  const deleted = /\b(?:call\s+|fn\.|fs\.)(?:delete|rm)\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)')/g;
  for (const match of script.text.matchAll(deleted)) here(`rm -r '${match[1] ?? match[2] ?? ""}'`);
  return found;
}

/** `man -P PAGER`, `less +!cmd`. */
export function carriedByPager(call: Call): readonly Carried[] {
  const pagers = call.name === "man" ? valuesOf(call.args, ["-P", "--pager", "-H", "--html"]) : [];
  const typed = call.args
    .filter((arg) => /^\++!/.test(arg.text))
    .map((arg) => withoutHead(arg, arg.text.indexOf("!") + 1));
  return asTexts([...pagers, ...typed]);
}
