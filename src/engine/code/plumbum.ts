/** Names that a program takes from Plumbum's commands: `from plumbum.cmd import rm, ls`. */
const imported = /\bfrom\s{1,9}plumbum\.cmd\s{1,9}import\s{1,9}([\w ,]{1,200})/g;

/** What a command is given, in brackets or in a call, as texts that are written out. */
const given = String.raw`(?<given>(?:\s{0,9}[[(](?:\s{0,9}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')\s{0,9},?){1,12}\s{0,9}[\])]){1,4})`;
const looked = String.raw`\b(?:local|remote|rem)\s{0,9}\[\s{0,9}["'](?<program>[\w./-]{1,80})["']\s{0,9}\]`;

/**
 * Commands that a Python program runs through Plumbum, as argument vectors:
 * `local["rm"]("-rf", "x")`, `rm["-rf", "x"]()`.
 */
export function plumbumCommands(source: string): readonly (readonly string[])[] {
  if (!source.includes("plumbum")) return [];
  const names = [...source.matchAll(imported)]
    .flatMap(([, list = ""]) => list.split(","))
    .map((name) => name.trim().split(/\s/)[0] ?? "")
    .filter((name) => name !== "");
  const own = names.length === 0 ? "" : String.raw`|\b(?<own>${names.join("|")})`;
  const command = new RegExp(`(?:${looked}${own})${given}`, "g");
  return [...source.matchAll(command)].map(({ groups = {} }) => {
    const texts = [...(groups["given"] ?? "").matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)];
    return [
      groups["program"] ?? groups["own"] ?? "",
      ...texts.map(([, double, single]) => double ?? single ?? ""),
    ];
  });
}
