import { isOf, type ToolCall } from "../call";
import type { Deed } from "../deed";

/** A call and what it does; a test, and documentation at once. Made by an agent at `/w`. */
export interface ToolExample {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is lost or shown by it, as it is printed; nothing where nothing is. */
  readonly effects: readonly string[];
}

/** Tools of a server that is known: what each comes down to. No deeds: nothing is lost by it. */
export interface ServerFamily {
  /** What people call it; the docs print it. */
  readonly name: string;
  /** Words of which one is in the server's name, or begins the tool's. */
  readonly words: readonly string[];
  /** True for a call that is the family's by its arguments, whoever's name the server bears. */
  readonly also?: (call: ToolCall) => boolean;
  readonly tools: Readonly<Record<string, (call: ToolCall) => readonly Deed[]>>;
  /** Calls of a server named like the family's first word; every tool occurs. */
  readonly examples: readonly ToolExample[];
}

/** What a known server's tool does; undefined if it is none of this family's. */
export function familyDeeds(call: ToolCall, family: ServerFamily): readonly Deed[] | undefined {
  if (!isOf(call, family.words) && family.also?.(call) !== true) return undefined;
  const own = Object.hasOwn(family.tools, call.plain) ? call.plain : withoutPrefix(call, family);
  return Object.hasOwn(family.tools, own) ? family.tools[own]?.(call) : undefined;
}

/**
 * `railway_project_delete` is `project_delete` to a server of Railway's: some agents put a server's
 * name before the tool's.
 */
function withoutPrefix({ words }: ToolCall, family: ServerFamily): string {
  const own = words.findIndex(
    (word) => !family.words.includes(word) && word !== "mcp" && word !== "server",
  );
  return own <= 0 ? "" : words.slice(own).join("");
}
