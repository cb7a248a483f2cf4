import type { CommandModel } from "../define";
import { cloudTool } from "./cloudTool";
import { plainTools, usual, type PlainTool } from "./plainTools";
import { statements } from "./statements";
import { resourceOf } from "./place";
import { operandsOf, type Deed, type Special } from "./tool";

// Told from the reference pages of the platforms. What a table does not list is judged by its verb.

const project: Deed = {
  kind: "project",
  loss: "catastrophic",
  including: "and every environment, database and file in it",
  because: "the platform does not restore a deleted project",
};
const environment: Deed = {
  kind: "environment",
  including: "and its databases and files",
  because: "its data is deleted with it, and its backups too",
};
const replacedByBackup: Deed = {
  does: "overwrite",
  kind: "environment",
  because: "its code, databases and files are replaced by those of the backup",
};

const upsun = cloudTool(["upsun", "platform", "platformsh"], () => ({
  ...usual,
  does: "Drives projects and environments on Upsun and Platform.sh.",
  provider: "Upsun",
  switches: `${usual.switches} --no-wait --wait -W --no-interaction -n --delete-branch --no-delete-branch --delete --all`,
  values: "--target --restore-code --exclude --source --mount",
  places: {
    project: "-p --project",
    environment: "-e --environment",
    app: "-A --app",
    relationship: "-r --relationship",
  },
  separator: ":",
  deletes: "delete remove",
  commands: {
    "project delete": { ...project, named: "-p --project", unnamed: "that is linked here" },
    "environment delete": {
      ...environment,
      named: "-e --environment",
      unnamed: "that is checked out here",
    },
    "environment deactivate": {
      ...environment,
      named: "-e --environment",
      unnamed: "that is checked out here",
    },
    "backup delete": {
      kind: "volume backup",
      because: "a deleted backup cannot be restored",
    },
    "backup|snapshot restore": {
      ...replacedByBackup,
      operands: "backup",
      named: "--target -e --environment",
      unnamed: "that is checked out here",
    },
    "environment synchronize|sync": {
      does: "overwrite",
      kind: "environment",
      operands: "what",
      named: "-e --environment",
      unnamed: "that is checked out here",
      because: "its data is replaced by that of the environment above it",
      when: "data",
    },
    "mount upload": {
      does: "delete",
      kind: "volume",
      operands: "-",
      named: "-m --mount",
      unnamed: "of the application",
      because: "files that are not in the source are deleted",
      when: "--delete",
    },
    "db sql": statements({ operand: 0, input: true, database: "-r --relationship" }),
    sql: statements({ operand: 0, input: true, database: "-r --relationship" }),
    "environment info|list|url|ssh|activate|redeploy|push|checkout|branch|log": "nothing",
    "auth|session|ssh-cert|ssh-key add|list": "nothing",
  },
  examples: [
    {
      run: "upsun project:delete -p abc -y",
      effects: [
        "destroy project abc in Upsun, and every environment, database and file in it (catastrophic)",
      ],
    },
    {
      run: "platform environment:delete staging --delete-branch -y",
      effects: ["destroy environment staging in Upsun, and its databases and files (irreversible)"],
    },
    {
      run: "platform sql 'DROP TABLE users'",
      effects: ["drop table users in Upsun (irreversible)"],
    },
    {
      run: "upsun backup:delete b1",
      effects: ["destroy volume backup b1 in Upsun (irreversible)"],
    },
    { run: "platform environment:list", effects: [] },
    { run: "upsun backup:create -e main", effects: [] },
    { run: "platform mount:upload --mount files --source ./files", effects: [] },
  ],
}));

/** What Drush or WP-CLI is told over there that empties or replaces the site's database. */
const emptying =
  /^(?:sql[:-](?:drop|create|sync)|site[:-]install|si|db (?:drop|reset|clean|import)|site (?:empty|delete))\b/;

/** `terminus drush SITE.ENV -- COMMAND` runs it on the site. */
const remoteCommand: Special = (line) => {
  const [site, ...words] = operandsOf(line).map(({ text }) => text);
  if (site === undefined || !emptying.test(words.join(" "))) return [];
  return [
    {
      kind: "drop",
      resource: resourceOf("database", `of ${site}`, line),
      reversibility: "irreversible",
      because: "every table of the site is dropped; only a backup brings them back",
    },
  ];
};

