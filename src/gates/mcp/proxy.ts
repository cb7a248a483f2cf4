import type { Readable, Writable } from "node:stream";
import type { RequestId } from "@modelcontextprotocol/sdk/types.js";
import { maskSecrets } from "../../engine";
import {
  parseError,
  progress,
  readClientLine,
  readToolList,
  refusal,
  type Annotations,
  type ToolUse,
} from "./messages";
import { linesIn, wholeLines } from "./wholeLines";

/** What is decided about a call; `reason` is for the model. */
export type Ruling =
  { readonly kind: "allow" } | { readonly kind: "deny"; readonly reason: string };

/** One call on its way to be judged. */
export interface Question {
  readonly call: ToolUse;
  /** What the server said about the tool, if it was asked. */
  readonly annotations: Annotations | undefined;
  /** To be called when a person is asked, with what the model may hear meanwhile. */
  readonly held: (message: string) => void;
  /** Aborted when the client no longer wants the call, or one of the two ends is gone. */
  readonly signal: AbortSignal;
}

/** The two ends between which the proxy stands, and who decides. */
export interface ProxyEnds {
  readonly client: { readonly input: Readable; readonly output: Writable };
  readonly server: { readonly input: Writable; readonly output: Readable };
  readonly judge: (question: Question) => Promise<Ruling>;
  /** Milliseconds between signs of life while a call is held. */
  readonly heartbeat: number;
}

/** No message of either side is longer, in bytes; one that is ends the connection. */
const longestMessage = 256 * 1024 * 1024;

/**
 * Stands between a client and a server of the Model Context Protocol on standard input and output.
 * Every message goes through as it came, byte for byte, except that a call of a tool waits until it
 * is allowed; what is refused never reaches the server. Resolves when the client has gone and all it
 * sent is passed on; rejects when a message cannot be passed on.
 */
export function runProxy(ends: ProxyEnds): Promise<void> {
  const { client, server } = ends;
  const lists = new Set<RequestId>();
  const hints = new Map<string, Annotations>();
  const held = new Map<RequestId, AbortController>();
  const open = new Set<Promise<void>>();
  const gone = new AbortController();

  const toClient = passOn(server.output, client.output, (block) => {
    if (lists.size > 0) for (const line of linesIn(block)) learn(line.toString("utf8"));
    return block;
  });
  const toServer = passOn(client.input, server.input, (block) => {
    const through: Buffer[] = [];
    for (const line of linesIn(block)) if (!takes(line)) through.push(line);
    return Buffer.concat(through);
  });
  const ended = toServer.then(async () => {
    await Promise.allSettled(open);
    server.input.end();
  });
  // The end of either side withdraws what still waits for an answer.
  client.output.once("close", leave);
  server.output.once("close", leave);
  return Promise.race([ended, toClient.then(() => ended)]).finally(leave);

  function leave(): void {
    gone.abort();
    for (const each of held.values()) each.abort();
  }

  /** Which tools there are, and what the server says about them. */
  function learn(line: string): void {
    const list = readToolList(line);
    if (list === undefined || !lists.delete(list.id)) return;
    for (const [name, annotations] of list.tools) hints.set(name, annotations);
  }

  /** True for a line that does not go through by itself. */
  function takes(line: Buffer): boolean {
    const message = readClientLine(line.toString("utf8"));
    switch (message.kind) {
      case "calls": {
        const work = settle(line, message).finally(() => open.delete(work));
        open.add(work);
        return true;
      }
      case "list":
        lists.add(message.id);
        return false;
      case "cancelled": {
        // The server never heard of a call that is still held.
        const waiting = held.get(message.id);
        waiting?.abort();
        return waiting !== undefined;
      }
      case "unreadable":
        client.output.write(parseError());
        return true;
      case "other":
        return false;
    }
  }

  async function settle(
    line: Buffer,
    message: Extract<ReturnType<typeof readClientLine>, { kind: "calls" }>,
  ): Promise<void> {
    const rulings = await Promise.all(message.calls.map(rule));
    if (rulings.every((ruling) => ruling.kind === "allow")) {
      server.input.write(line);
      return;
    }
    // The rest of a batch goes on without the calls that do not.
    const whole: readonly unknown[] = message.batch
      ? (JSON.parse(line.toString("utf8")) as readonly unknown[])
      : [];
    const refused = new Set(
      message.calls.flatMap((call, at) => (rulings[at]?.kind === "allow" ? [] : [call.id])),
    );
    const rest = whole.filter((part) => {
      const [call] = readCalls(part);
      return call === undefined || !refused.has(call.id);
    });
    if (rest.length > 0) server.input.write(`${JSON.stringify(rest)}\n`);
    for (const [at, { id }] of message.calls.entries()) {
      const ruling = rulings[at];
      if (ruling?.kind !== "deny" || id === undefined) continue;
      client.output.write(refusal(id, ruling.reason));
    }
  }

  /** A ruling; one that the client took back gets no answer, as the protocol has it. */
  async function rule(call: ToolUse): Promise<Ruling | { readonly kind: "withdrawn" }> {
    const controller = new AbortController();
    if (gone.signal.aborted) controller.abort();
    if (call.id !== undefined) held.set(call.id, controller);
    const beat = heartbeat(call);
    try {
      const ruling = await ends.judge({
        call,
        annotations: hints.get(call.name),
        held: beat.begin,
        signal: controller.signal,
      });
      return controller.signal.aborted ? { kind: "withdrawn" } : ruling;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const reason = `Tenth Second could not judge this call: ${maskSecrets(why)}`;
      return { kind: "deny", reason };
    } finally {
      beat.end();
      if (call.id !== undefined) held.delete(call.id);
    }
  }

  /** Tells a client that asked for it that the call is alive, while a person is asked. */
  function heartbeat({ progressToken }: ToolUse) {
    let timer: NodeJS.Timeout | undefined;
    let step = 0;
    return {
      begin(message: string): void {
        if (progressToken === undefined || timer !== undefined) return;
        const say = () => client.output.write(progress(progressToken, ++step, message));
        say();
        timer = setInterval(say, ends.heartbeat);
      },
      end(): void {
        clearInterval(timer);
      },
    };
  }
}

function readCalls(part: unknown): readonly ToolUse[] {
  const message = readClientLine(JSON.stringify(part));
  return message.kind === "calls" ? message.calls : [];
}

/** Moves whole lines from one stream to another, no faster than the other takes them. */
function passOn(from: Readable, to: Writable, through: (block: Buffer) => Buffer): Promise<void> {
  const lines = wholeLines(longestMessage);
  return new Promise((resolve, reject) => {
    const write = (block: Buffer) => {
      const passed = through(block);
      if (passed.length === 0 || to.write(passed)) return;
      from.pause();
      to.once("drain", () => from.resume());
    };
    from.on("data", (chunk: Buffer) => {
      try {
        const block = lines.take(chunk);
        if (block !== undefined) write(block);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        from.destroy();
      }
    });
    const end = () => {
      const rest = lines.rest();
      if (rest.length > 0) write(rest);
      resolve();
    };
    from.once("end", end);
    from.once("close", resolve);
    from.once("error", reject);
    // Whoever reads may be gone; that shows in the end of the other direction.
    to.on("error", () => from.resume());
  });
}
