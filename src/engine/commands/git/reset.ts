import { literal } from "../../model/call";
import type { Effect } from "../../model/effect";
import { discardEverything, moveBranch } from "./discard";
import { gitCommand, type GitFamily } from "./workTree";

/**
 * `git reset --hard` throws away what was never committed; commits it leaves stay in the reflog.
 *
 * --soft, --mixed and --keep lose nothing (--keep refuses instead). --merge drops what was staged,
 * which git still has among its unreachable objects.
 */
export const reset: GitFamily = {
  subcommands: {
    reset: gitCommand(
      {
        hard: ["--hard"],
        merge: ["--merge"],
        safe: ["--soft", "--mixed", "--keep"],
        neutral: [
          ...["-q", "--quiet", "--no-quiet", "--refresh", "--no-refresh", "-N", "--intent-to-add"],
          ...["-p", "--patch", "--recurse-submodules?", "--no-recurse-submodules"],
          ...["--pathspec-from-file=", "--pathspec-file-nul"],
        ],
      },
      (git): readonly Effect[] => {
        if (git.has("merge")) {
          return [
            {
              kind: "discard",
              resource: {
                kind: "git changes",
                name: "staged files",
                in: git.where,
                reach: git.reach,
              },
              reversibility: "recoverable",
              because: "what was staged is still among git's unreachable objects for two weeks",
            },
          ];
        }
        if (!git.has("hard")) return [];
        const commit = git.operands[0];
        const moves = commit !== undefined && !["HEAD", "@"].includes(literal(commit) ?? "");
        return [discardEverything(git), ...(moves ? [moveBranch(git, undefined)] : [])];
      },
    ),
    "read-tree": gitCommand(
      {
        reset: ["--reset"],
        update: ["-u"],
        dryRun: ["-n", "--dry-run"],
        neutral: [
          ...[
            "-m",
            "-i",
            "-v",
            "--verbose",
            "-q",
            "--quiet",
            "--trivial",
            "--aggressive",
            "--empty",
          ],
          ...["--prefix=", "--index-output=", "--exclude-per-directory=", "--no-sparse-checkout"],
          ...["--recurse-submodules?", "--no-recurse-submodules", "--debug-unpack"],
        ],
      },
      (git) =>
        git.has("reset") && git.has("update") && !git.has("dryRun") ? [discardEverything(git)] : [],
    ),
    "checkout-index": gitCommand(
      {
        all: ["-a", "--all"],
        force: ["-f", "--force"],
        prefix: ["--prefix=", "--temp"],
        neutral: [
          ...["-q", "--quiet", "-n", "--no-create", "-u", "--index", "-z", "--stdin", "--stage="],
          ...["--ignore-skip-worktree-bits"],
        ],
      },
      (git) => {
        // Under another name, what is in them is there to be read.
        if (git.has("prefix"))
          return git.operands.map((file) => ({ kind: "read", resource: git.path(file) }));
        if (!git.has("force")) return [];
        if (git.has("all")) return [discardEverything(git)];
        return git.operands.map((file) => ({ kind: "discard", resource: git.path(file) }));
      },
    ),
  },
  examples: [
    {
      run: "git reset --hard",
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    {
      run: "git reset --hard HEAD -q",
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    {
      run: "git reset --hard origin/main --no-refresh --recurse-submodules=on-demand",
      effects: [
        "discard git changes all tracked files in /w (irreversible)",
        "rewrite git branch the current branch in /w (recoverable)",
      ],
    },
    {
      run: "git -C sub reset --hard --quiet --no-quiet --refresh --no-recurse-submodules",
      effects: ["discard git changes all tracked files in /w/sub (irreversible)"],
    },
    {
      run: "git --work-tree=/srv/app reset --hard",
      effects: ["discard git changes all tracked files in /srv/app (irreversible)"],
    },
    { run: "git reset --merge", effects: ["discard git changes staged files in /w (recoverable)"] },
    { run: "git reset --soft HEAD~1", effects: [] },
    { run: "git reset --mixed HEAD~1", effects: [] },
    { run: "git reset --keep HEAD~1", effects: [] },
    { run: "git reset HEAD -- src", effects: [] },
    { run: "git reset -p --patch -N --intent-to-add", effects: [] },
    { run: "git reset --pathspec-from-file=list --pathspec-file-nul", effects: [] },
    { run: "git reset --hard -h", effects: [] },
    { run: "git reset --hard --help", effects: [] },
    {
      run: "git reset --hard --frob",
      effects: [
        "discard git changes all tracked files in /w (irreversible)",
        "unknown option: git reset does not define `--frob`",
      ],
    },
    {
      run: "git read-tree -u --reset HEAD",
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    { run: "git read-tree -u --reset -n --dry-run HEAD", effects: [] },
    {
      run: "git read-tree -m -i -v --verbose -q --quiet --trivial --aggressive --prefix=a --index-output=b HEAD",
      effects: [],
    },
    {
      run: "git read-tree --empty --exclude-per-directory=x --no-sparse-checkout --recurse-submodules --no-recurse-submodules --debug-unpack",
      effects: [],
    },
    {
      run: "git checkout-index -f -a",
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    {
      run: "git checkout-index --force --all -q",
      effects: ["discard git changes all tracked files in /w (irreversible)"],
    },
    { run: "git checkout-index -f --stage=2 a.ts", effects: ["discard /w/a.ts"] },
    { run: "git checkout-index -f -a --prefix=out/", effects: [] },
    { run: "git checkout-index --temp .env", effects: ["read /w/.env"] },
    {
      run: "git checkout-index -a --temp --quiet -n --no-create -u --index -z --stdin --ignore-skip-worktree-bits",
      effects: [],
    },
  ],
};
