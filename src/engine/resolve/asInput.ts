import type { Input } from "../model/call";
import type { Output } from "./scope";

/** What the next program reads when this is piped into it. */
export function asInput(output: Output): Input {
  switch (output.kind) {
    case "none":
      return { kind: "program", call: undefined };
    case "text":
      return output.call === undefined
        ? { kind: "text", text: output.text }
        : { kind: "text", text: output.text, from: output.call };
    case "program":
      return { kind: "program", call: output.call };
  }
}
