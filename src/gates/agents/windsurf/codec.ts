import * as v from "valibot";
import type { AgentCall, AgentCodec, Payload } from "../agentCodec";
import { exitTwo, silence } from "../shapes/answers";
import { idSchema, inputSchema, maybe } from "../shapes/input";
import { malformedBy } from "../shapes/malformed";
import { dialectOf } from "../shapes/toolAction";

const baseSchema = v.object({ agent_action_name: v.string(), trajectory_id: idSchema });

const commandSchema = v.object({
  tool_info: v.object({ command_line: v.string(), cwd: maybe(v.string()) }),
});

const readSchema = v.object({ tool_info: v.object({ file_path: v.string() }) });

const writeSchema = v.object({
  tool_info: v.object({ file_path: v.string(), edits: maybe(v.array(v.unknown())) }),
});

const serverSchema = v.object({
  tool_info: v.object({
    mcp_server_name: v.string(),
    mcp_tool_name: v.string(),
    mcp_tool_arguments: maybe(inputSchema),
  }),
});

type Told = Pick<AgentCall, "action" | "cwd">;

/** Reads Windsurf's events: `pre_` comes before an action and can hold it, `post_` comes after. */
function decode(payload: unknown): Payload {
  const base = v.safeParse(baseSchema, payload);
  if (!base.success) return malformedBy(base.issues);
  const { agent_action_name: event, trajectory_id: session } = base.output;
  const reader = readers.get(event.replace(/^(?:pre|post)_/, ""));
  if (reader === undefined) return { kind: "ignored" };
  const told = v.safeParse(reader, payload);
  if (!told.success) return malformedBy(told.issues);
  const call = { ...told.output, ...(session === undefined ? {} : { session }) };
  if (!event.startsWith("post_")) return { kind: "call", call };
  return { kind: "done", call, failed: false, output: "" };
}

/** What each event tells. A reader and a writer of files have no names of their own there. */
const readers = new Map<string, v.GenericSchema<unknown, Told>>([
  [
    "run_command",
    v.pipe(
      commandSchema,
      v.transform(({ tool_info: { command_line: text, cwd } }): Told => {
        const where = cwd ?? undefined;
        const dialect = dialectOf("users", where);
        return {
          action: { kind: "command", text, dialect },
          ...(where === undefined || where === "" ? {} : { cwd: where }),
        };
      }),
    ),
  ],
  [
    "read_code",
    v.pipe(
      readSchema,
      v.transform(({ tool_info: input }): Told => ({
        action: { kind: "tool", name: "read_file", input },
      })),
    ),
  ],
  [
    "write_code",
    v.pipe(
      writeSchema,
      v.transform(({ tool_info: input }): Told => ({
        action: { kind: "tool", name: "edit_file", input },
      })),
    ),
  ],
  [
    "mcp_tool_use",
    v.pipe(
      serverSchema,
      v.transform(({ tool_info: tool }): Told => ({
        action: {
          kind: "tool",
          server: tool.mcp_server_name,
          name: tool.mcp_tool_name,
          input: tool.mcp_tool_arguments ?? {},
        },
      })),
    ),
  ],
]);

/**
 * Windsurf, now Devin Desktop. Only exit code 2 blocks, and what it does while it waits is not
 * known, so a person's answer is for the next try.
 */
export const windsurfCodec: AgentCodec = {
  agent: "windsurf",
  deadline: 10_000,
  decode,
  encode: (answer) => (answer.kind === "deny" ? exitTwo(answer.reason) : silence),
};
