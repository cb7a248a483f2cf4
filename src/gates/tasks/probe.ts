import {
  ProcessExecution,
  ShellExecution,
  Task,
  TaskPanelKind,
  TaskRevealKind,
  tasks,
  TaskScope,
  window,
} from "vscode";
import type { Probe } from "../canary";
import { canaryCommand, whatBecame, withTrace } from "../shell/probe";

/** Runs a shell task that shows nothing, as an agent or a person would run one. */
export function shellTaskProbe(road: string): Probe {
  return taskProbe(road, "shell", (command) => new ShellExecution(command));
}

/** The same as a process task, whose program is a bash. */
export function processTaskProbe(road: string, bash: string): Probe {
  return taskProbe(road, "process", (command) => new ProcessExecution(bash, ["-c", command]));
}

function taskProbe(
  road: string,
  type: "shell" | "process",
  execution: (command: string) => ShellExecution | ProcessExecution,
): Probe {
  return {
    road,
    run: (canary, signal) =>
      withTrace(async (trace) => {
        const task = new Task(
          { type },
          TaskScope.Workspace,
          `Check Coverage (${type})`,
          "Tenth Second",
          execution(canaryCommand(canary, trace)),
        );
        // A terminal of its own, because what is denied stays open and the next task would take it over.
        task.presentationOptions = {
          reveal: TaskRevealKind.Never,
          panel: TaskPanelKind.Dedicated,
          echo: false,
        };
        task.problemMatchers = [];
        try {
          await ended(task, signal);
          return whatBecame(canary, trace);
        } finally {
          for (const terminal of window.terminals) {
            if (terminal.name === task.name) terminal.dispose();
          }
        }
      }),
  };
}

async function ended(task: Task, signal: AbortSignal): Promise<void> {
  let over = (): void => undefined;
  const ending = new Promise<void>((resolve) => (over = resolve));
  const listening = tasks.onDidEndTask(({ execution }) => {
    if (execution.task.name === task.name && execution.task.source === task.source) over();
  });
  signal.addEventListener("abort", over, { once: true });
  try {
    const execution = await tasks.executeTask(task);
    await ending;
    if (signal.aborted) execution.terminate();
  } finally {
    listening.dispose();
    signal.removeEventListener("abort", over);
  }
}
