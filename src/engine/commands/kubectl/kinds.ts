import type { NamedKind } from "../../model/resource";

/** What is lost with an object of a kind when it is deleted. */
export interface ClusterKind {
  /** As a person calls it. */
  readonly name: string;
  readonly resource: NamedKind;
  readonly loses: "nothing" | "definition" | "data" | "everything";
  readonly including?: string;
  readonly because: string;
}

const stored = "with the usual reclaim policy the disk behind it is deleted too";
const defined = "its definition is gone unless a manifest of it is kept somewhere";

/** Kinds by their short, single and plural names. */
const table: readonly (readonly [names: string, kind: ClusterKind])[] = [
  [
    "po pod pods",
    {
      name: "pod",
      resource: "cluster object",
      loses: "nothing",
      because: "its controller starts another one; what was written inside it is lost",
    },
  ],
  [
    "ep endpoints endpointslice endpointslices ev event events lease leases csr",
    {
      name: "object",
      resource: "cluster object",
      loses: "nothing",
      because: "its controller makes it again",
    },
  ],
  [
    "pvc persistentvolumeclaim persistentvolumeclaims",
    { name: "persistent volume claim", resource: "volume", loses: "data", because: stored },
  ],
  [
    "pv persistentvolume persistentvolumes",
    { name: "persistent volume", resource: "volume", loses: "data", because: stored },
  ],
  [
    "volumesnapshot volumesnapshots vs volumesnapshotcontent volumesnapshotcontents",
    {
      name: "volume snapshot",
      resource: "volume backup",
      loses: "data",
      because: "a snapshot has no copy",
    },
  ],
  [
    "ns namespace namespaces project projects",
    {
      name: "namespace",
      resource: "namespace",
      loses: "everything",
      including: "and everything in it, its volumes too",
      because: "every object in a namespace is deleted with it",
    },
  ],
  [
    "crd crds customresourcedefinition customresourcedefinitions",
    {
      name: "custom resource definition",
      resource: "cluster object",
      loses: "everything",
      including: "and every object of its kind",
      because:
        "the objects of a kind are deleted with its definition, and what their operators manage with them",
    },
  ],
  [
    "secret secrets",
    {
      name: "secret",
      resource: "credential",
      loses: "data",
      because: "its values cannot be read any more",
    },
  ],
  [
    "no node nodes",
    {
      name: "node",
      resource: "cluster object",
      loses: "definition",
      because:
        "what runs on it is lost, and it takes no more work until its agent registers it again",
    },
  ],
  [
    "rs replicaset replicasets",
    { name: "replica set", resource: "cluster object", loses: "definition", because: defined },
  ],
  [
    "deploy deployment deployments",
    { name: "deployment", resource: "service", loses: "definition", because: defined },
  ],
  [
    "sts statefulset statefulsets",
    {
      name: "stateful set",
      resource: "service",
      loses: "definition",
      because: `${defined}; its volumes stay`,
    },
  ],
  [
    "ds daemonset daemonsets",
    { name: "daemon set", resource: "service", loses: "definition", because: defined },
  ],
  [
    "svc service services",
    {
      name: "service",
      resource: "service",
      loses: "definition",
      because: `${defined}; an external address may be lost`,
    },
  ],
  [
    "job jobs cj cronjob cronjobs",
    { name: "job", resource: "cluster object", loses: "definition", because: defined },
  ],
  [
    "cm configmap configmaps",
    { name: "config map", resource: "cluster object", loses: "definition", because: defined },
  ],
  [
    "ing ingress ingresses",
    { name: "ingress", resource: "cluster object", loses: "definition", because: defined },
  ],
  ["all", { name: "all", resource: "cluster object", loses: "definition", because: defined }],
];

const byName: ReadonlyMap<string, ClusterKind> = new Map(
  table.flatMap(([names, kind]) => names.split(" ").map((name) => [name, kind] as const)),
);

/** The kind of a written type: `po`, `Deployment`, `deployments.apps`. Others lose their definition. */
export function kindOf(written: string): ClusterKind {
  const bare = written.toLowerCase();
  const known = byName.get(bare) ?? byName.get(bare.split(".")[0] ?? bare);
  return (
    known ?? { name: written, resource: "cluster object", loses: "definition", because: defined }
  );
}

/** The kinds and names in a manifest, read line by line: enough to see what deleting it would hit. */
export function objectsOfManifest(text: string): readonly { kind: string; name: string }[] {
  const objects: { kind: string; name: string }[] = [];
  for (const document of text
    .slice(0, 500_000)
    .split(/^---\s*$/m)
    .slice(0, 500)) {
    const kind = /^kind:\s*["']?(\w+)/m.exec(document)?.[1];
    if (kind === undefined) continue;
    const name =
      /^metadata:[^\S\n]*\n(?:[ \t].*\n){0,200}?[ \t]{1,40}name:\s{0,20}["']?([^\s"']+)/m.exec(
        `${document}\n`,
      )?.[1];
    objects.push({ kind, name: name ?? "of an unknown name" });
  }
  return objects;
}