const terminus = cloudTool(["terminus"], () => ({
  ...usual,
  does: "Drives sites and environments on Pantheon.",
  provider: "Pantheon",
  switches: `${usual.switches} --delete-branch --no-interaction -n`,
  values: "--format --fields --field",
  separator: ":",
  deletes: "delete remove wipe",
  commands: {
    "site delete": { ...project, operands: "name" },
    "multidev delete": { ...environment, operands: "name" },
    "env wipe": {
      does: "truncate",
      kind: "environment",
      operands: "name",
      because: "its database and files are deleted; only a backup brings them back",
    },
    "env clone-content": {
      does: "overwrite",
      kind: "environment",
      operands: "source name",
      because: "its database and files are replaced by those of the other environment",
    },
    "backup restore": { ...replacedByBackup, operands: "name" },
    "import database|files|site": {
      does: "overwrite",
      kind: "environment",
      operands: "name",
      because: "what is there is replaced by what is imported",
    },
    "drush|wp": remoteCommand,
    "remote drush|wp": remoteCommand,
    "self cache|info|console|clear-cache": "nothing",
    "auth logout|auth login": "nothing",
  },
  examples: [
    {
      run: "terminus site:delete shop -y",
      effects: [
        "destroy project shop in Pantheon, and every environment, database and file in it (catastrophic)",
      ],
    },
    {
      run: "terminus env:wipe shop.dev -y",
      effects: ["truncate environment shop.dev in Pantheon (irreversible)"],
    },
    {
      run: "terminus drush shop.live -- sql-drop -y",
      effects: ["drop database of shop.live in Pantheon (irreversible)"],
    },
    {
      run: "terminus backup:restore shop.live",
      effects: ["overwrite environment shop.live in Pantheon (irreversible)"],
    },
    {
      run: "terminus env:clone-content shop.live test",
      effects: ["overwrite environment test in source shop.live on Pantheon (irreversible)"],
    },
    { run: "terminus backup:create shop.live", effects: [] },
    { run: "terminus env:clear-cache shop.dev", effects: [] },
  ],
}));

const acli = cloudTool(["acli"], () => ({
  ...usual,
  does: "Drives applications and environments on Acquia.",
  provider: "Acquia",
  switches: `${usual.switches} --no-interaction -n --no-wait`,
  values: "--task-wait",
  separator: ":",
  deletes: "delete remove",
  commands: {
    "api environments database-backup-restore": {
      does: "overwrite",
      kind: "database",
      operands: "environment name",
      because: "the database is replaced by the backup",
    },
    "app|auth|ide|ssh-key|self": "nothing",
  },
  examples: [
    {
      run: "acli api:environments:delete shop.cde",
      effects: ["destroy infrastructure environment shop.cde in Acquia (irreversible)"],
    },
    {
      run: "acli api:environments:database-backup-restore shop.prod db 1",
      effects: ["overwrite database db in environment shop.prod on Acquia (irreversible)"],
    },
    { run: "acli api:environments:list shop", effects: [] },
  ],
}));

const dokku = cloudTool(["dokku"], () => ({
  ...usual,
  does: "Runs apps and their databases on a server of one's own.",
  provider: "the Dokku server",
  switches: `${usual.switches} --no-restart --global`,
  separator: ":",
  deletes: "destroy remove unset clear delete",
  commands: {
    "apps destroy": {
      kind: "project",
      because: "the app, its settings and its containers are deleted",
    },
    "postgres|mysql|mariadb|mongo|redis|rabbitmq|elasticsearch|memcached|clickhouse|couchdb|meilisearch|typesense|rethinkdb|nats|solr destroy":
      {
        kind: "database",
        loss: "catastrophic",
        including: "and its data",
        because: "the service is deleted together with its data directory",
      },
    "postgres|mysql|mariadb|mongo|redis import": {
      does: "overwrite",
      kind: "database",
      because: "what the service holds is replaced by the dump",
    },
    "config unset": {
      kind: "setting",
      operands: "app names",
      because: "the value is not kept anywhere else",
    },
    "config clear": {
      kind: "setting",
      noun: "every variable of",
      because: "the values are not kept anywhere else",
    },
    "proxy|domains|certs|network|ports|checks|buildpacks|docker-options|storage clear|remove|unmount":
      {
        does: "change",
        kind: "setting",
        operands: "app name",
        loss: "recoverable",
        because: "it can be set again; what is mounted stays where it is",
      },
    "ps|logs|run|enter|git|builder|cleanup|repo|url|urls|version|plugin list|nginx": "nothing",
  },
  examples: [
    {
      run: "dokku --force apps:destroy shop",
      effects: ["destroy project shop in the Dokku server (irreversible)"],
    },
    {
      run: "dokku postgres:destroy shop-db -f",
      effects: ["destroy database shop-db in the Dokku server, and its data (catastrophic)"],
    },
    {
      run: "dokku config:unset shop API_KEY",
      effects: ["destroy setting API_KEY in app shop on the Dokku server (irreversible)"],
    },
    { run: "dokku apps:list", effects: [] },
    { run: "dokku postgres:export shop-db", effects: [] },
  ],
}));

