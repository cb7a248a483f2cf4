import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HookStatus } from "./gates/agents/install/status";
import { hookProbe } from "./gates/agents/probe";
import { roadOfAgent, roadsOfAgents } from "./gates/agents/roads";
import type { Probe } from "./gates/canary";
import type { planGuarding } from "./gates/mcp/guarding";
import { proxyProbe } from "./gates/mcp/probe";
import { mcpRoads, proxyRoad } from "./gates/mcp/roads";
import type { Road } from "./gates/road";
import { appliedEnvironment } from "./gates/shell/appliedEnvironment";
import { shellEnvironment } from "./gates/shell/environment";
import { guardedProfiles } from "./gates/shell/powershellProfiles";
import { shellProbe } from "./gates/shell/probe";
import { roadsOfShells } from "./gates/shell/roads";
import { shimsDirectory } from "./gates/shims/install";
import { shimProbe } from "./gates/shims/probe";
import { processTaskProbe, shellTaskProbe } from "./gates/tasks/probe";
import type { Uncovered } from "./gates/tasks/uncovered";
import { terminalProbe } from "./gates/terminals/probe";

/** What the roads of a window depend on. */
export interface WindowRoadsPlace {
  readonly home: string;
  readonly runDirectory: string;
  /** The editor's own environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folders: () => readonly string[];
  /** What in this window no gate holds. */
  readonly uncovered: Pick<Uncovered, "olderTerminals" | "processTasks">;
  readonly hooks: () => readonly HookStatus[];
  readonly mcp: () => ReturnType<typeof planGuarding>;
}

/** The roads of a window as they should be, and a probe for each that can be tried without a model. */
export interface WindowRoads {
  readonly roads: () => Promise<readonly Road[]>;
  /** Those that show nothing to a person: processes without a terminal. */
  readonly quiet: () => readonly Probe[];
  /** Those that need a terminal or a task. */
  readonly visible: readonly Probe[];
}

const shellPlaces = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/** Puts the roads of shells, agents and MCP servers together. */
export function windowRoads(place: WindowRoadsPlace): WindowRoads {
  const { home, runDirectory, env } = place;
  const platform =
    process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux";
  const shells = ["bash", "zsh", "fish"].flatMap((name) => {
    const path = shellPlaces.map((folder) => join(folder, name)).find(existsSync);
    return path === undefined ? [] : [{ name, path }];
  });
  const cwd = (): string | undefined => place.folders()[0];
  const launcher = join(home, ".tenth-second", "bin", "tenth-second");
  const changes = shellEnvironment({ home, runDirectory, env });
  const guarded = appliedEnvironment(env, changes);
  const bash = shells.find(({ name }) => name === "bash");
  const roads: WindowRoads = {
    roads: () =>
      Promise.resolve([
        ...roadsOfShells({
          platform,
          shells: shells.map(({ path }) => path),
          olderTerminals: place.uncovered.olderTerminals(),
          processTasks: place.uncovered.processTasks(),
          powershellGuarded: guardedProfiles(home).length > 0,
          coversExtensionHost: env["TENTH_SECOND_RUN"] === runDirectory,
        }),
        ...roadsOfAgents(place.hooks(), platform),
        ...mcpRoads({ found: place.mcp(), platform }),
      ]),
    quiet: () => [
      ...shells.map(({ name, path }) =>
        shellProbe({
          road: name === "fish" ? "shell.fish" : "shell.script",
          program: path,
          args: (command) => ["-c", command],
          env: () => guarded,
        }),
      ),
      // By its name, which leads to the shim.
      shellProbe({
        road: "shell.sh",
        program: join(shimsDirectory(home), "sh"),
        args: (command) => ["-c", command],
        env: () => guarded,
      }),
      // By its path, so that nothing is known of the pipe before it runs.
      shellProbe({
        road: "shell.stdin",
        program: "/bin/sh",
        args: (command) => ["-c", `printf '%s\\n' "$1" | bash`, "sh", command],
        env: () => guarded,
      }),
      shimProbe("shim", guarded),
      ...place
        .hooks()
        .filter(({ state }) => state.kind === "installed")
        .flatMap(({ serves }) =>
          serves.map((agent) => hookProbe({ agent, road: roadOfAgent(agent), launcher, cwd, env })),
        ),
      proxyProbe({ road: proxyRoad, launcher, cwd, env }),
    ],
    visible: [
      ...shells.map(({ name, path }) => terminalProbe({ road: `shell.${name}`, shellPath: path })),
      shellTaskProbe("shell.script"),
      ...(bash === undefined ? [] : [processTaskProbe("task.process", bash.path)]),
    ],
  };
  // Nobody has sent a canary down a road of Windows yet, and these are written for other systems.
  return platform === "win32" ? { ...roads, quiet: () => [], visible: [] } : roads;
}
