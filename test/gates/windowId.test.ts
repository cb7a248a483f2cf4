import assert from "node:assert/strict";
import { windowId } from "../../src/gates/shell/windowId";

function choose(remembered: readonly string[], taken: (id: string, waited: number) => boolean) {
  let ids = remembered;
  let waited = 0;
  const id = windowId({
    memory: {
      get: () => ids,
      set: (wanted) => {
        ids = wanted;
        return Promise.resolve();
      },
    },
    isTaken: (one) => taken(one, waited),
    create: () => "new",
    sleep: (milliseconds) => {
      waited += milliseconds;
      return Promise.resolve();
    },
  });
  return id.then((chosen) => ({ chosen, ids, waited }));
}

describe("the id of a window", () => {
  it("is made once and kept across a reload", async () => {
    assert.deepEqual(await choose([], () => false), { chosen: "new", ids: ["new"], waited: 0 });
    assert.deepEqual(await choose(["a"], () => false), { chosen: "a", ids: ["a"], waited: 0 });
  });

  it("waits for the window that is just ending", async () => {
    const { chosen, waited } = await choose(["a"], (_id, passed) => passed < 500);
    assert.deepEqual([chosen, waited], ["a", 500]);
  });

  it("is another one while a second window of the workspace is open", async () => {
    assert.equal((await choose(["a", "b"], (id) => id === "a")).chosen, "b");
    const { chosen, ids } = await choose(["a"], () => true);
    assert.deepEqual([chosen, ids], ["new", ["new", "a"]]);
  });
});
