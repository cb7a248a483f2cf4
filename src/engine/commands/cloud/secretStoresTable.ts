import { cloudTool } from "./cloudTool";
import type { Deed } from "./tool";

// Told from the references of Vault, Consul, Nomad, Doppler, 1Password and Infisical.
const unreadable = "the value cannot be read any more";
const rights: Deed = {
  kind: "account",
  because: "whatever acted with it stops working",
};
const replacedAll: Deed = {
  does: "overwrite",
  kind: "database",
  operands: "-",
  loss: "catastrophic",
  because: "the whole state is replaced by the snapshot; what was written since is lost",
};

/** `vault` keeps secrets; options have one dash. */
export const vault = cloudTool(["vault", "bao"], () => ({
  does: "Reads, writes and destroys secrets, and manages who gets them.",
  provider: "Vault",
  switches:
    "-force -f -prefix -self -accessor -sync -recursive -tls-skip-verify -no-color -detailed -non-interactive -no-store",
  values:
    "-format -field -mount -versions -mode -ca-cert -ca-path -client-cert -client-key -wrap-ttl -output-policy -log-level -policy -ttl -period -role -method",
  places: { server: "-address", namespace: "-namespace -ns" },
  variables: { VAULT_ADDR: "server", VAULT_NAMESPACE: "namespace" },
  dry: "-output-curl-string",
  unlisted: "takes nothing",
  deletes: "delete destroy disable revoke remove purge",
  verbAt: [0, 2],
  commands: {
    delete: {
      kind: "credential",
      because:
        "what is at that path is deleted; only versions of the newer secrets engine can be undeleted",
    },
    "kv delete": {
      kind: "credential",
      because:
        "the newer secrets engine can undelete it; the older one has deleted it for good, and the line does not show which it is",
    },
    "kv destroy": {
      kind: "credential",
      because: "destroyed versions cannot be undeleted",
    },
    "kv metadata delete": {
      kind: "credential",
      including: "and every version of it",
      because: "all versions and their history are gone for good",
    },
    "kv put": {
      does: "overwrite",
      kind: "credential",
      operands: "name -",
      loss: "recoverable",
      because: "the newer secrets engine keeps the version before",
    },
    "secrets disable": {
      kind: "credential",
      noun: "secrets engine",
      loss: "catastrophic",
      including: "and every secret in it",
      because: "all secrets of the engine are revoked and its data is removed",
    },
    "secrets move": "nothing",
    "auth disable": {
      kind: "account",
      noun: "auth method",
      including: "and the users and tokens it made",
      because: "everybody who logged in with it is locked out",
    },
    "audit disable": {
      does: "stop",
      kind: "setting",
      noun: "audit device",
      because: "what happens from then on is not recorded",
    },
    "lease revoke": {
      does: "revoke",
      kind: "credential",
      noun: "lease",
      because: "the credentials of the lease stop working at once",
    },
    "token revoke": {
      does: "revoke",
      kind: "credential",
      noun: "token",
      unnamed: "of this session",
      including: "and the tokens made with it",
      because: "whatever uses it stops working",
    },
    "policy delete": { ...rights, kind: "setting", noun: "policy" },
    "namespace delete": {
      kind: "credential",
      noun: "namespace",
      loss: "catastrophic",
      including: "and every secret in it",
      because: "a deleted namespace cannot be restored",
    },
    "operator seal": {
      does: "stop",
      kind: "service",
      operands: "-",
      unnamed: "the whole server",
      because: "nobody gets a secret until enough key holders unseal it",
    },
    "operator raft remove-peer": {
      kind: "infrastructure",
      noun: "peer",
      because: "without a majority of its peers a cluster stops",
    },
    "operator raft snapshot restore": { ...replacedAll, unnamed: "everything in Vault" },
    "operator rekey|generate-root|rotate": {
      does: "change",
      kind: "credential",
      operands: "-",
      unnamed: "the keys of the server",
      because: "whoever holds the old keys cannot unseal it any more",
      when: "!-status",
    },
    "operator step-down|unseal|init|members|usage|diagnose|key-status": "nothing",
    "ssh|login|status|server|agent|proxy|version|path-help|unwrap|debug|monitor|list": "nothing",
  },
  examples: [
    {
      run: "vault kv delete -mount=secret shop/db",
      effects: ["destroy credential shop/db in Vault (irreversible)"],
    },
    {
      run: "vault secrets disable aws/",
      effects: [
        "destroy credential secrets engine aws/ in Vault, and every secret in it (catastrophic)",
      ],
    },
    {
      run: "VAULT_ADDR=https://vault.prod.example vault token revoke -self",
      effects: [
        "revoke credential token of this session in server https://vault.prod.example on Vault, and the tokens made with it (irreversible)",
      ],
    },
    { run: "vault policy list", effects: [] },
    { run: "vault kv list secret/delete", effects: [] },
    {
      run: "vault kv metadata delete -mount=secret shop/db",
      effects: ["destroy credential shop/db in Vault, and every version of it (irreversible)"],
    },
    { run: "vault operator rekey -status", effects: [] },
  ],
}));

