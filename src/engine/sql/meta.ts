import type { SqlAction } from "./action";
import type { SqlDialect } from "./tokens";

/** A line for the client itself: psql's backslash, sqlite3's dot, mysql's `source`. */
export function readMeta(line: string, dialect: SqlDialect): readonly SqlAction[] {
  const words = wordsOf(line);
  const [command, ...rest] = words;
  if (command === undefined) return [];
  if (command.startsWith(".")) return dotCommand(command, rest, line);
  if (dialect === "mysql") return mysqlCommand(line);
  return backslashCommand(command, rest, line);
}

function backslashCommand(
  command: string,
  rest: readonly string[],
  line: string,
): readonly SqlAction[] {
  if (command.startsWith("\\!"))
    return [{ does: "run", command: line.slice(2).trim(), where: "client" }];
  const [first = ""] = rest;
  switch (command) {
    case "\\i":
    case "\\ir":
    case "\\include":
    case "\\include_relative":
      return first === "" ? [] : [{ does: "include", path: first }];
    case "\\c":
    case "\\connect":
      return first === "" || first === "-" ? [] : [{ does: "connect", database: first }];
    case "\\o":
    case "\\out":
    case "\\g":
    case "\\gx":
    case "\\w":
    case "\\write":
    case "\\s":
      return sink(rest.join(" "));
    case "\\copy": {
      const program = rest.findIndex((word) => word.toLowerCase() === "program");
      if (program > 0) return [{ does: "run", command: rest[program + 1] ?? "", where: "client" }];
      const to = rest.findLastIndex((word) => word.toLowerCase() === "to");
      const path = rest[to + 1];
      if (to < 0 || path === undefined || /^p?stdout$/i.test(path)) return [];
      return [{ does: "write", path, where: "client" }];
    }
    case "\\lo_unlink":
      return [
        { does: "drop", object: "large object", kind: "large object", name: first, cascade: false },
      ];
    case "\\setenv":
    case "\\set":
      return [];
  }
  return [];
}

function dotCommand(command: string, rest: readonly string[], line: string): readonly SqlAction[] {
  const named = rest.filter((word) => !word.startsWith("--") && !word.startsWith("-"));
  const last = named.at(-1);
  // A dot command may be shortened while it is unambiguous; these are the shortest forms.
  if (/^\.(?:shell|system|sh|sy)\w*$/.test(command)) {
    return [{ does: "run", command: line.slice(command.length).trim(), where: "client" }];
  }
  if (/^\.read?$|^\.rea$/.test(command))
    return last === undefined ? [] : [{ does: "include", path: last }];
  if (/^\.rest\w*$/.test(command))
    return [{ does: "truncate", name: "every table", cascade: false }];
  if (/^\.(?:output|once|out|on|save|backup|bac|clone|excel|archive|log)\w*$/.test(command)) {
    if (last === undefined || /^(?:stdout|stderr|off|on)$/.test(last)) return [];
    return sink(last);
  }
  if (/^\.open$/.test(command)) {
    if (last === undefined) return [];
    const fresh = rest.includes("--new") || rest.includes("-new");
    return [
      ...(fresh ? [{ does: "write", path: last, where: "client" } as const] : []),
      { does: "connect", database: last },
    ];
  }
  return [];
}

function mysqlCommand(line: string): readonly SqlAction[] {
  if (line.startsWith("\\!"))
    return [{ does: "run", command: line.slice(2).trim(), where: "client" }];
  const include = /^(?:source\s+|\\\.\s*)(\S+?);?$/i.exec(line);
  if (include?.[1] !== undefined) return [{ does: "include", path: include[1] }];
  const file = /^\\T\s*(\S+)/.exec(line);
  return file?.[1] === undefined ? [] : [{ does: "write", path: file[1], where: "client" }];
}

/** Where output goes: a file, or a program behind a bar. */
function sink(target: string): readonly SqlAction[] {
  const trimmed = target.trim();
  if (trimmed === "" || trimmed === "/dev/null") return [];
  if (trimmed.startsWith("|"))
    return [{ does: "run", command: trimmed.slice(1).trim(), where: "client" }];
  return [{ does: "write", path: trimmed.replace(/^\(.*\)\s*/, ""), where: "client" }];
}

/** The words of a line, quotes taken off, a group in parentheses kept whole. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  const pattern = /'((?:[^']|'')*)'|"([^"]*)"|([^\s'"]+)/g;
  for (const match of line.slice(0, 10_000).matchAll(pattern)) {
    words.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return words;
}
