import { apiCall } from "./apiCall";
import { cloudTool } from "./cloudTool";
import { inScheme, removed, transferred, type ObjectStore } from "./objectStore";
import { statements } from "./statements";
import { given, type Deed, type Line } from "./tool";

// Told from the source code of the tools and the reference pages of the platforms.
const unreadable = "the value cannot be read any more";

const supabaseStorage: ObjectStore = {
  isStored: inScheme("ss"),
  recursive: "-r --recursive",
  because: "files are not part of database backups",
};
const localStack = "of the local development stack";

function resets(because: string): readonly Deed[] {
  return [
    {
      does: "truncate",
      kind: "database",
      named: "--db-url",
      operands: "-",
      unnamed: "of the given address",
      because,
      when: "--db-url",
    },
    {
      does: "truncate",
      kind: "database",
      operands: "-",
      unnamed: "of the linked project",
      because,
      when: "--linked !--db-url",
    },
    {
      does: "truncate",
      kind: "database",
      operands: "-",
      unnamed: localStack,
      here: true,
      because:
        "all its data is removed, except what migrations and seed make anew; nothing keeps a copy",
      instead: "supabase migration up",
      when: "!--linked !--db-url",
    },
  ];
}

/** `supabase` drives Supabase, and a stack of the same on this machine; what is remote says so. */
export const supabase = cloudTool(["supabase"], () => ({
  does: "Drives projects on Supabase and a development stack on this machine.",
  provider: "Supabase",
  switches:
    "--linked --local --experimental --debug --yes -r --recursive --no-backup --all --include-all --include-roles --include-seed --no-seed --create-ticket --agent",
  values:
    "-p --password --dns-resolver --output -o --profile --version --last --sql-paths --network-id -j --jobs --cache-control --content-type",
  places: { project: "--project-ref", directory: "--workdir" },
  variables: { SUPABASE_PROJECT_ID: "project" },
  unlisted: "takes a value",
  deletes: "delete remove rm unset reset",
  commands: {
    "db reset": resets(
      "every table, type and function that users made is dropped, with the data; only a backup of the platform brings it back",
    ),
    "migration down": resets(
      "the database is reset and built anew up to an earlier migration, without its data",
    ),
    "db push": "nothing",
    "db query|execute": statements({
      operand: 0,
      files: "-f --file",
      input: true,
      database: "--db-url --project-ref",
      here: isLocal,
    }),
    "projects|project delete": {
      kind: "project",
      loss: "catastrophic",
      including: "and its database, files, users and their backups",
      because: "Supabase deletes the backups of a project with it",
    },
    "orgs delete": {
      kind: "account",
      noun: "organization",
      loss: "catastrophic",
      including: "and every project in it",
      because: "a deleted organization cannot be restored",
    },
    "branches|branch delete": {
      kind: "database",
      noun: "branch",
      because: "unless its deletion is only scheduled, a branch cannot be restored",
    },
    "backups restore": {
      does: "overwrite",
      kind: "database",
      operands: "-",
      unnamed: "of the linked project",
      because: "what the database holds is replaced by an earlier state",
    },
    "storage rm": removed(supabaseStorage),
    "storage cp": transferred(supabaseStorage, {}),
    "storage mv": transferred(supabaseStorage, { moves: true }),
    "functions delete": {
      kind: "service",
      noun: "function",
      because: "its code is gone there; it can be deployed again from where it was written",
    },
    "secrets unset": { kind: "credential", noun: "secret", because: unreadable },
    "domains|vanity-subdomains|postgres-config|ssl-enforcement delete": {
      kind: "setting",
      operands: "-",
      unnamed: "of the linked project",
      because: "what it was has to be known to set it again",
    },
    "network-bans|sso remove": {
      kind: "setting",
      named: "--db-unban-ip",
      because: "what it was has to be known to set it again",
    },
    stop: {
      kind: "volume",
      operands: "-",
      unnamed: `every data volume ${localStack}`,
      here: true,
      because: "the local database and files are deleted with the volumes",
      when: "--no-backup",
    },
    "start|status|link|unlink|login|logout|init|gen|test|inspect|services|migration|db|snippets|seed":
      "nothing",
    "encryption update-root-key": {
      does: "overwrite",
      kind: "credential",
      operands: "-",
      unnamed: "root key of the database",
      because: "what was encrypted with the old key cannot be read without it",
    },
  },
  examples: [
    {
      run: "supabase db reset",
      effects: [`truncate database ${localStack} (irreversible)`],
    },
    {
      run: "supabase db reset --linked --yes",
      effects: ["truncate database of the linked project in Supabase (irreversible)"],
    },
    {
      run: "supabase db reset --db-url postgres://u:secret@db.shop.example/postgres",
      effects: ["truncate database postgres://db.shop.example/postgres in Supabase (irreversible)"],
    },
    { run: "supabase db diff", effects: [] },
    { run: "supabase migration up", effects: [] },
    {
      run: "supabase migration down --last 2",
      effects: [`truncate database ${localStack} (irreversible)`],
    },
    {
      run: "supabase projects delete abcd --yes",
      effects: [
        "destroy project abcd in Supabase, and its database, files, users and their backups (catastrophic)",
      ],
    },
    {
      run: "supabase storage rm -r ss:///media --linked --experimental",
      effects: ["destroy bucket ss:///media in Supabase, and every object in it (irreversible)"],
    },
    {
      run: "supabase stop --no-backup",
      effects: [`destroy volume every data volume ${localStack} (irreversible)`],
    },
    { run: "supabase stop", effects: [] },
    {
      run: "supabase secrets unset API_KEY --project-ref abcd",
      effects: ["destroy credential secret API_KEY in project abcd on Supabase (irreversible)"],
    },
    {
      run: "supabase branches delete staging",
      effects: ["destroy database branch staging in Supabase (irreversible)"],
    },
  ],
}));

