import * as v from "valibot";
import type { AgentCall, AgentCodec, AgentName, Payload } from "../agentCodec";
import { json } from "./answers";
import { idSchema, inputSchema, maybe } from "./input";
import { malformed, malformedBy } from "./malformed";
import { exitCodeIn, resultText } from "./resultText";
import { actionOfTool, dialectOf, type ToolAction } from "./toolAction";

/** What our own plugins in `media/agents` send. */
const pluginSchema = v.object({
  event: v.picklist(["before", "after"]),
  tool: v.pipe(v.string(), v.nonEmpty()),
  input: inputSchema,
  cwd: maybe(v.string()),
  /** The command, where the agent itself says that this is one. */
  command: maybe(v.string()),
  session: idSchema,
  id: idSchema,
  failed: maybe(v.boolean()),
  /** What came of a call that is over. */
  result: v.optional(v.unknown()),
});
type Told = v.InferOutput<typeof pluginSchema>;

function decode(payload: unknown): Payload {
  const parsed = v.safeParse(pluginSchema, payload);
  if (!parsed.success) return malformedBy(parsed.issues);
  const told = parsed.output;
  const action = actionOf(told);
  if (action === undefined) return malformed("a shell's tool without a command");
  const call: AgentCall = {
    ...action,
    ...(told.id === undefined ? {} : { id: told.id }),
    ...(told.session === undefined ? {} : { session: told.session }),
  };
  if (told.event === "before") return { kind: "call", call };
  const exitCode = exitCodeIn(told.result);
  return {
    kind: "done",
    call,
    failed: told.failed === true || (exitCode ?? 0) !== 0,
    output: resultText(told.result),
    ...(exitCode === undefined ? {} : { exitCode }),
  };
}

function actionOf({ tool: name, input, command, cwd }: Told): ToolAction | undefined {
  const where = cwd === undefined || cwd === "" ? {} : { cwd };
  if (command === undefined) return actionOfTool({ name, input, ...where });
  const dialect = dialectOf("users", where.cwd);
  return { action: { kind: "command", text: command, dialect }, ...where };
}

/**
 * The protocol between our plugins and the tool. The plugins throw unless they read an answer, so
 * that a tool which breaks lets nothing through: no opinion is said, too.
 */
export function pluginCodec(agent: AgentName): AgentCodec {
  return {
    agent,
    deadline: 3_590_000,
    decode,
    encode: (answer) =>
      json({
        decision: answer.kind,
        ...(answer.kind === "none" ? {} : { reason: answer.reason }),
      }),
  };
}
