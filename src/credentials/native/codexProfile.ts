import { parse } from "smol-toml";
import { withBlock, withoutBlock } from "./managedBlock";
import type { Written } from "./jsonRules";

/** The name of our profile of permissions. */
const profile = "tenth-second";

/**
 * Codex's configuration with a profile of permissions that denies the files, at its end. Which
 * profile is the default must be said before any table, and a profile cannot stand beside a sandbox
 * mode, so whoever has chosen either is told, and nothing is changed.
 */
export function withCodexProfile(text: string, lines: readonly string[]): Written {
  const own = withoutCodexProfile(text);
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
  const denied = lines.filter((line) => !line.startsWith("!")).map(asGlob);
  const tables = [
    `[permissions.${profile}]`,
    'extends = ":workspace"',
    `[permissions.${profile}.filesystem]`,
    "glob_scan_max_depth = 3",
    `[permissions.${profile}.filesystem.":workspace_roots"]`,
    ...denied.map((glob) => `${JSON.stringify(glob)} = "deny"`),
  ];
  return { kind: "text", ours: [profile], text: `${first}${withBlock(own, tables)}` };
}

/** The user's own configuration, to the letter. */
export function withoutCodexProfile(text: string): string {
  const own = withoutBlock(text);
  return own.startsWith(first) ? own.slice(first.length) : own;
}

const first = `default_permissions = "${profile}" # kept by Tenth Second\n`;

/** A line of a gitignore file as a glob from the root of a workspace. */
function asGlob(line: string): string {
  if (line.startsWith("/")) return line.slice(1);
  return line.startsWith("**/") ? line : `**/${line}`;
}
