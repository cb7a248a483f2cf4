import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { NamedResource } from "../../model/resource";
import { gitCommand, type Git, type GitFamily } from "./workTree";

type Own =
  | "force"
  | "lease"
  | "delete"
  | "mirror"
  | "prune"
  | "everyBranch"
  | "everyTag"
  | "dryRun"
  | "repository"
  | "neutral";

const lost =
  "commits that only the remote has are lost there, and whoever has fetched them is out of step";

/**
 * `git push` adds commits. It takes some away with -f, with a `+` before a refspec, with --mirror,
 * and it deletes with --delete, an empty source (`:branch`) or --prune.
 *
 * --force-with-lease replaces only what was last fetched, so the local reflog of the
 * remote-tracking branch still has it; a plain --force beside it takes that back.
 */
function pushed(git: Git<Own>): readonly Effect[] {
  if (git.has("dryRun")) return [];
  const [first, ...refspecs] = git.operands;
  const remote = remoteName(git.value("repository") ?? first);
  if (git.has("mirror")) {
    const resource = branch("every branch and tag", remote);
    const including = "deleting those that are not here";
    return [{ kind: "rewrite", resource, including, reversibility: "irreversible", because: lost }];
  }
  const effects = refspecs.flatMap((refspec, index) => {
    // `tag v1` is two words for `refs/tags/v1`.
    if (refspec.text === "tag") return [];
    const isTag = refspecs[index - 1]?.text === "tag";
    return ofRefspec(git, isTag ? `refs/tags/${refspec.text}` : refspec.text, remote);
  });
  if (git.has("prune")) {
    effects.push(gone(branch("every branch that is not here", remote)));
  }
  if (git.has("delete")) return effects;
  if (git.has("everyBranch")) effects.push(...forced(git, branch("every branch", remote), false));
  if (git.has("everyTag")) effects.push(...forced(git, tag("every tag", remote), false));
  if (refspecs.length === 0 && !git.has("everyBranch") && !git.has("everyTag")) {
    const losesOne = git.has("force") || git.has("lease");
    const name = (losesOne ? git.state()?.branch : undefined) ?? "the current branch";
    effects.push(...forced(git, branch(name, remote), false));
  }
  return effects;
}

