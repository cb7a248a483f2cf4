import { commands, l10n } from "vscode";
import { contextKeys } from "./ids";
import { createStatusBar, type Notes } from "./statusBar";
import type { Status } from "./statusText";

/** Whether the gates of this window work. */
export type GateState =
  | { readonly kind: "starting" }
  | { readonly kind: "enforcing" }
  | { readonly kind: "not enforcing"; readonly why: string };

/** A gate that has opened: on Windows to the hooks of agents alone. */
export function openedGate(platform: NodeJS.Platform): GateState {
  return platform === "win32"
    ? {
        kind: "not enforcing",
        why: l10n.t("on Windows only the hooks of agents ask here, and nobody has run that yet."),
      }
    : { kind: "enforcing" };
}

/** What the status is made of, beside the gate. */
export interface StatusSources {
  mode(): "guard" | "strict";
  held(): number;
  notes(): Notes;
}

export interface WindowStatus {
  /** Says where to read what is shown; until then nothing but the gate is known. */
  connect(sources: StatusSources): void;
  /** Shows anew what has changed elsewhere. */
  update(): void;
  setGate(state: GateState): void;
  /** Names the roads that were enforced and are so no longer; none takes the warning back. */
  setLost(roads: readonly { readonly name: string; readonly why: string }[]): void;
  dispose(): void;
}

const unconnected: StatusSources = {
  mode: () => "guard",
  held: () => 0,
  notes: () => ({ problems: [], weaker: [], notCovered: [] }),
};

/** Keeps the status bar in step with everything it speaks of. */
export function createWindowStatus(): WindowStatus {
  const statusBar = createStatusBar();
  let gate: GateState = { kind: "starting" };
  let sources = unconnected;
  let lost: GateState | undefined;

  function update(): void {
    const notes = sources.notes();
    statusBar.show(statusNow(gate.kind === "enforcing" ? (lost ?? gate) : gate, sources), notes);
    const toReview = notes.weaker.length > 0;
    void commands.executeCommand("setContext", contextKeys.settingsToReview, toReview);
  }

  return {
    connect(connected) {
      sources = connected;
      update();
    },
    update,
    setGate(state) {
      gate = state;
      update();
    },
    setLost(roads) {
      const why = roads.map(({ name, why }) => `${name}: ${why}`).join(" ");
      lost = roads.length === 0 ? undefined : { kind: "not enforcing", why };
      update();
    },
    dispose() {
      statusBar.dispose();
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
