import { readText, removeFile, writeText } from "./files";

/** One file as it is and as it would be; no text means no file. */
export interface FileEdit {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly executable: boolean;
}

/**
 * Writes what was planned and shown, and tells of each file when it is written. Throws before
 * anything is written if one of them is no longer what it was.
 */
export function writeChanges<Change extends FileEdit>(
  changes: readonly Change[],
  written: (change: Change) => void,
): void {
  for (const { path, before } of changes) {
    if (readText(path) !== before) throw new Error(`\`${path}\` has changed in the meantime`);
  }
  for (const change of changes) {
    const { path, after, executable } = change;
    if (after === undefined) removeFile(path);
    else writeText(path, after, executable);
    written(change);
  }
}
