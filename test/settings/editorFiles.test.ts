import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editorFiles } from "../../src/host/settings/editorFiles";
import { readSettings } from "../../src/host/settings/readSettings";
import { fake, Uri } from "../support/vscode";

describe("what a folder's settings file says and the editor passes over", () => {
  let folder: string;
  beforeEach(() => {
    fake.reset();
    folder = realpathSync(mkdtempSync(join(tmpdir(), "ts settings-")));
    mkdirSync(join(folder, ".vscode"));
    fake.workspaceFolders.push({ name: "shop", uri: Uri.file(folder) });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (text: string): void => {
    writeFileSync(join(folder, ".vscode/settings.json"), text);
  };

  it("lifts no file's mark, and a person is told", () => {
    put('{ // ours\n  "tenthSecond.offLimits.exceptions": ["**/.env"],\n}');
    const { person, workspace, problems } = readSettings(editorFiles("/home/u"));
    assert.deepEqual([person.offLimitsExceptions, workspace.offLimitsExceptions], [[], undefined]);
    assert.equal(problems.length, 1);
    assert.match(
      problems[0]?.message ?? "",
      /`tenthSecond\.offLimits\.exceptions` in `shop\/\.vscode\/settings\.json` would weaken the protection and is ignored/,
    );
  });

  it("is nothing where there is no file, or one that cannot be understood", () => {
    assert.deepEqual(readSettings(editorFiles("/home/u")).problems, []);
    put("[1]");
    assert.deepEqual(readSettings(editorFiles("/home/u")).problems, []);
  });
});
