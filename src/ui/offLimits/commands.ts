import { FileType, l10n, window, workspace, type Uri } from "vscode";
import { plainGlob } from "../../credentials/plainGlob";
import { confirmLoosening } from "../confirmLoosening";
import { globPath } from "./globPath";

/** What the commands need of the settings. */
export interface OffLimitsSettings {
  /** The pattern that covers a path and no exception lifts. */
  pattern(path: string): string | undefined;
  /** The person's exceptions, as written in the user settings. */
  exceptions(): readonly string[];
  setExceptions(exceptions: readonly string[]): Promise<void>;
  /** The person's own patterns, as written. */
  addPersonsPattern(pattern: string): Promise<void>;
  addFolderPattern(folder: Uri, pattern: string): Promise<void>;
}

/**
 * Puts files and folders off-limits for everybody who works in this folder: tightening, so it is
 * done at once. Outside any folder, or where its settings cannot be written, it goes into the
 * user settings.
 */
export async function markOffLimits(
  uris: readonly Uri[],
  settings: OffLimitsSettings,
): Promise<void> {
  for (const uri of uris) {
    const path = globPath(uri);
    if (path === undefined) continue;
    const lifted = settings.exceptions().filter((exception) => exception !== plainGlob(path));
    if (lifted.length < settings.exceptions().length) await settings.setExceptions(lifted);
    if (settings.pattern(path) !== undefined) continue;
    await addPattern(uri, path, settings);
  }
}

/** Lets agents use files that are off-limits, after a person has agreed in a modal. */
export async function allowForAgents(
  uris: readonly Uri[],
  settings: OffLimitsSettings,
): Promise<void> {
  const covered = uris.flatMap((uri) => {
    const path = globPath(uri);
    const pattern = path === undefined ? undefined : settings.pattern(path);
    return path === undefined || pattern === undefined ? [] : [{ path, pattern }];
  });
  if (covered.length === 0) {
    void window.showInformationMessage(l10n.t("Agents may use this file already."));
    return;
  }
  const agreed = await confirmLoosening({
    message:
      covered.length === 1
        ? l10n.t("Let agents read, copy and send this file?")
        : l10n.t("Let agents read, copy and send these {0} files?", covered.length),
    detail: `${covered.map(({ path, pattern }) => `${path}  (${pattern})`).join("\n")}\n\n${l10n.t(
      "The exception is kept in your user settings, outside the repository, until you mark the file again.",
    )}`,
    keep: l10n.t("Keep Off-Limits"),
    loosen: l10n.t("Allow for Agents"),
  });
  if (!agreed) return;
  const added = covered.map(({ path }) => plainGlob(path));
  await settings.setExceptions([...new Set([...settings.exceptions(), ...added])]);
}

/** The files a command was called on: a selection in the Explorer, one file, or the active editor. */
export function targetsOf(
  clicked: Uri | undefined,
  selected: readonly Uri[] | undefined,
): readonly Uri[] {
  if (selected !== undefined && selected.length > 0) return selected;
  const one = clicked ?? window.activeTextEditor?.document.uri;
  return one === undefined ? [] : [one];
}

async function addPattern(uri: Uri, path: string, settings: OffLimitsSettings): Promise<void> {
  const below = (await isFolder(uri)) ? "/" : "";
  const folder = workspace.getWorkspaceFolder(uri);
  const base = folder === undefined ? undefined : globPath(folder.uri);
  if (folder !== undefined && base !== undefined && path.startsWith(`${base}/`)) {
    try {
      const relative = plainGlob(path.slice(base.length + 1));
      await settings.addFolderPattern(folder.uri, `./${relative}${below}`);
      return;
    } catch (problem) {
      void window.showWarningMessage(
        l10n.t(
          "The folder's settings could not be written ({0}), so the mark went into your user settings.",
          problem instanceof Error ? problem.message : String(problem),
        ),
      );
    }
  }
  await settings.addPersonsPattern(`${plainGlob(path)}${below}`);
}

async function isFolder(uri: Uri): Promise<boolean> {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) !== 0;
}
