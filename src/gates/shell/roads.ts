import type { Road } from "../road";
import { terminalRoads } from "../terminals/roads";

/** What the roads of shells, tasks and processes depend on in this window. */
export interface ShellRoadsPlace {
  readonly platform: "linux" | "darwin" | "win32";
  /** Absolute paths of the shells that this machine has. */
  readonly shells: readonly string[];
  /** Names of terminals that were open before the first start. */
  readonly olderTerminals: readonly string[];
  /** Names of process tasks that have run without a gate. */
  readonly processTasks: readonly string[];
  /** Whether a profile leads PowerShell to its gate. */
  readonly powershellGuarded: boolean;
  /** Whether programs that extensions start have the gate's variables. */
  readonly coversExtensionHost: boolean;
}

/** The roads through shells, tasks and processes, as they are in this window. */
export function roadsOfShells(place: ShellRoadsPlace): readonly Road[] {
  const has = (name: string): boolean => place.shells.some((path) => path.endsWith(`/${name}`));
  const unixRoads = place.platform === "win32" ? [] : everywhere;
  return [
    ...unixRoads,
    ...(place.platform === "win32" ? [] : [bash(place.platform)]),
    ...(has("zsh") ? [zsh] : []),
    ...(has("fish") ? fish : []),
    powershell(place.powershellGuarded),
    ...(place.platform === "win32" ? windows : []),
    ...terminalRoads,
    extensionHost(place.coversExtensionHost),
    ...place.olderTerminals.map(olderTerminal),
    ...place.processTasks.map(processTask),
  ];
}

const everywhere: readonly Road[] = [
  {
    id: "shell.script",
    name: "bash -c, zsh -c, scripts and shell tasks",
    state: "enforced",
    why: "what they are about to run is judged as a whole before any of it runs",
  },
  {
    id: "shell.stdin",
    name: "commands piped into a shell",
    state: "limited",
    why: "bash and zsh judge them one by one, so earlier ones have run when a later one is denied; sh and fish are held at the programs they start",
    improve: "Let the agent write a script and run that.",
  },
  {
    id: "shim",
    name: "programs started by other programs (make, node, python, sh -c)",
    state: "limited",
    why: "those that can destroy are held by their name in PATH; an absolute path, another PATH or a program that deletes by itself goes past",
    improve: "Use a sandboxed terminal for agents that you do not trust.",
  },
  {
    id: "shell.sh",
    name: "sh and dash",
    state: "limited",
    why: "they have no hook for a line: text given to `sh -c` by name is judged, and the programs inside are held by their shims, also in a login shell; a redirection that overwrites is not seen",
    improve: "Set bash, zsh or fish as the shell of your terminals.",
  },
];

function bash(platform: "linux" | "darwin"): Road {
  return platform === "linux"
    ? {
        id: "shell.bash",
        name: "bash, interactive",
        state: "enforced",
        why: "every line is held after it is read and before any of it runs",
      }
    : {
        id: "shell.bash",
        name: "bash, interactive",
        state: "limited",
        why: "macOS brings bash 3.2, which has no place where a line can be held; the programs it starts are held by their shims",
        improve: "Use zsh, or install bash 4.4 or later.",
      };
}

const zsh: Road = {
  id: "shell.zsh",
  name: "zsh, interactive",
  state: "enforced",
  why: "every line is held before any of it runs",
};

const fish: readonly Road[] = [
  {
    id: "shell.fish",
    name: "fish, interactive, -c and scripts",
    state: "enforced",
    why: "Enter asks before the line runs (tried with fish 3.6); a line that comes another way is asked about last of all, and a denial then ends the shell",
  },
];

function powershell(guarded: boolean): Road {
  const common = { id: "shell.powershell", name: "PowerShell" };
  return guarded
    ? {
        ...common,
        state: "not verified",
        why: "its profile leads it to a gate that holds lines, -Command and -File, written from its documentation and run by nobody yet; -NoProfile goes past",
        improve: "Use bash, zsh or fish where you can, and the agent's own hook.",
      }
    : {
        ...common,
        state: "not covered",
        why: "no variable leads it to a hook: it reads only the person's own profile, where nothing of ours stands",
        improve: "Run *Guard PowerShell…* (not verified yet), and use the agent's own hook.",
      };
}

const windows: readonly Road[] = [
  {
    id: "shell.cmd",
    name: "cmd.exe",
    state: "not covered",
    why: "it has no place where a line can be held",
    improve: "Choose another terminal profile for agents.",
  },
  {
    id: "shell.gitBash",
    name: "Git Bash",
    state: "not verified",
    why: "it reads the same files as bash elsewhere, but its pipes and paths are those of MSYS, where we have not run it",
    improve: "Work in WSL, with the extension installed there.",
  },
  {
    id: "shell.wsl",
    name: "wsl.exe from a Windows window",
    state: "not covered",
    why: "variables do not cross the border unless WSLENV names them, and what runs over there is another machine to this window",
    improve: "Open the folder in WSL: the extension then runs there.",
  },
];

function extensionHost(covers: boolean): Road {
  const common = {
    id: "process.extensionHost",
    name: "programs that extensions start themselves, and tasks whose terminal they draw",
  };
  return covers
    ? {
        ...common,
        state: "limited",
        why: "they get the gate's variables, so their shells and the programs that have a shim are held; an environment of their own goes past",
      }
    : {
        ...common,
        state: "not covered",
        why: "no terminal is in between, and no API of VS Code can stop them",
        improve: "Turn on `tenthSecond.coverExtensions`, or install the agent's own hook.",
      };
}

function olderTerminal(name: string): Road {
  return {
    id: `terminal.older.${name}`,
    name: `the terminal ${name}`,
    state: "not covered",
    why: "it was open before Tenth Second",
    improve: "Close it and open it again.",
  };
}

function processTask(name: string): Road {
  return {
    id: `task.process.${name}`,
    name: `the task ${name}`,
    state: "limited",
    why: "its program starts without a shell, so only what that program starts by name is held",
    improve: "Change its type to `shell`.",
  };
}
