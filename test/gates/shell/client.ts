import { closeSync, constants, openSync, writeFileSync, writeSync } from "node:fs";
import { connect, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import assert from "node:assert/strict";
import { join } from "node:path";
import { encodeFrame } from "../../../src/gates/shell/protocol";

/** A client as a test drives it, on either transport. */
export interface Client {
  readonly send: (bytes: Buffer | string) => void;
  /** Waits until what was said matches, and gives it. */
  readonly until: (pattern: RegExp) => Promise<string>;
  readonly said: () => string;
  readonly isClosed: () => boolean;
  readonly close: () => void;
}

/** The frame of a well-formed request, with some fields changed or, if undefined, left out. */
export function frame(
  token: string,
  changed: Readonly<Record<string, string | undefined>> = {},
): Buffer {
  const all: Readonly<Record<string, string | undefined>> = {
    version: "1",
    token,
    shell: "zsh",
    kind: "line",
    interactive: "1",
    pid: "1",
    ppid: "1",
    cwd: "/",
    text: "true",
    ...changed,
  };
  return encodeFrame(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])),
  );
}

export function socketClient(directory: string): Client {
  const socket = connect(join(directory, "socket"));
  return clientOn(
    socket,
    (bytes) => socket.write(bytes),
    () => socket.destroy(),
  );
}

/** Claims a slot as bash does. */
export function fifoClient(directory: string, slot: number): Client {
  const path = join(directory, String(slot));
  writeFileSync(`${path}.claim`, "", { flag: "wx" });
  const { O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY } = constants;
  const both = openSync(`${path}.ask`, O_RDWR | O_NONBLOCK);
  const ask = openSync(`${path}.ask`, O_WRONLY | O_NONBLOCK);
  closeSync(both);
  const socket = new Socket({
    fd: openSync(`${path}.answer`, O_RDONLY | O_NONBLOCK),
    readable: true,
    writable: false,
  });
  let open = true;
  return clientOn(
    socket,
    (bytes) => writeSync(ask, bytes as string),
    () => {
      if (open) {
        open = false;
        closeSync(ask);
        socket.destroy();
      }
    },
  );
}

function clientOn(
  socket: Socket,
  send: (bytes: Buffer | string) => void,
  close: () => void,
): Client {
  let said = "";
  let closed = false;
  socket.on("data", (piece) => (said += piece.toString()));
  socket.on("close", () => (closed = true));
  socket.on("error", () => undefined);
  return {
    send,
    async until(pattern) {
      const deadline = Date.now() + 15_000;
      while (!pattern.test(said)) {
        assert.ok(Date.now() < deadline, `no ${String(pattern)} in ${JSON.stringify(said)}`);
        await sleep(5);
      }
      return said;
    },
    said: () => said,
    isClosed: () => closed,
    close,
  };
}
