import type { Effect } from "../../model/effect";

/**
 * The whole environment on the screen shows the secrets in it, if there are any. Nothing is lost by
 * it, and what a reader on the same line leaves of it counts (`env | grep -c .`).
 */
export const environmentListing: Effect = {
  kind: "disclose",
  resource: { kind: "credential", name: "environment variables", reach: "here" },
  reversibility: "none",
};
