import type { AgentCodec } from "../agentCodec";
import { copilotAnswer } from "../shapes/copilotAnswer";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Copilot on the command line and in the agent host, by camelCase and by PascalCase events. */
export const copilotCodec: AgentCodec = {
  agent: "copilot",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: copilotAnswer,
};