/** `consul` keeps services and keys. */
export const consul = cloudTool(["consul"], () => ({
  does: "Reads and changes keys, services and access rules of Consul.",
  provider: "Consul",
  switches: "-recurse -stale -prune -wan -keys -separator -detailed -base64 -meta",
  values:
    "-token -token-file -ca-file -ca-path -client-cert -client-key -id -name -kind -modify-index -cas -peer-id -flags",
  places: {
    server: "-http-addr",
    datacenter: "-datacenter",
    namespace: "-namespace -ns",
    partition: "-partition",
  },
  variables: { CONSUL_HTTP_ADDR: "server", CONSUL_NAMESPACE: "namespace" },
  unlisted: "takes nothing",
  deletes: "delete remove deregister destroy",
  verbAt: [0, 2],
  commands: {
    "kv delete": [
      {
        kind: "rows",
        noun: "key",
        because: "Consul keeps no older version of a key",
        when: "!-recurse",
      },
      {
        kind: "database",
        noun: "every key below",
        unnamed: "the root",
        because: "Consul keeps no older version of a key",
        when: "-recurse",
      },
    ],
    "kv import": {
      does: "overwrite",
      kind: "rows",
      noun: "keys of the same name as in",
      because: "Consul keeps no older version of a key",
    },
    "snapshot restore": { ...replacedAll, unnamed: "everything in Consul" },
    "acl token|policy|role|binding-rule|auth-method delete": {
      ...rights,
      named: "-id -name",
    },
    "services|service deregister": {
      kind: "service",
      named: "-id",
      because: "it comes back only when it is registered again",
    },
    "config delete": {
      kind: "setting",
      named: "-name",
      because: "what it was has to be known to set it again",
    },
    "namespace|partition|peering|intention delete": {
      kind: "namespace",
      named: "-name",
      because: "what was in it is gone",
    },
    "force-leave|leave": {
      does: "stop",
      kind: "infrastructure",
      noun: "node",
      unnamed: "this one",
      because: "without a majority of its servers a cluster stops",
    },
    "operator raft remove-peer": {
      kind: "infrastructure",
      noun: "peer",
      named: "-id",
      because: "without a majority of its servers a cluster stops",
    },
    "lock|exec|watch|connect|agent|event|login|logout|members|monitor|tls|validate": "nothing",
  },
  examples: [
    {
      run: "consul kv delete session:42",
      effects: ["destroy rows of key session:42 in Consul (irreversible)"],
    },
    {
      run: "consul kv delete -recurse shop/",
      effects: ["destroy database every key below shop/ in Consul (irreversible)"],
    },
    {
      run: "consul snapshot restore old.snap",
      effects: ["overwrite database everything in Consul in Consul (catastrophic)"],
    },
    { run: "consul kv get delete", effects: [] },
    { run: "consul snapshot save new.snap", effects: [] },
    { run: "consul --help", effects: [] },
  ],
}));

