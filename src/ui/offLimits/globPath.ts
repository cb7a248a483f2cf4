import type { Uri } from "vscode";

/** Files of the machine on which the extension runs have these schemes. */
const schemes = ["file", "vscode-remote"];

/** The path of a file as patterns see it, with forward slashes; undefined for what is not on disk. */
export function globPath(uri: Uri): string | undefined {
  return schemes.includes(uri.scheme) ? uri.fsPath.replaceAll("\\", "/") : undefined;
}
