import { dirname, join } from "node:path";
import type { ExtensionContext } from "vscode";
import { applyChange, launcherWords, planGuarding, planUnguarding } from "./gates/mcp/guarding";
import { serverFiles } from "./gates/mcp/serverFiles";
import type { McpGuarding } from "./ui/mcp/guardMcpServers";

/** The MCP servers of this machine and window, for the commands that guard them. */
export function mcpServers(
  context: Pick<ExtensionContext, "globalStorageUri">,
  home: string,
  folders: () => readonly string[],
): McpGuarding {
  // `…/User/globalStorage/<extension>`: the user's settings are two levels up.
  const editorUser = dirname(dirname(context.globalStorageUri.fsPath));
  const files = () => serverFiles({ home, folders: folders(), editorUser });
  const name = process.platform === "win32" ? "tenth-second.cmd" : "tenth-second";
  const launcher = launcherWords(join(home, ".tenth-second", "bin", name), process.platform);
  return {
    plan: (what) => (what === "guard" ? planGuarding(files(), launcher) : planUnguarding(files())),
    apply: (change) => applyChange(change, home),
  };
}
