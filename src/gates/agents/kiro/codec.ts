import type { AgentCodec } from "../agentCodec";
import { claudeAnswer, exitTwo, silence } from "../shapes/answers";
import { decodeToolEvent } from "../shapes/toolEvent";

/** Kiro: the editor and the command line. Exit code 2 is the denial that both document. */
export const kiroCodec: AgentCodec = {
  agent: "kiro",
  deadline: 3_590_000,
  decode: (payload) => decodeToolEvent(payload),
  encode: (answer) => {
    switch (answer.kind) {
      case "none":
        return silence;
      case "allow":
        return claudeAnswer(answer);
      case "deny":
        return exitTwo(answer.reason);
    }
  },
};
