import type { SecretForm } from "./secretForm";

/** A quoted or bare value, quotes included, so that nothing of it is left standing. */
const value = String.raw`(?<secret>"[^"\n]{1,4096}"|'[^'\n]{1,4096}'|[^\s"',;&|(){}]{1,4096})`;

/** Words that stand where a secret could, and are none. */
const plain = String.raw`(?!["']?(?:true|false|null|none|undefined|required|yes|no|\d{1,4})(?![\w.-]))`;

/** Filler for the samples below: nothing in this file may look like a live credential. */
function letters(count: number): string {
  return "Ab1".repeat(Math.ceil(count / 3)).slice(0, count);
}

function hex(count: number): string {
  return "0a".repeat(count / 2);
}

const uuid = "00000000-aaaa-4000-8000-000000000000";

/** A token that its issuer's prefix gives away. Source of the prefixes: gitleaks and secretlint. */
function token(
  kind: string,
  keywords: readonly string[],
  form: string,
  samples: readonly [string, ...string[]],
  misses: readonly [string, ...string[]],
): SecretForm {
  return {
    kind,
    keywords,
    pattern: new RegExp(`(?<![\\w-])(?<secret>${form})`, "dg"),
    hits: samples.map((sample) => [`x ${sample} y`, `x ‹${kind}› y`] as const),
    misses,
  };
}

