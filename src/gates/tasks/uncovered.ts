import { EventEmitter, l10n, ProcessExecution, tasks, window, type Task } from "vscode";

export interface Uncovered {
  /** What in this window nothing can hold, one sentence each. */
  notes(): readonly string[];
  /** Names of the terminals that were open before the first start. */
  olderTerminals(): readonly string[];
  /** Names of the process tasks that were run lately. */
  processTasks(): readonly string[];
  onDidChange(listener: () => void): { dispose(): void };
  dispose(): void;
}

const most = 5;

/**
 * Knows what no gate of this window covers, so that it is shown and not taken for covered: terminals
 * from before the first start, and process tasks, which start their program without a shell where
 * no API of VS Code can stop it.
 */
export function watchUncovered(wasInjected: boolean): Uncovered {
  const changed = new EventEmitter<undefined>();
  const before = wasInjected ? [] : [...window.terminals];
  let names: readonly string[] = [];
  const registrations = [
    tasks.onDidStartTask(({ execution: { task } }) => {
      if (!isUncovered(task)) return;
      names = [task.name, ...names.filter((name) => name !== task.name)].slice(0, most);
      changed.fire(undefined);
    }),
    window.onDidCloseTerminal((terminal) => {
      const place = before.indexOf(terminal);
      if (place < 0) return;
      before.splice(place, 1);
      changed.fire(undefined);
    }),
  ];
  return {
    notes: () => [
      ...before.map(({ name }) =>
        l10n.t("The terminal {0} was open before Tenth Second: close it and open it again.", name),
      ),
      ...names.map((name) =>
        l10n.t(
          "The task {0} runs its program without a shell: only what that program starts by name can be held.",
          name,
        ),
      ),
    ],
    olderTerminals: () => before.map(({ name }) => name),
    processTasks: () => names,
    onDidChange: (listener) => changed.event(listener),
    dispose: () => {
      changed.dispose();
      for (const registration of registrations) registration.dispose();
    },
  };
}

/** A process that is itself a bash or zsh reads the same start-up files as any other. */
function isUncovered({ execution }: Task): boolean {
  return (
    execution instanceof ProcessExecution &&
    !/(?:^|[\\/])(?:bash|zsh|fish)$/.test(execution.process)
  );
}
