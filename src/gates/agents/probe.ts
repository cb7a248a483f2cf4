import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Probe } from "../canary";
import type { AgentName } from "./agentCodec";
import { canaryPayload } from "./canaryPayload";

/** What a hook's canary needs. */
export interface HookProbePlace {
  readonly agent: AgentName;
  readonly road: string;
  /** The launcher that the agent's configuration names. */
  readonly launcher: string;
  /** A folder of this window. */
  readonly cwd: () => string | undefined;
  /** The environment that the agent would have. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Starts the hook as the agent would, with a command in the agent's own form, and looks whether the
 * window denied it. That the agent starts its hooks at all, only the agent can show.
 */
export function hookProbe(place: HookProbePlace): Probe {
  const { agent, road, launcher } = place;
  return {
    road,
    async run(canary, signal) {
      const cwd = place.cwd();
      if (cwd === undefined) return { kind: "not run", why: "no folder is open" };
      if (!existsSync(launcher)) return { kind: "passed", why: `${launcher} is not there` };
      const payload = JSON.stringify(canaryPayload(agent, `echo ${canary.mark}`, cwd));
      const said = await answerOf(launcher, agent, payload, { cwd, env: place.env, signal });
      if (said.includes(canary.mark) && canary.hasArrived()) return { kind: "held" };
      return canary.hasArrived()
        ? { kind: "passed", why: "the hook did not hand on what the window said" }
        : { kind: "passed", why: "the hook did not reach this window" };
    },
  };
}

function answerOf(
  launcher: string,
  agent: AgentName,
  payload: string,
  options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(launcher, ["hook", agent], { ...options, stdio: "pipe" });
    const said: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => said.push(piece));
    child.stderr.on("data", (piece: Buffer) => said.push(piece));
    // A hook that is gone before it has read is judged by what it said.
    child.stdin.on("error", () => undefined);
    child.once("error", reject);
    child.once("close", () => {
      resolve(Buffer.concat(said).toString());
    });
    child.stdin.end(payload);
  });
}
