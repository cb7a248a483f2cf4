import { TextEditorSelectionChangeKind, window } from "vscode";
import type { Timing } from "./timing";

/** Keeps a dialog from opening under a person's typing fingers. */
export interface Typing {
  /**
   * Waits until nobody types in an editor. Resolves to `typing` if somebody never stopped, so that
   * the answer deserves a second look.
   */
  pause(signal: AbortSignal): Promise<"quiet" | "typing">;
  dispose(): void;
}

/** Fingers that rest this long have stopped. */
const quiet = 700;
/** An agent's command cannot wait for the end of an essay. */
const longest = 8_000;

/**
 * Tab and Enter, typed blindly, would choose a button: in the web workbench Tab moves on to an
 * Allow. Keys move the cursor of an editor, and VS Code says so; agents' edits come by command.
 */
export function watchTyping(timing: Timing): Typing {
  let last = -Infinity;
  const listener = window.onDidChangeTextEditorSelection(({ kind }) => {
    if (kind === TextEditorSelectionChangeKind.Keyboard) last = timing.now();
  });
  return {
    async pause(signal) {
      const begun = timing.now();
      for (;;) {
        const rest = last + quiet - timing.now();
        if (rest <= 0 || signal.aborted) return "quiet";
        if (timing.now() - begun >= longest) return "typing";
        await timing.sleep(rest, signal);
      }
    },
    dispose() {
      listener.dispose();
    },
  };
}
