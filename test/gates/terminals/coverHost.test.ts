import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { shellEnvironment } from "../../../src/gates/shell/environment";
import { createHostCover } from "../../../src/gates/terminals/coverHost";

describe("the extension host's own environment", () => {
  const place = { home: "/home/u", runDirectory: "/home/u/.tenth-second/run/w" };

  it("leads children to the gate while it is covered, and is as before afterwards", () => {
    const original = { PATH: "/usr/bin:/bin", BASH_ENV: "/own", LANG: "C" };
    const environment: Record<string, string | undefined> = { ...original };
    const cover = createHostCover(environment);
    cover.set(true);
    assert.deepEqual(environment, original);
    cover.lead(shellEnvironment({ ...place, env: { ...environment } }));
    assert.notDeepEqual(environment, original);
    cover.set(false);
    assert.deepEqual(environment, original);
    cover.set(true);
    cover.set(true);
    const child = execFileSync("/usr/bin/env", { env: environment, encoding: "utf8" });
    assert.match(child, /^PATH=\/home\/u\/\.tenth-second\/shims:\/usr\/bin:\/bin$/m);
    assert.match(child, /^TENTH_SECOND_RUN=/m);
    assert.match(child, /^TENTH_SECOND_USER_BASH_ENV=\/own$/m);
    cover.set(false);
    assert.deepEqual(environment, original);
  });
});
