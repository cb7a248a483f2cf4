import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installHooks } from "../../agents/installHooks";
import type { Person } from "../../agents/person";
import { directoryOf, installAgents } from "../../agents/provision/installAgents.mjs";
import { realAgents } from "../../agents/realAgents";
import { play, type Outcome } from "../../agents/scenario";
import type { World } from "../../agents/world";
import { clickInDialog, dialog } from "../driver/dialog";
import { endProcessesOf } from "../driver/processes";
import { worldEnvironment } from "../driver/scratch";
import { until } from "../driver/until";
import { scene, type Scene } from "./scene";
import { heldDialog } from "./steps";

/** Milliseconds after which a hook answers by itself: long enough for a click, short for a test. */
const deadline = 6_000;

for (const name of Object.keys(realAgents) as (keyof typeof realAgents)[]) {
  describe(`${name}, run by a person beside the editor`, () => {
    let outcomes: ReadonlyMap<string, Outcome> = new Map();
    const outcome = (act: string): Outcome => {
      const found = outcomes.get(act);
      assert.ok(found, act);
      return found;
    };

    const toldWhy = ({ result }: Outcome, why: RegExp): void => {
      if (realAgents[name].endsWithDenial === true) assert.equal(result, undefined);
      else assert.match(result ?? "", why);
    };

    before(async function () {
      this.timeout(180_000);
      await installAgents();
      const playing = await scene();
      // What another test leaves there has comments, with which Claude Code does not read the file.
      rmSync(join(playing.editor.scratch.home, ".claude/settings.json"), { force: true });
      const person = personBefore(playing);
      const hooked = {
        ...realAgents[name],
        setUp: (world: World, model: string) => {
          realAgents[name].setUp(world, model);
          installHooks(name, world.home);
        },
      };
      ({ outcomes } = await play(hooked, worldOf(playing), person, [
        { name: `${name}-ordinary`, does: "ordinary" },
        {
          name: `${name}-late`,
          does: "destroy",
          after: async () => {
            person.will("allow");
            await person.done();
          },
        },
        { name: `${name}-retry`, does: "destroy", target: `${name}-late` },
        { name: `${name}-denied`, does: "destroy", click: "deny" },
        { name: `${name}-allowed`, does: "destroy", click: "allow" },
      ]));
    });

    // An agent may leave a daemon for its next run, which outlives the editor on a busy machine.
    after(async () => {
      await endProcessesOf((await scene()).editor.scratch.root, directoryOf(name));
    });

    it("does ordinary work with no question", () => {
      const { result, questions } = outcome(`${name}-ordinary`);
      assert.match(result ?? "", /package\.json/);
      assert.equal(questions, 0);
    });

    it("hears in time that nobody has clicked, and may do it after the click", () => {
      const late = outcome(`${name}-late`);
      assert.ok(late.spared, late.result);
      toldWhy(late, /run the same command again/);
      assert.ok(late.took < deadline + 5_000, `after ${String(late.took)} ms`);
      const retry = outcome(`${name}-retry`);
      assert.ok(!retry.spared, retry.result);
      assert.equal(retry.questions, 0);
    });

    it("destroys nothing that a person denies, and is told why", () => {
      const denied = outcome(`${name}-denied`);
      assert.ok(denied.spared, denied.result);
      toldWhy(denied, /Tenth Second/);
    });

    it("destroys what a person allows", () => {
      const { result, spared } = outcome(`${name}-allowed`);
      assert.ok(!spared, result);
    });
  });
}

/** The editor's world, as an agent that is started in a terminal outside of it sees it. */
function worldOf({ editor, project }: Scene): World {
  const { root, home } = editor.scratch;
  return {
    root,
    home,
    project,
    environment: { ...worldEnvironment(root), TENTH_SECOND_DEADLINE: String(deadline) },
    write: (path, content) => {
      const file = join(home, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    },
    remove: () => Promise.resolve([]),
  };
}

/** A person who clicks in the editor's window. */
function personBefore({ workbench: { page } }: Scene): Person {
  const labels = { allow: "Allow Once", deny: "Deny" };
  let asked = 0;
  let done = Promise.resolve();
  return {
    asked: () => asked,
    will: (click) => {
      if (click === undefined) return;
      done = (async () => {
        await heldDialog("drawings");
        asked += 1;
        await clickInDialog(page, labels[click]);
        await until("the dialog to close", async () => (await dialog(page)) === undefined);
      })();
      // Whoever waits for `done` hears of a failure.
      done.catch(() => undefined);
    },
    done: () => done,
  };
}
