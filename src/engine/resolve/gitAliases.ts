import { literal, type Argument, type Call } from "../model/call";
import { invoke } from "./invoke";
import { ownNames, textArgument, type Frame, type Output, type Scope, type Walk } from "./scope";
import { readShell } from "../shell/read";
import { walkText } from "./walk";

/** Sub-commands of git itself: an alias of one of these names is never used. */
const own = new Set([
  "add",
  "am",
  "annotate",
  "apply",
  "archive",
  "bisect",
  "blame",
  "branch",
  "bundle",
  "cat-file",
  "check-ignore",
  "checkout",
  "cherry",
  "cherry-pick",
  "clean",
  "clone",
  "commit",
  "commit-tree",
  "config",
  "count-objects",
  "credential",
  "describe",
  "diff",
  "diff-tree",
  "diff-files",
  "diff-index",
  "difftool",
  "fast-export",
  "fast-import",
  "fetch",
  "filter-branch",
  "filter-repo",
  "for-each-ref",
  "format-patch",
  "fsck",
  "gc",
  "grep",
  "gui",
  "hash-object",
  "help",
  "init",
  "lfs",
  "log",
  "ls-files",
  "ls-remote",
  "ls-tree",
  "maintenance",
  "merge",
  "merge-base",
  "mergetool",
  "mv",
  "name-rev",
  "notes",
  "prune",
  "pull",
  "push",
  "range-diff",
  "read-tree",
  "rebase",
  "reflog",
  "remote",
  "repack",
  "replace",
  "reset",
  "restore",
  "rev-list",
  "rev-parse",
  "revert",
  "rm",
  "send-email",
  "shortlog",
  "show",
  "show-ref",
  "sparse-checkout",
  "stash",
  "status",
  "submodule",
  "svn",
  "switch",
  "symbolic-ref",
  "tag",
  "update-index",
  "update-ref",
  "var",
  "verify-commit",
  "version",
  "whatchanged",
  "worktree",
  "write-tree",
]);

const valued = new Set([
  "-C",
  "-c",
  "--git-dir",
  "--work-tree",
  "--namespace",
  "--exec-path",
  "--config-env",
]);

/**
 * `git NAME` where NAME is an alias: given with `-c alias.NAME=…`, set on this line, or found in
 * git's configuration. Undefined if it is none. An alias that begins with `!` is shell text.
 */
export function runGitAlias(
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  const given = new Map<string, string>();
  const before: Argument[] = [];
  let at = 0;
  while (at < call.args.length) {
    const arg = call.args[at];
    if (arg?.text.startsWith("-") !== true) break;
    before.push(arg);
    at++;
    const value = call.args[at];
    if (!valued.has(arg.text) || value === undefined) continue;
    before.push(value);
    at++;
    const set = /^alias\.([\w-]+)=(.*)$/s.exec(literal(value) ?? "");
    if (arg.text === "-c" && set?.[1] !== undefined) given.set(set[1], set[2] ?? "");
  }
  const name = literal(call.args[at]);
  const rest = call.args.slice(at + 1);
  if (name === undefined) return undefined;
  if (name === "config") noteAlias(rest, scope);
  if (own.has(name) || frame.expanding.includes(`git ${name}`)) return undefined;
  const text = given.get(name) ?? scope.gitAliases.get(name) ?? configured(name, call, walk);
  if (text === undefined) return undefined;
  const inner: Frame = {
    ...frame,
    span: frame.span ?? call.span,
    expanding: [...frame.expanding, `git ${name}`],
    depth: frame.depth + 1,
  };
  if (text.startsWith("!")) {
    return walkText([text.slice(1), ...rest.map((arg) => arg.text)].join(" "), scope, inner, walk);
  }
  const words = splitWords(text, call.span);
  return invoke([call.program, ...before, ...words, ...rest], call.env, scope, inner, walk);
}

/** `git config [--global] alias.NAME VALUE` on the same line. */
function noteAlias(args: readonly Argument[], scope: Scope): void {
  const words = args.map((arg) => literal(arg) ?? "").filter((word) => !word.startsWith("-"));
  const at = words.findIndex((word) => word.startsWith("alias."));
  const name = words[at]?.slice("alias.".length);
  const value = words[at + 1];
  if (name !== undefined && value !== undefined) ownNames(scope).gitAliases.set(name, value);
}

function configured(name: string, call: Call, walk: Walk): string | undefined {
  if (!call.cwd.known || call.site.kind !== "here") return undefined;
  const answer = walk.ask({ ask: "repository", path: call.cwd.path });
  return answer?.fact === "repository" ? answer.aliases[name] : undefined;
}

/** A text as words, with quotes but without anything that a shell would expand. */
export function splitWords(text: string, span: Call["span"]): readonly Argument[] {
  const [statement] = readShell(`_ ${text}`).body;
  if (statement?.kind !== "command") return [textArgument(text, span, "literal")];
  return statement.words.slice(1).map((word) => {
    const value = word.parts
      .map((part) => (part.kind === "text" ? part.value : "text" in part ? part.text : part.value))
      .join("");
    return textArgument(value, span, "literal");
  });
}