function isLocal(line: Line): boolean {
  return !given(line, "--linked --db-url --project-ref");
}

/** `firebase` drives Firebase; -f and --force answer its questions. */
export const firebase = cloudTool(["firebase"], () => ({
  does: "Drives the databases, functions, sites and users of Firebase projects.",
  provider: "Firebase",
  switches:
    "-f --force -r --recursive -y --yes --shallow --all-collections -j --json --debug --non-interactive -i --interactive --disable-triggers",
  values: "-c --config --token -d --data --only --except -m --message --version-number -v",
  places: {
    project: "-P --project",
    instance: "--instance",
    database: "--database",
    site: "--site",
  },
  variables: { FIREBASE_PROJECT: "project", GCLOUD_PROJECT: "project" },
  unlisted: "takes a value",
  separator: ":",
  deletes: "delete remove destroy disable unset",
  commands: {
    deploy: [
      {
        kind: "service",
        operands: "-",
        unnamed: "functions and indexes that the source does not have any more",
        because: "--force answers yes to deleting what is deployed and not in the source",
        when: "--force",
      },
      {
        kind: "service",
        operands: "-",
        unnamed: "functions and indexes that the source does not have any more",
        because: "--force answers yes to deleting what is deployed and not in the source",
        when: "-f",
      },
    ],
    "projects delete": {
      kind: "project",
      loss: "catastrophic",
      including: "and everything in it",
      because: "everything in it stops at once; a project can be restored for about 30 days",
    },
    "firestore delete": [
      {
        kind: "database",
        operands: "-",
        unnamed: "every collection",
        loss: "catastrophic",
        because: "only a backup brings deleted documents back",
        when: "--all-collections",
      },
      {
        kind: "object",
        including: "and everything below it",
        because: "only a backup brings deleted documents back",
        when: "!--all-collections",
      },
    ],
    "firestore bulkdelete": {
      does: "truncate",
      kind: "database",
      noun: "collections",
      named: "--collection-ids",
      unnamed: "of the default database",
      because: "only a backup brings deleted documents back",
    },
    "firestore databases delete": {
      kind: "database",
      loss: "catastrophic",
      including: "and every collection in it",
      because: "only a backup that was scheduled before brings it back",
    },
    "firestore backups delete": {
      kind: "volume backup",
      because: "a deleted backup cannot be restored",
    },
    "firestore backups schedules delete": {
      kind: "volume backup",
      noun: "schedule",
      because: "no further backups are made",
    },
    "firestore databases restore|clone": "nothing",
    "database remove": [
      {
        kind: "database",
        loss: "catastrophic",
        because: "that is the whole database; only a backup brings it back",
        when: "/",
      },
      {
        kind: "object",
        including: "and everything below it",
        because: "only a backup brings it back",
        when: "!/",
      },
    ],
    "database set": {
      does: "overwrite",
      kind: "object",
      operands: "name -",
      including: "and everything below it",
      because: "the node is replaced; only a backup brings the old one back",
    },
    "functions delete": {
      kind: "service",
      noun: "function",
      because: "its code is gone there; it can be deployed again from where it was written",
    },
    "functions secrets destroy|prune": {
      kind: "credential",
      noun: "secret",
      unnamed: "every version that no function uses",
      because: "a destroyed version cannot be restored",
    },
    "functions config unset": {
      kind: "setting",
      noun: "variable",
      because: "what it was has to be known to set it again",
    },
    "hosting disable": {
      does: "stop",
      kind: "service",
      operands: "-",
      unnamed: "the hosted site",
      because: "the site is taken down until it is deployed again",
    },
    "hosting sites delete": {
      kind: "project",
      noun: "site",
      because: "a deleted site cannot be restored, nor can its name always be taken again",
    },
    "hosting channel delete": {
      kind: "release",
      noun: "channel",
      because: "only its files can be deployed again",
    },
    "apphosting backends delete": {
      kind: "service",
      noun: "backend",
      because: "it cannot be restored; its code can be deployed again",
    },
    "remoteconfig rollback": {
      does: "change",
      kind: "setting",
      operands: "-",
      unnamed: "remote configuration",
      loss: "recoverable",
      because: "the newer version can be restored as well",
    },
    "auth import": {
      does: "overwrite",
      kind: "account",
      noun: "users of the same id by those in",
      operands: "name",
      because: "what these users were is replaced",
    },
    "apps delete|remove": {
      kind: "service",
      noun: "app",
      because: "it can be restored for 30 days; its users cannot reach the project meanwhile",
    },
    "dataconnect services delete": {
      kind: "database",
      noun: "service",
      because: "its schema is gone",
    },
    "logout|login|use|target|emulators|serve|init|open|setup|apps": "nothing",
  },
  examples: [
    {
      run: "firebase firestore:delete --all-collections --force -P shop-prod",
      effects: [
        "destroy database every collection in project shop-prod on Firebase (catastrophic)",
      ],
    },
    {
      run: "firebase firestore:delete orders -r -y",
      effects: ["destroy object orders in Firebase, and everything below it (irreversible)"],
    },
    { run: "firebase firestore:indexes", effects: [] },
    {
      run: "firebase deploy --only functions --force",
      effects: [
        "destroy service functions and indexes that the source does not have any more in Firebase (irreversible)",
      ],
    },
    { run: "firebase deploy --only hosting", effects: [] },
    {
      run: "firebase database:remove / -f",
      effects: ["destroy database / in Firebase (catastrophic)"],
    },
    {
      run: "firebase database:set /orders orders.json -f",
      effects: ["overwrite object /orders in Firebase, and everything below it (irreversible)"],
    },
    { run: "firebase database:get /orders", effects: [] },
    {
      run: "firebase functions:delete api --force",
      effects: ["destroy service function api in Firebase (irreversible)"],
    },
    {
      run: "firebase hosting:disable -f",
      effects: ["stop service the hosted site in Firebase (irreversible)"],
    },
    {
      run: "firebase projects:delete shop",
      effects: ["destroy project shop in Firebase, and everything in it (catastrophic)"],
    },
    { run: "firebase deploy --only functions", effects: [] },
    { run: "firebase use shop", effects: [] },
  ],
}));