/** `nomad` runs jobs on a cluster. */
export const nomad = cloudTool(["nomad"], () => ({
  does: "Runs and stops jobs and manages volumes of a Nomad cluster.",
  provider: "Nomad",
  switches:
    "-purge -yes -y -detach -force -verbose -global -no-shutdown-delay -no-color -enable -disable -self",
  values:
    "-token -type -ca-cert -ca-path -client-cert -client-key -deadline -eval-priority -secret -check-index",
  places: { server: "-address", region: "-region", namespace: "-namespace" },
  variables: { NOMAD_ADDR: "server", NOMAD_NAMESPACE: "namespace", NOMAD_REGION: "region" },
  unlisted: "takes nothing",
  deletes: "delete purge deregister destroy remove revoke",
  verbAt: [0, 2],
  commands: {
    stop: [
      {
        does: "stop",
        kind: "service",
        noun: "job",
        loss: "recoverable",
        because: "it can be run again while Nomad keeps it",
        when: "!-purge",
      },
      {
        kind: "service",
        noun: "job",
        because: "the job and its history are removed; what was only on its disks is lost",
        when: "-purge",
      },
    ],
    "job stop": [
      {
        does: "stop",
        kind: "service",
        noun: "job",
        loss: "recoverable",
        because: "it can be run again while Nomad keeps it",
        when: "!-purge",
      },
      {
        kind: "service",
        noun: "job",
        because: "the job and its history are removed; what was only on its disks is lost",
        when: "-purge",
      },
    ],
    "namespace delete": { kind: "namespace", because: "it must be empty; its rules are gone" },
    "volume delete": {
      kind: "volume",
      because: "the plugin deletes the storage behind it",
    },
    "volume deregister": {
      does: "change",
      kind: "volume",
      loss: "recoverable",
      because: "the storage stays and can be registered again",
    },
    "volume snapshot delete": {
      kind: "volume backup",
      operands: "plugin name",
      because: "a deleted snapshot cannot be restored",
    },
    "var purge": { kind: "credential", noun: "variable", because: unreadable },
    "acl token|policy|role|auth-method|binding-rule delete": rights,
    "system gc": {
      kind: "service",
      operands: "-",
      unnamed: "history of what has ended",
      loss: "recoverable",
      because: "only what has ended is forgotten, earlier than by itself",
    },
    "operator snapshot restore": { ...replacedAll, unnamed: "everything in Nomad" },
    "operator raft remove-peer": {
      kind: "infrastructure",
      noun: "peer",
      named: "-peer-id -peer-address",
      because: "without a majority of its servers a cluster stops",
    },
    "alloc stop": {
      does: "stop",
      kind: "service",
      noun: "allocation",
      loss: "recoverable",
      because: "Nomad starts another one",
    },
    "node drain": {
      does: "stop",
      kind: "infrastructure",
      noun: "jobs of node",
      loss: "recoverable",
      because: "they start again on other nodes; what was only on its disks is lost",
      when: "-enable",
    },
  },
  examples: [
    {
      run: "nomad job stop -purge shop",
      effects: ["destroy service job shop in Nomad (irreversible)"],
    },
    { run: "nomad stop shop", effects: ["stop service job shop in Nomad (recoverable)"] },
    {
      run: "nomad volume delete -namespace=prod data",
      effects: ["destroy volume data in namespace prod on Nomad (irreversible)"],
    },
    { run: "nomad job status shop", effects: [] },
  ],
}));

