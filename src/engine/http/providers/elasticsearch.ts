import type { UrlParts } from "../../evidence/url";
import { isThisMachine } from "../../evidence/host";
import type { Effect } from "../../model/effect";
import type { Provider } from "../provider";
import { bodyText, type HttpRequest } from "../request";

/**
 * Elasticsearch and OpenSearch, which are driven by plain REST: an index is a path, and `_all` or
 * `*` is all of them. Hosted ones are known by their host; others by port 9200 or the path.
 */
export const elasticsearch: Provider = {
  name: "Elasticsearch",
  hosts: [
    "*.es.amazonaws.com",
    "*.elastic-cloud.com",
    "*.es.io",
    "*.found.io",
    "*.bonsaisearch.net",
  ],
  isOwn: (url) => url.port === "9200" || url.path.endsWith("/_delete_by_query"),
  endpoints: [],
  other: searchEffects,
};

/** What a request to a search engine removes. */
function searchEffects(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const method = request.method.toUpperCase();
  const parts = url.path.split("/").filter((part) => part !== "");
  const [first = "", second = ""] = parts;
  const byQuery = parts.at(-1) === "_delete_by_query" && method === "POST";
  const aliases = parts.length === 1 && first === "_aliases" && method === "POST";
  const bulk = parts.at(-1) === "_bulk" && method !== "GET" ? deletedInBulk(bodyText(request)) : [];
  const everyChanged = parts.at(-1) === "_update_by_query" && method === "POST";
  if (!byQuery && !aliases && !everyChanged && bulk.length === 0 && method !== "DELETE") return [];
  const where = { in: url.host, reach: isThisMachine(url.host) ? "here" : "elsewhere" } as const;
  // A cursor, which ends by itself in minutes.
  if (/^_(?:search|pit|async_search)$/.test(first))
    return [
      {
        kind: "stop",
        resource: { kind: "object", name: "what a search keeps open", ...where },
        reversibility: "regenerable",
        because: "it is searched again",
      },
    ];
  if (aliases) {
    return removedByAlias(bodyText(request)).map((name) => ({
      kind: "destroy",
      resource: { kind: "database", name: `index ${name}`, ...where },
      reversibility: "irreversible",
      because: "only a snapshot brings it back",
    }));
  }
  if (everyChanged || bulk.length > 0) {
    const name = bulk.length > 0 ? bulk.join(", ") : parts.length > 1 ? first : "every index";
    return [
      {
        kind: bulk.length > 0 ? "delete" : "overwrite",
        resource: { kind: "rows", name, ...where },
        reversibility: "irreversible",
        because:
          bulk.length > 0
            ? "the documents are deleted at once; only a snapshot brings them back"
            : "documents that match the query are changed in place; only a snapshot brings them back",
      },
    ];
  }
  if (byQuery) {
    return [
      {
        kind: "delete",
        resource: { kind: "rows", name: parts.length > 1 ? first : "every index", ...where },
        reversibility: "irreversible",
        because: "documents that match the query are deleted; only a snapshot brings them back",
      },
    ];
  }
  const every = /^(?:_all|\*|%2a)$/i.test(first);
  const name = every ? "every index" : parts.length === 1 ? `index ${first}` : parts.join("/");
  const snapshot = first === "_snapshot" && second !== "";
  return [
    {
      kind: "destroy",
      resource: {
        kind: snapshot ? "volume backup" : parts.length === 1 ? "database" : "object",
        name,
        ...where,
      },
      reversibility: every && where.reach === "elsewhere" ? "catastrophic" : "irreversible",
      because: snapshot
        ? "a deleted snapshot cannot be restored"
        : "only a snapshot brings it back",
    },
  ];
}

/** Where the operations of a bulk request delete: `{ "delete": { "_index": "a", "_id": "1" } }`. */
function deletedInBulk(body: string): readonly string[] {
  const deletions = [...body.matchAll(/"delete"\s{0,20}:\s{0,20}\{[^{}]{0,500}\}/g)];
  const names = deletions.map(
    ([text]) => /"_index"\s{0,20}:\s{0,20}"([^"]{1,200})"/.exec(text)?.[1],
  );
  return [...new Set(names.map((name) => name ?? "the index of the request"))];
}

/** The indices that a change of aliases deletes: `{ "remove_index": { "index": "a" } }`. */
function removedByAlias(body: string): readonly string[] {
  return [
    ...body.matchAll(
      /"remove_index"\s{0,20}:\s{0,20}\{[^{}]{0,200}?"ind(?:ex|ices)"\s{0,20}:([^}]{1,500})/g,
    ),
  ].flatMap(([, names = ""]) =>
    [...names.matchAll(/"([^"]{1,200})"/g)].map(([, name = ""]) => name),
  );
}
