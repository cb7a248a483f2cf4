import type { Effect } from "../../model/effect";
import { matters } from "../../rescan";
import { resourceOf } from "./place";
import { valuesOf, type Line, type Special } from "./tool";

/** The values of some options as one text. */
export function shown(line: Line, options: string): string {
  return (
    valuesOf(line, options)
      .map((value) => value.text)
      .join(", ") || "of an unknown name"
  );
}

/**
 * Runs commands on machines elsewhere. They are not followed word by word; if they name something
 * destructive, that is said.
 */
export function remoteCommand(command: string, machines: string): Special {
  return (line) => {
    const text = shown(line, command);
    const unread: Effect = {
      kind: "unknown",
      unknown: "syntax",
      resource: resourceOf("text", text, line),
      because: `what \`${text}\` does on ${shown(line, machines)} was not followed, and it names something destructive`,
    };
    return matters(unread) ? [{ ...unread, unknown: "dynamic" }] : [];
  };
}
