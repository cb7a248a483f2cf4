import { window, type Disposable } from "vscode";
import { makeVisible, maskSecrets } from "../engine";
import { tellsRefusal } from "./hunt";

/** Of what a command prints no more than this is looked at, in characters. */
const longest = 32_768;

/** How much of a command line is told. */
const brief = 120;

/**
 * Tells of commands in terminals that ended for lack of rights, as far as VS Code's shell
 * integration shows what they print.
 */
export function watchRefusals(refused: (what: string) => void): Disposable {
  return window.onDidStartTerminalShellExecution(({ execution }) => {
    void look(execution.read(), () => {
      refused(`\`${makeVisible(maskSecrets(execution.commandLine.value)).slice(0, brief)}\``);
    });
  });
}

async function look(printed: AsyncIterable<string>, refused: () => void): Promise<void> {
  let last = "";
  let told = false;
  for await (const piece of printed) {
    if (told || last.length > longest) continue;
    last += piece;
    told = tellsRefusal(last);
    if (told) refused();
  }
}
