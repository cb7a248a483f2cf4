import type { Annotations } from "../model/request";
import type { Input } from "./input";
import { wordsOf, type ToolName } from "./toolName";

/** A tool call as the tables see it. */
export interface ToolCall extends ToolName {
  readonly input: Input;
  /** What the server says of its own tool; evidence, never permission. */
  readonly annotations: Annotations;
  /** Where the agent is at work, which tells the kind of machine. */
  readonly cwd: string;
  /** The words of the server's name, which people choose. */
  readonly serverWords: readonly string[];
}

/** Puts a call together. */
export function toolCall(
  name: ToolName,
  input: Input,
  annotations: Annotations,
  cwd: string,
): ToolCall {
  return { ...name, input, annotations, cwd, serverWords: wordsOf(name.server ?? "") };
}

/** True if the server is of this family, by its name, or by the first word of the tool's own. */
export function isOf(call: ToolCall, family: readonly string[]): boolean {
  return family.some((word) => call.serverWords.includes(word) || call.words[0] === word);
}
