import { isWindowsPath } from "../model/windowsPath";
import type { Dialect } from "../model/request";
import type { ToolCall } from "./call";
import { guess, type Deed } from "./deed";
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

/** A command for a shell, as each that it may be for; of the further ones nothing is made of what cannot be read. */
export function shellDeeds(text: string, call: ToolCall, cwd?: string): readonly Deed[] {
  const there = cwd === undefined ? {} : { cwd };
  return dialectsOf(call).map((dialect, at): Deed => {
    const deed: Deed = { does: "shell", text, dialect, ...there };
    return at === 0 ? deed : guess(deed);
  });
}

/**
 * The shells that a tool's command may be for: the one it names, or that its name says. On Windows a
 * terminal may be PowerShell or a bash of its own, so the command is read as both.
 */
function dialectsOf(call: ToolCall): readonly Dialect[] {
  const said = textAt(call.input, dialectKeys);
  const named = said === undefined ? undefined : shells[programName(said)];
  if (named !== undefined) return [named];
  const word = call.words.find((each) => Object.hasOwn(shells, each) && each !== "cmd");
  const own = word === undefined ? undefined : shells[word];
  if (own !== undefined) return [own];
  // Its words are `power` and `shell` when it is written `PowerShell`.
  if (call.plain.includes("powershell")) return ["powershell"];
  if (call.plain === "cmd" || call.serverWords.includes("cmd")) return ["cmd"];
  if (call.serverWords.some((each) => each === "powershell" || each === "pwsh"))
    return ["powershell"];
  const cwd = textAt(call.input, directoryKeys) ?? call.cwd;
  return isWindowsPath(cwd) ? ["powershell", "bash"] : ["bash"];
}

/** `C:\…\pwsh.exe` and `/bin/zsh -l` are pwsh and zsh. */
function programName(text: string): string {
  const [first = ""] = text.trim().split(/(?<!\s)\s+(?=-)/);
  const name = first.slice(Math.max(first.lastIndexOf("/"), first.lastIndexOf("\\")) + 1);
  return name.toLowerCase().replace(/\.exe$/, "");
}
