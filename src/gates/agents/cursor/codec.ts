import * as v from "valibot";
import type { AgentCall, AgentCodec, HookAnswer, HookOutput, Payload } from "../agentCodec";
import { json, silence } from "../shapes/answers";
import { idSchema, inputSchema, maybe } from "../shapes/input";
import { malformed, malformedBy } from "../shapes/malformed";
import { resultText } from "../shapes/resultText";
import { actionOfTool, dialectOf } from "../shapes/toolAction";

const baseSchema = v.object({
  hook_event_name: v.string(),
  cwd: maybe(v.string()),
  workspace_roots: maybe(v.array(v.string())),
  conversation_id: idSchema,
  tool_use_id: idSchema,
});
type Base = v.InferOutput<typeof baseSchema>;

const shellSchema = v.object({ command: v.string() });
/** What the events after an action tell of it, each under its own name. */
const resultSchema = v.object({
  output: v.optional(v.unknown()),
  result_json: v.optional(v.unknown()),
  tool_output: v.optional(v.unknown()),
  error_message: v.optional(v.unknown()),
});
const fileSchema = v.object({ file_path: v.string() });
const toolSchema = v.object({ tool_name: v.string(), tool_input: inputSchema });
const serverSchema = v.object({ url: idSchema });

/**
 * Reads Cursor's events. One action comes by two of them (`preToolUse` and the event for its kind);
 * a file's content, which comes with a read, is left where it is.
 */
function decode(payload: unknown): Payload {
  const parsed = v.safeParse(baseSchema, payload);
  if (!parsed.success) return malformedBy(parsed.issues);
  const base = parsed.output;
  switch (base.hook_event_name) {
    case "beforeShellExecution":
    case "afterShellExecution":
      return decodeShell(payload, base);
    case "beforeReadFile":
    case "beforeTabFileRead":
      return decodeFile(payload, base);
    case "beforeMCPExecution":
    case "afterMCPExecution":
      return decodeServerTool(payload, base);
    case "preToolUse":
    case "postToolUse":
    case "postToolUseFailure":
      return decodeTool(payload, base);
  }
  return { kind: "ignored" };
}

function decodeShell(payload: unknown, base: Base): Payload {
  const parsed = v.safeParse(shellSchema, payload);
  if (!parsed.success) return malformedBy(parsed.issues);
  const dialect = dialectOf("users", directoryOf(base));
  return asMoment({ kind: "command", text: parsed.output.command, dialect }, base, payload);
}

function decodeFile(payload: unknown, base: Base): Payload {
  const parsed = v.safeParse(fileSchema, payload);
  if (!parsed.success) return malformedBy(parsed.issues);
  const input = { file_path: parsed.output.file_path };
  return asMoment({ kind: "tool", name: "Read", input }, base, payload);
}

function decodeServerTool(payload: unknown, base: Base): Payload {
  const parsed = v.safeParse(v.intersect([toolSchema, serverSchema]), payload);
  if (!parsed.success) return malformedBy(parsed.issues);
  const { tool_name: name, tool_input: input, url } = parsed.output;
  const server = hostOf(url);
  return asMoment(
    { kind: "tool", ...(server === undefined ? {} : { server }), name: `MCP:${name}`, input },
    base,
    payload,
  );
}

/** Cursor tells where a server is, or how it is started, and not what it is called. */
function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function decodeTool(payload: unknown, base: Base): Payload {
  const parsed = v.safeParse(toolSchema, payload);
  if (!parsed.success) return malformedBy(parsed.issues);
  const { tool_name: name, tool_input: input } = parsed.output;
  const cwd = directoryOf(base);
  const told = actionOfTool({ name, input, ...(cwd === undefined ? {} : { cwd }) });
  if (told === undefined) return malformed("a shell's tool without a command");
  return asMoment(told.action, base, payload, told.cwd);
}

function asMoment(
  action: AgentCall["action"],
  base: Base,
  payload: unknown,
  cwd = directoryOf(base),
): Payload {
  const call: AgentCall = {
    action,
    ...(cwd === undefined ? {} : { cwd }),
    ...(base.tool_use_id === undefined ? {} : { id: base.tool_use_id }),
    ...(base.conversation_id === undefined ? {} : { session: base.conversation_id }),
  };
  const event = base.hook_event_name;
  if (!/^(?:after|post)/.test(event)) return { kind: "call", call };
  const told = v.safeParse(resultSchema, payload);
  const output = told.success ? resultText(Object.values(told.output)) : "";
  return { kind: "done", call, failed: event === "postToolUseFailure", output };
}

function directoryOf({ cwd, workspace_roots: roots }: Base): string | undefined {
  return cwd !== undefined && cwd !== "" ? cwd : roots?.[0];
}

function encode(answer: HookAnswer): HookOutput {
  switch (answer.kind) {
    case "none":
      return silence;
    case "allow":
      return json({ permission: "allow" });
    case "deny":
      return json({
        permission: "deny",
        user_message: answer.reason,
        agent_message: answer.reason,
      });
  }
}

/** Cursor. With `failClosed` even an answer that it cannot read is a denial. */
export const cursorCodec: AgentCodec = { agent: "cursor", deadline: 3_590_000, decode, encode };