const neonBranch: Deed = {
  kind: "database",
  noun: "branch",
  because:
    "where the feature is on, Neon can recover a deleted branch for 7 days; until then its databases are down",
};

/** `neonctl` drives Neon, and never asks. */
export const neonctl = cloudTool(["neonctl", "neon"], () => ({
  does: "Drives projects, branches and databases on Neon.",
  provider: "Neon",
  switches:
    "--no-color --no-analytics --analytics --color --recursive -r --pooled --prisma --extended --ssl",
  values: "-o --output --api-key --api-host --config-dir --context-file --compute",
  places: {
    project: "--project-id",
    branch: "--branch",
    organization: "--org-id",
    "database name": "--database-name",
    role: "--role-name",
  },
  variables: { NEON_PROJECT_ID: "project" },
  unlisted: "takes a value",
  deletes: "delete rm remove revoke",
  commands: {
    "projects|project delete": {
      kind: "project",
      including: "and its branches and databases",
      because: "Neon can recover a deleted project for 7 days; until then its databases are down",
    },
    "branches|branch delete": neonBranch,
    "branches|branch reset": {
      does: "overwrite",
      kind: "database",
      noun: "branch",
      because:
        "the branch becomes what its parent is; within the history window it can be restored",
      when: "!--preserve-under-name",
    },
    "branches|branch restore": {
      does: "overwrite",
      kind: "database",
      noun: "branch",
      operands: "name source",
      because: "the state before can be restored within the history window only",
      when: "!--preserve-under-name",
    },
    "databases|database delete": {
      kind: "database",
      because: "only restoring the branch to an earlier time brings it back",
    },
    "roles|role delete": {
      kind: "account",
      noun: "role",
      because: "its password and its rights are gone",
    },
    "bucket|buckets delete": {
      kind: "bucket",
      including: "and every object in it",
      because: "a deleted bucket cannot be restored",
    },
    "bucket|buckets object|objects delete": {
      kind: "object",
      operands: "bucket names",
      because: "a deleted object cannot be restored",
    },
    "functions|function delete": {
      kind: "service",
      noun: "function",
      because: "it can be deployed again from where it was written",
    },
    "set-context|auth|me|ip-allow|vpc|operations|orgs|init|psql": "nothing",
  },
  examples: [
    {
      run: "neonctl projects delete quiet-sea-1",
      effects: [
        "destroy project quiet-sea-1 in Neon, and its branches and databases (irreversible)",
      ],
    },
    {
      run: "neon branches delete staging --project-id quiet-sea-1",
      effects: ["destroy database branch staging in project quiet-sea-1 on Neon (irreversible)"],
    },
    { run: "neonctl branches list", effects: [] },
    {
      run: "neonctl branches reset staging --parent",
      effects: ["overwrite database branch staging in Neon (irreversible)"],
    },
    {
      run: "neonctl branches reset staging --parent --preserve-under-name old",
      effects: [],
    },
  ],
}));

