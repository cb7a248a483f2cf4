import assert from "node:assert/strict";
import { join } from "node:path";
import { writePolicyFile } from "../../src/host/policyFile";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { readPolicy } from "../../src/hook/standalone/readPolicy";
import { makeScratch, type Scratch } from "../hostFacts/scratch";

describe("the policy that the editor left behind", () => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await makeScratch();
  });
  afterEach(() => scratch.remove());

  const own = () => join(scratch.home, ".tenth-second");
  const window = () => join(scratch.home, ".tenth-second/run/w");

  it("is the default one if there is none, or if it is broken", async () => {
    const standard = defaultPolicy(scratch.home);
    assert.deepEqual(await readPolicy(scratch.home, undefined), standard);
    for (const text of ["{", "null", '{"mode":"off"}', '{"mode":"guard"}']) {
      await scratch.write({ "../home/.tenth-second/policy.json": text });
      assert.deepEqual(await readPolicy(scratch.home, undefined), standard);
    }
  });

  it("is the stricter of the user's and the window's", async () => {
    const standard = defaultPolicy(scratch.home);
    writePolicyFile(own(), {
      ...standard,
      offLimits: ["/a", "/b"],
      offLimitsExceptions: ["/c", "/d"],
      rulesOff: ["one", "two"],
      alwaysAsk: ["make"],
      guardFiles: ["/moved/settings.json"],
    });
    writePolicyFile(window(), {
      ...standard,
      mode: "strict",
      persons: "asked",
      offLimits: ["/b", "/e"],
      offLimitsExceptions: ["/d"],
      rulesOff: ["two", "three"],
      alwaysAsk: ["npm"],
      guardFiles: ["/linked/hooks.json"],
    });
    assert.deepEqual(await readPolicy(scratch.home, window()), {
      mode: "strict",
      persons: "asked",
      offLimits: ["/a", "/b", "/e"],
      offLimitsExceptions: ["/d"],
      rulesOff: ["two"],
      alwaysAsk: ["make", "npm"],
      guardFiles: ["/moved/settings.json", "/linked/hooks.json"],
    });
  });

  it("cannot be loosened by pointing to another directory", async () => {
    const standard = defaultPolicy(scratch.home);
    const loose = { ...standard, offLimits: [], offLimitsExceptions: ["**"], rulesOff: ["x"] };
    writePolicyFile(join(scratch.work, "planted"), loose);
    assert.deepEqual(await readPolicy(scratch.home, join(scratch.work, "planted")), standard);
  });
});
