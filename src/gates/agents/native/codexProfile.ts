import { parse } from "smol-toml";
import { expanded } from "./gitignoreLines";
import { withBlock, withoutBlock } from "./managedBlock";
import type { Noted, Written } from "./nativeText";
import type { OffLimitsList } from "./offLimitsList";
import { placesAtHome, plainPath } from "./plainPaths";
import { standIns } from "./standIns";

/** The name of our profile of permissions. */
const profile = "tenth-second";

/**
 * Codex's configuration with a profile of permissions that denies the files, at its end. Which
 * profile is the default must be said before any table, and a profile cannot stand beside a sandbox
 * mode, so whoever has chosen either is told, and nothing is changed.
 *
 * The file is one for all folders, so what was noted for another one stays.
 */
export function withCodexProfile(
  before: string | undefined,
  list: OffLimitsList,
  noted: Noted | undefined,
): Written {
  const own = withoutCodexProfile(before ?? "");
  let chosen: Readonly<Record<string, unknown>>;
  try {
    chosen = parse(own);
  } catch (problem) {
    return { kind: "broken", why: problem instanceof Error ? problem.message : String(problem) };
  }
  const taken = ["default_permissions", "sandbox_mode", "permissions"].find((key) => key in chosen);
  if (taken !== undefined) {
    return { kind: "broken", why: `\`${taken}\` is set already, and only one can hold` };
  }
  const isHere = (path: string): boolean => path.startsWith(`${list.folder}/`);
  const elsewhere = (noted?.ours ?? []).filter((path) => !isHere(path));
  const here = [...list.present, ...list.patterns.flatMap((pattern) => plainPath(pattern) ?? [])];
  const files = [...new Set([...elsewhere, ...here.filter(isHere)])].sort();
  const tables = [
    `[permissions.${profile}]`,
    'extends = ":workspace"',
    `[permissions.${profile}.filesystem]`,
    "glob_scan_max_depth = 3",
    ...[...placesAtHome(list), ...files].map(missable).map(denying),
    `[permissions.${profile}.filesystem.":workspace_roots"]`,
    ...anywhere(list).map(denying),
  ];
  const made = before === undefined ? ["file"] : (noted?.made ?? []);
  return { kind: "text", ours: files, made, text: `${first}${withBlock(own, tables)}` };
}

/** The user's own configuration, to the letter. */
export function withoutCodexProfile(text: string): string {
  const own = withoutBlock(text);
  return own.startsWith(first) ? own.slice(first.length) : own;
}

const first = `default_permissions = "${profile}" # kept by Tenth Second\n`;

/** Globs from the root of a workspace. Codex knows no negation, so likely names stand for one. */
function anywhere({ patterns }: OffLimitsList): readonly string[] {
  const globs = expanded(patterns)
    .filter((pattern) => pattern.startsWith("**/"))
    .flatMap((pattern) => (pattern.includes("(") ? standIns(pattern) : [pattern]));
  return [...new Set(globs)];
}

/** Codex does not start when a denied path is missing, but a glob may match nothing. */
function missable(path: string): string {
  return path.replace(/[*?[{]|[^/*?[\]{}]$/g, "[$&]");
}

function denying(glob: string): string {
  return `${JSON.stringify(glob)} = "deny"`;
}
