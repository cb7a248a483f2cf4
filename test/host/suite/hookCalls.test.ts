import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeUntrackedWork } from "../sample/sampleProject";
import { until } from "../driver/until";
import { scene } from "./scene";
import { allowOnce, deny, heldDialog } from "./steps";

const tool = join(import.meta.dirname, "../../../dist/cli.js");

interface Answer {
  readonly permissionDecision: string;
  readonly permissionDecisionReason: string;
}

describe("what an agent's hook is told", () => {
  const directory = "drafts-hook";
  const command = `rm -rf ${directory}`;
  let calls = 0;

  /** Runs the built hook as an agent outside of the editor would; undefined if it has no opinion. */
  async function hook(text: string, deadline = 60_000): Promise<Answer | undefined> {
    const { project, editor } = await scene();
    const child = spawn(process.execPath, [tool, "hook", "claude"], {
      cwd: project,
      env: { ...editor.scratch.environment, TENTH_SECOND_DEADLINE: String(deadline) },
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(
      JSON.stringify({
        session_id: "s",
        tool_use_id: `toolu_${String((calls += 1))}`,
        cwd: project,
        hook_event_name: "PreToolUse",
        tool_name: "Bash",
        tool_input: { command: text },
      }),
    );
    let said = "";
    for await (const piece of child.stdout.setEncoding("utf8")) said += String(piece);
    if (said === "") return undefined;
    return (JSON.parse(said) as { hookSpecificOutput: Answer }).hookSpecificOutput;
  }

  before(async () => {
    const { project } = await scene();
    writeUntrackedWork(project, directory);
  });

  it("needs no answer when nothing would be lost", async () => {
    assert.equal(await hook("git status"), undefined);
  });

  it("is denied by a click", async () => {
    const answer = hook(command);
    await heldDialog(directory);
    await deny();
    assert.equal((await answer)?.permissionDecision, "deny");
    assert.match((await answer)?.permissionDecisionReason ?? "", /a person denied it/);
  });

  it("is allowed by a click", async () => {
    const answer = hook(command);
    await heldDialog(directory);
    await allowOnce();
    assert.equal((await answer)?.permissionDecision, "allow");
    const { project } = await scene();
    assert.ok(existsSync(join(project, directory)), "a hook runs nothing itself");
  });

  it("is denied when nobody answers in time, and allowed the next time after a late click", async () => {
    const late = await hook(command, 2_500);
    assert.equal(late?.permissionDecision, "deny");
    assert.match(late.permissionDecisionReason, /run the same command again/);
    await heldDialog(directory);
    await allowOnce();
    await until("the late answer to count", async () => {
      const again = await hook(command, 2_500);
      return again?.permissionDecision === "allow";
    });
  });
});
