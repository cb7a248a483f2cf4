import assert from "node:assert/strict";
import type { Uri } from "vscode";
import {
  allowForAgents,
  markOffLimits,
  reviewExceptions,
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
    lifts: (exception, path) => path.endsWith(exception.replace("/w/**", "")),
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
    assert.deepEqual(question.buttons, [
      "Keep Off-Limits",
      "Allow for Agents",
      "Allow Every .env in w",
    ]);
    question.answer(undefined);
    await allowing;
    assert.deepEqual(written, []);
    const again = allowForAgents([file("/w/.env")], settings);
    fake.shown[1]?.answer("Allow for Agents");
    await again;
    assert.deepEqual(written, ["exceptions /w/.env"]);
  });

  it("can be for every file of that name in the folder, and never further", async () => {
    const { settings, written } = setUp();
    const allowing = allowForAgents([file("/w/api/.env")], settings);
    fake.shown[0]?.answer("Allow Every .env in w");
    await allowing;
    assert.deepEqual(written, ["exceptions /w/**/.env"]);
    void allowForAgents([file("/home/u/.env")], settings);
    assert.deepEqual(fake.shown[1]?.buttons, ["Keep Off-Limits", "Allow for Agents"]);
  });

  it("is taken back by marking the file, also where the exception was wider", async () => {
    const { settings, written } = setUp(["/w/**/.env", "/w/b.pem"]);
    await markOffLimits([file("/w/.env")], settings);
    assert.deepEqual(written, ["exceptions /w/b.pem"]);
  });

  it("is taken back where a person chooses it from the list", async () => {
    const { settings, written } = setUp(["/w/.env", "/w/b.pem"]);
    const reviewing = reviewExceptions(settings);
    const [list] = fake.shown;
    assert.deepEqual(list?.buttons, ["/w/.env", "/w/b.pem"]);
    list.answer("/w/.env");
    await reviewing;
    assert.deepEqual(written, ["exceptions /w/b.pem"]);
    const nothing = reviewExceptions(settings);
    fake.shown[1]?.answer(undefined);
    await nothing;
    assert.equal(written.length, 1);
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
  describe("when something has changed", () => {
    let patterns: Map<string, string>;
    let inside: Map<string, string>;
    let drawnAnew: string[][];
    let decorations: ReturnType<typeof createDecorations>;
    beforeEach(() => {
      fake.reset();
      patterns = new Map([["/w/.env", "**/.env"]]);
      inside = new Map();
      drawnAnew = [];
      decorations = createDecorations(
        (path) => patterns.get(path),
        (path) => inside.get(path) ?? "",
      );
      const [provider] = fake.decorationProviders;
      provider?.onDidChangeFileDecorations((uris) => {
        drawnAnew.push(uris.map(({ path }) => path));
        // As VS Code does: it asks again for each of them.
        for (const uri of uris) provider.provideFileDecoration(uri);
      });
    });
    afterEach(() => {
      decorations.dispose();
    });

    function show(...paths: readonly string[]): void {
      for (const path of paths)
        fake.decorationProviders[0]?.provideFileDecoration(FakeUri.file(path));
    }

    function refresh(): readonly string[] {
      drawnAnew.length = 0;
      decorations.refresh();
      return drawnAnew.flat();
    }

    it("stay as they are where nothing is another", () => {
      show("/w/.env", "/w/readme", "/w/secrets");
      assert.deepEqual(refresh(), []);
    });

    it("are drawn anew for a file or folder that is off-limits now, once", () => {
      show("/w/.env", "/w/readme", "/w/secrets");
      patterns.set("/w/secrets", "./secrets/");
      assert.deepEqual(refresh(), ["/w/secrets"]);
      assert.deepEqual(refresh(), []);
    });

    it("go from what is off-limits no longer, and from a file that is gone with its credential", () => {
      inside.set("/w/deploy.ts", "Railway token (account-wide)");
      show("/w/.env", "/w/deploy.ts", "/w/readme");
      patterns.clear();
      assert.deepEqual(refresh(), ["/w/.env"]);
      inside.clear();
      assert.deepEqual(refresh(), ["/w/deploy.ts"]);
    });

    it("say what a file holds as soon as that is known", () => {
      show("/w/.env", "/w/readme");
      inside.set("/w/.env", "password (wide)");
      assert.deepEqual(refresh(), ["/w/.env"]);
    });

    it("are not asked for where nobody has seen the file", () => {
      inside.set("/w/deep/unseen.ts", "password (wide)");
      assert.deepEqual(refresh(), []);
    });

    it("come in parts of which VS Code leaves none out", () => {
      const paths = Array.from({ length: 600 }, (_, at) => `/w/keys/${at}.txt`);
      show(...paths);
      for (const path of paths) patterns.set(path, "**/keys/*");
      assert.deepEqual(refresh(), paths);
      assert.ok(drawnAnew.every((uris) => uris.length <= 250));
    });
  });
});
