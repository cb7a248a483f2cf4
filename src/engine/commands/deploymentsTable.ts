import type { CommandModel } from "./define";
import { verbTool } from "./verbTool";

const gone = "what was deployed is deleted, with the data that only it keeps";
const whole = "what the stack made is deleted, with the data in it";

interface Row {
  readonly name: string;
  readonly does: string;
  /** The words by which it takes everything down; `|` separates spellings. */
  readonly verb: string;
  readonly kind?: "infrastructure" | "release" | "namespace" | "volume";
  readonly what: string;
  readonly because?: string;
  readonly switches?: string;
  readonly values?: string;
  readonly dry?: string;
  readonly spared: string;
}

/** Tools that put an application somewhere, by the one command that takes it away again. */
const rows: readonly Row[] = [
  {
    name: "skaffold",
    does: "Deploys to a cluster while one develops.",
    verb: "delete",
    kind: "release",
    what: "what skaffold deployed",
    switches: "--dry-run",
    values: "-f --filename -n --namespace -p --profile",
    spared: "skaffold dev",
  },
  {
    name: "werf",
    does: "Builds and deploys releases to Kubernetes.",
    verb: "dismiss",
    kind: "release",
    what: "the release of this project",
    switches: "--with-namespace --with-hooks",
    values: "--env --namespace --release",
    spared: "werf converge",
  },
  {
    name: "okteto",
    does: "Develops in a cluster.",
    verb: "destroy|down",
    kind: "release",
    what: "the environment of this project",
    switches: "-v --volumes --force-destroy",
    values: "-f --file -n --namespace --name",
    spared: "okteto up",
  },
  {
    name: "devspace",
    does: "Develops in a cluster.",
    verb: "purge",
    kind: "release",
    what: "what devspace deployed",
    switches: "--force-purge",
    values: "-n --namespace -p --profile",
    spared: "devspace dev",
  },
  {
    name: "istioctl",
    does: "Manages Istio in a cluster.",
    verb: "uninstall",
    what: "Istio in the cluster",
    because: "the traffic of the whole cluster goes through it",
    switches: "--purge -y --skip-confirmation",
    values: "--revision --set -f --filename",
    dry: "--dry-run",
    spared: "istioctl analyze",
  },
  {
    name: "cilium",
    does: "Manages Cilium in a cluster.",
    verb: "uninstall",
    what: "Cilium in the cluster",
    because: "the network of the whole cluster goes through it",
    switches: "--wait",
    values: "-n --namespace --context",
    spared: "cilium status",
  },
  {
    name: "cdktf",
    does: "Deploys stacks by Terraform from code.",
    verb: "destroy",
    what: "stack of this project",
    because: whole,
    switches: "--auto-approve --skip-synth",
    values: "-a --app -o --output",
    spared: "cdktf diff",
  },
  {
    name: "chalice",
    does: "Deploys Python services to AWS Lambda.",
    verb: "delete",
    what: "the app's functions and API",
    because: whole,
    values: "--stage --profile --project-dir",
    spared: "chalice deploy",
  },
  {
    name: "zappa",
    does: "Deploys Python services to AWS Lambda.",
    verb: "undeploy",
    what: "the app's functions and API",
    because: whole,
    switches: "-y --yes -a --all --remove-logs",
    values: "-s --settings_file",
    spared: "zappa status",
  },
  {
    name: "apex",
    does: "Deploys functions to AWS Lambda.",
    verb: "delete",
    what: "the project's functions",
    because: whole,
    switches: "-f --force",
    values: "-e --env",
    spared: "apex list",
  },
  {
    name: "microk8s",
    does: "Runs a cluster on this machine.",
    verb: "reset",
    what: "the cluster on this machine",
    because: "what was deployed to it and its storage are deleted",
    switches: "--destroy-storage",
    spared: "microk8s status",
  },
  {
    name: "machinectl",
    does: "Manages containers and virtual machines of systemd.",
    verb: "remove",
    what: "image of an unknown name",
    because: "the image is deleted, with all that is in it",
    switches: "-q --quiet --no-pager",
    values: "-M --machine -H --host",
    spared: "machinectl list",
  },
  {
    name: "solr",
    does: "Runs the search server Solr.",
    verb: "delete",
    what: "collection of an unknown name",
    because: "the index and its configuration are deleted",
    switches: "-deleteConfig -V",
    values: "-p -c -u -z",
    spared: "solr status",
  },
  {
    name: "duplicati-cli",
    does: "Makes and restores backups.",
    verb: "delete|purge|delete-broken-files",
    what: "versions of the backup",
    because: "backups that are deleted cannot be made again",
    switches: "--all-versions --allow-full-removal",
    values: "--version --keep-time --keep-versions --passphrase",
    dry: "--dry-run",
    spared: "duplicati-cli list x",
  },
  {
    name: "mlflow",
    does: "Tracks experiments and models.",
    verb: "gc",
    what: "deleted runs with their artifacts",
    because: "until then they could be restored",
    values: "--backend-store-uri --older-than --run-ids --experiment-ids --artifacts-destination",
    spared: "mlflow ui",
  },
  {
    name: "nodetool",
    does: "Manages a cluster of Cassandra.",
    verb: "decommission|removenode|assassinate|clearsnapshot",
    what: "node or snapshots of the cluster",
    because: "a node that is taken out comes back empty, and snapshots are in no other place",
    switches: "--all -a --force",
    values: "-h --host -p --port -u --username -pw --password -t --tag",
    spared: "nodetool status",
  },
];

/** Models of those tools. */
export const deployments: readonly CommandModel[] = rows.map((row) => {
  const { name, does, verb, kind = "infrastructure", what, because = gone } = row;
  const run = `${name} ${verb.split("|")[0] ?? ""}`;
  return verbTool({
    name,
    does,
    ...(row.switches === undefined ? {} : { switches: row.switches }),
    ...(row.values === undefined ? {} : { values: row.values }),
    ...(row.dry === undefined ? {} : { dry: row.dry }),
    unlisted: "takes nothing",
    deletes: "-",
    commands: { [verb]: { kind, operands: "-", unnamed: what, because } },
    examples: [
      { run, effects: [`destroy ${kind} ${what} (irreversible)`] },
      { run: row.spared, effects: [] },
    ],
  });
});
