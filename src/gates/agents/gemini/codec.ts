import type { AgentCodec } from "../agentCodec";
import { json, silence } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Gemini CLI. It ignores the answer of Claude Code's form and wants one of its own. */
export const geminiCodec: AgentCodec = {
  agent: "gemini",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: (answer) =>
    answer.kind === "none" ? silence : json({ decision: answer.kind, reason: answer.reason }),
};