/** `doppler` keeps secrets of projects. */
export const doppler = cloudTool(["doppler"], () => ({
  does: "Reads, writes and deletes the secrets of projects on Doppler.",
  provider: "Doppler",
  switches:
    "-y --yes --json --plain --raw --no-file --silent --debug --no-check-version --only-names --copy --visibility",
  values: "-t --token --scope --api-host --format --passphrase --config-dir --fallback",
  places: { project: "-p --project", config: "-c --config", environment: "-e --environment" },
  variables: {
    DOPPLER_PROJECT: "project",
    DOPPLER_CONFIG: "config",
    DOPPLER_ENVIRONMENT: "environment",
  },
  unlisted: "takes nothing",
  deletes: "delete revoke",
  verbAt: [0, 2],
  commands: {
    "secrets delete": {
      kind: "credential",
      noun: "secret",
      because: "it can be had back only from the log of changes while the config exists",
    },
    "projects|project delete": {
      kind: "project",
      loss: "catastrophic",
      including: "and every secret in it",
      because: "a deleted project cannot be restored",
    },
    "environments|configs delete": {
      kind: "environment",
      including: "and every secret in it",
      because: "a deleted config cannot be restored",
    },
    "configs tokens revoke": {
      does: "revoke",
      kind: "credential",
      noun: "token",
      because: "whatever uses the token stops working",
    },
    "secrets set|upload|notes": "nothing",
    "configure|login|logout|me|settings|update|run|open|setup": "nothing",
  },
  examples: [
    {
      run: "doppler secrets delete API_KEY -p shop -c prd --yes",
      effects: [
        "destroy credential secret API_KEY in project shop, config prd on Doppler (irreversible)",
      ],
    },
    { run: "doppler secrets --only-names", effects: [] },
    { run: "doppler configs", effects: [] },
  ],
}));

/** `op` is 1Password; --archive keeps what is deleted. */
export const op = cloudTool(["op"], () => ({
  does: "Reads, writes and deletes items of 1Password.",
  provider: "1Password",
  switches: "--archive --reveal --no-color --cache --debug --force -f -n --no-newline --otp",
  values:
    "--account --config --encoding --format --session --fields -o --out-file -i --in-file --permissions",
  places: { vault: "--vault" },
  unlisted: "takes a value",
  deletes: "delete remove revoke",
  verbAt: [1, 2],
  commands: {
    "item|document delete": [
      {
        kind: "credential",
        noun: "item",
        because:
          "a deleted item stays in Recently Deleted for 30 days; whatever uses it fails meanwhile",
        when: "!--archive",
      },
      {
        does: "change",
        kind: "credential",
        noun: "item",
        loss: "recoverable",
        because: "it is in the archive",
        when: "--archive",
      },
    ],
    "vault delete": {
      kind: "credential",
      noun: "vault",
      loss: "catastrophic",
      including: "and every item in it",
      because: "a deleted vault cannot be restored",
    },
    "user delete|suspend": { ...rights, noun: "user" },
    "group delete": { ...rights, noun: "group" },
    "signin|signout|account|whoami|run|plugin|update|completion": "nothing",
  },
  examples: [
    {
      run: "op item delete shop-db --vault Shop",
      effects: ["destroy credential item shop-db in vault Shop on 1Password (irreversible)"],
    },
    {
      run: "op item delete shop-db --archive",
      effects: ["change credential item shop-db in 1Password (recoverable)"],
    },
    { run: "op item list", effects: [] },
    { run: "op signin", effects: [] },
  ],
}));

/** `infisical` keeps secrets of projects. */
export const infisical = cloudTool(["infisical"], () => ({
  does: "Reads, writes and deletes the secrets of projects on Infisical.",
  provider: "Infisical",
  switches: "--plain --silent --recursive --telemetry -i --interactive",
  values: "--token --domain --format -f --type -l --log-level --output-file",
  places: { environment: "-e --env", path: "-p --path", project: "--projectId" },
  unlisted: "takes a value",
  deletes: "delete revoke",
  verbAt: [0, 2],
  commands: {
    "secrets delete": { kind: "credential", noun: "secret", because: unreadable },
    "secrets folders delete": {
      kind: "credential",
      noun: "folder",
      named: "-n --name",
      including: "and every secret in it",
      because: unreadable,
    },
    "secrets set|generate-example-env|folders": "nothing",
    "login|logout|init|run|vault|scan|user|reset|bootstrap|gateway": "nothing",
  },
  examples: [
    {
      run: "infisical secrets delete API_KEY --env prod",
      effects: [
        "destroy credential secret API_KEY in environment prod on Infisical (irreversible)",
      ],
    },
    { run: "infisical --version", effects: [] },
    { run: "infisical secrets set A=b", effects: [] },
  ],
}));
