import { decode, queryParameter } from "../evidence/url";
import { readDocument, type MutationField } from "./document";

/** A body is read up to here. */
const longest = 1_000_000;

/**
 * The mutation fields that a request body carries: JSON with `query` (one or a batch), a form, or
 * the bare document. JSON that is broken, as hand-made JSON in a shell often is, is searched.
 */
export function mutationsOfPayload(body: string): readonly MutationField[] {
  const trimmed = body.slice(0, longest).trim();
  if (/^[[{]/.test(trimmed)) {
    const json = parsedJson(trimmed);
    if (json !== undefined) {
      const requests = Array.isArray(json) ? (json as readonly unknown[]) : [json];
      return requests.slice(0, 100).flatMap(mutationsOfRequest);
    }
    const found = searched(trimmed);
    if (found !== undefined) return readMutations(found.query, found.variables);
  }
  const form = queryParameter(trimmed, "query");
  if (form !== undefined) {
    return readMutations(form, parsedJson(queryParameter(trimmed, "variables") ?? ""));
  }
  return readMutations(trimmed, undefined);
}

/** GraphQL's own parser is slow to load, and needed only where there is a mutation. */
function readMutations(document: string, variables: unknown): readonly MutationField[] {
  if (!document.includes("mutation")) return [];
  return readDocument(document, variables);
}

function mutationsOfRequest(request: unknown): readonly MutationField[] {
  if (typeof request !== "object" || request === null) return [];
  const { query, variables } = request as { query?: unknown; variables?: unknown };
  if (typeof query !== "string") return [];
  const given = typeof variables === "string" ? parsedJson(variables) : variables;
  return readMutations(query, given);
}

/** JSON as a value; undefined if it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Hand-written JSON is often broken; the caller then searches the text.
    return undefined;
  }
}

/** The query and variables in text that is nearly JSON. */
function searched(text: string): { query: string; variables: unknown } | undefined {
  const at = /["']?query["']?\s*:\s*(["'])/.exec(text);
  const quote = at?.[1];
  if (at === null || quote === undefined) return undefined;
  const start = at.index + at[0].length;
  let end = start;
  while (end < text.length && text.charAt(end) !== quote) end += text.charAt(end) === "\\" ? 2 : 1;
  // Quotes inside that nobody escaped end it early; the document goes on to its last brace.
  const cut = text.slice(start, end);
  const query = count(cut, "{") > count(cut, "}") ? text.slice(start) : cut;
  const variables = /["']?variables["']?\s*:\s*(\{[^{}]*\})/.exec(text)?.[1];
  return {
    query: query.replace(/\\(["'\\/])/g, "$1").replace(/\\[nrt]/g, " "),
    variables: parsedJson(variables ?? ""),
  };
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** The document in a URL's query, as GraphQL over GET has it. */
export function documentOfQuery(query: string | undefined): string | undefined {
  return queryParameter(query, "query") ?? (query === undefined ? undefined : decode(query));
}
