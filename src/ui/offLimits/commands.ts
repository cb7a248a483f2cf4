import { FileType, l10n, window, workspace, type Uri } from "vscode";
import { plainGlob } from "../../credentials/plainGlob";
import { globPath } from "./globPath";

/** What the commands need of the settings. */
export interface OffLimitsSettings {
  /** The pattern that covers a path and no exception lifts. */
  pattern(path: string): string | undefined;
  /** The person's exceptions, as written in the user settings. */
  exceptions(): readonly string[];
  /** True if an exception, as written, lifts what is said of a path. */
  lifts(exception: string, path: string): boolean;
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
    const exceptions = settings.exceptions();
    const others = exceptions.filter((exception) => !settings.lifts(exception, path));
    if (others.length < exceptions.length) await settings.setExceptions(others);
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
    return path === undefined || pattern === undefined ? [] : [{ uri, path, pattern }];
  });
  if (covered.length === 0) {
    void window.showInformationMessage(l10n.t("Agents may use this file already."));
    return;
  }
  const [only, ...others] = covered;
  const keep = l10n.t("Keep Off-Limits");
  const allow = l10n.t("Allow for Agents");
  const alike = only !== undefined && others.length === 0 ? everyAlike(only) : undefined;
  const answer = await window.showWarningMessage(
    others.length === 0
      ? l10n.t("Let agents read, copy and send this file?")
      : l10n.t("Let agents read, copy and send these {0} files?", covered.length),
    {
      modal: true,
      detail: `${covered.map(({ path, pattern }) => `${path}  (${pattern})`).join("\n")}\n\n${l10n.t(
        "The exception is kept in your user settings, outside the repository, until you mark the file again or take it back with “Review Off-Limits Exceptions”.",
      )}`,
    },
    // The first has the focus, so that Enter keeps the protection.
    keep,
    allow,
    ...(alike === undefined ? [] : [alike.button]),
  );
  const added =
    answer === allow
      ? covered.map(({ path }) => plainGlob(path))
      : alike !== undefined && answer === alike.button
        ? [alike.exception]
        : [];
  if (added.length === 0) return;
  await settings.setExceptions([...new Set([...settings.exceptions(), ...added])]);
}

/** Shows a person's exceptions, and takes those back that they choose: tightening, so at once. */
export async function reviewExceptions(settings: OffLimitsSettings): Promise<void> {
  const exceptions = settings.exceptions();
  if (exceptions.length === 0) {
    void window.showInformationMessage(l10n.t("You have allowed agents no off-limits file."));
    return;
  }
  const chosen = await window.showQuickPick([...exceptions], {
    canPickMany: true,
    title: l10n.t("What you have allowed agents"),
    placeHolder: l10n.t("Choose what to put off-limits again"),
  });
  if (chosen === undefined || chosen.length === 0) return;
  await settings.setExceptions(exceptions.filter((exception) => !chosen.includes(exception)));
}

/** Every file of the same name in the folder of the workspace, if the file is in one. */
function everyAlike({
  uri,
  path,
}: {
  readonly uri: Uri;
  readonly path: string;
}): { readonly button: string; readonly exception: string } | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  const base = folder === undefined ? undefined : globPath(folder.uri);
  if (folder === undefined || base === undefined) return undefined;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    button: l10n.t("Allow Every {0} in {1}", name, folder.name),
    exception: `${plainGlob(base)}/**/${plainGlob(name)}`,
  };
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
