import { isThisMachine } from "../../evidence/host";
import type { UrlParts } from "../../evidence/url";
import type { Effect } from "../../model/effect";
import { destroys, type Provider } from "../provider";
import { bodyText, type HttpRequest } from "../request";
import { sqlOverHttp } from "../sqlOverHttp";

// Servers that people run themselves, on this machine or another one. Known by their usual port, or
// by a path that nothing else has. What they keep is no trial data of an application's own server:
// an index, a queue or a bucket that is deleted is gone with all that is in it.
const gone = "nothing else keeps it, and only a backup brings it back";
const messages = "the messages in it are gone";

/** True for one of the ports, or a path that begins so. */
function at(ports: string, path?: RegExp): (url: UrlParts) => boolean {
  const known = new Set(ports.split(" "));
  return (url) => known.has(url.port ?? "") || path?.test(url.path) === true;
}

/** Statements in a query parameter, or as the whole body. */
function statements(parameter: string): NonNullable<Provider["other"]> {
  return (request, url): readonly Effect[] => {
    const said = new URLSearchParams(
      [url.query ?? "", bodyText(request)].filter((text) => text.includes("=")).join("&"),
    ).getAll(parameter);
    const body = bodyText(request);
    const texts = said.length === 0 || !body.startsWith(`${parameter}=`) ? [...said, body] : said;
    return texts.flatMap((text) => sqlOverHttp(text, { database: "", host: url.host }));
  };
}

/** RabbitMQ's management plug-in. */
const rabbitmq: Provider = {
  name: "RabbitMQ",
  hosts: [],
  isOwn: at("15672 15671"),
  endpoints: [
    destroys(
      "DELETE /api/queues/{vhost}/{queue}",
      "object",
      "queue {queue}",
      "irreversible",
      messages,
    ),
    destroys(
      "DELETE /api/queues/{vhost}/{queue}/contents",
      "object",
      "messages of {queue}",
      "irreversible",
      messages,
    ),
    destroys(
      "DELETE /api/exchanges/{vhost}/{exchange}",
      "object",
      "exchange {exchange}",
      "irreversible",
      gone,
    ),
    destroys(
      "DELETE /api/vhosts/{vhost}",
      "namespace",
      "{vhost}",
      "irreversible",
      messages,
      "and every queue in it",
    ),
    destroys("DELETE /api/users/{user}", "account", "{user}", "irreversible", gone),
  ],
};

const consul: Provider = {
  name: "Consul",
  hosts: [],
  isOwn: at("8500 8501"),
  endpoints: [
    destroys("DELETE /v1/kv/{key*}", "rows", "{key}", "irreversible", gone),
    destroys("DELETE /v1/acl/token/{token}", "credential", "token {token}", "irreversible", gone),
    destroys("DELETE /v1/acl/policy/{policy}", "setting", "policy {policy}", "irreversible", gone),
    destroys(
      "PUT /v1/snapshot",
      "database",
      "of Consul",
      "irreversible",
      "what it holds is replaced",
    ),
  ],
};

const vault: Provider = {
  name: "Vault",
  hosts: [],
  isOwn: at("8200"),
  endpoints: [
    destroys(
      "DELETE /v1/sys/mounts/{mount*}",
      "database",
      "engine {mount}",
      "irreversible",
      gone,
      "and every secret in it",
    ),
    destroys("DELETE /v1/{path*}", "credential", "{path}", "irreversible", gone),
  ],
};

const searchEngines: readonly Provider[] = [
  {
    name: "Meilisearch",
    hosts: ["*.meilisearch.io"],
    isOwn: at("7700", /^\/indexes\/[^/]+(?:\/documents(?:\/delete(?:-batch)?)?)?$/),
    endpoints: [
      destroys("DELETE /indexes/{index}", "database", "index {index}", "irreversible", gone),
      destroys(
        "DELETE /indexes/{index}/documents",
        "rows",
        "every document of {index}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /indexes/{index}/documents/{document}",
        "rows",
        "{document} of {index}",
        "irreversible",
        gone,
      ),
      destroys(
        "POST /indexes/{index}/documents/delete",
        "rows",
        "documents of {index}",
        "irreversible",
        gone,
      ),
      destroys(
        "POST /indexes/{index}/documents/delete-batch",
        "rows",
        "documents of {index}",
        "irreversible",
        gone,
      ),
      destroys("DELETE /keys/{key}", "credential", "key {key}", "irreversible", gone),
    ],
  },
  {
    name: "Typesense",
    hosts: ["*.typesense.net"],
    isOwn: at("8108"),
    endpoints: [
      destroys(
        "DELETE /collections/{collection}",
        "database",
        "collection {collection}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /collections/{collection}/documents",
        "rows",
        "of {collection}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /collections/{collection}/documents/{document}",
        "rows",
        "{document} of {collection}",
        "irreversible",
        gone,
      ),
      destroys("DELETE /keys/{key}", "credential", "key {key}", "irreversible", gone),
    ],
  },
  {
    name: "Solr",
    hosts: [],
    isOwn: at("8983"),
    endpoints: [],
    other: solr,
  },
  {
    name: "Algolia",
    hosts: ["*.algolia.net", "*.algolianet.com", "*.algolia.io"],
    endpoints: [
      destroys(
        "POST /1/indexes/{index}/clear",
        "rows",
        "every object of {index}",
        "irreversible",
        gone,
      ),
      destroys("POST /1/indexes/{index}/deleteByQuery", "rows", "of {index}", "irreversible", gone),
    ],
  },
];

