import type { AgentCodec, AgentName } from "./agentCodec";

const codecs: Readonly<Record<AgentName, () => Promise<AgentCodec>>> = {
  claude: async () => (await import("./claude/codec")).claudeCodec,
  vscode: async () => (await import("./vscode/codec")).vscodeCodec,
  copilot: async () => (await import("./copilot/codec")).copilotCodec,
  cursor: async () => (await import("./cursor/codec")).cursorCodec,
  windsurf: async () => (await import("./windsurf/codec")).windsurfCodec,
  gemini: async () => (await import("./gemini/codec")).geminiCodec,
  codex: async () => (await import("./codex/codec")).codexCodec,
  qwen: async () => (await import("./qwen/codec")).qwenCodec,
  cline: async () => (await import("./cline/codec")).clineCodec,
  opencode: async () => (await import("./opencode/codec")).opencodeCodec,
  kilo: async () => (await import("./kilo/codec")).kiloCodec,
  droid: async () => (await import("./droid/codec")).droidCodec,
  kiro: async () => (await import("./kiro/codec")).kiroCodec,
  augment: async () => (await import("./augment/codec")).augmentCodec,
  amp: async () => (await import("./amp/codec")).ampCodec,
};

/** The protocol of an agent's hook. An agent waits for a hook to start, so only this one is loaded. */
export function codecOf(agent: AgentName): Promise<AgentCodec> {
  return codecs[agent]();
}
