import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { strictToggle } from "../../src/ui/strictMode";
import { fake } from "../support/vscode";

function setUp(initial: "guard" | "strict", workspace: "guard" | "strict" = "guard") {
  fake.reset();
  let mode = initial;
  const toggle = strictToggle({
    mode: () => (workspace === "strict" ? "strict" : mode),
    setMode: (wanted) => {
      mode = wanted;
      return Promise.resolve();
    },
  });
  return { toggle, mode: () => mode };
}

describe("the toggle of strict mode", () => {
  it("turns it on at once", async () => {
    const { toggle, mode } = setUp("guard");
    await toggle();
    assert.equal(mode(), "strict");
    assert.deepEqual(fake.shown, []);
  });

  it("turns it off only by the button that says so, which Enter does not press", async () => {
    for (const answer of [undefined, "Stay Strict"]) {
      const { toggle, mode } = setUp("strict");
      const toggled = toggle();
      assert.deepEqual(fake.shown[0]?.buttons, ["Stay Strict", "Leave Strict Mode"]);
      assert.equal(fake.shown[0].modal, true);
      fake.shown[0].answer(answer);
      await toggled;
      assert.equal(mode(), "strict");
    }
    const { toggle, mode } = setUp("strict");
    const toggled = toggle();
    fake.shown[0]?.answer("Leave Strict Mode");
    await toggled;
    assert.equal(mode(), "guard");
  });

  it("asks once however often it is called", async () => {
    const { toggle } = setUp("strict");
    void toggle();
    await toggle();
    await turn();
    assert.equal(fake.shown.length, 1);
  });

  it("says when a workspace keeps it on", async () => {
    const { toggle } = setUp("strict", "strict");
    const toggled = toggle();
    fake.shown[0]?.answer("Leave Strict Mode");
    await toggled;
    assert.match(fake.shown[1]?.message ?? "", /stays on/);
  });
});
