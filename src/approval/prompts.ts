import type { Answer, Held } from "../decision";

/** What a person said to a question; `undefined` means that it went away with its signal. */
export type Reply = "once" | "session" | "deny" | undefined;

/** Puts one question to a person and waits, however long it takes. */
export type Ask = (held: Held, others: () => number, signal: AbortSignal) => Promise<Reply>;

/** The one queue of questions of this window. */
export interface Prompts {
  readonly approve: (held: Held, signal: AbortSignal) => Promise<Answer>;
  /** How many Requests wait, and how many questions are open though their Request has given up. */
  readonly count: () => { readonly held: number; readonly overdue: number };
  readonly onDidChange: (listener: () => void) => { dispose(): void };
  /** Withdraws everything: the window closes. */
  readonly dispose: () => void;
}

interface Question {
  readonly held: Held;
  readonly abort: AbortController;
  /** Ends whoever waits now: the Request, or the grant that an overdue answer becomes. */
  settle: (answer: Answer) => void;
  fail: (error: unknown) => void;
  overdue: boolean;
}

/**
 * Asks one question at a time, in the order they came. A question whose deadline has passed stays
 * open: its Request is told, the answer is kept, and the same call asked again joins it instead of
 * adding another dialog for the same thing.
 */
export function createPrompts(edges: {
  readonly ask: Ask;
  /** Milliseconds after which a Request stops waiting; undefined if it waits for ever. */
  readonly deadline: () => number | undefined;
}): Prompts {
  const open: Question[] = [];
  const listeners = new Set<() => void>();
  let asked: Question | undefined;

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function askNext(): void {
    const [question] = open;
    if (asked !== undefined || question === undefined) return;
    asked = question;
    edges
      .ask(question.held, () => open.length - 1, question.abort.signal)
      .then((reply) => {
        close(question, () => {
          question.settle(answerOf(reply));
        });
      })
      .catch((error: unknown) => {
        close(question, () => {
          question.fail(error);
        });
      });
  }

  /** Takes a question off the queue, once; what a dialog says after that is nobody's answer. */
  function close(question: Question, settle: () => void): void {
    const place = open.indexOf(question);
    if (place < 0) return;
    open.splice(place, 1);
    if (asked === question) asked = undefined;
    question.abort.abort();
    settle();
    changed();
    askNext();
  }

  function join(held: Held): Question | undefined {
    const same = open.find((other) => other.overdue && other.held.call === held.call);
    same?.settle({ kind: "withdrawn" });
    return same;
  }

  return {
    approve(held, signal) {
      if (signal.aborted) return Promise.resolve({ kind: "withdrawn" });
      return new Promise<Answer>((resolve, reject) => {
        const joined = join(held);
        const question = joined ?? newQuestion(held);
        const withdraw = (): void => {
          close(question, () => {
            question.settle({ kind: "withdrawn" });
          });
        };
        const deadline = earliest(edges.deadline(), held.caller.deadline);
        const timer = deadline === undefined ? undefined : setTimeout(expire, deadline);
        const stop = (): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", withdraw);
        };
        function expire(): void {
          stop();
          question.overdue = true;
          const later = new Promise<Answer>((late) => {
            question.settle = late;
            // Nobody waits any more, so there is nobody to tell: the question is simply over.
            question.fail = () => {
              late({ kind: "withdrawn" });
            };
          });
          resolve({ kind: "expired", later });
          changed();
        }
        question.overdue = false;
        question.settle = (answer) => {
          stop();
          resolve(answer);
        };
        question.fail = (error) => {
          stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        };
        signal.addEventListener("abort", withdraw, { once: true });
        if (joined === undefined) open.push(question);
        changed();
        askNext();
      });
    },
    count() {
      const overdue = open.filter((question) => question.overdue).length;
      return { held: open.length - overdue, overdue };
    },
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose() {
      for (const question of open.splice(0)) {
        question.abort.abort();
        question.settle({ kind: "withdrawn" });
      }
      asked = undefined;
      changed();
      listeners.clear();
    },
  };
}

function newQuestion(held: Held): Question {
  const nobody = (): void => undefined;
  return { held, abort: new AbortController(), settle: nobody, fail: nobody, overdue: false };
}

function answerOf(reply: Reply): Answer {
  switch (reply) {
    case "once":
    case "session":
      return { kind: "allow", scope: reply };
    case "deny":
      return { kind: "deny" };
    case undefined:
      return { kind: "withdrawn" };
  }
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : Math.min(one, other ?? one);
}
