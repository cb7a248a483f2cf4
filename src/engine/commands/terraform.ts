import { productionEvidence } from "../evidence/production";
import type { Argument } from "../model/call";
import type { Effect } from "../model/effect";
import type { NamedResource } from "../model/resource";
import { defineProgram, subcommand, type Parsed, type Spellings } from "./define";
import { fileWrite } from "./device";
import { terraformExamples } from "./terraformExamples";

/** Terraform writes options with one dash; two are understood as well. */
function dash(...names: readonly string[]): Spellings {
  return names.flatMap((name) => [`-${name}`, `--${name}`]);
}

const globals = {
  chdir: dash("chdir="),
  help: ["-help", "--help", "-h", "-version", "--version"],
} as const;
type Global = keyof typeof globals;

const planning = {
  destroy: dash("destroy"),
  replace: dash("replace="),
  target: dash("target=", "exclude="),
  variable: dash("var="),
  variableFile: dash("var-file="),
  refresh: dash("refresh?", "refresh-only"),
  neutral: dash(
    "compact-warnings",
    "input?",
    "lock?",
    "lock-timeout=",
    "no-color",
    "parallelism=",
    "json",
    "concise",
  ),
  state: dash("state="),
} as const;
type Planning = keyof typeof planning;

const locking = {
  neutral: dash(
    "lock?",
    "lock-timeout=",
    "backup=",
    "backup-out=",
    "state=",
    "state-out=",
    "ignore-remote-version",
    "no-color",
  ),
} as const;

const gone = "what is destroyed takes its data along; only backups of the data bring it back";
const replacedState =
  "the state that is there is replaced; if the new one knows less, the next apply builds things twice";

/**
 * `terraform` and `tofu` make the world look like the configuration. Which account that is depends
 * on the state, the workspace and the environment, which the line rarely shows. A plain apply shows
 * its plan and waits for a yes; -auto-approve applies whatever the plan is, and so does a plan file.
 */
export const terraform = defineProgram({
  name: "terraform",
  aliases: ["tofu", "opentofu", "tf"],
  does: "Builds, changes and destroys infrastructure to match a configuration.",
  globals,
  style: "words",
  subcommands: {
    destroy: subcommand<Planning | "approve" | "out", Global>(
      { ...planning, approve: dash("auto-approve"), out: dash("backup=", "state-out=") },
      (parsed) => [destroyed(parsed)],
    ),
    apply: subcommand<Planning | "approve" | "out", Global>(
      { ...planning, approve: dash("auto-approve"), out: dash("backup=", "state-out=") },
      (parsed) => {
        if (parsed.has("destroy")) return [destroyed(parsed)];
        const plan = parsed.operands[0];
        if (parsed.has("replace"))
          return parsed.values("replace").map((address) => replaced(address, parsed));
        if (!parsed.has("approve") && plan === undefined) return [];
        if (parsed.has("refresh") && !parsed.has("approve")) return [];
        return [
          {
            kind: "change",
            resource: infrastructure(
              targets(parsed) ??
                (plan === undefined ? "of this configuration" : `of plan ${plan.text}`),
              parsed,
            ),
            reversibility: "irreversible",
            because:
              "nobody looks at the plan first, and a resource that is replaced or removed loses its data",
            instead: "terraform plan",
          },
        ];
      },
    ),
    taint: subcommand<keyof typeof locking | "missing", Global>(
      { ...locking, missing: dash("allow-missing") },
      (parsed) =>
        parsed.operands.slice(0, 1).map((address) => ({
          kind: "change",
          resource: { ...infrastructure(address.text, parsed), kind: "infrastructure state" },
          reversibility: "recoverable",
          because:
            "the next apply destroys it and builds it anew, unless `terraform untaint` comes first",
        })),
    ),
    "state rm|state remove": subcommand<keyof typeof locking | "dry", Global>(
      { ...locking, dry: dash("dry-run") },
      (parsed) =>
        parsed.has("dry")
          ? []
          : parsed.operands.map((address) =>
              stateLoss(
                address.text,
                "irreversible",
                "Terraform forgets the resource, and the next apply makes another one beside it",
                parsed,
              ),
            ),
    ),
    "state mv|state move": subcommand<keyof typeof locking | "dry", Global>(
      { ...locking, dry: dash("dry-run") },
      (parsed) =>
        parsed.has("dry") || parsed.operands.length < 2
          ? []
          : [
              {
                kind: "change",
                resource: {
                  ...infrastructure(parsed.operands[0]?.text ?? "", parsed),
                  kind: "infrastructure state",
                },
                reversibility: "recoverable",
                because: "moving it back restores the address",
              },
            ],
    ),
    "state push": subcommand<keyof typeof locking | "force", Global>(
      { ...locking, force: dash("force") },
      (parsed) => [
        {
          kind: "overwrite",
          resource: {
            ...infrastructure("of this configuration", parsed),
            kind: "infrastructure state",
          },
          reversibility: "irreversible",
          because: replacedState,
        },
      ],
    ),
    "state replace-provider": subcommand<keyof typeof locking | "approve", Global>(
      { ...locking, approve: dash("auto-approve") },
      (parsed) => [
        stateLoss(
          "providers of this configuration",
          "recoverable",
          "replacing them back restores it",
          parsed,
        ),
      ],
    ),
    "workspace delete": subcommand<"force" | "neutral", Global>(
      { force: dash("force"), neutral: dash("lock?", "lock-timeout=") },
      (parsed) =>
        parsed.operands.slice(0, 1).map((name) => ({
          kind: "destroy",
          resource: {
            ...infrastructure(`of workspace ${name.text}`, parsed),
            kind: "infrastructure state",
          },
          reversibility: parsed.has("force") ? "irreversible" : "recoverable",
          because: parsed.has("force")
            ? "resources that are still in its state go on running, and nothing manages them any more"
            : "only a workspace with an empty state is deleted",
        })),
    ),
    "force-unlock": subcommand<"force", Global>({ force: dash("force") }, (parsed) => [
      {
        kind: "change",
        resource: { ...infrastructure("lock", parsed), kind: "infrastructure state" },
        reversibility: "irreversible",
        because: "if somebody else holds the lock, two runs write the state at once and damage it",
      },
    ]),
    import: subcommand<
      Exclude<Planning, "destroy" | "replace" | "target" | "refresh"> | "more",
      Global
    >({
      neutral: planning.neutral,
      state: planning.state,
      variable: planning.variable,
      variableFile: planning.variableFile,
      more: dash(
        "config=",
        "allow-missing-config",
        "backup=",
        "state-out=",
        "ignore-remote-version",
      ),
    }),
    plan: subcommand<Planning | "out" | "more", Global>(
      { ...planning, out: dash("out="), more: dash("detailed-exitcode", "generate-config-out=") },
      (parsed) => parsed.values("out").flatMap((file) => fileWrite("overwrite", parsed.path(file))),
    ),
    init: subcommand<"migrate" | "neutral", Global>({
      migrate: dash("migrate-state", "force-copy", "reconfigure"),
      neutral: dash(
        "backend?",
        "backend-config=",
        "from-module=",
        "get?",
        "input?",
        "lock?",
        "lock-timeout=",
        "no-color",
        "plugin-dir=",
        "upgrade",
        "lockfile=",
        "test-directory=",
        "json",
      ),
    }),
    "fmt|validate|show|output|graph|console|get|login|logout|providers|providers lock|providers mirror|providers schema|refresh|test|version|metadata|metadata functions|untaint|state|state list|state show|state pull|workspace|workspace list|workspace new|workspace select|workspace show|modules|rpcapi":
      subcommand({}),
  },
  examples: terraformExamples,
});

