import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";

/**
 * Agents of the command line, with the options under which they ask nobody before they act. What
 * such a child then does is whatever its model answers, so it counts as text that is known only at
 * run time. Options from the agents' own help.
 */
const agents: Readonly<Record<string, readonly string[]>> = {
  claude: ["--dangerously-skip-permissions"],
  codex: ["--dangerously-bypass-approvals-and-sandbox", "--yolo"],
  gemini: ["--yolo", "-y"],
  qwen: ["--yolo", "-y"],
  q: ["--trust-all-tools"],
  "kiro-cli": ["--trust-all-tools"],
  "cursor-agent": ["--force", "-f", "--yolo"],
  amp: ["--dangerously-allow-all"],
  droid: ["--skip-permissions-unsafe"],
  crush: ["--yolo", "-y"],
};

/** Modes in which they ask nobody either. */
const modes: ReadonlySet<string> = new Set(["bypassPermissions", "yolo", "danger-full-access"]);

function agentModel(name: string, free: readonly string[]): CommandModel {
  return defineCommand({
    name,
    does: "Starts an agent; with its permissions off it does whatever its model answers.",
    options: {
      free,
      mode: ["--permission-mode=", "--approval-mode=", "--sandbox="],
      help: ["--help", "--version"],
    },
    effects: (parsed): readonly Effect[] => {
      const mode = parsed.value("mode");
      if (!parsed.has("free") && (mode === undefined || !modes.has(mode.text))) return [];
      const because = `${name} does whatever its model answers, and asks nobody`;
      return [
        {
          kind: "unknown",
          unknown: "dynamic",
          resource: { kind: "program", name, reach: "here" },
          because,
        },
      ];
    },
    examples: [
      ...free.map((option) => ({
        run: `${name} ${option} fix`,
        effects: [`unknown dynamic: ${name} does whatever its model answers, and asks nobody`],
      })),
      {
        run: `${name} fix --permission-mode plan --approval-mode default --sandbox x`,
        effects: [],
      },
      { run: `${name} --help --version`, effects: [] },
    ],
  });
}

/** Agents that can be started from a command line. */
export const agentModels: readonly CommandModel[] = Object.entries(agents).map(([name, free]) =>
  agentModel(name, free),
);
