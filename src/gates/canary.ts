import { randomBytes } from "node:crypto";

/** An action that exists only to see whether a road leads to the gate; it is denied on arrival. */
export interface Canary {
  /** A word that occurs in the action and nowhere else. */
  readonly mark: string;
  readonly hasArrived: () => boolean;
  /** Nothing waits for it any more. */
  readonly end: () => void;
}

export interface Canaries {
  readonly release: () => Canary;
  /** Why an action is denied that carries a canary on its way; undefined for every other action. */
  readonly catch: (text: string) => string | undefined;
}

const markForm = /tenth-second-canary-[0-9a-f]{24}/g;

/**
 * Knows the canaries of this window. A mark cannot be guessed, and all it can do is deny, so nobody
 * gains by one.
 */
export function createCanaries(): Canaries {
  const waiting = new Map<string, { arrived: boolean }>();
  return {
    release() {
      const mark = `tenth-second-canary-${randomBytes(12).toString("hex")}`;
      const state = { arrived: false };
      waiting.set(mark, state);
      return { mark, hasArrived: () => state.arrived, end: () => void waiting.delete(mark) };
    },
    catch(text) {
      // Nearly every line comes while no canary is on its way.
      if (waiting.size === 0) return undefined;
      for (const [mark] of text.matchAll(markForm)) {
        const state = waiting.get(mark);
        if (state === undefined) continue;
        state.arrived = true;
        return `${mark}: the gate works, this was only to see it`;
      }
      return undefined;
    },
  };
}

/** What became of a canary. */
export type ProbeResult =
  /** It arrived at the gate and had no effect. */
  | { readonly kind: "held" }
  /** It took effect, or went by without arriving. */
  | { readonly kind: "passed"; readonly why: string }
  /** It could not be sent: the shell is not installed, the agent has no hook here. */
  | { readonly kind: "not run"; readonly why: string };

/** Sends a canary down one road. */
export interface Probe {
  /** The `id` of the road. */
  readonly road: string;
  readonly run: (canary: Canary, signal: AbortSignal) => Promise<ProbeResult>;
}

/** Denies a request that carries a canary, before anybody judges it. */
export function catchingCanaries<Request, Rest extends readonly unknown[], Answer>(
  canaries: Canaries,
  textOf: (request: Request) => string,
  judge: (request: Request, ...rest: Rest) => Promise<Answer>,
): (request: Request, ...rest: Rest) => Promise<Answer | Caught> {
  return (request, ...rest) => {
    const reason = canaries.catch(textOf(request));
    return reason === undefined
      ? judge(request, ...rest)
      : Promise.resolve({ kind: "deny", reason });
  };
}

/** The answer to a request with a canary. */
export interface Caught {
  readonly kind: "deny";
  readonly reason: string;
}