const cloudflared = cloudTool(["cloudflared"], () => ({
  ...usual,
  does: "Connects a network to Cloudflare by tunnels.",
  provider: "Cloudflare",
  values: "--url --config --loglevel --token --origincert --credentials-file --hostname --name",
  deletes: "delete",
  verbAt: [1, 3],
  commands: {
    "tunnel cleanup|run|list|info|login": "nothing",
    "access|update|version|service|tail": "nothing",
  },
  examples: [
    {
      run: "cloudflared tunnel delete -f shop",
      effects: ["destroy infrastructure tunnel shop in Cloudflare (irreversible)"],
    },
    { run: "cloudflared tunnel list", effects: [] },
    { run: "cloudflared tunnel --url http://localhost:3000", effects: [] },
  ],
}));

const flarectl = cloudTool(["flarectl"], () => ({
  ...usual,
  does: "Manages zones, records and firewall rules on Cloudflare.",
  provider: "Cloudflare",
  places: { zone: "--zone" },
  named: "--id",
  deletes: "delete d",
  verbAt: [1, 2],
  commands: {
    "zone|z delete": {
      kind: "setting",
      noun: "zone",
      named: "--zone",
      including: "and every record in it",
      because: "its records have to be known to make it again",
    },
    "zone|z purge": "nothing",
  },
  examples: [
    {
      run: "flarectl dns delete --zone example.com --id 7",
      effects: ["destroy setting dns 7 in zone example.com on Cloudflare (irreversible)"],
    },
    {
      run: "flarectl zone delete --zone example.com",
      effects: [
        "destroy setting zone example.com in Cloudflare, and every record in it (irreversible)",
      ],
    },
    { run: "flarectl zone list", effects: [] },
  ],
}));

const fastly = cloudTool(["fastly"], () => ({
  ...usual,
  does: "Manages services and stores on Fastly.",
  provider: "Fastly",
  switches: `${usual.switches} --autoclone -i --non-interactive --accept-defaults -d --all`,
  values: "-t --token -o --profile --version --comment",
  places: { service: "-s --service-id --service-name", store: "--store-id" },
  named: "-n --name --key",
  deletes: "delete",
  verbAt: [1, 3],
  commands: {
    "service delete": {
      kind: "service",
      named: "-s --service-id --service-name",
      because: "its versions and their configuration go with it",
    },
    "kv-store|config-store|secret-store|object-store delete": {
      kind: "database",
      noun: "store",
      named: "-s --store-id",
      because: "what it holds is deleted with it",
    },
    "service purge": "nothing",
    "purge|compute|log-tail|stats|update|whoami": "nothing",
  },
  examples: [
    {
      run: "fastly service delete --service-id abc --force",
      effects: ["destroy service abc in Fastly (irreversible)"],
    },
    {
      run: "fastly config-store delete --store-id s1",
      effects: ["destroy database store s1 in Fastly (irreversible)"],
    },
    { run: "fastly purge --all", effects: [] },
    { run: "fastly service list", effects: [] },
  ],
}));

