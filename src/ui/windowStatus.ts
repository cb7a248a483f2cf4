import type { Notes, StatusBar } from "./statusBar";
import type { Status } from "./statusText";

/** Whether the gates of this window work. */
export type GateState =
  | { readonly kind: "starting" }
  | { readonly kind: "enforcing" }
  | { readonly kind: "not enforcing"; readonly why: string };

export interface WindowStatus {
  /** Shows anew what has changed elsewhere. */
  update(): void;
  setGate(state: GateState): void;
}

/** What the status is made of, beside the gate. */
export interface StatusSources {
  mode(): "guard" | "strict";
  held(): number;
  notes(): Notes;
}

/** Keeps the status bar in step with everything it speaks of. */
export function createWindowStatus(statusBar: StatusBar, sources: StatusSources): WindowStatus {
  let gate: GateState = { kind: "starting" };

  function update(): void {
    statusBar.show(statusNow(gate, sources), sources.notes());
  }

  return {
    update,
    setGate(state) {
      gate = state;
      update();
    },
  };
}

/** What does not work is said even while something is held; held lines even while starting. */
function statusNow(gate: GateState, sources: StatusSources): Status {
  const mode = sources.mode();
  const count = sources.held();
  if (gate.kind === "not enforcing") return gate;
  if (count > 0) return { kind: "holding", mode, count };
  return gate.kind === "starting" ? gate : { kind: "guarding", mode };
}
