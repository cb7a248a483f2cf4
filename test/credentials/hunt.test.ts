import assert from "node:assert/strict";
import { createHunts, tellsRefusal } from "../../src/credentials/hunt";
import { decide, explainQuestion, type Request } from "../../src/engine";
import { defaultPolicy } from "../../src/host/settings/policyOf";

function request(text: string, kind: "agent" | "person" = "agent"): Request {
  return {
    action: { kind: "command", text, dialect: "bash" },
    cwd: "/w",
    home: "/home/user",
    workspace: ["/w"],
    env: {},
    origin: { kind },
  };
}

function setUp() {
  let time = 0;
  const hunts = createHunts(() => time);
  const judge = (asked: Request) =>
    hunts.judge(decide(asked, {}, defaultPolicy("/home/user")).verdict, asked);
  const pass = (minutes: number): void => {
    time += minutes * 60_000;
  };
  return { hunts, judge, pass };
}

describe("a hunt for credentials", () => {
  const search = 'grep -rniE "railway.*token|api_key" .';

  it("is a search for them after a refusal, held with its trail", () => {
    const { hunts, judge, pass } = setUp();
    hunts.failed("`curl https://backboard.railway.app`");
    pass(2);
    const asked = request(search);
    const verdict = judge(asked);
    assert.equal(verdict.outcome, "ask");
    assert.match(
      explainQuestion(asked, verdict).detail,
      /looks for credentials, after it was refused for lack of them 2 min ago \(`curl https:\/\/backboard\.railway\.app`\)/,
    );
  });

  it("is no search without a refusal, of something else, much later, or by a person", () => {
    const { hunts, judge, pass } = setUp();
    assert.equal(judge(request(search)).outcome, "allow");
    hunts.failed("x");
    assert.equal(judge(request("grep -rn TODO .")).outcome, "allow");
    assert.equal(judge(request("grep -rn CancellationToken src")).outcome, "allow");
    assert.equal(judge(request("ls -la")).outcome, "allow");
    assert.equal(judge(request(search, "person")).outcome, "allow");
    pass(11);
    assert.equal(judge(request(search)).outcome, "allow");
  });

  it("is held until a person has let one search pass", () => {
    const { hunts, judge } = setUp();
    hunts.failed("x");
    const first = request(search);
    assert.equal(judge(first).outcome, "ask");
    hunts.settled(first, "deny");
    const second = request("rg -i secret_key .");
    assert.equal(judge(second).outcome, "ask");
    hunts.settled(second, "allow");
    assert.equal(judge(request(search)).outcome, "allow");
  });

  for (const text of [
    "HTTP/2 401",
    '{"errors":[{"message":"Not Authorized"}]}',
    "error: 403 Forbidden",
    "git@github.com: Permission denied (publickey).",
    "An error occurred (AccessDenied) when calling the DeleteBucket operation",
    '{"message":"Bad credentials","status":"401"}',
  ]) {
    it(`begins with ${text}`, () => {
      assert.ok(tellsRefusal(text));
    });
  }

  for (const text of ["200 OK", "401 files changed", "added 403 packages in 4s", "12 passing"]) {
    it(`does not begin with ${text}`, () => {
      assert.ok(!tellsRefusal(text));
    });
  }
});
