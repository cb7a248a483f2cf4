import assert from "node:assert/strict";
import type { TreeDataProvider, TreeItem } from "vscode";
import type { Entry } from "../../src/credentials/inventory/entry";
import { createCredentialHints } from "../../src/ui/credentials/hints";
import { createMarks } from "../../src/ui/credentials/marks";
import { showNarrower, type CredentialRow } from "../../src/ui/credentials/view";
import { sayAge } from "../../src/ui/credentials/words";
import { events, fake, Uri } from "../support/vscode";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 26);

const railway: Entry = {
  id: "railway.account",
  kind: "Railway token",
  breadth: "full",
  reach: "delete any volume, in any environment of any project",
  narrower: "a project token of the one environment (`RAILWAY_TOKEN`)",
  line: 3,
  column: 16,
  length: 36,
  reason: "it can delete any volume, in any environment of any project",
  sure: true,
  path: "/w/scripts/domains.ts",
  digest: "0123",
  changedAt: now - 100 * day,
};
const password: Entry = {
  id: "assigned",
  kind: "password",
  breadth: "wide",
  reach: "do nobody knows how much",
  line: 1,
  column: 13,
  length: 10,
  reason: "`DB_PASSWORD` is given a value that looks like a password",
  sure: false,
  path: "/w/config/production.yaml",
  digest: "4567",
  environment: "production",
  changedAt: now,
};

