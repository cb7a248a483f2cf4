import type { WindowCredentials } from "../../credentials/windowCredentials";
import { createDecorations } from "../offLimits/decorations";
import { createCredentialHints } from "./hints";
import { createCredentialsView } from "./view";
import { sayEntries } from "./words";

/** What the marks are made of. */
export interface MarkedFiles {
  /** The pattern that puts a file off-limits, if one does. */
  readonly pattern: (path: string) => string | undefined;
  readonly credentials: Pick<WindowCredentials, "all" | "of" | "onDidChange" | "onProgress">;
  /** Those of some paths that git tracks. */
  readonly tracked: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
  /** When a line got into git as it stands, in milliseconds, if it did. */
  readonly committedAt: (path: string, line: number) => Promise<number | undefined>;
  readonly now: () => number;
}

/** Every mark of what agents are kept from: in the Explorer, in editors, and in a view of its own. */
export function createMarks({ pattern, credentials, ...asked }: MarkedFiles): {
  refresh(): void;
  dispose(): void;
} {
  const decorations = createDecorations(pattern, (path) =>
    sayEntries(credentials.of(path).filter(({ breadth }) => breadth !== "publishable")),
  );
  const hints = createCredentialHints(credentials.of);
  const isOffLimits = (path: string): boolean => pattern(path) !== undefined;
  const view = createCredentialsView({ entries: credentials.all, isOffLimits, ...asked });
  const progress = credentials.onProgress(view.progress);
  const made = [decorations, hints, view];
  const refresh = (): void => {
    for (const each of made) each.refresh();
  };
  const changes = credentials.onDidChange(refresh);
  return {
    refresh,
    dispose() {
      for (const each of [...made, progress, changes]) each.dispose();
    },
  };
}
