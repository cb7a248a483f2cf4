import type { Road } from "../road";

/** The roads through terminals and tasks that differ from what their shell does anywhere else. */
export const terminalRoads: readonly Road[] = [
  {
    id: "terminal.agent",
    name: "VS Code's own run_in_terminal tool",
    state: "enforced",
    why: "its commands are lines of a terminal of the editor, held there like any other (tried in VS Code 1.139)",
  },
  {
    id: "terminal.strict",
    name: "terminals that an extension gives an environment of its own (strictEnv)",
    state: "limited",
    why: "in remote and browser windows they are held like others; on the desktop no variable of ours reaches them",
    improve: "Install the hook of the agent that makes them.",
  },
  {
    id: "terminal.agentHost",
    name: "terminals of VS Code's Agent Host",
    state: "not covered",
    why: "it is a process of its own, whose environment no extension can change",
    improve: "Install the hook of GitHub Copilot, which is read there.",
  },
  {
    id: "task.process",
    name: "process tasks",
    state: "limited",
    why: "one whose program is bash, zsh or fish is held, and what any other starts by name; that program itself runs without a shell",
    improve: "Change their type to `shell`.",
  },
];