describe("the marks of credentials", () => {
  let entries: readonly Entry[];
  let progressed: (files: number | undefined) => void;
  let changed: () => void;
  let asked: string[];
  let marks: { refresh(): void; dispose(): void };
  beforeEach(() => {
    fake.reset();
    fake.workspaceFolders.push({ name: "w", uri: Uri.file("/w") });
    entries = [password, railway];
    asked = [];
    marks = createMarks({
      pattern: (path) => (path === railway.path ? "/w/scripts/domains.ts" : undefined),
      credentials: {
        all: () => entries,
        of: (path) => entries.filter((entry) => entry.path === path),
        onDidChange: (listener) => {
          changed = listener;
          return { dispose: () => undefined };
        },
        onProgress: (listener) => {
          progressed = listener;
          return { dispose: () => undefined };
        },
      },
      tracked: (paths) => Promise.resolve(new Set(paths.filter((path) => path === railway.path))),
      committedAt: (path, line) => {
        asked.push(`${path}:${line}`);
        return Promise.resolve(Date.UTC(2024, 2, 2));
      },
      now: () => now,
    });
  });
  afterEach(() => {
    marks.dispose();
  });

  function provider(): TreeDataProvider<CredentialRow> {
    const view = fake.views.get("tenthSecondCredentials");
    assert.ok(view);
    return view.treeDataProvider as TreeDataProvider<CredentialRow>;
  }

  async function rows(): Promise<readonly [CredentialRow, TreeItem][]> {
    const from = provider();
    const each = (await from.getChildren()) ?? [];
    return Promise.all(each.map(async (row) => [row, await from.getTreeItem(row)] as const)).then(
      (all) => all.map(([row, item]) => [row, item]),
    );
  }

  it("list what each is, where, how much it opens, for what, how old, and whether git has it", async () => {
    const shown = (await rows()).map(([, { label, description, contextValue }]) => [
      ...[label, description, contextValue],
    ]);
    assert.deepEqual(shown, [
      ["password", "config/production.yaml:1 · wide · production", "credential.open"],
      [
        "Railway token",
        "scripts/domains.ts:3 · account-wide · 3 months · tracked by git · off-limits",
        "credential.offLimits",
      ],
    ]);
  });

  it("open the file at the value", async () => {
    const [, [, item] = []] = await rows();
    assert.equal(item?.command?.command, "vscode.open");
    const [file, { selection }] = item.command.arguments as [
      Uri,
      { selection: { startLine: number; startCharacter: number; endCharacter: number } },
    ];
    assert.equal(file.path, "/w/scripts/domains.ts");
    assert.deepEqual(
      [selection.startLine, selection.startCharacter, selection.endCharacter],
      [2, 15, 51],
    );
  });

  it("say in the tooltip why, since when, and what would do with less; git is asked only then", async () => {
    const [[unsure, unsureItem] = [], [sure, sureItem] = []] = await rows();
    assert.deepEqual(asked, []);
    assert.ok(unsure && unsureItem && sure && sureItem);
    const tooltip = async (row: CredentialRow, item: TreeItem): Promise<string> => {
      const resolved = await provider().resolveTreeItem?.(item, row, {} as never);
      return (resolved?.tooltip as { value: string }).value;
    };
    const said = await tooltip(sure, sureItem);
    assert.deepEqual(asked, ["/w/scripts/domains.ts:3"]);
    assert.match(said, /^it can delete any volume/);
    assert.match(said, /In git since 2024-03-02\./);
    assert.match(said, /Use a project token of the one environment .* and revoke this one/);
    const other = await tooltip(unsure, unsureItem);
    assert.match(other, /`DB_PASSWORD` is given a value.*Keep it out of files/s);
    assert.equal(asked.length, 1);
  });

  it("tell how to narrow it when asked", async () => {
    const [, [row] = []] = await rows();
    showNarrower(row);
    assert.match(fake.shown[0]?.message ?? "", /Use a project token/);
    showNarrower(undefined);
    assert.equal(fake.shown.length, 1);
  });

  it("say how far the look is, and nothing when it is through", () => {
    progressed(1_500);
    const view = fake.views.get("tenthSecondCredentials");
    assert.equal(view?.message, "1500 files looked at…");
    progressed(undefined);
    assert.equal(view.message, "");
  });

  it("mark the file with badge, colour and what is in it, never with the value", () => {
    const [decorations] = fake.decorationProviders;
    const one = decorations?.provideFileDecoration(Uri.file("/w/scripts/domains.ts")) as {
      badge: string;
      tooltip: string;
      color: { id: string };
    };
    assert.deepEqual(
      [one.badge, one.tooltip, one.color.id],
      [
        "OL",
        "Off-limits to agents: holds Railway token (account-wide)",
        "tenthSecond.offLimitsForeground",
      ],
    );
    const other = decorations?.provideFileDecoration(Uri.file(password.path)) as typeof one;
    assert.deepEqual(
      [other.badge, other.tooltip, other.color],
      ["CR", "Holds password (wide)", undefined],
    );
    assert.equal(decorations?.provideFileDecoration(Uri.file("/w/README.md")), undefined);
  });

  it("put a quiet word at the end of the line, in every editor that is seen", () => {
    const drawn: unknown[] = [];
    fake.editors.push({
      document: {
        uri: Uri.file("/w/scripts/domains.ts"),
        lineCount: 4,
        lineAt: (line: number) => ({ range: { end: { line, character: 52 } } }),
      },
      setDecorations: (_: unknown, options: readonly { renderOptions: unknown }[]) =>
        drawn.push(options.map(({ renderOptions }) => renderOptions)),
    });
    events.changeEditors.fire(undefined);
    assert.deepEqual(drawn, [[{ after: { contentText: "Railway token, account-wide" } }]]);
    entries = [];
    changed();
    assert.deepEqual(drawn.at(-1), []);
  });

  it("do not break where a line is gone since the look", () => {
    const hints = createCredentialHints(() => [railway]);
    fake.editors.push({
      document: { uri: Uri.file("/w/scripts/domains.ts"), lineCount: 1 },
      setDecorations: (_: unknown, options: readonly unknown[]) => {
        assert.deepEqual(options, []);
      },
    });
    hints.refresh();
    hints.dispose();
  });

  for (const [days, said] of [
    [0.5, undefined],
    [1, "1 day"],
    [13, "13 days"],
    [20, "2 weeks"],
    [100, "3 months"],
    [800, "2 years"],
  ] as const) {
    it(`say ${String(said)} for ${days} days`, () => {
      assert.equal(sayAge(days * day), said);
    });
  }
});
