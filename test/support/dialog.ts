import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reply } from "../../src/approval/prompts";
import type { Held } from "../../src/decision";
import { createDialog, type Dialog } from "../../src/ui/dialog/dialog";
import { fake, registrations, type Shown } from "./vscode";
import { deletionOf, requestOf, verdictOf } from "./verdicts";

/** A clock that a test moves; sleeping moves it too. */
interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly pass: (milliseconds: number) => void;
}

function clock(): Clock {
  let time = 1_000_000;
  return {
    now: () => time,
    sleep: async (milliseconds: number) => {
      if (milliseconds > 0) time += milliseconds;
      await sleep(0);
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

/** A question about the removal of a directory. */
export function heldOf(changes: Partial<Held> = {}): Held {
  return {
    request: requestOf("rm -rf data"),
    verdict: verdictOf([deletionOf("/w/data")]),
    caller: { gate: "shell", directory: "where the terminal is" },
    call: "c",
    session: true,
    ...changes,
  };
}

/** A question whose Allow needs the name typed. */
export const catastrophe = heldOf({
  verdict: verdictOf([deletionOf("/home/u", { reversibility: "catastrophic" })], {
    type: "/home/u",
  }),
  session: false,
});

/** A dialog in front of a person whom the test plays. */
export interface Stage {
  readonly dialog: Dialog;
  readonly time: Clock;
  readonly ask: (held?: Held, signal?: AbortSignal, others?: number) => Promise<Reply>;
  /** The question that is open now, once it is. */
  readonly next: (kind?: Shown["kind"], modal?: boolean) => Promise<Shown>;
  /** A person's answer: they have read what they answer. */
  readonly say: (shown: Shown, choice: string | undefined) => void;
}

/** A signal that never fires. */
export const nobody = new AbortController().signal;

/** Sets a stage for each test, and looks that nothing is left on it. */
export function stageForEach(): Stage {
  let time = clock();
  let dialog: Dialog | undefined;

  beforeEach(() => {
    fake.reset();
    time = clock();
    dialog = createDialog(time);
  });

  afterEach(() => {
    dialog?.dispose();
    assert.equal(registrations.live, 0, "a registration was left behind");
  });

  return {
    get dialog(): Dialog {
      if (dialog === undefined) throw new Error("the stage is set before each test");
      return dialog;
    },
    get time() {
      return time;
    },
    ask(held = heldOf(), signal = nobody, others = 0) {
      return this.dialog.ask(held, () => others, signal);
    },
    async next(kind = "warning", modal = true) {
      for (let turn = 0; turn < 200; turn += 1) {
        const found = fake.open().find((one) => one.kind === kind && one.modal === modal);
        if (found !== undefined) return found;
        await sleep(1);
      }
      throw new Error(`no ${kind} is open`);
    },
    say(shown, choice) {
      time.pass(2_000);
      shown.answer(choice);
    },
  };
}
