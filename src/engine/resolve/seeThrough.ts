import { withoutHead } from "../model/argument";
import { literal, type Argument, type Call } from "../model/call";
import { compileGlob } from "../model/glob";
import { baseName } from "../model/path";

/** Programs that are worth looking for behind an unknown one: what follows them is surely a command. */
const hidden = new Set([
  "rm",
  "rmdir",
  "unlink",
  "shred",
  "dd",
  "mkfs",
  "wipefs",
  "truncate",
  "sudo",
  "env",
  "xargs",
  "bash",
  "sh",
  "zsh",
  "git",
  "find",
  "psql",
  "mysql",
  "sqlite3",
  "redis-cli",
  "terraform",
  "tofu",
  "kubectl",
  "docker",
  "prisma",
  "railway",
  "curl",
]);

/** Programs whose words are data for a person to read or for a tool to look up, never a command. */
const speaking = new Set([
  "echo",
  "printf",
  "print",
  "string",
  "count",
  "contains",
  "abbr",
  "functions",
  "argparse",
  "set_color",
  "bind",
  "bindkey",
  "zstyle",
  "compdef",
  "man",
  "apropos",
  "whatis",
  "tldr",
  "cheat",
  "help",
  "info",
  "test",
  "[",
  "expr",
  "say",
  "cowsay",
  "figlet",
  "logger",
  "which",
  "type",
  "whereis",
  "command",
  "hash",
  "pgrep",
  "pkill",
  "killall",
  "kill",
  "ps",
  "apt",
  "apt-get",
  "apt-cache",
  "dpkg",
  "brew",
  "dnf",
  "yum",
  "apk",
  "pacman",
  "pip",
  "pip3",
  "npm",
  "yarn",
  "pnpm",
  "cargo",
  "gem",
  "go",
  "conda",
  "snap",
  "flatpak",
  "nix-env",
  "choco",
  "winget",
  "scoop",
  "mkdir",
  "touch",
  "ls",
  "stat",
  "file",
  "alias",
  "unalias",
  "history",
  "fc",
  "complete",
  "tmux",
  "screen",
  "notify-send",
  "shellcheck",
  "shfmt",
]);

/**
 * An unknown program may be a wrapper around a known one: `retry 3 rm -rf x`. From the first word
 * that names such a program on, the words are a command of their own. Undefined if there is none.
 */
export function commandBehind(call: Call): readonly Argument[] | undefined {
  if (speaking.has(call.name)) return undefined;
  const at = call.args.findIndex(namesProgram);
  if (at < 0 || at === call.args.length - 1) return undefined;
  const words = call.args.slice(at);
  return isSubcommand(words) ? undefined : words;
}

/** Options by which programs nobody has a model of are handed a command as one text. */
const textOption = /^(?:-c|--(?:cmd|commands?|exec(?:ute)?|run|shell|shell-command|script))(?:=|$)/;

/** The text of `myci run --cmd 'rm -rf x'`, where it begins with a program that matters. */
export function textBehind({ name, args }: Call): Argument | undefined {
  if (speaking.has(name)) return undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    const option = arg?.text.startsWith("-") === true ? textOption.exec(arg.text)?.[0] : undefined;
    if (arg === undefined || option === undefined) continue;
    const text = option.endsWith("=") ? withoutHead(arg, option.length) : args[at + 1];
    const [program = "", rest] = (literal(text) ?? "").trimStart().split(/\s+/, 2);
    if (rest !== undefined && hidden.has(baseName(program))) return text;
  }
  return undefined;
}

function namesProgram(argument: Argument): boolean {
  const word = literal(argument);
  return word !== undefined && hidden.has(baseName(word));
}

/** `fnm env --use-on-cd`: the real `env` has no such options. */
function isSubcommand([first, ...rest]: readonly Argument[]): boolean {
  return first?.text === "env" && rest.every(({ text }) => /^--(?!null\b|\w+=|$)\w/.test(text));
}

/** The program that a glob such as `/bin/r?` would find, among those that matter. */
export function programMatching(program: Argument): string | undefined {
  const pattern = program.pieces.every((piece) => typeof piece === "string")
    ? program.pieces.join("")
    : undefined;
  if (!program.glob || !pattern?.includes("/")) return undefined;
  // Nobody spells a program with alternatives, and matching them can take long.
  if (pattern.length > 64 || pattern.includes("(")) return undefined;
  const matches = compileGlob(baseName(pattern));
  return [...hidden].find((name) => matches?.(name));
}
