import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clickInDialog, waitForDialog } from "../driver/dialog";
import { clickInNotification, waitForNotification } from "../driver/notifications";
import { runFromPalette } from "../driver/palette";
import { until } from "../driver/until";
import { scene } from "./scene";

const own = "# ours\nbuild\n";
const settings = '{\n  "permissions": { "allow": ["Bash(npm test)"] }\n}\n';

describe("the off-limits list in agents' own rules", () => {
  let project: string;
  let paths: Readonly<Record<"cursor" | "claude" | "editor", string>>;
  let editorSettings: string | undefined;

  before(async () => {
    const playing = await scene();
    project = playing.project;
    mkdirSync(join(playing.editor.scratch.home, ".claude"), { recursive: true });
    paths = {
      cursor: join(project, ".cursorignore"),
      claude: join(project, ".claude/settings.local.json"),
      editor: join(project, ".vscode/settings.json"),
    };
    editorSettings = existsSync(paths.editor) ? text("editor") : undefined;
    mkdirSync(join(project, ".claude"), { recursive: true });
    writeFileSync(paths.cursor, own);
    writeFileSync(paths.claude, settings);
  });

  after(async () => {
    for (const path of [paths.cursor, join(project, ".claude")]) {
      rmSync(path, { recursive: true, force: true });
    }
    if (editorSettings === undefined) rmSync(paths.editor, { force: true });
    else writeFileSync(paths.editor, editorSettings);
    // A pattern that goes is a weaker setting, which a person has to agree to.
    const { page } = (await scene()).workbench;
    await waitForDialog(page, "protect less");
    await clickInDialog(page, "Accept Weaker Settings");
  });

  const text = (file: keyof typeof paths): string => readFileSync(paths[file], "utf8");

  /** Says yes to the rules of Claude Code and Cursor, and skips those of whoever else is here. */
  async function goThrough(): Promise<void> {
    const { page } = (await scene()).workbench;
    const open = new Set(["Claude Code", "Cursor"]);
    while (open.size > 0) {
      const { message, detail } = await waitForDialog(page, "Write what is off-limits into");
      const agent = /rules of (.*)\?/.exec(message)?.[1] ?? "";
      assert.match(detail, /What it stops: /);
      await clickInDialog(page, open.delete(agent) ? "Write" : "Skip This File");
    }
    await waitForNotification(page, /list is written for .*Cursor/);
  }

  it("is written file by file, each after the change was shown and a yes", async () => {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Write Off-Limits Files into Agents' Own Rules…");
    await waitForDialog(page, "Write what is off-limits into");
    await until("the change", async () => (await page.locator(".monaco-diff-editor").count()) > 0);
    assert.equal(text("claude"), settings);
    await goThrough();
    assert.match(text("cursor"), /^# ours\nbuild\n[^]*\n\.env\n/);
    assert.match(text("claude"), /"Read\(\*\*\/\.env\)"/);
    assert.match(text("claude"), /"Bash\(npm test\)"/);
  });

  it("is offered anew when the list has changed, and not written before a yes", async () => {
    const { agent, workbench } = await scene();
    await agent.command("notifications.clearAll");
    const before = text("cursor");
    const folder = editorSettings === undefined ? {} : (JSON.parse(editorSettings) as object);
    const changed = { ...folder, "tenthSecond.offLimits.patterns": ["./plans/"] };
    writeFileSync(paths.editor, JSON.stringify(changed, undefined, 2));
    await waitForNotification(workbench.page, /not what was written for/);
    assert.equal(text("cursor"), before);
    await clickInNotification(workbench.page, /not what was written for/, "Review…");
    await goThrough();
    assert.match(text("cursor"), /\n\/plans\/\*\*\n/);
    assert.match(text("claude"), /"Read\(\/plans\/\*\*\)"/);
  });

  it("goes at one command, and leaves every file as it was to the letter", async () => {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Remove Off-Limits Files from Agents' Own Rules…");
    const { focused } = await waitForDialog(page, "Take the off-limits list out of");
    assert.equal(focused, "Keep Rules");
    await clickInDialog(page, "Take Out");
    await until("the list to be gone", () => !text("cursor").includes(".env"));
    await until("the rules to be gone", () => !text("claude").includes(".env"));
    assert.equal(text("cursor"), own);
    assert.equal(text("claude"), settings);
  });
});
