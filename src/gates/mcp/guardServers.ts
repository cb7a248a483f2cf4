import type { Node } from "jsonc-parser";
import { nodeAt, readJson, valueAt } from "../agents/install/jsonText";

/** The words by which a server is put behind our tool: `launcher … mcp --name NAME -- COMMAND …`. */
export interface Launcher {
  readonly command: string;
  /** What comes before `mcp`: on Windows the launcher is run by cmd.exe. */
  readonly args: readonly string[];
}

/** One server of a file, and what there is to say about it. */
export type ServerState =
  | { readonly name: string; readonly state: "guarded" }
  | { readonly name: string; readonly state: "open" }
  /** It cannot be put behind the tool; `why` is a sentence for a person. */
  | { readonly name: string; readonly state: "not covered"; readonly why: string };

/** A file's text after a change, or why it was left alone. */
export type Edited =
  | {
      readonly kind: "edited";
      readonly text: string;
      /** Every server of the file, as it is afterwards. */
      readonly servers: readonly ServerState[];
    }
  | { readonly kind: "broken"; readonly why: string };

/** The properties under which files have their servers: VS Code's own, everybody else's. */
const places = ["servers", "mcpServers"] as const;

/**
 * Puts every server that is run as a program behind the tool. Only `command` and the beginning of
 * `args` change: comments, order, layout, environment and everything else stay as they were written,
 * and `unguardServers` gives the same text back. What is guarded already is brought up to date.
 */
export function guardServers(text: string, launcher: Launcher): Edited {
  const plain = unguardServers(text);
  if (plain.kind === "broken") return plain;
  const open = plain.servers.filter(({ state }) => state === "open").map(({ name }) => name);
  const guarded = editEach(plain.text, open, (current, server, name) =>
    guardOne(current, server, name, launcher),
  );
  return { kind: "edited", text: guarded, servers: statesOf(guarded) };
}

/** Takes the tool away from before every server, whichever version put it there. */
export function unguardServers(text: string): Edited {
  const document = readJson(text);
  if (document.kind === "broken") return document;
  const guarded = statesOf(text)
    .filter(({ state }) => state === "guarded")
    .map(({ name }) => name);
  const plain = editEach(text, guarded, unguardOne);
  return { kind: "edited", text: plain, servers: statesOf(plain) };
}

/** Every server of a file as it stands. */
export function serversIn(text: string): readonly ServerState[] {
  return statesOf(text);
}

function statesOf(text: string): readonly ServerState[] {
  const document = readJson(text);
  if (document.kind === "broken") return [];
  return places.flatMap((place) =>
    (nodeAt(document.root, [place])?.children ?? []).flatMap((property) => {
      const name: unknown = property.children?.[0]?.value;
      return typeof name === "string" ? [stateOf(name, valueAt(property.children?.[1], []))] : [];
    }),
  );
}

function stateOf(name: string, server: unknown): ServerState {
  if (typeof server !== "object" || server === null) {
    return { name, state: "not covered", why: "its entry is not an object" };
  }
  const { command, args, url, httpUrl } = server as Readonly<Record<string, unknown>>;
  if (typeof command !== "string") {
    const http = url !== undefined || httpUrl !== undefined;
    const why = http
      ? "it is reached over HTTP, so only agents' own hooks see its calls"
      : "its entry does not say which program it is";
    return { name, state: "not covered", why };
  }
  const isList =
    args === undefined || (Array.isArray(args) && args.every((a) => typeof a === "string"));
  if (!isList) return { name, state: "not covered", why: "its arguments are not a list of texts" };
  return { name, state: ownWords([command, ...(args ?? [])]) === undefined ? "open" : "guarded" };
}

/** How many of the words are ours, `--` included; undefined if the tool is not in them. */
function ownWords(words: readonly string[]): number | undefined {
  const at = words.indexOf("mcp");
  const before = words.slice(0, at);
  const ours =
    at > 0 && before.some((word) => /\.tenth-second[\\/]bin[\\/]tenth-second/.test(word));
  const end = words.indexOf("--", at);
  return ours && end > 0 && end + 1 < words.length ? end + 1 : undefined;
}

type EditOne = (text: string, server: Node, name: string) => string;

/** Edits servers one after the other; each edit moves what follows it, so the text is read anew. */
function editEach(text: string, names: readonly string[], edit: EditOne): string {
  return names.reduce((current, name) => {
    const document = readJson(current);
    if (document.kind === "broken") return current;
    const server = places
      .map((place) => nodeAt(document.root, [place, name]))
      .find((node) => node !== undefined);
    return server === undefined ? current : edit(current, server, name);
  }, text);
}

function guardOne(text: string, server: Node, name: string, launcher: Launcher): string {
  const command = nodeAt(server, ["command"]);
  if (command === undefined) return text;
  const written = text.slice(command.offset, command.offset + command.length);
  const words = [...launcher.args, "mcp", "--name", name, "--"].map((word) => JSON.stringify(word));
  const own = [...words, written];
  const args = nodeAt(server, ["args"]);
  // What stands later in the text is changed first, so that offsets before it stay true.
  const withCommand = (current: string): string =>
    splice(current, command.offset, command.length, JSON.stringify(launcher.command));
  if (args === undefined) {
    const lead = leadOf(text, command);
    const added = `,${lead}"args": [${own.join(", ")}]`;
    return withCommand(splice(text, command.offset + command.length, 0, added));
  }
  const [first] = args.children ?? [];
  const at = first?.offset ?? args.offset + 1;
  const between = first === undefined ? " " : text.slice(args.offset + 1, first.offset);
  const gap = /^\s*$/.test(between) && between.includes("\n") ? between : " ";
  const inserted = own.join(`,${gap}`) + (first === undefined ? "" : `,${gap}`);
  return args.offset > command.offset
    ? withCommand(splice(text, at, 0, inserted))
    : splice(withCommand(text), at, 0, inserted);
}

function unguardOne(text: string, server: Node): string {
  const command = nodeAt(server, ["command"]);
  const args = nodeAt(server, ["args"]);
  if (command === undefined || args === undefined) return text;
  const children = args.children ?? [];
  const words = [command, ...children].map((node) => String(node.value));
  const count = ownWords(words);
  const original = count === undefined ? undefined : children[count - 1];
  if (count === undefined || original === undefined) return text;
  const written = text.slice(original.offset, original.offset + original.length);
  const withCommand = (current: string): string =>
    splice(current, command.offset, command.length, written);
  const first = children[0]?.offset ?? original.offset;
  const next = children[count];
  const property = args.parent ?? args;
  const gap = text.slice(command.offset + command.length, property.offset);
  const [start, end] =
    next === undefined && /^,\s*$/.test(gap)
      ? // The list was put there for our words alone.
        [command.offset + command.length, property.offset + property.length]
      : [first, next?.offset ?? original.offset + original.length];
  return args.offset > command.offset
    ? withCommand(splice(text, start, end - start, ""))
    : splice(withCommand(text), start, end - start, "");
}

/** The blanks that stand before a property in its object: a new line with its indentation, or one blank. */
function leadOf(text: string, value: Node): string {
  const property = value.parent ?? value;
  const before = /\s*$/.exec(text.slice(0, property.offset))?.[0] ?? "";
  return before.includes("\n") ? before.slice(before.lastIndexOf("\n")) : " ";
}

function splice(text: string, at: number, length: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at + length);
}
