import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync, writeFileSync, closeSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { editorEntry, editorNode } from "../provision/directories.mjs";
import { until } from "./until";

/** A running VS Code server; windows are opened on it by a browser. */
export interface EditorServer {
  readonly url: string;
  readonly log: string;
  stop(): Promise<void>;
}

/** Where an editor keeps its settings and extensions. */
export interface EditorDirectories {
  readonly userData: string;
  readonly extensions: string;
}

/** The directories of the editor in a test's world. */
export function editorDirectories(root: string): EditorDirectories {
  return { userData: join(root, "user"), extensions: join(root, "extensions") };
}

/** Settings that keep VS Code from showing anything the suite is not about. */
const quietSettings = {
  "chat.commandCenter.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.autofetch": false,
  "git.openRepositoryInParentFolders": "never",
  "remote.autoForwardPorts": true,
  "task.allowAutomaticTasks": "on",
  "telemetry.telemetryLevel": "off",
  "terminal.integrated.gpuAcceleration": "off",
  "update.mode": "none",
  // The desktop's native dialogs are out of a driver's reach.
  "window.dialogStyle": "custom",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** Writes the settings of the person whose editor this is. */
export function writeUserSettings(
  directories: EditorDirectories,
  settings: Readonly<Record<string, unknown>> = {},
): void {
  const directory = join(directories.userData, "User");
  mkdirSync(directory, { recursive: true });
  mkdirSync(directories.extensions, { recursive: true });
  const all = { ...quietSettings, ...settings };
  writeFileSync(join(directory, "settings.json"), JSON.stringify(all, undefined, 2));
}

/** Installs a packaged extension as a user does. */
export function installExtension(
  directories: EditorDirectories,
  environment: Readonly<Record<string, string>>,
  vsix: string,
): void {
  const { status, stdout, stderr } = spawnSync(
    editorNode,
    [editorEntry, ...locations(directories), "--install-extension", vsix, "--force"],
    { encoding: "utf8", env: environment },
  );
  if (status !== 0) throw new Error(`could not install \`${vsix}\`: ${stdout}${stderr}`);
}

/** Starts the embedded VS Code on a free loopback port and waits until it answers. */
export async function startEditorServer(
  directories: EditorDirectories,
  environment: Readonly<Record<string, string>>,
): Promise<EditorServer> {
  const port = await freePort();
  const log = join(directories.userData, "server.log");
  const output = openSync(log, "w");
  const child = spawn(
    editorNode,
    [
      editorEntry,
      ...locations(directories),
      ...["--auth", "none", "--bind-addr", `127.0.0.1:${String(port)}`],
      ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"],
      "--disable-getting-started-override",
    ],
    // A group of its own, because the launcher's child outlives a launcher that is killed alone.
    { env: environment, stdio: ["ignore", output, output], detached: true },
  );
  closeSync(output);
  const url = `http://127.0.0.1:${String(port)}`;
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await until("the editor's server to end", () => child.exitCode !== null || child.signalCode);
  };
  await until("the editor's server to answer", async () => {
    if (child.exitCode !== null) throw new Error(`no server: ${readFileSync(log, "utf8")}`);
    return answers(`${url}/healthz`);
  });
  return { url, log, stop };
}

function locations(directories: EditorDirectories): readonly string[] {
  return [
    ...["--config", "/dev/null", "--user-data-dir", directories.userData],
    ...["--extensions-dir", directories.extensions],
  ];
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
