import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { Ask } from "../define";
import { resourceOf } from "./place";
import { readLine } from "./readLine";
import { targetsOf } from "./target";
import { given, operandsOf, type Command, type Deed, type Line, type Tool } from "./tool";
import { unlistedEffects } from "./unlisted";
import { commandWord, partsOf } from "./words";

/** The longest command that a table may list. */
const mostWords = 6;

/** What a line of a cloud tool does: by the tool's table, or else by the verb in it. */
export function toolEffects(tool: Tool, call: Call, ask: Ask): readonly Effect[] {
  const line = readLine(call, tool);
  if (onlyShows(line)) return [];
  const found = findCommand(line);
  if (found === undefined) return unlistedEffects(line);
  const { command } = found;
  const own: Line = { ...line, command: found.words };
  if (command === "nothing") return [];
  if (typeof command === "function") return command(own, ask);
  const deeds = "kind" in command ? [command] : command;
  return deeds.filter((deed) => happens(deed, own)).flatMap((deed) => deedEffects(deed, own));
}

/** What a deed does to each thing that the line names. */
function deedEffects(deed: Deed, line: Line): readonly Effect[] {
  const last = commandWord(line.words[line.command - 1]) ?? "";
  const before = commandWord(line.words[line.command - 2]) ?? "";
  const { names, where, rest } = targetsOf(line, deed, [...partsOf(before), ...partsOf(last)]);
  return names.map((name) => ({
    kind: deed.does ?? "destroy",
    resource: resourceOf(
      deed.kind,
      deed.noun === undefined ? name : `${deed.noun} ${name}`,
      rest,
      where,
      deed.here === true,
    ),
    reversibility: deed.loss ?? "irreversible",
    because: deed.because,
    ...(deed.including === undefined ? {} : { including: deed.including }),
    ...(deed.instead === undefined ? {} : { instead: deed.instead }),
  }));
}

function onlyShows(line: Line): boolean {
  const { words, options, tool } = line;
  if (words[0]?.text === "help" || words.at(-1)?.text === "help") return true;
  if (options.has("--help")) return true;
  // Some have a version as a value: `gem yank --version 1.0`.
  if (options.has("--version") && options.get("--version")?.length === 0) return true;
  if (options.has("-h") && options.get("-h")?.length === 0) return true;
  return (tool.dry ?? "--dry-run").split(" ").some((option) => {
    const values = options.get(option);
    return values !== undefined && !["false", "none"].includes(values.at(-1)?.text ?? "");
  });
}

/** True if every condition of a deed holds on this line. */
function happens({ when }: Deed, line: Line): boolean {
  return when === undefined || when.split(" ").every((condition) => holds(condition, line));
}

function holds(condition: string, line: Line): boolean {
  if (condition.startsWith("!")) return !holds(condition.slice(1), line);
  if (!condition.startsWith("-")) {
    const operands = operandsOf(line).map((operand) => operand.text);
    if (condition.startsWith("*~")) {
      const parts = condition.slice(2).split("|");
      return operands.some((operand) => parts.some((part) => operand.includes(part)));
    }
    return condition.startsWith("*")
      ? operands.some((operand) => operand.endsWith(condition.slice(1)))
      : operands.includes(condition);
  }
  const [, option = "", sign, wanted = ""] = /^([^=~]+)(?:([=~])(.*))?$/.exec(condition) ?? [];
  const values = line.options.get(option)?.map((value) => value.text.toLowerCase()) ?? [];
  if (sign === undefined) return given(line, option) && values.at(-1) !== "false";
  return values.some((value) => (sign === "=" ? value === wanted : value.includes(wanted)));
}

const tables = new WeakMap<Tool, ReadonlyMap<string, Command>>();

/** A tool's commands by every spelling of their words; built when the tool is first used. */
function tableOf(tool: Tool): ReadonlyMap<string, Command> {
  const known = tables.get(tool);
  if (known !== undefined) return known;
  const table = new Map<string, Command>();
  for (const [words, command] of Object.entries(tool.commands)) {
    for (const spelled of spellingsOf(words)) table.set(spelled, command);
  }
  tables.set(tool, table);
  return table;
}

/** Every way to spell the words of a command: `volume|volumes rm|delete` has four. */
function spellingsOf(words: string): readonly string[] {
  return words
    .split(" ")
    .map((word) => word.split("|"))
    .reduce<readonly string[]>(
      (sofar, choices) =>
        sofar.flatMap((start) =>
          choices.map((choice) => (start === "" ? choice : `${start} ${choice}`)),
        ),
      [""],
    );
}

interface Found {
  readonly command: Command;
  readonly words: number;
}

/** The longest command of the table that the words spell. */
function findCommand({ words, tool }: Line): Found | undefined {
  const table = tableOf(tool);
  const spelled: string[] = [];
  for (const word of words.slice(0, mostWords)) {
    const text = literal(word);
    if (text === undefined) break;
    spelled.push(text);
  }
  for (let count = spelled.length; count > 0; count--) {
    const command = table.get(spelled.slice(0, count).join(" "));
    if (command !== undefined) return { command, words: count };
  }
  return table.has("") ? { command: table.get("") ?? "nothing", words: 0 } : undefined;
}
