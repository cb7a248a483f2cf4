import * as v from "valibot";
import type { Payload } from "../agentCodec";

/** Says which part of a payload is not as it should be; the part itself is never repeated. */
export function malformedBy(issues: readonly [v.BaseIssue<unknown>, ...unknown[]]): Payload {
  const path = v.getDotPath(issues[0]);
  return malformed(path === null ? "the payload is not an object" : `a bad \`${path}\``);
}

/** A payload of which nothing can be made. */
export function malformed(why: string): Payload {
  return { kind: "malformed", why };
}
