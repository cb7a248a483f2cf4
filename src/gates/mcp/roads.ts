import type { Road } from "../road";
import type { Found } from "./guarding";

/** What the roads through MCP servers depend on. */
export interface Looked {
  /** The servers of every file, from a plan to guard them. */
  readonly found: Found;
  readonly platform: NodeJS.Platform;
}

/**
 * The roads that calls of MCP servers take: one for each file that names servers, and one for what
 * no file of ours can reach.
 */
export function mcpRoads({ found, platform }: Looked): readonly Road[] {
  const files = found.changes.map(({ file, servers }): Road => {
    const open = servers.filter(({ state }) => state === "open");
    const bare = servers.flatMap((server) => (server.state === "not covered" ? [server] : []));
    const guarded = servers.filter(({ state }) => state === "guarded");
    const id = `mcp.${file.path}`;
    const name = `MCP servers of ${file.reader} (${file.path})`;
    if (guarded.length === 0) {
      const why =
        open.length > 0
          ? `${namesOf(open)} ${are(open)} started without the guard; calls are seen only by agents whose hooks report them`
          : `${namesOf(bare)}: ${bare.map(({ why }) => why)[0] ?? "no server can be guarded"}`;
      const improve = open.length > 0 ? { improve: "run Tenth Second: Guard MCP Servers" } : {};
      return { id, name, state: "not covered", why, ...improve };
    }
    if (open.length > 0 || bare.length > 0) {
      const rest = [...open, ...bare];
      const why = `${namesOf(guarded)} ${are(guarded)} guarded; ${namesOf(rest)} ${are(rest)} not`;
      const improve = open.length > 0 ? { improve: "run Tenth Second: Guard MCP Servers" } : {};
      return { id, name, state: "limited", why, ...improve };
    }
    return platform === "win32"
      ? {
          id,
          name,
          state: "not verified",
          why: "every server is guarded, in a way that nobody has run on Windows",
        }
      : {
          id,
          name,
          state: "enforced",
          why: "each call waits for its verdict before the server sees it",
        };
  });
  const broken = found.problems.map((problem, at): Road => ({
    id: `mcp.unreadable.${at}`,
    name: "a file of MCP servers",
    state: "not covered",
    why: problem,
  }));
  return [...files, ...broken, remote];
}

const remote: Road = {
  id: "mcp.http",
  name: "MCP servers over HTTP, or that an extension provides",
  state: "limited",
  why: "no proxy stands before them; their calls are seen where the agent's own hook reports MCP tools",
  improve: "install the agent's hook, or run the server as a program",
};

function namesOf(servers: readonly { readonly name: string }[]): string {
  return servers.map(({ name }) => name).join(", ");
}

function are(servers: readonly unknown[]): string {
  return servers.length === 1 ? "is" : "are";
}
