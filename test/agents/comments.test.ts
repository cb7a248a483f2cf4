import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectDirectory } from "../host/provision/directories.mjs";
import { openFakeWindow } from "./fakeWindow";
import { installHooks, installLauncher, installerOf } from "./installHooks";
import { realAgents } from "./realAgents";
import { play } from "./scenario";
import { makeWorld } from "./world";

/** Agents whose settings hold our hook, and whether a person may write comments there. */
const agents = [
  { name: "claude", file: ".claude/settings.json", readsComments: false },
  { name: "codex", file: ".codex/hooks.json", readsComments: false },
  { name: "gemini", file: ".gemini/settings.json", readsComments: true },
  { name: "qwen", file: ".qwen/settings.json", readsComments: true },
] as const;

// What the coverage says of a settings file with comments must be true of the agents themselves.
describe("a settings file with a comment in it", () => {
  for (const { name, file, readsComments } of agents) {
    it(`${readsComments ? "holds" : "switches off"} the hook of ${installerOf(name).title}`, async () => {
      const world = makeWorld();
      const window = await openFakeWindow(world);
      try {
        const { home } = world;
        installLauncher(home, join(projectDirectory, "dist/cli.js"));
        const agent = realAgents[name];
        const commented = {
          ...agent,
          setUp: (place: typeof world, model: string) => {
            agent.setUp(place, model);
            installHooks(name, home);
            const path = join(home, file);
            writeFileSync(path, `// mine\n${readFileSync(path, "utf8")}`);
          },
        };
        const { outcomes, printed } = await play(commented, world, window.person, [
          { name: "denied", does: "destroy", click: "deny" },
        ]);
        assert.equal(outcomes.get("denied")?.spared, readsComments, printed);
      } finally {
        window.close();
        await world.remove();
      }
    });
  }
});
