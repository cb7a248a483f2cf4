import assert from "node:assert/strict";
import { roadsOfShells, type ShellRoadsPlace } from "../../../src/gates/shell/roads";

const place: ShellRoadsPlace = {
  platform: "linux",
  shells: ["/bin/bash", "/usr/bin/zsh", "/usr/bin/fish"],
  olderTerminals: [],
  processTasks: [],
  powershellGuarded: false,
  coversExtensionHost: false,
};
const states = (changes: Partial<ShellRoadsPlace>): Readonly<Record<string, string>> =>
  Object.fromEntries(roadsOfShells({ ...place, ...changes }).map(({ id, state }) => [id, state]));

describe("the roads of shells", () => {
  it("name each road once, and say how to improve what is not enforced", () => {
    for (const platform of ["linux", "darwin", "win32"] as const) {
      const roads = roadsOfShells({
        ...place,
        platform,
        olderTerminals: ["a"],
        processTasks: ["b"],
      });
      assert.equal(new Set(roads.map(({ id }) => id)).size, roads.length);
      for (const road of roads) {
        assert.ok(road.state === "enforced" || road.improve !== undefined, road.id);
      }
    }
  });

  it("are as honest as the platform asks for", () => {
    assert.equal(states({})["shell.bash"], "enforced");
    assert.equal(states({ platform: "darwin" })["shell.bash"], "limited");
    assert.equal(states({ platform: "win32" })["shell.cmd"], "not covered");
    assert.equal(states({ platform: "win32" })["shell.bash"], undefined);
    assert.equal(states({ shells: ["/bin/bash"] })["shell.fish"], undefined);
    assert.equal(states({})["process.extensionHost"], "not covered");
    assert.equal(states({ coversExtensionHost: true })["process.extensionHost"], "limited");
    assert.equal(states({})["shell.powershell"], "not covered");
    assert.equal(states({ powershellGuarded: true })["shell.powershell"], "not verified");
    assert.equal(states({ olderTerminals: ["zsh"] })["terminal.older.zsh"], "not covered");
  });
});
