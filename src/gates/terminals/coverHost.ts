import type { EnvironmentChange } from "../shell/environment";

/** The extension host's own environment, with or without the gate's variables. */
export interface HostCover {
  set(on: boolean): void;
  /** Leads to a gate from now on. Before that nothing is covered. */
  lead(changes: readonly EnvironmentChange[]): void;
  dispose(): void;
}

type Environment = Record<string, string | undefined>;

/**
 * Puts the gate's variables into the environment that extensions hand to the programs they start,
 * or takes them out again. It concerns every extension of the window, what they run for a person
 * included: hence off unless a person chose it.
 */
export function createHostCover(environment: Environment): HostCover {
  const before = new Map<string, string | undefined>();
  let changes: readonly EnvironmentChange[] = [];
  let wanted = false;

  function cover(): void {
    if (before.size > 0) return;
    for (const { variable, value, action } of changes) {
      const present = environment[variable];
      before.set(variable, present);
      environment[variable] = action === "prepend" ? value + (present ?? "") : value;
    }
  }

  function uncover(): void {
    for (const [variable, value] of before) {
      // Assigning undefined would leave the text "undefined" behind.
      if (value === undefined) Reflect.deleteProperty(environment, variable);
      else environment[variable] = value;
    }
    before.clear();
  }

  return {
    set(on) {
      wanted = on;
      if (on) cover();
      else uncover();
    },
    lead(given) {
      changes = given;
      if (wanted) cover();
    },
    dispose: uncover,
  };
}
