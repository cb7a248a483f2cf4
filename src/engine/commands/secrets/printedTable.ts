import { isFileOfSecrets } from "../../evidence/secretFiles";
import { isSecretName } from "../../evidence/secretName";
import { gitSettings } from "./gitSettings";
import { outputsOfState, secretsOfProject } from "./mixed";
import { printedByTools } from "./printedToolsTable";
import type { Printed, Words } from "./printedWords";

const structured = /^(?:json|yaml|jsonpath|go-template|template|custom-columns|jsonpath-as-json)/;

/** True where only the environment of a program is picked out of what is known of it. */
function asksForEnvironment({ value }: Words): boolean {
  return /\benv(?:ironment)?\b|environment_?variables|\benv_?vars\b/i.test(
    value("--query", "--format") ?? "",
  );
}

function printsWhole({ rest, value }: Words): boolean {
  const kinds = (rest[0] ?? "").split(",");
  const isSecret = kinds.some((kind) => /^secrets?(?:\/|$|\.)/i.test(kind));
  const format = value("-o", "--output") ?? (value("--template") === undefined ? "" : "template");
  return (
    isSecret &&
    structured.test(format) &&
    !/^jsonpath=[^,]*\{\.(?:items\[[^\]]*\]\.)?(?:metadata|type)\b[^{]*\}['"]?$/.test(format)
  );
}

/** Variables that say how an application runs, and hold no secret anywhere. */
const plainVariables =
  /^(?:(?:NODE|RAILS|RACK|APP|MIX|DJANGO|FLASK|GO)_ENV|PORT|HOST|TZ|LANG|LOG_LEVEL|DEBUG|WEB_CONCURRENCY|NODE_OPTIONS)$/;

/** Every value of a store of secrets, or one by its name. */
const kubectl: readonly Printed[] = [
  {
    words: "create secret|create configmap|create cm",
    what: "what is in the file, as an object of the cluster",
    // What is only made for another program is not seen: `… | kubectl apply -f -`.
    when: ({ value }) =>
      /^(?:yaml|json|jsonpath|go-template)/.test(value("-o", "--output") ?? "") &&
      isFileOfSecrets(value("--from-env-file") ?? value("--from-file") ?? ""),
    hits: [
      "kubectl create secret generic app --from-env-file=.env --dry-run=client -o yaml",
      "kubectl create configmap app --from-file=conf=.env.production -o json",
      "kubectl create secret generic tls --from-file ./id_rsa --output=yaml",
    ],
    misses: [
      "kubectl create secret generic app --from-env-file=.env",
      "kubectl create secret generic app --from-env-file=.env.example -o yaml",
      "kubectl create configmap app --from-file=app.yaml -o yaml",
    ],
  },
  {
    words: "get",
    what: "the secret's values in the cluster",
    when: ({ value }) => /\/secrets(?:\/|$|\?)/.test(value("--raw") ?? ""),
    hits: ["kubectl get --raw /api/v1/namespaces/shop/secrets/db"],
    misses: ["kubectl get --raw /healthz"],
  },
  {
    words: "view-secret|edit secret|edit secrets",
    what: "the secret's values in the cluster",
    hits: ["kubectl view-secret db", "kubectl edit secret db"],
    misses: ["kubectl edit configmap app"],
  },
  {
    words: "get",
    what: "the secret's values in the cluster",
    when: printsWhole,
    hits: [
      "kubectl get secret db -o yaml",
      "kubectl -n shop get secrets -ojson",
      "kubectl get secret/db -o jsonpath='{.data.password}'",
      "kubectl get secret db --output=go-template='{{.data.p}}'",
    ],
    misses: [
      "kubectl get secret",
      "kubectl get secret db -o name",
      "kubectl get secret db -o jsonpath='{.metadata.name}'",
      "kubectl get pods -o yaml",
      "kubectl describe secret db",
    ],
  },
  {
    words: "create token",
    what: "a new token for a service account",
    hits: ["kubectl create token admin"],
    misses: ["kubectl create secret generic token"],
  },
  {
    words: "config view",
    what: "the keys and tokens of the kubeconfig",
    when: ({ has }) => has("--raw"),
    hits: ["kubectl config view --raw"],
    misses: ["kubectl config view"],
  },
];

const terraform: readonly Printed[] = [
  {
    words: "output",
    what: outputsOfState,
    when: ({ has, next }) =>
      next === undefined
        ? has("-json", "--json")
        : has("-raw", "--raw", "-json", "--json") && isSecretName(next),
    hits: ["terraform output -json", "terraform output -raw db_password"],
    misses: ["terraform output", "terraform output -raw vpc_id", "terraform output vpc_id"],
  },
  {
    words: "state pull",
    what: "the whole state, with every secret in it",
    hits: ["terraform state pull"],
    misses: ["terraform state list"],
  },
];

const pass: readonly Printed[] = [
  {
    words: "show",
    what: "an entry of the password store",
    when: ({ next, has }) => next !== undefined || has("-o", "--password", "-n", "-u"),
    hits: ["pass show mail/work", "pass show -c mail", "pass show -o mail"],
    misses: ["pass show", "pass ls mail"],
  },
  {
    words: "",
    what: "an entry of the password store",
    when: ({ next }) =>
      next !== undefined &&
      !/^(?:show|ls|list|find|search|grep|git|init|insert|add|edit|generate|rm|remove|delete|mv|rename|cp|copy|help|version|otp|sync|setup|mounts|config|recipients|templates|audit|fsck|clone)$/.test(
        next,
      ),
    hits: ["pass mail/work", "pass -c mail/work"],
    misses: ["pass", "pass git pull", "pass insert mail"],
  },
  {
    words: "otp|otp code",
    what: "a one-time password",
    when: ({ next }) => next !== undefined,
    hits: ["pass otp mail/work"],
    misses: ["pass otp"],
  },
];

/**
 * What programs print that gives access to something. Told from their manuals and help texts. A
 * program whose model says so itself needs no row here.
 */
export const printedByProgram: Readonly<Record<string, readonly Printed[]>> = {
  ...printedByTools,
  gh: [
    {
      words: "config get",
      what: "the token that gh is logged in with",
      when: ({ rest }) => rest.some((word) => isSecretName(word)),
      hits: ["gh config get -h github.example oauth_token"],
      misses: ["gh config get editor"],
    },
    {
      words: "auth token",
      what: "the token that gh is logged in with",
      hits: ["gh auth token", "gh auth token --hostname github.example"],
      misses: ["gh auth status", "gh auth login --with-token"],
    },
    {
      words: "auth status",
      what: "the token that gh is logged in with",
      when: ({ has }) => has("-t", "--show-token"),
      hits: ["gh auth status --show-token", "gh auth status -t"],
      misses: ["gh auth status"],
    },
  ],
  glab: [
    {
      words: "config get",
      what: "the token that glab is logged in with",
      when: ({ rest }) => rest.some((word) => isSecretName(word)),
      hits: ["glab config get token --host gitlab.example"],
      misses: ["glab config get editor"],
    },
    {
      words: "auth status",
      what: "the token that glab is logged in with",
      when: ({ has }) => has("-t", "--show-token"),
      hits: ["glab auth status -t", "glab auth status --show-token"],
      misses: ["glab auth status"],
    },
    {
      words: "token create|token rotate",
      what: "a new access token",
      hits: ["glab token create ci", "glab token rotate ci"],
      misses: ["glab token list"],
    },
  ],
  aws: [
    {
      words:
        "lambda get-function-configuration|lambda get-function|ecs describe-task-definition|codebuild batch-get-projects|amplify get-app|apprunner describe-service|elasticbeanstalk describe-configuration-settings",
      what: "variables of a program in the cloud",
      when: asksForEnvironment,
      hits: [
        "aws lambda get-function-configuration --function-name api --query Environment.Variables",
      ],
      misses: ["aws lambda get-function-configuration --function-name api --query Runtime"],
    },
    {
      words: "configure get",
      what: "a key of this profile",
      when: ({ next }) => next !== undefined && /secret|session_token|password/i.test(next),
      hits: [
        "aws configure get aws_secret_access_key",
        "aws configure get profile.ci.aws_session_token",
      ],
      misses: ["aws configure get region"],
    },
    {
      words: "configure export-credentials|sts get-session-token|sts assume-role|eks get-token",
      what: "a key of this account",
      hits: [
        "aws configure export-credentials",
        "aws sts get-session-token",
        "aws sts assume-role --role-arn r --role-session-name s",
        "aws eks get-token --cluster-name c",
      ],
      misses: ["aws sts get-caller-identity"],
    },
    {
      words: "secretsmanager get-secret-value|secretsmanager batch-get-secret-value",
      what: "the value of a secret",
      hits: [
        "aws secretsmanager get-secret-value --secret-id db",
        "aws --profile p secretsmanager batch-get-secret-value",
      ],
      misses: [
        "aws secretsmanager list-secrets",
        "aws secretsmanager describe-secret --secret-id db",
      ],
    },
    {
      words:
        "ssm get-parameter|ssm get-parameters|ssm get-parameters-by-path|ssm get-parameter-history",
      what: "the value of a parameter",
      when: ({ has }) => has("--with-decryption"),
      hits: ["aws ssm get-parameter --name /db/pass --with-decryption"],
      misses: ["aws ssm get-parameter --name /db/host", "aws ssm describe-parameters"],
    },
    {
      words:
        "ec2 get-password-data|ec2 create-key-pair|lightsail download-default-key-pair|redshift get-cluster-credentials|sso get-role-credentials|cognito-identity get-credentials-for-identity|kms decrypt",
      what: "a key or password",
      hits: ["aws ec2 get-password-data --instance-id i", "aws ec2 create-key-pair --key-name k"],
      misses: ["aws ec2 describe-key-pairs"],
    },
    {
      words:
        "iam create-access-key|iam create-service-specific-credential|iam reset-service-specific-credential",
      what: "a new key of a user",
      hits: ["aws iam create-access-key --user-name ci"],
      misses: ["aws iam list-access-keys --user-name ci"],
    },
    {
      words:
        "ecr get-login-password|ecr get-authorization-token|ecr-public get-login-password|codeartifact get-authorization-token|rds generate-db-auth-token",
      what: "a token of the account",
      hits: ["aws ecr get-login-password", "aws codeartifact get-authorization-token --domain d"],
      misses: ["aws ecr describe-repositories"],
    },
  ],
  gcloud: [
    {
      words: "functions describe|run services describe|run jobs describe|app versions describe",
      what: "variables of a program in the cloud",
      when: asksForEnvironment,
      hits: ["gcloud functions describe api --format='value(environmentVariables)'"],
      misses: ["gcloud functions describe api --format='value(status)'"],
    },
    {
      words:
        "auth print-access-token|auth print-identity-token|auth application-default print-access-token|config config-helper|sql generate-login-token",
      what: "a token of the account that gcloud uses",
      when: ({ value }) =>
        !/^(?:none|value\((?:core|configuration)\.)/.test(value("--format") ?? ""),
      hits: [
        "gcloud auth print-access-token",
        "gcloud auth print-identity-token --audiences=x",
        "gcloud auth application-default print-access-token",
        "gcloud config config-helper --format=json",
      ],
      misses: ["gcloud auth list", "gcloud config list"],
    },
    {
      words: "secrets versions access",
      what: "the value of a secret",
      hits: ["gcloud secrets versions access latest --secret=db"],
      misses: ["gcloud secrets versions list db"],
    },
    {
      words: "iam service-accounts keys create",
      what: "a new key of a service account",
      hits: ["gcloud iam service-accounts keys create k.json --iam-account=a"],
      misses: ["gcloud iam service-accounts keys list --iam-account=a"],
    },
  ],
  az: [
    {
      words: "aks get-credentials",
      what: "the login of a cluster",
      when: ({ value }) => /^(?:-|\/dev\/stdout)$/.test(value("-f", "--file") ?? ""),
      hits: ["az aks get-credentials -n a -g g --file -"],
      misses: ["az aks get-credentials -n a -g g"],
    },
    {
      words: "account get-access-token",
      what: "a token of the account that az uses",
      when: ({ value }) =>
        !/^(?:expires_?on|tenant|subscription|tokenType)$/i.test(value("--query") ?? ""),
      hits: ["az account get-access-token", "az account get-access-token --query accessToken"],
      misses: ["az account show", "az account get-access-token --query expiresOn -o tsv"],
    },
    {
      words: "keyvault secret show|keyvault secret download|keyvault key download",
      what: "the value of a secret in a key vault",
      hits: [
        "az keyvault secret show --vault-name kv -n db",
        "az keyvault secret download -n db --file f",
      ],
      misses: ["az keyvault secret list --vault-name kv"],
    },
    {
      words:
        "storage account keys list|storage account show-connection-string|acr credential show|acr credential renew|cosmosdb keys list|cosmosdb list-keys|cosmosdb list-connection-strings|redis list-keys|redis regenerate-keys|search admin-key show|functionapp keys list|cognitiveservices account keys list|servicebus namespace authorization-rule keys list|eventhubs namespace authorization-rule keys list|webapp config connection-string list|webapp deployment list-publishing-credentials|webapp deployment list-publishing-profiles|webapp config appsettings list|functionapp config appsettings list|iot hub connection-string show|maps account keys list|signalr key list",
      what: "the keys of a service",
      hits: [
        "az storage account keys list -n a",
        "az cosmosdb keys list -n c -g g",
        "az webapp config appsettings list -n w -g g",
      ],
      misses: ["az storage account list", "az redis show -n r -g g"],
    },
    {
      words:
        "ad sp create-for-rbac|ad app credential reset|ad sp credential reset|storage container generate-sas|storage blob generate-sas|storage account generate-sas",
      what: "a new key",
      hits: ["az ad sp create-for-rbac -n ci", "az ad app credential reset --id a"],
      misses: ["az ad sp list"],
    },
    {
      words: "acr login",
      what: "a token of the registry",
      when: ({ has }) => has("--expose-token", "-t"),
      hits: ["az acr login -n r --expose-token"],
      misses: ["az acr login -n r"],
    },
  ],
  kubectl,
  oc: [
    ...kubectl,
    {
      words: "whoami",
      what: "the token that oc is logged in with",
      when: ({ has }) => has("-t", "--show-token"),
      hits: ["oc whoami -t", "oc whoami --show-token"],
      misses: ["oc whoami"],
    },
    {
      words: "extract",
      what: "the secret's values in the cluster",
      when: ({ next }) => /^secrets?\//.test(next ?? ""),
      hits: ["oc extract secret/db --to=-"],
      misses: ["oc extract configmap/a"],
    },
  ],
  vercel: [
    {
      words: "tokens add|tokens create|token add",
      what: "a new token of the account",
      hits: ["vercel tokens add ci"],
      misses: ["vercel tokens ls"],
    },
    {
      words: "env pull",
      what: "the project's variables, written to a file",
      hits: ["vercel env pull", "vercel env pull .env.local"],
      misses: ["vercel env ls"],
    },
  ],
  heroku: [
    {
      words: "config|config:get|auth:token|pg:credentials:url|authorizations:create",
      what: "variables or tokens of the app",
      when: ({ rest }) => rest.length === 0 || !rest.every((name) => plainVariables.test(name)),
      hits: [
        "heroku config -a shop",
        "heroku config:get DATABASE_URL -a shop",
        "heroku auth:token",
        "heroku pg:credentials:url -a shop",
      ],
      misses: [
        "heroku config:set A=b -a shop",
        "heroku ps -a shop",
        "heroku config:get NODE_ENV -a shop",
      ],
    },
  ],
  railway: [
    {
      words: "variables|variable|vars|variable list|variables list",
      what: "the service's variables",
      when: ({ next, has }) =>
        (next === undefined || next === "list" || next === "ls") &&
        !has("--set", "--set-from-stdin"),
      hits: ["railway variables", "railway variables --kv -s api", "railway variable list"],
      misses: ["railway variables --set A=b", "railway status", "railway variable delete A"],
    },
  ],
  fly: [
    {
      words: "auth token|tokens create",
      what: "a token of the account",
      hits: ["fly auth token", "fly tokens create deploy -a shop"],
      misses: ["fly secrets list", "fly tokens list"],
    },
  ],
  flyctl: [
    {
      words: "auth token|tokens create",
      what: "a token of the account",
      hits: ["flyctl auth token", "flyctl tokens create deploy -a shop"],
      misses: ["flyctl tokens list"],
    },
  ],
  consul: [
    {
      words: "kv get",
      what: "a value that sounds like a secret",
      when: ({ rest }) => rest.some((word) => /secret|passw|token|credential/i.test(word)),
      hits: [
        "consul kv get shop/db/password",
        "consul kv get -recurse=true secrets/",
        "consul kv get -recurse secrets/",
      ],
      misses: ["consul kv get shop/features/search"],
    },
    {
      words: "acl token create|acl bootstrap",
      what: "a token of Consul",
      hits: ["consul acl token create -policy-name global-management", "consul acl bootstrap"],
      misses: ["consul acl token list"],
    },
  ],
  nomad: [
    {
      words: "acl token create|acl bootstrap",
      what: "a token of Nomad",
      hits: ["nomad acl token create -type=management"],
      misses: ["nomad acl token list"],
    },
  ],
  databricks: [
    {
      words: "tokens create|auth token",
      what: "a token of Databricks",
      hits: ["databricks tokens create", "databricks auth token"],
      misses: ["databricks tokens list"],
    },
  ],
  netlify: [
    {
      words: "env:get",
      what: "a variable of the site",
      hits: ["netlify env:get API_KEY"],
      misses: ["netlify env:set A b"],
    },
    {
      words: "env:list",
      what: "the site's variables",
      when: ({ has }) => has("--plain", "--json"),
      hits: ["netlify env:list --plain", "netlify env:list --json"],
      misses: ["netlify env:list"],
    },
  ],
  git: [
    {
      words: "config",
      what: "a header or password that git sends",
      when: ({ rest }) =>
        rest.length === 1 && /extraheader$|password$|token$|secret$/i.test(rest[0] ?? ""),
      hits: ["git config user.password", "git config --global github.token"],
      misses: ["git config user.name", "git config github.token x"],
    },
    {
      words: "config",
      what: "a header or password that git sends",
      when: ({ rest, value }) =>
        /extraheader|password|token|secret/i.test(
          value("--get", "--get-all", "--get-regexp", "--get-urlmatch") ??
            (rest[0] === "get" ? (rest[1] ?? "") : ""),
        ),
      hits: [
        "git config --get-all http.extraheader",
        "git config get http.https://github.example/.extraheader",
      ],
      misses: ["git config --get user.email", "git config http.extraheader x"],
    },
    {
      words: "config",
      what: gitSettings,
      when: ({ rest, has }) => has("-l", "--list") || rest[0] === "list",
      hits: ["git config -l", "git config --global --list --show-origin", "git config list"],
      misses: ["git config --get remote.origin.url", "git config user.name list"],
    },
  ],
  getent: [
    {
      words: "shadow|gshadow",
      what: "password hashes",
      hits: ["getent shadow", "getent shadow root", "getent gshadow"],
      misses: ["getent passwd root", "getent group shadow"],
    },
  ],
  mvn: [
    {
      words: "help:effective-settings",
      what: "passwords of the settings",
      when: ({ has }) => has("-DshowPasswords"),
      hits: ["mvn help:effective-settings -DshowPasswords=true"],
      misses: ["mvn help:effective-settings", "mvn help:effective-pom"],
    },
  ],
  klist: [
    {
      words: "",
      what: "the keys of Kerberos",
      when: ({ has }) => has("-K"),
      hits: ["klist -K -e -k /etc/krb5.keytab", "klist -kK"],
      misses: ["klist", "klist -k /etc/krb5.keytab"],
    },
  ],
  firebase: [
    {
      words: "functions:config:get|functions:config:export",
      what: "settings of the functions, with keys among them",
      hits: ["firebase functions:config:get", "firebase functions:config:export"],
      misses: ["firebase functions:config:unset a"],
    },
    {
      words: "functions:secrets:access|login:ci",
      what: "a secret or token of the project",
      hits: ["firebase functions:secrets:access DB_PASSWORD", "firebase login:ci"],
      misses: ["firebase functions:secrets:set DB_PASSWORD", "firebase login"],
    },
  ],
  convex: [
    {
      words: "env get|env list",
      what: "variables of the deployment",
      hits: ["convex env get API_KEY", "convex env list"],
      misses: ["convex env set API_KEY x"],
    },
  ],
  doctl: [
    {
      words: "registry docker-config",
      what: "the login of a registry",
      hits: ["doctl registry docker-config"],
      misses: ["doctl registry get"],
    },
    {
      words: "kubernetes cluster kubeconfig show|k8s cluster kubeconfig show",
      what: "the login of a cluster",
      hits: ["doctl kubernetes cluster kubeconfig show shop"],
      misses: ["doctl kubernetes cluster list"],
    },
    {
      words: "auth token|databases connection",
      what: "a token or password of the account",
      hits: ["doctl auth token", "doctl databases connection 9cc1"],
      misses: ["doctl auth list"],
    },
  ],
  surge: [
    {
      words: "token",
      what: "the token that surge is logged in with",
      hits: ["surge token"],
      misses: ["surge whoami"],
    },
  ],
  rclone: [
    {
      words: "config show|config dump|reveal",
      what: "the keys of every remote",
      hits: ["rclone config show", "rclone config dump", "rclone reveal abc"],
      misses: ["rclone listremotes"],
    },
  ],
  ibmcloud: [
    {
      words: "iam oauth-tokens",
      what: "a token of the account",
      hits: ["ibmcloud iam oauth-tokens"],
      misses: ["ibmcloud iam users"],
    },
  ],
  auth0: [
    {
      words: "apps show|apps list",
      what: "the secrets of applications",
      when: ({ has }) => has("--reveal-secrets", "-r"),
      hits: ["auth0 apps show a --reveal-secrets"],
      misses: ["auth0 apps show a"],
    },
  ],
  sst: [
    {
      words: "secret list",
      what: "the secrets of the app",
      hits: ["sst secret list --stage dev"],
      misses: ["sst secret set A b"],
    },
  ],
  neonctl: [
    {
      words: "connection-string|cs",
      what: "the database's address with its password",
      hits: ["neonctl connection-string main", "neonctl cs"],
      misses: ["neonctl branches list"],
    },
    {
      words: "api-keys create",
      what: "a new key of the account",
      hits: ["neonctl api-keys create --name ci"],
      misses: ["neonctl api-keys list"],
    },
  ],
  pscale: [
    {
      words: "password create|service-token create",
      what: "a new password or token",
      hits: ["pscale password create shop main ci", "pscale service-token create"],
      misses: ["pscale password list shop main"],
    },
  ],
  supabase: [
    {
      words: "status",
      what: "the keys of the local stack",
      when: ({ value }) => /^(?:env|json|yaml|toml)$/.test(value("-o", "--output") ?? ""),
      hits: ["supabase status -o env"],
      misses: ["supabase status"],
    },
    {
      words: "projects api-keys",
      what: "the project's keys",
      hits: ["supabase projects api-keys --project-ref x"],
      misses: ["supabase projects list", "supabase secrets list"],
    },
  ],
  turso: [
    {
      words: "auth token|db tokens create|auth api-tokens mint|group tokens create",
      what: "a token",
      hits: ["turso auth token", "turso db tokens create shop"],
      misses: ["turso db list"],
    },
  ],
  doppler: [
    {
      words: "secrets",
      what: "every secret of the configuration",
      when: ({ next, has }) =>
        (next === undefined || next === "get" || next === "download" || next === "substitute") &&
        !has("--only-names"),
      hits: ["doppler secrets", "doppler secrets get DB", "doppler secrets download --no-file"],
      misses: ["doppler secrets --only-names", "doppler secrets set A=b", "doppler configs"],
    },
    {
      words: "configs tokens create|configure get token",
      what: "a token of Doppler",
      hits: ["doppler configs tokens create ci", "doppler configure get token"],
      misses: ["doppler configs tokens", "doppler configure get project"],
    },
  ],
  infisical: [
    {
      words: "export",
      what: "every secret of the environment",
      hits: ["infisical export"],
      misses: ["infisical init"],
    },
    {
      words: "secrets|secrets get|user get token",
      what: "secrets of the environment",
      when: ({ next }) => !/^(?:set|delete|folders|generate-example-env)$/.test(next ?? ""),
      hits: ["infisical secrets", "infisical secrets get A", "infisical user get token"],
      misses: ["infisical secrets set A=b", "infisical user switch"],
    },
  ],
  vault: [
    {
      words: "read",
      what: "a secret of Vault",
      when: ({ next }) => !/^(?:sys|auth|identity)\//.test(next ?? ""),
      hits: ["vault read -field=password database/creds/app"],
      misses: ["vault read sys/health", "vault policy list"],
    },
    {
      words:
        "kv get|print token|token create|unwrap|operator init|operator rekey|operator generate-root|write -f auth/token/create",
      what: "a secret or token of Vault",
      hits: ["vault kv get secret/db", "vault print token", "vault token create"],
      misses: ["vault kv list secret", "vault kv metadata get secret/db", "vault token lookup"],
    },
  ],
  bao: [
    {
      words: "read|kv get|print token|token create",
      what: "a secret or token of OpenBao",
      hits: ["bao kv get secret/db", "bao print token"],
      misses: ["bao kv list secret"],
    },
  ],
  op: [
    {
      words: "read|document get|inject|connect token create|service-account create",
      what: "a secret of 1Password",
      when: ({ has }) => !has("--help"),
      hits: ["op read op://v/db/password", "op document get k", "op inject -i a.tpl"],
      misses: ["op vault list", "op whoami"],
    },
    {
      words: "item get",
      what: "a secret of 1Password",
      when: ({ has, value }) =>
        !/^(?:label=)?(?:username|url|website|title|id)$/.test(
          value("--fields", "--field") ?? "",
        ) &&
        (has("--reveal", "--fields", "--field", "--otp") || value("--format") === "json"),
      hits: [
        "op item get db --fields password",
        "op item get db --reveal",
        "op item get db --format json",
      ],
      misses: ["op item get db", "op item list", "op item get db --fields username"],
    },
  ],
  bw: [
    {
      words:
        "get password|get item|get totp|get notes|get attachment|list items|export|unlock|login",
      what: "entries of Bitwarden",
      hits: [
        "bw get password github.com",
        "bw list items",
        "bw export --format json",
        "bw unlock --raw",
      ],
      misses: ["bw status", "bw list folders", "bw get username github.com"],
    },
  ],
  bws: [
    {
      words: "secret get|secret list|get secret|list secrets",
      what: "secrets of Bitwarden",
      hits: ["bws secret get 1", "bws secret list"],
      misses: ["bws project list"],
    },
  ],
  pass,
  gopass: pass,
  lpass: [
    {
      words: "show|export",
      what: "entries of LastPass",
      hits: ["lpass show --password mail", "lpass export"],
      misses: ["lpass ls"],
    },
  ],
  "keepassxc-cli": [
    {
      words: "show",
      what: "an entry of the password file",
      when: ({ has }) => has("-s", "--show-protected", "-a", "--attributes", "-t", "--totp"),
      hits: ["keepassxc-cli show -s p.kdbx mail", "keepassxc-cli show -a Password p.kdbx mail"],
      misses: ["keepassxc-cli show p.kdbx mail", "keepassxc-cli ls p.kdbx"],
    },
    {
      words: "clip|export",
      what: "entries of the password file",
      hits: ["keepassxc-cli export p.kdbx", "keepassxc-cli clip p.kdbx mail"],
      misses: ["keepassxc-cli info"],
    },
  ],
  keyring: [
    {
      words: "get",
      what: "a password of the keyring",
      hits: ["keyring get system alice"],
      misses: ["keyring --list-backends", "keyring set system alice"],
    },
  ],
  "secret-tool": [
    {
      words: "lookup|search",
      what: "a password of the keyring",
      hits: ["secret-tool lookup service mail", "secret-tool search --all service mail"],
      misses: ["secret-tool store --label=x service mail"],
    },
  ],
  "kwallet-query": [
    {
      words: "",
      what: "an entry of the wallet",
      when: ({ has }) => has("-r", "--read-password"),
      hits: ["kwallet-query -r mail kdewallet"],
      misses: ["kwallet-query -l kdewallet"],
    },
  ],
  security: [
    {
      words: "find-generic-password|find-internet-password",
      what: "a password of the keychain",
      when: ({ has }) => has("-w", "-g"),
      hits: [
        "security find-generic-password -s mail -w",
        "security find-internet-password -g -s h",
      ],
      misses: ["security find-generic-password -s mail", "security find-certificate -a -p"],
    },
    {
      words: "dump-keychain",
      what: "every password of the keychain",
      when: ({ has }) => has("-d"),
      hits: ["security dump-keychain -d login.keychain"],
      misses: ["security dump-keychain"],
    },
    {
      words: "export",
      what: "keys of the keychain",
      hits: ["security export -k login.keychain -t identities -o a.p12"],
      misses: ["security list-keychains"],
    },
  ],
  dotnet: [
    {
      words: "user-secrets list",
      what: secretsOfProject,
      hits: ["dotnet user-secrets list --project src/Api"],
      misses: ["dotnet user-secrets set Db:Host localhost", "dotnet list package"],
    },
  ],
  npm: [
    {
      words: "token create|token add",
      what: "a new token of the registry",
      hits: ["npm token create --read-only", "npm token add"],
      // A list shows the beginning and end of each.
      misses: ["npm whoami", "npm token revoke abc", "npm token list", "npm token ls"],
    },
    {
      words: "config get|get",
      what: "a token of the registry",
      when: ({ next }) => /_authToken|_auth$|_password/i.test(next ?? ""),
      hits: ["npm config get //npm.example/:_authToken", "npm get _auth"],
      misses: ["npm config get registry"],
    },
  ],
  pnpm: [
    {
      words: "config get|get",
      what: "a token of the registry",
      when: ({ next }) => /_authToken|_auth$|_password/i.test(next ?? ""),
      hits: ["pnpm config get //npm.example/:_authToken"],
      misses: ["pnpm config get store-dir"],
    },
  ],
  yarn: [
    {
      words: "config get",
      what: "a token of the registry",
      when: ({ next }) => /npmAuthToken|npmAuthIdent|_authToken/i.test(next ?? ""),
      hits: ["yarn config get npmAuthToken"],
      misses: ["yarn config get nodeLinker"],
    },
  ],
  "docker-credential-desktop": dockerCredential("desktop"),
  "docker-credential-osxkeychain": dockerCredential("osxkeychain"),
  "docker-credential-secretservice": dockerCredential("secretservice"),
  "docker-credential-pass": dockerCredential("pass"),
  "git-credential-osxkeychain": gitCredential("osxkeychain"),
  "git-credential-store": gitCredential("store"),
  "git-credential-libsecret": gitCredential("libsecret"),
  "git-credential-manager": gitCredential("manager"),
  terraform,
  tofu: terraform.map((row) => ({
    ...row,
    hits: row.hits.map((hit) => hit.replace("terraform", "tofu")),
    misses: row.misses.map((miss) => miss.replace("terraform", "tofu")),
  })),
  pulumi: [
    {
      words: "config|config get|stack output|stack export|env get",
      what: "secrets of the stack",
      when: ({ has, next }) =>
        has("--show-secrets") || (next !== undefined && next !== "get" && isSecretName(next)),
      hits: [
        "pulumi config --show-secrets",
        "pulumi config get dbPassword",
        "pulumi stack output --show-secrets",
        "pulumi stack export --show-secrets",
      ],
      misses: ["pulumi config", "pulumi config get aws:region", "pulumi config set --secret a b"],
    },
    {
      words: "env open",
      what: "secrets of the environment",
      hits: ["pulumi env open org/dev"],
      misses: ["pulumi env ls"],
    },
  ],
  sops: [
    {
      words: "decrypt|exec-file",
      what: "what the file holds, decrypted",
      hits: ["sops decrypt secrets.yaml", "sops exec-file secrets.yaml 'cat {}'"],
      misses: ["sops encrypt a.yaml"],
    },
    {
      words: "",
      what: "what the file holds, decrypted",
      when: ({ has }) => has("-d", "--decrypt", "--extract"),
      hits: [
        "sops -d secrets.enc.yaml",
        "sops --decrypt a.yaml",
        "sops --extract '[\"a\"]' a.yaml",
      ],
      misses: ["sops --version", "sops -e a.yaml"],
    },
  ],
  "ansible-vault": [
    {
      words: "view|decrypt",
      what: "what the file holds, decrypted",
      hits: ["ansible-vault view group_vars/all/vault.yml", "ansible-vault decrypt a.yml"],
      misses: ["ansible-vault encrypt a.yml"],
    },
  ],
  age: [
    {
      words: "",
      what: "what the file holds, decrypted",
      when: ({ has }) => has("-d", "--decrypt"),
      hits: ["age -d -i key.txt a.age", "age --decrypt a.age"],
      misses: ["age -r age1x a"],
    },
  ],
  gpg: gpgKeys("gpg"),
  gpg2: gpgKeys("gpg2"),
  chamber: [
    {
      words: "env",
      what: "secrets of the service",
      when: ({ next }) => next !== undefined,
      hits: ["chamber env shop"],
      misses: ["chamber list shop"],
    },
    {
      words: "export|read",
      what: "secrets of the service",
      hits: ["chamber export shop", "chamber read shop db"],
      misses: ["chamber list shop"],
    },
  ],
  argocd: [
    {
      words: "admin initial-password|account generate-token",
      what: "a password or token of Argo CD",
      hits: ["argocd admin initial-password", "argocd account generate-token"],
      misses: ["argocd app list"],
    },
  ],
  kubeadm: [
    {
      words: "token create",
      what: "a token to join the cluster",
      hits: ["kubeadm token create --print-join-command"],
      misses: ["kubeadm version"],
    },
  ],
  "aws-vault": [
    {
      words: "export",
      what: "keys of the profile",
      hits: ["aws-vault export ci"],
      misses: ["aws-vault list"],
    },
  ],
  stripe: [
    {
      words: "config",
      what: "keys of the account",
      when: ({ has }) => has("--list"),
      hits: ["stripe config --list"],
      misses: ["stripe config --set color on"],
    },
  ],
  composer: [
    {
      words: "config",
      what: "a token of the registry",
      when: ({ next, rest }) => /-oauth|http-basic|bearer/.test(next ?? "") && rest.length === 1,
      hits: [
        "composer config github-oauth.github.com",
        "composer config --global --auth github-oauth.github.com",
      ],
      misses: ["composer config github-oauth.github.com x", "composer config name"],
    },
  ],
  trufflehog: [
    {
      words: "filesystem",
      what: "every secret that is found",
      when: ({ rest }) => rest.some((path) => /^[/~]/.test(path)),
      hits: ["trufflehog filesystem ~ --no-verification", "trufflehog filesystem /etc"],
      misses: ["trufflehog filesystem .", "trufflehog git file://."],
    },
  ],
  cmdkey: [
    {
      words: "",
      what: "the logins that Windows keeps",
      when: ({ rest, has }) => rest.some((word) => /^\/list/i.test(word)) || has("/list"),
      hits: ["cmdkey /list"],
      misses: ["cmdkey /?"],
    },
  ],
  rundll32: [
    {
      words: "",
      what: "the logins that Windows keeps",
      when: ({ rest }) => rest.some((word) => /keymgr/i.test(word)),
      hits: ["rundll32 keymgr.dll,KRShowKeyMgr"],
      misses: ["rundll32 user32.dll,LockWorkStation"],
    },
  ],
  reg: [
    {
      words: "save|export",
      what: "password hashes of Windows",
      when: ({ next }) =>
        /^(?:HKLM|HKEY_LOCAL_MACHINE)\\+(?:SAM|SECURITY|SYSTEM)$/i.test(next ?? ""),
      hits: ["reg save 'HKLM\\SAM' sam.hiv"],
      misses: ["reg query 'HKCU\\Environment' /v PATH"],
    },
  ],
};

function dockerCredential(name: string): readonly Printed[] {
  return [
    {
      words: "get",
      what: "the login of a registry",
      hits: [`docker-credential-${name} get`],
      misses: [`docker-credential-${name} list`],
    },
  ];
}

function gitCredential(name: string): readonly Printed[] {
  return [
    {
      words: "get",
      what: "the password or token that git stores",
      hits: [`git-credential-${name} get`],
      misses: [`git-credential-${name} erase`],
    },
  ];
}

function gpgKeys(name: string): readonly Printed[] {
  return [
    {
      words: "",
      what: "what the file holds, decrypted",
      when: ({ has, rest }) =>
        has("-d", "--decrypt") &&
        !has("-o", "--output") &&
        !rest.some((word) => /\.(?:tar|tgz|zip|iso|img|sql|dump)\b|^-?list-only$/.test(word)),
      hits: [`${name} -d secrets.gpg`, `${name} --quiet --decrypt token.asc`],
      misses: [`${name} -o a.txt -d a.txt.gpg`, `${name} -d backup.tar.gz.gpg`],
    },
    {
      words: "",
      what: "private keys",
      when: ({ has }) =>
        has("--export-secret-keys", "--export-secret-subkeys", "--export-secret-key"),
      hits: [`${name} --export-secret-keys ABCD`, `${name} -a --export-secret-subkeys`],
      misses: [`${name} --list-secret-keys`, `${name} --export ABCD`],
    },
  ];
}
