import { timingSafeEqual } from "node:crypto";
import { maskSecrets } from "../../engine";
import { createFrameReader } from "./frames";
import {
  decodeFacts,
  encodeServerLine,
  isAskable,
  type HookRuling,
  type ServerLine,
  type ShellAnswer,
  type ShellFact,
  type ShellQuestion,
  type ShellRequest,
  type Timing,
} from "./protocol";

/** What a judge can do with a request besides answering it. */
export interface ShellConversation {
  /** Fires when nobody waits for the answer any more: Ctrl-C, a closed terminal, the gate's end. */
  readonly signal: AbortSignal;
  /** Puts questions to the shell that holds the line; one fact each, in the order of asking. */
  readonly need: (questions: readonly ShellQuestion[]) => Promise<readonly ShellFact[]>;
  /** Tells the terminal that a person is being asked. */
  readonly held: (message: string) => void;
}

/** Decides on a request. What it throws is no answer: the client then decides by the installed tool. */
export type Judge<Request = ShellRequest, Answer = ShellAnswer> = (
  request: Request,
  conversation: ShellConversation,
) => Promise<Answer>;

/** A frame as it came, or why it is none. */
export type Decoded<Request> =
  | { readonly kind: "request"; readonly token: string; readonly request: Request }
  | { readonly kind: "malformed"; readonly why: string };

/** One kind of client: what its requests look like, and who decides on them. */
export interface Clients<Request = ShellRequest> {
  /** Reads the fields of a frame; `id` is the number that the gate gives it. */
  readonly decode: (id: number, fields: readonly string[]) => Decoded<Request>;
  readonly judge: Judge<Request, HookRuling>;
  /** A frame may be this long, in bytes. */
  readonly longest: number;
}

/** What one conversation needs from its gate. */
export interface ConversationContext<
  Request extends { readonly id: number } = ShellRequest,
> extends Clients<Request> {
  readonly token: string;
  readonly nextId: () => number;
  /** Told of whatever was refused or failed, for the log. */
  readonly report: (problem: string) => void;
  readonly timing: Timing;
}

/** The shell's end of one conversation. */
export interface Wire {
  readonly send: (line: string) => void;
  /** The request has come whole: from now on the end of the client's stream is a withdrawal. */
  readonly received: () => void;
  /** Nothing more will be sent. */
  readonly finish: () => void;
}

/** A conversation as its transport sees it. */
export interface Conversation {
  readonly receive: (piece: Buffer) => void;
  /** The client is gone. */
  readonly closed: () => void;
  /** The gate ends: the client is told to decide without it. */
  readonly refuse: (reason: string) => void;
}

/** More questions than this at once, or more rounds, are a judge that does not end. */
const mostQuestions = 64;

type Stage =
  | { readonly kind: "reading" }
  | { readonly kind: "judging" }
  | { readonly kind: "asking"; readonly answer: (fields: readonly string[] | undefined) => void }
  | { readonly kind: "over" };

/** One request from its first byte to its answer, on whatever wire it came. */
export function converse<Request extends { readonly id: number }>(
  context: ConversationContext<Request>,
  wire: Wire,
): Conversation {
  const reader = createFrameReader(context.longest);
  const withdrawal = new AbortController();
  let stage: Stage = { kind: "reading" };
  let heartbeat: NodeJS.Timeout | undefined;
  const slow = setTimeout(() => {
    end({ kind: "refuse", reason: "the request took too long" });
  }, context.timing.patience);

  /** The stage may change wherever something is called or awaited, which the compiler cannot see. */
  function now(): Stage {
    return stage;
  }

  function say(line: ServerLine): void {
    clearTimeout(heartbeat);
    wire.send(encodeServerLine(line));
    heartbeat = setTimeout(() => {
      say({ kind: "beat" });
    }, context.timing.beat);
  }

  function end(last: ServerLine | undefined): void {
    const before = stage;
    if (before.kind === "over") {
      return;
    }
    stage = { kind: "over" };
    clearTimeout(slow);
    if (last !== undefined) {
      say(last);
    }
    clearTimeout(heartbeat);
    if (last?.kind === "refuse") {
      context.report(last.reason);
    }
    if (last?.kind !== "allow" && last?.kind !== "none" && last?.kind !== "deny") {
      withdrawal.abort();
    }
    if (before.kind === "asking") {
      before.answer(undefined);
    }
    wire.finish();
  }

  async function need(questions: readonly ShellQuestion[]): Promise<readonly ShellFact[]> {
    const asked = questions.filter(isAskable).slice(0, mostQuestions);
    if (asked.length === 0 || stage.kind !== "judging") {
      return questions.map(() => ({ kind: "unanswered", why: "it cannot be asked" }));
    }
    const fields = await new Promise<readonly string[] | undefined>((answer) => {
      stage = { kind: "asking", answer };
      say({ kind: "need", questions: asked });
      setTimeout(answer, context.timing.patience, undefined).unref();
    });
    if (now().kind === "asking") {
      stage = { kind: "judging" };
    }
    const facts = fields === undefined ? [] : decodeFacts(asked, fields);
    return questions.map((question) => {
      const index = asked.indexOf(question);
      const why = index === -1 ? "it cannot be asked" : "the shell did not answer";
      return facts[index] ?? { kind: "unanswered", why };
    });
  }

  function held(message: string): void {
    if (stage.kind === "judging" || stage.kind === "asking") {
      say({ kind: "held", message });
    }
  }

  async function judge(request: Request): Promise<void> {
    heartbeat = setTimeout(() => {
      say({ kind: "beat" });
    }, context.timing.firstBeat);
    try {
      const answer = await context.judge(request, { signal: withdrawal.signal, need, held });
      end(answer.kind === "allow" ? { kind: "allow", id: request.id } : answer);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      end({ kind: "refuse", reason: `the judge failed: ${maskSecrets(why)}` });
    }
  }

  function begin(fields: readonly string[]): void {
    const decoded = context.decode(context.nextId(), fields);
    if (decoded.kind === "malformed") {
      end({ kind: "refuse", reason: `the request has ${decoded.why}` });
    } else if (!sameToken(decoded.token, context.token)) {
      end({ kind: "refuse", reason: "the request's token is another one's" });
    } else {
      clearTimeout(slow);
      stage = { kind: "judging" };
      wire.received();
      void judge(decoded.request);
    }
  }

  return {
    receive(piece) {
      if (stage.kind === "over") {
        return;
      }
      const progress = reader.push(piece);
      if (progress.kind === "too-long") {
        end({ kind: "refuse", reason: "the request is too long" });
        return;
      }
      for (const frame of progress.frames) {
        const current = now();
        switch (current.kind) {
          case "reading":
            begin(frame);
            break;
          case "asking":
            stage = { kind: "judging" };
            current.answer(frame);
            break;
          case "judging":
            end({ kind: "refuse", reason: "the client spoke out of turn" });
            break;
          case "over":
            break;
        }
      }
    },
    closed() {
      end(undefined);
    },
    refuse(reason) {
      end({ kind: "refuse", reason });
    },
  };
}

function sameToken(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
