import { withBlock, withoutBlock } from "./managedBlock";
import { withCodexProfile, withoutCodexProfile } from "./codexProfile";
import { withDenied, withListed, withoutRules, type Written } from "./jsonRules";
import type { NativeForm } from "./nativeTable";

/**
 * A native file with the off-limits lines in it. The user's own lines stay as they are.
 *
 * @param text the file as it is; empty if there is none.
 * @param lines those of `gitignoreLines`.
 * @param folder the workspace folder, absolute, for what knows absolute paths only.
 */
export function withOffLimits(
  form: NativeForm,
  text: string,
  lines: readonly string[],
  folder: string,
): Written {
  const denied = lines.filter((line) => !line.startsWith("!"));
  switch (form.kind) {
    case "ignore file":
      return { kind: "text", text: withBlock(text, lines), ours: [] };
    case "codex profile":
      return withCodexProfile(text, lines);
    case "json rules":
      return withDenied(text, form.at, denied.map(asWildcard));
    case "json list": {
      const rules =
        form.entry === "claude"
          ? denied.map((line) => `Read(${asClaudePath(line)})`)
          : denied.filter((line) => line.startsWith("/")).map((line) => `${folder}${line}`);
      return withListed(text, form.at, rules);
    }
  }
}

/** The file without what is ours. `ours` is what writing it returned. */
export function withoutOffLimits(form: NativeForm, text: string, ours: readonly string[]): string {
  switch (form.kind) {
    case "ignore file":
      return withoutBlock(text);
    case "codex profile":
      return withoutCodexProfile(text);
    case "json rules":
    case "json list":
      return withoutRules(text, form.at, ours);
  }
}

/** Claude Code reads `/x` from the settings file's project, and a bare name at any depth with stars. */
function asClaudePath(line: string): string {
  return line.startsWith("/") || line.startsWith("**/") ? line : `**/${line}`;
}

/** OpenCode's stars match slashes too. */
function asWildcard(line: string): string {
  return line.startsWith("/") ? line.slice(1) : `*${line.replace(/^\*+\/?/, "")}`;
}
