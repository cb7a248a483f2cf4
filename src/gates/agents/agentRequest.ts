import type { Action } from "../../engine";
import { protocolVersion } from "../shell/protocol";

/**
 * What the hook of an agent, or the proxy before an MCP server, asks a window. It goes over a socket
 * of its own beside the shells', as one frame of the same protocol:
 *
 *     version=1 token=… gate=hook agent=claude pid=… cwd=… action=JSON call=… deadline=… env.NAME=…
 *
 * The answer is `none` (nobody had to be asked), `allow` (a person allowed it) or `deny`; the
 * questions of `need` are for the variables of the client's environment.
 */
export interface AgentRequest {
  readonly id: number;
  readonly gate: "hook" | "mcp";
  /** The agent by the name of its hook; absent where a client does not say who it is. */
  readonly agent?: string;
  readonly action: Action;
  readonly cwd: string;
  /** The process that waits for the answer, below the agent's. */
  readonly pid: number;
  /** The agent's own name of this call, the same for each hook that reports it. */
  readonly call?: string;
  /** Milliseconds after which the client answers by itself. */
  readonly deadline?: number;
  /** Not a question: the call is over, and was refused for lack of the right credentials. */
  readonly ended?: "refused";
  readonly env: Readonly<Record<string, string>>;
}

/** A request may be this long, in bytes: tools hand over whole files. */
export const longestAgentRequest = 32 * 1024 * 1024;

/** The fields of a request's frame. */
export function encodeAgentRequest(
  token: string,
  { gate, agent, action, cwd, pid, call, deadline, ended, env }: Omit<AgentRequest, "id">,
): readonly string[] {
  return [
    `version=${protocolVersion}`,
    `token=${token}`,
    `gate=${gate}`,
    ...(agent === undefined ? [] : [`agent=${agent}`]),
    `pid=${pid}`,
    `cwd=${cwd}`,
    `action=${JSON.stringify(action)}`,
    ...(call === undefined ? [] : [`call=${call}`]),
    ...(deadline === undefined ? [] : [`deadline=${Math.max(1, Math.round(deadline))}`]),
    ...(ended === undefined ? [] : [`ended=${ended}`]),
    ...Object.entries(env).map(([name, value]) => `env.${name}=${value}`),
  ];
}
