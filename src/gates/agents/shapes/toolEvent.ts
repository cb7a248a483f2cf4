import * as v from "valibot";
import type { AgentCall, CallEnd, Payload } from "../agentCodec";
import { idSchema, inputSchema, maybe } from "./input";
import { malformed, malformedBy } from "./malformed";
import { exitCodeIn, resultText } from "./resultText";
import type { ShellLanguage } from "./shellToolsTable";
import { actionOfTool } from "./toolAction";

const text = maybe(v.string());

/**
 * The payload that Claude Code's hooks read and most other agents' took over, in each spelling that
 * is about. Copilot's camelCase events do not say which event they are.
 */
const eventSchema = v.object({
  hook_event_name: text,
  hookEventName: text,
  cwd: text,
  workspace_roots: maybe(v.array(v.string())),
  session_id: idSchema,
  sessionId: idSchema,
  conversation_id: idSchema,
  tool_use_id: idSchema,
  toolUseId: idSchema,
  tool_call_id: idSchema,
});

const toolSchema = v.object({ tool_name: text, toolName: text });

const inputsSchema = v.object({
  tool_input: maybe(inputSchema),
  toolInput: maybe(inputSchema),
  toolArgs: maybe(inputSchema),
});

/** Gemini CLI says of which server a tool is, since its own name of the tool does not tell. */
const contextSchema = v.object({
  mcp_context: maybe(v.object({ server_name: v.string(), tool_name: v.string() })),
});

/** When an event comes, by its name in small letters. */
const moments: ReadonlyMap<string, "before" | "after" | "failed"> = new Map([
  ["pretooluse", "before"],
  ["beforetool", "before"],
  ["posttooluse", "after"],
  ["aftertool", "after"],
  ["posttoolusefailure", "failed"],
]);

/** Reads an event of Claude Code's form. `shells` are names that mean something else here. */
export function decodeToolEvent(
  payload: unknown,
  shells?: ReadonlyMap<string, ShellLanguage>,
): Payload {
  const event = v.safeParse(eventSchema, payload);
  if (!event.success) return malformedBy(event.issues);
  const moment = momentOf(event.output.hook_event_name ?? event.output.hookEventName, payload);
  if (moment === "other") return { kind: "ignored" };
  const tool = v.safeParse(toolSchema, payload);
  if (!tool.success) return malformedBy(tool.issues);
  const name = tool.output.tool_name ?? tool.output.toolName ?? "";
  if (moment === undefined || name === "") return malformed("no event and no tool is named");
  const inputs = v.safeParse(inputsSchema, payload);
  if (!inputs.success) return malformedBy(inputs.issues);
  const context = v.safeParse(contextSchema, payload);
  if (!context.success) return malformedBy(context.issues);
  const { tool_input, toolInput, toolArgs } = inputs.output;
  const input = tool_input ?? toolInput ?? toolArgs;
  if (input === undefined) return malformed("a tool without input");
  const { mcp_context: mcp } = context.output;
  const { cwd, workspace_roots: roots } = event.output;
  const where = cwd ?? roots?.[0];
  const action = actionOfTool(
    {
      ...(mcp === undefined ? { name } : { name: mcp.tool_name, server: mcp.server_name }),
      input,
      ...(where === undefined || where === "" ? {} : { cwd: where }),
    },
    shells,
  );
  if (action === undefined) return malformed("a shell's tool without a command");
  const call: AgentCall = { ...action, ...idsOf(event.output) };
  if (moment === "before") return { kind: "call", call };
  return endOf(call, payload, moment === "failed");
}

type Moment = "before" | "after" | "failed" | "other" | undefined;

function momentOf(event: string | undefined, payload: unknown): Moment {
  if (event !== undefined) return moments.get(event.toLowerCase()) ?? "other";
  const given = payload as Readonly<Record<string, unknown>>;
  if (given["toolName"] === undefined && given["tool_name"] === undefined) {
    // The other events of Copilot (a prompt, a session's start or end) name no tool.
    return given["sessionId"] === undefined ? undefined : "other";
  }
  if (given["error"] !== undefined) return "failed";
  return given["toolResult"] === undefined ? "before" : "after";
}

function endOf(call: AgentCall, payload: unknown, failed: boolean): CallEnd {
  const given = payload as Readonly<Record<string, unknown>>;
  const result = resultOf(given);
  const exitCode = exitCodeIn(result);
  return {
    kind: "done",
    call,
    failed: failed || tellsFailure(result),
    output: resultText(result, given["error"]),
    ...(exitCode === undefined ? {} : { exitCode }),
  };
}

function resultOf(given: Readonly<Record<string, unknown>>): unknown {
  return given["tool_response"] ?? given["tool_result"] ?? given["toolResult"];
}

/** Results in which an agent says that a tool has failed, in the words of several agents. */
function tellsFailure(result: unknown): boolean {
  if (typeof result !== "object" || result === null) return false;
  const told = result as Readonly<Record<string, unknown>>;
  const code = exitCodeIn(result) ?? 0;
  return (
    told["success"] === false ||
    told["is_error"] === true ||
    told["isError"] === true ||
    (told["error"] ?? false) !== false ||
    code !== 0 ||
    ["failure", "denied", "rejected"].includes(String(told["result_type"] ?? told["resultType"]))
  );
}

function idsOf(event: v.InferOutput<typeof eventSchema>): Pick<AgentCall, "id" | "session"> {
  const id = event.tool_use_id ?? event.toolUseId ?? event.tool_call_id;
  const session = event.session_id ?? event.sessionId ?? event.conversation_id;
  return { ...(id === undefined ? {} : { id }), ...(session === undefined ? {} : { session }) };
}
