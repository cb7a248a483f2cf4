/**
 * Calls of the SDKs of AWS that destroy something, as the command line's own words for them:
 * `boto3.client("rds").delete_db_instance(DBInstanceIdentifier="a")` is
 * `aws rds delete-db-instance --db-instance-identifier a`. One model then knows both.
 */
export function awsCommands(source: string): readonly (readonly string[])[] {
  if (source.includes("boto3")) return fromPython(source);
  if (source.includes("@aws-sdk/client-")) return fromJavascript(source);
  return [];
}

/** Libraries that reach a provider or a cluster, by how programs bring them in. */
const libraries =
  /\b(?:import|from|require\(\s*["']|require\s+["']|from\s*["'])\s*["']?(kubernetes|google\.cloud|azure\.[a-z]+|stripe|hcloud|pydo|digitalocean|openstack|linode_api4|@google-cloud\/[\w-]+|@azure\/[\w-]+|@kubernetes\/client-node|aws-sdk(?:-[\w-]+)?|azure_mgmt_\w+|google\/cloud\/\w+|elasticsearch|opensearchpy|pinecone|chromadb|qdrant_client|weaviate|pymilvus|github|gitlab|algoliasearch|firebase_admin|cloudinary|meilisearch|typesense|@pinecone-database\/pinecone|@qdrant\/js-client-rest|@octokit\/rest|@elastic\/elasticsearch|firebase-admin)\b/;

/** `boto3.resource("dynamodb").Table("t").delete()` */
const resources =
  /\.(Bucket|Table|Queue|Topic|Instance|Stack|Snapshot|Volume|Cluster|Role|User|Vpc|Image|Object|ObjectSummary|objects|object_versions|instances|volumes|snapshots)\b[^;\n]{0,200}?\.(delete|terminate)\(/;

/** `table = boto3.resource("dynamodb").Table("t")`, and the table is deleted later on. */
const heldResources =
  /\b(\w{1,40})\s{0,5}=\s{0,5}[^;\n]{0,200}?\.(Bucket|Table|Queue|Topic|Instance|Stack|Snapshot|Volume)\([^()\n]{0,200}\)[^]{0,4000}?\b\1\.(delete|terminate)\(/;

/** Databases and directories of Firebase, whose deletions are not called so. */
const firebase = /\.(recursiveDelete)\(|\.ref\([^()]{0,200}\)\s{0,20}\.(remove)\(/;

/** `supabase.from("users").delete().neq("id", 0)`: the API wants a condition, and gets one that all fit. */
const everyRow =
  /\.(?:from|table)\(\s{0,9}["'`](\w{1,60})["'`]\s{0,9}\)\s{0,40}\.delete\([^()]{0,60}\)\s{0,40}\.(?:neq|gt|gte|not)\(/;

const removal =
  /\.((?:begin_)?(?:delete|destroy|terminate|purge|beginDelete|del(?=\())(?:[A-Z_]\w{0,60})?)\s{0,5}\(/;

/**
 * A call that deletes something by the library of a provider that no model here knows: the library
 * and the call. Undefined if a program has none.
 */
export function libraryDeletion(
  source: string,
): readonly [library: string, call: string] | undefined {
  const [, kind, deed] = /\bboto3\b/.test(source) ? (resources.exec(source) ?? []) : [];
  if (kind !== undefined && deed !== undefined) return ["boto3", `${kind}.${deed}`];
  const [, , held, done] = /\bboto3\b/.test(source) ? (heldResources.exec(source) ?? []) : [];
  if (held !== undefined && done !== undefined) return ["boto3", `${held}.${done}`];
  const base = source.includes("firebase") ? firebase.exec(source) : null;
  if (base !== null) return ["firebase", base[1] ?? base[2] ?? ""];
  if (
    /\bimport docker\b/.test(source) &&
    /\bvolumes\.prune\(|\.remove\([^)]{0,60}\bv=True/.test(source)
  )
    return ["docker", "volumes.prune"];
  if (
    source.includes("chromadb") &&
    /\bimport chromadb\b[^]{0,4000}?\.reset\(\s{0,9}\)/.test(source)
  )
    return ["chromadb", "reset"];
  const [, emptied] = everyRow.exec(source) ?? [];
  if (emptied !== undefined) return ["supabase", `${emptied}.delete`];
  const library = libraries.exec(source)?.[1];
  const call = library === undefined ? undefined : removal.exec(source)?.[1];
  return library === undefined || call === undefined ? undefined : [library, call];
}

const verbs = "delete|terminate|purge|deregister|schedule|batch_delete|remove|release";

/** A session by whatever name: `aws = boto3.Session()`, `s = boto3.session.Session(profile_name="p")`. */
const pythonSession = /\b(\w{1,60})\s{0,5}=\s{0,5}(?:boto3\.)?(?:session\.)?Session\(/g;
const pythonClient =
  /(?:\b(\w{1,60})\s{0,5}=\s{0,5}(?:await\s)?)?\b(?:(boto3)(?:\.(?:session\.)?Session\([^()]{0,200}\))?|(?:boto3\.)?(?:session\.)?(Session)\([^()]{0,200}\)|(\w{1,60}))\.(?:client|resource|create_client)\(\s*["']([\w-]+)["']/g;
const pythonCall = new RegExp(
  String.raw`(?:\b(\w{1,60})|\))\s{0,20}\.((?:${verbs})_\w{1,60})\(([^()]{0,500})`,
  "g",
);

function fromPython(source: string): readonly (readonly string[])[] {
  const services = new Map<string, string>();
  let any: string | undefined;
  const sessions = new Set([...source.matchAll(pythonSession)].map(([, name = ""]) => name));
  for (const [, variable, own, made, held = "", service = ""] of source.matchAll(pythonClient)) {
    if ((own ?? made) === undefined && !sessions.has(held) && !held.startsWith("sess")) continue;
    if (variable !== undefined) services.set(variable, service);
    any ??= service;
  }
  return [...source.matchAll(pythonCall)].map(([, variable, verb = "", parameters = ""]) => {
    const service = services.get(variable ?? "") ?? any ?? "";
    return command(service, verb.replaceAll("_", "-"), parameters, /(\w+)\s*=\s*["']([^"']*)["']/g);
  });
}

const javascriptCommand =
  /\bnew\s+(?:\(\s*require\([^()]{0,80}\)\.|\w{1,40}\.)?((?:Delete|Terminate|Purge|Deregister|Schedule|BatchDelete|Remove|Release)\w{1,60})Command\)?\s*\(\s*\{([^{}]{0,500})/g;

function fromJavascript(source: string): readonly (readonly string[])[] {
  const service = /@aws-sdk\/client-([\w-]+)/.exec(source)?.[1] ?? "";
  return [...source.matchAll(javascriptCommand)].map(([, name = "", parameters = ""]) =>
    command(service, kebab(name), parameters, /(\w+)\s*:\s*["']([^"']*)["']/g),
  );
}

/** Names of services that the command line writes otherwise. */
const spelled: Readonly<Record<string, string>> = {
  s3: "s3api",
  "cognito-identity-provider": "cognito-idp",
  "cloudwatch-logs": "logs",
  "secrets-manager": "secretsmanager",
  "elastic-load-balancing-v2": "elbv2",
};

function command(
  service: string,
  verb: string,
  parameters: string,
  pair: RegExp,
): readonly string[] {
  const options = [...parameters.matchAll(pair)].flatMap(([, name = "", value = ""]) => [
    `--${kebab(name)}`,
    value,
  ]);
  return ["aws", spelled[service] ?? service, verb, ...options];
}

function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
