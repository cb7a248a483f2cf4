import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const server = join(root, "test/hook/mcp/server.mjs");
const proxied = [join(root, "dist/cli.js"), "mcp", "--name", "lab", "--", process.execPath, server];

/** Calls in each round: the first ones of a process are slower than those that follow. */
const calls = 20;

/**
 * What a call of an MCP tool takes from the client and back, in turns: without us, and behind the proxy
 * with the window that serves `folder` and without any.
 */
export async function benchMcpProxy(rounds: number, home: string, folder: string): Promise<string> {
  const places = [
    { name: "mcp server", args: [server], cwd: folder },
    { name: "mcp proxy, a window", args: proxied, cwd: folder },
    { name: "mcp proxy, alone", args: proxied, cwd: "/" },
  ];
  const clients: Client[] = [];
  try {
    for (const { args, cwd } of places) clients.push(await connect(args, cwd, home));
    const taken = clients.map((): number[] => []);
    for (let round = -2; round < rounds; round++) {
      for (const [index, client] of clients.entries()) {
        const start = performance.now();
        for (let call = 0; call < calls; call++) {
          await client.callTool({ name: "echo", arguments: { text: `call ${call}` } });
        }
        if (round >= 0) taken[index]?.push((performance.now() - start) / calls);
      }
    }
    return [
      "a call of an MCP tool, ms    wall  (medians; allowed)",
      ...places.map(({ name }, index) => {
        const times = (taken[index] ?? []).toSorted((one, other) => one - other);
        const median = times[Math.floor(times.length / 2)] ?? NaN;
        return `${name.padEnd(24)}${median.toFixed(2).padStart(9)}`;
      }),
      "",
    ].join("\n");
  } finally {
    for (const client of clients) await client.close();
  }
}

async function connect(args: readonly string[], cwd: string, home: string): Promise<Client> {
  const client = new Client({ name: "bench", version: "1.0.0" });
  const env = { HOME: home, PATH: "/usr/bin:/bin" };
  const command = process.execPath;
  await client.connect(
    new StdioClientTransport({ command, args: [...args], cwd, env, stderr: "ignore" }),
  );
  return client;
}
