import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import type { Installation } from "./install";

/** What this version of the extension puts into the stable directory. */
export function installationOf(
  { extension, extensionPath }: Pick<ExtensionContext, "extension" | "extensionPath">,
  home: string,
): Installation {
  const manifest = extension.packageJSON as { readonly version: string };
  return {
    home,
    source: join(extensionPath, "media", "shell"),
    version: manifest.version,
    bundle: join(extensionPath, "dist", "cli.js"),
    runtime: process.execPath,
  };
}
