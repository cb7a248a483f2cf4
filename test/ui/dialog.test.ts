import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reply } from "../../src/approval/prompts";
import { catastrophe, heldOf, nobody, stageForEach } from "../support/dialog";
import { events, fake, type Shown } from "../support/vscode";
import { requestOf } from "../support/verdicts";

describe("the dialog", () => {
  const stage = stageForEach();

  it("is a modal whose first button decides nothing and whose closing denies", async () => {
    const reply = stage.ask(heldOf(), nobody, 2);
    const shown = await stage.next();
    assert.deepEqual(
      [shown.buttons, shown.closes],
      [["Show Everything", "Allow Once", "Allow in This Session", "Deny"], "Deny"],
    );
    assert.equal(
      shown.message,
      "Copilot agent wants to delete /w/data and everything in it. This cannot be undone.",
    );
    assert.match(
      shown.detail,
      /^rm -rf data\n\nDirectory: \/w \(where the terminal is, the workspace folder\)/,
    );
    assert.match(shown.detail, /2 more commands wait behind this one\.$/);
    stage.say(shown, undefined);
    assert.equal(await reply, "deny");
  });

  for (const [button, reply] of [
    ["Allow Once", "once"],
    ["Allow in This Session", "session"],
    ["Deny", "deny"],
  ] as const) {
    it(`${button} means ${reply}`, async () => {
      const answer = stage.ask();
      stage.say(await stage.next(), button);
      assert.equal(await answer, reply);
      assert.equal(fake.open().length, 0);
    });
  }

  it("says why it asks again", async () => {
    void stage.ask(heldOf({ notice: "the script has changed" }));
    assert.match((await stage.next()).detail, /^The script has changed\.\n\nrm -rf data/);
  });

  describe("for a catastrophe", () => {
    it("does not offer the session", async () => {
      void stage.ask(catastrophe);
      assert.deepEqual((await stage.next()).buttons, ["Show Everything", "Allow Once", "Deny"]);
    });

    for (const [typed, reply] of [
      ["/home/u", "once"],
      [" /home/u ", "once"],
      ["/home", "deny"],
      ["", "deny"],
      [undefined, "deny"],
    ] as const) {
      it(`${typed === undefined ? "Escape" : `typing \`${typed}\``} means ${reply}`, async () => {
        const answer = stage.ask(catastrophe);
        stage.say(await stage.next(), "Allow Once");
        const input = await stage.next("input", false);
        assert.equal(input.options["ignoreFocusOut"], true);
        assert.equal(input.options["value"], undefined);
        assert.match(input.message, /Type \/home\/u to allow it once/);
        input.answer(typed);
        assert.equal(await answer, reply);
      });
    }

    it("is withdrawn while the name is typed", async () => {
      const abort = new AbortController();
      const answer = stage.ask(catastrophe, abort.signal);
      stage.say(await stage.next(), "Allow Once");
      await stage.next("input", false);
      abort.abort();
      assert.equal(await answer, undefined);
      assert.equal(fake.open().length, 0);
    });
  });

  describe("Show Everything", () => {
    async function showEverything(): Promise<{ answer: Promise<Reply>; notification: Shown }> {
      const answer = stage.ask(heldOf(), nobody, 1);
      stage.say(await stage.next(), "Show Everything");
      const notification = await stage.next("warning", false);
      return { answer, notification };
    }

    it("opens the whole, and the question waits", async () => {
      const { answer, notification } = await showEverything();
      const [uri = ""] = fake.openDocuments;
      const provider = fake.contentProviders.get("tenth-second-held");
      const text = provider?.provideTextDocumentContent({
        path: uri.slice(uri.indexOf(":") + 1),
      } as never);
      assert.match(String(text), /Command:\n\nrm -rf data/);
      assert.match(notification.message, /still held, and 1 more/);
      assert.equal(
        fake.open().some((one) => one.modal),
        false,
      );
      assert.equal(await Promise.race([answer, sleep(20, "waits")]), "waits");
      assert.equal(stage.dialog.reveal(), true);
      stage.say(await stage.next(), "Deny");
      assert.equal(await answer, "deny");
      assert.deepEqual(fake.openDocuments, [], "the document is closed with the question");
      notification.answer("Decide…");
      assert.match((await stage.next("information", false)).message, /no longer held/);
    });

    it("comes back by the notification", async () => {
      const { answer, notification } = await showEverything();
      notification.answer("Decide…");
      stage.say(await stage.next(), "Allow Once");
      assert.equal(await answer, "once");
    });

    it("comes back when the document is closed", async () => {
      const { answer } = await showEverything();
      const [uri = ""] = fake.openDocuments;
      const { TabInputText, Uri } = await import("../support/vscode");
      events.changeTabs.fire({ closed: [{ input: new TabInputText(Uri.parse(uri)) }] });
      stage.say(await stage.next(), "Deny");
      assert.equal(await answer, "deny");
    });

    it("still waits when the notification is closed", async () => {
      const { answer, notification } = await showEverything();
      notification.answer(undefined);
      assert.equal(await Promise.race([answer, sleep(20, "waits")]), "waits");
      assert.equal(stage.dialog.reveal(), true);
      assert.equal(stage.dialog.reveal(), false);
      stage.say(await stage.next(), "Deny");
      await answer;
    });

    it("goes away with its Request", async () => {
      const abort = new AbortController();
      const answer = stage.ask(heldOf(), abort.signal);
      stage.say(await stage.next(), "Show Everything");
      await stage.next("warning", false);
      abort.abort();
      assert.equal(await answer, undefined);
      assert.equal(stage.dialog.reveal(), false);
      assert.deepEqual(fake.openDocuments, []);
    });

    it("comes first for a command that fits no dialog", async () => {
      const command = `${"echo harmless; ".repeat(2_000)}rm -rf data`;
      const answer = stage.ask(heldOf({ request: requestOf(command) }));
      const first = await stage.next();
      assert.deepEqual(first.buttons, ["Show Everything", "Deny"]);
      stage.say(first, "Show Everything");
      (await stage.next("warning", false)).answer("Decide…");
      const second = await stage.next();
      assert.deepEqual(second.buttons, [
        "Show Everything",
        "Allow Once",
        "Allow in This Session",
        "Deny",
      ]);
      stage.say(second, "Deny");
      assert.equal(await answer, "deny");
    });
  });
});
