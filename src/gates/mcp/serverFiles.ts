import { join } from "node:path";

/** A file in which servers may be named. */
export interface ServerFile {
  readonly path: string;
  /** Who reads it, as people call them. */
  readonly reader: string;
  /** In the workspace, where others may share it, or the person's own. */
  readonly scope: "workspace" | "user";
}

/** What the places depend on. */
export interface Basis {
  readonly home: string;
  readonly folders: readonly string[];
  /** The editor's folder of the user's settings, if it is known: `…/Code/User`. */
  readonly editorUser: string | undefined;
}

/** Files of a workspace folder, from the documentation of each product. */
const inFolder: readonly (readonly [path: string, reader: string])[] = [
  [".vscode/mcp.json", "VS Code"],
  [".mcp.json", "Claude Code"],
  [".cursor/mcp.json", "Cursor"],
  [".gemini/settings.json", "Gemini CLI"],
  [".qwen/settings.json", "Qwen Code"],
  [".roo/mcp.json", "Roo Code"],
  [".kiro/settings/mcp.json", "Kiro"],
  [".factory/mcp.json", "Droid"],
];

/**
 * Files in the home directory. Claude Code's `~/.claude.json` is left out: it writes that file all
 * the time, and would lose the change.
 */
const inHome: readonly (readonly [path: string, reader: string])[] = [
  [".cursor/mcp.json", "Cursor"],
  [".codeium/windsurf/mcp_config.json", "Windsurf"],
  [".gemini/settings.json", "Gemini CLI"],
  [".qwen/settings.json", "Qwen Code"],
  [".copilot/mcp-config.json", "Copilot CLI"],
  [".kiro/settings/mcp.json", "Kiro"],
  [".factory/mcp.json", "Droid"],
];

/** Every file that may name servers, whether it is there or not. */
export function serverFiles({ home, folders, editorUser }: Basis): readonly ServerFile[] {
  const workspace = folders.flatMap((folder) =>
    inFolder.map(([path, reader]): ServerFile => ({
      path: join(folder, path),
      reader,
      scope: "workspace",
    })),
  );
  const editor: readonly ServerFile[] =
    editorUser === undefined
      ? []
      : [{ path: join(editorUser, "mcp.json"), reader: "VS Code", scope: "user" }];
  const user = inHome.map(([path, reader]): ServerFile => ({
    path: join(home, path),
    reader,
    scope: "user",
  }));
  const seen = new Set<string>();
  return [...workspace, ...editor, ...user].filter(({ path }) => {
    if (seen.has(path)) return false;
    seen.add(path);
    return true;
  });
}
