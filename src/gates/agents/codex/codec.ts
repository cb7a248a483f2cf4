import type { AgentCodec } from "../agentCodec";
import { claudeAnswer, silence } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Codex calls the shell's tool `Bash`, and on Windows runs PowerShell by it. */
const shells = new Map([["Bash", "users"]] as const);

/** Codex. It takes a denial and nothing else: an answer that allows counts as a failed hook. */
export const codexCodec: AgentCodec = {
  agent: "codex",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload, shells),
  encode: (answer) => (answer.kind === "deny" ? claudeAnswer(answer) : silence),
};
