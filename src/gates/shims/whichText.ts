import type { AsksWhen, ShimRow } from "./shimsTable";

/**
 * The text of `shell/shim/which.sh`, which the shim reads to learn whether a call could matter: it
 * sets `__ts_ask` if so. It looks at `__ts_name` and the positional parameters.
 */
export function whichText(rows: readonly ShimRow[]): string {
  const cases = rows.map(({ names, when }) => `  ${names.join(" | ")}) ${look(when)} ;;\n`);
  return `# Written by the extension from the table of programs that can destroy.\ncase $__ts_name in\n${cases.join("")}esac\n`;
}

function look(when: AsksWhen): string {
  switch (when.kind) {
    case "always":
      return "__ts_ask=1";
    case "existing":
      return eachWord('if [ -e "$__ts_word" ] || [ -L "$__ts_word" ]; then __ts_ask=1; break; fi');
    case "words":
      return eachWord(`case $__ts_word in ${when.patterns.join(" | ")}) __ts_ask=1; break ;; esac`);
  }
}

function eachWord(command: string): string {
  return `for __ts_word do ${command}; done`;
}
