import assert from "node:assert/strict";
import { shellEnvironment } from "../../../src/gates/shell/environment";

const place = { home: "/home/u", runDirectory: "/home/u/.tenth-second/run/w", env: {} };

describe("the environment of terminals", () => {
  it("is this", () => {
    assert.deepEqual(
      shellEnvironment(place).map(({ variable, action, apply }) => [variable, action, apply]),
      [
        ["TENTH_SECOND_RUN", "replace", "at-creation"],
        ["PS0", "replace", "at-creation"],
        ["PROMPT_COMMAND", "prepend", "at-creation-and-integration"],
        ["BASH_ENV", "replace", "at-creation"],
        ["ZDOTDIR", "replace", "at-creation"],
        ["XDG_DATA_DIRS", "replace", "at-creation"],
        ["PATH", "prepend", "at-creation-and-integration"],
      ],
    );
  });

  it("holds nothing that VS Code or its scripts would change", () => {
    for (const home of ["/home/u", "/home/a b", "/home/o'brien"]) {
      for (const { variable, value, action } of shellEnvironment({ ...place, home })) {
        if (variable === "XDG_DATA_DIRS" && action === "replace") continue; // never goes through a script
        // The colon at the end of what PATH gets is quoted by VS Code.
        assert.doesNotMatch(value.replace(/:$/, ""), /\$\{|[\\:\n*]/, variable);
      }
    }
  });

  it("keeps the user's own values, but not ours from an outer editor", () => {
    const variables = (env: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
      Object.fromEntries(
        shellEnvironment({ ...place, env }).map(({ variable, value }) => [variable, value]),
      );
    assert.equal(variables({ BASH_ENV: "/e" })["TENTH_SECOND_USER_BASH_ENV"], "/e");
    assert.equal(variables({ ZDOTDIR: "/z" })["TENTH_SECOND_ZDOTDIR"], "/z");
    const ours = variables({});
    assert.deepEqual(
      variables({ BASH_ENV: ours["BASH_ENV"] ?? "", ZDOTDIR: ours["ZDOTDIR"] ?? "" }),
      ours,
    );
  });

  it("names the marks that the editor itself carries", () => {
    const changes = shellEnvironment({ ...place, env: { CLAUDECODE: "1", AI_AGENT: "" } });
    assert.equal(
      changes.find(({ variable }) => variable === "TENTH_SECOND_INHERITED")?.value,
      "CLAUDECODE",
    );
  });

  it("is none on Windows, whose shells are not led to the gate", () => {
    assert.deepEqual(shellEnvironment({ ...place, home: "C:\\Users\\Sam" }), []);
  });

  it("refuses a home directory that a shell would expand", () => {
    for (const home of ["/home/$x", "/home/`x`", "/home/a\\b", "/home/a:b"]) {
      assert.throws(() => shellEnvironment({ ...place, home }), /cannot be put/);
    }
  });
});
