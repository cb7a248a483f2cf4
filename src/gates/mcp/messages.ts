import type {
  CallToolResult,
  JSONRPCErrorResponse,
  JSONRPCNotification,
  JSONRPCResultResponse,
  RequestId,
} from "@modelcontextprotocol/sdk/types.js";

/** A call of a tool as a client asks for it; `id` is missing when it wants no answer. */
export interface ToolUse {
  readonly id: RequestId | undefined;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Given by a client that wants to hear how far the call is. */
  readonly progressToken: RequestId | undefined;
}

/** What a line from a client is, as far as a proxy has to know. */
export type ClientMessage =
  /** Calls of tools, alone or in a batch, with what else was in the batch. */
  | {
      readonly kind: "calls";
      readonly calls: readonly ToolUse[];
      readonly others: readonly unknown[];
      readonly batch: boolean;
    }
  /** The client asks which tools there are. */
  | { readonly kind: "list"; readonly id: RequestId }
  | { readonly kind: "cancelled"; readonly id: RequestId }
  /** Text that is no JSON but names the method: whoever reads it less strictly might run it. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "other" };

const other: ClientMessage = { kind: "other" };

/**
 * Reads one line from a client. Shapes are those of JSON-RPC 2.0 and of the Model Context Protocol
 * (2025-03-26, which has batches, and later).
 */
export function readClientLine(line: string): ClientMessage {
  const message = parsed(line);
  if (message === undefined) {
    return /tools(?:\\?\/|\\u002f)call/i.test(line) ? { kind: "unreadable" } : other;
  }
  if (Array.isArray(message)) {
    const parts = message as readonly unknown[];
    const calls = parts.filter(isCall).map(toolUseOf);
    return calls.length === 0
      ? other
      : { kind: "calls", calls, others: parts.filter((part) => !isCall(part)), batch: true };
  }
  if (!isObject(message)) return other;
  if (isCall(message)) {
    return { kind: "calls", calls: [toolUseOf(message)], others: [], batch: false };
  }
  const { method, id, params } = message;
  if (method === "tools/list" && isId(id)) return { kind: "list", id };
  if (method === "notifications/cancelled" && isObject(params)) {
    const cancelled = params["requestId"];
    if (isId(cancelled)) return { kind: "cancelled", id: cancelled };
  }
  return other;
}

/** The hints of the tools that an answer to `tools/list` describes, with the id it answers. */
export function readToolList(
  line: string,
):
  | { readonly id: RequestId; readonly tools: readonly (readonly [string, Annotations])[] }
  | undefined {
  const message = parsed(line);
  if (!isObject(message) || !isId(message["id"]) || !isObject(message["result"])) return undefined;
  const { tools } = message["result"];
  if (!Array.isArray(tools)) return undefined;
  return { id: message["id"], tools: (tools as readonly unknown[]).flatMap(hintsOf) };
}

/** The hints that count, and only when they are what they should be. */
export interface Annotations {
  readonly destructiveHint?: boolean;
  readonly readOnlyHint?: boolean;
}

function hintsOf(tool: unknown): readonly (readonly [string, Annotations])[] {
  if (!isObject(tool) || typeof tool["name"] !== "string") return [];
  const { annotations } = tool;
  if (!isObject(annotations)) return [];
  const { destructiveHint, readOnlyHint } = annotations;
  const hints: Annotations = {
    ...(typeof destructiveHint === "boolean" ? { destructiveHint } : {}),
    ...(typeof readOnlyHint === "boolean" ? { readOnlyHint } : {}),
  };
  return [[tool["name"], hints]];
}

/** A refusal as the model reads it: the tool's own error, because errors of the protocol are not shown to it. */
export function refusal(id: RequestId, reason: string): string {
  const result: CallToolResult = { content: [{ type: "text", text: reason }], isError: true };
  const message: JSONRPCResultResponse = { jsonrpc: "2.0", id, result };
  return `${JSON.stringify(message)}\n`;
}

/** The answer to what is no JSON. */
export function parseError(): string {
  const message: Omit<JSONRPCErrorResponse, "id"> & { readonly id: null } = {
    jsonrpc: "2.0",
    id: null,
    error: { code: -32700, message: "the message is not JSON, so the tool was not called" },
  };
  return `${JSON.stringify(message)}\n`;
}

/** A sign of life while a person thinks. Steps are tiny, so that the server's own count goes on from there. */
export function progress(progressToken: RequestId, step: number, text: string): string {
  const message: JSONRPCNotification = {
    jsonrpc: "2.0",
    method: "notifications/progress",
    params: { progressToken, progress: step * 1e-6, message: text },
  };
  return `${JSON.stringify(message)}\n`;
}

function isCall(part: unknown): boolean {
  return isObject(part) && part["method"] === "tools/call";
}

function toolUseOf(part: unknown): ToolUse {
  const message = isObject(part) ? part : {};
  const params = isObject(message["params"]) ? message["params"] : {};
  const { name, arguments: given, _meta: meta } = params;
  const token = isObject(meta) ? meta["progressToken"] : undefined;
  const { id } = message;
  return {
    id: isId(id) ? id : undefined,
    name: typeof name === "string" ? name : JSON.stringify(name ?? ""),
    input: isObject(given) ? given : given === undefined ? {} : { arguments: given },
    progressToken: isId(token) ? token : undefined,
  };
}

function isId(value: unknown): value is RequestId {
  return typeof value === "string" || typeof value === "number";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    // The caller says what becomes of a line that is no JSON.
    return undefined;
  }
}
