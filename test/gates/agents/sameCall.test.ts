import assert from "node:assert/strict";
import { createOnce, type Once, type Reported } from "../../../src/gates/agents/sameCall";

describe("calls that several hooks report", () => {
  let time: number;
  let decided: number;
  let once: Once<number>;

  beforeEach(() => {
    time = 0;
    decided = 0;
    once = createOnce(() => time);
  });

  const report = (changes: Partial<Reported> = {}): Promise<number> =>
    once({ by: "hook cursor", action: "rm", ...changes }, () => Promise.resolve((decided += 1)));

  it("are decided once, by the agent's name of the call", async () => {
    const answers = await Promise.all([
      report({ call: "a" }),
      report({ call: "a", by: "hook claude" }),
      report({ call: "a" }),
    ]);
    assert.deepEqual(answers, [1, 1, 1]);
  });

  it("are decided once when one hook does not name them", async () => {
    assert.equal(await report({ call: "a" }), 1);
    assert.equal(await report({ by: "hook claude" }), 1);
  });

  it("are two if they are named differently, if they differ, or if one hook reports both", async () => {
    await report({ call: "a" });
    await report({ call: "b", by: "hook claude" });
    await report({ call: "a", action: "rm -r" });
    await report({ action: "ls" });
    await report({ action: "ls" });
    assert.equal(decided, 5);
  });

  it("are decided anew after some seconds", async () => {
    await report({ call: "a" });
    time += 5_000;
    assert.equal(await report({ call: "a" }), 2);
  });
});
