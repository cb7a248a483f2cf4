import assert from "node:assert/strict";
import { createHunts } from "../../src/credentials/hunt";
import { decide, explainQuestion, type Action, type Request } from "../../src/engine";
import { defaultPolicy } from "../../src/host/settings/policyOf";

function command(text: string): Action {
  return { kind: "command", text, dialect: "bash" };
}

function tool(name: string, input: Readonly<Record<string, unknown>>): Action {
  return { kind: "tool", name, input };
}

function request(text: string, kind: "agent" | "person" = "agent"): Request {
  return {
    action: command(text),
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
    hunts.failed(command("curl https://backboard.railway.app"));
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
    hunts.failed(command("x"));
    assert.equal(judge(request("grep -rn TODO .")).outcome, "allow");
    assert.equal(judge(request("grep -rn CancellationToken src")).outcome, "allow");
    assert.equal(judge(request("ls -la")).outcome, "allow");
    assert.equal(judge(request(search, "person")).outcome, "allow");
    pass(11);
    assert.equal(judge(request(search)).outcome, "allow");
  });

  it("is asked about once: what follows a No is denied, and can be allowed once", () => {
    const { hunts, judge } = setUp();
    hunts.failed(command("x"));
    const first = request(search);
    assert.equal(judge(first).outcome, "ask");
    hunts.settled(first, { outcome: "deny", by: "person" });
    const second = request("rg -i secret_key .");
    const verdict = judge(second);
    assert.deepEqual([verdict.outcome, verdict.liftable], ["deny", true]);
    // Whoever is asked about something worse is told of the hunt there.
    assert.equal(judge(request("grep -r api_key . ; git push -f origin main")).outcome, "ask");
    hunts.settled(second, { outcome: "allow", by: "grant" });
    assert.equal(judge(request(search)).outcome, "allow");
  });

  it("is asked about again if nobody has answered", () => {
    const { hunts, judge } = setUp();
    hunts.failed(command("x"));
    const first = request(search);
    judge(first);
    hunts.settled(first, { outcome: "deny", by: "withdrawn" });
    assert.equal(judge(request(search)).outcome, "ask");
  });

  it("is that of the agent that was refused, by whatever name", () => {
    const { hunts, judge } = setUp();
    const by = (name: string, text: string): Request => ({
      ...request(text),
      origin: { kind: "agent", name },
    });
    hunts.failed(command("railway up"), "claude");
    assert.equal(judge(by("Codex", search)).outcome, "allow");
    assert.equal(judge(by("Claude Code", search)).outcome, "ask");
    // A terminal tells of a command only; whose it is the gate has seen before.
    const line = by("gemini", "gh api user");
    hunts.settled(line, { outcome: "allow", by: "policy" });
    hunts.failed(command("gh api user"));
    assert.equal(judge(by("claude", search)).outcome, "allow");
    assert.equal(judge(by("Gemini CLI", search)).outcome, "ask");
    assert.equal(judge(request(search)).outcome, "ask");
  });

  it("does not follow from what a person was refused", () => {
    const { hunts, judge } = setUp();
    hunts.settled(request("gh api user", "person"), { outcome: "allow", by: "policy" });
    hunts.failed(command("gh api user"));
    assert.equal(judge(request(search)).outcome, "allow");
  });

  it("says what names are looked for where nothing is read", () => {
    const { hunts, judge } = setUp();
    hunts.failed(command("x"));
    const asked = request("find . -name '*.env*' -type f");
    const verdict = judge(asked);
    assert.equal(verdict.outcome, "ask");
    assert.match(explainQuestion(asked, verdict).message, /wants to search for `\*\.env\*`/);
  });

  it("is asked about where a read alone would be denied, and denied where something else is", () => {
    const { hunts, judge } = setUp();
    assert.equal(judge(request("cat .env")).outcome, "deny");
    hunts.failed({ kind: "command", text: "gh api user", dialect: "bash" });
    const read = judge(request("cat .env"));
    assert.deepEqual([read.outcome, read.liftable], ["ask", false]);
    const worse = judge(request("cat .env; rm -rf data"));
    assert.deepEqual(
      worse.effects.map(({ kind }) => kind),
      ["delete", "read"],
    );
    const both = decide(request("cat .env"), {}, defaultPolicy("/home/user")).verdict;
    const other = { ...both, liftable: false };
    assert.equal(hunts.judge(other, request("cat .env")).outcome, "deny");
  });

  it("tells what it was held for before", () => {
    const { hunts, judge } = setUp();
    hunts.failed(command("npm publish"));
    const first = request("rg -i secret_key .");
    judge(first);
    hunts.settled(first, { outcome: "deny", by: "person" });
    const asked = request(search);
    assert.match(
      explainQuestion(asked, judge(asked)).detail,
      /\(`npm publish`\) and has been held for `rg -i secret_key \.` since/,
    );
  });

  const tools: Readonly<Record<string, Action>> = {
    "Claude Code's search": tool("Grep", { pattern: "RAILWAY_(API_)?TOKEN", path: "/w" }),
    "VS Code's search": tool("grep_search", { query: "api_key|secret_key", isRegexp: true }),
    "Gemini CLI's search": tool("search_file_content", { pattern: "access_token" }),
    "a read of what is off-limits": tool("Read", { file_path: "/w/.env" }),
  };
  for (const [what, action] of Object.entries(tools)) {
    it(`is ${what}`, () => {
      const { hunts, judge } = setUp();
      hunts.failed(command("railway up"));
      const asked = { ...request(""), action };
      const { reasons } = judge(asked);
      assert.ok(
        reasons.some(({ rule }) => rule === "credentials.hunt"),
        JSON.stringify(reasons),
      );
    });
  }

  const steps: readonly string[] = [
    search,
    "grep -rn token .",
    "rg --hidden password",
    "rg 'api[_-]?key|secret|token'",
    "rg -i access_token",
    "grep -rn RAILWAY_TOKEN scripts",
    "grep -rn 'ghp_' src",
    "grep -rhoE '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}' .",
    "grep -rn 'token=' lib",
    "grep -rn token ~/other",
    "git grep -i api_token",
    "git log -p -S RAILWAY_TOKEN",
    "rg -l SECRET_KEY lib",
    "find / -name '*token*'",
    "fd -H .env",
    "find . -iname 'id_rsa' -o -iname '*.pem'",
    "cat ~/.bash_history | grep -i token",
    "cat ~/.aws/credentials",
    "printenv",
  ];
  for (const text of steps) {
    it(`is \`${text}\` after a refusal`, () => {
      const { hunts, judge } = setUp();
      hunts.failed(command("railway up"));
      const { outcome, reasons } = judge(request(text));
      assert.equal(outcome, "ask");
      assert.ok(reasons.some(({ rule }) => rule === "credentials.hunt"));
    });
  }

  const ordinary: Readonly<Record<string, Action>> = {
    "a search in code": tool("Grep", { pattern: "tokenize\\(", path: "/w" }),
    "a search for files": tool("Glob", { pattern: "**/*token*.ts" }),
    "a read of code": tool("Read", { file_path: "/w/src/token.ts" }),
  };
  for (const [what, action] of Object.entries(ordinary)) {
    it(`is not ${what}`, () => {
      const { hunts, judge } = setUp();
      hunts.failed(command("railway up"));
      assert.equal(judge({ ...request(""), action }).outcome, "allow");
    });
  }
});
