import type { Effect, Reversibility } from "../../model/effect";
import type { NamedKind, NamedResource } from "../../model/resource";
import { defineProgram, subcommand, type AnySubcommand, type Parsed } from "../define";
import { apiEffects, apiOptions } from "./api";
import { ghExamples } from "./examples";

const globals = {
  repository: ["-R=", "--repo="],
  yes: ["-y", "--yes"],
  help: ["-h", "--help"],
} as const;
export type Global = keyof typeof globals;

const gone = "GitHub does not restore it";

/**
 * `gh` drives GitHub. --yes only answers its questions. Without -R it is the repository of the
 * directory. Sources: cli.github.com/manual, docs.github.com.
 */
export const gh = defineProgram({
  name: "gh",
  does: "Drives GitHub: repositories, releases, secrets, and its whole API.",
  globals,
  subcommands: {
    "repo delete": subcommand<never, Global>({}, (parsed) => [
      {
        kind: "destroy",
        resource: onGithub("project", parsed.operands[0]?.text ?? "of this directory", parsed),
        including: "and its issues, pull requests and wiki",
        reversibility: "irreversible",
        because:
          "GitHub can restore a repository within 90 days, but not every one: forks, packages and permissions are not",
      },
    ]),
    "repo archive": lossOf("project", "change", "recoverable", "it can be unarchived"),
    "repo edit": subcommand<"visibility" | "accept" | "neutral", Global>(
      {
        visibility: ["--visibility="],
        accept: ["--accept-visibility-change-consequences"],
        neutral: [
          ...[
            "-d=",
            "--description=",
            "--homepage=",
            "-h=",
            "--default-branch=",
            "--add-topic=",
            "--remove-topic=",
          ],
          ...["--allow-forking?", "--allow-update-branch?", "--delete-branch-on-merge?"],
          ...["--enable-auto-merge?", "--enable-discussions?", "--enable-issues?"],
          ...["--enable-merge-commit?", "--enable-projects?", "--enable-rebase-merge?"],
          ...["--enable-squash-merge?", "--enable-wiki?", "--template?"],
          ...["--enable-advanced-security?", "--enable-secret-scanning?"],
          ...["--enable-secret-scanning-push-protection?"],
        ],
      },
      (parsed) => {
        const visibility = parsed.value("visibility")?.text;
        if (visibility === undefined) return [];
        const published = visibility === "public";
        return [
          {
            kind: published ? "publish" : "change",
            resource: onGithub("project", parsed.operands[0]?.text ?? "of this directory", parsed),
            reversibility: "irreversible",
            because: published
              ? "what was private can be copied by anyone at once"
              : "stars, watchers and the links to forks are lost",
          },
        ];
      },
    ),
    "repo rename": lossOf("project", "change", "recoverable", "it can be renamed back"),
    "repo sync": subcommand<"force" | "branch" | "source", Global>(
      { force: ["--force"], branch: ["-b=", "--branch="], source: ["-s=", "--source="] },
      (parsed) =>
        parsed.has("force")
          ? [
              {
                kind: "rewrite",
                resource: onGithub(
                  "git remote branch",
                  parsed.value("branch")?.text ?? "the default branch",
                  parsed,
                ),
                reversibility: "irreversible",
                because: "commits that only this branch has are dropped from it",
              },
            ]
          : [],
    ),
    "release delete": subcommand<"tag", Global>({ tag: ["--cleanup-tag"] }, (parsed) => [
      {
        kind: "destroy",
        resource: onGithub("release", parsed.operands[0]?.text ?? "of an unknown name", parsed),
        including: parsed.has("tag") ? "and its files and tag" : "and its files",
        reversibility: "irreversible",
        because: gone,
      },
    ]),
    "release delete-asset": lossOf("object", "destroy", "irreversible", gone),
    "secret delete|secret remove": secretLoss("credential", "the value cannot be read any more"),
    "variable delete|variable remove": secretLoss("setting", gone),
    "run delete": lossOf("object", "destroy", "irreversible", gone),
    "cache delete": subcommand<"all" | "succeed" | "ref", Global>(
      { all: ["-a", "--all"], succeed: ["--succeed-on-no-caches"], ref: ["-r=", "--ref="] },
      (parsed) => [
        {
          kind: "destroy",
          resource: onGithub(
            "object",
            parsed.has("all") ? "every cache" : `cache ${parsed.operands[0]?.text ?? ""}`,
            parsed,
          ),
          reversibility: "regenerable",
          because: "the next run fills the cache again",
        },
      ],
    ),
    "gist delete": lossOf("project", "destroy", "irreversible", gone),
    "issue delete": lossOf("object", "destroy", "irreversible", gone),
    "issue transfer": lossOf("object", "move", "recoverable", "it can be transferred back"),
    "project delete": lossOf("object", "destroy", "irreversible", gone),
    "label delete": lossOf(
      "object",
      "destroy",
      "irreversible",
      "which issues had the label is not known any more",
    ),
    "ssh-key delete|gpg-key delete|repo deploy-key delete": lossOf(
      "credential",
      "revoke",
      "recoverable",
      "the key can be added again",
    ),
    "codespace delete|cs delete": subcommand<"which" | "force", Global>(
      {
        which: ["-c=", "--codespace=", "--all", "--days=", "-o=", "--org=", "-u=", "--user="],
        force: ["-f", "--force"],
      },
      (parsed) => [
        {
          kind: "destroy",
          resource: onGithub(
            "container",
            `codespace ${parsed.value("which")?.text ?? "of an unknown name"}`,
            parsed,
          ),
          reversibility: "irreversible",
          because: "changes that were not pushed are lost",
        },
      ],
    ),
    "pr merge": subcommand<"admin" | "remove" | "neutral", Global>(
      {
        admin: ["--admin"],
        remove: ["-d", "--delete-branch"],
        neutral: [
          "--auto",
          "--disable-auto",
          "-m",
          "--merge",
          "-r",
          "--rebase",
          "-s",
          "--squash",
          "-b=",
          "--body=",
          "-F=",
          "--body-file=",
          "-t=",
          "--subject=",
          "--match-head-commit=",
          "-A=",
          "--author-email=",
        ],
      },
      (parsed) =>
        parsed.has("admin")
          ? [
              {
                kind: "change",
                resource: onGithub(
                  "git remote branch",
                  `base of pull request ${parsed.operands[0]?.text ?? "of this branch"}`,
                  parsed,
                ),
                reversibility: "irreversible",
                because: "it is merged past the rules that protect the branch",
              },
            ]
          : [],
    ),
    api: subcommand<keyof typeof apiOptions, Global>(apiOptions, apiEffects),
    "repo|repo list|repo view|repo clone|repo create|repo fork|repo unarchive|repo set-default|repo deploy-key list|release|release list|release view|release create|release edit|release upload|release download|secret list|secret set|variable list|variable set|variable get|run|run list|run view|run watch|run rerun|run download|run cancel|cache list|gist|gist list|gist view|gist create|gist edit|issue|issue list|issue view|issue create|issue edit|issue close|issue reopen|issue comment|issue status|project list|project view|label list|label create|pr|pr list|pr view|pr create|pr checkout|pr diff|pr checks|pr review|pr edit|pr close|pr reopen|pr comment|pr ready|pr status|auth|auth login|auth status|auth logout|auth token|auth setup-git|browse|search|status|workflow|workflow list|workflow view|workflow run|workflow enable|workflow disable|codespace|codespace list|config|alias|extension|ssh-key list|gpg-key list|ruleset|attestation|completion":
      subcommand({}),
  },
  examples: ghExamples,
});

function lossOf(
  kind: NamedKind,
  verb: Effect["kind"],
  reversibility: Reversibility,
  because: string,
): AnySubcommand {
  return subcommand<never, Global>({}, (parsed) => {
    const [first] = parsed.operands;
    const name = first?.text ?? (kind === "project" ? "of this directory" : "of an unknown name");
    return [{ kind: verb, resource: onGithub(kind, name, parsed), reversibility, because }];
  });
}

function secretLoss(kind: "credential" | "setting", because: string): AnySubcommand {
  return subcommand<"where", Global>(
    { where: ["-e=", "--env=", "-o=", "--org=", "-u", "--user", "-a=", "--app="] },
    (parsed) =>
      parsed.operands.slice(0, 1).map((name) => ({
        kind: "destroy",
        resource: onGithub(kind, name.text, parsed),
        reversibility: "irreversible",
        because,
      })),
  );
}

function onGithub(kind: NamedKind, name: string, parsed: Parsed<Global>): NamedResource {
  const repository = parsed.value("repository")?.text;
  return { kind, name, in: repository ?? "GitHub", reach: "elsewhere" };
}
