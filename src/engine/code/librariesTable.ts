/** A library that deletes by calls of its own, as a program in any language brings it in. */
export interface LibraryRow {
  readonly library: string;
  readonly brought: RegExp;
  /** The call; its name is the group that matches. */
  readonly call: RegExp;
}

/** Libraries whose calls are not called as those of others are. From their references. */
export const libraryRows: readonly LibraryRow[] = [
  {
    library: "stripe",
    brought: /\bstripe\b/i,
    call: /\b((?:refunds|payouts|transfers)(?:\.|->)create|(?:Refund|Payout|Transfer)(?:\.|::)create)\s{0,5}\(/,
  },
  {
    library: "stripe",
    brought: /\bStripe\\|\bStripeClient\b|require ["']stripe["']/,
    call: /(?:->|\.)(?:\w+->)?(delete|cancel)\s{0,5}\(/,
  },
  {
    library: "the AWS SDK",
    brought: /\bAws(?:\\|::)/,
    call: /(?:->|\.)(clear!|batch_delete!|(?:batch_)?(?:delete|terminate)_\w{1,60}|(?:delete|terminate|purge)[A-Z]\w{0,60})\s{0,5}(?:\(|$|[;}])/m,
  },
  {
    library: "mongo",
    brought: /require ["']mongo["']|\bMongoDB\\/,
    call: /(?:->|\.)(drop(?:Database|Collection)?)\b|(?:->|\.)(delete_?[Mm]any)(?:\(\s{0,9}(?:\[\s{0,9}\]|\{\s{0,9}\})?\s{0,9}\)|\s{0,9}$)/,
  },
  {
    library: "redis",
    brought: /require ["']redis["']|\bPredis\\|\bnew Redis\b|\bRedis(?:::|\.new\b)/,
    call: /(?:->|\.|::)(flush(?:all|db))\b/i,
  },
  {
    // Every key by itself; a pattern with a name in it keeps to what the name says.
    library: "redis",
    brought:
      /\b(?:import|from) (?:io)?redis\b|require\(["'](?:io)?redis["']\)|from ["'](?:io)?redis["']/,
    call: /\b(?:scan_iter|keys|scanIterator)\(\s{0,9}(?:["']\*["'])?\s{0,9}\)[^]{0,300}?\.(delete|del|unlink)\(|\.(delete|del|unlink)\([^()]{0,40}\bkeys\(\s{0,9}["']\*["']|\.(delete|unlink)\(\w{1,20}\)\s{0,9}for\s[^\n]{0,80}\bscan_iter\(\s{0,9}(?:["']\*["'])?\s{0,9}\)/,
  },
  {
    library: "sequel",
    brought: /require ["']sequel["']/,
    call: /\[:\w{1,60}\]\.(delete|truncate)\b|\.(drop_table\??)\b/,
  },
  { library: "octokit", brought: /\bOctokit\b/, call: /\.(delete_\w{1,40})\b/ },
  {
    library: "Active Storage",
    brought: /\bActiveStorage\b/,
    call: /&:(purge(?:_later)?)\b|\.(purge(?:_later)?)\b/,
  },
  {
    library: "Sidekiq",
    brought: /\bSidekiq::(?:Queue|RetrySet|DeadSet|ScheduledSet)\b/,
    call: /\.(clear)\b/,
  },
  { library: "Resque", brought: /\bResque\b/, call: /\bResque\.(remove_queue)\b/ },
  {
    library: "Laravel's storage",
    brought: /\bStorage::disk\(/,
    call: /->(deleteDirectory|delete)\(/,
  },
  {
    library: "Sanity",
    brought: /["']@sanity\/client["']/,
    call: /\.(delete)\(\s{0,9}\{\s{0,9}query\b/,
  },
  { library: "Celery", brought: /\b(?:import|from) celery\b/, call: /\.(purge)\(/ },
  {
    library: "Neo4j",
    brought: /\bneo4j\b/,
    call: /["'`]\s{0,9}MATCH\b(?:(?!\bWHERE\b)[^"'`{]){0,300}?\b((?:DETACH )?DELETE)\b/i,
  },
  { library: "DBI", brought: /\bdbRemoveTable\b/, call: /\b(dbRemoveTable)\(/ },
];

/** What services keep, in the singular, as their libraries call it. */
const kept =
  "project|app|application|site|repo|repository|organization|org|workspace|team|user|member|customer|subscription|product|price|coupon|account|contact|audience|domain|zone|record|webhook|secret|credential|database|table|collection|index|schema|bucket|object|blob|container|file|folder|volume|disk|server|instance|machine|cluster|node|namespace|deployment|release|environment|stack|pipeline|workflow|queue|topic|consumer_?group|group|role|policy|permission|function|service|branch|tag|backup|snapshot|model|assistant|vector_?store|dataset|space|page|block|issue|ticket|comment|message|channel|conversation|board|card|task|event|calendar|form|campaign|template|image|video|asset|recording|device|certificate|monitor|dashboard|alert|flag|segment|experiment|metadata|partition|stream|view|warehouse|catalog|document|entry|content_?type|order|invoice|droplet|point|number|qemu|lxc|job";
const plural = String.raw`(?:${kept})(?:e?s)?|repositories|policies|indices|entries`;

/**
 * `.files.delete(`, `.files().delete(`, `.messages("m").remove(`, `.deleteTopics(`, and `delete_repo(`
 * where it was imported by that name.
 */
export const serviceCall = new RegExp(
  [
    String.raw`(?:\.|->)(\w{0,20}?(?:${plural}|chat)(?:\([^()\n]{0,80}\))?(?:\.|->|_)(?:delete|del|destroy|purge|obliterate|terminate))\s{0,5}\(`,
    String.raw`(?:\.|->)(\w{0,20}?(?:${plural})\([^()\n]{1,80}\)(?:\.|->)remove)\s{0,5}\(`,
    String.raw`(?:\.|->|\bimport\s[^;\n]{0,200}?\b)((?:delete|destroy|purge|terminate|wipe)_?(?:${plural})(?:_\w{1,40}|[A-Z]\w{0,40})?)\b`,
    String.raw`\.(obliterate|delete_api|wipe|purge_all)\s{0,5}\(|\b(stack\.destroy)\s{0,5}\(`,
    // Without saying what, it only ends a connection.
    String.raw`\.(destroy)\s{0,5}\(\s{0,9}[^\s)]`,
  ].join("|"),
  "i",
);

const python =
  "openai|anthropic|notion_client|slack_sdk|kafka|confluent_kafka|aiokafka|hvac|influxdb_client(?:_3)?|huggingface_hub|pulumi|googleapiclient|cloudflare|CloudFlare|twilio|sendgrid|auth0|okta|launchdarkly_api|datadog_api_client|jira|atlassian|asana|pyairtable|contentful_management|shopify|hubspot|mailchimp_marketing|intercom|zenpy|simple_salesforce|snowflake|databricks|prefect|mlflow|runpod|proxmoxer|neo4j|couchdb|cassandra|pulsar|nats|pika|tencentcloud|aliyunsdkcore|oci|ibm_platform_services|heroku3|vercel|railway|supabase|telethon|discord";
const javascript = String.raw`octokit|dockerode|@octokit\/\w+|openai|kafkajs|bullmq|googleapis|cloudflare|twilio|@notionhq\/client|@slack\/web-api|@linear\/sdk|@vercel\/(?:sdk|blob|kv|edge-config)|@hubspot\/api-client|@sanity\/client|@neondatabase\/api-client|@upstash\/\w+|@shopify\/\w[\w-]*|@clerk\/\w[\w-]*|@mux\/mux-node|contentful-management|airtable|auth0|jira\.js|asana|intercom-client|pulsar-client|nats|amqplib|heroku-client|@huggingface\/hub|@pulumi\/pulumi\/automation|@launchdarkly\/\w[\w-]*|[\w@/-]{1,40}-management(?:-sdk)?|@[\w-]{1,30}\/[\w-]{0,20}(?:sdk|admin|api-client)`;

/** Libraries of services, by how programs bring them in: the group that matches is the name. */
export const services = new RegExp(
  String.raw`\b(?:import\s{1,5}(?:[\w.]{1,40}\s{0,3},\s{0,3}){0,8}|from\s{1,5})(${python})\b|(?:require\(|from|import\(?)\s{0,5}["'](${javascript})["']`,
);

const othersOfPython =
  "boto3|aioboto3|docker|chromadb|firebase_admin|redis|celery|neo4j|stripe|kubernetes|google|azure|hcloud|pydo|digitalocean|openstack|linode_api4|elasticsearch|opensearchpy|pinecone|qdrant_client|weaviate|pymilvus|github|gitlab|algoliasearch|cloudinary|meilisearch|typesense";
const othersOfJavascript = String.raw`[\w./@-]{0,40}firebase|i?o?redis|@sanity|stripe|@google-cloud|@azure|@kubernetes|aws-sdk|algoliasearch|cloudinary|meilisearch|typesense|@pinecone-database|@qdrant|@elastic|elasticsearch|kubernetes|github|gitlab`;

/**
 * True for a program in Python or JavaScript that brings in any library of which a deletion is known:
 * to look for this alone costs little, and most programs have none.
 */
export const bringsLibrary = new RegExp(
  String.raw`\b(?:import\s{1,5}(?:[\w.]{1,40}\s{0,3},\s{0,3}){0,8}|from\s{1,5})(?:${othersOfPython}|${python})\b|\b(?:require\s{0,5}\(|from|import\s{0,5}\(?)\s{0,5}["'](?:${othersOfJavascript}|${javascript})`,
);
