import { isOf, type ToolCall } from "./call";
import { argv, type Deed } from "./deed";
import { shellDeeds } from "./dialect";
import { isOn, leavesOf, textAt, textsAt, textsOf, type Leaf } from "./input";
import { meaningOf } from "./meaning";
import { isElsewhere } from "./elsewhere";
import { codeDeeds } from "./codeText";
import { httpDeeds } from "./httpCall";
import { queryDeeds } from "./queryText";
import { directoryKeys, pathKeys, targetKeys } from "./tables/keysTable";
import { programs } from "./tables/programsTable";
import { runningWords } from "./tables/verbsTable";
import { looks } from "./verbs";

/**
 * What a tool that nobody described runs, told by the names of its arguments: shell commands,
 * statements for a database, programs, requests. The values come first: whatever the tool calls
 * itself, a command that it is handed is a command.
 */
export function carriedDeeds(call: ToolCall): readonly Deed[] {
  const leaves = leavesOf(call.input);
  // A search is given words to look for, which may well read like a command.
  const explains = explaining.has(call.words[0] ?? "") && !isOn(call.input, ["analyze", "execute"]);
  const runs = !explains && (!looks(call) || call.words.some((word) => runningWords.has(word)));
  return [
    ...leaves.flatMap((leaf) => commandDeeds(leaf, call)),
    ...programDeeds(call),
    ...(runs ? leaves.flatMap((leaf) => writtenDeeds(leaf, call)) : []),
    ...httpDeeds(call),
  ];
}

/** What a tool does with a statement by whose name it begins, without running it. */
const explaining: ReadonlySet<string> = new Set([
  ...["explain", "validate", "lint", "format", "parse", "check", "beautify"],
]);

function commandDeeds(leaf: Leaf, call: ToolCall): readonly Deed[] {
  if (meaningOf(leaf) !== "shell") return [];
  const texts = textsOf(leaf.value);
  const cwd = textAt(call.input, directoryKeys);
  const asWords = Array.isArray(leaf.value) && texts.length > 1;
  const lines = asWords && !texts.some((text) => /\s/.test(text)) ? [] : texts;
  const mongo = texts.some((text) => /\bdb\s*[.[]/.test(text)) ? queryDeeds(texts, call) : [];
  return [
    ...mongo,
    ...(asWords ? [argv(texts, cwd)] : []),
    ...lines.flatMap((text) => shellDeeds(text, call, cwd)),
  ];
}

/** A program with its arguments apart, or one that the tool's name already says. */
function programDeeds(call: ToolCall): readonly Deed[] {
  const cwd = textAt(call.input, directoryKeys);
  const args = textsAt(call.input, ["args", "arguments", "argv", "parameters", "arg"]);
  const [own] = programOf(call);
  const there = cwd === undefined ? {} : { cwd };
  const command = textAt(call.input, ["command", "cmd", "executable", "program", "binary"]);
  const deeds: Deed[] = [];
  if (command !== undefined && args.length > 0) deeds.push(argv([command, ...args], cwd));
  if (own !== undefined) {
    const commands = textsAt(call.input, ["command", "cmd", "clicommand", "cli", "subcommand"]);
    const given = [...commands, ...args];
    const [single] = given;
    if (given.length === 1 && single !== undefined) {
      // One text may have quotes and pipes of its own.
      const text = single.startsWith(`${own} `) ? single : `${own} ${single}`;
      deeds.push({ does: "shell", text, dialect: "bash", ...there });
    } else if (given.length > 1 && given[0] !== own) {
      const words = [...commands.flatMap((text) => text.split(/\s+/)), ...args];
      deeds.push(argv([...own.split(" "), ...words], cwd));
    }
  }
  return deeds;
}

function programOf(call: ToolCall): readonly string[] {
  return Object.entries(programs).flatMap(([word, program]) =>
    isOf(call, [word]) || call.words.includes(word) ? [program] : [],
  );
}

function writtenDeeds(leaf: Leaf, call: ToolCall): readonly Deed[] {
  const texts = textsOf(leaf.value);
  switch (meaningOf(leaf)) {
    case "query":
      return queryDeeds(texts, call);
    case "code":
      return texts.flatMap((text) => codeDeeds(text, call));
    case "shell":
    case "url":
    case "path":
    case "target":
    case "verb":
    case "data":
    case undefined:
      return [];
  }
}

/**
 * The files of this machine that an unknown tool is handed: it reads them, and writes where it is
 * told to. Nothing is known of what it does with a directory.
 */
export function handedPaths(call: ToolCall): readonly Deed[] {
  if (isElsewhere(call.input)) return [];
  if (looks(call) && !call.words.some((word) => /^(?:read|get|fetch|view|show|load)$/.test(word)))
    return [];
  const append = isOn(call.input, ["append"]);
  return leavesOf(call.input).flatMap((leaf) => {
    const key = leaf.keys.findLast((each) => pathKeys.includes(each) || targetKeys.includes(each));
    const meaning = meaningOf(leaf);
    if (key === undefined || (meaning !== "path" && meaning !== "target")) return [];
    return textsOf(leaf.value)
      .filter(isPath)
      .map((path): Deed => {
        const effect = meaning === "path" ? "read" : append ? "write" : "overwrite";
        return { does: "path", effect, path };
      });
  });
}

/** `file` may hold anything; only what looks like a path is one. */
function isPath(text: string): boolean {
  return (
    text.length < 4096 && !/[\n{}<>|]/.test(text) && !/^(?!file:)[a-z][\w+.-]*:\/\//i.test(text)
  );
}
