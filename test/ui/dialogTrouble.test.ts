import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { catastrophe, heldOf, stageForEach } from "../support/dialog";
import { events, fake } from "../support/vscode";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

describe("the dialog in trouble", () => {
  const stage = stageForEach();

  describe("when its question is withdrawn", () => {
    it("lets go at once, says so, and takes no late answer", async () => {
      const abort = new AbortController();
      const answer = stage.ask(heldOf(), abort.signal);
      const modal = await stage.next();
      abort.abort();
      assert.equal(await answer, undefined);
      const notice = await stage.next("warning", false);
      assert.match(notice.message, /withdrawn.*decides nothing/);
      notice.answer(undefined);
      modal.answer("Allow Once");
      assert.match(
        (await stage.next("warning", false)).message,
        /withdrawn before you answered. It was not run/,
      );
    });

    it("asks the next one behind the modal that still stands, and says so", async () => {
      const abort = new AbortController();
      const first = stage.ask(heldOf(), abort.signal);
      const stale = await stage.next();
      abort.abort();
      await first;
      stale.answered = true;
      const second = stage.ask(heldOf({ request: requestOf("rm -rf other") }));
      const modal = await stage.next();
      assert.match(
        modal.detail,
        /^The question before this one was withdrawn, your answer to it did nothing\.\n\nrm -rf other/,
      );
      stage.time.pass(5_000);
      stale.answer("Allow Once");
      await sleep(5);
      // A double click: the first closed the old modal, the second was not meant for this one.
      stage.time.pass(100);
      modal.answer("Allow Once");
      const again = await stage.next();
      assert.match(again.detail, /too quickly to be meant/);
      stage.say(again, "Allow Once");
      assert.equal(await second, "once");
    });

    it("is not shown if that happens before it comes up", async () => {
      assert.equal(await stage.ask(heldOf(), AbortSignal.abort()), undefined);
      assert.equal(fake.shown.length, 0);
    });
  });

  describe("under typing fingers", () => {
    const key = { kind: 1 };

    it("waits for a pause", async () => {
      events.changeSelection.fire(key);
      const begun = stage.time.now();
      void stage.ask();
      await stage.next();
      assert.ok(stage.time.now() - begun >= 700);
    });

    it("does not wait for what an agent edits or a mouse selects", async () => {
      events.changeSelection.fire({ kind: 3 });
      events.changeSelection.fire({ kind: 2 });
      const begun = stage.time.now();
      void stage.ask();
      await stage.next();
      assert.ok(stage.time.now() - begun < 700);
    });

    it("comes at last, and takes no hasty yes", async () => {
      const fingers = setInterval(() => {
        events.changeSelection.fire(key);
      }, 0);
      const answer = stage.ask();
      const hasty = await stage.next().finally(() => {
        clearInterval(fingers);
      });
      hasty.answer("Allow Once");
      const again = await stage.next();
      stage.say(again, "Allow Once");
      assert.equal(await answer, "once");
    });
  });

  it("takes a breath between two questions", async () => {
    const first = stage.ask();
    stage.say(await stage.next(), "Deny");
    await first;
    const begun = stage.time.now();
    void stage.ask();
    await stage.next();
    assert.ok(stage.time.now() - begun >= 400);
  });

  describe("about a denial", () => {
    const denied = heldOf({
      request: requestOf("cat .env"),
      verdict: verdictOf(
        [
          deletionOf("/w/[x](command:y).env", {
            kind: "read",
            outcome: "deny",
            traits: ["off-limits"],
          }),
        ],
        {
          liftable: true,
        },
      ),
    });

    for (const [choice, lifted] of [
      ["Allow Once", true],
      [undefined, false],
    ] as const) {
      it(`${choice ?? "closing it"} means ${lifted ? "once" : "no"}`, async () => {
        const answer = stage.dialog.notifyDenied(denied);
        const shown = await stage.next("warning", false);
        assert.deepEqual(shown.buttons, ["Allow Once", "Show Everything"]);
        assert.match(
          shown.message,
          /^Not run: Copilot agent wants to read .*off-limits files included/,
        );
        assert.ok(!shown.message.includes("]("), "no link comes out of a file's name");
        shown.answer(choice);
        assert.equal(await answer, lifted);
      });
    }

    it("asks for the name where the denial is of a catastrophe", async () => {
      const answer = stage.dialog.notifyDenied(catastrophe);
      (await stage.next("warning", false)).answer("Allow Once");
      (await stage.next("input", false)).answer("wrong");
      assert.equal(await answer, false);
    });
  });
});