/** A `<delete>` or `{"delete":…}` that is sent to Solr, or a core that is taken away with its data. */
function solr(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const said = `${decoded(url.query ?? "")}\n${bodyText(request)}`;
  const where = { in: url.host, reach: isThisMachine(url.host) ? "here" : "elsewhere" } as const;
  const core = url.path.split("/")[2] ?? "";
  const name = url.path.includes("/admin/")
    ? /(?:^|&)(?:core|name)=([^&\s]+)/.exec(said)?.[1]
    : undefined;
  if (/(?:^|&)action=(?:UNLOAD|DELETE)\b/i.test(said)) {
    return [
      {
        kind: "destroy",
        resource: { kind: "database", name: `core ${name ?? "of an unknown name"}`, ...where },
        reversibility: "irreversible",
        because: gone,
      },
    ];
  }
  if (!/<delete\b|"delete"\s*:/.test(said)) return [];
  return [
    {
      kind: "delete",
      resource: { kind: "rows", name: `of ${core}`, ...where },
      reversibility: "irreversible",
      because: gone,
    },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not every text with a per cent sign is encoded.
    return text;
  }
}

const vectorStores: readonly Provider[] = [
  {
    name: "Qdrant",
    hosts: ["*.qdrant.io", "*.qdrant.tech"],
    isOwn: at("6333", /^\/collections\/[^/]+\/points\/delete$/),
    endpoints: [
      destroys(
        "DELETE /collections/{collection}",
        "database",
        "collection {collection}",
        "irreversible",
        gone,
      ),
      destroys(
        "POST /collections/{collection}/points/delete",
        "rows",
        "points of {collection}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /collections/{collection}/snapshots/{snapshot}",
        "volume backup",
        "{snapshot}",
        "irreversible",
        gone,
      ),
    ],
  },
  {
    name: "Weaviate",
    hosts: ["*.weaviate.network", "*.weaviate.cloud"],
    isOwn: (url) => /^\/v1\/(?:schema|objects|batch\/objects)(?:\/|$)/.test(url.path),
    endpoints: [
      destroys("DELETE /v1/schema/{class}", "database", "class {class}", "irreversible", gone),
      destroys("DELETE /v1/batch/objects", "rows", "that match", "irreversible", gone),
      destroys("DELETE /v1/objects/{class}/{id}", "rows", "{id} of {class}", "irreversible", gone),
    ],
  },
  {
    name: "Pinecone",
    hosts: ["*.pinecone.io", "api.pinecone.io"],
    endpoints: [
      destroys("POST /vectors/delete", "rows", "vectors of the index", "irreversible", gone),
      destroys("DELETE /indexes/{index}", "database", "index {index}", "irreversible", gone),
      destroys(
        "DELETE /collections/{collection}",
        "volume backup",
        "collection {collection}",
        "irreversible",
        gone,
      ),
    ],
  },
  {
    name: "Chroma",
    hosts: ["api.trychroma.com"],
    isOwn: (url) =>
      /^\/api\/v\d\/(?:.*\/)?(?:collections\/[^/]+(?:\/delete)?|reset)$/.test(url.path),
    endpoints: [
      destroys(
        "DELETE /api/v1/collections/{collection}",
        "database",
        "collection {collection}",
        "irreversible",
        gone,
      ),
      destroys("POST /api/v1/reset", "database", "of Chroma", "irreversible", gone),
      destroys("POST /api/v2/reset", "database", "of Chroma", "irreversible", gone),
      destroys(
        "DELETE /api/v2/tenants/{t}/databases/{d}/collections/{collection}",
        "database",
        "collection {collection}",
        "irreversible",
        gone,
      ),
    ],
  },
  {
    name: "Milvus",
    hosts: ["*.zillizcloud.com"],
    isOwn: at("19530", /^\/v2\/vectordb\//),
    endpoints: [
      destroys("POST /v2/vectordb/collections/drop", "database", "of Milvus", "irreversible", gone),
      destroys("POST /v2/vectordb/entities/delete", "rows", "of Milvus", "irreversible", gone),
      destroys("POST /v2/vectordb/databases/drop", "database", "of Milvus", "irreversible", gone),
    ],
  },
];

const databases: readonly Provider[] = [
  {
    name: "CouchDB",
    hosts: ["*.cloudant.com", "*.cloudantnosqldb.appdomain.cloud"],
    isOwn: at("5984 6984"),
    endpoints: [
      destroys("DELETE /{database}", "database", "{database}", "irreversible", gone),
      destroys(
        "DELETE /{database}/{document*}",
        "rows",
        "{document} of {database}",
        "irreversible",
        gone,
      ),
      destroys(
        "POST /{database}/_purge",
        "rows",
        "of {database}",
        "irreversible",
        "a purge leaves no trace",
      ),
    ],
  },
  {
    name: "InfluxDB",
    hosts: ["*.influxdata.com"],
    isOwn: at("8086", /^\/api\/v2\/(?:delete|buckets)/),
    endpoints: [
      destroys("POST /api/v2/delete", "rows", "of a bucket", "irreversible", gone),
      destroys(
        "DELETE /api/v2/buckets/{bucket}",
        "database",
        "bucket {bucket}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /api/v2/orgs/{organization}",
        "account",
        "{organization}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /api/v3/configure/database",
        "database",
        "of InfluxDB",
        "irreversible",
        gone,
      ),
    ],
    other: statements("q"),
  },
  {
    name: "ClickHouse",
    hosts: ["*.clickhouse.cloud"],
    isOwn: at("8123 8443"),
    endpoints: [],
    other: statements("query"),
  },
  {
    name: "Prometheus",
    hosts: [],
    isOwn: (url) => url.path.startsWith("/api/v1/admin/tsdb/"),
    endpoints: ["POST", "PUT"].map((method) =>
      destroys(
        `${method} /api/v1/admin/tsdb/delete_series`,
        "rows",
        "of the matching series",
        "irreversible",
        gone,
      ),
    ),
  },
  {
    name: "etcd",
    hosts: [],
    isOwn: (url) => /^\/v3(?:alpha|beta)?\/kv\/deleterange$/.test(url.path),
    endpoints: [destroys("POST /v3/kv/deleterange", "rows", "of etcd", "irreversible", gone)],
  },
];

const brokers: readonly Provider[] = [
  {
    name: "Kafka Connect and Schema Registry",
    hosts: [],
    isOwn: (url) =>
      /^\/(?:connectors|subjects)\/[^/]+/.test(url.path) ||
      /^\/v3\/clusters\/[^/]+\/topics\//.test(url.path),
    endpoints: [
      destroys(
        "DELETE /connectors/{connector}",
        "service",
        "connector {connector}",
        "irreversible",
        gone,
      ),
      destroys("DELETE /subjects/{subject}", "schema", "{subject}", "irreversible", gone),
      destroys(
        "DELETE /subjects/{subject}/versions/{version}",
        "schema",
        "{subject}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /v3/clusters/{cluster}/topics/{topic}",
        "object",
        "topic {topic}",
        "irreversible",
        messages,
      ),
    ],
  },
  {
    name: "Pulsar",
    hosts: [],
    isOwn: (url) =>
      /^\/admin\/v\d\/(?:persistent|non-persistent|namespaces|tenants|clusters)\//.test(url.path),
    endpoints: [
      destroys("DELETE /admin/v2/{kind}/{rest*}", "object", "{rest}", "irreversible", messages),
    ],
  },
  {
    name: "Nomad",
    hosts: [],
    isOwn: at("4646"),
    endpoints: [
      destroys("DELETE /v1/job/{job}", "service", "job {job}", "irreversible", gone),
      destroys("DELETE /v1/volume/{rest*}", "volume", "{rest}", "irreversible", gone),
      destroys(
        "DELETE /v1/namespace/{namespace}",
        "namespace",
        "{namespace}",
        "irreversible",
        gone,
      ),
    ],
  },
  {
    name: "Jenkins",
    hosts: [],
    isOwn: (url) => /\/(?:doDelete|doWipeOutWorkspace|doDeleteAll)\/?$/.test(url.path),
    endpoints: [
      destroys(
        "POST /job/{job}/doDelete",
        "service",
        "job {job}",
        "irreversible",
        gone,
        "and its builds",
      ),
      destroys(
        "POST /job/{job}/{build}/doDelete",
        "object",
        "build {build} of {job}",
        "irreversible",
        gone,
      ),
      destroys("POST /{rest*}", "object", "{rest}", "irreversible", gone),
    ],
  },
  {
    name: "Kubernetes",
    hosts: [],
    isOwn: (url) => /^\/apis?\/(?:[\w.-]+\/)?v\d\w*\/namespaces\/[^/]+/.test(url.path),
    endpoints: [
      destroys(
        "DELETE /api/v1/namespaces/{namespace}",
        "namespace",
        "{namespace}",
        "irreversible",
        gone,
        "and everything in it",
      ),
      destroys(
        "DELETE /api/v1/namespaces/{namespace}/pods/{name}",
        "cluster object",
        "pod {name} in {namespace}",
        "recoverable",
        "what owns the pod starts another one",
      ),
      destroys(
        "DELETE /api/v1/namespaces/{namespace}/{kind}/{name}",
        "cluster object",
        "{name} in {namespace}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /api/v1/namespaces/{namespace}/{kind}",
        "cluster object",
        "every one of {kind} in {namespace}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /apis/{group}/{version}/namespaces/{namespace}/{kind}/{name}",
        "cluster object",
        "{name} in {namespace}",
        "irreversible",
        gone,
      ),
      destroys(
        "DELETE /apis/{group}/{version}/namespaces/{namespace}/{kind}",
        "cluster object",
        "every one of {kind} in {namespace}",
        "irreversible",
        gone,
      ),
    ],
  },
];

/** Jenkins runs Groovy that is sent to it. */
const jenkins: Provider = {
  name: "Jenkins",
  hosts: [],
  isOwn: (url) => url.path.endsWith("/scriptText"),
  endpoints: [],
  other: (request, url) => {
    const script = bodyText(request);
    const call = /\.\s{0,9}((?:do)?[Dd]elete\w{0,20}|execute)\s{0,9}\(/.exec(script)?.[1];
    if (call === undefined) return [];
    return [
      {
        kind: "unknown",
        unknown: "dynamic",
        resource: { kind: "text", name: "a Groovy script", in: url.host, reach: "elsewhere" },
        because: `the script that Jenkins is to run calls \`${call}\`, and was not read`,
      },
    ];
  },
};

/** Dgraph drops by what a change of its schema says. */
const dgraph: Provider = {
  name: "Dgraph",
  hosts: [],
  isOwn: (url) => url.path === "/alter",
  endpoints: [
    {
      ...destroys("POST /alter", "database", "every predicate and node", "irreversible", gone),
      having: "drop_all",
    },
    {
      ...destroys(
        "POST /alter",
        "rows",
        "of the predicates or types that it names",
        "irreversible",
        gone,
      ),
      having: "drop_",
    },
  ],
};

/** GoDaddy's API for domains: one request replaces every record. Source: developer.godaddy.com. */
const godaddy: Provider = {
  name: "GoDaddy",
  hosts: ["api.godaddy.com"],
  endpoints: [
    {
      ...destroys(
        "PUT /v1/domains/{domain}/records",
        "setting",
        "every DNS record of {domain}",
        "irreversible",
        "records that the request does not have are deleted",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /v1/domains/{domain}",
      "setting",
      "domain {domain}",
      "irreversible",
      "a cancelled domain can be bought by anybody",
    ),
  ],
};

const engines: readonly Provider[] = [
  {
    name: "Terraform Cloud",
    hosts: ["app.terraform.io"],
    endpoints: [
      {
        ...destroys(
          "POST /api/v2/runs",
          "infrastructure",
          "of the workspace",
          "irreversible",
          gone,
        ),
        having: '"is-destroy":true',
      },
    ],
  },
  {
    name: "Hasura",
    hosts: ["*.hasura.app"],
    isOwn: (url) => /^\/v[12]\/(?:query|metadata)$/.test(url.path),
    endpoints: [
      {
        ...destroys("POST /v1/metadata", "setting", "Hasura's metadata", "irreversible", gone),
        having: "clear_metadata",
      },
    ],
    other: (request, url) => {
      const sql = /"sql"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(bodyText(request))?.[1];
      if (sql === undefined) return [];
      return sqlOverHttp(unquoted(sql), { database: "", host: url.host });
    },
  },
];

function unquoted(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the shell left is no JSON; its text is still worth reading.
    return text.slice(1, -1);
  }
}

/** Databases, brokers and search engines that answer requests themselves. */
export const dataServers: readonly Provider[] = [
  rabbitmq,
  consul,
  vault,
  ...searchEngines,
  ...vectorStores,
  ...databases,
  ...brokers,
  ...engines,
  dgraph,
  godaddy,
  jenkins,
];
