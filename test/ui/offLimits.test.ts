import assert from "node:assert/strict";
import type { Uri } from "vscode";
import {
  allowForAgents,
  markOffLimits,
  type OffLimitsSettings,
} from "../../src/ui/offLimits/commands";
import { createDecorations } from "../../src/ui/offLimits/decorations";
import { fake, Uri as FakeUri } from "../support/vscode";

function file(path: string): Uri {
  return FakeUri.file(path) as unknown as Uri;
}

function setUp(exceptions: readonly string[] = []) {
  fake.reset();
  fake.workspaceFolders.push({ name: "w", uri: FakeUri.file("/w") });
  fake.folders.add("/w/secrets");
  const written: string[] = [];
  let current = exceptions;
  const settings: OffLimitsSettings = {
    pattern: (path) => (path.endsWith(".env") ? "**/.env" : undefined),
    exceptions: () => current,
    setExceptions: (wanted) => {
      current = wanted;
      written.push(`exceptions ${wanted.join(" ")}`);
      return Promise.resolve();
    },
    addPersonsPattern: (pattern) => {
      written.push(`person ${pattern}`);
      return Promise.resolve();
    },
    addFolderPattern: (folder, pattern) => {
      if (pattern.includes("unwritable")) return Promise.reject(new Error("the file is dirty"));
      written.push(`${folder.fsPath} ${pattern}`);
      return Promise.resolve();
    },
  };
  return { settings, written };
}

describe("marking files as off-limits", () => {
  it("adds a pattern for just that file or folder to the folder's settings, at once", async () => {
    const { settings, written } = setUp();
    await markOffLimits([file("/w/a [1].json"), file("/w/secrets")], settings);
    assert.deepEqual(written, ["/w ./a [[]1[]].json", "/w ./secrets/"]);
    assert.deepEqual(fake.shown, []);
  });

  it("goes to the user settings for a file elsewhere, and where the folder's cannot be written", async () => {
    const { settings, written } = setUp();
    await markOffLimits([file("/home/u/key"), file("/w/unwritable")], settings);
    assert.deepEqual(written, ["person /home/u/key", "person /w/unwritable"]);
    assert.match(fake.shown[0]?.message ?? "", /dirty/);
  });

  it("takes back an exception, and adds nothing where a pattern covers the file", async () => {
    const { settings, written } = setUp(["/w/.env", "/other"]);
    await markOffLimits([file("/w/.env")], settings);
    assert.deepEqual(written, ["exceptions /other"]);
  });
});

describe("allowing files for agents", () => {
  it("needs a person's word in a modal that names file and pattern", async () => {
    const { settings, written } = setUp();
    const allowing = allowForAgents([file("/w/.env")], settings);
    const [question] = fake.shown;
    assert.equal(question?.modal, true);
    assert.match(question.detail, /\/w\/\.env {2}\(\*\*\/\.env\)/);
    assert.deepEqual(question.buttons, ["Keep Off-Limits", "Allow for Agents"]);
    question.answer(undefined);
    await allowing;
    assert.deepEqual(written, []);
    const again = allowForAgents([file("/w/.env")], settings);
    fake.shown[1]?.answer("Allow for Agents");
    await again;
    assert.deepEqual(written, ["exceptions /w/.env"]);
  });

  it("asks nothing for a file that is not off-limits", async () => {
    const { settings, written } = setUp();
    await allowForAgents([file("/w/readme")], settings);
    assert.deepEqual([written, fake.shown[0]?.modal], [[], false]);
  });
});

describe("the marks in the Explorer", () => {
  it("are two plain characters, a colour, and the pattern in words", () => {
    fake.reset();
    const decorations = createDecorations(
      (path) => (path.startsWith("/w/.env") ? "**/.env*" : undefined),
      (path) => (path === "/w/.env.local" ? "Railway token (account-wide)" : ""),
    );
    const provide = (uri: FakeUri) =>
      fake.decorationProviders[0]?.provideFileDecoration(uri) as
        { badge: string; tooltip: string; color: { id: string } } | undefined;
    const mark = provide(FakeUri.file("/w/.env"));
    assert.match(mark?.badge ?? "", /^[A-Z]{2}$/);
    assert.match(mark?.tooltip ?? "", /Off-limits to agents.*\*\*\/\.env/);
    assert.match(
      provide(FakeUri.file("/w/.env.local"))?.tooltip ?? "",
      /Off-limits to agents: holds Railway token \(account-wide\)/,
    );
    assert.equal(mark?.color.id, "tenthSecond.offLimitsForeground");
    assert.equal(provide(FakeUri.file("/w/readme")), undefined);
    assert.equal(provide(FakeUri.parse("untitled:/w/.env")), undefined);
    decorations.dispose();
  });
});
