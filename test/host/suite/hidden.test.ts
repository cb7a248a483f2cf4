import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, received, scene } from "./scene";
import { agentTerminal, allowOnce, deny, heldDialog, shells, waitUntilGone } from "./steps";
import { waitUntilIdle, withoutDialog, type ShellName } from "./steps";

/** A line that removes `drafts-hidden` without looking like it, after harmless lines before it. */
interface Disguise {
  readonly name: string;
  readonly earlier?: readonly string[];
  readonly line: string;
}

const disguises: readonly Disguise[] = [
  { name: "an alias", earlier: ["alias tidy='rm -rf'"], line: "tidy drafts-hidden" },
  {
    name: "a function",
    earlier: ['tidy_up() { command rm -rf "$1"; }'],
    line: "tidy_up drafts-hidden",
  },
  {
    name: "an unexported variable",
    earlier: ["place=drafts-hidden"],
    line: 'rm -rf "./$place"',
  },
  { name: "bash -c", line: "bash -c 'rm -rf drafts-hidden'" },
  { name: "sudo env", line: "sudo env LC_ALL=C rm -rf drafts-hidden" },
  { name: "cd … &&", line: "cd src && rm -rf ../drafts-hidden; cd .." },
];

for (const shell of Object.keys(shells) as ShellName[]) {
  describe(`a command in disguise in ${shell}`, () => {
    let terminal = "";

    before(async () => {
      terminal = await agentTerminal(shell, { env: { AI_AGENT: "playing-agent" } });
    });

    after(async () => {
      await (await scene()).agent.closeTerminal(terminal);
    });

    for (const { name, earlier = [], line } of disguises) {
      it(`is held behind ${name}`, async () => {
        const { agent, project } = await scene();
        writeUntrackedWork(project, "drafts-hidden");
        const before = contents(join(project, "drafts-hidden"));
        await withoutDialog(async () => {
          for (const harmless of earlier) await agent.sendText(terminal, harmless);
          await waitUntilIdle(terminal);
        });
        await agent.sendText(terminal, line);
        const { message, detail } = await heldDialog("drafts-hidden");
        assert.match(`${message}\n${detail}`, /drafts-hidden/);
        await deny();
        await waitUntilIdle(terminal);
        assert.deepEqual(contents(join(project, "drafts-hidden")), before);
      });
    }

    it("runs when allowed", async () => {
      const { agent, project } = await scene();
      writeUntrackedWork(project, "drafts-hidden");
      await agent.sendText(terminal, "tidy drafts-hidden");
      await heldDialog("drafts-hidden");
      await allowOnce();
      await waitUntilGone(join(project, "drafts-hidden"));
      await waitUntilIdle(terminal);
      assert.ok(existsSync(join(project, "src/price.js")));
    });

    it("is held in a heredoc to psql", async () => {
      const { agent, editor } = await scene();
      const sql = "psql postgres://db.internal.example/shop <<'SQL'\nDROP TABLE orders;\nSQL";
      await agent.sendText(terminal, sql);
      await heldDialog("orders");
      assert.equal(received(editor.scratch.root, "psql"), "");
      await deny();
      await waitUntilIdle(terminal);
      assert.equal(received(editor.scratch.root, "psql"), "");
    });
  });
}
