import type { ExtensionContext } from "vscode";

/** Builds the edges and connects them; everything it makes is released with the context. */
export function activate(_context: ExtensionContext): void {
  // Wired as the pieces land.
}
