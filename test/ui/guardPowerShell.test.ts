import assert from "node:assert/strict";
import type { PowerShellProfiles } from "../../src/gates/shell/powershellProfiles";
import { guardPowerShell } from "../../src/ui/shells/guardPowerShell";
import { fake } from "../support/vscodeFake";

/** Profiles that are given, and which of them was written. */
function stand(guarded: boolean, found = true, isUnchanged = true) {
  const applied: string[] = [];
  const path = "/home/sam/.config/powershell/profile.ps1";
  fake.commands.set("vscode.diff", () => undefined);
  const profiles: PowerShellProfiles = {
    plan: (what) => {
      const before = guarded ? "ours\n" : undefined;
      const after = what === "guard" ? "ours\n" : "";
      return Promise.resolve(found ? [{ path, before, after }] : []);
    },
    apply: ({ after }) => {
      if (isUnchanged) applied.push(after);
      return isUnchanged;
    },
  };
  return { applied, done: guardPowerShell(profiles) };
}

async function answer(choice: string | undefined): Promise<void> {
  for (let turn = 0; turn < 20 && fake.open().length === 0; turn++) await new Promise(setImmediate);
  fake.open()[0]?.answer(choice);
}

describe("the command that guards PowerShell", () => {
  beforeEach(() => {
    fake.reset();
  });

  it("writes its line after a person has agreed, and says that it is not verified", async () => {
    const { applied, done } = stand(false);
    await answer("Guard PowerShell");
    await done;
    assert.deepEqual(applied, ["ours\n"]);
    assert.equal(fake.shown[0]?.modal, true);
    assert.match(fake.shown[0].detail, /profile\.ps1[\s\S]*nobody has verified it/);
  });

  it("writes nothing at Escape", async () => {
    const { applied, done } = stand(false);
    await answer(undefined);
    await done;
    assert.deepEqual(applied, []);
  });

  it("takes its line out when it is there, again after a question", async () => {
    const { applied, done } = stand(true);
    await answer("Stop Guarding");
    await done;
    assert.deepEqual(applied, [""]);
  });

  it("says when there is no PowerShell, and when a profile was changed meanwhile", async () => {
    const nothing = stand(false, false);
    await answer(undefined);
    await nothing.done;
    assert.match(fake.shown[0]?.message ?? "", /was not found/);
    fake.reset();
    const changed = stand(false, true, false);
    await answer("Guard PowerShell");
    await changed.done;
    assert.match(fake.shown.at(-1)?.message ?? "", /changed meanwhile/);
  });
});
