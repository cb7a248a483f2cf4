import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { NamedResource } from "../../model/resource";
import { moveBranch } from "./discard";
import { gitCommand, type Git, type GitFamily } from "./workTree";

const inReflog =
  "its commits stay in the reflog of HEAD, where they were checked out, for 30 days or more";

function named(
  git: Git<never>,
  kind: "git branch" | "git tag" | "git remote",
  name: string,
): NamedResource {
  return { kind, name, in: git.where, reach: git.reach };
}

/** `git branch -d` refuses to delete what is not merged; -D and -d -f do not. */
const branch = gitCommand(
  {
    delete: ["-d", "--delete"],
    forceDelete: ["-D"],
    force: ["-f", "--force"],
    rename: ["-m", "--move", "-c", "--copy"],
    forceRename: ["-M", "-C"],
    remotes: ["-r", "--remotes"],
    neutral: [
      ...[
        "-v",
        "--verbose",
        "-q",
        "--quiet",
        "-t",
        "--track?",
        "--no-track",
        "-u=",
        "--set-upstream-to=",
      ],
      ...["--unset-upstream", "--color?", "--no-color", "--contains", "--no-contains", "--abbrev?"],
      ...["--no-abbrev", "-a", "--all", "-l", "--list", "--show-current", "--create-reflog"],
      ...["--edit-description", "--merged", "--no-merged", "--column?", "--no-column", "--sort="],
      ...[
        "--points-at=",
        "-i",
        "--ignore-case",
        "--omit-empty",
        "--recurse-submodules",
        "--format=",
      ],
    ],
  },
  (git): readonly Effect[] => {
    const forced = git.has("force");
    if (git.has("forceDelete") || git.has("delete")) {
      // A remote-tracking branch is only a note of what the remote had.
      const safe = git.has("remotes") || !(git.has("forceDelete") || forced);
      return git.operands.map((name) => ({
        kind: "delete",
        resource: named(git, "git branch", name.text),
        ...(safe
          ? { reversibility: "none" as const }
          : {
              reversibility: "recoverable" as const,
              because: inReflog,
              instead: `git branch -d ${name.text}`,
            }),
      }));
    }
    const renames = git.has("rename") || git.has("forceRename");
    if (renames && (git.has("forceRename") || forced))
      return [moveBranch(git, git.operands.at(-1)?.text)];
    return forced && !renames && git.operands[0] !== undefined
      ? [moveBranch(git, git.operands[0].text)]
      : [];
  },
);

const tag = gitCommand(
  {
    delete: ["-d", "--delete"],
    force: ["-f", "--force"],
    neutral: [
      ...[
        "-l",
        "--list",
        "-n?",
        "-v",
        "--verify",
        "-a",
        "--annotate",
        "-m=",
        "--message=",
        "-F=",
        "--file=",
      ],
      ...[
        "-e",
        "--edit",
        "-s",
        "--sign",
        "--no-sign",
        "--cleanup=",
        "-u=",
        "--local-user=",
        "--create-reflog",
      ],
      ...[
        "--column?",
        "--no-column",
        "--contains",
        "--no-contains",
        "--merged",
        "--no-merged",
        "--sort=",
      ],
      ...[
        "--points-at",
        "--format=",
        "--color?",
        "-i",
        "--ignore-case",
        "--omit-empty",
        "--trailer=",
      ],
    ],
  },
  (git): readonly Effect[] => {
    const because = "git prints the commit that the tag pointed to, so that it can be made again";
    const [first] = git.operands;
    const lost = git.has("delete")
      ? git.operands
      : git.has("force") && first !== undefined
        ? [first]
        : [];
    return lost.map((name) => ({
      kind: git.has("delete") ? "delete" : "rewrite",
      resource: named(git, "git tag", name.text),
      reversibility: "recoverable",
      because,
    }));
  },
);

/** `git update-ref -d` takes a branch with its reflog, merged or not. */
const updateRef = gitCommand(
  {
    delete: ["-d"],
    fromInput: ["--stdin"],
    neutral: ["-m=", "-z", "--no-deref", "--deref", "--create-reflog", "--batch-updates"],
  },
  (git): readonly Effect[] => {
    const [ref] = git.operands;
    if (git.has("fromInput")) {
      return [
        {
          kind: "delete",
          resource: named(git, "git branch", "every branch that standard input names"),
          reversibility: "irreversible",
          because: "what it deletes or moves is not in the command",
        },
      ];
    }
    if (ref === undefined) return [];
    if (!git.has("delete")) return [moveBranch(git, shortName(ref))];
    return [
      {
        kind: "delete",
        resource: named(
          git,
          ref.text.startsWith("refs/tags/") ? "git tag" : "git branch",
          shortName(ref),
        ),
        reversibility: "irreversible",
        because: "the branch goes with its reflog, merged or not",
        instead: `git branch -d ${shortName(ref)}`,
      },
    ];
  },
);

