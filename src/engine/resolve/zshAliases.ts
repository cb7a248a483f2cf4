import type { Command } from "../model/program";
import type { Scope } from "./scope";

/**
 * Aliases that only zsh has: `alias -g X=…` stands for a word anywhere on a line, `alias -s db=…`
 * for the program that opens a file with that ending. They are kept beside the others under these
 * keys, which no ordinary alias can have.
 */
export function zshAliasKey(option: string, name: string): string | undefined {
  return option === "-g" || option === "-s" ? `${option} ${name}` : undefined;
}

/** The command with such aliases put in, as text to be read; undefined if it has none of them. */
export function withZshAliases(command: Command, { aliases }: Scope): string | undefined {
  if (aliases.size === 0) return undefined;
  const [first] = command.words;
  const ending = first === undefined ? undefined : /\.(\w+)$/.exec(first.text)?.[1];
  const opener = ending === undefined ? undefined : aliases.get(`-s ${ending}`);
  let found = opener !== undefined;
  const words = command.words.map(({ text }) => {
    const put = aliases.get(`-g ${text}`);
    if (put !== undefined) found = true;
    return put ?? text;
  });
  if (!found) return undefined;
  return [...(opener === undefined ? [] : [opener]), ...words].join(" ");
}
