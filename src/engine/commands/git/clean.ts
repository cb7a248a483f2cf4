import type { Effect } from "../../model/effect";
import { picked } from "./pathspec";
import { configured, gitCommand, knownFiles, lossOf, type Git, type GitFamily } from "./workTree";

type Own =
  "force" | "interactive" | "dryRun" | "ignoredToo" | "ignoredOnly" | "exclude" | "neutral";

/**
 * `git clean` deletes files that git has never seen, so nothing holds them.
 *
 * Without -f or -i git refuses, unless its configuration says otherwise. -x takes the ignored files
 * too, which is where .env and local databases are; -X takes those alone.
 */
function cleaned(git: Git<Own>): readonly Effect[] {
  if (git.has("dryRun")) return [];
  const unguarded = configured(git, /^clean\.requireforce=(?:false|no|off|0)$/i);
  if (!git.has("force") && !git.has("interactive") && !unguarded) return [];
  const kinds = git.has("ignoredOnly")
    ? "ignored files"
    : git.has("ignoredToo")
      ? "untracked and ignored files"
      : "untracked files";
  const except = git.values("exclude").map((pattern) => `, not ${pattern.text}`);
  const knows = kinds === "untracked files" && except.length === 0;
  const instead = git.has("ignoredToo") ? "git stash -a" : "git stash -u";
  const lossAt = (path: string): Pick<Effect, "reversibility" | "because"> =>
    lossOf(
      knows ? knownFiles(git.state(), "untracked", path) : undefined,
      "files that git does not track",
      git.where,
    );
  const all: Effect = {
    kind: "delete",
    resource: {
      kind: "git untracked files",
      name: `all ${kinds}${except.join("")}`,
      in: git.where,
      reach: git.reach,
    },
    ...lossAt(git.where),
    ...(git.has("ignoredOnly") ? {} : { instead }),
  };
  if (git.operands.length === 0) return [all];
  return picked(git, git.operands).map((each): Effect => {
    if (each.kind === "everything") return all;
    const only = [each.resource.only, kinds].filter((part) => part !== undefined).join(", ");
    const resource = { ...each.resource, tree: !each.resource.glob, only };
    const known = knows && resource.resolved && !resource.glob && each.resource.only === undefined;
    const loss = known && git.state() !== undefined ? lossAt(resource.path) : {};
    return { kind: "delete", resource, ...loss };
  });
}

/** Deletion of what git does not track. */
export const clean: GitFamily = {
  subcommands: {
    clean: gitCommand<Own>(
      {
        force: ["-f", "--force"],
        interactive: ["-i", "--interactive"],
        dryRun: ["-n", "--dry-run"],
        ignoredToo: ["-x"],
        ignoredOnly: ["-X"],
        exclude: ["-e=", "--exclude="],
        neutral: ["-d", "-q", "--quiet"],
      },
      cleaned,
    ),
  },
  examples: [
    {
      run: "git clean -fd",
      effects: ["delete git untracked files all untracked files in /w (irreversible)"],
    },
    {
      run: "git -C sub clean --force -q --quiet",
      effects: ["delete git untracked files all untracked files in /w/sub (irreversible)"],
    },
    {
      run: "git clean -fdx",
      effects: ["delete git untracked files all untracked and ignored files in /w (irreversible)"],
    },
    {
      run: "git clean -fX .",
      effects: ["delete git untracked files all ignored files in /w (irreversible)"],
    },
    {
      run: "git clean -ffdx -e .env --exclude=*.db",
      effects: [
        "delete git untracked files all untracked and ignored files, not .env, not *.db in /w (irreversible)",
      ],
    },
    {
      run: "git clean -i",
      effects: ["delete git untracked files all untracked files in /w (irreversible)"],
    },
    {
      run: "git clean --interactive",
      effects: ["delete git untracked files all untracked files in /w (irreversible)"],
    },
    {
      run: "git -c clean.requireForce=false clean -d",
      effects: ["delete git untracked files all untracked files in /w (irreversible)"],
    },
    { run: "git clean -fdx build/", effects: ["delete /w/build/** [untracked and ignored files]"] },
    {
      run: "git clean -f -- a.txt src/*.c",
      effects: ["delete /w/a.txt/** [untracked files]", "delete /w/src/*.c [untracked files]"],
    },
    { run: "git clean -n -fd", effects: [] },
    { run: "git clean --dry-run -fdx", effects: [] },
    { run: "git clean -d", effects: [] },
  ],
};
