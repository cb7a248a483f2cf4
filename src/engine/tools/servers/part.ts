import type { ToolCall } from "../call";
import { textAt } from "../input";

/** A value as one segment of a path. */
export function part(call: ToolCall, ...keys: readonly string[]): string {
  return encodeURIComponent(textAt(call.input, keys) ?? "unknown");
}
