import type { ServerResponse } from "node:http";

/** A tool that the model wants used. */
export interface ToolCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the model says in its turn. */
export type Reply =
  | { readonly kind: "call"; readonly id: string; readonly call: ToolCall }
  | { readonly kind: "text"; readonly text: string };

/** What an agent sent: whatever the protocol, the tools it offers and what they gave so far. */
export interface Asked {
  readonly model: string;
  readonly stream: boolean;
  readonly tools: readonly string[];
  /** The text of each tool's result, in the order of the conversation. */
  readonly results: readonly string[];
}

/** A way in which agents talk to models. */
export interface Protocol {
  /** True if a request to this path is for the model's next turn. */
  readonly isTurn: (path: string) => boolean;
  readonly read: (body: Json, path: string) => Asked;
  readonly write: (reply: Reply, asked: Asked, response: ServerResponse) => void;
}

/** JSON that nobody has looked at: reading a part that is not there gives undefined. */
export type Json = Readonly<Record<string, unknown>>;

export function partsOf(value: unknown): readonly Json[] {
  return Array.isArray(value)
    ? value.filter((part): part is Json => typeof part === "object" && part !== null)
    : [];
}

export function partOf(value: unknown, key: string): Json {
  const part = typeof value === "object" && value !== null ? (value as Json)[key] : undefined;
  return typeof part === "object" && part !== null ? (part as Json) : {};
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Every text in a value, whatever form a result has. */
export function textsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(textsIn).join("\n");
}

/** Answers with one JSON document. */
export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

/** Answers with a stream of events; an event without a name is one of data alone. */
export function sendEvents(
  response: ServerResponse,
  events: readonly (readonly [name: string, data: unknown])[],
): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  for (const [name, data] of events) {
    const line = typeof data === "string" ? data : JSON.stringify(data);
    response.write(`${name === "" ? "" : `event: ${name}\n`}data: ${line}\n\n`);
  }
  response.end();
}
