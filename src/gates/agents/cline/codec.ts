import * as v from "valibot";
import type { AgentCall, AgentCodec, Payload } from "../agentCodec";
import { json, silence } from "../shapes/answers";
import { fromJson, idSchema, inputSchema, maybe, type Input } from "../shapes/input";
import { malformed, malformedBy } from "../shapes/malformed";
import { resultText } from "../shapes/resultText";
import { actionOfTool, type ToolUse } from "../shapes/toolAction";

const baseSchema = v.object({
  hookName: v.string(),
  taskId: idSchema,
  workspaceRoots: maybe(v.array(v.string())),
});

/** The block that both send. The extension gives each parameter as text. */
const blockSchema = v.object({
  toolName: maybe(v.string()),
  tool: maybe(v.string()),
  parameters: maybe(inputSchema),
  success: maybe(v.boolean()),
  result: v.optional(v.unknown()),
});

/** What the command line adds, with the parameters as they were given. */
const callSchema = v.object({ id: idSchema, name: v.string(), input: inputSchema });

const beforeSchema = v.object({
  tool_call: maybe(callSchema),
  preToolUse: maybe(blockSchema),
});

const afterSchema = v.object({
  tool_call: maybe(callSchema),
  tool_result: v.optional(v.unknown()),
  postToolUse: maybe(blockSchema),
});

/** Reads the events of Cline's extension (`PreToolUse`) and of its command line (`tool_call`). */
function decode(payload: unknown): Payload {
  const base = v.safeParse(baseSchema, payload);
  if (!base.success) return malformedBy(base.issues);
  switch (base.output.hookName) {
    case "PreToolUse":
    case "tool_call": {
      const told = v.safeParse(beforeSchema, payload);
      if (!told.success) return malformedBy(told.issues);
      const call = callOf(told.output.tool_call, told.output.preToolUse, base.output);
      return call === undefined
        ? malformed("no tool, or no command in it")
        : { kind: "call", call };
    }
    case "PostToolUse":
    case "tool_result": {
      const told = v.safeParse(afterSchema, payload);
      if (!told.success) return malformedBy(told.issues);
      const call = callOf(told.output.tool_call, told.output.postToolUse, base.output);
      if (call === undefined) return { kind: "ignored" };
      const { success, result } = told.output.postToolUse ?? {};
      const output = resultText(result, told.output.tool_result);
      return { kind: "done", call, failed: success === false, output };
    }
  }
  return { kind: "ignored" };
}

function callOf(
  call: v.InferOutput<typeof callSchema> | undefined,
  block: v.InferOutput<typeof blockSchema> | undefined,
  { taskId, workspaceRoots }: v.InferOutput<typeof baseSchema>,
): AgentCall | undefined {
  const name = call?.name ?? block?.toolName ?? block?.tool;
  const input =
    call?.input ?? (block?.parameters === undefined ? undefined : spoken(block.parameters));
  if (name === undefined || name === "" || input === undefined) return undefined;
  const cwd = workspaceRoots?.[0];
  const told = actionOfTool({ ...serverTool(name, input), ...(cwd === undefined ? {} : { cwd }) });
  if (told === undefined) return undefined;
  return {
    ...told,
    ...(call?.id === undefined ? {} : { id: call.id }),
    ...(taskId === undefined ? {} : { session: taskId }),
  };
}

/** Parameters as they were before each was made a text. */
function spoken(parameters: Input): Input {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => {
      const read =
        typeof value === "string" && /^\s*[[{]/.test(value) ? fromJson(value) : undefined;
      // A command may look like JSON (`[ -d a ]`, `{ rm a; }`): what does not parse stays a text.
      return [key, read ?? value];
    }),
  );
}

/** One tool of the extension hands calls on to MCP servers. */
function serverTool(name: string, input: Input): ToolUse {
  const { server_name: server, tool_name: tool, arguments: given } = input;
  if (name !== "use_mcp_tool" || typeof server !== "string" || typeof tool !== "string") {
    return { name, input };
  }
  const read = v.safeParse(inputSchema, given);
  return { server, name: tool, input: read.success ? read.output : {} };
}

/**
 * Cline: the extension gives a hook 30 seconds, the command line about 120. A denial ends the whole
 * run, and the model never reads the reason. Exit codes count for nothing.
 */
export const clineCodec: AgentCodec = {
  agent: "cline",
  deadline: 20_000,
  decode,
  encode: (answer) =>
    answer.kind === "deny" ? json({ cancel: true, errorMessage: answer.reason }) : silence,
};
