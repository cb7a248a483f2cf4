import type { Call } from "../model/call";
import { runCmdInput, runCmdLine, textForCmd } from "../cmd/enter";
import { runPowerShellProgram } from "../powershell/enter";
import { cloneScope, type Frame, type Output, type Scope, type Walk } from "../resolve/scope";
import { textOfSlashC } from "./commandLine";
import { runStarted } from "./starters";
import { runForfiles, runPsexec, runRunas, runWsl } from "./wrappers";

/** Runs a shell of Windows, or what a wrapper of Windows wraps. Undefined: the program is neither. */
export function runWindowsShell(
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  switch (call.name) {
    case "powershell":
    case "pwsh":
    case "pwsh-preview":
    case "powershell_ise":
      return runPowerShellProgram(call, scope, frame, walk);
    case "cmd": {
      const given = textForCmd(call);
      const inner: Frame = {
        ...frame,
        via: [...frame.via, call.name],
        span: frame.span ?? call.span,
      };
      if (given === undefined)
        return runCmdInput(call.input, { values: [] }, cloneScope(scope), inner, walk);
      return runCmdLine(textOfSlashC(given.text), given.insertions, cloneScope(scope), inner, walk);
    }
    case "wsl":
      return runWsl(call, scope, frame, walk);
    case "forfiles":
      return runForfiles(call, scope, frame, walk);
    case "runas":
      return runRunas(call, scope, frame, walk);
    case "psexec":
    case "psexec64":
      return runPsexec(call, scope, frame, walk);
    case "schtasks":
    case "wmic":
    case "mshta":
      return runStarted(call, scope, frame, walk);
    default:
      return undefined;
  }
}
