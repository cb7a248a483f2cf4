import assert from "node:assert/strict";
import { createAttempts } from "../../src/approval/attempts";
import { createGrants } from "../../src/approval/grants";
import { createLineage } from "../../src/approval/lineage";
import { createPrompts, type Reply } from "../../src/approval/prompts";
import { createHunts } from "../../src/credentials/hunt";
import type { Decision } from "../../src/decision";
import type { Request } from "../../src/engine";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { superviseLine } from "../../src/superviseLine";

function command(text: string): Request {
  return {
    action: { kind: "command", text, dialect: "bash" },
    ...{ cwd: "/w", home: "/home/user", workspace: ["/w"], env: {} },
    origin: { kind: "agent", name: "claude" },
  };
}

/** A window with its queue of questions, and a person who answers when they are told to. */
function setUp() {
  const shown: { readonly text: string; readonly answer: (reply: Reply) => void }[] = [];
  let onShown = (): void => undefined;
  const now = (): number => 0;
  const prompts = createPrompts({
    deadline: () => undefined,
    ask: (held, _others, signal) =>
      new Promise((answer) => {
        signal.addEventListener("abort", () => {
          answer(undefined);
        });
        const { action } = held.request;
        shown.push({ text: action.kind === "command" ? action.text : "", answer });
        onShown();
      }),
  });
  const hunts = createHunts(now);
  const offered: string[] = [];
  const supervise = superviseLine({
    policy: () => defaultPolicy("/home/user"),
    answerOfWorld: () => Promise.resolve({}),
    approve: prompts.approve,
    offerOnce: ({ request: { action } }) =>
      void offered.push(action.kind === "command" ? action.text : ""),
    record: () => Promise.resolve(),
    ...{ grants: createGrants(now), lineage: createLineage(now), attempts: createAttempts(now) },
    ...{ hunts, now },
  });
  const run = (text: string): Promise<Decision> =>
    supervise(
      command(text),
      {
        caller: { gate: "hook" },
        held: () => undefined,
        answerOfShell: () => Promise.resolve({}),
        withDoubt: (verdict) => verdict,
      },
      new AbortController().signal,
    );
  /** Resolves when so many questions have been put to the person and so many wait. */
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        onShown = resolve;
        setImmediate(resolve);
      });
    }
  };
  hunts.failed({ kind: "command", text: "railway up", dialect: "bash" });
  return { run, shown, until, waiting: () => prompts.count().held, offered };
}

const searches = ["grep -rn RAILWAY_TOKEN .", "rg -i api_key .", "cat ~/.aws/credentials"];

describe("several searches at once after a refusal", () => {
  it("are one question, and denied with it", async () => {
    const { run, shown, until, waiting } = setUp();
    const decisions = searches.map(run);
    await until(() => waiting() === searches.length && shown.length === 1);
    shown[0]?.answer("deny");
    for (const { outcome, by } of await Promise.all(decisions)) {
      assert.deepEqual([outcome, by], ["deny", "person"]);
    }
    assert.equal(waiting(), 0);
  });

  it("pass with it, if nothing else forbids them", async () => {
    const { run, shown, until, waiting, offered } = setUp();
    const decisions = searches.map(run);
    await until(() => waiting() === searches.length && shown.length === 1);
    shown[0]?.answer("once");
    assert.deepEqual(
      (await Promise.all(decisions)).map(({ outcome, by }) => `${outcome} by ${by}`),
      ["allow by person", "allow by policy", "deny by policy"],
    );
    // The file is off-limits whatever is hunted for.
    assert.deepEqual(offered, [searches[2]]);
  });

  it("are asked about by themselves where they do something worse", async () => {
    const { run, shown, until, waiting } = setUp();
    const decisions = [searches[0] ?? "", `${searches[1] ?? ""}; git push -f origin main`].map(run);
    await until(() => waiting() === 2 && shown.length === 1);
    shown[0]?.answer("deny");
    await until(() => shown.length === 2);
    assert.match(shown[1]?.text ?? "", /git push -f/);
    shown[1]?.answer("deny");
    await Promise.all(decisions);
  });
});
