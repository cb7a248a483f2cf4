import type { Request, Verdict } from "../../engine";
import type { RequestKind } from "./protocol";

/**
 * What the engine said, made stricter where the shell could not be sure of its own text. A person's
 * line stays as it is: they know what they typed.
 */
export function withDoubt(
  verdict: Verdict,
  kind: RequestKind,
  request: Pick<Request, "origin">,
): Verdict {
  if (request.origin.kind === "person" || verdict.outcome !== "allow") return verdict;
  switch (kind) {
    case "line-unknown":
      return doubted(verdict, "the shell does not tell the text of the line that is about to run");
    case "line-unverified":
      return doubted(verdict, "the shell cannot be sure that this is the line that will run");
    case "line":
    case "exec-string":
    case "script":
    case "stdin-command":
    case "argv":
      return verdict;
  }
}

function doubted(verdict: Verdict, why: string): Verdict {
  return {
    ...verdict,
    outcome: "ask",
    reversibility: "unknown",
    reasons: [{ rule: "shell.unseen", what: "run a line that cannot be checked", why }],
  };
}
