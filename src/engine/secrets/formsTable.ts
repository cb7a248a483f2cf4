import { anchoredKinds } from "./kinds/anchoredTable";
import { tokenKinds } from "./kinds/known";
import type { SecretForm } from "./secretForm";

/** A quoted or bare value, quotes included, so that nothing of it is left standing. */
const value = String.raw`(?<secret>"[^"\n]{1,4096}"|'[^'\n]{1,4096}'|[^\s"',;&|(){}]{1,4096})`;

/** Words that stand where a secret could, and are none. */
const plain = String.raw`(?!["']?(?:true|false|null|none|undefined|required|yes|no|\d{1,4})(?![\w.-]))`;

const uuid = "00000000-aaaa-4000-8000-000000000000";

/** The forms in which secrets are masked, the most telling first: the first of two gives the name. */
export const secretForms: readonly SecretForm[] = [
  ...anchoredKinds,
  ...tokenKinds,
  {
    kind: "password in URL",
    keywords: ["://"],
    pattern: /:\/\/[^\s/:@"']{0,256}:(?<secret>[^\s/@"']{1,1024})@/dg,
    hits: [
      [
        "psql postgres://app:s3cret@db.example:5432/app",
        "psql postgres://app:‹password in URL›@db.example:5432/app",
      ],
      [
        "git clone https://x-access-token:abc@host/r",
        "git clone https://x-access-token:‹password in URL›@host/r",
      ],
    ],
    misses: [
      "curl http://localhost:3000/a@b",
      "psql postgres://app@db.example:5432/app",
      "psql postgres://app:$PGPASSWORD@db/app",
    ],
  },
  {
    kind: "authorization",
    keywords: ["authorization"],
    pattern:
      /authorization["'\\]{0,2}\s{0,4}[:=]\s{0,4}["'\\]{0,2}(?:(?:bearer|token|basic|digest|bot|apikey|key)\s{1,4})?(?<secret>[^\s"'\\,;]{1,8192})/dgi,
    hits: [
      [
        `curl -H "Authorization: Bearer ${uuid}" u`,
        'curl -H "Authorization: Bearer ‹authorization›" u',
      ],
      ["-H 'authorization: abc' -X POST", "-H 'authorization: ‹authorization›' -X POST"],
      [
        String.raw`{\"Authorization\": \"Basic dXNlcjpwYXNz\"}`,
        String.raw`{\"Authorization\": \"Basic ‹authorization›\"}`,
      ],
    ],
    misses: ['curl -H "Authorization: Bearer $RAILWAY_TOKEN" u', "grep -ri authorization src"],
  },
  {
    kind: "bearer token",
    keywords: ["bearer"],
    pattern: /\bbearer\s{1,4}(?<secret>[\w.~+/=-]{8,8192})/dgi,
    hits: [[`--header=Bearer ${uuid}`, "--header=Bearer ‹bearer token›"]],
    misses: ["bearer bonds", "Bearer $TOKEN"],
  },
  {
    kind: "token header",
    keywords: [
      "api-key",
      "apikey",
      "auth-token",
      "auth-key",
      "private-token",
      "access-token",
      "vault-token",
      "security-token",
      "application-key",
    ],
    pattern:
      /(?<![\w/-])(?:[a-z]{1,12}-){0,3}(?:api-?key|auth-token|auth-key|private-token|access-token|vault-token|security-token|application-key)["'\\]{0,2}\s{0,4}:\s{0,4}["'\\]{0,2}(?<secret>[^\s"'\\]{1,8192})/dgi,
    hits: [
      [
        `curl -H 'Project-Access-Token: ${uuid}' u`,
        "curl -H 'Project-Access-Token: ‹token header›' u",
      ],
      ["-H X-Api-Key:abc123 u", "-H X-Api-Key:‹token header› u"],
    ],
    misses: ["cat docs/api-key.md", "-H 'X-Api-Key: $KEY'".replace(/'/g, '"')],
  },
  {
    kind: "cookie",
    keywords: ["cookie:"],
    pattern: /["'](?:set-)?cookie:\s{0,4}(?<secret>[^"'\r\n]{1,8192})/dgi,
    hits: [["curl -H 'Cookie: sid=abc; t=1' u", "curl -H 'Cookie: ‹cookie›' u"]],
    misses: ["grep cookie: log"],
  },
  {
    kind: "password",
    keywords: ["-u", "--user", "--proxy-user"],
    pattern:
      /(?<![\w-])(?:-u|--user|--proxy-user)[\s=]{0,4}["']?(?!\d{1,10}:\d{1,10}(?!\S))[^\s"':]{0,128}:(?<secret>[^\s"']{1,512})/dg,
    hits: [
      ["curl -u me:hunter2 https://x", "curl -u me:‹password› https://x"],
      ["curl --user='me:hunter2' https://x", "curl --user='me:‹password›' https://x"],
    ],
    misses: [
      "docker run -u 1000:1000 img",
      "git push -u origin a:b",
      "sort -u a",
      "curl -u me https://x:1",
    ],
  },
  {
    kind: "password",
    keywords: ["mysql", "mariadb", "sshpass", "redis-cli", "login"],
    pattern:
      /\b(?:(?:mysql|mariadb)(?:dump|admin|import)?\s(?:[^\n|;&]{0,200}?\s)?-p(?![\s=-])|sshpass\s{1,4}-p\s{0,4}|redis-cli\s(?:[^\n|;&]{0,200}?\s)?-a\s{1,4}|(?:docker|podman|registry)\s{1,4}login\s(?:[^\n|;&]{0,200}?\s)?-p\s{0,4})(?<secret>"[^"\n]{1,512}"|'[^'\n]{1,512}'|[^\s"']{1,512})/dg,
    hits: [
      ["mysql -h db -uroot -phunter2 shop", "mysql -h db -uroot -p‹password› shop"],
      ["sshpass -p 'a b' ssh h", "sshpass -p ‹password› ssh h"],
      ["docker login -u me -p abc reg.example", "docker login -u me -p ‹password› reg.example"],
      ["redis-cli -h r -a abc FLUSHALL", "redis-cli -h r -a ‹password› FLUSHALL"],
    ],
    misses: [
      "mysql -u root -p shop",
      "mysql -P 3307 shop",
      "redis-cli -n 1 FLUSHDB",
      "mkdir -p login/a",
    ],
  },
  {
    kind: "password",
    keywords: ["pass:", "identified by", "password '", "securestring"],
    pattern:
      /(?:(?<!\w)pass:|identified\s{1,4}by\s{1,4}|(?<![\w-])password\s{1,4}(?=')|convertto-securestring\s{1,4}(?:-string\s{1,4})?)(?<secret>"[^"\n]{1,512}"|'[^'\n]{1,512}'|[^\s"'-][^\s"']{0,512})/dgi,
    hits: [
      ["openssl rsa -passin pass:abc -in k", "openssl rsa -passin pass:‹password› -in k"],
      ["ALTER USER app PASSWORD 'abc'", "ALTER USER app PASSWORD ‹password›"],
      ["CREATE USER a IDENTIFIED BY 'abc'", "CREATE USER a IDENTIFIED BY ‹password›"],
      [
        "ConvertTo-SecureString 'abc' -AsPlainText",
        "ConvertTo-SecureString ‹password› -AsPlainText",
      ],
    ],
    misses: [
      "ALTER USER app",
      "compass:1",
      "grep -c password 'a file'".replace("password '", "passwords '"),
    ],
  },
  {
    kind: "option value",
    keywords: ["password", "passwd", "passphrase", "token", "secret", "key", "credential"],
    pattern: new RegExp(
      String.raw`(?<![\w-])--?(?:[\w-]{0,30}[_-])?(?:password|passwd|passphrase|token|secret|api-?key|access-?key|private-?key|secret-?key|credential)(?:=|\s{1,4})(?![-]|id=|["']?id=)${plain}${value}`,
      "dgi",
    ),
    hits: [
      ["deploy --token abc123 --yes", "deploy --token ‹option value› --yes"],
      ['psql --db-password="a b" x', "psql --db-password=‹option value› x"],
      ["x -Password hunter22", "x -Password ‹option value›"],
    ],
    misses: [
      "docker login --password-stdin",
      "x --token-file t",
      "x --token $TOKEN",
      "pg_dump --no-password -h db",
      "docker build --secret id=a,src=b",
      "llm --max-tokens 100",
    ],
  },
  {
    kind: "secret",
    keywords: ["token", "secret", "passw", "passphrase", "pwd", "key", "credential"],
    pattern: new RegExp(
      String.raw`(?<![\w./-])[\w.-]{0,48}?(?:token|secret|password|passwd|passphrase|[a-z]_pwd|dbpwd|api_?key|api-key|access_?key|secret_?key(?:_base)?|private_?key|auth_?key|signing_?key|encryption_?key|credentials?)\d{0,2}["'\\]{0,2}\s{0,2}[:=]\s{0,2}(?![=~>(]|[\w.$]{1,80}\()${plain}${value}`,
      "dgi",
    ),
    hits: [
      [`RAILWAY_TOKEN=${uuid} railway up`, "RAILWAY_TOKEN=‹secret› railway up"],
      ["export DB_PASSWORD='a b'; run", "export DB_PASSWORD=‹secret›; run"],
      ["curl 'https://x/?access_token=abcdef&a=1'", "curl 'https://x/?access_token=‹secret›&a=1'"],
      ['{"api_key": "abcdef", "n": 1}', '{"api_key": ‹secret›, "n": 1}'],
      ["PGPASSWORD=abc psql", "PGPASSWORD=‹secret› psql"],
    ],
    misses: [
      "PWD=/w OLDPWD=/x ls",
      "TOKEN=$OTHER run",
      "PASSWORD_FILE=/run/p",
      "max_tokens=100",
      "token = getToken()",
      "if (token == null) {}",
      "SECRET=true run",
      "kubectl get secret -o yaml",
      "author=me",
      "keyboard=us",
    ],
  },
];
