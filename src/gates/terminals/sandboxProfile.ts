import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { env, l10n, TerminalProfile, window, type Disposable } from "vscode";
import { sandboxArguments, secretFolderNames, type SandboxPlace } from "./sandbox";
import { isProgram } from "../isProgram";

/** The profile's id, as package.json contributes it. */
const sandboxProfileId = "tenthSecond.sandboxed";

/** What the sandboxed terminal needs of the window. */
export interface SandboxEdges {
  readonly home: string;
  readonly workspace: () => readonly string[];
  readonly runDirectory: string;
  readonly isOffLimits: (path: string) => boolean;
}

const run = promisify(execFile);

/** Offers a terminal in which a mistake stays in the workspace. Linux only; the means is bubblewrap, if it is there. */
export function offerSandbox(edges: SandboxEdges): Disposable {
  return window.registerTerminalProfileProvider(sandboxProfileId, {
    async provideTerminalProfile() {
      const bwrap = process.platform === "linux" ? findInPath("bwrap") : undefined;
      const why = bwrap === undefined ? notInstalled() : await whyNot(bwrap);
      if (bwrap === undefined || why !== undefined) {
        void window.showWarningMessage(why ?? "");
        return undefined;
      }
      return new TerminalProfile({
        name: l10n.t("Sandboxed"),
        shellPath: bwrap,
        shellArgs: [...sandboxArguments(placeOf(edges))],
      });
    },
  });
}

/** What the sandbox of this window is made of, at this moment. */
export function placeOf({
  home,
  workspace,
  runDirectory,
  isOffLimits,
}: SandboxEdges): SandboxPlace {
  const folders = workspace();
  return {
    home,
    workspace: folders,
    runDirectory,
    secretFolders: secretFolderNames.map((name) => join(home, name)).filter(existsSync),
    secretFiles: [home, ...folders].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => join(folder, name))
        .filter(isOffLimits),
    ),
    shell: /(?:^|\/)(?:ba|z|fi)sh$/.test(env.shell) ? env.shell : "/bin/bash",
  };
}

function notInstalled(): string {
  return process.platform === "linux"
    ? l10n.t(
        "The sandboxed terminal needs bubblewrap: install the package `bubblewrap` and open it again.",
      )
    : l10n.t("The sandboxed terminal is there on Linux only, by bubblewrap.");
}

/** Some systems keep user namespaces from programs that have no profile. */
async function whyNot(bwrap: string): Promise<string | undefined> {
  try {
    await run(bwrap, ["--ro-bind", "/", "/", "--", "/bin/true"], { timeout: 5_000 });
    return undefined;
  } catch (problem) {
    const said = problem instanceof Error ? problem.message.split("\n").slice(1).join(" ") : "";
    return l10n.t(
      "bubblewrap is installed and cannot make a sandbox: {0} On Ubuntu 24.04 and later it needs an AppArmor profile that allows user namespaces.",
      said.trim(),
    );
  }
}

/** The absolute path of a program in the editor's PATH. */
export function findInPath(program: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, program))
    .find(isProgram);
}
