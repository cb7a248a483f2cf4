import { l10n, ProgressLocation, ViewColumn, window, type WebviewPanel } from "vscode";
import type { Road, RoadState } from "../../gates/road";
import { coveragePage, type PageWords, type ShownRoad } from "./coveragePage";

/** Checks the roads and shows what was found. */
export interface CoverageView {
  /** Checks all roads again, with progress, and shows the table. */
  readonly open: () => Promise<void>;
  readonly dispose: () => void;
}

/** One check, telling how many of its canaries are through. */
export type Check = (
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
) => Promise<readonly ShownRoad[]>;

/** What is shown below the roads that can be checked. */
export interface Unchecked {
  /** Agents that give nobody a way to hold what they do. */
  readonly closed: readonly Road[];
  /** What agents' own rules do for off-limits files. */
  readonly ownRules: () => readonly Road[];
}

/** Makes the view; the panel is made when it is first opened. */
export function createCoverageView(check: Check, { closed, ownRules }: Unchecked): CoverageView {
  let panel: WebviewPanel | undefined;

  function shown(): WebviewPanel {
    if (panel !== undefined) return panel;
    const made = window.createWebviewPanel(
      "tenthSecond.coverage",
      l10n.t("Tenth Second: Coverage"),
      ViewColumn.Active,
      { enableScripts: false, localResourceRoots: [] },
    );
    made.onDidDispose(() => (panel = undefined));
    panel = made;
    return made;
  }

  return {
    async open() {
      const roads = await window.withProgress(
        {
          location: ProgressLocation.Notification,
          title: l10n.t("Checking what is gated"),
          cancellable: true,
        },
        (progress, cancelled) => {
          const ending = new AbortController();
          cancelled.onCancellationRequested(() => {
            ending.abort();
          });
          return check((done, all) => {
            progress.report({ increment: 100 / all, message: `${done}/${all}` });
          }, ending.signal);
        },
      );
      const more = [
        { heading: l10n.t("Off-limits files in agents' own rules"), roads: ownRules() },
        { heading: l10n.t("Agents that offer no way to hold what they do"), roads: closed },
      ];
      const page = shown();
      page.webview.html = coveragePage(roads, more, words(roads));
      page.reveal();
    },
    dispose() {
      panel?.dispose();
    },
  };
}

function words(roads: readonly ShownRoad[]): PageWords {
  const proved = roads.filter((road) => road.proved).length;
  return {
    title: l10n.t("Which roads lead through the gate"),
    summary: l10n.t(
      "{0} of {1} roads were proved just now: a harmless command was sent down each of them, was held, and had no effect.",
      proved,
      roads.length,
    ),
    columns: [l10n.t("Road"), l10n.t("State"), l10n.t("Why")],
    states: stateWords(),
    proved: l10n.t("proved just now"),
  };
}

function stateWords(): Readonly<Record<RoadState, string>> {
  return {
    enforced: l10n.t("enforced"),
    limited: l10n.t("limited"),
    "not covered": l10n.t("not covered"),
    "not verified": l10n.t("not verified"),
  };
}
