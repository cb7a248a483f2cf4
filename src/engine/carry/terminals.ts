import { plainArgument } from "../model/argument";
import { literal, type Argument, type Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried } from "./carried";

/** Sub-commands of tmux that run what stands at their end, with the options that take a word (tmux(1)). */
const tmuxRuns: Readonly<Record<string, string>> = {
  "display-popup": "bBcdehsStTwxy",
  "if-shell": "t",
  "new-session": "cefFnstxy",
  "new-window": "ceFnt",
  "pipe-pane": "t",
  popup: "bBcdehsStTwxy",
  "respawn-pane": "cet",
  "respawn-window": "cet",
  "run-shell": "bcdt",
  "split-window": "celpFt",
  if: "t",
  new: "cefFnstxy",
  neww: "ceFnt",
  pipep: "t",
  respawnp: "cet",
  respawnw: "cet",
  run: "cdt",
  splitw: "celpFt",
};

/** Keys that send-keys knows by name. */
const keys: Readonly<Record<string, string>> = {
  Enter: "\n",
  "C-m": "\n",
  "C-j": "\n",
  KPEnter: "\n",
  Space: " ",
  Tab: "\t",
};

/** What tmux is told to run in a window, and what it types into one. */
export function carriedByTmux({ args }: Call): readonly Carried[] {
  const carried: Carried[] = [];
  for (const command of commandsOf(args)) {
    const at = command.findIndex((arg, index) => !globalOption(command, arg, index));
    const [verb, ...rest] = command.slice(Math.max(at, 0));
    const name = verb?.text ?? "";
    if (name === "send-keys" || name === "send") carried.push(...typed(rest));
    else if (Object.hasOwn(tmuxRuns, name)) {
      carried.push(...ran(operands(rest, tmuxRuns[name] ?? ""), name));
    }
  }
  return carried;
}

/** Commands of tmux are separated by a word `;`. */
function commandsOf(args: readonly Argument[]): readonly (readonly Argument[])[] {
  const commands: Argument[][] = [[]];
  for (const arg of args) {
    if (arg.text === ";" || arg.text === "\\;") commands.push([]);
    else commands.at(-1)?.push(arg);
  }
  return commands;
}

function globalOption(command: readonly Argument[], arg: Argument, index: number): boolean {
  return arg.text.startsWith("-") || /^-[cfLST]$/.test(command[index - 1]?.text ?? "");
}

function operands(args: readonly Argument[], valued: string): readonly Argument[] {
  let at = 0;
  while (at < args.length) {
    const word = args[at]?.text ?? "";
    if (word === "--") return args.slice(at + 1);
    if (!/^-./.test(word)) break;
    // The last letter of a bundle may take the next word.
    at += valued.includes(word.slice(-1)) ? 2 : 1;
  }
  return args.slice(at);
}

function ran(words: readonly Argument[], verb: string): readonly Carried[] {
  const [first] = words;
  if (first === undefined) return [];
  // The condition of if-shell and its two commands are each a text of their own.
  if (verb.startsWith("if")) return asTexts(words.slice(0, 1));
  if (words.length === 1) return asTexts([first]);
  return [{ runs: "words", argv: words }];
}

/** `send-keys 'rm -rf x' Enter` types into a shell, as far as anybody can tell. */
function typed(args: readonly Argument[]): readonly Carried[] {
  const words = operands(args, "tN");
  const [first] = words;
  if (first === undefined) return [];
  const text = words.map((word) => keys[word.text] ?? literal(word) ?? word.text).join("");
  return asTexts([plainArgument(text, first.span)]);
}

/** `screen -X stuff 'cmd\n'` types; everything else that it runs is in its words. */
export function carriedByScreen({ args }: Call): readonly Carried[] {
  const at = args.findIndex((arg) => arg.text === "stuff" || arg.text === "exec");
  if (at < 0 || !args.slice(0, at).some((arg) => arg.text === "-X")) return [];
  const words = args.slice(at + 1);
  const [first] = words;
  if (first === undefined) return [];
  if (args[at]?.text === "exec") return [{ runs: "words", argv: words }];
  const text = first.text.replace(/\\[nr]|\^M|\\015|\\012/g, "\n");
  return asTexts([plainArgument(text, first.span)]);
}

/** `xterm -e CMD…`: one word is a text, more are a command. */
export function carriedByTerminal({ args }: Call): readonly Carried[] {
  const at = args.findIndex((arg) => /^(?:-e|-x|--command|--execute|--|start)$/.test(arg.text));
  const words = at < 0 ? [] : args.slice(at + 1);
  const joined = valuesOf(args, ["--command"]).filter((_, index) => index === 0 && at < 0);
  return [...ran(words, ""), ...asTexts(joined)];
}

/** Tcl as expect and tclsh run it: `spawn cmd`, `exec cmd`, `system cmd`, `send "cmd\r"`. */
export function carriedByExpect(call: Call): readonly Carried[] {
  const input = inputText(call);
  const operand = call.args.some((arg) => !arg.text.startsWith("-"));
  const scripts = [
    ...valuesOf(call.args, ["-c"]),
    ...(input === undefined || operand ? [] : [input]),
  ];
  return asTexts(scripts.flatMap(commandsInTcl));
}

function commandsInTcl(script: Argument): readonly Argument[] {
  const found: Argument[] = [];
  const runs =
    /(?:^|[;\n[{])\s{0,40}(?:spawn(?:\s{1,9}-(?:noecho|console|pty)){0,9}|exec|system)\s{1,9}((?:"(?:[^"\\]|\\[^])*"|[^;\n\]}"])+)/g;
  for (const match of script.text.matchAll(runs)) {
    const text = (match[1] ?? "").replace(/\\([[\]])/g, "$1").replaceAll("\\n", "\n");
    found.push(plainArgument(text, script.span));
  }
  const sends = /\bsend(?:\s{1,9}-[a-z-]{0,9}){0,9}\s{1,9}"((?:[^"\\]|\\.)*)"/g;
  for (const match of script.text.matchAll(sends)) {
    const text = (match[1] ?? "").replace(/\\[rn]/g, "\n").replace(/\\(.)/g, "$1");
    found.push(plainArgument(text, script.span));
  }
  return found;
}

/** AppleScript: `do shell script "cmd"`, and `do script "cmd"` in a terminal. */
export function carriedByOsascript(call: Call): readonly Carried[] {
  const input = inputText(call);
  const scripts = [...valuesOf(call.args, ["-e"]), ...(input === undefined ? [] : [input])];
  const runs =
    /\b(?:do\s+(?:shell\s+)?script|write\s+text)\s+"((?:[^"\\]|\\.)*)"|\bdo(?:Shell)?Script\s*\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;
  const emptied = scripts.filter(({ text }) =>
    /\btell\b[^\n"]{0,80}"Finder"[^"]{0,200}\bempty\s+(?:the\s+)?trash\b/i.test(text),
  );
  return [...emptied.map(trashEmptied), ...texts(scripts, runs)];
}

function trashEmptied(): Carried {
  return {
    runs: "effect",
    effect: {
      kind: "delete",
      resource: { kind: "object", name: "everything in the trash", reach: "here" },
      reversibility: "irreversible",
      because: "what is in the trash was still to be had back from there",
    },
  };
}

function texts(scripts: readonly Argument[], runs: RegExp): readonly Carried[] {
  return asTexts(
    scripts.flatMap((script) =>
      [...script.text.matchAll(runs)].map((match) =>
        plainArgument(
          (match[1] ?? match[2] ?? match[3] ?? "").replace(/\\(["\\'])/g, "$1"),
          script.span,
        ),
      ),
    ),
  );
}
