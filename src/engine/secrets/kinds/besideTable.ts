import type { Breadth } from "./credentialKind";

/** A credential whose form says nothing: its provider is known by a name that stands near it. */
export interface BesideKind {
  readonly id: string;
  readonly kind: string;
  readonly breadth: Breadth;
  readonly reach: string;
  readonly narrower?: string;
  /** What it looks like, from end to end. */
  readonly form: RegExp;
  /** The provider's name, in lower case, of which one must stand near. */
  readonly near: readonly string[];
  /** What the name of the variable, field or header must say, if two kinds look the same. */
  readonly named?: RegExp;
  readonly hits: readonly (readonly [name: string, value: string, around: string])[];
  readonly misses: readonly [
    readonly [name: string, value: string, around: string],
    ...(readonly [name: string, value: string, around: string])[],
  ];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const someUuid = "5f0c8e1a-9b2d-4c37-8e6f-0a1b2c3d4e5f";
const hex32 = /^[0-9a-f]{32}$/i;
const hex40 = /^[0-9a-f]{40}$/i;
const hex64 = /^[0-9a-f]{64}$/i;

/** The most telling first. Sources: the vendors' command-line tools and pages. */
export const besideKinds: readonly BesideKind[] = [
  {
    id: "railway.project",
    kind: "Railway project token",
    breadth: "narrow",
    reach: "change and delete everything in one environment of one project, its volume included",
    form: uuid,
    near: ["railway"],
    named: /^railway_?token$|project[-_]?(?:access[-_]?)?token/i,
    hits: [
      ["RAILWAY_TOKEN", someUuid, ""],
      ["Project-Access-Token", someUuid, "backboard.railway.app"],
    ],
    misses: [["RAILWAY_API_TOKEN", someUuid, ""]],
  },
  {
    id: "railway.account",
    kind: "Railway token",
    breadth: "full",
    reach: "delete any volume, in any environment of any project",
    narrower: "a project token of the one environment (`RAILWAY_TOKEN`)",
    form: uuid,
    near: ["railway"],
    hits: [
      ["RAILWAY_API_TOKEN", someUuid, ""],
      ["token", someUuid, "https://backboard.railway.app/graphql/v2"],
    ],
    misses: [
      ["token", someUuid, "https://api.example"],
      ["RAILWAY_API_TOKEN", "abc", ""],
    ],
  },
  {
    id: "heroku.legacy",
    kind: "Heroku token",
    breadth: "full",
    reach: "destroy every app and database of its user",
    narrower: "an authorization with a narrower scope (`heroku authorizations:create -s`)",
    form: uuid,
    near: ["heroku"],
    hits: [
      ["HEROKU_API_KEY", someUuid, ""],
      ["password", someUuid, "machine api.heroku.com"],
    ],
    misses: [["HEROKU_API_KEY", "app", ""]],
  },
  {
    id: "postmark.token",
    kind: "Postmark token",
    breadth: "wide",
    reach: "send mail as the server's senders",
    form: uuid,
    near: ["postmark"],
    hits: [["POSTMARK_SERVER_TOKEN", someUuid, ""]],
    misses: [["id", "x", "postmark"]],
  },
  {
    id: "scaleway.secret",
    kind: "Scaleway secret key",
    breadth: "wide",
    reach: "delete servers, volumes and databases, as far as its policy goes",
    narrower: "an application with the one permission",
    form: uuid,
    near: ["scaleway", "scw_"],
    hits: [["SCW_SECRET_KEY", someUuid, ""]],
    misses: [["SCW_SECRET_KEY", "x", ""]],
  },
  {
    id: "atlas.privateKey",
    kind: "MongoDB Atlas private key",
    breadth: "wide",
    reach: "do what its role says, deleting clusters and their backups included",
    narrower: "a read-only key of the one project",
    form: uuid,
    near: ["atlas", "mongodb_"],
    hits: [["MONGODB_ATLAS_PRIVATE_KEY", someUuid, ""]],
    misses: [["atlas", "x", ""]],
  },
  {
    id: "npm.legacy",
    kind: "npm token",
    breadth: "wide",
    reach: "publish and unpublish packages of its user",
    narrower: "a granular token for the one package",
    form: uuid,
    near: ["npm_token", "registry.npmjs"],
    hits: [["NPM_TOKEN", someUuid, ""]],
    misses: [["NPM_TOKEN", "x", ""]],
  },
  {
    id: "cloudflare.legacyGlobal",
    kind: "Cloudflare global key",
    breadth: "full",
    reach: "do everything its user can: delete zones, buckets, databases and workers",
    narrower: "an API token for the one zone or bucket",
    form: /^[0-9a-f]{37}$/i,
    near: ["cloudflare", "cf_api", "x-auth-key"],
    hits: [["CLOUDFLARE_API_KEY", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234", ""]],
    misses: [["CLOUDFLARE_API_KEY", "x", ""]],
  },
  {
    id: "cloudflare.legacyToken",
    kind: "Cloudflare token",
    breadth: "wide",
    reach: "do in the account what its permissions say",
    narrower: "a token for the one zone or bucket, with an expiry",
    form: /^[\w-]{40}$/,
    near: ["cloudflare", "cf_api"],
    hits: [["CLOUDFLARE_API_TOKEN", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z-_A", ""]],
    misses: [["CLOUDFLARE_API_TOKEN", "x", ""]],
  },
  {
    id: "netlify.legacy",
    kind: "Netlify token",
    breadth: "full",
    reach: "delete every site of its user",
    form: /^[\w-]{40,46}$/,
    near: ["netlify"],
    hits: [["NETLIFY_AUTH_TOKEN", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z-_A2c4", ""]],
    misses: [["NETLIFY_AUTH_TOKEN", "x", ""]],
  },
  {
    id: "vercel.legacy",
    kind: "Vercel token",
    breadth: "full",
    reach: "delete projects, deployments and stores of its user's teams",
    narrower: "a token for the one team, with an expiry",
    form: /^[A-Za-z0-9]{24}$/,
    near: ["vercel"],
    hits: [["VERCEL_TOKEN", "aB3dE5fG7hI9jK1lM3nO5pQ7", ""]],
    misses: [["VERCEL_TOKEN", "x", ""]],
  },
  {
    id: "hetzner.token",
    kind: "Hetzner token",
    breadth: "full",
    reach: "delete every server and volume of one project, unless it may only read",
    narrower: "a read-only token",
    form: /^[A-Za-z0-9]{64}$/,
    near: ["hcloud", "hetzner"],
    hits: [
      ["HCLOUD_TOKEN", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vWaB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW", ""],
    ],
    misses: [["HCLOUD_TOKEN", "x", ""]],
  },
  {
    id: "linode.token",
    kind: "Linode token",
    breadth: "wide",
    reach: "delete servers, volumes and databases, as far as its scopes go",
    narrower: "a token with the one scope",
    form: hex64,
    near: ["linode"],
    hits: [["LINODE_TOKEN", "0a1b2c3d4e5f6071".repeat(4), ""]],
    misses: [["LINODE_TOKEN", "x", ""]],
  },
  {
    id: "vultr.key",
    kind: "Vultr key",
    breadth: "full",
    reach: "delete every server and volume of the account",
    form: /^[A-Z0-9]{36}$/,
    near: ["vultr"],
    hits: [["VULTR_API_KEY", "A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8", ""]],
    misses: [["VULTR_API_KEY", "x", ""]],
  },
  {
    id: "upstash.token",
    kind: "Upstash token",
    breadth: "full",
    reach: "read, change and flush one whole database",
    narrower: "the read-only token",
    form: /^[\w=+/-]{32,120}$/,
    near: ["upstash"],
    hits: [["UPSTASH_REDIS_REST_TOKEN", "AX3jASQgNTk2aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zQ=", ""]],
    misses: [["UPSTASH_REDIS_REST_URL", "x", ""]],
  },
  {
    id: "twilio.authToken",
    kind: "Twilio auth token",
    breadth: "full",
    reach: "do everything in the account: send, read and delete messages, release numbers",
    narrower: "a restricted API key",
    form: hex32,
    near: ["twilio"],
    hits: [["TWILIO_AUTH_TOKEN", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", ""]],
    misses: [["TWILIO_AUTH_TOKEN", "x", ""]],
  },
  {
    id: "datadog.appKey",
    kind: "Datadog application key",
    breadth: "wide",
    reach: "read and change the organization's monitoring as its user",
    narrower: "an application key with scopes",
    form: hex40,
    near: ["datadog", "dd_app", "dd-application"],
    hits: [["DD_APP_KEY", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567", ""]],
    misses: [["DD_APP_KEY", "x", ""]],
  },
  {
    id: "datadog.apiKey",
    kind: "Datadog API key",
    breadth: "narrow",
    reach: "send data to the organization's monitoring",
    form: hex32,
    near: ["datadog", "dd_api", "dd-api"],
    hits: [["DD_API_KEY", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", ""]],
    misses: [["DD_API_KEY", "x", ""]],
  },
  {
    id: "discord.bot",
    kind: "Discord bot token",
    breadth: "full",
    reach: "act as the bot: delete channels and messages where its role allows it",
    form: /^[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}$/,
    near: ["discord", "bot", "client.login"],
    hits: [["DISCORD_TOKEN", "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1", ""]],
    misses: [["DISCORD_TOKEN", "x", ""]],
  },
  {
    id: "vault.legacy",
    kind: "Vault token",
    breadth: "wide",
    reach: "do what its policy says; a root token looks the same",
    narrower: "a short-lived token with the one policy",
    form: /^s\.[A-Za-z0-9]{24}$/,
    near: ["vault"],
    hits: [["VAULT_TOKEN", "s.aB3dE5fG7hI9jK1lM3nO5pQ7", ""]],
    misses: [["VAULT_TOKEN", "s.x", ""]],
  },
  {
    id: "aws.secretKeyNamed",
    kind: "AWS secret key",
    breadth: "wide",
    reach: "do with its id whatever the user's policy allows, in every region",
    narrower: "short-lived credentials of a role that may do this one thing",
    form: /^[A-Za-z0-9/+]{40}$/,
    near: ["aws_secret", "aws secret", "secret_access_key"],
    named: /secret|aws/i,
    hits: [["awsSecretKey", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z/+A", ""]],
    misses: [
      ["AWS_ACCESS_KEY_ID", "aB3dE5fG7hI9jK1lM3nO5pQ7", ""],
      ["commit", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567", "aws secret"],
    ],
  },
  {
    id: "search.key",
    kind: "search service key",
    breadth: "wide",
    reach: "read and change the service's data",
    form: hex32,
    near: ["algolia", "mixpanel", "pinecone"],
    hits: [["ALGOLIA_ADMIN_KEY", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", ""]],
    misses: [["ALGOLIA_APP_ID", "x", ""]],
  },
];

/**
 * The kind of a value by its form and by the provider that its name, or else what stands around it,
 * speaks of.
 */
export function kindBeside(name: string, value: string, around: string): BesideKind | undefined {
  const shaped = besideKinds.filter(({ form }) => form.test(value));
  if (shaped.length === 0) return undefined;
  // `scwSecretKey` and `SCW_SECRET_KEY` are one name.
  const joined = (text: string): string => text.toLowerCase().replace(/[_-]/g, "");
  const joinedName = joined(name);
  const lowerAround = around.toLowerCase();
  const fits = ({ named }: BesideKind): boolean => named === undefined || named.test(name);
  return (
    shaped.find(
      (kind) => fits(kind) && kind.near.some((word) => joinedName.includes(joined(word))),
    ) ?? shaped.find((kind) => fits(kind) && kind.near.some((word) => lowerAround.includes(word)))
  );
}
