import { realpathSync } from "node:fs";
import { join } from "node:path";
import { guardedAtHome } from "../../../engine";
import type { Machine } from "./installer";
import { documentsFolder, namedFolder } from "./places";

/**
 * Where agents' hooks, their switches and our own files lie besides their usual places, because a
 * variable of the environment says so, or because a link stands there (people keep their settings in
 * a folder under version control). Absolute, without what the engine knows by itself.
 */
export function guardFiles(place: Pick<Machine, "home" | "env">): readonly string[] {
  const usual = guardedAtHome.map((one) => join(place.home, one));
  const moved = movedFolders(place).flatMap(([from, to]) =>
    guardedAtHome
      .filter((one) => one.startsWith(`${from}/`))
      .map((one) => join(to, one.slice(from.length + 1))),
  );
  const all = [...usual, ...moved];
  const real = all.map(realPath);
  const known = new Set(usual.map((path) => path.toLowerCase()));
  return [...new Set([...moved, ...real])].filter((path) => !known.has(path.toLowerCase()));
}

/** Folders below the home directory that have been moved, and where to. */
function movedFolders(
  place: Pick<Machine, "home" | "env">,
): readonly (readonly [from: string, to: string])[] {
  const gemini = namedFolder(place, "GEMINI_CLI_HOME");
  const moves: readonly (readonly [string, string | undefined])[] = [
    [".claude", namedFolder(place, "CLAUDE_CONFIG_DIR")],
    [".codex", namedFolder(place, "CODEX_HOME")],
    [".copilot", namedFolder(place, "COPILOT_HOME")],
    [".qwen", namedFolder(place, "QWEN_HOME")],
    [".gemini", gemini === undefined ? undefined : join(gemini, ".gemini")],
    [".config", namedFolder(place, "XDG_CONFIG_HOME")],
    ["documents", documentsFolder(place)],
  ];
  return moves.flatMap(([from, to]) => (to === undefined ? [] : [[from, to] as const]));
}

/** What is not there leads nowhere, but a folder above it may. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = join(path, "..");
    return above === path
      ? path
      : join(realPath(above), path.slice(above.length).replace(/^\//, ""));
  }
}
