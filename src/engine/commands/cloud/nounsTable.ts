import type { NamedKind } from "../../model/resource";

/** What the nouns of cloud tools mean, in the singular. One word of a longer noun is enough. */
const nouns: readonly (readonly [NamedKind, string])[] = [
  [
    "database",
    "database db dbinstance dbcluster postgres postgresql pg mysql mariadb mongo mongodb redis valkey keyvalue cosmosdb d1 keyspace sql cache dataset collection index vectorize rtdb warehouse",
  ],
  ["git remote branch", "branch"],
  ["schema", "schema"],
  ["table", "table"],
  ["volume", "volume disk filesystem share datastore"],
  ["volume backup", "snapshot backup vault recovery image ami pitr"],
  ["bucket", "bucket container store blobs"],
  [
    "object",
    "object blob file artifact item message queue topic stream log dashboard report model",
  ],
  ["namespace", "namespace"],
  ["cluster object", "ingress deployment statefulset configmap"],
  ["release", "release version"],
  [
    "infrastructure",
    "cluster server instance droplet linode vm machine node nodepool nodegroup pool stack network vpc subnet firewall balancer nodebalancer gateway loadbalancer ip address router interface endpoint resource group asg autoscaling distribution cdn environment plan account space org organization hub registry fleet zone vnet nic lb host tunnel",
  ],
  ["project", "project repo repository site workspace application tenant product"],
  [
    "service",
    "app service function worker job task pipeline workflow deployment lambda api webapp functionapp page site service webhook trigger connector rule schedule",
  ],
  [
    "credential",
    "key secret token certificate cert password credential authorization keypair ssh ca keyvault",
  ],
  [
    "account",
    "user role group team member membership identity customer client subscriber collaborator invitation permission binding grant entity principal sp access",
  ],
  [
    "setting",
    "record domain dns hostname config configuration setting appsetting connection-string variable env environment policy label tag alias parameter definition alarm alert monitor flag template flavor route mapping attachment association subscription",
  ],
  ["package", "package crate gem"],
];

const byNoun: ReadonlyMap<string, NamedKind> = new Map(
  [...nouns]
    .reverse()
    .flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** The kind of thing that a noun in the singular names, or undefined if it is not known. */
export function kindOfNoun(noun: string): NamedKind | undefined {
  return byNoun.get(noun);
}
