import type { AgentCodec } from "../agentCodec";
import { copilotAnswer } from "../shapes/copilotAnswer";
import { decodeToolEvent } from "../shapes/toolEvent";

/** VS Code's own agent (its hooks are a preview). */
export const vscodeCodec: AgentCodec = {
  agent: "vscode",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: copilotAnswer,
};
