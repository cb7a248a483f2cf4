import { valuesOfRelease } from "./mixed";
import { isSecretName } from "../../evidence/secretName";
import type { Printed } from "./printedWords";

/** Password hashes that a database keeps for its own users. */
function passwordHashes(run: string): readonly Printed[] {
  return [
    {
      words: "",
      what: "password hashes of the server",
      when: ({ rest, value }) =>
        [
          ...rest,
          value("-c", "--command", "-tAc", "-Atc", "-tc", "-e", "--execute", "-Ne") ?? "",
        ].some((word) =>
          /\bpg_shadow\b|\brolpassword\b|\bauthentication_string\b|\b(?:\*|password)\s[^;]*\bfrom\s+(?:mysql\.user|pg_authid)\b/i.test(
            word,
          ),
        ),
      hits: [
        `${run} 'select usename, passwd from pg_shadow'`,
        `${run} 'select user, authentication_string from mysql.user'`,
      ],
      misses: [`${run} 'select user, host from mysql.user'`, `${run} 'select 1'`],
    },
  ];
}

/**
 * Programs of this machine, of databases, packages, clusters and smaller providers that print what
 * gives access to something, by their manuals.
 */
export const printedByTools: Readonly<Record<string, readonly Printed[]>> = {
  dotenv: [
    {
      words: "get|list",
      what: "values of the file",
      hits: ["dotenv get STRIPE_KEY", "dotenv -f .env list"],
      misses: ["dotenv set A b"],
    },
    {
      words: "",
      what: "values of the file",
      when: ({ has, rest }) => has("-p") && rest.length === 0,
      hits: ["dotenv -e .env -p STRIPE_KEY"],
      misses: ["dotenv unset A"],
    },
  ],
  dotenvx: [
    {
      words: "get|decrypt|keypair",
      what: "values of the file",
      hits: ["dotenvx get API_KEY", "dotenvx get", "dotenvx decrypt --stdout", "dotenvx keypair"],
      misses: ["dotenvx encrypt"],
    },
  ],
  systemctl: [
    {
      words: "show-environment",
      what: "environment variables",
      hits: ["systemctl --user show-environment"],
      misses: ["systemctl show nginx"],
    },
  ],
  launchctl: [
    {
      words: "getenv",
      what: "a variable that sounds like a secret",
      when: ({ next }) => isSecretName(next ?? ""),
      hits: ["launchctl getenv GITHUB_TOKEN"],
      misses: ["launchctl getenv PATH"],
    },
    {
      words: "export",
      what: "environment variables",
      hits: ["launchctl export"],
      misses: ["launchctl list"],
    },
  ],
  tmux: [
    {
      words: "show-environment|showenv",
      what: "environment variables",
      when: ({ next }) => next === undefined || isSecretName(next),
      hits: ["tmux show-environment -g", "tmux showenv GITHUB_TOKEN"],
      misses: ["tmux show-environment DISPLAY"],
    },
  ],
  helm: [
    {
      words: "get values|get all",
      what: valuesOfRelease,
      hits: ["helm get values shop", "helm get all shop -n web"],
      misses: ["helm get notes shop", "helm list"],
    },
    {
      words: "secrets view|secrets decrypt|secrets dec",
      what: "what the file holds, decrypted",
      hits: ["helm secrets view secrets.yaml", "helm secrets decrypt secrets.yaml"],
      misses: ["helm secrets upgrade shop ./chart"],
    },
  ],
  rbw: [
    { words: "get|code|totp", what: "a password", hits: ["rbw get github"], misses: ["rbw list"] },
  ],
  dcli: [
    {
      words: "read|password|p|otp|note|secret",
      what: "a password",
      hits: ["dcli read dl://x/password", "dcli password github"],
      misses: ["dcli sync"],
    },
  ],
  dashlane: [
    {
      words: "password|read",
      what: "a password",
      hits: ["dashlane password github"],
      misses: ["dashlane sync"],
    },
  ],
  "proton-pass": [
    {
      words: "item view",
      what: "a password",
      hits: ["proton-pass item view x"],
      misses: ["proton-pass vault list"],
    },
  ],
  etcdctl: [
    {
      words: "get",
      what: "a value that sounds like a secret",
      when: ({ rest, value }) =>
        [...rest, value("--prefix") ?? ""].some((word) =>
          /secret|passw|token|credential/i.test(word),
        ),
      hits: ["etcdctl get /secrets/db", "etcdctl get --prefix /registry/secrets"],
      misses: ["etcdctl get /config/app"],
    },
  ],
  saml2aws: [
    {
      words: "script|exec -- env",
      what: "keys of the session",
      hits: ["saml2aws script"],
      misses: ["saml2aws login"],
    },
  ],
  credstash: [
    {
      words: "get|getall",
      what: "secrets of the store",
      hits: ["credstash get db.password", "credstash getall"],
      misses: ["credstash list"],
    },
  ],
  berglas: [
    {
      words: "access",
      what: "a secret",
      hits: ["berglas access shop/db-password"],
      misses: ["berglas list shop"],
    },
  ],
  teller: [
    {
      words: "show|env|sh|yaml|json|export",
      what: "secrets of the providers",
      hits: ["teller env", "teller sh", "teller export json"],
      misses: ["teller scan"],
    },
  ],
  novops: [
    {
      words: "load",
      what: "secrets of the environment",
      hits: ["novops load -e prod"],
      misses: ["novops list environments"],
    },
  ],
  direnv: [
    {
      words: "export|dump",
      what: "variables of the .envrc",
      hits: ["direnv export bash", "direnv dump"],
      misses: ["direnv allow", "direnv status"],
    },
  ],
  mise: [
    {
      words: "env",
      what: "variables of the project",
      hits: ["mise env", "mise env -s bash"],
      misses: ["mise ls"],
    },
  ],
  psql: passwordHashes("psql -c"),
  mariadb: passwordHashes("mariadb -e"),
  rails: [
    {
      words: "credentials:show|secrets:show|credentials:edit|encrypted:show",
      what: "the credentials of the application",
      hits: ["rails credentials:show", "rails credentials:edit"],
      misses: ["rails routes"],
    },
  ],
  istioctl: [
    {
      words: "proxy-config secret|pc secret",
      what: "keys of the mesh",
      when: ({ value }) => value("-o", "--output") === "json",
      hits: ["istioctl proxy-config secret api -o json"],
      misses: ["istioctl proxy-config secret api"],
    },
  ],
  flux: [
    {
      words: "export secret",
      what: "a secret of the cluster",
      when: ({ has }) => has("--with-credentials"),
      hits: ["flux export secret git shop --with-credentials"],
      misses: ["flux get sources git"],
    },
  ],
  talosctl: [
    {
      words: "kubeconfig",
      what: "the login of a cluster",
      when: ({ rest }) => rest.length === 0,
      hits: ["talosctl kubeconfig -"],
      misses: ["talosctl kubeconfig ./kubeconfig"],
    },
  ],
  microk8s: [
    {
      words: "config",
      what: "the login of a cluster",
      hits: ["microk8s config"],
      misses: ["microk8s status"],
    },
  ],
  "ansible-inventory": [
    {
      words: "",
      what: "variables of the vault, decrypted",
      when: ({ has }) =>
        has("--list", "--host") && has("--vault-password-file", "--ask-vault-pass", "--vault-id"),
      hits: ["ansible-inventory --list --vault-password-file pw"],
      misses: ["ansible-inventory --graph"],
    },
  ],
  chezmoi: [
    {
      words: "execute-template",
      what: "what a password manager gives",
      when: ({ rest }) =>
        rest.some((word) =>
          /\b(?:onepassword\w*|bitwarden\w*|pass\w*|vault|keyring|secret\w*|lastpass\w*)\b/.test(
            word,
          ),
        ),
      hits: ["chezmoi execute-template '{{ (onepassword \"x\").password }}'"],
      misses: ["chezmoi execute-template '{{ .chezmoi.os }}'"],
    },
  ],
  podman: [
    {
      words: "secret inspect",
      what: "a secret",
      when: ({ has }) => has("--showsecret"),
      hits: ["podman secret inspect --showsecret db"],
      misses: ["podman secret inspect db"],
    },
  ],
  mysql: [
    ...passwordHashes("mysql -e"),
    {
      words: "",
      what: "the password of the option file",
      when: ({ has }) => has("--print-defaults"),
      hits: ["mysql --print-defaults"],
      misses: ["mysql -e 'show tables'"],
    },
  ],
  my_print_defaults: [
    {
      words: "",
      what: "the password of the option file",
      when: ({ has }) => has("-s", "--show"),
      hits: ["my_print_defaults -s client"],
      misses: ["my_print_defaults client"],
    },
  ],
  "redis-cli": [
    {
      words: "config get|CONFIG GET",
      what: "the server's password",
      when: ({ next }) => /pass|auth|^\*$/i.test(next ?? ""),
      hits: ["redis-cli config get requirepass", "redis-cli -h cache CONFIG GET '*'"],
      misses: ["redis-cli config get maxmemory"],
    },
    {
      words: "acl list|acl getuser|ACL LIST|ACL GETUSER",
      what: "password hashes of the server",
      hits: ["redis-cli acl list"],
      misses: ["redis-cli acl whoami"],
    },
  ],
  s3cmd: [
    {
      words: "",
      what: "the keys of the account",
      when: ({ has }) => has("--dump-config"),
      hits: ["s3cmd --dump-config"],
      misses: ["s3cmd ls"],
    },
  ],
  mc: [
    {
      words: "alias list|alias ls|alias export|config host list",
      what: "keys of every server",
      hits: ["mc alias list", "mc alias export minio"],
      misses: ["mc ls minio"],
    },
  ],
  nmcli: [
    {
      words: "",
      what: "passwords of networks",
      when: ({ has, rest }) => has("-s", "--show-secrets") || rest.includes("show-password"),
      hits: [
        "nmcli -s connection show home",
        "nmcli --show-secrets con show home",
        "nmcli device wifi show-password",
      ],
      misses: ["nmcli connection show home"],
    },
  ],
  wg: [
    {
      words: "showconf",
      what: "keys of the tunnel",
      hits: ["wg showconf wg0"],
      misses: ["wg show wg0"],
    },
    {
      words: "show",
      what: "keys of the tunnel",
      when: ({ rest }) => rest.some((word) => /^(?:private-key|preshared-keys|dump)$/.test(word)),
      hits: ["wg show all private-key", "wg show wg0 preshared-keys"],
      misses: ["wg show wg0 endpoints"],
    },
  ],
  pk12util: [
    {
      words: "",
      what: "private keys of the store",
      when: ({ has }) => has("-o"),
      hits: ["pk12util -o out.p12 -n ci -d db"],
      misses: ["pk12util -l in.p12"],
    },
  ],
  poetry: [
    {
      words: "config",
      what: "a token of a registry",
      when: ({ rest }) => rest.length === 1 && /token|http-basic|password/.test(rest[0] ?? ""),
      hits: ["poetry config pypi-token.pypi", "poetry config http-basic.shop"],
      misses: ["poetry config virtualenvs.path", "poetry config pypi-token.pypi x"],
    },
  ],
  bundle: [
    {
      words: "config get|config",
      what: "a login of a registry",
      when: ({ next }) => /\.[a-z]{2,}|BUNDLE_.*__/i.test(next ?? ""),
      hits: ["bundle config get rubygems.pkg.github.com"],
      misses: ["bundle config get path", "bundle config"],
    },
  ],
  snyk: [
    {
      words: "config get",
      what: "the token of the account",
      when: ({ next }) => /api|token/i.test(next ?? ""),
      hits: ["snyk config get api"],
      misses: ["snyk config get org"],
    },
  ],
  sfdx: [
    {
      words: "org display|force:org:display",
      what: "a token of the org",
      hits: ["sfdx force:org:display --verbose"],
      misses: ["sfdx org list"],
    },
  ],
  sf: [
    {
      words: "org display|org auth show-access-token",
      what: "a token of the org",
      when: ({ has, rest }) => has("--verbose") || rest.length > 0,
      hits: ["sf org display --verbose"],
      misses: ["sf org list"],
    },
  ],
  eas: [
    {
      words: "env:pull|env:get|env:exec",
      what: "variables of the project",
      hits: ["eas env:pull --environment production"],
      misses: ["eas build"],
    },
    {
      words: "env:list",
      what: "variables of the project",
      when: ({ has }) => has("--include-sensitive"),
      hits: ["eas env:list --include-sensitive"],
      misses: ["eas env:list"],
    },
  ],
  expo: [
    {
      words: "credentials:manager|fetch:android:keystore|fetch:ios:certs",
      what: "keys that sign the app",
      hits: ["expo fetch:android:keystore"],
      misses: ["expo start"],
    },
  ],
  k3d: [
    {
      words: "kubeconfig get|kubeconfig print",
      what: "the login of a cluster",
      hits: ["k3d kubeconfig get shop"],
      misses: ["k3d cluster list"],
    },
  ],
  kind: [
    {
      words: "get kubeconfig",
      what: "the login of a cluster",
      hits: ["kind get kubeconfig --name shop"],
      misses: ["kind get clusters"],
    },
  ],
  "linode-cli": [
    {
      words: "lke kubeconfig-view",
      what: "the login of a cluster",
      hits: ["linode-cli lke kubeconfig-view 5"],
      misses: ["linode-cli lke clusters-list"],
    },
  ],
  scw: [
    {
      words: "config dump|config get",
      what: "the keys of the account",
      when: ({ next }) => next === undefined || /key|secret/.test(next),
      hits: ["scw config dump", "scw config get secret-key"],
      misses: ["scw config get default-region"],
    },
    {
      words: "iam api-key create|k8s kubeconfig get",
      what: "a key of the account",
      hits: ["scw k8s kubeconfig get abc"],
      misses: ["scw k8s cluster list"],
    },
  ],
  hcloud: [
    {
      words: "config get",
      what: "the token of the account",
      when: ({ has }) => has("--allow-sensitive"),
      hits: ["hcloud config get token --allow-sensitive"],
      misses: ["hcloud context list"],
    },
  ],
  exo: [
    {
      words: "compute sks kubeconfig",
      what: "the login of a cluster",
      hits: ["exo compute sks kubeconfig shop admin"],
      misses: ["exo compute sks list"],
    },
  ],
  confluent: [
    {
      words: "api-key create",
      what: "a new key",
      hits: ["confluent api-key create --resource lkc-1"],
      misses: ["confluent api-key list"],
    },
  ],
  mongocli: [
    {
      words:
        "iam projects apiKeys create|projects apiKeys create|organizations apiKeys create|iam organizations apiKeys create|config describe",
      what: "a new key of the account",
      hits: ["mongocli iam projects apiKeys create --desc ci"],
      misses: ["mongocli iam projects apiKeys list"],
    },
  ],
  atlas: [
    {
      words: "projects apiKeys create|organizations apiKeys create",
      what: "a new key of the account",
      hits: ["atlas projects apiKeys create --desc ci"],
      misses: ["atlas projects apiKeys list"],
    },
  ],
  neon: [
    {
      words: "connection-string|cs",
      what: "the database's address with its password",
      hits: ["neon connection-string main"],
      misses: ["neon branches list"],
    },
  ],
  planetscale: [
    {
      words: "password create",
      what: "a new password",
      hits: ["planetscale password create shop main ci"],
      misses: ["planetscale password list shop main"],
    },
  ],
  hf: [
    {
      words: "auth token",
      what: "the token that it is logged in with",
      hits: ["hf auth token"],
      misses: ["hf auth whoami"],
    },
  ],
  cloudflared: [
    {
      words: "tunnel token",
      what: "the token of a tunnel",
      hits: ["cloudflared tunnel token shop"],
      misses: ["cloudflared tunnel list"],
    },
  ],
  tailscale: [
    {
      words: "debug prefs",
      what: "the private key of this machine",
      hits: ["tailscale debug prefs"],
      misses: ["tailscale status"],
    },
  ],
  tsh: [
    {
      words: "apps config|kube credentials",
      what: "keys of the session",
      hits: ["tsh kube credentials --kube-cluster shop"],
      misses: ["tsh status"],
    },
  ],
  step: [
    {
      words: "ca token|oauth",
      what: "a token",
      hits: ["step ca token web.example"],
      misses: ["step ca health"],
    },
  ],
  vlt: [
    {
      words: "secrets get",
      what: "a secret",
      hits: ["vlt secrets get --plaintext db"],
      misses: ["vlt secrets list"],
    },
  ],
  hcp: [
    {
      words: "vault-secrets secrets open",
      what: "a secret",
      hits: ["hcp vault-secrets secrets open db"],
      misses: ["hcp vault-secrets secrets list"],
    },
  ],
  "gitlab-runner": [
    {
      words: "list",
      what: "tokens of the runners",
      hits: ["gitlab-runner list"],
      misses: ["gitlab-runner status"],
    },
  ],
};
