import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectDirectory } from "../provision/directories.mjs";
import { agentOf, type Agent } from "./agent";
import { startBrowser } from "./browser";
import { editorDirectories, installExtension, startEditorServer } from "./editorServer";
import { writeUserSettings, type EditorDirectories } from "./editorServer";
import { makeScratch, type Scratch } from "./scratch";
import { openWorkbench, type Workbench } from "./workbench";

/** A real VS Code with a person before it and an agent in it. */
export interface Editor {
  readonly scratch: Scratch;
  /** Opens a folder in a window of its own; answers once the agent in it is at work. */
  open(folder: string): Promise<EditorWindow>;
  /** Ends it and removes its world; names the processes that had to be ended by force. */
  close(): Promise<readonly string[]>;
}

/** A window and the agent in it. */
export interface EditorWindow {
  readonly workbench: Workbench;
  readonly agent: Agent;
}

/** How an editor differs from the plain one. */
export interface EditorOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packaged extensions to install, as a user would. */
  readonly packages?: readonly string[];
  /** Puts files into the world, such as the person's `.bashrc`, before anything starts. */
  readonly prepare?: (scratch: Scratch) => void;
}

/** Starts an editor in a world of its own. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const scratch = makeScratch();
  try {
    return await startEditorIn(scratch, options);
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}

/**
 * Installs the playing agent. A folder copied into a directory without a list of extensions counts
 * as installed, so the list is made anew.
 */
export function installAgent({ extensions }: EditorDirectories): void {
  rmSync(join(extensions, "extensions.json"), { force: true });
  const agent = join(extensions, "tenth-second-test.playing-agent-1.0.0");
  cpSync(join(projectDirectory, "test/host/agent"), agent, { recursive: true });
}

async function startEditorIn(scratch: Scratch, options: EditorOptions): Promise<Editor> {
  options.prepare?.(scratch);
  const directories = editorDirectories(scratch.root);
  writeUserSettings(directories, options.settings);
  installAgent(directories);
  for (const vsix of options.packages ?? []) {
    installExtension(directories, scratch.environment, vsix);
  }
  const server = await startEditorServer(directories, scratch.environment);
  const browser = await startBrowser(scratch.environment);
  return {
    scratch,
    open: async (folder) => {
      const workbench = await openWorkbench(browser, server.url, folder);
      return { workbench, agent: await agentOf(scratch.home, folder) };
    },
    close: async () => {
      await browser.close();
      await server.stop();
      return scratch.remove();
    },
  };
}
