import { existsSync } from "node:fs";
import { window } from "vscode";
import type { Probe } from "../canary";
import { canaryCommand, whatBecame, withTrace } from "../shell/probe";

/** An interactive shell, as the editor's terminals start it. */
export interface TerminalKind {
  readonly road: string;
  /** Absolute; the probe is not run when there is no such file. */
  readonly shellPath: string;
}

/**
 * Types a line into a hidden terminal of the editor. The shell reads the user's own start-up files,
 * so this also sees one that switches the gate off.
 */
export function terminalProbe({ road, shellPath }: TerminalKind): Probe {
  return {
    road,
    async run(canary, signal) {
      if (!existsSync(shellPath)) return { kind: "not run", why: `${shellPath} is not installed` };
      return await withTrace(async (trace) => {
        const terminal = window.createTerminal({
          name: "Tenth Second",
          shellPath,
          hideFromUser: true,
          isTransient: true,
        });
        try {
          // Sending in the turn of the creation would come before the shell's first prompt.
          await terminal.processId;
          terminal.sendText(canaryCommand(canary, trace));
          await settledOr(() => canary.hasArrived() || existsSync(trace), signal);
          // A line that arrives and runs all the same would do so now.
          if (canary.hasArrived()) await pause(afterDenial);
          return whatBecame(canary, trace);
        } finally {
          terminal.dispose();
        }
      });
    },
  };
}

/** Milliseconds in which a denied line would show an effect. */
const afterDenial = 300;

async function settledOr(isSettled: () => boolean, signal: AbortSignal): Promise<void> {
  while (!isSettled() && !signal.aborted) await pause(50);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
