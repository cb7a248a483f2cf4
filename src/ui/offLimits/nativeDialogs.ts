import { l10n, window } from "vscode";
import type { NativeKeeper, NativePlan } from "../../gates/agents/native/nativeKeeper";
import type { NativeChange } from "../../gates/agents/native/nativePlan";
import { createChangedFiles, summaryOf } from "../agents/changedFiles";
import { confirmLoosening } from "../confirmLoosening";

/** What the dialogs need. */
export interface NativeDialogParts {
  readonly native: NativeKeeper;
  readonly report: (problem: unknown) => void;
  /** Milliseconds of quiet after which a changed list is looked at. */
  readonly quiet?: number;
}

/** Writing the off-limits list into agents' own rules, as a person sees it. */
export interface NativeDialogs {
  /** Goes through the files of the agents that are here: each is shown, and written after a yes. */
  write(): Promise<void>;
  /** Takes the list out of every file it was ever written into, after a modal. */
  remove(): Promise<void>;
  /** The list may be another one: what was written is offered anew, once things are quiet. */
  listChanged(): void;
  dispose(): void;
}

export function createNativeDialogs(parts: NativeDialogParts): NativeDialogs {
  const { native, report } = parts;
  let timer: NodeJS.Timeout | undefined;
  let offered = "";

  async function goThrough({ changes, obstacles }: NativePlan): Promise<void> {
    const notWritten = obstacles.map(({ mechanism, path, why }) =>
      l10n.t("{0}: {1}: {2}.", mechanism.title, path, why),
    );
    const written: string[] = [];
    const files = createChangedFiles("tenth-second-off-limits");
    try {
      for (const planned of changes) {
        // A file that another mechanism has just been written into is not the one that was planned.
        const [change] = (await native.again(planned)).changes;
        if (change === undefined) continue;
        await files.show([change]);
        const answer = await ask(change);
        if (answer === "stop") break;
        if (answer === "skip") continue;
        try {
          native.write(change);
          written.push(change.mechanism.title);
        } catch (problem) {
          report(problem);
          notWritten.push(messageOf(problem));
        }
      }
    } finally {
      files.dispose();
    }
    for (const line of notWritten) void window.showWarningMessage(l10n.t("Not written: {0}", line));
    if (written.length === 0) return;
    void window.showInformationMessage(
      l10n.t(
        "The off-limits list is written for {0}. Sessions that run already may need a restart.",
        written.join(", "),
      ),
    );
  }

  async function ask(change: NativeChange): Promise<"write" | "skip" | "stop"> {
    const { mechanism, path, folder } = change;
    const write = l10n.t("Write");
    const skip = l10n.t("Skip This File");
    const shared = path.startsWith(folder)
      ? [l10n.t("The file is in the workspace; whoever shares the folder shares the rules.")]
      : [];
    const answer = await window.showInformationMessage(
      l10n.t("Write what is off-limits into the rules of {0}?", mechanism.title),
      {
        modal: true,
        detail: [
          summaryOf(change),
          l10n.t("What it stops: {0}", native.whatItStops(mechanism)),
          ...shared,
        ].join("\n\n"),
      },
      write,
      skip,
    );
    return answer === write ? "write" : answer === skip ? "skip" : "stop";
  }

  async function offer(): Promise<void> {
    const plan = await native.outOfStep();
    const key = JSON.stringify(plan.changes.map(({ path, after }) => [path, after]));
    if (plan.changes.length === 0 || key === offered) return;
    offered = key;
    const review = l10n.t("Review…");
    const titles = [...new Set(plan.changes.map(({ mechanism }) => mechanism.title))];
    const answer = await window.showInformationMessage(
      l10n.t("The off-limits list is not what was written for {0}.", titles.join(", ")),
      review,
      l10n.t("Not Now"),
    );
    if (answer === review) await goThrough(await native.outOfStep());
  }

  function listChanged(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void offer().catch(report), parts.quiet ?? 3_000);
  }

  const watching = native.watch(listChanged);
  return {
    async write() {
      const plan = await native.plan();
      if (plan.changes.length > 0 || plan.obstacles.length > 0) return goThrough(plan);
      const known = native.places().filter(({ isUsed }) => isUsed);
      void window.showInformationMessage(
        known.length === 0
          ? l10n.t("No agent with off-limits rules of its own was found here.")
          : l10n.t("Every agent that is here has the off-limits list already."),
      );
    },
    async remove() {
      const changes = native.planRemoval();
      if (changes.length === 0) {
        void window.showInformationMessage(
          l10n.t("No agent's own rules hold the off-limits list."),
        );
        return;
      }
      const agreed = await confirmLoosening({
        message: l10n.t("Take the off-limits list out of every agent's own rules?"),
        detail: changes.map(summaryOf).join("\n"),
        keep: l10n.t("Keep Rules"),
        loosen: l10n.t("Take Out"),
      });
      if (!agreed) return;
      try {
        native.remove(changes);
        void window.showInformationMessage(l10n.t("Agents' own rules are as they were before."));
      } catch (problem) {
        report(problem);
        void window.showErrorMessage(
          l10n.t("Nothing more was taken out: {0}.", messageOf(problem)),
        );
      }
    },
    listChanged,
    dispose() {
      watching.dispose();
      clearTimeout(timer);
    },
  };
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
