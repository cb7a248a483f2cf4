import { literal, type Argument } from "../model/call";
import { cloneScope, type Frame, type Scope, type Walk } from "./scope";
import { walkText } from "./walk";

/** Variables whose value is a command that a shell, git, man or rsync runs later. */
const commandVariables = new Set([
  "AWS_PAGER",
  "BROWSER",
  "CVS_RSH",
  "EDITOR",
  "FCEDIT",
  "GH_BROWSER",
  "GH_EDITOR",
  "GH_PAGER",
  "GIT_ASKPASS",
  "GIT_EDITOR",
  "GIT_EXTERNAL_DIFF",
  "GIT_PAGER",
  "GIT_PROXY_COMMAND",
  "GIT_SEQUENCE_EDITOR",
  "GIT_SSH_COMMAND",
  "HGEDITOR",
  "KUBE_EDITOR",
  "LESSCLOSE",
  "LESSOPEN",
  "MANPAGER",
  "PAGER",
  "PROMPT_COMMAND",
  "PSQL_EDITOR",
  "PSQL_PAGER",
  "RSYNC_RSH",
  "SSH_ASKPASS",
  "SUDO_ASKPASS",
  "SUDO_EDITOR",
  "SVN_EDITOR",
  "SVN_SSH",
  "SYSTEMD_EDITOR",
  "SYSTEMD_PAGER",
  "VISUAL",
]);

/** Variables that a shell expands once more each time it prints one: what is substituted in them runs. */
const prompts = new Set(["PS0", "PS1", "PS2", "PS3", "PS4", "PROMPT", "RPROMPT", "RPS1"]);

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
  const isPrompt = prompts.has(name);
  if (!isPrompt && !commandVariables.has(name)) return;
  const text = literal(value);
  if (text === undefined || !/\s/.test(text.trim())) return;
  if (isPrompt && !/\$\(|`/.test(text)) return;
  const inner: Frame = { ...frame, via: [...frame.via, name], span: frame.span ?? value.span };
  // What reads the variable adds words of its own, which are not known here.
  const runs = isPrompt ? `: "${text.replaceAll('"', "")}"` : text.replace(/^\s*[!|]/, "");
  walkText(runs, cloneScope(scope), inner, walk);
}
