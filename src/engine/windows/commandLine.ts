/**
 * Windows hands a program one line of text, which the program takes apart itself. These are the two
 * ways in which that is nearly always done, and the way in which shells put the line together.
 */

/** Takes a command line apart as the C runtime does (`CommandLineToArgvW`): `\"` is a quote. */
export function splitCommandLine(line: string): readonly string[] {
  const found: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let at = 0; at < line.length;) {
    const character = line.charAt(at);
    if (character === "\\") {
      const slashes = /^\\+/.exec(line.slice(at, at + 1000))?.[0].length ?? 1;
      const quote = line.charAt(at + slashes) === '"';
      word = (word ?? "") + "\\".repeat(quote ? Math.floor(slashes / 2) : slashes);
      at += slashes;
      if (quote && slashes % 2 === 1) {
        word += '"';
        at++;
      }
    } else if (character === '"') {
      word ??= "";
      if (quoted && line.charAt(at + 1) === '"') {
        word += '"';
        at++;
      } else quoted = !quoted;
      at++;
    } else if (!quoted && /\s/.test(character)) {
      if (word !== undefined) found.push(word);
      word = undefined;
      at++;
    } else {
      word = (word ?? "") + character;
      at++;
    }
  }
  if (word !== undefined) found.push(word);
  return found;
}

/**
 * Puts arguments together as PowerShell does for cmd.exe: one with a blank is put in quotes, and
 * quotes inside stay as they are.
 */
export function joinCommandLine(args: readonly string[]): string {
  return args
    .map((arg) => (arg === "" || (/[\s]/.test(arg) && !/^".*"$/s.test(arg)) ? `"${arg}"` : arg))
    .join(" ");
}

/**
 * What cmd.exe runs of the text after `/c`: if it begins with a quote, that one and the last one
 * are taken away (unless the quotes hold nothing but the name of a program).
 */
export function textOfSlashC(rest: string): string {
  const text = rest.trimStart();
  if (!text.startsWith('"')) return text;
  const last = text.lastIndexOf('"');
  if (last === 0) return text.slice(1);
  const inner = text.slice(1, last);
  const plain = !inner.includes('"') && !/[&<>()@^|]/.test(inner) && inner.includes(" ");
  if (plain && /\.(?:exe|cmd|bat|com)$/i.test(inner)) return text;
  return inner + text.slice(last + 1);
}
