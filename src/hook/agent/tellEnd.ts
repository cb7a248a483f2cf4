import { homedir } from "node:os";
import { wasRefused } from "../../credentials/refusal";
import type { CallEnd } from "../../gates/agents/agentCodec";
import { askWindow } from "../window/askWindow";
import { findWindow } from "../window/findWindow";
import type { AgentHookTask, HookHost } from "./answerAgent";

/** The agent goes on at once: a window that does not take it so soon, in milliseconds, misses it. */
const patience = 1_000;

/**
 * Tells the window of a call that was refused for lack of the right credentials, and of nothing
 * else: that it was refused, and which call it was. What the agent was answered is judged here.
 */
export async function tellEnd(
  { call, failed, output, exitCode }: CallEnd,
  { agent }: AgentHookTask,
  { env, ppid, cwd: here }: Pick<HookHost, "env" | "ppid" | "cwd">,
): Promise<void> {
  const { action, id } = call;
  const ended = { action, failed, output, ...(exitCode === undefined ? {} : { exitCode }) };
  if (!wasRefused(ended)) return;
  const cwd = call.cwd ?? here();
  const home = env["HOME"] ?? homedir();
  const window = findWindow(cwd, { home, env, uid: process.getuid?.() ?? 0 });
  if (window === undefined) return;
  await askWindow(
    window,
    {
      ...{ gate: "hook", agent, action, cwd, pid: ppid, ended: "refused", env: {} },
      ...(id === undefined ? {} : { call: id }),
    },
    {},
    () => undefined,
    patience,
  );
}
