import { isWindowsPath } from "../model/windowsPath";
import type { Dialect } from "../model/request";
import type { ToolCall } from "./call";
import { textAt } from "./input";
import { dialectKeys, directoryKeys } from "./tables/keysTable";

const shells: Readonly<Record<string, Dialect>> = {
  bash: "bash",
  sh: "sh",
  dash: "sh",
  zsh: "zsh",
  fish: "fish",
  powershell: "powershell",
  pwsh: "powershell",
  cmd: "cmd",
  batch: "cmd",
};

/**
 * The shells that a tool's command may be for: the one it names, or that its name says. On Windows a
 * terminal may be PowerShell or a bash of its own, so the command is read as both.
 */
export function dialectsOf(call: ToolCall): readonly Dialect[] {
  const said = textAt(call.input, dialectKeys);
  const named = said === undefined ? undefined : shells[programName(said)];
  if (named !== undefined) return [named];
  const word = call.words.find((each) => Object.hasOwn(shells, each) && each !== "cmd");
  const own = word === undefined ? undefined : shells[word];
  if (own !== undefined) return [own];
  if (call.plain === "cmd" || call.serverWords.includes("cmd")) return ["cmd"];
  if (call.serverWords.some((each) => each === "powershell" || each === "pwsh"))
    return ["powershell"];
  const cwd = textAt(call.input, directoryKeys);
  return cwd !== undefined && isWindowsPath(cwd) ? ["powershell", "bash"] : ["bash"];
}

/** `C:\…\pwsh.exe` and `/bin/zsh -l` are pwsh and zsh. */
function programName(text: string): string {
  const [first = ""] = text.trim().split(/\s+(?=-)/);
  const name = first.slice(Math.max(first.lastIndexOf("/"), first.lastIndexOf("\\")) + 1);
  return name.toLowerCase().replace(/\.exe$/, "");
}
