import type { AgentCodec } from "../../gates/agents/agentCodec";

/**
 * Milliseconds from the start of this process after which it answers by itself: what the agent's
 * protocol allows, or less if `TENTH_SECOND_DEADLINE` says so. More would only mean that the agent
 * goes on without an answer.
 */
export function deadlineOf(
  codec: Pick<AgentCodec, "deadline">,
  env: Readonly<Record<string, string | undefined>>,
): number {
  const given = env["TENTH_SECOND_DEADLINE"];
  const wanted = given !== undefined && /^\d{1,9}$/.test(given) ? Number(given) : Infinity;
  return Math.min(codec.deadline, Math.max(wanted, 1));
}

/** What the model is told when nobody has answered in time. */
export const pendingReason =
  "approval is pending in VS Code. A person must approve this in the editor; run the same command again after it is approved. Do not try to reach the same by other means.";
