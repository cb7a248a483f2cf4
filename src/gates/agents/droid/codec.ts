import type { AgentCodec } from "../agentCodec";
import { claudeAnswer } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Droid, by Factory. */
export const droidCodec: AgentCodec = {
  agent: "droid",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: claudeAnswer,
};
