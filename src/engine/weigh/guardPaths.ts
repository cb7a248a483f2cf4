import type { Effect } from "../model/effect";
import { baseName, slashed } from "../model/path";
import type { PathResource } from "../model/resource";
import type { Weighing } from "./weigh";

/** The stable directory: launcher, shell files, journal, what is remembered of agents. */
const own = ".tenth-second";

/**
 * Where agents keep the hooks that hold them, and the switches that turn those off, below the home
 * directory, and what a sandbox of ours is made by; `src/gates/agents/<name>/install.ts` writes them, and a test compares the two. Folders
 * are meant with everything in them.
 */
export const guardedAtHome: readonly string[] = [
  own,
  ".claude/settings.json",
  ".claude/settings.local.json",
  ".copilot/hooks",
  ".copilot/settings.json",
  ".cursor/hooks.json",
  ".codeium/windsurf/hooks.json",
  ".gemini/settings.json",
  ".codex/hooks.json",
  ".codex/config.toml",
  ".qwen/settings.json",
  "documents/cline/hooks",
  ".config/opencode/plugins/tenth-second.js",
  ".config/kilo/plugin/tenth-second.js",
  ".config/amp/plugins/tenth-second.ts",
  ".factory/hooks.json",
  ".factory/settings.json",
  ".kiro/hooks",
  ".augment/settings.json",
  // What sandboxed tasks may reach of the network.
  ".srt-settings.json",
];

/** Files of a project that can switch the hooks of a person's own settings off. */
const inProjects: readonly string[] = [
  ".claude/settings.json",
  ".claude/settings.local.json",
  ".github/copilot/settings.json",
  ".github/copilot/settings.local.json",
  ".gemini/settings.json",
  ".codex/config.toml",
  ".qwen/settings.json",
  ".factory/settings.json",
  ".factory/settings.local.json",
];

const projectNames: ReadonlySet<string> = new Set(inProjects.map(baseName));

/** The folder in which an editor keeps this extension, whatever its version. */
const extensionFolder = "/extensions/tenth-second.tenth-second-";

/** Cline's hooks, in the documents of a person whose folder for them has another name. */
const clineHooks = /\/cline\/hooks\/(?:pre|post)tooluse/;

/**
 * True if an effect reaches what the guard lives in, or a folder with some of it: by its usual name,
 * where a variable or a link has put it (`Policy.guardFiles`), or through a link at the path. Not for
 * the home directory and what is above: losing those is worse, and said so elsewhere.
 */
export function reachesGuard(
  { kind }: Pick<Effect, "kind">,
  resource: PathResource,
  { request, policy, ask }: Weighing,
): boolean {
  if (!resource.resolved || resource.on !== undefined) return false;
  const elsewhere = policy.guardFiles ?? noFiles;
  const whole = resource.tree || resource.glob;
  if (isGuards(resource.path, whole, request.home, elsewhere)) return true;
  if (whole) return false;
  const answer = ask({ ask: "path", path: resource.path, deep: false });
  if (answer?.fact !== "path" || answer.target === undefined) return false;
  // Whoever removes a link leaves what it leads to.
  const isLinkOnly = answer.kind === "symlink" && (kind === "delete" || kind === "move");
  return !isLinkOnly && isGuards(answer.target, whole, request.home, elsewhere);
}

const noFiles: readonly string[] = [];

/** Case does not count, since on many disks it does not. */
function isGuards(
  written: string,
  isWhole: boolean,
  home: string,
  elsewhere: readonly string[],
): boolean {
  const path = slashed(written).toLowerCase();
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (projectNames.has(name) && inProjects.some((end) => path.endsWith(`/${end}`))) return true;
  if (path.includes(extensionFolder)) return true;
  if (path.includes("/cline/hooks/") && clineHooks.test(path)) return true;
  const homePath = slashed(home).toLowerCase();
  const isAtHome = path.startsWith(homePath) && path.charAt(homePath.length) === "/";
  // Every path that is read or written comes here, and most stop at this.
  if (!isAtHome && elsewhere.length === 0) return false;
  const whole = path.replace(/\/\*+$/, "");
  const lies = (file: string, at: string): boolean =>
    isBelow(at, file) || (isWhole && isBelow(file, at));
  if (elsewhere.some((file) => lies(slashed(file).toLowerCase(), whole))) return true;
  if (!isAtHome) return false;
  const inside = whole.slice(homePath.length + 1);
  if (!inside.startsWith(".") && !inside.startsWith("documents")) return false;
  return guardedAtHome.some((one) => lies(one, inside));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
