import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { answerAgent } from "../../src/hook/agent/answerAgent";

// Nothing in these is run: the hook only judges what it is told.
describe("an agent's call whose payload has the name of another event as well", () => {
  for (const key of ["event", "hookName", "agent_action_name"]) {
    it(`is answered like any call, with \`${key}\``, async () => {
      const home = mkdtempSync(join(tmpdir(), "ts-"));
      try {
        const stdin = new PassThrough();
        stdin.end(
          JSON.stringify({
            ...{ hook_event_name: "PreToolUse", session_id: "s", cwd: home, [key]: "postpone" },
            ...{ tool_name: "Bash", tool_input: { command: "git clean -fdx" } },
          }),
        );
        const [stdout, stderr] = [new PassThrough(), new PassThrough()];
        const env = { HOME: home, PATH: "/usr/bin:/bin" };
        await answerAgent(
          { agent: "claude", standalone: true },
          { stdin, stdout, stderr, env, pid: 1, ppid: 1, cwd: () => home },
        );
        assert.match(String(stdout.read()), /"permissionDecision":"deny"/);
      } finally {
        rmSync(home, { recursive: true });
      }
    });
  }
});
