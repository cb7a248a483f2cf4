import type { Row } from "./corpus";

/**
 * The names in a report's list of resources that its command shows itself: paths and identifiers
 * that stand in the text, home directories resolved. Words of explanation are not names, and what
 * only the circumstances tell (the database that a variable points to) cannot be asked of a reader
 * of commands.
 */
export function shownBy(row: Row, home: string): readonly string[] {
  const names = new Set<string>();
  // Of several calls of tools only the first is judged, each being a request of its own.
  const judged = row.tool === undefined ? row.command : JSON.stringify(row.tool.input);
  for (const expected of row.expected ?? []) {
    // What follows in brackets or after a sign explains.
    const [head = ""] = expected.split(/\s\(|\s[=:]|: |->|, NOT|^NOT /);
    for (const word of head.split(/\s+/)) {
      const name = word.replace(/^['"`(]+|['"`,)]+$/g, "");
      if (isName(name) && stands(name, judged)) names.add(resolved(name, home));
    }
  }
  return [...names];
}

/** Words that also stand in commands, but name nothing. */
const words: ReadonlySet<string> = new Set(
  [
    "ahead all and any as at by commits database db docker env existing file for from git image in",
    "local main make of on or podman production project push remote repositories research roots",
    "script source stash tests the to token upstream values volume with workspace",
  ].flatMap((line) => line.split(" ")),
);

function isName(word: string): boolean {
  if (/^[~/\\]+$|^\/\*$/.test(word)) return true;
  if (/^[./]+$/.test(word)) return false;
  return word.length > 2 && !words.has(word.toLowerCase()) && !/^<[^>]*>$/.test(word);
}

function stands(name: string, command: string): boolean {
  // `"$1"/*` does not show the root: the slash belongs to the word before it.
  if (/^[/\\]\*?$/.test(name))
    return command.split(/[\s;|&]+/).some((word) => word.replace(/^["']|["']$/g, "") === name);
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\\\/$/, "");
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(command);
}

function resolved(name: string, home: string): string {
  const path = name.startsWith("~") ? home + name.slice(1) : name;
  const plain = path.replace(/^(?:\.{1,2}\/)+/, "");
  return plain.length > 1 ? plain.replace(/[/\\]+$/, "") : plain;
}

/** True if a line that describes an effect names it, in its own spelling or with the other slash. */
export function isNamed(name: string, lines: readonly string[]): boolean {
  if (name === "/" || name === "\\" || name === "/*") {
    return lines.some((line) => /(?<![\w*])(?:\/|[A-Z]:\\?|\\)(?:\*\*?)?(?=$|[\s(,[])/.test(line));
  }
  return lines.some((line) => line.includes(name) || line.includes(name.replaceAll("\\", "/")));
}
