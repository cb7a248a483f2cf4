import type { Decision } from "../../decision";
import type { Action, Request } from "../../engine";
import type { LineEdges } from "../shell/judgeLine";
import type { Judge, ShellConversation } from "../shell/conversation";
import type { HookRuling } from "../shell/protocol";
import { factsFromShell } from "../shell/shellFacts";
import type { FindProcess } from "../terminals/processes";
import type { AgentRequest } from "./agentRequest";
import { createOnce } from "./sameCall";
import { waitingAgent } from "./waitingAgent";

export interface CallJudge {
  readonly home: string;
  readonly workspace: () => readonly string[];
  readonly find: FindProcess;
  readonly now: () => number;
  /** Told of a call that ended for lack of the right credentials. */
  readonly refused?: (action: Action, agent?: string) => void;
  readonly supervise: (request: Request, call: LineEdges, signal: AbortSignal) => Promise<Decision>;
}

/** Turns what an agent's hook tells into a Request, and the Decision into the hook's answer. */
export function judgeCall(edges: CallJudge): Judge<AgentRequest, HookRuling> {
  const once = createOnce<Decision>(edges.now);
  return async (call, conversation) => {
    const { gate, agent, action, cwd } = call;
    if (call.ended !== undefined) {
      edges.refused?.(action, agent);
      return { kind: "none" };
    }
    const reported = {
      by: `${gate} ${agent ?? ""}`,
      action: JSON.stringify([action, cwd]),
      ...(call.call === undefined ? {} : { call: call.call }),
    };
    const { outcome, by, reason } = await once(reported, () =>
      edges.supervise(
        {
          action,
          cwd,
          home: edges.home,
          workspace: edges.workspace(),
          env: call.env,
          origin: { kind: "agent", ...(agent === undefined ? {} : { name: agent }) },
        },
        edgesOf(call, conversation, edges.find),
        conversation.signal,
      ),
    );
    if (outcome === "deny") return { kind: "deny", reason };
    return by === "person" || by === "grant" ? { kind: "allow" } : { kind: "none" };
  };
}

function edgesOf(
  call: AgentRequest,
  conversation: ShellConversation,
  find: FindProcess,
): LineEdges {
  const { pid, above } = waitingAgent(call.pid, find);
  return {
    caller: {
      gate: call.gate,
      pid,
      ancestors: above,
      handsIn: "several calls",
      ...(call.deadline === undefined ? {} : { deadline: call.deadline }),
      directory: "where the agent is at work",
    },
    held: conversation.held,
    answerOfShell: (questions) => factsFromShell(questions, conversation),
    withDoubt: (verdict) => verdict,
  };
}
