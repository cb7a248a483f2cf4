import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { longestAgentRequest, type AgentRequest } from "../agents/agentRequest";
import { decodeAgentRequest } from "../agents/decodeAgentRequest";
import { agentsChannel, generationChance } from "./channel";
import type { ConversationContext, Judge } from "./conversation";
import { decodeRequest } from "./decodeRequest";
import { readEndpoint, withdrawEndpoint, writeEndpoint } from "./endpoint";
import { type FifoPoolSize, openFifoPool, usualPoolSize } from "./fifoPool";
import { isAlive } from "./isAlive";
import { type HookRuling, longestFrame, type Timing, usualTiming } from "./protocol";
import { listenOnSocket } from "./socketTransport";

/** What the gate in the shells needs. */
export interface ShellGateDeps {
  /** The window's private directory, from `openRunDirectory`. */
  readonly runDirectory: string;
  readonly judge: Judge;
  /** Decides on what the hooks of agents ask; without it they decide alone. */
  readonly judgeAgent?: Judge<AgentRequest, HookRuling>;
  /** Told of what was refused or failed; never of a command. */
  readonly report: (problem: string) => void;
  readonly token?: string;
  readonly timing?: Timing;
  readonly poolSize?: FifoPoolSize;
  readonly platform?: NodeJS.Platform;
}

/** Serves the shells of one window. */
export interface ShellGate {
  /** Tells waiting shells to decide without it, and leaves nothing behind. */
  readonly dispose: () => void;
}

/**
 * Starts to serve. Each server has a folder of its own in the run directory, its generation, so that
 * one that is ending and its successor after a reload never share a pipe.
 */
export async function createShellGate(deps: ShellGateDeps): Promise<ShellGate> {
  const { runDirectory, timing = usualTiming, platform = process.platform } = deps;
  const token = deps.token ?? randomBytes(16).toString("hex");
  const generation = `g${process.pid}-${randomBytes(generationChance(platform)).toString("hex")}`;
  const directory = join(runDirectory, generation);
  removeDeadGenerations(runDirectory);
  mkdirSync(directory, { mode: 0o700 });

  // Not from 1: a number left over from the server before names no line of this one.
  let lastId = randomInt(2 ** 40);
  const common = {
    token,
    nextId: () => (lastId += 1),
    report: deps.report,
    timing,
  };
  const context: ConversationContext = {
    ...common,
    decode: decodeRequest,
    judge: deps.judge,
    longest: longestFrame,
  };
  const announce = (): void => {
    writeEndpoint(runDirectory, { pid: process.pid, token, generation, slots: pool?.size() ?? 0 });
  };
  // No shell of Windows has a way to us yet, and there are no FIFOs.
  const hasShells = platform !== "win32";
  const socket = hasShells ? await listenOnSocket(join(directory, "socket"), context) : undefined;
  const { judgeAgent } = deps;
  const agents =
    judgeAgent === undefined
      ? undefined
      : await listenOnSocket(agentsChannel(runDirectory, generation, platform), {
          ...common,
          decode: decodeAgentRequest,
          judge: judgeAgent,
          longest: longestAgentRequest,
        });
  const pool = hasShells
    ? await openFifoPool(directory, context, deps.poolSize ?? usualPoolSize)
    : undefined;
  announce();
  pool?.onGrown(announce);

  const sweeping = setInterval(() => {
    try {
      pool?.sweep();
      // Two windows may share a directory for a while; the one that stays takes it over.
      const current = readEndpoint(runDirectory);
      if (current === undefined || !isAlive(current.pid)) {
        announce();
      }
    } catch (error) {
      deps.report(`the run directory could not be looked after: ${String(error)}`);
    }
  }, timing.sweep).unref();

  return {
    dispose() {
      clearInterval(sweeping);
      withdrawEndpoint(runDirectory, generation);
      socket?.dispose("the window is closing");
      agents?.dispose("the window is closing");
      pool?.dispose("the window is closing");
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A server that was killed leaves its folder behind. */
function removeDeadGenerations(runDirectory: string): void {
  for (const name of readdirSync(runDirectory)) {
    const pid = /^g(\d+)-[0-9a-f]+$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(runDirectory, name), { recursive: true, force: true });
    }
  }
}