/** Platforms of whose tools the verbs are known and no more: each of them deletes what it names. */
const plain: readonly PlainTool[] = [
  {
    names: ["nova", "cinder", "glance", "neutron", "heat", "trove", "magnum"],
    provider: "OpenStack",
    does: "Drives one service of OpenStack; the commands of before there was one tool for all.",
    deletes: "delete force-delete rebuild reset-state",
    values: "--os-cloud --os-username --os-project-name --os-auth-url --os-region-name",
    commands: {
      "reset-state": "nothing",
      delete: { kind: "infrastructure", because: "OpenStack does not restore what is deleted" },
    },
    run: "cinder delete data",
    effect: "destroy infrastructure data in OpenStack (irreversible)",
    spared: "nova list",
  },
  {
    names: ["akamai"],
    provider: "Akamai",
    does: "Manages properties, zones and edge workers on Akamai.",
    deletes: "delete remove",
    run: "akamai dns delete-zone example.com",
    effect: "destroy infrastructure zone example.com in Akamai (irreversible)",
    spared: "akamai property-manager list",
  },
  {
    names: ["northflank"],
    provider: "Northflank",
    does: "Drives projects, services and databases on Northflank.",
    deletes: "delete",
    run: "northflank delete addon --projectId shop --addonId pg",
    effect: "destroy infrastructure addon pg in project shop on Northflank (irreversible)",
    spared: "northflank list projects",
  },
  {
    names: ["koyeb"],
    provider: "Koyeb",
    does: "Drives apps, services and databases on Koyeb.",
    deletes: "delete rm remove destroy",
    run: "koyeb databases delete shop",
    effect: "destroy database shop in Koyeb (irreversible)",
    spared: "koyeb apps list",
  },
  {
    names: ["clever"],
    provider: "Clever Cloud",
    does: "Drives applications and add-ons on Clever Cloud.",
    deletes: "delete rm remove unlink unset",
    commands: {
      delete: {
        kind: "project",
        named: "-a --app",
        unnamed: "that is linked here",
        because: "the application is deleted with its settings",
      },
      "addon delete": {
        kind: "database",
        noun: "add-on",
        including: "and its data",
        because: "whether backups of a deleted add-on stay is not known",
      },
      unlink: "nothing",
      "service unlink-app|unlink-addon": "nothing",
    },
    run: "clever addon delete addon_1 --yes",
    effect: "destroy database add-on addon_1 in Clever Cloud, and its data (irreversible)",
    spared: "clever logs",
  },
  {
    names: ["coolify"],
    provider: "the Coolify server",
    does: "Drives applications, databases and servers of Coolify.",
    deletes: "delete remove rm",
    commands: { "context|instances|completion": "nothing" },
    run: "coolify database delete abc",
    effect: "destroy database abc in the Coolify server (irreversible)",
    spared: "coolify app list",
  },
  {
    names: ["metal", "packet"],
    provider: "Equinix Metal",
    does: "Drives devices and networks on Equinix Metal.",
    deletes: "delete reinstall",
    named: "-i --id",
    run: "metal device delete --id 11 --force",
    effect: "destroy infrastructure device 11 in Equinix Metal (irreversible)",
    spared: "metal device get",
  },
  {
    names: ["zeabur"],
    provider: "Zeabur",
    does: "Drives projects and services on Zeabur.",
    deletes: "delete",
    named: "--id",
    run: "zeabur service delete --id s1",
    effect: "destroy service s1 in Zeabur (irreversible)",
    spared: "zeabur project list",
  },
  {
    names: ["porter"],
    provider: "Porter",
    does: "Drives applications on Porter.",
    deletes: "delete uninstall",
    run: "porter app delete shop",
    effect: "destroy service app shop in Porter (irreversible)",
    spared: "porter app list",
  },
  {
    names: ["ossutil", "ossutil64", "coscli", "coscmd"],
    provider: "object storage",
    does: "Copies and deletes objects on Alibaba's and Tencent's object storage.",
    deletes: "rm delete deletebucket",
    switches: "-r --recursive -b --bucket --all-versions",
    commands: {
      "rm|delete": { kind: "object", because: "without versioning no copy is kept" },
    },
    run: "ossutil rm oss://shop/old/ -r -f",
    effect: "destroy object oss://shop/old/ in object storage (irreversible)",
    spared: "ossutil ls",
  },
  {
    names: ["swift"],
    provider: "OpenStack Swift",
    does: "Uploads and deletes objects of OpenStack.",
    deletes: "delete",
    switches: "-a --all --versions",
    commands: {
      delete: [
        {
          kind: "bucket",
          operands: "name -",
          unnamed: "every container of the account",
          because: "without versioning no copy of its objects is kept",
        },
      ],
    },
    run: "swift delete photos",
    effect: "destroy bucket photos in OpenStack Swift (irreversible)",
    spared: "swift list",
  },
];

/** Tools of hosting platforms and of networks that deliver content. */
export const hostingTools: readonly CommandModel[] = [
  upsun,
  terminus,
  acli,
  dokku,
  cloudflared,
  flarectl,
  fastly,
  ...plainTools(plain),
];
