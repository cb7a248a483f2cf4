import { literal, type Argument, type Call } from "../../model/call";
import { dropText, spellings } from "../options";
import type { Line, Tool } from "./tool";

/** What a listed option takes; a `name` may be several words where the tool allows it. */
type Takes = "nothing" | "value" | "name";

type Options = ReadonlyMap<string, Takes>;

/** Options by their spelling. Built when a tool is first used. */
const compiled = new WeakMap<Tool, Options>();

function optionsOf(tool: Tool): Options {
  const known = compiled.get(tool);
  if (known !== undefined) return known;
  const options = new Map<string, Takes>();
  const add = (written: string | undefined, takes: Takes): void => {
    for (const option of spellings(written ?? "")) options.set(option, takes);
  };
  for (const written of namingOptions(tool)) add(written, "name");
  for (const written of valuedOptions(tool)) add(written, "value");
  add(tool.switches, "nothing");
  add(tool.dry ?? "--dry-run", "nothing");
  compiled.set(tool, options);
  return options;
}

/** The options of a tool whose value names a target. */
export function namingOptions(tool: Tool): readonly (string | undefined)[] {
  const deeds = Object.values(tool.commands).flatMap((command) =>
    typeof command === "object" ? command : [],
  );
  return [tool.named, ...deeds.map((deed) => deed.named)];
}

/** The other options of a tool that take a value. */
export function valuedOptions(tool: Tool): readonly (string | undefined)[] {
  return [tool.values, ...Object.values(tool.places ?? {})];
}

/** True if a tool's table lists an option, and not as one that names a target. */
export function isNeutral(tool: Tool, option: string): boolean {
  const takes = optionsOf(tool).get(option);
  return takes === "nothing" || takes === "value";
}

/** Takes the options of a line apart; what is left are the words of its command and its operands. */
export function readLine(call: Call, tool: Tool): Line {
  const known = optionsOf(tool);
  const words: Argument[] = [];
  const options = new Map<string, Argument[]>();
  const args = call.args;
  let index = 0;

  const isWord = (arg: Argument | undefined): arg is Argument =>
    arg !== undefined && (!arg.text.startsWith("-") || arg.text === "-");
  const add = (option: string, value?: Argument): void => {
    const values = options.get(option) ?? [];
    if (value !== undefined) values.push(value);
    options.set(option, values);
  };
  const addFollowing = (option: string): void => {
    add(option);
    const takes = known.get(option) ?? (tool.unlisted === "takes nothing" ? "nothing" : "name");
    // A value that is listed may begin with a dash; one that is only guessed at may not.
    const next = args[index];
    if (takes === "nothing" || next === undefined) return;
    if (!known.has(option) && !isWord(next)) return;
    add(option, next);
    index++;
    if (takes === "value" || tool.unlisted !== "takes all values" || words.length < 2) return;
    for (; isWord(args[index]); index++) add(option, args[index]);
  };

  while (index < args.length) {
    const arg = args[index++];
    if (arg === undefined) break;
    const first = arg.pieces[0];
    const text = typeof first === "string" ? first : "";
    if (text === "--" && arg.pieces.length === 1) {
      words.push(...args.slice(index));
      break;
    }
    const equals = text.indexOf("=");
    const pair = tool.pairs === true && words.length > 1 && equals > 0 && !text.startsWith("-");
    if (pair) add(`--${text.slice(0, equals)}`, dropText(arg, equals + 1));
    else if (!text.startsWith("-") || text === "-") words.push(arg);
    else if (equals > 0) add(text.slice(0, equals), dropText(arg, equals + 1));
    else if (text.startsWith("--") || text.length === 2 || known.has(text)) addFollowing(text);
    else readBundle(arg, text, known, add, addFollowing);
  }
  return { tool, call, words: withoutPrefix(joined(words, tool), tool), command: 0, options };
}

/** `-yf` is two switches, `-nNAME` an option with its value. */
function readBundle(
  arg: Argument,
  text: string,
  known: Options,
  add: (option: string, value?: Argument) => void,
  addFollowing: (option: string) => void,
): void {
  for (let at = 1; at < text.length; at++) {
    const option = `-${text.charAt(at)}`;
    const takes = known.get(option);
    const valued = takes === "value" || takes === "name";
    if (valued && at + 1 < text.length) {
      add(option, dropText(arg, at + 1));
      return;
    }
    if (valued) addFollowing(option);
    else if (takes === undefined && at === 1) {
      // A word with one dash, as some tools have them (`-auto-approve`).
      addFollowing(text);
      return;
    } else add(option);
  }
}

/** `apps:destroy` as two words, where a tool joins them so. */
function joined(words: readonly Argument[], tool: Tool): readonly Argument[] {
  const [first, ...rest] = words;
  if (tool.separator === undefined || first === undefined) return words;
  const text = literal(first);
  if (text?.includes(tool.separator) !== true) return words;
  const parts = text
    .split(tool.separator)
    .map((part): Argument => ({ ...first, text: part, pieces: [part] }));
  return [...parts, ...rest];
}

function withoutPrefix(words: readonly Argument[], tool: Tool): readonly Argument[] {
  const first = words[0]?.text ?? "";
  const prefixes = tool.prefixes?.split(" ") ?? [];
  return prefixes.includes(first) ? words.slice(1) : words;
}
