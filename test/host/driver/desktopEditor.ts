import { spawnSync } from "node:child_process";
import { _electron, type ElectronApplication } from "playwright-core";
import { resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { agentOf } from "./agent";
import { editorDirectories, writeUserSettings } from "./editorServer";
import { installAgent, type Editor, type EditorOptions } from "./editor";
import { makeScratch } from "./scratch";
import { workbenchIn } from "./workbench";

/** What a program with windows needs of the machine's own environment. */
const screenVariables = ["DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"] as const;

/** Starts a desktop VS Code in a world of its own; each folder is a window of the same program. */
export function startDesktopEditor(executable: string, options: EditorOptions): Promise<Editor> {
  const scratch = makeScratch();
  const environment: Record<string, string> = { ...scratch.environment };
  for (const name of screenVariables) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  const directories = editorDirectories(scratch.root);
  const own = [
    ...[`--user-data-dir=${directories.userData}`, `--extensions-dir=${directories.extensions}`],
    ...["--disable-workspace-trust", "--disable-updates", "--skip-welcome"],
  ];
  options.prepare?.(scratch);
  writeUserSettings(directories, options.settings);
  installAgent(directories);
  const [commandLine = "", ...before] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const runCommandLine = (...args: readonly string[]) => {
    const given = [...before, ...own, ...args];
    const { status, stderr } = spawnSync(commandLine, given, {
      env: environment,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`\`${commandLine} ${given.join(" ")}\`: ${stderr}`);
  };
  for (const vsix of options.packages ?? []) runCommandLine("--install-extension", vsix);
  let running: ElectronApplication | undefined;
  const openPage = async (folder: string) => {
    if (running !== undefined) {
      const next = running.waitForEvent("window");
      runCommandLine("--new-window", folder);
      return next;
    }
    const args = [...own, folder];
    running = await _electron.launch({ executablePath: executable, args, env: environment });
    return running.firstWindow();
  };
  return Promise.resolve({
    scratch,
    open: async (folder) => {
      const workbench = await workbenchIn(await openPage(folder), folder);
      return { workbench, agent: await agentOf(scratch.home, folder) };
    },
    close: async () => {
      await running?.close();
      return scratch.remove();
    },
  });
}
