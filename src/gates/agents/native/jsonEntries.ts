import { posix } from "node:path";
import { placesAtHome, placesElsewhere, plainPath, unescaped } from "./plainPaths";
import { gitignoreLines } from "./gitignoreLines";
import type { JsonEntry } from "./jsonFile";
import type { OffLimitsList } from "./offLimitsList";

/**
 * Claude Code takes rules as gitignore lines from the directory that it works in, with `~/` and `//`
 * for elsewhere; a `!` takes back only what was said from the same place.
 */
export function claudeRules(list: OffLimitsList): readonly JsonEntry[] {
  const local = gitignoreLines(list).map((line) => {
    const isBack = line.startsWith("!");
    const plain = isBack ? line.slice(1) : line;
    const path = plain.startsWith("/") || plain.startsWith("**/") ? plain : `**/${plain}`;
    return `Read(${isBack ? "!" : ""}${path})`;
  });
  const atHome = placesAtHome(list).map((path) => `Read(~${path.slice(list.home.length)})`);
  const elsewhere = placesElsewhere(list).map((path) => `Read(/${path})`);
  return [...local, ...atHome, ...elsewhere].map((value) => ({
    kind: "element",
    at: ["permissions", "deny"],
    value,
  }));
}

/** Without these the rules do not hold for `grep -r` and programs; with them nothing runs outside. */
export const claudeSandbox: readonly JsonEntry[] = Object.entries({
  enabled: true,
  failIfUnavailable: true,
  allowUnsandboxedCommands: false,
}).map(([name, value]) => ({ kind: "property", at: ["sandbox"], name, value, mustBe: true }));

/**
 * OpenCode's stars match slashes too. It names files from the root of the repository, or from that
 * of the disk where there is none, and those elsewhere relative to that.
 */
export function readRules(list: OffLimitsList): readonly JsonEntry[] {
  const { folder, home } = list;
  const local = gitignoreLines(list).flatMap((line) => {
    const isBack = line.startsWith("!");
    const plain = unescaped(isBack ? line.slice(1) : line);
    const value = isBack ? "allow" : "deny";
    const isRooted = plain.startsWith("/");
    const names = isRooted
      ? fromAnywhere(folder, folder, plain)
      : [`*${plain.replace(/^\*+\/?/, "")}`];
    return names.map((name) => ({ name, value }));
  });
  // What is meant in any folder is meant at home by the same rule.
  const patterns = list.patterns.filter((pattern) => !pattern.startsWith("**/"));
  const atHome = placesAtHome({ ...list, patterns })
    .flatMap((path) => fromAnywhere(folder, home, path.slice(home.length)))
    .map((name) => ({ name, value: "deny" }));
  return [...local, ...atHome].map((rule) => ({
    kind: "property",
    at: ["permission", "read"],
    ...rule,
  }));
}

/** `/a` below a directory, as it is called in a folder, and from the root of the disk. */
function fromAnywhere(folder: string, directory: string, below: string): readonly string[] {
  return [posix.relative(folder, `${directory}${below}`), `*${directory.slice(1)}${below}`];
}

/**
 * VS Code's sandbox takes absolute paths of files that are there. Its setting has had two names:
 * one for all systems, and before that one for each.
 */
export function deniedPaths(
  list: OffLimitsList,
  isThere: (path: string) => boolean,
): readonly JsonEntry[] {
  const named = list.patterns.flatMap((pattern) => plainPath(pattern) ?? []);
  const atHome = placesAtHome(list);
  const wanted = [...list.present, ...named, ...atHome].filter(isThere);
  const paths = [...new Set(wanted)].sort();
  const places = [
    ["chat.agent.sandbox.fileSystem.userConfiguredPaths", "deniedPaths"],
    ["chat.agent.sandbox.fileSystem.linux", "denyRead"],
    ["chat.agent.sandbox.fileSystem.mac", "denyRead"],
  ];
  return places.flatMap((at) => paths.map((value) => ({ kind: "element", at, value })));
}
