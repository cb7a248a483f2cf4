import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, scene } from "./scene";
import { agentTerminal, allowOnce, deny, heldDialog, shells, waitUntilGone } from "./steps";
import { waitUntilIdle, type ShellName } from "./steps";

/** A way in which an agent's line gets to run; answers when the line has come to its end. */
type Way = (shell: ShellName, line: string) => Promise<() => Promise<void>>;

const ways: Readonly<Record<string, Way>> = {
  "terminal.sendText": async (shell, line) => {
    const { agent } = await scene();
    const terminal = await agentTerminal(shell);
    await agent.sendText(terminal, line);
    return endOf(terminal);
  },
  "terminal.sendText in the turn that creates the terminal": async (shell, line) => {
    const { agent } = await scene();
    const terminal = `hasty-${shell}-${String(Date.now())}`;
    await agent.createTerminal(terminal, { name: terminal, shellPath: shells[shell] }, line);
    return endOf(terminal);
  },
  "shellIntegration.executeCommand": async (shell, line) => {
    const { agent } = await scene();
    const terminal = await agentTerminal(shell);
    await agent.execute(terminal, line);
    return endOf(terminal);
  },
  "a shell task of tasks.json": async (shell) => {
    const { agent } = await scene();
    return ended(agent.runTaskNamed(`clean drafts in ${shell}`));
  },
  "tasks.executeTask": async (shell, line) => {
    const { agent } = await scene();
    const options = { executable: shells[shell], shellArgs: ["-c"] };
    return ended(agent.executeShellTask(`clean in ${shell}`, line, options));
  },
};

for (const shell of Object.keys(shells) as ShellName[]) {
  for (const [name, run] of Object.entries(ways)) {
    describe(`rm -rf of untracked work by ${name} in ${shell}`, () => {
      const directory = `drafts-${shell}-task`;
      const line = `rm -rf ${directory}`;

      it("leaves every byte when denied", async () => {
        const { project } = await scene();
        writeUntrackedWork(project, directory);
        const before = contents(project);
        const end = await run(shell, line);
        await heldDialog(directory);
        assert.deepEqual(work(contents(project)), work(before));
        await deny();
        await end();
        assert.deepEqual(work(contents(project)), work(before));
      });

      it("removes exactly it when allowed", async () => {
        const { project } = await scene();
        writeUntrackedWork(project, directory);
        const before = contents(project);
        const end = await run(shell, line);
        await heldDialog(directory);
        await allowOnce();
        await waitUntilGone(join(project, directory));
        await end();
        const rest = Object.entries(before).filter(
          ([path]) => !path.startsWith(join(project, directory)),
        );
        assert.deepEqual(work(contents(project)), work(Object.fromEntries(rest)));
        assert.ok(!existsSync(join(project, directory)));
      });
    });
  }
}

function endOf(terminal: string): () => Promise<void> {
  return async () => {
    const { agent } = await scene();
    await waitUntilIdle(terminal);
    await agent.closeTerminal(terminal);
  };
}

function ended(task: Promise<unknown>): () => Promise<void> {
  return async () => {
    await task;
  };
}

/** Git keeps its own books while VS Code looks at the repository. */
function work(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes("/.git/")));
}
