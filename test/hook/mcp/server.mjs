// A server of the Model Context Protocol made with its SDK, for the proxy's tests: it writes down
// every call that reaches it, in the file that its argument names.
import { appendFileSync } from "node:fs";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const [, , log = "/dev/null"] = process.argv;

/** @param {string} line */
const note = (line) => {
  appendFileSync(log, `${line}\n`);
};

const inputSchema = /** @type {const} */ ({ type: "object" });
const tools = [
  { name: "echo", inputSchema, annotations: { readOnlyHint: true } },
  { name: "query", inputSchema },
  { name: "reset_counter", inputSchema, annotations: { destructiveHint: true } },
  { name: "crash", inputSchema },
  { name: "slow", inputSchema },
];

const server = new Server({ name: "lab", version: "1.0.0" }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
server.setRequestHandler(CallToolRequestSchema, async ({ params }, { sendNotification }) => {
  const { name, arguments: input = {}, _meta: meta } = params;
  note(`${name} ${JSON.stringify(input)}`);
  if (name === "crash") process.exit(7);
  const progressToken = meta?.progressToken;
  if (name === "slow" && progressToken !== undefined) {
    for (const progress of [1, 2, 3]) {
      await sendNotification({
        method: "notifications/progress",
        params: { progressToken, progress, total: 3 },
      });
    }
    // A client of this kit drops progress that comes together with the answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { content: [{ type: "text", text: String(input["text"] ?? name) }] };
});

process.on("SIGTERM", () => {
  note("SIGTERM");
  process.exit(0);
});
process.stderr.write("lab is up\n");
await server.connect(new StdioServerTransport());
