import type { HookAnswer, HookOutput } from "../agentCodec";
import { claudeAnswer, json, silence } from "./answers";

/**
 * The answer that suits the event: Copilot's camelCase events, which do not name themselves, want
 * the decision at the top; events of Claude Code's form want it as Claude Code does. VS Code and
 * Copilot read the same files, so either can get either. What cannot be read is answered in Claude
 * Code's form, which both understand.
 */
export function copilotAnswer(answer: HookAnswer, payload: unknown): HookOutput {
  if (answer.kind === "none") return silence;
  if (!isCamelCase(payload)) return claudeAnswer(answer);
  return json({ permissionDecision: answer.kind, permissionDecisionReason: answer.reason });
}

function isCamelCase(payload: unknown): boolean {
  if (typeof payload !== "object" || payload === null) return false;
  if ("hook_event_name" in payload || "hookEventName" in payload) return false;
  return "toolName" in payload || "sessionId" in payload;
}
