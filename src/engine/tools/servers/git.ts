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
  name: "git",
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
  examples: [
    { name: "git_reset", input: { repo_path: "/w" }, effects: [] },
    {
      name: "git_reset",
      input: { path: "/w", mode: "hard" },
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    {
      name: "git_clean",
      input: { force: true, directories: true },
      effects: ["delete git untracked files all untracked files in /w (irreversible)"],
    },
    { name: "git_clean", input: { dryRun: true }, effects: [] },
    {
      name: "git_push",
      input: { force: true, branch: "main" },
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    { name: "git_push", input: { branch: "main" }, effects: [] },
    {
      name: "git_branch",
      input: { operation: "delete", branchName: "x", force: true },
      effects: ["delete git branch x in /w (recoverable)"],
    },
    { name: "git_branch", input: { operation: "list" }, effects: [] },
    {
      name: "git_delete_branch",
      input: { branch: "x", force: true },
      effects: ["delete git branch x in /w (recoverable)"],
    },
    { name: "git_checkout", input: { repo_path: "/w", branch_name: "main" }, effects: [] },
    {
      name: "git_checkout",
      input: { target: "HEAD", paths: ["src"] },
      effects: ["discard /w/src (irreversible)"],
    },
    {
      name: "git_restore",
      input: { paths: ["src/a.ts"] },
      effects: ["discard /w/src/a.ts (irreversible)"],
    },
    {
      name: "git_rm",
      input: { files: ["a.ts"], force: true },
      effects: ["delete /w/a.ts [tracked files] (irreversible)"],
    },
    {
      name: "git_stash",
      input: { mode: "clear" },
      effects: ["delete git stash every stash in /w (irreversible)"],
    },
    { name: "git_stash", input: { mode: "push" }, effects: [] },
    {
      name: "git_tag",
      input: { mode: "delete", tagName: "v1" },
      effects: ["delete git tag v1 in /w (recoverable)"],
    },
    {
      name: "git_worktree",
      input: { mode: "remove", worktreePath: "/w/t", force: true },
      effects: ["delete /w/t/** (irreversible)"],
    },
    {
      name: "git_remote",
      input: { mode: "remove", name: "origin" },
      effects: ["delete git remote origin in /w (recoverable)"],
    },
    { name: "git_rebase", input: { upstream: "main" }, effects: [] },
    { name: "git_commit", input: { message: "delete everything" }, effects: [] },
    { name: "git_commit", input: { message: "x", amend: true }, effects: [] },
    {
      name: "git_reset_hard",
      input: { repo_path: "/w" },
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    {
      name: "git_force_push",
      input: { branch: "main" },
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    {
      name: "force_push",
      input: { branch: "main" },
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    { name: "git_set_working_dir", input: { path: "/w" }, effects: [] },
    { name: "git_clear_working_dir", input: {}, effects: [] },
  ],
};