/** `pscale` drives PlanetScale. */
export const pscale = cloudTool(["pscale"], () => ({
  does: "Drives databases, branches and deploy requests on PlanetScale.",
  provider: "PlanetScale",
  switches: "--force --debug --no-color --delete-descendants --wait --web",
  values: "--api-token --api-url -f --format --service-token --service-token-id --config",
  places: { organization: "--org" },
  variables: { PLANETSCALE_ORG: "organization" },
  unlisted: "takes a value",
  deletes: "delete rm remove revoke",
  commands: {
    "database|databases|db delete|rm": {
      kind: "database",
      loss: "catastrophic",
      including: "and all its branches and backups",
      because: "PlanetScale deletes the backups of a database with it",
    },
    "branch|branches delete|rm": {
      kind: "database",
      noun: "branch",
      operands: "database name",
      loss: "catastrophic",
      including: "and its backups",
      because: "the backups of a branch are deleted with it",
    },
    "backup delete|rm": {
      kind: "volume backup",
      operands: "database branch names",
      because: "a deleted backup cannot be restored",
    },
    "backup restore": "nothing",
    "password|role delete|rm": {
      kind: "credential",
      operands: "database branch names",
      because: "whatever uses it stops working",
    },
    "role|password reset|reset-default|renew": {
      does: "revoke",
      kind: "credential",
      operands: "database branch names",
      unnamed: "of the default role",
      because: "whatever uses the old password stops working",
    },
    "service-token delete|rm": {
      kind: "credential",
      noun: "service token",
      because: "whatever uses it stops working",
    },
    "webhook delete|rm": {
      kind: "setting",
      noun: "webhook",
      operands: "database names",
      because: "its secret is gone",
    },
    "keyspace delete|rm": {
      kind: "schema",
      noun: "keyspace",
      operands: "database branch names",
      because: "only a backup of the branch brings it back",
    },
    "deploy-request|dr skip-revert": {
      does: "change",
      kind: "database",
      noun: "the way back of deploy request",
      operands: "database name",
      because: "the time in which a schema change can be reverted ends",
    },
    "deploy-request|dr revert": {
      does: "change",
      kind: "database",
      noun: "schema by deploy request",
      operands: "database name",
      because: "what was written to new columns and tables since is lost",
    },
    "branch demote": {
      does: "change",
      kind: "database",
      noun: "branch",
      operands: "database name",
      because:
        "a branch that is no longer in production loses its replicas and may be changed by anybody",
    },
    "deploy-request|dr deploy": {
      does: "change",
      kind: "database",
      noun: "schema by deploy request",
      operands: "database name",
      loss: "recoverable",
      because: "a deployed schema change can be reverted for 30 minutes",
    },
    sql: statements({ text: "-c --command --query", operand: 2, input: true, database: 0 }),
    shell: statements({ input: true, database: 0 }),
    "auth|connect|org|region|ping|signup|version|audit-log|data-imports": "nothing",
    api: apiCall({
      base: "https://api.planetscale.com/v1",
      address: 0,
      method: "-X --method",
      fields: "-F --field",
      file: "-I --input",
    }),
  },
  examples: [
    {
      run: "pscale database delete shop --force --org acme",
      effects: [
        "destroy database shop in organization acme on PlanetScale, and all its branches and backups (catastrophic)",
      ],
    },
    {
      run: "pscale branch delete shop staging --force",
      effects: [
        "destroy database branch staging in database shop on PlanetScale, and its backups (catastrophic)",
      ],
    },
    { run: "pscale branch list shop", effects: [] },
    {
      run: "pscale deploy-request skip-revert shop 12",
      effects: [
        "change database the way back of deploy request 12 in database shop on PlanetScale (irreversible)",
      ],
    },
    {
      run: "pscale shell shop main <<< 'DROP TABLE orders'",
      effects: ["drop table orders in shop on PlanetScale (irreversible)"],
    },
  ],
}));