/** The forms in which secrets are masked, the most telling first: the first of two gives the name. */
export const secretForms: readonly SecretForm[] = [
  {
    kind: "private key",
    keywords: ["private key-----"],
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?<secret>.+?)(?=-----END|$)/dgs,
    hits: [
      [
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----‹private key›-----END RSA PRIVATE KEY-----",
      ],
      ["echo '-----BEGIN PRIVATE KEY-----\nMIIE", "echo '-----BEGIN PRIVATE KEY-----‹private key›"],
    ],
    misses: ["-----BEGIN PUBLIC KEY-----\nMIIE\n-----END PUBLIC KEY-----"],
  },
  token(
    "GitHub token",
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
    String.raw`gh[pousr]_[A-Za-z0-9_]{20,255}|github_pat_\w{22,255}`,
    [
      `ghp_${letters(36)}`,
      ..."o u s r".split(" ").map((letter) => `gh${letter}_${letters(36)}`),
      `github_pat_${letters(82)}`,
    ],
    ["ghp_short", "my_ghp_variable"],
  ),
  token(
    "GitLab token",
    ["glpat-", "gldt-", "glrt-", "glptt-", "glagent-", "gloas-", "glcbt-"],
    String.raw`gl(?:pat|dt|rt|ptt|agent|oas|cbt)-[\w.-]{16,255}`,
    [`glpat-${letters(20)}`],
    ["glpat-x"],
  ),
  token(
    "AWS access key id",
    ["akia", "asia", "abia", "acca"],
    String.raw`(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?!\w)`,
    ["AKIAAAAAAAAAAAAAAAAA"],
    ["AKIAshort", "asia-southeast1", "ASIA"],
  ),
  {
    kind: "AWS secret key",
    keywords: ["aws_secret_access_key", "aws_session_token"],
    pattern:
      /aws_(?:secret_access_key|session_token)["']?[\s:=]{1,4}["']?(?<secret>[A-Za-z0-9/+=]{16,4096})/dgi,
    hits: [
      [
        `aws configure set aws_secret_access_key ${letters(40)}`,
        "aws configure set aws_secret_access_key ‹AWS secret key›",
      ],
      [`AWS_SECRET_ACCESS_KEY=${letters(40)} ls`, "AWS_SECRET_ACCESS_KEY=‹AWS secret key› ls"],
    ],
    misses: ["unset AWS_SECRET_ACCESS_KEY", "echo $AWS_SECRET_ACCESS_KEY"],
  },
  token(
    "Stripe key",
    ["sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "whsec_"],
    String.raw`(?:[sr]k_(?:live|test|prod)_|whsec_)[0-9A-Za-z]{10,255}`,
    [`sk_live_${letters(24)}`, `rk_test_${letters(24)}`],
    [`pk_live_${letters(24)}`, "sk_live_"],
  ),
  token(
    "Slack token",
    ["xox", "xapp-"],
    String.raw`(?:xox[abeoprs][.-]|xapp-)[\w.-]{10,255}`,
    [`xoxb-000000000000-${letters(24)}`],
    ["xoxb-", "xoxo kisses"],
  ),
  {
    kind: "Slack webhook",
    keywords: ["hooks.slack.com/"],
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/-]{8,255})/dg,
    hits: [
      [
        "curl https://hooks.slack.com/services/T000/B000/abcdef -d x",
        "curl https://hooks.slack.com/services/‹Slack webhook› -d x",
      ],
    ],
    misses: ["curl https://hooks.slack.com/"],
  },
  token(
    "npm token",
    ["npm_"],
    String.raw`npm_[A-Za-z0-9]{36}(?!\w)`,
    [`npm_${letters(36)}`],
    ["npm_config_registry", "npm_lifecycle_event"],
  ),
  token(
    "AI service key",
    ["sk-", "hf_", "gsk_", "pplx-", "r8_"],
    String.raw`sk-[\w-]{20,255}|(?:hf|gsk|r8)_[A-Za-z0-9]{30,255}|pplx-[A-Za-z0-9]{30,255}`,
    [`sk-ant-api03-${letters(90)}`, `sk-proj-${letters(48)}`, `hf_${letters(34)}`],
    ["sk-short", "task-0123456789012345678901234567890"],
  ),
  token(
    "Google key",
    ["aiza", "ya29."],
    String.raw`AIza[\w-]{35}|ya29\.[\w-]{20,2048}`,
    [`AIza${letters(35)}`, `ya29.${letters(60)}`],
    ["AIza-short"],
  ),
  token(
    "JSON web token",
    ["eyj"],
    String.raw`eyJ[\w-]{8,4096}\.eyJ[\w-]{8,8192}(?:\.[\w-]{0,2048})?`,
    [`eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)}`],
    ["eyJhbGci", "eyJhbGciOiJ9.e30"],
  ),
  token(
    "Supabase key",
    ["sbp_", "sb_secret_"],
    String.raw`sbp_(?:oauth_)?[a-f0-9]{40}|sb_secret_[\w-]{16,255}`,
    [`sbp_${hex(40)}`, `sb_secret_${letters(31)}`],
    [`sb_publishable_${letters(31)}`],
  ),
  token(
    "cloud token",
    [
      ..."dop_v1_ doo_v1_ dor_v1_ hrku- rnd_ nfp_ napi_ pscale_ vcp_ vci_ vca_ vcr_ vck_".split(
        " ",
      ),
      ..."vercel_blob_rw_ fm1 fm2_ fo1_ cfk_ cfut_ cfat_ dapi pul- .atlasv1.".split(" "),
    ],
    [
      String.raw`do[opr]_v1_[a-f0-9]{64}|HRKU-[\w-]{20,255}|rnd_[A-Za-z0-9]{28,255}`,
      String.raw`nfp_[A-Za-z0-9]{36,255}|napi_[a-z0-9]{32,255}|pscale_(?:tkn|oauth|pw)_[\w.=-]{20,255}`,
      String.raw`vc[piark]_?[A-Za-z]?_?[A-Za-z0-9]{20,60}(?!\w)|vercel_blob_rw_\w{16,255}`,
      String.raw`fm(?:1[ar]|2)_[\w+/=-]{20,8192}|fo1_[\w-]{43}|cf(?:k|ut|at)_[A-Za-z0-9]{40,64}`,
      String.raw`dapi[a-f0-9]{32}|pul-[a-f0-9]{40}|[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{40,255}`,
    ].join("|"),
    [`dop_v1_${hex(64)}`, `rnd_${letters(28)}`, `fo1_${letters(43)}`, `pul-${hex(40)}`],
    ["rnd_seed", "vcr_cassettes", "dapi-docs"],
  ),
  token(
    "service token",
    [
      ..."dp. hvs. hvb. hvr. dckr_pat_ pypi- rubygems_ shpat_ shpca_ shppa_ shpss_ sg.".split(" "),
      ..."sntryu_ sntrys_ nrak- glsa_ glc_ lin_api_ ntn_ pmak- figd_ tskey- ops_eyj".split(" "),
      ..."age-secret-key-1 atatt3".split(" "),
    ],
    [
      String.raw`dp\.(?:pt|st|sa|ct|scim|audit)\.[\w.-]{20,255}|hv[sbr]\.[\w-]{20,255}`,
      String.raw`dckr_pat_[\w-]{20,255}|pypi-[\w-]{50,1024}|rubygems_[a-f0-9]{48}`,
      String.raw`shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|SG\.[\w-]{16,64}\.[\w-]{16,128}`,
      String.raw`sntry[us]_[\w=+/-]{20,1024}|NRAK-[A-Z0-9]{20,64}|gl(?:sa|c)_[\w=+/-]{20,1024}`,
      String.raw`lin_api_[A-Za-z0-9]{30,64}|ntn_[A-Za-z0-9]{40,64}|PMAK-[a-f0-9-]{40,96}`,
      String.raw`figd_[\w-]{30,64}|tskey-[a-z]{2,12}-[\w-]{16,128}|ops_eyJ[\w-]{40,2048}`,
      String.raw`AGE-SECRET-KEY-1[A-Z0-9]{50,64}|ATATT3[\w=-]{40,512}`,
    ].join("|"),
    [`hvs.${letters(24)}`, `dckr_pat_${letters(27)}`, `SG.${letters(22)}.${letters(43)}`],
    ["hvs.txt", "SG.md", "pypi-publish", "ops_eyJ"],
  ),
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
    kind: "signature",
    keywords: ["sig=", "signature=", "accountkey=", "sharedaccesskey="],
    pattern:
      /(?:[?&](?:sig|x-(?:amz|goog)-signature)|(?<![\w-])(?:signature|AccountKey|SharedAccessKey))=(?<secret>[\w%+/=-]{16,1024})/dgi,
    hits: [
      [
        `'https://a.blob.example/c?sp=rd&sig=${letters(44)}&se=1'`,
        "'https://a.blob.example/c?sp=rd&sig=‹signature›&se=1'",
      ],
      [`"AccountName=a;AccountKey=${letters(86)}=="`, '"AccountName=a;AccountKey=‹signature›"'],
    ],
    misses: ["?sig=short", "signature=v4"],
  },
  {
    kind: "registry login",
    keywords: ["_auth", "_password"],
    pattern:
      /(?<![A-Za-z0-9])_(?:authToken|auth|password)["']?\s{0,2}[=:]\s{0,2}(?<secret>[^\s"']{1,4096})/dg,
    hits: [
      [
        `npm set //npm.example/:_authToken=${uuid}`,
        "npm set //npm.example/:_authToken=‹registry login›",
      ],
    ],
    misses: ["//npm.example/:_authToken=${NPM_TOKEN}", "npm config delete _authToken"],
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
