import assert from "node:assert/strict";
import { createLiveSettings, type LiveSettings } from "../../src/host/settings/liveSettings";
import type { Storage } from "../../src/host/settings/acceptedStore";

function storage(): Storage {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    update: (key, value) => {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}

function setUp(answers: readonly boolean[] = []) {
  const person: Record<string, unknown> = {};
  const workspace: Record<string, unknown> = {};
  const confirmed: (readonly string[])[] = [];
  const reported: string[] = [];
  const left = [...answers];
  const stores = { everywhere: storage(), here: storage() };
  const create = (): LiveSettings =>
    createLiveSettings({
      stores,
      files: {
        home: "/home/u",
        person: (key) => (key in person ? { value: person[key], where: "user" } : undefined),
        workspace: (key) =>
          key in workspace ? [{ value: workspace[key], where: "workspace", folder: "/w" }] : [],
      },
      confirm: (changes) => {
        confirmed.push(changes);
        return Promise.resolve(left.shift() ?? false);
      },
      report: (problems) => reported.push(...problems.map(({ kind, key }) => `${kind} ${key}`)),
      changed: () => undefined,
      write: (key, value) => {
        person[key] = value;
        return Promise.resolve();
      },
    });
  return { person, workspace, confirmed, reported, create };
}

describe("live settings", () => {
  it("tighten at once, without a question", async () => {
    const { person, confirmed, create } = setUp();
    const live = create();
    person["mode"] = "strict";
    await live.reload();
    assert.equal(live.now().settings.mode, "strict");
    assert.deepEqual(confirmed, []);
  });

  it("loosen only after a person agreed, also across a restart", async () => {
    const { person, confirmed, create } = setUp([false, true]);
    const live = create();
    person["mode"] = "strict";
    await live.reload();
    person["mode"] = "guard";
    await live.reload();
    assert.equal(live.now().settings.mode, "strict");
    await live.reload();
    assert.equal(confirmed.length, 1, "the same change is asked about once");
    const again = create();
    assert.equal(again.now().settings.mode, "strict");
    await again.reload();
    assert.equal(again.now().settings.mode, "guard");
    assert.deepEqual(confirmed[1], ['tenthSecond.mode: "strict" → "guard"']);
    assert.equal(create().now().settings.mode, "guard");
  });

  it("hold what a workspace stops asking for", async () => {
    const { workspace, create } = setUp([false]);
    const live = create();
    workspace["mode"] = "strict";
    await live.reload();
    delete workspace["mode"];
    await live.reload();
    assert.deepEqual([live.now().settings.mode, live.now().weaker], ["strict", ["mode"]]);
  });

  it("take what was agreed to without asking again", async () => {
    const { person, confirmed, create } = setUp();
    const live = create();
    await live.setAgreed("offLimitsExceptions", ["~/.npmrc"]);
    assert.deepEqual(live.now().settings.offLimitsExceptions, ["/home/u/.npmrc"]);
    assert.deepEqual(person["offLimits.exceptions"], ["~/.npmrc"]);
    assert.deepEqual(confirmed, []);
  });

  it("report problems once per change", async () => {
    const { workspace, reported, create } = setUp();
    const live = create();
    workspace["rules"] = { recoverable: false };
    await live.reload();
    await live.reload();
    assert.deepEqual(reported, ["loosening rules"]);
    workspace["mode"] = "lax";
    await live.reload();
    assert.deepEqual(reported, ["loosening rules", "invalid mode", "loosening rules"]);
  });
});
