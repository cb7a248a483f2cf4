import type { AgentName } from "../agentCodec";
import { agentInstallers } from "./agentsTable";
import type { AgentInstaller, Machine } from "./installer";
import { ledgerPath, readLedger } from "./ledger";
import {
  carryOut,
  noteOutcome,
  planInstall,
  planRemoval,
  type FileChange,
  type Obstacle,
  type Plan,
} from "./plan";
import { responseTo } from "./response";
import { hookStatus, type HookStatus } from "./status";
import { watchFiles } from "./watchFiles";

/** Something that happened to installed hooks without us. */
export type HookEvent =
  /** They had been changed or overwritten, and are as they were again. */
  | { readonly kind: "put back"; readonly status: HookStatus }
  /** Somebody took them out; until a person says what is right they stay out. */
  | { readonly kind: "taken out"; readonly status: HookStatus };

/** What the keeper needs of the editor. */
export interface HookKeeperParts {
  /** The machine as it is now; agents come and go. */
  readonly machine: () => Machine;
  /** Writes our own files below the home directory anew where they differ. */
  readonly repairOwn: () => void;
  /** Our own files, or the folders that hold them. */
  readonly own: readonly string[];
  /** False while another editor keeps the hooks with a newer version of ours. */
  readonly isKeeper: () => boolean;
  readonly happened: (event: HookEvent) => void;
  /** Something about the hooks may be different now. */
  readonly changed: () => void;
  readonly report: (problem: unknown) => void;
  /** Milliseconds of quiet after which changes are looked at. */
  readonly quiet?: number;
}

/** Installs, removes and keeps the hooks of agents. */
export interface HookKeeper {
  statuses(): readonly HookStatus[];
  planInstall(agents: readonly AgentName[]): Plan;
  /** Everything of ours, wherever it is. */
  planRemoval(agents: readonly AgentName[]): Plan;
  /** Does what a person agreed to; throws if a file has changed since it was shown. */
  carryOut(plan: Plan, agents: readonly AgentName[], outcome: "installed" | "removed"): void;
  /** Looks at everything once, and puts back what is not as it was left. */
  check(): void;
  dispose(): void;
}

export function createHookKeeper(parts: HookKeeperParts): HookKeeper {
  const { machine, report, happened, changed } = parts;
  const timesPutBack = new Map<AgentName, number>();
  const asked = new Set<AgentName>();

  function statuses(): readonly HookStatus[] {
    const now = machine();
    return agentInstallers.map((installer) => hookStatus(installer, now));
  }

  function check(): void {
    try {
      parts.repairOwn();
      const now = machine();
      if (parts.isKeeper()) for (const installer of agentInstallers) keep(installer, now);
    } catch (problem) {
      report(problem);
    }
    changed();
  }

  function keep(installer: AgentInstaller, now: Machine): void {
    const { agent } = installer;
    const status = hookStatus(installer, now);
    const times = timesPutBack.get(agent) ?? 0;
    switch (responseTo(installer, now, status, times)) {
      case "nothing":
        asked.delete(agent);
        // What is there is ours to keep, also when the ledger was lost.
        if (status.state.kind === "installed") noteOutcome(installer, now, "installed");
        return;
      case "ask":
        if (!asked.has(agent)) happened({ kind: "taken out", status });
        asked.add(agent);
        return;
      case "put back":
        timesPutBack.set(agent, times + 1);
        carryOut(now.home, planInstall(installer, now).changes);
        happened({ kind: "put back", status });
    }
  }

  const watching = watchFiles({
    paths: () => {
      const { home } = machine();
      return [...parts.own, ledgerPath(home), ...readLedger(home).files.map(({ path }) => path)];
    },
    changed: check,
    quiet: parts.quiet ?? 500,
    report,
  });

  return {
    statuses,
    planInstall: (agents) => merged(agents, (one) => planInstall(one, machine())),
    planRemoval: (agents) => merged(agents, (one) => planRemoval(one, machine())),
    carryOut({ changes }, agents, outcome) {
      const now = machine();
      carryOut(now.home, changes);
      for (const installer of installersOf(agents)) {
        noteOutcome(installer, now, outcome);
        timesPutBack.delete(installer.agent);
        asked.delete(installer.agent);
      }
      watching.refresh();
      changed();
    },
    check,
    dispose: watching.dispose,
  };
}

function installersOf(agents: readonly AgentName[]): readonly AgentInstaller[] {
  return agentInstallers.filter(({ agent }) => agents.includes(agent));
}

function merged(agents: readonly AgentName[], plan: (installer: AgentInstaller) => Plan): Plan {
  const changes: FileChange[] = [];
  const obstacles: Obstacle[] = [];
  for (const installer of installersOf(agents)) {
    const one = plan(installer);
    changes.push(...one.changes);
    obstacles.push(...one.obstacles);
  }
  return { changes, obstacles };
}
