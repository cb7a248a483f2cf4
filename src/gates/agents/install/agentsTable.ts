import { ampInstaller } from "../amp/install";
import { augmentInstaller } from "../augment/install";
import { claudeInstaller } from "../claude/install";
import { clineInstaller } from "../cline/install";
import { codexInstaller } from "../codex/install";
import { copilotInstaller } from "../copilot/install";
import { cursorInstaller } from "../cursor/install";
import { droidInstaller } from "../droid/install";
import { geminiInstaller } from "../gemini/install";
import { kiloInstaller } from "../kilo/install";
import { kiroInstaller } from "../kiro/install";
import { opencodeInstaller } from "../opencode/install";
import { qwenInstaller } from "../qwen/install";
import { windsurfInstaller } from "../windsurf/install";
import type { AgentInstaller } from "./installer";

/** Every agent that we can put a hook into. */
export const agentInstallers: readonly AgentInstaller[] = [
  claudeInstaller,
  copilotInstaller,
  cursorInstaller,
  windsurfInstaller,
  geminiInstaller,
  codexInstaller,
  qwenInstaller,
  clineInstaller,
  opencodeInstaller,
  kiloInstaller,
  droidInstaller,
  kiroInstaller,
  augmentInstaller,
  ampInstaller,
];
