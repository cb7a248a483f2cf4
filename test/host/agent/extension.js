// The agent of the end-to-end tests: an ordinary extension that does what agents do, on orders it
// takes from a Unix socket. Not a port: VS Code would announce it to the person as an application.
const { mkdirSync, rmSync } = require("node:fs");
const { createServer } = require("node:http");
const { join } = require("node:path");
const vscode = require("vscode");
const { registerAgentTool } = require("./agentTool");
const { registerPrograms } = require("./programs");
const { registerTerminals } = require("./terminals");
const { registerTasks } = require("./tasks");

exports.activate = (context) => {
  const orders = {
    ...registerTerminals(context),
    ...registerTasks(),
    ...registerPrograms(),
    ...registerAgentTool(context),
    identify: () => ({
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "",
      extensionHost: process.pid,
      session: vscode.env.sessionId,
    }),
    command: ({ id, args }) => vscode.commands.executeCommand(id, ...(args ?? [])),
  };
  // For a person who tries Tenth Second by hand: whatever they type is the agent's.
  context.subscriptions.push(
    vscode.commands.registerCommand("playing-agent.run", async () => {
      const line = await vscode.window.showInputBox({
        prompt: "What shall the agent run?",
        value: "rm -rf drafts",
      });
      if (line === undefined) return;
      const terminal = vscode.window.createTerminal({ name: "Playing Agent" });
      terminal.show(true);
      terminal.sendText(line);
    }),
  );
  const directory = join(process.env.HOME, ".playing-agent");
  mkdirSync(directory, { recursive: true });
  const socket = join(directory, `${process.pid}.sock`);
  const server = createServer((request, response) => {
    answer(orders, request).then((reply) => response.end(JSON.stringify(reply)));
  });
  // An order may wait for a person, so no request is ever too slow.
  server.requestTimeout = 0;
  server.listen(socket);
  context.subscriptions.push({
    dispose: () => {
      server.close();
      rmSync(socket, { force: true });
    },
  });
};

async function answer(orders, request) {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { order, ...input } = JSON.parse(Buffer.concat(chunks).toString());
    return { value: (await orders[order](input)) ?? null };
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
}
