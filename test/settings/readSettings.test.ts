import assert from "node:assert/strict";
import { readSettings, tightened, type SettingsFiles } from "../../src/host/settings/readSettings";

type Values = Readonly<Record<string, unknown>>;

function files(person: Values, ...workspaces: readonly Values[]): SettingsFiles {
  return {
    home: "/home/u",
    person: (key) =>
      key in person ? { value: person[key], where: "the user settings" } : undefined,
    workspace: (key) =>
      workspaces.flatMap((values, index) =>
        key in values
          ? [{ value: values[key], where: `the settings of w${index}`, folder: `/w${index}` }]
          : [],
      ),
  };
}

function effective(person: Values, ...workspaces: readonly Values[]) {
  const read = readSettings(files(person, ...workspaces));
  return { ...tightened(read.person, read.workspace), problems: read.problems };
}

describe("reading settings", () => {
  it("has a default for each", () => {
    assert.deepEqual(effective({}), {
      mode: "guard",
      persons: "relaxed",
      offLimitsPatterns: [],
      offLimitsExceptions: [],
      rules: {},
      alwaysAsk: [],
      questionDeadline: 0,
      journalRetentionDays: 90,
      coverExtensions: "off",
      problems: [],
    });
  });

  it("names an invalid value and uses its default", () => {
    const { mode, questionDeadline, problems } = effective({
      mode: "lax",
      "question.deadline": -1,
    });
    assert.deepEqual([mode, questionDeadline], ["guard", 0]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        '`tenthSecond.mode` in the user settings: must be "guard" or "strict"',
        "`tenthSecond.question.deadline` in the user settings: must be a whole number from 0 to 86400",
      ],
    );
  });

  it("keeps the good entries of a list with a bad one", () => {
    const { alwaysAsk, problems } = effective({ alwaysAsk: ["npm publish", 5, " "] });
    assert.deepEqual(alwaysAsk, ["npm publish"]);
    assert.equal(problems.length, 2);
  });

  it("lets a workspace tighten", () => {
    const { mode, persons, alwaysAsk, rules, problems } = effective(
      { alwaysAsk: ["a"], rules: { recoverable: false } },
      { mode: "strict", alwaysAsk: ["b"], rules: { recoverable: true } },
      { persons: "asked" },
    );
    assert.deepEqual(
      [mode, persons, alwaysAsk, rules],
      ["strict", "asked", ["a", "b"], { recoverable: true }],
    );
    assert.deepEqual(problems, []);
  });

  it("ignores and reports a workspace that would loosen", () => {
    const result = effective(
      { mode: "strict", persons: "asked", alwaysAsk: ["a"] },
      {
        mode: "guard",
        persons: "relaxed",
        alwaysAsk: [],
        rules: { recoverable: false },
        "offLimits.exceptions": [".env"],
        "question.deadline": 1,
        "journal.retentionDays": 1,
      },
    );
    assert.deepEqual(
      { ...result, problems: result.problems.map(({ kind, key }) => `${kind} ${key}`) },
      {
        mode: "strict",
        persons: "asked",
        offLimitsPatterns: [],
        offLimitsExceptions: [],
        rules: {},
        alwaysAsk: ["a"],
        questionDeadline: 0,
        journalRetentionDays: 90,
        coverExtensions: "off",
        problems: [
          "loosening mode",
          "loosening persons",
          "loosening offLimits.exceptions",
          "loosening rules",
          "loosening question.deadline",
          "loosening journal.retentionDays",
        ],
      },
    );
  });

  it("does not report a workspace that says what holds anyway", () => {
    assert.deepEqual(
      effective({}, { mode: "guard", persons: "relaxed", rules: { recoverable: true } }).problems,
      [],
    );
  });

  it("anchors a pattern where it was written", () => {
    const { offLimitsPatterns } = effective(
      { "offLimits.patterns": ["~/keys/", "*.token", "config/prod.json", "/srv/secret"] },
      { "offLimits.patterns": ["secrets/", "./local.json", "**/*.cert"] },
    );
    assert.deepEqual(offLimitsPatterns, [
      "/home/u/keys/**",
      "**/*.token",
      "**/config/prod.json",
      "/srv/secret",
      "/w0/secrets/**",
      "/w0/local.json",
      "/w0/**/*.cert",
    ]);
  });
});
