import type { AgentCodec } from "../agentCodec";
import { claudeAnswer } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Augment: auggie on the command line, and the extensions, which read the same files. */
export const augmentCodec: AgentCodec = {
  agent: "augment",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: claudeAnswer,
};
