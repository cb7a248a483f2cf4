import { l10n, window } from "vscode";
import type { Ask, Reply } from "../../approval/prompts";
import type { Held } from "../../decision";
import { explainQuestion, explainWhole, makeVisible, type Explanation } from "../../engine";
import { createEverything, type Opened } from "./everything";
import { askForName, askInModal } from "./modal";
import { createStanding } from "./standing";
import { realTime, type Timing } from "./timing";
import { watchTyping } from "./typing";

/** Where a person is asked. */
export interface Dialog {
  /** Puts a question and waits, however long the person takes; undefined when it was withdrawn. */
  readonly ask: Ask;
  /** Brings back the question that was set aside to read everything; false if there is none. */
  readonly reveal: () => boolean;
  /** Says that a call was denied; resolves to true if the person lifts that once. */
  readonly notifyDenied: (held: Held) => Promise<boolean>;
  readonly dispose: () => void;
}

/** After one dialog the next waits this long, so that a double click does not answer both. */
const breath = 400;
/** An Allow that comes sooner than this was aimed at something else. */
const reading = 800;

/** Builds the dialog and registers what it shows. */
export function createDialog(timing: Timing = realTime): Dialog {
  const typing = watchTyping(timing);
  const everything = createEverything();
  const standing = createStanding(timing);
  const setAside = new Set<() => void>();
  let lastAnswer = -Infinity;

  async function ask(held: Held, others: () => number, signal: AbortSignal): Promise<Reply> {
    const opened: Opened[] = [];
    let notice = held.notice;
    try {
      for (;;) {
        await timing.sleep(lastAnswer + breath - timing.now(), signal);
        const fingers = await typing.pause(signal);
        if (signal.aborted) return undefined;
        const behind = standing.count() > 0;
        const said = behind ? standing.notice() : notice;
        const { message, detail, complete } = explain(held, said, others());
        const asked = timing.now();
        const modal = askInModal(message, detail, {
          once: complete || opened.length > 0,
          session: held.session,
        });
        const choice = await standing.unlessWithdrawn(modal, signal);
        const now = timing.now();
        lastAnswer = now;
        switch (choice) {
          case undefined:
          case "deny":
            return choice;
          case "everything":
            notice = await showWhole(held, opened);
            if (notice === undefined) await decideLater(opened.at(-1), others, signal);
            continue;
          case "once":
          case "session":
            if (
              now - Math.max(asked, standing.lastClosed()) < reading &&
              (behind || fingers === "typing")
            ) {
              notice = l10n.t("the answer came too quickly to be meant, so you are asked again");
              continue;
            }
            return await confirm(held, choice, signal);
        }
      }
    } finally {
      for (const document of opened) await document.close();
    }
  }

  /** Opens everything there is to say; what went wrong, if it could not be opened. */
  async function showWhole(held: Held, opened: Opened[]): Promise<string | undefined> {
    try {
      opened.push(await everything.open(explainWhole(held.request, held.verdict, held.caller)));
      return undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return l10n.t("the whole could not be opened: {0}", why);
    }
  }

  /** Nothing is decided while the person reads: any way back leads to the same question. */
  function decideLater(
    document: Opened | undefined,
    others: () => number,
    signal: AbortSignal,
  ): Promise<void> {
    return new Promise((resolve) => {
      const back = (): void => {
        setAside.delete(back);
        signal.removeEventListener("abort", back);
        resolve();
      };
      setAside.add(back);
      signal.addEventListener("abort", back);
      void document?.closed.then(back);
      const decide = l10n.t("Decide…");
      const more = others();
      const message =
        more === 0
          ? l10n.t("The command is still held. It waits for your decision.")
          : l10n.t("The command is still held, and {0} more behind it.", more);
      void window.showWarningMessage(message, decide).then((answer) => {
        if (answer !== decide) return;
        if (setAside.has(back)) back();
        else void window.showInformationMessage(l10n.t("That command is no longer held."));
      });
    });
  }

  async function notifyDenied(held: Held): Promise<boolean> {
    const { message } = explain(held, undefined, 0);
    const allow = l10n.t("Allow Once");
    const show = l10n.t("Show Everything");
    const text = withoutLinks(l10n.t("Not run: {0}", message));
    let answer = await window.showWarningMessage(text, allow, show);
    while (answer === show) {
      await everything.open(explainWhole(held.request, held.verdict, held.caller));
      answer = await window.showWarningMessage(text, allow);
    }
    if (answer !== allow) return false;
    const never = new AbortController().signal;
    if ((await confirm(held, "once", never)) !== "once") return false;
    void window.showInformationMessage(
      l10n.t("Allowed once. It runs when the same command is given again within ten minutes."),
    );
    return true;
  }

  return {
    ask,
    reveal() {
      const any = setAside.size > 0;
      for (const back of [...setAside]) back();
      return any;
    },
    notifyDenied,
    dispose() {
      typing.dispose();
      everything.dispose();
    },
  };
}

async function confirm(
  held: Held,
  choice: "once" | "session",
  signal: AbortSignal,
): Promise<Reply> {
  if (held.verdict.type === undefined) return choice;
  const named = await askForName(makeVisible(held.verdict.type), signal);
  if (signal.aborted) return undefined;
  return named ? "once" : "deny";
}

function explain(held: Held, notice: string | undefined, others: number): Explanation {
  const { directory } = held.caller;
  const explanation = explainQuestion(held.request, held.verdict, {
    ...(directory === undefined ? {} : { directory }),
    ...(notice === undefined ? {} : { notice }),
  });
  if (others === 0) return explanation;
  const more =
    others === 1
      ? l10n.t("1 more command waits behind this one.")
      : l10n.t("{0} more commands wait behind this one.", others);
  return { ...explanation, detail: `${explanation.detail}\n\n${more}` };
}

/** A notification turns `[text](command:…)` into a link, wherever the text came from. */
function withoutLinks(text: string): string {
  return text.replaceAll("](", "] (");
}