/** `atlas` drives MongoDB Atlas; the migration tool of the same name has `schema` and `migrate`. */
export const atlas = cloudTool(["atlas"], () => ({
  does: "Drives clusters, backups and users on MongoDB Atlas; another tool of that name migrates SQL schemas.",
  provider: "MongoDB Atlas",
  switches: "--force --watch --dropRolesAndUsers --auto-approve -w",
  values:
    "-o --output --file -P --profile --config --to --dev-url --env --format --dir --revisions-schema -f --deliveryType --targetClusterName --snapshotId",
  places: {
    project: "--projectId --groupId",
    organization: "--orgId",
    cluster: "--clusterName",
    address: "-u --url",
  },
  variables: { MONGODB_ATLAS_PROJECT_ID: "project", MONGODB_ATLAS_ORG_ID: "organization" },
  unlisted: "takes a value",
  deletes: "delete remove revoke",
  commands: {
    "clusters|cluster delete|rm": {
      kind: "database",
      noun: "cluster",
      loss: "catastrophic",
      including: "and its backup snapshots",
      because: "Atlas deletes the backup snapshots of a cluster with it",
    },
    "projects|project delete|rm": {
      kind: "project",
      loss: "catastrophic",
      because: "a deleted project cannot be restored",
    },
    "organizations|organization|orgs|org delete|rm": {
      kind: "account",
      noun: "organization",
      loss: "catastrophic",
      because: "a deleted organization cannot be restored",
    },
    "backups|backup snapshots|snapshot delete|rm": {
      kind: "volume backup",
      noun: "snapshot",
      because: "a deleted snapshot cannot be restored",
    },
    "backups|backup schedule delete|rm": {
      kind: "volume backup",
      noun: "schedule of cluster",
      unnamed: "that the options name",
      because: "no further backups are made, and those it made may go",
    },
    "backups|backup restores|restore start": {
      does: "overwrite",
      kind: "database",
      noun: "cluster",
      named: "--targetClusterName",
      operands: "-",
      because: "what the target cluster holds is replaced by the backup",
    },
    "dbusers|dbuser delete|rm": {
      kind: "account",
      noun: "user",
      because: "its password and its rights are gone",
    },
    "accessLists|accessList delete|rm": {
      kind: "setting",
      noun: "access list entry",
      because: "what connects from there is cut off",
    },
    "clusters onlineArchives|onlineArchive delete|rm": {
      kind: "volume backup",
      noun: "online archive",
      because: "the archived documents are deleted with it",
    },
    "dataFederation|streams instances|delete delete": {
      kind: "database",
      because: "a deleted instance cannot be restored",
    },
    "deployments delete": {
      kind: "database",
      noun: "deployment",
      because: "a deleted deployment cannot be restored",
    },
    "clusters search indexes|index delete|rm": {
      kind: "database",
      noun: "search index",
      because: "it has to be built anew; searches fail meanwhile",
    },
    "api projects deleteProject|deleteGroup": {
      kind: "project",
      named: "--groupId --projectId",
      loss: "catastrophic",
      because: "a deleted project cannot be restored",
    },
    "api clusters deleteCluster|deleteFlexCluster": {
      kind: "database",
      noun: "cluster",
      named: "--clusterName --name",
      loss: "catastrophic",
      including: "and its backup snapshots",
      because: "Atlas deletes the backup snapshots of a cluster with it",
    },
    "schema clean": {
      kind: "database",
      named: "-u --url",
      because: "every table in the database is dropped",
    },
    "schema apply": {
      does: "change",
      kind: "database",
      named: "-u --url",
      because: "tables and columns that the file does not have are dropped without a question",
      when: "--auto-approve",
    },
    "migrate down": {
      does: "change",
      kind: "database",
      named: "-u --url",
      unnamed: "of the environment",
      because: "reverted migrations may drop tables and columns",
    },
    "migrate rm": "nothing",
    "auth|config|login|logout|completion|plugin": "nothing",
  },
  examples: [
    {
      run: "atlas clusters delete shop --force --projectId 5f",
      effects: [
        "destroy database cluster shop in project 5f on MongoDB Atlas, and its backup snapshots (catastrophic)",
      ],
    },
    { run: "atlas clusters list", effects: [] },
    {
      run: "atlas api clusters deleteCluster --groupId 5f --clusterName shop",
      effects: [
        "destroy database cluster shop in project 5f on MongoDB Atlas, and its backup snapshots (catastrophic)",
      ],
    },
    {
      run: "atlas schema clean -u postgres://u:p@localhost:5432/shop --auto-approve",
      effects: ["destroy database postgres://localhost:5432/shop (irreversible)"],
    },
    { run: "atlas schema inspect -u postgres://localhost/shop", effects: [] },
    { run: "atlas migrate diff add_users", effects: [] },
  ],
}));

