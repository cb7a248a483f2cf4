import {
  EventEmitter,
  l10n,
  MarkdownString,
  Range,
  ThemeIcon,
  TreeItem,
  Uri,
  window,
  workspace,
  type TreeDataProvider,
} from "vscode";
import type { Entry } from "../../credentials/inventory/entry";
import { viewIds } from "../ids";
import { breadthWord, sayAge, sayNarrower } from "./words";

/** What the view shows. */
export interface CredentialsShown {
  entries(): readonly Entry[];
  isOffLimits(path: string): boolean;
  /** Those of some paths that git tracks. */
  tracked(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** When a line got into git as it stands, in milliseconds, if it did. */
  committedAt(path: string, line: number): Promise<number | undefined>;
  /** In milliseconds. */
  now(): number;
}

export interface CredentialsView {
  /** Shows what is known now. */
  refresh(): void;
  /** Says how many files were looked at, or that it is through. */
  progress(files: number | undefined): void;
  dispose(): void;
}

/** A row of the view; commands of its menu get it, and find the file in `file`. */
export interface CredentialRow {
  readonly file: Uri;
  readonly entry: Entry;
  readonly tracked: boolean;
}

/** The list of credentials in this window's folders: what, where, how much, and never a value. */
export function createCredentialsView(shown: CredentialsShown): CredentialsView {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<CredentialRow> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (row) => itemOf(row, shown.isOffLimits(row.entry.path), shown.now()),
    // Git is asked for a line only when somebody points at it.
    async resolveTreeItem(item, { entry, tracked }) {
      const { path, line } = entry;
      const at = tracked ? await shown.committedAt(path, line) : undefined;
      item.tooltip = tooltipOf(entry, at, shown.now());
      return item;
    },
    async getChildren(row) {
      if (row !== undefined) return [];
      const entries = shown.entries();
      const tracked = await shown.tracked([...new Set(entries.map(({ path }) => path))]);
      return entries.map((entry) => ({
        file: Uri.file(entry.path),
        entry,
        tracked: tracked.has(entry.path),
      }));
    },
  };
  const view = window.createTreeView(viewIds.credentials, { treeDataProvider: provider });
  return {
    refresh: () => {
      changed.fire(undefined);
    },
    progress(files) {
      view.message = files === undefined ? "" : l10n.t("{0} files looked at…", files);
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

/** Tells the person of a row what would do with less. */
export function showNarrower(row: unknown): void {
  const entry = (row as CredentialRow | undefined)?.entry;
  if (entry !== undefined) void window.showInformationMessage(sayNarrower(entry));
}

/** The whole of what is known of a credential, and what would do with less. */
function tooltipOf(entry: Entry, committedAt: number | undefined, now: number): MarkdownString {
  const since = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const age = entry.changedAt === undefined ? undefined : sayAge(now - entry.changedAt);
  const there =
    committedAt !== undefined
      ? l10n.t("In git since {0}.", since(committedAt))
      : age !== undefined && entry.changedAt !== undefined
        ? l10n.t("There since {0} or longer.", since(entry.changedAt))
        : "";
  const known = [entry.reason, there, sayNarrower(entry)].filter((each) => each !== "");
  return new MarkdownString().appendText(known.join("\n\n"));
}

function itemOf(
  { file, entry, tracked }: CredentialRow,
  offLimits: boolean,
  now: number,
): TreeItem {
  const item = new TreeItem(entry.kind);
  const notes = [
    `${workspace.asRelativePath(file)}:${entry.line}`,
    breadthWord(entry),
    entry.environment ?? "",
    entry.changedAt === undefined ? "" : (sayAge(now - entry.changedAt) ?? ""),
    tracked ? l10n.t("tracked by git") : "",
    offLimits ? l10n.t("off-limits") : "",
  ];
  item.description = notes.filter((note) => note !== "").join(" · ");
  item.iconPath = new ThemeIcon(offLimits ? "lock" : "key");
  item.contextValue = offLimits ? "credential.offLimits" : "credential.open";
  const at = entry.line - 1;
  const selection = new Range(at, entry.column - 1, at, entry.column - 1 + entry.length);
  item.command = {
    command: "vscode.open",
    title: l10n.t("Open"),
    arguments: [file, { selection }],
  };
  return item;
}
