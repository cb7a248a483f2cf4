import { Disposable, window, type TerminalShellExecution } from "vscode";
import type { Action } from "../engine";
import { wasRefused } from "./refusal";

/** Of what a command prints no more than this is looked at, in characters. */
const longest = 32_768;

/** Of what came before a piece, in characters: what tells of a refusal is shorter. */
const overlap = 256;

/**
 * Tells of commands in terminals that ended for lack of rights, as far as VS Code's shell
 * integration shows what they print and with which status they end.
 */
export function watchRefusals(refused: (action: Action) => void): Disposable {
  const told = new WeakSet<TerminalShellExecution>();
  const look = (execution: TerminalShellExecution, output: string, exitCode?: number): void => {
    const action: Action = { kind: "command", text: execution.commandLine.value, dialect: "bash" };
    const ended = { action, failed: false, output };
    if (told.has(execution)) return;
    if (!wasRefused(exitCode === undefined ? ended : { ...ended, exitCode })) return;
    told.add(execution);
    refused(action);
  };
  return Disposable.from(
    window.onDidStartTerminalShellExecution(({ execution }) => {
      follow(execution.read(), (output) => {
        look(execution, output);
      }).catch(() => {
        // The terminal went away in the middle: there is nothing more to read.
      });
    }),
    window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
      if (exitCode !== undefined) look(execution, "", exitCode);
    }),
  );
}

async function follow(
  printed: AsyncIterable<string>,
  look: (output: string) => void,
): Promise<void> {
  let seen = 0;
  let last = "";
  for await (const piece of printed) {
    if (seen > longest) continue;
    seen += piece.length;
    const text = last + piece;
    look(text);
    last = text.slice(-overlap);
  }
}
