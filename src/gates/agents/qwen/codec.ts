import type { AgentCodec } from "../agentCodec";
import { claudeAnswer } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Qwen Code. Whatever timeout is configured, it runs the tool after 60 seconds without an answer. */
export const qwenCodec: AgentCodec = {
  agent: "qwen",
  deadline: 45_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: claudeAnswer,
};
