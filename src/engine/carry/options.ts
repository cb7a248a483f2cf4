import { plainArgument, withoutHead } from "../model/argument";
import type { Argument, Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried, type Carrier } from "./carried";
import { taking } from "./taking";

/** Shells with a language of their own, in which a plain command is what it is elsewhere. */
const ofShell = taking("-c", "--commands", "--command");

/** Programs with such options, from their manuals. */
export const carriersByOption: Readonly<Record<string, Carrier>> = {
  bind: carriedByKey,
  capsh: carriedByCapsh,
  complete: taking("-C"),
  elvish: ofShell,
  entr: carriedByEntr,
  env_parallel: carriedByOperand,
  gdb: carriedByDebugger,
  hyperfine: carriedByOperand,
  lldb: carriedByDebugger,
  mariadb: carriedByMysql,
  mysql: carriedByMysql,
  murex: ofShell,
  newgrp: carriedByInput,
  nu: ofShell,
  osh: ofShell,
  rush: carriedByOperand,
  sg: carriedBySg,
  sort: taking("--compress-program"),
  split: taking("--filter"),
  tcpdump: taking("-z"),
  watchexec: carriedByOperand,
  xonsh: ofShell,
  ysh: ofShell,
  zip: taking("-TT", "--unzip-command"),
};

/** `hyperfine 'cmd'`: an operand with blanks in it is a text. */
function carriedByOperand({ args }: Call): readonly Carried[] {
  return asTexts([
    ...args.filter((arg) => !arg.text.startsWith("-") && hasBlank(arg)),
    ...valuesOf(args, ["--prepare", "--cleanup", "--setup", "--conclude"]).filter(
      (arg) => !hasBlank(arg),
    ),
  ]);
}

/** `bind -x '"\C-a": cmd'`: a key of the shell runs it. */
function carriedByKey({ args }: Call): readonly Carried[] {
  return asTexts(
    valuesOf(args, ["-x"]).flatMap((bound) => {
      const key = /^\s*(?:"(?:[^"\\]|\\.)*"|[^\s:]+)\s*:\s*/.exec(bound.text)?.[0];
      return key === undefined ? [] : [withoutHead(bound, key.length)];
    }),
  );
}

/** `capsh -- ARGUMENTS` is bash with those. */
function carriedByCapsh({ args, span }: Call): readonly Carried[] {
  const at = args.findIndex((arg) => arg.text === "--" || arg.text === "==");
  if (at < 0) return [];
  return [
    { runs: "words", argv: [plainArgument("bash", span), ...args.slice(at + 1)], reads: true },
  ];
}

/** `entr -s 'cmd'`: with `s` among its letters the word is a text. */
function carriedByEntr({ args }: Call): readonly Carried[] {
  const at = args.findIndex((arg) => !arg.text.startsWith("-"));
  const word = args[at];
  const isText = args.slice(0, Math.max(at, 0)).some((arg) => /^-[a-z]*s/.test(arg.text));
  return word !== undefined && isText ? asTexts([word]) : [];
}

/** `sg GROUP -c 'cmd'`; the `-c` may be left out. */
function carriedBySg({ args }: Call): readonly Carried[] {
  return asTexts(args.slice(1).filter(hasBlank).slice(0, 1));
}

function hasBlank(arg: Argument): boolean {
  return /\S\s+\S/.test(arg.text);
}

function carriedByInput(call: Call): readonly Carried[] {
  const input = inputText(call);
  return input === undefined ? [] : asTexts([input]);
}

/** `gdb -ex 'shell cmd'`, `lldb -o 'platform shell cmd'` */
function carriedByDebugger({ args }: Call): readonly Carried[] {
  const commands = valuesOf(args, ["-ex", "-eval-command", "--eval-command", "-o", "-O"]);
  return commands.flatMap((command): readonly Carried[] => {
    const head = /^\s*(?:(?:platform\s+)?shell\s+|!\s*|make\s+)/.exec(command.text)?.[0];
    if (head !== undefined) return asTexts([withoutHead(command, head.length)]);
    const code = /^\s*(?:python(?:-interactive)?|py|pi|script)\s+/.exec(command.text)?.[0];
    const text = code === undefined ? undefined : withoutHead(command, code.length);
    return text === undefined ? [] : [{ runs: "code", language: "python", text }];
  });
}

/** `system cmd` and `\! cmd` of the mysql client. */
function carriedByMysql(call: Call): readonly Carried[] {
  const input = inputText(call);
  const scripts = [
    ...valuesOf(call.args, ["-e", "--execute"]),
    ...(input === undefined ? [] : [input]),
  ];
  return asTexts(
    scripts.flatMap((script) =>
      script.text.split("\n").flatMap((line) => {
        const text = /^\s*system\s+([^;]+)/i.exec(line)?.[1];
        return text === undefined ? [] : [plainArgument(text, script.span)];
      }),
    ),
  );
}
