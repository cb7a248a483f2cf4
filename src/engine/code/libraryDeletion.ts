import type { TreeLanguage } from "./language";
import { bringsLibrary, libraryRows, serviceCall, services } from "./librariesTable";
import type { PatternLanguage } from "./patterns";

/** Libraries that reach a provider or a cluster, by how programs bring them in. */
const libraries =
  /\b(?:import|from|require\(\s*["']|require\s+["']|from\s*["'])\s*["']?(kubernetes|google\.cloud|azure\.[a-z]+|stripe|hcloud|pydo|digitalocean|openstack|linode_api4|@google-cloud\/[\w-]+|@azure\/[\w-]+|@kubernetes\/client-node|aws-sdk(?:-[\w-]+)?|azure_mgmt_\w+|google\/cloud\/\w+|elasticsearch|opensearchpy|pinecone|chromadb|qdrant_client|weaviate|pymilvus|github|gitlab|algoliasearch|firebase_admin|cloudinary|meilisearch|typesense|@pinecone-database\/pinecone|@qdrant\/js-client-rest|@octokit\/rest|@elastic\/elasticsearch|firebase-admin)\b/;

/** Without one of these a program calls nothing that deletes. */
const couldDelete =
  /del(?:ete|\()|destroy|terminate|purge|prune|obliterate|flush|drop|clear|re(?:set|move)|refund|payout|transfer|cancel|wipe|unlink/i;

/** `boto3.resource("dynamodb").Table("t").delete()` */
const resources =
  /\.(Bucket|Table|Queue|Topic|Instance|Stack|Snapshot|Volume|Cluster|Role|User|Vpc|Image|Object|ObjectSummary|objects|object_versions|instances|volumes|snapshots)\b[^;\n]{0,200}?\.(delete|terminate)\(/;

/** `table = boto3.resource("dynamodb").Table("t")`, and the table is deleted later on. */
const heldResource =
  /\b(\w{1,40})\s{0,5}=\s{0,5}[^;\n]{0,200}?\.(?:Bucket|Table|Queue|Topic|Instance|Stack|Snapshot|Volume)\(/g;
const heldDeletion = /\b(\w{1,40})\.(delete|terminate)\(/g;

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
  language: TreeLanguage | PatternLanguage,
  source: string,
): readonly [library: string, call: string] | undefined {
  const [, emptied] = everyRow.exec(source) ?? [];
  if (emptied !== undefined) return ["supabase", `${emptied}.delete`];
  // Other languages name some libraries without bringing them in.
  const tree = language === "python" || language === "javascript";
  if (tree && !bringsLibrary.test(source)) return undefined;
  if (!couldDelete.test(source)) return undefined;
  const [, kind, deed] = /\bboto3\b/.test(source) ? (resources.exec(source) ?? []) : [];
  if (kind !== undefined && deed !== undefined) return ["boto3", `${kind}.${deed}`];
  const held = heldDeletionIn(source);
  if (held !== undefined) return ["boto3", held];
  const base = source.includes("firebase") ? firebase.exec(source) : null;
  if (base !== null) return ["firebase", base[1] ?? base[2] ?? ""];
  if (
    /\bimport docker\b/.test(source) &&
    /\bvolumes\.prune\(|\.remove\([^)]{0,60}\bv=True/.test(source)
  )
    return ["docker", "volumes.prune"];
  if (/\bimport chromadb\b/.test(source) && /\.reset\(\s{0,9}\)/.test(source))
    return ["chromadb", "reset"];
  // A store in the program's own memory is gone with it.
  if (
    source.includes(":memory:") &&
    /\b\w{1,40}Client\(\s{0,3}["']:memory:["']/.test(source) &&
    !/https?:/.test(source)
  )
    return undefined;
  const library = libraries.exec(source)?.[1];
  const call = library === undefined ? undefined : removal.exec(source)?.[1];
  if (library !== undefined && call !== undefined) return [library, call];
  return rowDeletion(source) ?? serviceDeletion(source);
}

function heldDeletionIn(source: string): string | undefined {
  if (!source.includes("boto3")) return undefined;
  const names = new Set([...source.matchAll(heldResource)].map(([, name = ""]) => name));
  if (names.size === 0) return undefined;
  for (const [whole, name = ""] of source.matchAll(heldDeletion))
    if (names.has(name)) return whole.slice(0, -1);
  return undefined;
}

/** What the libraries of the table do by calls of their own. */
function rowDeletion(source: string): readonly [library: string, call: string] | undefined {
  for (const { library, brought, call } of libraryRows) {
    const found = brought.test(source) ? matched(call, source) : undefined;
    if (found !== undefined) return [library, found];
  }
  return undefined;
}

/**
 * `client.files.delete("f")`, `admin.deleteTopics(…)`, `delete_repo("a/b")`: with a service's library
 * at hand, whatever deletes something that such services keep. A `delete` of anything else is mostly
 * one of a map or a set.
 */
function serviceDeletion(source: string): readonly [library: string, call: string] | undefined {
  const library = matched(services, source);
  if (library === undefined) return undefined;
  const call = matched(serviceCall, source);
  return call === undefined ? undefined : [library, call];
}

/** The group of a pattern that took part where it first fits. */
function matched(pattern: RegExp, source: string): string | undefined {
  const groups: readonly (string | undefined)[] = pattern.exec(source)?.slice(1) ?? [];
  return groups.find((group) => group !== undefined);
}
