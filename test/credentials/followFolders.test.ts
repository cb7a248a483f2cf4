import assert from "node:assert/strict";
import { followFolders } from "../../src/credentials/followFolders";
import { events, fake, Uri } from "../support/vscode";

/** Longer than changes wait to be told together. */
const enough = 400;

describe("following the window's folders", () => {
  let done: string[];
  let told: () => void;
  let following: { dispose(): unknown };
  function begin(folder: string): void {
    fake.reset();
    fake.settings.set("files.exclude", { globalValue: { "**/*.tmp": true, "**/shown": false } });
    fake.workspaceFolders.push({ name: "w", uri: Uri.file(folder) });
    done = [];
    following = followFolders({
      look: (path, exclude) => void done.push(`look ${path} without ${exclude.join(" ")}`),
      forget: (path) => void done.push(`forget ${path}`),
      changed: (paths) => {
        done.push(`changed ${[...paths].sort().join(" ")}`);
        told();
      },
    });
  }
  afterEach(() => {
    following.dispose();
    assert.equal(fake.fileWatchers.length, 0);
  });

  const change = (path: string): void => {
    fake.fileWatchers[0]?.change.fire({ fsPath: path });
  };

  it("looks through each, without what files.exclude hides, and tells changes together", async () => {
    begin("/w");
    const heard = new Promise<void>((resolve) => (told = resolve));
    change("/w/src/a.ts");
    fake.fileWatchers[0]?.create.fire({ fsPath: "/w/.env" });
    fake.fileWatchers[0]?.remove.fire({ fsPath: "/w/b.ts" });
    for (const path of ["/w/a.tmp", "/w/node_modules/x/i.js", "/w/sub/dist/a.js"]) change(path);
    await heard;
    assert.deepEqual(done, ["look /w without **/*.tmp", "changed /w/.env /w/b.ts /w/src/a.ts"]);
  });

  it("sees changes in a folder that lies below one called build", async () => {
    begin("/home/me/build/shop");
    const heard = new Promise<void>((resolve) => (told = resolve));
    change("/home/me/build/shop/a.ts");
    await heard;
    assert.equal(done.at(-1), "changed /home/me/build/shop/a.ts");
  });

  it("looks anew when what is hidden changes, and only then", () => {
    begin("/w");
    events.changeConfiguration.fire({ affectsConfiguration: (section) => section === "editor" });
    events.changeConfiguration.fire({ affectsConfiguration: () => true });
    assert.equal(done.length, 1);
    fake.settings.set("files.exclude", { globalValue: { "**/old": true } });
    events.changeConfiguration.fire({
      affectsConfiguration: (section) => section === "files.exclude",
    });
    assert.deepEqual(done.slice(1), ["look /w without **/old"]);
    assert.equal(fake.fileWatchers.length, 1);
  });

  it("forgets a folder that was closed, and tells nothing after its end", async () => {
    begin("/w");
    change("/w/a.ts");
    fake.workspaceFolders.length = 0;
    events.changeFolders.fire(undefined);
    assert.deepEqual(done, ["look /w without **/*.tmp", "forget /w"]);
    told = () => undefined;
    following.dispose();
    await new Promise((resolve) => setTimeout(resolve, enough));
    assert.equal(done.length, 2);
  });
});
