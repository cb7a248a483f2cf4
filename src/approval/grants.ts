import { createHmac, randomBytes } from "node:crypto";

/** A person's standing word on one exact call, in this window's memory alone. */
export interface Grants {
  /** Stands until the window closes. */
  addForSession(call: string): void;
  /** Stands for one use, and not for long. */
  addOnce(call: string): void;
  /** Says whether a call has a grant; one that was meant for a single use is used up by it. */
  use(call: string): "once" | "session" | undefined;
  /** How many stand, for the status bar. */
  count(): number;
  clear(): void;
}

/** A late answer is for the run that follows soon, not for one that an agent tries tomorrow. */
const onceFor = 10 * 60_000;

/**
 * Grants by the likeness of a call. Only a keyed hash is kept, with a key that dies with the
 * window: the exact command counts, secrets and all, and yet no secret stays in memory here.
 */
export function createGrants(now: () => number): Grants {
  const key = randomBytes(32);
  const session = new Set<string>();
  const once = new Map<string, number>();
  const digest = (call: string): string => createHmac("sha256", key).update(call).digest("base64");

  function dropOld(): void {
    for (const [grant, until] of once) if (until <= now()) once.delete(grant);
  }

  return {
    addForSession(call) {
      session.add(digest(call));
    },
    addOnce(call) {
      once.set(digest(call), now() + onceFor);
    },
    use(call) {
      dropOld();
      const grant = digest(call);
      if (session.has(grant)) return "session";
      return once.delete(grant) ? "once" : undefined;
    },
    count() {
      dropOld();
      return session.size + once.size;
    },
    clear() {
      session.clear();
      once.clear();
    },
  };
}
