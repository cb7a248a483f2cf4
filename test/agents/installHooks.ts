import assert from "node:assert/strict";
import { writeFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { AgentName } from "../../src/gates/agents/agentCodec";
import { agentInstallers } from "../../src/gates/agents/install/agentsTable";
import type { AgentInstaller, Machine } from "../../src/gates/agents/install/installer";
import { describeMachine } from "../../src/gates/agents/install/machine";
import { carryOut, planInstall } from "../../src/gates/agents/install/plan";
import { launcherText } from "../../src/gates/shell/launcher";

/** The installer whose files an agent reads. */
export function installerOf(agent: AgentName): AgentInstaller {
  const found = agentInstallers.find(({ serves }) => serves.includes(agent));
  assert.ok(found, `an installer for ${agent}`);
  return found;
}

/** A home directory as the installers see it. */
function machineOf(home: string): Machine {
  return describeMachine({
    home,
    env: {},
    platform: process.platform,
    editor: "",
    extensions: new Map(),
    setting: () => undefined,
    plugins: "media/agents",
  });
}

/** Puts an agent's hooks where the extension would, after the person has agreed. */
export function installHooks(agent: AgentName, home: string): void {
  const { changes, obstacles } = planInstall(installerOf(agent), machineOf(home));
  assert.deepEqual(obstacles, []);
  carryOut(home, changes);
}

/** Puts the launcher to its stable place; it runs `bundle`. */
export function installLauncher(home: string, bundle: string): void {
  writeLauncher(home, launcherText({ bundle, runtime: process.execPath }));
}

/** Puts something else to the launcher's place. */
export function writeLauncher(home: string, script: string): void {
  const { launcher } = machineOf(home);
  mkdirSync(dirname(launcher), { recursive: true });
  writeFileSync(launcher, script, { mode: 0o755 });
}
