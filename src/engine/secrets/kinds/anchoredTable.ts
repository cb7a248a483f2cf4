import { hex, made, type CredentialKind } from "./credentialKind";

const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Credentials that are known by what stands right before them, the most telling first. */
export const anchoredKinds: readonly CredentialKind[] = [
  {
    id: "key.private",
    kind: "private key",
    breadth: "wide",
    reach: "log in to, sign for or decrypt whatever trusts it",
    narrower: "a key of its own for the one host, with a passphrase",
    entropy: 3.5,
    lead: 48,
    keywords: ["private key-----"],
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?<secret>.+?)(?=-----END|$)/dgs,
    hits: [
      [
        `-----BEGIN RSA PRIVATE KEY-----\n${made(64, base64)}\n${made(40, base64)}\n-----END RSA PRIVATE KEY-----`,
        "-----BEGIN RSA PRIVATE KEY-----‹private key›-----END RSA PRIVATE KEY-----",
      ],
      [
        `echo '-----BEGIN PRIVATE KEY-----\n${made(64, base64)}`,
        "echo '-----BEGIN PRIVATE KEY-----‹private key›",
      ],
    ],
    misses: ["-----BEGIN PUBLIC KEY-----\nMIIE\n-----END PUBLIC KEY-----"],
  },
  {
    id: "key.pgp",
    kind: "PGP private key",
    breadth: "wide",
    reach: "sign as its owner and decrypt what was sent to them",
    entropy: 3.5,
    lead: 16,
    keywords: ["private key block-----"],
    pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----(?<secret>.+?)(?=-----END|$)/dgs,
    hits: [
      [
        `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${made(64, base64)}\n=${made(4)}\n-----END PGP PRIVATE KEY BLOCK-----`,
        "-----BEGIN PGP PRIVATE KEY BLOCK-----‹PGP private key›-----END PGP PRIVATE KEY BLOCK-----",
      ],
    ],
    misses: ["-----BEGIN PGP PUBLIC KEY BLOCK-----"],
  },
  {
    id: "aws.secretKey",
    kind: "AWS secret key",
    breadth: "wide",
    reach: "do with its id whatever the user's policy allows, in every region",
    narrower: "short-lived credentials of a role that may do this one thing",
    entropy: 3.5,
    lead: 0,
    keywords: ["aws_secret_access_key", "aws_session_token", "secretaccesskey"],
    pattern:
      /(?:aws_(?:secret_access_key|session_token)|secretAccessKey)\\?["']?(?:\])?[\s:=,(]{1,4}\\?["'`]?(?<secret>[A-Za-z0-9/+=]{16,4096})/dgi,
    hits: [
      [
        `aws configure set aws_secret_access_key ${made(40)}`,
        "aws configure set aws_secret_access_key ‹AWS secret key›",
      ],
      [`AWS_SECRET_ACCESS_KEY=${made(40)} ls`, "AWS_SECRET_ACCESS_KEY=‹AWS secret key› ls"],
    ],
    misses: ["unset AWS_SECRET_ACCESS_KEY", "echo $AWS_SECRET_ACCESS_KEY"],
  },
  // Clerk's keys have the very form of Stripe's; what they are given to tells them apart
  // (clerk.com/docs, environment variables).
  {
    id: "clerk.live",
    kind: "Clerk live key",
    breadth: "full",
    reach: "delete the application's users and organizations, and log in as any of them",
    entropy: 3,
    lead: 0,
    keywords: ["clerk"],
    pattern:
      /clerk(?:\w{0,24}\(\{\s{0,8}secretKey|\w{0,24})\\?["']?\]?[\s:=,(]{1,4}\\?["'`]?(?<secret>sk_live_[0-9A-Za-z]{10,255})/dgi,
    hits: [
      [
        `CLERK_SECRET_KEY=sk_live_${made(42)} npm start`,
        "CLERK_SECRET_KEY=‹Clerk live key› npm start",
      ],
      [
        `createClerkClient({ secretKey: "sk_live_${made(42)}" })`,
        "createClerkClient({ secretKey: ‹secret› })",
      ],
    ],
    misses: ["clerk = sk_live_...", "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_live_"],
  },
  {
    id: "clerk.test",
    kind: "Clerk test key",
    breadth: "narrow",
    reach: "delete the users of a development instance",
    entropy: 3,
    lead: 0,
    keywords: ["clerk"],
    pattern:
      /clerk(?:\w{0,24}\(\{\s{0,8}secretKey|\w{0,24})\\?["']?\]?[\s:=,(]{1,4}\\?["'`]?(?<secret>sk_test_[0-9A-Za-z]{10,255})/dgi,
    hits: [[`clerkSecretKey: "sk_test_${made(42)}"`, "clerkSecretKey: ‹secret›"]],
    misses: ["CLERK_SECRET_KEY=$KEY"],
  },
  {
    id: "azure.accountKey",
    kind: "Azure account key",
    breadth: "full",
    reach: "read, overwrite and delete everything in the storage account, bus or database",
    narrower: "a signed URL or a role for the one container",
    entropy: 3.5,
    lead: 0,
    keywords: ["accountkey=", "sharedaccesskey="],
    pattern: /(?<![\w-])(?:AccountKey|SharedAccessKey)=(?<secret>[\w%+/=-]{16,1024})/dgi,
    hits: [
      [
        `"AccountName=a;AccountKey=${made(86)}=="`,
        '"AccountName=a;AccountKey=‹Azure account key›"',
      ],
    ],
    misses: ["AccountKey=short"],
  },
  {
    id: "signature",
    kind: "signature",
    breadth: "temporary",
    reach: "do what the signed URL says until it expires",
    entropy: 3.5,
    lead: 20,
    keywords: ["sig=", "signature="],
    pattern:
      /(?:[?&](?:sig|x-(?:amz|goog)-signature)|(?<![\w-])signature)=(?<secret>[\w%+/=-]{16,1024})/dgi,
    hits: [
      [
        `'https://a.blob.example/c?sp=rd&sig=${made(44)}&se=1'`,
        "'https://a.blob.example/c?sp=rd&sig=‹signature›&se=1'",
      ],
    ],
    misses: ["?sig=short", "signature=v4"],
  },
  {
    id: "registry.login",
    kind: "registry login",
    breadth: "wide",
    reach: "publish to the registry, unless it may only read",
    narrower: "a read-only token",
    entropy: 3,
    lead: 0,
    keywords: ["_authtoken", "_auth", "_password"],
    pattern:
      /(?<![A-Za-z0-9])_(?:authToken|auth|password)["']?\s{0,2}[=:]\s{0,2}(?<secret>[^\s"']{1,4096})/dg,
    hits: [
      [
        `npm set //npm.example/:_authToken=${hex(8)}-aaaa-4000-8000-${hex(12)}`,
        "npm set //npm.example/:_authToken=‹registry login›",
      ],
    ],
    misses: ["//npm.example/:_authToken=${NPM_TOKEN}", "npm config delete _authToken"],
  },
  {
    id: "kubernetes.clientKey",
    kind: "Kubernetes client key",
    breadth: "wide",
    reach: "do in the cluster what its user can, which is often everything",
    narrower: "a service account with the one role",
    entropy: 3.5,
    lead: 0,
    keywords: ["client-key-data"],
    pattern: /client-key-data["']?:\s{0,4}["']?(?<secret>[A-Za-z0-9+/=]{40,8192})/dg,
    hits: [[`client-key-data: LS0t${made(80)}`, "client-key-data: ‹Kubernetes client key›"]],
    misses: ["client-key-data: REDACTED"],
  },
  {
    id: "docker.login",
    kind: "Docker login",
    breadth: "wide",
    reach: "push to and pull from the registry as its user",
    narrower: "a credential helper, which keeps it out of the file",
    entropy: 3,
    lead: 0,
    keywords: ['"auth"'],
    pattern: /"auth"\s{0,4}:\s{0,4}"(?<secret>[A-Za-z0-9+/]{12,4096}={0,2})"/dg,
    hits: [
      [`{"auths":{"r":{"auth": "${made(40)}"}}}`, '{"auths":{"r":{"auth": "‹Docker login›"}}}'],
    ],
    misses: ['"auth": "basic"'],
  },
];

/**
 * Logins in URLs and on command lines. They are hidden like any other password; these rows say what
 * they open.
 */
export const loginKinds: readonly CredentialKind[] = [
  {
    id: "database.url",
    kind: "database login",
    breadth: "full",
    reach: "read, change and drop everything in that database",
    narrower: "a user that may only read",
    entropy: 0,
    lead: 24,
    keywords: ["://"],
    pattern:
      /(?<![\w+])(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouses?|cockroachdb|libsql|neo4j|bolt|cassandra|nats|kafka|ldaps?|jdbc:[a-z]{2,12})(?:\+\w{1,12})?:\/\/[^\s/:@"']{0,256}:(?<secret>[^\s/@"'`]{1,1024})@/dgi,
    hits: [["DATABASE is postgres://app:s3cret@db.example:5432/app", ""]],
    misses: ["postgres://db.example/app", "postgres://app@db.example/app"],
  },
  {
    id: "url.login",
    kind: "password in URL",
    breadth: "wide",
    reach: "log in to that server as the user it names",
    narrower: "a credential helper, which keeps it out of the file",
    entropy: 0,
    lead: 6,
    keywords: ["://"],
    pattern:
      /(?:https?|s?ftps?|wss?|ssh):\/\/(?!anonymous:)[^\s/:@"'<>(){}]{1,256}:(?<secret>[^\s/@"'`<>(){}]{3,1024})@[\w.-]/dg,
    hits: [["git clone https://x-access-token:q8fZt3Lk@git.example/r", ""]],
    misses: [
      "http://localhost:3000/a@b",
      "https://user@host/r",
      "ftp://anonymous:q8fZt3Lk@ftp.example/pub",
    ],
  },
  {
    id: "login.curl",
    kind: "password on a command line",
    breadth: "wide",
    reach: "log in to that server as the user it names",
    narrower: "a `.netrc` that only its owner can read",
    entropy: 0,
    lead: 0,
    keywords: ["curl ", "wget ", "http "],
    pattern:
      /(?<![\w-])(?:curl|wget|http)\s(?:[^\n]{0,300}?\s)?(?:-u|--user|-a)[\s=]{0,3}["']?(?!\d{1,10}:\d)[\w.@+-]{1,128}:(?<secret>[^\s"'`<>(){}]{4,256})/dg,
    hits: [["curl -s -u deploy:hunter2x https://ci.example/job", ""]],
    misses: ["curl -u deploy https://ci.example/job", "docker run -u 1000:1000 img"],
  },
  {
    id: "login.database",
    kind: "database password on a command line",
    breadth: "full",
    reach: "do in that database what its user can",
    narrower: "an options file that only its owner can read",
    entropy: 0,
    lead: 0,
    keywords: ["mysql", "mariadb", "sshpass", "redis-cli"],
    pattern:
      /(?<![\w-])(?:(?:mysql|mariadb)(?:dump|admin|import)?\s(?:[^\n|;&]{0,200}?\s)?-p(?![\s=-])|sshpass\s{1,4}-p\s{0,4}|redis-cli\s(?:[^\n|;&]{0,200}?\s)?-a\s{1,4})["']?(?<secret>[^\s"'`<>(){}]{4,256})/dg,
    hits: [["mysqldump -h db -uroot -phunter2x shop", ""]],
    misses: ["mysql -u root -p shop", "mkdir -p mysql/data"],
  },
];
