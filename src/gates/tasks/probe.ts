import { ShellExecution, Task, TaskRevealKind, tasks, TaskScope } from "vscode";
import type { Probe } from "../canary";
import { canaryCommand, whatBecame, withTrace } from "../shell/probe";

/** Runs a shell task that shows nothing, as an agent or a person would run one. */
export function taskProbe(road: string): Probe {
  return {
    road,
    run: (canary, signal) =>
      withTrace(async (trace) => {
        const task = new Task(
          { type: "shell" },
          TaskScope.Workspace,
          "Check Coverage",
          "Tenth Second",
          new ShellExecution(canaryCommand(canary, trace)),
        );
        task.presentationOptions = { reveal: TaskRevealKind.Never, close: true, echo: false };
        task.problemMatchers = [];
        await ended(task, signal);
        return whatBecame(canary, trace);
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
