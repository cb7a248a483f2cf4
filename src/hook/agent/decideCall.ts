import { homedir } from "node:os";
import type { AgentCall, HookAnswer } from "../../gates/agents/agentCodec";
import { askWindow } from "../window/askWindow";
import { findWindow } from "../window/findWindow";
import { sentEnvironment } from "../window/sentEnvironment";
import type { AgentHookTask, HookHost } from "./answerAgent";

/** The window answers this much, in milliseconds, before this process would: it knows the reason. */
const ahead = 500;

/**
 * Has one call decided: by the window that it belongs to, or here with the bundled engine when there
 * is none or it does not decide. Here nobody can be asked, so what would be asked about is refused.
 *
 * @param limit - milliseconds from the start of this process by which the answer must be out
 */
export async function decideCall(
  call: AgentCall,
  task: AgentHookTask,
  host: HookHost,
  limit: number,
): Promise<HookAnswer> {
  const cwd = withoutTrailingSlash(call.cwd ?? host.cwd());
  const answer = task.standalone ? nobody : await askAround(call, cwd, task, host, limit);
  switch (answer.kind) {
    case "none":
      return { kind: "none" };
    case "allow":
      return { kind: "allow", reason: "Tenth Second: a person allowed it in the editor" };
    case "deny":
      return deny(answer.reason);
    case "no answer": {
      const { superviseCallAlone } = await import("../tool");
      const decision = await superviseCallAlone(
        {
          gate: "hook",
          action: call.action,
          cwd,
          origin: { kind: "agent", name: task.agent },
          directory: "where the agent is at work",
          nobody: answer.why,
        },
        { env: host.env, run: host.env["TENTH_SECOND_RUN"], writer: `hook-${host.pid}` },
      );
      return decision.outcome === "allow" ? { kind: "none" } : deny(decision.reason);
    }
  }
}

const nobody = {
  kind: "no answer",
  why: "no window of the editor is open to ask in",
} as const;

async function askAround(
  call: AgentCall,
  cwd: string,
  { agent }: AgentHookTask,
  host: HookHost,
  limit: number,
): ReturnType<typeof askWindow> {
  const window = findWindow(cwd, {
    home: host.env["HOME"] ?? homedir(),
    env: host.env,
    uid: process.getuid?.() ?? 0,
  });
  if (window === undefined) return nobody;
  const left = limit - process.uptime() * 1000;
  const answer = await askWindow(
    window,
    {
      gate: "hook",
      agent,
      action: call.action,
      cwd,
      pid: host.ppid,
      ...(call.id === undefined ? {} : { call: call.id }),
      deadline: left - Math.min(ahead, left / 4),
      env: sentEnvironment(host.env),
    },
    host.env,
  );
  if (answer.kind !== "no answer") return answer;
  return { kind: "no answer", why: `${answer.why}, and no window is open to ask in` };
}

function deny(reason: string): HookAnswer {
  return { kind: "deny", reason: `Tenth Second: ${reason}` };
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 ? path.replace(/(?<=.)\/+$/, "") : path;
}
