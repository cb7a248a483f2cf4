import { l10n, window } from "vscode";
import type { Change, Found } from "../../gates/mcp/guarding";
import type { ServerState } from "../../gates/mcp/guardServers";
import { createChangedFiles } from "../agents/changedFiles";

/** What the two commands do to the files that name servers. */
export interface McpGuarding {
  /** What putting every server behind the tool would change, or taking the tool away again. */
  readonly plan: (what: "guard" | "unguard") => Found;
  /** Writes a change; false if the file is no longer what was shown. */
  readonly apply: (change: Change) => boolean;
}

/**
 * Goes through the files that name servers: each is shown as it would be, beside what it is, and
 * changed only when a person says so.
 */
export async function guardMcpServers(
  what: "guard" | "unguard",
  { plan, apply }: McpGuarding,
): Promise<void> {
  const { changes, problems } = plan(what);
  for (const problem of problems) void window.showWarningMessage(problem);
  const pending = changes.filter(({ before, after }) => before !== after);
  if (pending.length === 0) {
    await window.showInformationMessage(nothingToDo(what, changes));
    return;
  }
  const written: string[] = [];
  const files = createChangedFiles("tenth-second-mcp");
  try {
    for (const change of pending) {
      await files.show([{ path: change.file.path, before: change.before, after: change.after }]);
      const answer = await ask(what, change);
      if (answer === undefined) break;
      if (answer === "skip") continue;
      if (apply(change)) written.push(change.file.path);
      else void window.showWarningMessage(changedMeanwhile(change));
    }
  } finally {
    files.dispose();
  }
  if (written.length === 0) return;
  await window.showInformationMessage(
    l10n.t("Restart the MCP servers for it to take effect: {0}.", written.join(", ")),
  );
}

async function ask(
  what: "guard" | "unguard",
  { file, servers }: Change,
): Promise<"yes" | "skip" | undefined> {
  const yes = what === "guard" ? l10n.t("Guard Servers") : l10n.t("Stop Guarding");
  const skip = l10n.t("Skip This File");
  const message =
    what === "guard"
      ? l10n.t("Put the MCP servers of {0} behind Tenth Second?", file.reader)
      : l10n.t("Let the MCP servers of {0} run without Tenth Second before them?", file.reader);
  const detail = [file.path, ...lines(what, servers), ...sharedNote(what, file.scope)].join("\n\n");
  const answer = await window.showWarningMessage(message, { modal: true, detail }, yes, skip);
  return answer === yes ? "yes" : answer === skip ? "skip" : undefined;
}

function lines(what: "guard" | "unguard", servers: readonly ServerState[]): readonly string[] {
  const names = servers
    .filter(({ state }) => state === (what === "guard" ? "open" : "guarded"))
    .map(({ name }) => name);
  const bare = servers.flatMap((server) =>
    what === "guard" && server.state === "not covered"
      ? [l10n.t("Not covered: {0}, because {1}.", server.name, server.why)]
      : [],
  );
  return [
    ...(names.length > 0 ? [l10n.t("Servers: {0}.", names.join(", "))] : []),
    ...(what === "guard"
      ? [l10n.t("Each call of a tool is then judged before the server sees it.")]
      : []),
    ...bare,
  ];
}

function sharedNote(what: "guard" | "unguard", scope: "workspace" | "user"): readonly string[] {
  if (what === "unguard" || scope === "user") return [];
  return [
    l10n.t(
      "The file is in the workspace. Whoever gets it from you needs Tenth Second too, because the path of its tool is then in it.",
    ),
  ];
}

function nothingToDo(what: "guard" | "unguard", changes: readonly Change[]): string {
  if (what === "unguard") return l10n.t("No MCP server runs behind Tenth Second.");
  if (changes.length === 0) return l10n.t("No file that is known names an MCP server.");
  return l10n.t("Every MCP server that can be guarded is guarded.");
}

function changedMeanwhile({ file }: Change): string {
  return l10n.t("{0} was changed meanwhile, so it was left alone. Try again.", file.path);
}
