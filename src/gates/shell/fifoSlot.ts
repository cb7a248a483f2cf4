import { closeSync, constants, openSync, readSync, rmSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import { type Conversation, type ConversationContext, converse } from "./conversation";
import { isMissing } from "./endpoint";

/**
 * One pair of FIFOs, on which one client at a time is served. A client claims it by making the file
 * `<path>.claim`, writes to `<path>.ask` and reads from `<path>.answer`.
 */
export interface FifoSlot {
  readonly path: string;
  /** Whether a client has begun to speak. */
  readonly isBusy: () => boolean;
  readonly dispose: (reason: string) => void;
}

/** What a slot tells its pool. */
export interface SlotEvents {
  readonly onBusy: () => void;
  /** It cannot be used again as it is. */
  readonly onBroken: (slot: FifoSlot) => void;
}

const { O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY } = constants;

/** Serves clients on a pair of FIFOs that is there and that nobody has claimed. */
export function openFifoSlot(
  path: string,
  context: ConversationContext,
  events: SlotEvents,
): FifoSlot {
  // Open both ways, so that a client never waits for us and we never for a client.
  const answer = openSync(`${path}.answer`, O_RDWR | O_NONBLOCK);
  let ask: Socket;
  /** Our own writer: without it a FIFO that no client has opened yet would read as ended. */
  let guard: number | undefined;
  let conversation: Conversation | undefined;
  let lingering: NodeJS.Timeout | undefined;
  let disposed = false;

  function releaseGuard(): void {
    if (guard !== undefined) {
      closeSync(guard);
      guard = undefined;
    }
  }

  function begin(): Conversation {
    return converse(context, {
      send: (line) => {
        sendTo(answer, line);
      },
      received: releaseGuard,
      finish: () => {
        // The client's end of the FIFO closes once it has read the answer. One that stays is left
        // with its pipes: the slot gets new ones.
        releaseGuard();
        lingering = setTimeout(breakOff, context.timing.patience);
      },
    });
  }

  function listen(): void {
    const descriptor = openSync(`${path}.ask`, O_RDONLY | O_NONBLOCK);
    guard = openSync(`${path}.ask`, O_WRONLY | O_NONBLOCK);
    ask = new Socket({ fd: descriptor, readable: true, writable: false });
    ask.on("data", (piece) => {
      if (conversation === undefined) {
        conversation = begin();
        events.onBusy();
      }
      conversation.receive(piece);
    });
    ask.on("error", (error) => {
      context.report(`a pipe failed: ${error.message}`);
    });
    ask.on("close", () => {
      conversation?.closed();
      clearTimeout(lingering);
      conversation = undefined;
      if (!disposed) {
        recycle();
      }
    });
  }

  function recycle(): void {
    try {
      // INVARIANT: no client ever reads what was meant for the one before it.
      drain(answer);
      listen();
      rmSync(`${path}.claim`, { force: true });
    } catch (error) {
      context.report(`a pipe cannot be used again: ${String(error)}`);
      breakOff();
    }
  }

  function breakOff(): void {
    close("the pipe is given up");
    events.onBroken(slot);
  }

  function close(reason: string): void {
    if (disposed) {
      return;
    }
    disposed = true;
    conversation?.refuse(reason);
    clearTimeout(lingering);
    releaseGuard();
    ask.destroy();
    closeSync(answer);
  }

  const slot: FifoSlot = {
    path,
    isBusy: () => conversation !== undefined,
    dispose: close,
  };
  listen();
  return slot;
}

/** Lines are short and the pipe holds 64 KiB, so only a client that reads nothing for hours loses one. */
function sendTo(descriptor: number, line: string): void {
  try {
    writeSync(descriptor, line);
  } catch (error) {
    if (!isFull(error)) {
      throw error;
    }
  }
}

function drain(descriptor: number): void {
  const scratch = Buffer.alloc(4096);
  try {
    while (readSync(descriptor, scratch) > 0);
  } catch (error) {
    if (!isFull(error)) {
      throw error;
    }
  }
}

/** A pipe opened without waiting says EAGAIN when it is full, or empty. */
function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}

/** Removes the files of a slot. */
export function removeFifoSlot(path: string): void {
  for (const part of [".ask", ".answer", ".claim"]) {
    try {
      rmSync(`${path}${part}`);
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
    }
  }
}
