import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startDesktopEditor } from "../driver/desktopEditor";
import { startEditor, type Editor, type EditorWindow } from "../driver/editor";
import { waitForStatus } from "../driver/statusBar";
import { standIn, type Scratch } from "../driver/scratch";
import { startRailway, type Railway } from "../fakes/railway";
import { account } from "../fakes/nineSeconds";
import { packagedExtension } from "../provision/directories.mjs";
import { makeSampleProject } from "../sample/sampleProject";

/** The extension's id, under which VS Code names its status-bar item. */
export const extensionId = "tenth-second.tenth-second";

/** What the tests play in: one editor with Tenth Second in it, a project and the world outside. */
export interface Scene extends EditorWindow {
  readonly editor: Editor;
  readonly project: string;
  readonly railway: Railway;
}

let playing: Promise<Scene> | undefined;

/** The scene, set once for the whole suite: a start of VS Code costs more than all tests of a file. */
export function scene(): Promise<Scene> {
  playing ??= setScene();
  return playing;
}

/** Ends the scene, if a test has used it; names the processes that had to be ended by force. */
export async function clearScene(): Promise<readonly string[]> {
  if (playing === undefined) return [];
  const { editor, railway } = await playing;
  await railway.close();
  return editor.close();
}

async function setScene(): Promise<Scene> {
  const options = { packages: [packagedExtension], prepare: furnish };
  const desktop = process.env["TENTH_SECOND_DESKTOP"];
  const editor = await (desktop === undefined
    ? startEditor(options)
    : startDesktopEditor(desktop, options));
  try {
    const railway = await startRailway(editor.scratch.home, account);
    const project = join(editor.scratch.root, "shop");
    makeSampleProject(project, account.token);
    const window = await editor.open(project);
    // A terminal from before the gate is up has none.
    await waitForStatus(window.workbench.page, extensionId, /Guarding/);
    return { editor, railway, project, ...window };
  } catch (error) {
    await editor.close();
    throw error;
  }
}

/** The person's own files, and stand-ins for programs that reach further than a test may. */
function furnish({ home, bin, root }: Scratch): void {
  // Without one, zsh greets a new user with a questionnaire.
  writeFileSync(join(home, ".zshrc"), "PROMPT='%# '\n");
  writeFileSync(join(home, ".bashrc"), "PS1='\\$ '\n");
  writeFileSync(join(home, ".gitconfig"), "[user]\nname = Sam\nemail = sam@shop.example\n");
  const received = join(root, "received");
  mkdirSync(received);
  const record = (program: string) =>
    `#!/bin/sh\n{ printf '%s\\n' "$*"; cat; } >> '${join(received, program)}'\n`;
  standIn({ bin }, "psql", record("psql"));
  standIn({ bin }, "sudo", '#!/bin/sh\nexec "$@"\n');
}

/** What a stand-in has been given so far: its arguments and its standard input. */
export function received(root: string, program: string): string {
  const path = join(root, "received", program);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Every file under a directory with its content: the world before and after. */
export function contents(directory: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path] = readFileSync(path, "utf8");
  }
  return found;
}
