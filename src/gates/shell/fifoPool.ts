import { execFile } from "node:child_process";
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ConversationContext } from "./conversation";
import { isMissing } from "./endpoint";
import { type FifoSlot, openFifoSlot, removeFifoSlot } from "./fifoSlot";
import type { Transport } from "./socketTransport";

/** The pairs of FIFOs by which clients without sockets (bash) reach the gate. */
export interface FifoPool extends Transport {
  readonly size: () => number;
  /** Whom to tell whenever there are more, so that clients can be told too. */
  readonly onGrown: (grown: () => void) => void;
  /** Frees what was claimed and never used. */
  readonly sweep: () => void;
}

/** How many pairs are made at a time, and at most. */
export interface FifoPoolSize {
  readonly step: number;
  readonly most: number;
}

/** Enough for a window's terminals, and for a build that starts many shells at once. */
export const usualPoolSize: FifoPoolSize = { step: 16, most: 128 };

const run = promisify(execFile);

/** Makes the FIFOs in a private directory and serves them. */
export async function openFifoPool(
  directory: string,
  context: ConversationContext,
  bounds: FifoPoolSize,
): Promise<FifoPool> {
  const slots: (FifoSlot | undefined)[] = [];
  let growing = false;
  let tellGrown = (): void => undefined;
  let disposed = false;
  /** It may end while something is awaited, which the compiler cannot see. */
  const isDisposed = (): boolean => disposed;

  const slotPath = (index: number): string => join(directory, String(index));

  function open(index: number): void {
    slots[index] = openFifoSlot(slotPath(index), context, {
      onBusy: () => void grow(),
      onBroken: (slot) => {
        if (slots[index] === slot) {
          slots[index] = undefined;
          void remake(index);
        }
      },
    });
  }

  /** Nobody may claim the slot while it is remade: its claim stays until the end. */
  async function remake(index: number): Promise<void> {
    const path = slotPath(index);
    try {
      rmSync(`${path}.ask`, { force: true });
      rmSync(`${path}.answer`, { force: true });
      await makeFifos([`${path}.ask`, `${path}.answer`]);
      if (!isDisposed()) {
        open(index);
        rmSync(`${path}.claim`, { force: true });
      }
    } catch (error) {
      context.report(`a pipe could not be made again: ${String(error)}`);
    }
  }

  async function grow(): Promise<void> {
    const from = slots.length;
    const busy = slots.filter((slot) => slot?.isBusy() !== false).length;
    if (growing || disposed || from >= bounds.most || busy * 4 < from * 3) {
      return;
    }
    growing = true;
    try {
      const added = Array.from({ length: bounds.step }, (_, offset) => from + offset);
      await makeFifos(
        added.flatMap((index) => [`${slotPath(index)}.ask`, `${slotPath(index)}.answer`]),
      );
      if (!isDisposed()) {
        added.forEach(open);
        tellGrown();
      }
    } catch (error) {
      context.report(`more pipes could not be made: ${String(error)}`);
    }
    growing = false;
  }

  function sweep(): void {
    slots.forEach((slot, index) => {
      if (slot !== undefined && !slot.isBusy() && claimAge(slot.path) > context.timing.patience) {
        // Its client may still have it open: it keeps the old pipes and the slot gets new ones.
        slots[index] = undefined;
        slot.dispose("the claim was never used");
        void remake(index);
      }
    });
  }

  await makeFifos([join(directory, "idle")]);
  await grow();
  if (slots.length === 0) {
    throw new Error("no pipes could be made");
  }
  return {
    size: () => slots.length,
    onGrown: (grown) => {
      tellGrown = grown;
    },
    sweep,
    dispose(reason) {
      disposed = true;
      slots.forEach((slot, index) => {
        slot?.dispose(reason);
        removeFifoSlot(slotPath(index));
      });
    },
  };
}

/** Node has no call for it. */
async function makeFifos(paths: readonly string[]): Promise<void> {
  await run("mkfifo", ["-m", "600", ...paths], { env: { PATH: "/usr/bin:/bin" } });
}

/** How long ago a slot was claimed, in milliseconds; 0 if it is not. */
function claimAge(path: string): number {
  if (!existsSync(`${path}.claim`)) {
    return 0;
  }
  try {
    return Date.now() - statSync(`${path}.claim`).mtimeMs;
  } catch (error) {
    if (isMissing(error)) {
      return 0;
    }
    throw error;
  }
}