/** `upstash` drives Upstash, and never asks. */
export const upstash = cloudTool(["upstash"], () => ({
  does: "Drives Redis, vector and search databases on Upstash.",
  provider: "Upstash",
  switches: "--json",
  values: "--email --api-key --config",
  places: {},
  named: "--db-id --id --index-id --team-id --backup-id",
  unlisted: "takes a value",
  deletes: "delete remove",
  commands: {
    "redis delete": {
      kind: "database",
      loss: "catastrophic",
      including: "and its backups",
      because: "a deleted database cannot be restored",
    },
    "redis backup delete": {
      kind: "volume backup",
      named: "--backup-id",
      because: "a deleted backup cannot be restored",
    },
    "redis backup restore": {
      does: "overwrite",
      kind: "database",
      named: "--db-id",
      because: "what the database holds is replaced by the backup",
    },
    "redis exec": [
      {
        does: "truncate",
        kind: "database",
        noun: "every key of",
        named: "--db-id",
        operands: "-",
        unnamed: "the database",
        because: "every key is removed at once",
        when: "FLUSHALL",
      },
      {
        does: "truncate",
        kind: "database",
        noun: "every key of",
        named: "--db-id",
        operands: "-",
        unnamed: "the database",
        because: "every key is removed at once",
        when: "FLUSHDB",
      },
    ],
    "redis reset-password": {
      does: "revoke",
      kind: "credential",
      noun: "password of",
      named: "--db-id",
      because: "whatever uses the old password stops working",
    },
    "vector|search delete": {
      kind: "database",
      noun: "index",
      because: "a deleted index cannot be restored",
    },
    "team delete": {
      kind: "account",
      noun: "team",
      because: "a deleted team cannot be restored",
    },
  },
  examples: [
    {
      run: "upstash redis delete --db-id 12ab",
      effects: ["destroy database 12ab in Upstash, and its backups (catastrophic)"],
    },
    {
      run: "upstash redis exec --db-id 12ab FLUSHALL",
      effects: ["truncate database every key of 12ab in Upstash (irreversible)"],
    },
    { run: "upstash redis exec --db-id 12ab GET a", effects: [] },
    { run: "upstash redis list", effects: [] },
  ],
}));

