import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scene } from "./scene";
import { agentTerminal, shells, waitForFile, withoutDialog, type ShellName } from "./steps";

for (const shell of Object.keys(shells) as ShellName[]) {
  describe(`ordinary work in ${shell}`, () => {
    it("passes unseen", async () => {
      const { agent, editor, project } = await scene();
      mkdirSync(join(project, "node_modules/left-pad"), { recursive: true });
      writeFileSync(join(project, "node_modules/left-pad/index.js"), "module.exports = String;\n");
      const out = join(editor.scratch.root, `ordinary-${shell}`);
      mkdirSync(out);
      const terminal = await agentTerminal(shell, { env: { AI_AGENT: "playing-agent" } });
      await withoutDialog(async () => {
        await agent.sendText(terminal, `ls > ${out}/ls`);
        await agent.sendText(terminal, `git status --short > ${out}/status`);
        await agent.sendText(terminal, `npm test > ${out}/tests 2>&1`);
        await agent.sendText(terminal, "rm -rf node_modules");
        await agent.sendText(terminal, `echo done > ${out}/done`);
        await waitForFile(join(out, "done"));
      });
      assert.match(readFileSync(join(out, "ls"), "utf8"), /^src$/m);
      assert.match(readFileSync(join(out, "status"), "utf8"), /drafts/);
      assert.match(readFileSync(join(out, "tests"), "utf8"), /pass 1/);
      assert.ok(!existsSync(join(project, "node_modules")));
      await agent.closeTerminal(terminal);
    });
  });
}