function shortName(ref: Argument): string {
  return (literal(ref) ?? ref.text).replace(/^refs\/(?:heads|tags)\//, "");
}

const removeRemote = gitCommand({}, (git) =>
  git.operands.map((name) => ({
    kind: "delete",
    resource: named(git, "git remote", name.text),
    reversibility: "recoverable",
    because: "the branches stay on the remote, and `git remote add` brings it back",
  })),
);

/** Names that git keeps: branches, tags, remotes. */
export const refs: GitFamily = {
  subcommands: {
    branch,
    tag,
    "update-ref": updateRef,
    "remote remove|remote rm": removeRemote,
  },
  examples: [
    { run: "git branch -D old", effects: ["delete git branch old in /w (recoverable)"] },
    { run: "git branch -d -f old", effects: ["delete git branch old in /w (recoverable)"] },
    {
      run: "git branch --delete --force old",
      effects: ["delete git branch old in /w (recoverable)"],
    },
    { run: "git branch -d merged", effects: ["delete git branch merged in /w (none)"] },
    { run: "git branch -r -D origin/old", effects: ["delete git branch origin/old in /w (none)"] },
    { run: "git branch -f main HEAD~3", effects: ["rewrite git branch main in /w (recoverable)"] },
    { run: "git branch -M main", effects: ["rewrite git branch main in /w (recoverable)"] },
    { run: "git branch -C a b", effects: ["rewrite git branch b in /w (recoverable)"] },
    { run: "git branch -m a b", effects: [] },
    { run: "git branch --move --copy -c a b", effects: [] },
    { run: "git branch reset-password", effects: [] },
    {
      run: "git branch -v --verbose -q --quiet -t --track=direct --no-track -u origin/a --set-upstream-to=origin/a --unset-upstream --color=never --no-color",
      effects: [],
    },
    {
      run: "git branch --contains --no-contains --abbrev=7 --no-abbrev -a --all -l --list --show-current --create-reflog --edit-description --remotes",
      effects: [],
    },
    {
      run: "git branch --merged --no-merged --column=auto --no-column --sort=x --points-at=x -i --ignore-case --omit-empty --recurse-submodules --format=x",
      effects: [],
    },
    {
      run: "git tag -d v1 v2",
      effects: ["delete git tag v1 in /w (recoverable)", "delete git tag v2 in /w (recoverable)"],
    },
    { run: "git tag --delete v1", effects: ["delete git tag v1 in /w (recoverable)"] },
    { run: "git tag -f v1 HEAD", effects: ["rewrite git tag v1 in /w (recoverable)"] },
    { run: "git tag --force -a -m 'wipe' v1", effects: ["rewrite git tag v1 in /w (recoverable)"] },
    {
      run: "git tag -l --list -n3 -v --verify --annotate --message=x -F f --file=f -e --edit -s --sign --no-sign --cleanup=strip -u k --local-user=k --create-reflog",
      effects: [],
    },
    {
      run: "git tag --column=auto --no-column --contains --no-contains --merged --no-merged --sort=x --points-at --format=x --color=x -i --ignore-case --omit-empty --trailer=x",
      effects: [],
    },
    {
      run: "git update-ref -d refs/heads/old",
      effects: ["delete git branch old in /w (irreversible)"],
    },
    { run: "git update-ref -d refs/tags/v1", effects: ["delete git tag v1 in /w (irreversible)"] },
    {
      run: "git update-ref -m why --no-deref --deref --create-reflog refs/heads/a HEAD",
      effects: ["rewrite git branch a in /w (recoverable)"],
    },
    {
      run: "git update-ref --stdin -z --batch-updates",
      effects: ["delete git branch every branch that standard input names in /w (irreversible)"],
    },
    { run: "git remote remove old", effects: ["delete git remote old in /w (recoverable)"] },
    { run: "git remote rm old", effects: ["delete git remote old in /w (recoverable)"] },
  ],
};
