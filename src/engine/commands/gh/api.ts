import { httpEffects } from "../../http/effects";
import type { HttpRequest } from "../../http/request";
import type { Effect } from "../../model/effect";
import { contentOfFile, contentOfInput } from "../content";
import type { Ask, Parsed, Spellings } from "../define";
import { createHoles } from "../holes";

/** Options of `gh api`. Fields make it a POST unless -X says otherwise. */
export const apiOptions = {
  method: ["-X=", "--method="],
  field: ["-F=", "--field="],
  raw: ["-f=", "--raw-field="],
  input: ["--input="],
  header: ["-H=", "--header="],
  neutral: [
    "-i",
    "--include",
    "--paginate",
    "--slurp",
    "--silent",
    "--verbose",
    "-q=",
    "--jq=",
    "-t=",
    "--template=",
    "--cache=",
    "-p=",
    "--preview=",
    "--hostname=",
  ],
} as const satisfies Readonly<Record<string, Spellings>>;

/** A request to GitHub's API: REST by path, GraphQL under the name `graphql`. */
export function apiEffects(
  parsed: Parsed<"method" | "field" | "raw" | "input" | "header">,
  ask: Ask,
): readonly Effect[] {
  const holes = createHoles();
  const [endpoint] = parsed.operands;
  if (endpoint === undefined) return [];
  const written = holes
    .text(endpoint)
    .replace(/^https:\/\/api\.github\.com/, "")
    .replace(/^\//, "");
  const fields: Record<string, unknown> = {};
  for (const pair of [...parsed.values("raw"), ...parsed.values("field")]) {
    const text = holes.text(pair);
    const equals = text.indexOf("=");
    if (equals > 0) fields[text.slice(0, equals)] = typed(text.slice(equals + 1));
  }
  const input = parsed.value("input");
  const content =
    input === undefined
      ? undefined
      : input.text === "-"
        ? contentOfInput(parsed.call, (path) => parsed.path(path), ask, holes)
        : contentOfFile(parsed.path(input), ask);
  const given = Object.keys(fields).length > 0;
  const { query, ...variables } = fields;
  const json = written === "graphql" ? { query, variables } : fields;
  const body: HttpRequest["body"] =
    content === undefined || content.kind === "nothing"
      ? given
        ? { kind: "text", text: JSON.stringify(json) }
        : { kind: "none" }
      : content.kind === "text"
        ? { kind: "text", text: content.text }
        : {
            kind: "unread",
            from: content.kind === "file" ? `\`${content.path.path}\`` : content.from,
          };
  const method = parsed.value("method");
  const url = `https://api.github.com/${written}`;
  return holes.show(
    httpEffects({
      method:
        method === undefined ? (given || input !== undefined ? "POST" : "GET") : holes.text(method),
      url,
      headers: [],
      // Only a GraphQL request needs its body to be known.
      body: body.kind === "unread" && written !== "graphql" ? { kind: "none" } : body,
    }),
  );
}

/** Values of -F are typed; for our tables `true` and `false` are what matters. */
function typed(value: string): unknown {
  return value === "true" ? true : value === "false" ? false : value;
}
