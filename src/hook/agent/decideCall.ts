import type { AgentCall, HookAnswer } from "../../gates/agents/agentCodec";
import type { AgentHookTask, HookHost } from "./answerAgent";

/**
 * Has one call decided: by the window whose workspace holds its directory, or here with the bundled
 * engine when there is none or it does not answer.
 */
export async function decideCall(
  call: AgentCall,
  task: AgentHookTask,
  host: HookHost,
): Promise<HookAnswer> {
  const { superviseCallAlone } = await import("../tool");
  const decision = await superviseCallAlone(
    {
      gate: "hook",
      action: call.action,
      cwd: call.cwd ?? host.cwd(),
      origin: { kind: "agent", name: task.agent },
      directory: "where the agent is at work",
      nobody: "no window of the editor is open to ask in",
    },
    { env: host.env, run: host.env["TENTH_SECOND_RUN"], writer: `hook-${host.pid}` },
  );
  return decision.outcome === "allow"
    ? { kind: "none" }
    : { kind: "deny", reason: `Tenth Second: ${decision.reason}` };
}
