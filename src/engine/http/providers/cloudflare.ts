import type { UrlParts } from "../../evidence/url";
import { parsedJson } from "../../graphql/payload";
import type { Effect } from "../../model/effect";
import { destroys, letsIn, type Provider } from "../provider";
import { bodyText, type HttpRequest } from "../request";
import { sqlOverHttp } from "../sqlOverHttp";

/**
 * Cloudflare's API. Sources: wrangler; developers.cloudflare.com. Time Travel brings a D1 database
 * back to an earlier minute (30 days, 7 on the free plan), but only one that still exists.
 */
const account = "/client/v4/accounts/{account}";

export const cloudflare: Provider = {
  name: "Cloudflare",
  hosts: ["api.cloudflare.com"],
  endpoints: [
    letsIn("POST /client/v4/user/tokens", "a token of the user"),
    letsIn("PUT /client/v4/user/tokens/{id}/value", "token {id}, with a new value"),
    letsIn(`POST ${account}/tokens`, "a token of account {account}"),
    letsIn(`POST ${account}/members`, "somebody into account {account}"),
    letsIn(`POST ${account}/access/service_tokens`, "a service token of account {account}"),
    letsIn(
      `POST ${account}/r2/temp-access-credentials`,
      "credentials for a bucket of account {account}",
    ),
    destroys(
      `DELETE ${account}/d1/database/{id}`,
      "database",
      "{id}",
      "catastrophic",
      "Time Travel works only on a database that still exists",
      "and its Time Travel history",
    ),
    destroys(
      `DELETE ${account}/r2/buckets/{bucket}`,
      "bucket",
      "{bucket}",
      "irreversible",
      "a deleted bucket cannot be restored",
    ),
    destroys(
      `DELETE ${account}/r2/buckets/{bucket}/objects/{key*}`,
      "object",
      "{key} of {bucket}",
      "irreversible",
      "R2 keeps no versions",
    ),
    destroys(
      `DELETE ${account}/storage/kv/namespaces/{id}`,
      "database",
      "KV namespace {id}",
      "catastrophic",
      "a deleted namespace cannot be restored",
      "and every key in it",
    ),
    destroys(
      `DELETE ${account}/storage/kv/namespaces/{id}/values/{key}`,
      "object",
      "{key} of KV namespace {id}",
      "irreversible",
      "KV keeps no versions",
    ),
    destroys(
      `DELETE ${account}/storage/kv/namespaces/{id}/bulk`,
      "object",
      "keys of KV namespace {id}",
      "irreversible",
      "KV keeps no versions",
    ),
    destroys(
      `DELETE ${account}/workers/scripts/{name}`,
      "service",
      "worker {name}",
      "irreversible",
      "data of its durable objects goes with it",
    ),
    destroys(
      `DELETE ${account}/pages/projects/{name}`,
      "project",
      "{name}",
      "irreversible",
      "a deleted project cannot be restored",
      "and its deployments",
    ),
    destroys(
      `DELETE ${account}/queues/{id}`,
      "database",
      "queue {id}",
      "irreversible",
      "the messages in it are lost",
    ),
    destroys(
      `DELETE ${account}/vectorize/v2/indexes/{name}`,
      "database",
      "vector index {name}",
      "irreversible",
      "a deleted index cannot be restored",
    ),
    destroys(
      `DELETE ${account}/cfd_tunnel/{id}`,
      "setting",
      "tunnel {id}",
      "recoverable",
      "another tunnel can be set up",
    ),
    destroys(
      "DELETE /client/v4/zones/{zone}",
      "setting",
      "zone {zone}",
      "irreversible",
      "its DNS records and settings go with it",
      "and its DNS records",
    ),
    destroys(
      "DELETE /client/v4/zones/{zone}/dns_records/{id}",
      "setting",
      "DNS record {id} of zone {zone}",
      "irreversible",
      "the old value has to be known to set it again",
    ),
    {
      ...destroys(
        "POST /client/v4/zones/{zone}/purge_cache",
        "setting",
        "cache of zone {zone}",
        "regenerable",
        "the cache fills again",
      ),
      having: "purge_everything",
    },
  ],
  other: query,
};

function query(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const database = /\/d1\/database\/([^/]+)\/(?:query|raw)\/?$/.exec(url.path)?.[1];
  if (database === undefined) return [];
  const body = parsedJson(bodyText(request));
  const queries: readonly unknown[] = Array.isArray(body) ? (body as unknown[]) : [body];
  return queries.slice(0, 100).flatMap((one) =>
    sqlOverHttp((one as { sql?: unknown } | null | undefined)?.sql, {
      database,
      host: "Cloudflare D1",
    }),
  );
}
