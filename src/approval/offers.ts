import type { Held } from "../decision";
import type { Grants } from "./grants";

/** Offers a person to lift a denial for one use of one exact call. */
export interface Offers {
  readonly offer: (held: Held) => void;
}

/**
 * Shows one notification per denied call at a time: an agent tries the same thing again and again.
 * The denial stands whatever happens here; only the next run of the same call can profit.
 */
export function createOffers(edges: {
  /** Resolves to true if the person allows it once. */
  readonly notify: (held: Held) => Promise<boolean>;
  readonly grants: Pick<Grants, "addOnce">;
  readonly failed: (error: unknown) => void;
}): Offers {
  const shown = new Set<string>();
  return {
    offer(held) {
      if (shown.has(held.call)) return;
      shown.add(held.call);
      edges
        .notify(held)
        .then((allowed) => {
          if (allowed) edges.grants.addOnce(held.call);
        })
        .catch((error: unknown) => {
          edges.failed(error);
        })
        .finally(() => shown.delete(held.call));
    },
  };
}
