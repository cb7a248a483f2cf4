import assert from "node:assert/strict";
import { explainEnding, explainHold, type Ending, type Request } from "../../src/engine";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

describe("the reason for whoever waits", () => {
  const verdict = verdictOf([deletionOf("/w/data")], {
    reasons: [{ rule: "r", what: "w", why: "y", instead: "move it to /tmp" }],
  });
  const off = verdictOf([
    {
      ...deletionOf("/w/.env", {
        kind: "read",
        traits: ["off-limits"],
        outcome: "deny",
        reversibility: "none",
      }),
      resource: { kind: "path", path: "/w/.env", resolved: true, glob: false, tree: false },
    },
  ]);
  const agent = requestOf("x");
  const person = requestOf("x", { origin: { kind: "person" } });

  for (const [request, ending, reason] of [
    [
      agent,
      { kind: "denied" },
      "not run: a person denied it in the editor. It would delete /w/data and everything in it. Do not try to reach the same by other means: tell the person what you wanted and ask how to go on. Safer: move it to /tmp",
    ],
    [person, { kind: "denied" }, "not run: you denied it in the editor. Safer: move it to /tmp"],
    [
      agent,
      { kind: "expired" },
      "not run: nobody answered in time. It would delete /w/data and everything in it. The question is still open: ask the person to answer it in the editor, then run the same command again. Safer: move it to /tmp",
    ],
    [
      agent,
      { kind: "failed", why: "disk\nfull" },
      "not run: it could not be checked (disk⏎full). It would delete /w/data and everything in it. Only a person can approve it, in the editor. Do not try to reach the same by other means. Safer: move it to /tmp",
    ],
    [
      agent,
      { kind: "withdrawn" },
      "not run: it was withdrawn before anybody answered. It would delete /w/data and everything in it. Safer: move it to /tmp",
    ],
    [agent, { kind: "approved", scope: "once" }, "a person allowed it once"],
  ] as readonly (readonly [Request, Ending, string])[]) {
    it(`${request.origin.kind}: ${ending.kind}`, () => {
      assert.equal(explainEnding(request, verdict, ending), reason);
    });
  }

  it("tells an agent how an off-limits file can be had", () => {
    assert.equal(
      explainEnding(agent, off, { kind: "forbidden" }),
      "not run: /w/.env is off-limits to agents. It would read the off-limits file /w/.env. Do not look for another way to its content. A person can allow it once in the editor; then run the same command again.",
    );
  });

  it("is one line, whatever the effects say", () => {
    const odd = verdictOf([deletionOf("/w/a\nb\u001b[2J")]);
    for (const kind of ["denied", "forbidden", "expired", "withdrawn"] as const) {
      assert.doesNotMatch(explainEnding(agent, odd, { kind }), /[\n\u001b]/);
    }
    assert.doesNotMatch(explainHold(odd), /[\n\u001b]/);
  });
});
