import type { AgentName, HookOutput } from "../../../src/gates/agents/agentCodec";

/** Whether an agent takes an output for a denial, by what each of them is known to read. */
const denials: Readonly<Record<AgentName, RegExp>> = {
  claude: /"permissionDecision":"deny"/,
  vscode: /"permissionDecision":"deny"/,
  copilot: /"permissionDecision":"deny"/,
  codex: /"permissionDecision":"deny"/,
  qwen: /"permissionDecision":"deny"/,
  droid: /"permissionDecision":"deny"|^exit 2 .+/,
  augment: /"permissionDecision":"deny"|^exit 2 .+/,
  gemini: /"decision":"deny"/,
  cursor: /"permission":"deny"/,
  windsurf: /^exit 2 .+/,
  kiro: /^exit 2 .+/,
  cline: /"cancel":true/,
  opencode: /"decision":"deny"/,
  kilo: /"decision":"deny"/,
  amp: /"decision":"deny"/,
};

/** Whether the agent would not run what its hook was asked about. */
export function isDenial(agent: AgentName, { stdout, stderr, exitCode }: HookOutput): boolean {
  return denials[agent].test(exitCode === 0 ? stdout : `exit ${exitCode} ${stderr}`);
}
