import { isCmdletName } from "../commands/windows/cmdlet";
import { isWindowsPath } from "../model/windowsPath";
import type { Scope } from "./scope";

/**
 * The shell that reads what a program hands to the shell of its machine: on Windows that is cmd.exe,
 * whatever shell started the program. Where the machine does not tell, the text may: `rd /s /q x`
 * means nothing to a sh, nor does the name of a cmdlet. The words before the text; none for a sh.
 */
export function shellOfCode(
  text: string,
  home: string,
  { cwd }: Pick<Scope, "cwd">,
): readonly string[] {
  const first = /^\s*(?:&\s*)?([A-Za-z]+-[A-Za-z]+)\b/.exec(text)?.[1];
  if (first !== undefined && isCmdletName(first)) return ["powershell", "-Command"];
  const onWindows = isWindowsPath(home) || (cwd.known && isWindowsPath(cwd.path));
  return onWindows || ofCmd.test(text) ? ["cmd", "/c"] : [];
}

/** A command of cmd.exe that removes things, with a switch that only it has. */
const ofCmd = /^\s*@?(?:rd|rmdir|del|erase|format)\b[^\n&|]*?\s\/[a-z]\b/i;