function ofRefspec(git: Git<Own>, refspec: string, remote: string): Effect[] {
  const plus = refspec.startsWith("+");
  const text = refspec.replace(/^\+/, "");
  const colon = text.indexOf(":");
  const written = colon < 0 ? text : text.slice(colon + 1);
  if (text === ":") return forced(git, branch("every branch of the same name", remote), plus);
  const resource = written.startsWith("refs/tags/")
    ? tag(written.slice("refs/tags/".length), remote)
    : branch(currentBranch(git, written).replace(/^refs\/heads\//, ""), remote);
  if (git.has("delete") || colon === 0) return [gone(resource)];
  return forced(git, resource, plus);
}

function currentBranch(git: Git<Own>, written: string): string {
  if (written !== "HEAD" && written !== "@") return written;
  return (git.has("force") ? git.state()?.branch : undefined) ?? "the current branch";
}

function forced(git: Git<Own>, resource: NamedResource, plus: boolean): Effect[] {
  if (git.has("force") || plus) {
    return [
      {
        kind: "rewrite",
        resource,
        reversibility: "irreversible",
        because: lost,
        ...(resource.kind === "git tag" ? {} : { instead: "git push --force-with-lease" }),
      },
    ];
  }
  if (!git.has("lease")) return [];
  const because =
    "what it replaces is what was last fetched, and the reflog of the remote-tracking branch still has that";
  return [{ kind: "rewrite", resource, reversibility: "recoverable", because }];
}

function gone(resource: NamedResource): Effect {
  return { kind: "delete", resource, reversibility: "irreversible", because: lost };
}

function branch(name: string, remote: string): NamedResource {
  return { kind: "git remote branch", name, in: remote, reach: "elsewhere" };
}

function tag(name: string, remote: string): NamedResource {
  return { kind: "git tag", name, in: remote, reach: "elsewhere" };
}

function remoteName(remote: Argument | undefined): string {
  return remote?.text ?? "the default remote";
}

/** What a push takes away from a remote. */
export const push: GitFamily = {
  subcommands: {
    push: gitCommand<Own>(
      {
        force: ["-f", "--force"],
        lease: ["--force-with-lease?"],
        delete: ["-d", "--delete"],
        mirror: ["--mirror"],
        prune: ["--prune"],
        everyBranch: ["--all", "--branches"],
        everyTag: ["--tags"],
        dryRun: ["-n", "--dry-run"],
        repository: ["--repo="],
        neutral: [
          ...["-v", "--verbose", "-q", "--quiet", "--porcelain", "--progress", "--no-progress"],
          ...["--force-if-includes", "--no-force-if-includes", "--no-force-with-lease"],
          ...["--recurse-submodules=", "--no-recurse-submodules", "--thin", "--no-thin"],
          ...["--receive-pack=", "--exec=", "-u", "--set-upstream", "--verify", "--no-verify"],
          ...["--follow-tags", "--no-follow-tags", "--signed?", "--no-signed", "--atomic"],
          ...["--no-atomic", "-o=", "--push-option=", "-4", "--ipv4", "-6", "--ipv6"],
        ],
      },
      pushed,
    ),
  },
  examples: [
    { run: "git push", effects: [] },
    { run: "git push origin main", effects: [] },
    { run: "git push -u --set-upstream origin HEAD:refs/heads/reset", effects: [] },
    { run: "git push --all --branches --tags origin", effects: [] },
    {
      run: "git push -f",
      effects: [
        "rewrite git remote branch the current branch in the default remote (irreversible)",
      ],
    },
    {
      run: "git push --force origin main",
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    {
      run: "git push -f origin HEAD:main",
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    {
      run: "git push origin HEAD -f",
      effects: ["rewrite git remote branch the current branch in origin (irreversible)"],
    },
    {
      run: "git push origin +main next",
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    {
      run: "git push origin +:",
      effects: ["rewrite git remote branch every branch of the same name in origin (irreversible)"],
    },
    {
      run: "git push --force --all origin",
      effects: ["rewrite git remote branch every branch in origin (irreversible)"],
    },
    {
      run: "git push --force --tags origin",
      effects: ["rewrite git tag every tag in origin (irreversible)"],
    },
    {
      run: "git push --force-with-lease origin main",
      effects: ["rewrite git remote branch main in origin (recoverable)"],
    },
    {
      run: "git push --force-with-lease=main:abc --force origin main",
      effects: ["rewrite git remote branch main in origin (irreversible)"],
    },
    {
      run: "git push origin --delete old",
      effects: ["delete git remote branch old in origin (irreversible)"],
    },
    {
      run: "git push -d origin old older",
      effects: [
        "delete git remote branch old in origin (irreversible)",
        "delete git remote branch older in origin (irreversible)",
      ],
    },
    {
      run: "git push origin :old",
      effects: ["delete git remote branch old in origin (irreversible)"],
    },
    {
      run: "git push origin :refs/tags/v1",
      effects: ["delete git tag v1 in origin (irreversible)"],
    },
    {
      run: "git push origin --delete tag v1",
      effects: ["delete git tag v1 in origin (irreversible)"],
    },
    {
      run: "git push --mirror backup",
      effects: [
        "rewrite git remote branch every branch and tag in backup, deleting those that are not here (irreversible)",
      ],
    },
    {
      run: "git push --prune origin",
      effects: ["delete git remote branch every branch that is not here in origin (irreversible)"],
    },
    {
      run: "git push --repo=origin -f",
      effects: ["rewrite git remote branch the current branch in origin (irreversible)"],
    },
    { run: "git push -n -f", effects: [] },
    { run: "git push --dry-run --mirror", effects: [] },
    {
      run: "git push -v --verbose -q --quiet --porcelain --progress --no-progress --force-if-includes --no-force-if-includes --no-force-with-lease --recurse-submodules=check --no-recurse-submodules --thin --no-thin origin main",
      effects: [],
    },
    {
      run: "git push --receive-pack=p --exec=p --verify --no-verify --follow-tags --no-follow-tags --signed=yes --no-signed --atomic --no-atomic -o ci.skip --push-option=x -4 --ipv4 -6 --ipv6 origin main",
      effects: [],
    },
  ],
};
