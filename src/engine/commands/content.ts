import type { Argument, Call } from "../model/call";
import type { PathResource } from "../model/resource";
import type { Ask } from "./define";
import type { Holes } from "./holes";

/** What a program is handed to read: the text itself, or the reason why it is not known. */
export type Content =
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly text: string; readonly path?: PathResource }
  | { readonly kind: "file"; readonly path: PathResource }
  | { readonly kind: "unread"; readonly from: string };

/** The text of a file, if the host has answered. */
export function textOfFile(path: PathResource, ask: Ask): string | undefined {
  if (!path.resolved || path.glob || path.on !== undefined) return undefined;
  const answer = ask({ ask: "text", path: path.path });
  return answer?.fact === "text" ? answer.text : undefined;
}

/** The content of a file that an option names. */
export function contentOfFile(path: PathResource, ask: Ask): Content {
  const text = textOfFile(path, ask);
  return text === undefined ? { kind: "file", path } : { kind: "text", text, path };
}

/** What a call reads on standard input. */
export function contentOfInput(
  call: Call,
  path: (argument: Argument) => PathResource,
  ask: Ask,
  holes: Holes,
): Content {
  const { input } = call;
  switch (input.kind) {
    case "none":
      return { kind: "nothing" };
    case "text":
      return { kind: "text", text: holes.text(input.text) };
    case "file":
      return contentOfFile(path(input.path), ask);
    case "program": {
      const source = input.call;
      // `cat file |` hands on the file.
      const [only, second] = source?.args ?? [];
      if (source?.name === "cat" && only !== undefined && second === undefined) {
        if (!only.text.startsWith("-")) return contentOfFile(path(only), ask);
      }
      return {
        kind: "unread",
        from: source === undefined ? "another program" : `\`${source.name}\``,
      };
    }
  }
}
