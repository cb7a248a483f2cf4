import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchMcpProxy } from "./mcpProxy";
import { timeProcesses, type ProcessTimes, type Start } from "./engineProcess";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What an agent waits for its hook, whole processes in turns, beside a Node that does nothing and the nearest other guard. */
export async function benchHook(rounds: number): Promise<string> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
  const folder = join(home, "project");
  mkdirSync(folder);
  const window = spawn(
    process.execPath,
    [
      "--import",
      join(root, "test/support/tsx.mjs"),
      join(root, "test/bench/hookWindow.ts"),
      home,
      folder,
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  try {
    await once(window.stdout, "data");
    const env = { HOME: home, PATH: "/usr/bin:/bin" };
    const processes = table(timeProcesses(starts(folder), rounds, home, env));
    return `${processes}\n${await benchMcpProxy(rounds, home, folder)}`;
  } finally {
    const ended = once(window, "exit");
    window.stdin.end();
    await ended;
    rmSync(home, { recursive: true });
  }
}

function starts(folder: string): readonly Start[] {
  const input = JSON.stringify({
    session_id: "s",
    cwd: folder,
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command: "git status" },
  });
  const tool = join(root, "dist/cli.js");
  const peer = join(root, "node_modules/cc-safety-net/dist/bin/cc-safety-net.js");
  return [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "hook claude, a window", args: [tool, "hook", "claude"], input },
    { name: "hook claude, alone", args: [tool, "hook", "claude", "--standalone"], input },
    { name: "cc-safety-net hook", args: [peer, "hook", "--coding-cli"], input },
  ];
}

function table(taken: ReadonlyMap<string, ProcessTimes>): string {
  const median = (times: readonly number[]): number => times[Math.floor(times.length / 2)] ?? NaN;
  const plain = taken.get("node -e 0");
  const lines = [...taken].map(([name, { wall, cpu }]) => {
    const added = [
      median(wall) - median(plain?.wall ?? []),
      median(cpu) - median(plain?.cpu ?? []),
    ];
    const columns = [median(wall), median(cpu), ...added].map((ms) => ms.toFixed(1).padStart(8));
    return `${name.padEnd(24)}${columns.join("")}`;
  });
  return [
    "an agent's hook, ms          wall     cpu  + wall   + cpu  (medians; git status, allowed)",
    ...lines,
    "",
  ].join("\n");
}
