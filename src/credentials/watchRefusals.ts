import { Disposable, window, type TerminalShellExecution } from "vscode";
import type { Action } from "../engine";
import { wasRefused } from "./refusal";

/** Of what a command prints no more than this is looked at, in characters. */
const longest = 32_768;

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
      void follow(execution.read(), (output) => {
        look(execution, output);
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
  let last = "";
  for await (const piece of printed) {
    if (last.length > longest) continue;
    last += piece;
    look(last);
  }
}
