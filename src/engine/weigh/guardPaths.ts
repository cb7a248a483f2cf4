import { baseName, slashed } from "../model/path";
import type { PathResource } from "../model/resource";

/** The stable directory: launcher, shell files, journal, what is remembered of agents. */
const own = ".tenth-second";

/**
 * Where agents keep the hooks that hold them, and the switches that turn those off, below the home
 * directory; `src/gates/agents/<name>/install.ts` writes them, and a test compares the two. Folders
 * are meant with everything in them.
 */
const atHome: readonly string[] = [
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

/** Cline's hook, in the documents of a person whose folder for them has another name. */
const clineHook = "/cline/hooks/pretooluse";

/**
 * True for what the guard lives in, and for a folder with some of it. Not for the home directory and
 * what is above: losing those is worse, and said so elsewhere. Case does not count, since on many
 * disks it does not.
 */
export function isGuards(resource: PathResource, home: string): boolean {
  if (!resource.resolved || resource.on !== undefined) return false;
  const path = slashed(resource.path).toLowerCase();
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (projectNames.has(name) && inProjects.some((end) => path.endsWith(`/${end}`))) return true;
  if (path.includes(extensionFolder) || path.includes(clineHook)) return true;
  const homePath = slashed(home).toLowerCase();
  if (!path.startsWith(`${homePath}/`)) return false;
  const inside = path.slice(homePath.length + 1).replace(/\/\*+$/, "");
  if (!inside.startsWith(".") && !inside.startsWith("documents")) return false;
  const isWhole = resource.tree || resource.glob;
  return atHome.some((one) => isBelow(inside, one) || (isWhole && isBelow(one, inside)));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
