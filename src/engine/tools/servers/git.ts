import type { ToolCall } from "../call";
import { argv, type Deed } from "../deed";
import { isOn, textAt, textsAt } from "../input";
import type { ServerFamily } from "./row";

const directory = [
  "repopath",
  "repositorypath",
  "path",
  "workingdirectory",
  "cwd",
  "repo",
  "directory",
];

/** A git command in the repository that the call names. */
function git(call: ToolCall, words: readonly (string | undefined)[]): readonly Deed[] {
  const cwd = textAt(call.input, directory);
  return [argv(["git", ...words], cwd === "." ? undefined : cwd)];
}

/** A flag if one of the switches is on. */
function flag(call: ToolCall, switches: readonly string[], word: string): string | undefined {
  return isOn(call.input, switches) ? word : undefined;
}

/** What a call is told to do, where one tool does several things. */
function told(call: ToolCall): string {
  return (textAt(call.input, ["operation", "mode", "action", "command", "subcommand"]) ?? "")
    .toLowerCase()
    .trim();
}

const names = ["branchname", "branch", "name", "target", "ref", "commit", "committish"];

/**
 * Servers that run git on this machine: the reference server (`mcp-server-git`, whose `git_reset`
 * only unstages) and @cyanheads/git-mcp-server, whose tools have a `mode` or `operation`.
 */
export const gitServer: ServerFamily = {
  words: ["git"],
  tools: {
    gitreset: (call) => {
      const mode = told(call);
      const at = textAt(call.input, ["target", "commit", "ref", "committish", "revision"]);
      const hard = flag(call, ["hard"], "--hard");
      const kind = /^(?:hard|soft|mixed|merge|keep)$/.test(mode) ? `--${mode}` : hard;
      return git(call, ["reset", kind, at]);
    },
    gitclean: (call) =>
      git(call, [
        "clean",
        flag(call, ["dryrun", "preview"], "-n"),
        "-f",
        flag(call, ["directories", "removedirectories", "d"], "-d"),
        flag(call, ["ignored", "includeignored", "x"], "-x"),
      ]),
    gitpush: (call) => {
      const branch = textAt(call.input, ["branch", "remotebranch", "branchname", "refspec"]);
      return git(call, [
        "push",
        flag(call, ["force", "forcepush"], "--force"),
        flag(call, ["forcewithlease"], "--force-with-lease"),
        flag(call, ["delete", "deletebranch"], "--delete"),
        flag(call, ["mirror"], "--mirror"),
        flag(call, ["prune"], "--prune"),
        flag(call, ["tags"], "--tags"),
        textAt(call.input, ["remote"]) ?? (branch === undefined ? undefined : "origin"),
        branch,
      ]);
    },
    gitbranch: (call) => {
      const deletes = /^(?:delete|remove)/.test(told(call)) || isOn(call.input, ["delete"]);
      if (!deletes) return [];
      return git(call, [
        "branch",
        isOn(call.input, ["force"]) ? "-D" : "-d",
        textAt(call.input, names),
      ]);
    },
    gitdeletebranch: (call) =>
      git(call, ["branch", isOn(call.input, ["force"]) ? "-D" : "-d", textAt(call.input, names)]),
    gitcheckout: (call) => {
      const paths = textsAt(call.input, ["paths", "files", "filepaths", "file"]);
      return git(call, [
        "checkout",
        flag(call, ["force"], "--force"),
        textAt(call.input, names),
        ...(paths.length === 0 ? [] : ["--", ...paths]),
      ]);
    },
    gitrestore: (call) =>
      git(call, [
        "restore",
        flag(call, ["staged"], "--staged"),
        flag(call, ["worktree"], "--worktree"),
        ...textsAt(call.input, ["paths", "files", "filepaths", "file"]),
      ]),
    gitrm: (call) =>
      git(call, [
        "rm",
        flag(call, ["force"], "-f"),
        flag(call, ["recursive"], "-r"),
        flag(call, ["cached"], "--cached"),
        ...textsAt(call.input, ["paths", "files", "filepaths", "file"]),
      ]),
    gitstash: (call) => {
      const verb = told(call);
      if (!/^(?:drop|clear|pop|apply|push|save|list)$/.test(verb)) return [];
      return git(call, ["stash", verb, textAt(call.input, ["stashref", "ref", "stash"])]);
    },
    gittag: (call) =>
      /^(?:delete|remove)/.test(told(call))
        ? git(call, ["tag", "-d", textAt(call.input, ["tagname", "tag", "name"])])
        : [],
    gitworktree: (call) =>
      /^(?:remove|prune)/.test(told(call))
        ? git(call, [
            "worktree",
            told(call),
            flag(call, ["force"], "--force"),
            textAt(call.input, ["worktreepath"]),
          ])
        : [],
    gitremote: (call) =>
      /^(?:remove|rm|delete)/.test(told(call))
        ? git(call, ["remote", "remove", textAt(call.input, ["name", "remote", "remotename"])])
        : [],
    gitrebase: (call) => git(call, ["rebase", textAt(call.input, ["upstream", "onto", "branch"])]),
    gitcommit: (call) => git(call, ["commit", flag(call, ["amend"], "--amend"), "-m", "message"]),
    gitresethard: (call) =>
      git(call, ["reset", "--hard", textAt(call.input, ["target", "commit", "ref"])]),
    gitforcepush: (call) => git(call, ["push", "--force", "origin", textAt(call.input, names)]),
    forcepush: (call) => git(call, ["push", "--force", "origin", textAt(call.input, names)]),
    gitsetworkingdir: () => [],
    gitclearworkingdir: () => [],
  },
};