/** `turso` drives Turso; a database shell takes SQL as an operand. */
export const turso = cloudTool(["turso"], () => ({
  does: "Drives databases and groups on Turso.",
  provider: "Turso",
  switches: "-y --yes --no-color --read-only",
  values: "-c --config-path --location -e --expiration",
  places: { group: "--group" },
  unlisted: "takes a value",
  deletes: "destroy delete remove",
  commands: {
    "db destroy": {
      kind: "database",
      because: "a destroyed database cannot be restored",
    },
    "group destroy": {
      kind: "database",
      noun: "group",
      loss: "catastrophic",
      including: "and every database in it",
      because: "a destroyed group cannot be restored",
    },
    "org destroy": {
      kind: "account",
      noun: "organization",
      loss: "catastrophic",
      including: "and everything in it",
      because: "a destroyed organization cannot be restored",
    },
    "db|group tokens invalidate": {
      does: "revoke",
      kind: "credential",
      noun: "every token of",
      because: "whatever uses one of the tokens stops working",
    },
    "db shell": statements({ operand: 1, input: true, database: 0 }),
    "auth|plan|dev|config|update": "nothing",
  },
  examples: [
    {
      run: "turso db destroy shop --yes",
      effects: ["destroy database shop in Turso (irreversible)"],
    },
    {
      run: "turso group destroy default -y",
      effects: ["destroy database group default in Turso, and every database in it (catastrophic)"],
    },
    {
      run: "turso db shell shop 'DROP TABLE orders'",
      effects: ["drop table orders in shop on Turso (irreversible)"],
    },
    { run: "turso db shell shop 'SELECT 1'", effects: [] },
    { run: "turso db list", effects: [] },
  ],
}));

/** `convex` drives Convex; without --prod it means the developer's own deployment. */
export const convex = cloudTool(["convex"], () => ({
  does: "Deploys functions to Convex and moves data in and out of its deployments.",
  provider: "Convex",
  switches: "--prod --replace --replace-all --append -y --yes --watch --push",
  values: "--format --path --env-file --admin-key --url",
  places: {
    table: "--table",
    deployment: "--deployment-name --deployment",
    preview: "--preview-name",
    component: "--component",
  },
  unlisted: "takes a value",
  deletes: "remove delete",
  commands: {
    import: [
      {
        does: "overwrite",
        kind: "database",
        operands: "-",
        unnamed: "every table of the production deployment",
        loss: "catastrophic",
        because: "tables that the file does not have are emptied or deleted",
        when: "--replace-all --prod",
      },
      {
        does: "overwrite",
        kind: "database",
        operands: "-",
        unnamed: "every table of the deployment",
        because: "tables that the file does not have are emptied or deleted",
        when: "--replace-all !--prod",
      },
      {
        does: "overwrite",
        kind: "table",
        operands: "-",
        named: "--table",
        unnamed: "every table in the file",
        because: "what the tables hold is replaced by the file",
        when: "--replace",
      },
    ],
    "env remove|unset": {
      kind: "setting",
      noun: "variable",
      because: "what it was has to be known to set it again",
    },
    "run|dev|deploy|data|logs|export|dashboard|docs|login|logout|codegen": "nothing",
  },
  examples: [
    {
      run: "convex env remove API_KEY",
      effects: ["destroy setting variable API_KEY in Convex (irreversible)"],
    },
    {
      run: "convex import --replace-all --prod backup.zip -y",
      effects: [
        "overwrite database every table of the production deployment in Convex (catastrophic)",
      ],
    },
    {
      run: "convex import --table orders --replace orders.jsonl",
      effects: ["overwrite table orders in Convex (irreversible)"],
    },
    { run: "convex import --table orders orders.jsonl", effects: [] },
    { run: "convex deploy", effects: [] },
  ],
}));
