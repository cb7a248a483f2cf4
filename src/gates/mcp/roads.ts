import type { Road } from "../road";
import type { Change, Found } from "./guarding";

/** What the roads through MCP servers depend on. */
export interface Looked {
  /** The files that name servers, from a plan to guard them. */
  readonly found: Found;
  readonly platform: NodeJS.Platform;
}

/** The road that a canary goes down: a server behind the proxy. */
export const proxyRoad = "mcp.proxy";

/** The roads of MCP servers as they are at their best, for a table that knows no machine. */
export const mcpRoadsAtBest: readonly Road[] = [
  {
    id: proxyRoad,
    name: "MCP servers that are run as programs, behind the proxy",
    state: "enforced",
    why: "each call of a tool waits for its verdict before the server sees it.",
  },
  {
    id: "mcp.http",
    name: "MCP servers over HTTP, or that an extension provides",
    state: "limited",
    why: "no proxy stands before them; their calls are seen where the agent's own hook reports tools of servers.",
    improve: "Install the agent's hook, or run the server as a program.",
  },
];

/**
 * The roads that calls of MCP servers take on this machine: the proxy itself, each file that names
 * servers, and what no file of ours can reach.
 */
export function mcpRoads({ found, platform }: Looked): readonly Road[] {
  const best = mcpRoadsAtBest.map((road): Road =>
    road.id === proxyRoad && platform === "win32" ? { ...road, ...unseen } : road,
  );
  const broken = found.problems.map((problem, at): Road => ({
    id: `mcp.unreadable.${at}`,
    name: "a file of MCP servers",
    state: "not covered",
    why: `${problem}.`,
    improve: "Mend the file and try again.",
  }));
  return [...best, ...found.changes.map((change) => roadOfFile(change, platform)), ...broken];
}

const unseen = {
  state: "not verified",
  why: "nobody has run the proxy on Windows.",
} as const;

const guard = { improve: "Run “Tenth Second: Guard MCP Servers”." };

function roadOfFile({ file, servers }: Change, platform: NodeJS.Platform): Road {
  const road = { id: `mcp.${file.path}`, name: `MCP servers of ${file.reader} (${file.path})` };
  const open = servers.filter(({ state }) => state === "open");
  const bare = servers.flatMap((server) => (server.state === "not covered" ? [server] : []));
  const guarded = servers.filter(({ state }) => state === "guarded");
  const improve = open.length > 0 ? guard : {};
  if (guarded.length === 0) {
    const why =
      open.length > 0
        ? `${say(open)} started without the proxy.`
        : `${say(bare)} not run as a program: ${bare[0]?.why ?? "nothing is known of it"}.`;
    return { ...road, state: "not covered", why, ...improve };
  }
  if (open.length > 0 || bare.length > 0) {
    const why = `${say(guarded)} behind the proxy; ${say([...open, ...bare])} not.`;
    return { ...road, state: "limited", why, ...improve };
  }
  return platform === "win32"
    ? { ...road, ...unseen }
    : { ...road, state: "enforced", why: "every server in it is behind the proxy." };
}

/** `db is`, `db, files are`: whatever is said of them follows. */
function say(servers: readonly { readonly name: string }[]): string {
  const names = servers.map(({ name }) => name).join(", ");
  return `${names} ${servers.length === 1 ? "is" : "are"}`;
}
