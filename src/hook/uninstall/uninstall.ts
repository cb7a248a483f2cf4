import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { agentInstallers } from "../../gates/agents/install/agentsTable";
import { readText } from "../../gates/agents/install/files";
import type { Machine } from "../../gates/agents/install/installer";
import { describeMachine } from "../../gates/agents/install/machine";
import { carryOut, noteOutcome, planRemoval } from "../../gates/agents/install/plan";
import { carryOutNativeRemoval, planNativeRemoval } from "../../gates/agents/native/nativePlan";
import { unguardEverywhere } from "../../gates/mcp/guarding";
import { isMissing } from "../../gates/shell/endpoint";
import { readLauncher } from "../../gates/shell/launcher";
import { leavePowerShell } from "../../gates/shell/powershellProfiles";

/** Where an uninstallation happens. */
export interface UninstallPlace {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The folder of the extension that goes. */
  readonly extension: string;
}

/** What was done: paths, and sentences about what could not be done. */
export interface Uninstalled {
  readonly changed: readonly string[];
  readonly problems: readonly string[];
}

/**
 * What of `~/.tenth-second` goes. The shell files and the shims stay: shells that still run read
 * them, a zsh whose ZDOTDIR is gone would not read the person's own files, and without the launcher
 * they let everything pass. The journal stays because it is the person's.
 */
const ours = ["bin", "run", "agents.json", "policy.json", "powershell-profiles", "shell/version"];

/**
 * Takes every hook out of every agent, and then the launcher, so that no hook is left without one.
 * Does nothing while another editor, or a newer version, still has the extension.
 */
export function uninstall(place: UninstallPlace): Uninstalled {
  const { home, extension } = place;
  const base = join(home, ".tenth-second");
  const launcher = readLauncher(readText(join(base, "bin", "tenth-second")) ?? "");
  if (launcher !== undefined && isElsewhere(launcher.bundle, extension)) {
    return { changed: [], problems: [] };
  }
  if (otherInstallations(home, extension).length > 0) return { changed: [], problems: [] };
  const changed: string[] = [];
  const problems: string[] = [];
  const machine: Machine = {
    ...describeMachine({
      ...place,
      plugins: "",
      editor: "",
      extensions: new Map(),
      setting: () => undefined,
    }),
    // Our own files are known by their mark; what is in them does not matter any more.
    plugin: () => "",
  };
  // One agent whose files cannot be read or written must not keep the others'.
  for (const installer of agentInstallers) {
    try {
      const { changes, obstacles } = planRemoval(installer, machine);
      carryOut(home, changes);
      noteOutcome(installer, machine, "removed");
      changed.push(...changes.map(({ path }) => path));
      problems.push(...obstacles.map(({ path, why }) => `${path}: ${why}`));
    } catch (problem) {
      problems.push(`${installer.title}: ${String(problem)}`);
    }
  }
  try {
    const rules = planNativeRemoval(home);
    carryOutNativeRemoval(home, rules);
    changed.push(...rules.map(({ path }) => path));
  } catch (problem) {
    problems.push(`off-limits rules: ${String(problem)}`);
  }
  try {
    unguardEverywhere(home);
  } catch (problem) {
    problems.push(`MCP servers: ${String(problem)}`);
  }
  try {
    changed.push(...leavePowerShell(home));
  } catch (problem) {
    problems.push(`PowerShell: ${String(problem)}`);
  }
  // Whatever could not be changed still names the launcher, which without us lets everything pass.
  const going = problems.length === 0 ? ours : ours.filter((name) => name !== "bin");
  for (const name of going) rmSync(join(base, name), { recursive: true, force: true });
  return { changed, problems };
}

/** The launcher runs a bundle that is there and is not of the extension that goes. */
function isElsewhere(bundle: string, extension: string): boolean {
  return !bundle.startsWith(extension + sep) && existsSync(bundle);
}

/**
 * Other versions in the same editor, and the same extension in other editors, which keep theirs in
 * `~/.EDITOR/extensions`; not those that are themselves about to go.
 */
function otherInstallations(home: string, extension: string): readonly string[] {
  const own = basename(extension);
  const name = own.replace(version, "");
  if (name === own) return [];
  const editors = listed(home).filter((entry) => entry.startsWith("."));
  const folders = new Set([
    dirname(extension),
    ...editors.map((editor) => join(home, editor, "extensions")),
  ]);
  return [...folders].flatMap((folder) => {
    const leaving = namesIn(join(folder, ".obsolete"));
    return listed(folder)
      .filter((other) => other.replace(version, "") === name && !leaving.has(other))
      .map((other) => join(folder, other))
      .filter((path) => path !== extension && existsSync(join(path, "dist", "cli.js")));
  });
}

/** What follows the name in an extension's folder. */
const version = /-\d+\.\d+\.\d+.*$/;

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (problem) {
    // Most folders of a home directory are no editor's, and some cannot be read: nothing is there.
    if (problem instanceof Error && "code" in problem) return [];
    throw problem;
  }
}

/** The editor's list of extensions that it deletes at its next start: an object with their folders. */
function namesIn(path: string): ReadonlySet<string> {
  try {
    return new Set(Object.keys(JSON.parse(readFileSync(path, "utf8")) as object));
  } catch (problem) {
    if (isMissing(problem) || problem instanceof SyntaxError) return new Set();
    throw problem;
  }
}