type Common = Parsed<Planning | Global>;

function destroyed(parsed: Common): Effect {
  const some = targets(parsed);
  return {
    kind: "destroy",
    resource: infrastructure(some ?? "of this configuration", parsed),
    reversibility: some === undefined ? "catastrophic" : "irreversible",
    because: some === undefined ? `every resource in the state is destroyed: ${gone}` : gone,
    instead: "terraform plan -destroy",
  };
}

function replaced(address: Argument, parsed: Parsed<Global>): Effect {
  return {
    kind: "destroy",
    resource: infrastructure(address.text, parsed),
    reversibility: "irreversible",
    because: `it is destroyed and built anew: ${gone}`,
  };
}

function stateLoss(
  name: string,
  reversibility: "recoverable" | "irreversible",
  because: string,
  parsed: Parsed<Global>,
): Effect {
  return {
    kind: "destroy",
    resource: { ...infrastructure(name, parsed), kind: "infrastructure state" },
    reversibility,
    because,
  };
}

function targets(parsed: Common): string | undefined {
  const names = parsed.values("target").map((target) => target.text);
  return names.length === 0 ? undefined : names.join(", ");
}

/** Infrastructure is never on this machine alone. What names the environment is kept as evidence. */
function infrastructure(name: string, parsed: Parsed<Global>): NamedResource {
  const directory = parsed.value("chdir")?.text;
  const own = parsed as Partial<Parsed<string>> & Parsed<string>;
  const workspace = parsed.call.env.get("TF_WORKSPACE")?.text;
  const cwd = parsed.call.cwd.known ? parsed.call.cwd.path : undefined;
  const production = productionEvidence(
    ["the name", name],
    ["the directory", directory ?? cwd],
    ["the workspace", workspace],
    ...own.values("variableFile").map((file) => ["the variables file", file.text] as const),
  );
  const place = workspace === undefined ? directory : `workspace ${workspace}`;
  return {
    kind: "infrastructure",
    name,
    ...(place === undefined ? {} : { in: place }),
    reach: "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}
