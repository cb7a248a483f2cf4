import type { AgentCodec } from "../agentCodec";
import { claudeAnswer, exitTwo, isFromCursor, silence } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/**
 * Claude Code, and whoever reads its settings: VS Code and Copilot, which take the same answer, and
 * Cursor, of which only exit code 2 is known to be understood from there.
 */
export const claudeCodec: AgentCodec = {
  agent: "claude",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: (answer, payload) => {
    if (!isFromCursor(payload)) return claudeAnswer(answer);
    return answer.kind === "deny" ? exitTwo(answer.reason) : silence;
  },
};
