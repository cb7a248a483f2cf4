import {
  EnvironmentVariableMutatorType,
  type EnvironmentVariableMutatorOptions,
  type GlobalEnvironmentVariableCollection,
  type MarkdownString,
} from "vscode";
import type { EnvironmentChange } from "../shell/environment";

/**
 * Puts the gate's variables into every terminal and task that VS Code starts from now on, and takes
 * out what an older version had put there. What is already right stays untouched, because open
 * terminals show a warning whenever the collection changes.
 */
export function inject(
  collection: GlobalEnvironmentVariableCollection,
  changes: readonly EnvironmentChange[],
  description: MarkdownString,
): void {
  // A terminal that comes back after a reload needs the gate before this extension has started.
  collection.persistent = true;
  collection.description = description;
  const wanted = new Set(changes.map(({ variable }) => variable));
  collection.forEach((variable) => {
    if (!wanted.has(variable)) collection.delete(variable);
  });
  for (const change of changes) {
    const { variable, value, action } = change;
    if (isThere(collection, change)) continue;
    if (action === "prepend") collection.prepend(variable, value, options(change));
    else collection.replace(variable, value, options(change));
  }
}

/**
 * True if an earlier session has injected the gate: terminals that came back are covered. So it is on
 * Windows, where no terminal is led to a gate, and none can be older than it.
 */
export function wasInjected(collection: GlobalEnvironmentVariableCollection): boolean {
  return process.platform === "win32" || collection.get("TENTH_SECOND_RUN") !== undefined;
}

function isThere(
  collection: GlobalEnvironmentVariableCollection,
  change: EnvironmentChange,
): boolean {
  const present = collection.get(change.variable);
  const { applyAtShellIntegration = false, applyAtProcessCreation = false } = options(change);
  return (
    present?.value === change.value &&
    present.type === typeOf(change) &&
    (present.options.applyAtProcessCreation ?? false) === applyAtProcessCreation &&
    (present.options.applyAtShellIntegration ?? false) === applyAtShellIntegration
  );
}

function typeOf({ action }: EnvironmentChange): EnvironmentVariableMutatorType {
  return action === "prepend"
    ? EnvironmentVariableMutatorType.Prepend
    : EnvironmentVariableMutatorType.Replace;
}

function options({ apply }: EnvironmentChange): EnvironmentVariableMutatorOptions {
  return {
    applyAtProcessCreation: true,
    applyAtShellIntegration: apply === "at-creation-and-integration",
  };
}
