import type { HookAnswer, HookOutput } from "../agentCodec";

/** Nothing said and no error: the agent goes on as if there were no hook. */
export const silence: HookOutput = { stdout: "", stderr: "", exitCode: 0 };

/** One JSON object on standard output, which is all that an agent may find there. */
export function json(value: unknown): HookOutput {
  return { stdout: `${JSON.stringify(value)}\n`, stderr: "", exitCode: 0 };
}

/** Exit code 2 with a reason: the one denial that nearly every agent understands. */
export function exitTwo(reason: string): HookOutput {
  // Without a text on standard error, Codex, Gemini CLI and Qwen Code run the tool.
  return { stdout: "", stderr: `${reason === "" ? "denied" : reason}\n`, exitCode: 2 };
}

/** The answer in Claude Code's form. */
export function claudeAnswer(answer: HookAnswer): HookOutput {
  if (answer.kind === "none") return silence;
  return json({
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: answer.kind,
      permissionDecisionReason: answer.reason,
    },
  });
}

/** True if Cursor sent this: it runs hooks that were written for Claude Code too. */
export function isFromCursor(payload: unknown): boolean {
  return typeof payload === "object" && payload !== null && "cursor_version" in payload;
}
