import { literal, type Argument } from "../model/call";
import { cloneScope, type Frame, type Scope, type Walk } from "./scope";
import { walkText } from "./walk";

/** Variables whose value is a command that a shell, git, man or rsync runs later. */
const commandVariables = new Set([
  "BROWSER",
  "EDITOR",
  "GIT_EDITOR",
  "GIT_EXTERNAL_DIFF",
  "GIT_PAGER",
  "GIT_PROXY_COMMAND",
  "GIT_SEQUENCE_EDITOR",
  "GIT_SSH_COMMAND",
  "LESSCLOSE",
  "LESSOPEN",
  "MANPAGER",
  "PAGER",
  "PROMPT_COMMAND",
  "RSYNC_RSH",
  "VISUAL",
]);

/** Functions that a shell calls by itself: at the prompt, before a line, for a command it does not find. */
export const calledByTheShell = new Set([
  "command_not_found_handle",
  "command_not_found_handler",
  "chpwd",
  "periodic",
  "TRAPEXIT",
  "TRAPINT",
  "TRAPTERM",
  "TRAPHUP",
  "TRAPDEBUG",
  "TRAPZERR",
  "precmd",
  "preexec",
  "zshexit",
  "fish_command_not_found",
  "fish_greeting",
  "fish_prompt",
  "fish_right_prompt",
  "fish_title",
]);

/** A variable whose value is a command counts as running it. A single word says only which program. */
export function runCommandVariable(
  name: string,
  value: Argument,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): void {
  if (!commandVariables.has(name)) return;
  const text = literal(value);
  if (text === undefined || !/\s/.test(text.trim())) return;
  const inner: Frame = { ...frame, via: [...frame.via, name], span: frame.span ?? value.span };
  // What reads the variable adds words of its own, which are not known here.
  walkText(text.replace(/^\s*[!|]/, ""), cloneScope(scope), inner, walk);
}
