import { cloudTool } from "./cloudTool";
import { inScheme, removed, transferred, type ObjectStore } from "./objectStore";
import { statements } from "./statements";
import type { Deed } from "./tool";

// Told from the gcloud and bq references and the pages on deletion of each service.

const storage: ObjectStore = {
  isStored: inScheme("gs"),
  recursive: "-r -R --recursive",
  because:
    "only soft delete (7 days unless set otherwise) or versioning, where the bucket has them, bring it back",
  bucketToo: true,
};

const cluster: Deed = {
  kind: "infrastructure",
  noun: "cluster",
  including: "and what runs in it",
  because: "a deleted cluster cannot be restored",
};

/** `gcloud` drives Google Cloud. Without a terminal it answers its own questions with yes. */
export const gcloud = cloudTool(["gcloud"], () => ({
  does: "Drives every service of Google Cloud.",
  provider: "Google Cloud",
  switches:
    "-q --quiet --async --no-async --force --all --log-http --user-output-enabled --no-user-output-enabled --clear-labels -r -R --recursive --delete-unmatched-destination-objects --continue-on-error --all-versions -a --enable-final-backup --no-deletion-protection --deletion-protection --delete-disks-later --no-backup --allow-delete-admin-project",
  values:
    "--format --filter --verbosity --billing-project --impersonate-service-account --access-token-file --flags-file --flatten --trace-token --configuration --delete-disks --keep-disks --final-backup-description --final-backup-ttl-days --limit --etag",
  places: {
    project: "--project",
    account: "--account",
    zone: "--zone",
    region: "--region",
    location: "--location",
    instance: "--instance -i",
    cluster: "--cluster",
    keyring: "--keyring",
    key: "--key",
    "service account": "--iam-account",
    secret: "--secret",
    topic: "--topic",
    dataset: "--dataset",
    repository: "--repository",
  },
  variables: {
    CLOUDSDK_CORE_PROJECT: "project",
    CLOUDSDK_ACTIVE_CONFIG_NAME: "configuration",
    GOOGLE_CLOUD_PROJECT: "project",
  },
  dry: "--dry-run --validate-only",
  prefixes: "alpha beta preview",
  unlisted: "takes a value",
  deletes: "delete remove destroy purge rm",
  verbAt: [1, 6],
  commands: {
    "projects delete": {
      kind: "project",
      loss: "catastrophic",
      including: "and everything in it",
      because:
        "everything in it stops at once; a project can be restored for about 30 days, not everything in it",
    },
    "projects|organizations|resource-manager remove-iam-policy-binding": {
      does: "revoke",
      kind: "account",
      named: "--member",
      because: "whatever acted with these rights stops working until they are given back",
    },
    "sql instances delete": {
      kind: "database",
      noun: "instance",
      loss: "catastrophic",
      including: "and its backups",
      because:
        "Google says that all data, backups included, is permanently lost unless backups were retained",
    },
    "sql databases delete": {
      kind: "database",
      because: "only a backup of the instance brings it back",
    },
    "sql backups delete": {
      kind: "volume backup",
      because: "a deleted backup cannot be restored",
    },
    "sql backups restore": {
      does: "overwrite",
      kind: "database",
      noun: "instance",
      named: "--restore-instance",
      because: "what the instance holds is replaced by the backup",
    },
    "sql instances patch": [
      {
        does: "change",
        kind: "database",
        noun: "deletion protection of instance",
        because: "nothing then holds back a deletion",
        when: "--no-deletion-protection",
      },
      {
        does: "change",
        kind: "volume backup",
        noun: "backups of instance",
        because: "no more backups are made",
        when: "--no-backup",
      },
    ],
    "sql import sql|bak": {
      does: "overwrite",
      kind: "database",
      noun: "instance",
      operands: "name",
      because: "a dump may drop what it then makes anew, and it is not read here",
    },
    "compute instances delete": {
      kind: "infrastructure",
      noun: "instance",
      because: "its boot disk is deleted with it unless it was set to stay",
    },
    "compute instances stop|suspend": {
      does: "stop",
      kind: "infrastructure",
      noun: "instance",
      loss: "recoverable",
      because: "it can be started again",
    },
    "compute instances update": {
      does: "change",
      kind: "setting",
      noun: "deletion protection of instance",
      because: "nothing then holds back a deletion",
      when: "--no-deletion-protection",
    },
    "compute disks delete": { kind: "volume", because: "only a snapshot brings it back" },
    "compute snapshots|images|machine-images delete": {
      kind: "volume backup",
      because: "a deleted snapshot or image cannot be restored",
    },
    "compute addresses delete": {
      kind: "infrastructure",
      noun: "address",
      because: "the address goes back to Google and may be given to somebody else",
    },
    "container clusters delete": cluster,
    "container node-pools delete": {
      kind: "infrastructure",
      noun: "node pool",
      because: "what ran only there is gone",
    },
    "container images delete": {
      kind: "image",
      because: "a deleted image cannot be restored, only pushed again",
    },
    "artifacts repositories delete": {
      kind: "package",
      noun: "repository",
      including: "and everything published in it",
      because: "a deleted repository cannot be restored",
    },
    "artifacts docker images delete": {
      kind: "image",
      because: "a deleted image cannot be restored, only pushed again",
    },
    "artifacts docker tags delete": "nothing",
    "run services|jobs delete": {
      kind: "service",
      because: "its revisions and settings are gone; its image can be deployed again",
    },
    "functions delete": {
      kind: "service",
      noun: "function",
      because: "its settings are gone; its code can be deployed again",
    },
    "app services|versions delete": {
      kind: "service",
      because: "it cannot be restored; its code can be deployed again",
    },
    "firestore databases delete": {
      kind: "database",
      named: "--database",
      loss: "catastrophic",
      including: "and every collection in it",
      because: "only a backup that was scheduled before brings it back",
    },
    "firestore bulk-delete": {
      does: "truncate",
      kind: "database",
      noun: "collections of",
      named: "--collection-ids --namespace-ids --database",
      unnamed: "the default database",
      because: "only a backup brings deleted documents back",
    },
    "spanner instances delete": {
      kind: "database",
      noun: "instance",
      loss: "catastrophic",
      including: "and every database in it",
      because: "a deleted instance cannot be restored",
    },
    "spanner databases delete": {
      kind: "database",
      because: "only a backup that was kept brings it back",
    },
    "spanner databases execute-sql": statements({ text: "--sql", database: 0 }),
    "spanner databases ddl update": statements({ text: "--ddl", files: "--ddl-file", database: 0 }),
    "spanner backups delete": {
      kind: "volume backup",
      because: "a deleted backup cannot be restored",
    },
    "bigtable instances|clusters|tables delete": {
      kind: "database",
      because: "a deleted table can be restored for 7 days; instances and clusters cannot",
    },
    "redis|memcache instances delete": {
      kind: "database",
      noun: "instance",
      because: "only a file that was exported before brings its data back",
    },
    "alloydb clusters|instances delete": {
      kind: "database",
      including: "and its automated backups",
      because: "a deleted cluster cannot be restored",
    },
    "pubsub topics|subscriptions|snapshots delete": {
      kind: "service",
      because: "messages that were not delivered are lost",
    },
    "pubsub subscriptions seek": {
      does: "discard",
      kind: "object",
      noun: "messages of subscription",
      because: "messages before that time count as delivered",
    },
    "secrets delete": {
      kind: "credential",
      noun: "secret",
      including: "and every version of it",
      because: "a deleted secret cannot be restored",
    },
    "secrets versions destroy": {
      kind: "credential",
      noun: "version",
      because: "the value is gone for good",
    },
    "secrets versions disable": {
      does: "stop",
      kind: "credential",
      noun: "version",
      loss: "recoverable",
      because: "it can be enabled again",
    },
    "kms keys versions destroy": {
      kind: "credential",
      noun: "key version",
      because:
        "after the waiting time everything encrypted with it is lost; until then it can be restored",
    },
    "kms keys versions disable": {
      does: "stop",
      kind: "credential",
      noun: "key version",
      because: "nothing encrypted with it can be read until it is enabled again",
    },
    "iam service-accounts delete": {
      kind: "account",
      noun: "service account",
      because: "whatever acted with it stops working; it can be restored for 30 days at most",
    },
    "iam service-accounts keys delete": {
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working, and it cannot be restored",
    },
    "iam roles delete": {
      kind: "account",
      noun: "role",
      because: "it can be restored for 7 days; whatever acted with it stops working",
    },
    "auth|config|components|topic|cheat-sheet|info|survey|feedback|init": "nothing",
    "auth revoke": {
      does: "revoke",
      kind: "credential",
      unnamed: "of the active account",
      loss: "recoverable",
      because: "logging in again brings it back",
    },
    "dns managed-zones delete": {
      kind: "setting",
      noun: "DNS zone",
      including: "and its records",
      because: "its records are gone, and a new zone may get other name servers",
    },
    "dns record-sets delete": {
      kind: "setting",
      noun: "DNS record",
      because: "the old value has to be known to set it again",
    },
    "deployment-manager deployments delete": {
      kind: "infrastructure",
      noun: "deployment",
      loss: "catastrophic",
      including: "and every resource in it",
      because: "every resource of the deployment is deleted with it",
    },
    "services disable": {
      does: "stop",
      kind: "service",
      noun: "API",
      because:
        "whatever uses the API stops working; some delete their data when they are disabled by force",
    },
    "logging logs|buckets|sinks delete": { kind: "object", because: "the log entries are gone" },
    "storage rm": removed(storage),
    "storage cp": transferred(storage, {}),
    "storage mv": transferred(storage, { moves: true }),
    "storage rsync": transferred(
      { ...storage, tree: true },
      { deletes: "--delete-unmatched-destination-objects" },
    ),
    "storage buckets delete": { kind: "bucket", because: storage.because },
    "storage buckets update": [
      {
        does: "change",
        kind: "bucket",
        noun: "lifecycle of",
        because:
          "it decides which objects are deleted by themselves, and replaces all rules before",
        when: "--lifecycle-file",
      },
      {
        does: "change",
        kind: "bucket",
        noun: "protection of",
        because: "from then on what is deleted or overwritten does not come back",
        when: "--no-versioning",
      },
      {
        does: "change",
        kind: "bucket",
        noun: "protection of",
        because: "from then on what is deleted does not come back",
        when: "--clear-soft-delete",
      },
    ],
  },
  examples: [
    {
      run: "gcloud sql instances delete shop -q",
      effects: ["destroy database instance shop in Google Cloud, and its backups (catastrophic)"],
    },
    { run: "gcloud sql instances list --filter name:delete", effects: [] },
    {
      run: "gcloud beta run services delete api --region europe-west1 --project shop-prod --quiet",
      effects: [
        "destroy service api in project shop-prod, region europe-west1 on Google Cloud (irreversible)",
      ],
    },
    {
      run: "gcloud compute instances delete vm1 vm2 --zone=us-central1-a",
      effects: [
        "destroy infrastructure instance vm1 in zone us-central1-a on Google Cloud (irreversible)",
        "destroy infrastructure instance vm2 in zone us-central1-a on Google Cloud (irreversible)",
      ],
    },
    {
      run: "gcloud projects delete shop",
      effects: ["destroy project shop in Google Cloud, and everything in it (catastrophic)"],
    },
    { run: "gcloud projects delete --help", effects: [] },
    { run: "gcloud help projects delete", effects: [] },
    { run: "gcloud config set disable_prompts true", effects: [] },
    { run: "gcloud config unset project", effects: [] },
    {
      run: "gcloud storage rm -r gs://shop-assets",
      effects: [
        "destroy bucket gs://shop-assets in Google Cloud, and every object in it (irreversible)",
      ],
    },
    {
      run: "gcloud storage rm gs://shop-assets/a.png",
      effects: ["destroy object gs://shop-assets/a.png in Google Cloud (irreversible)"],
    },
    {
      run: "gcloud storage rsync -r ./out gs://shop-assets --delete-unmatched-destination-objects",
      effects: [
        "disclose /w/out/**",
        "destroy object gs://shop-assets that the source does not have in Google Cloud (irreversible)",
      ],
    },
    {
      run: "gcloud storage cp gs://shop-assets/a.png .",
      effects: ["overwrite /w/a.png"],
    },
    {
      run: "gcloud storage buckets update gs://shop-assets --lifecycle-file=l.json",
      effects: ["change bucket lifecycle of gs://shop-assets in Google Cloud (irreversible)"],
    },
    { run: "gcloud storage buckets update gs://shop-assets --update-labels a=b", effects: [] },
    {
      run: "gcloud deploy delivery-pipelines delete shop --region x",
      effects: [
        "destroy service delivery pipeline shop in region x on Google Cloud (irreversible)",
      ],
    },
    {
      run: "gcloud spanner databases execute-sql shop --instance main --sql 'DROP TABLE orders'",
      effects: ["drop table orders in shop on instance main on Google Cloud (irreversible)"],
    },
    {
      run: "gcloud iam service-accounts keys delete abc --iam-account sa@shop.example -q",
      effects: [
        "destroy credential key abc in service account sa@shop.example on Google Cloud (irreversible)",
      ],
    },
    { run: "gcloud compute ssh web --zone delete", effects: [] },
  ],
}));

/** `gsutil` works on Google Cloud Storage, on S3 and on files alike. */
export const gsutil = cloudTool(["gsutil"], () => ({
  does: "Copies, lists and removes objects of Google Cloud Storage.",
  provider: "Google Cloud",
  switches: "-m -q -D -DD -f -r -R -a -d -e -C -p -P -u -U -c -I -v -L -Z",
  values: "-o -h -x -y -z -j -s -J",
  dry: "-n",
  unlisted: "takes nothing",
  deletes: "rm rb",
  commands: {
    rm: removed({ ...storage, isStored: inScheme("gs", "s3") }),
    rb: { kind: "bucket", because: "its name can be taken by anybody" },
    cp: transferred({ ...storage, isStored: inScheme("gs", "s3") }, {}),
    mv: transferred({ ...storage, isStored: inScheme("gs", "s3") }, { moves: true }),
    rsync: transferred(
      { ...storage, isStored: inScheme("gs", "s3"), tree: true },
      { deletes: "-d" },
    ),
    "lifecycle set": {
      does: "change",
      kind: "bucket",
      noun: "lifecycle of",
      operands: "- names",
      because: "it decides which objects are deleted by themselves, and replaces all rules before",
    },
    "versioning set": {
      does: "change",
      kind: "bucket",
      noun: "versioning of",
      operands: "- names",
      because: "from then on what is deleted or overwritten does not come back",
      when: "off",
    },
  },
  examples: [
    {
      run: "gsutil rm -r gs://shop-assets",
      effects: [
        "destroy bucket gs://shop-assets in Google Cloud, and every object in it (irreversible)",
      ],
    },
    {
      run: "gsutil -m rm gs://shop-assets/**",
      effects: ["destroy object gs://shop-assets/** in Google Cloud (irreversible)"],
    },
    {
      run: "gsutil -m rsync -d -r gs://shop-assets ./assets",
      effects: ["delete /w/assets/** [files that the source does not have]"],
    },
    { run: "gsutil ls gs://shop-assets", effects: [] },
    {
      run: "gsutil rb gs://shop-assets",
      effects: ["destroy bucket gs://shop-assets in Google Cloud (irreversible)"],
    },
    {
      run: "gsutil versioning set off gs://shop-assets",
      effects: ["change bucket versioning of gs://shop-assets in Google Cloud (irreversible)"],
    },
    { run: "gsutil versioning set on gs://shop-assets", effects: [] },
  ],
}));

const timeTravel = "time travel brings tables back for 7 days at most";

/** `bq` works on BigQuery; `bq query` without a terminal runs what it is given at once. */
export const bq = cloudTool(["bq"], () => ({
  does: "Queries and manages BigQuery.",
  provider: "Google Cloud",
  switches:
    "-r --recursive -f --force -d --dataset -t --table -m --model -n --nouse_legacy_sql --use_legacy_sql --replace --batch -q --quiet --headless --routine --transfer_config --reservation --connection",
  values: "--format --location --api --destination_table --max_rows --parameter --label",
  places: { project: "--project_id" },
  dry: "--dry_run --dry-run",
  unlisted: "takes nothing",
  deletes: "rm remove delete truncate",
  commands: {
    rm: [
      { kind: "schema", noun: "dataset", because: timeTravel, when: "-d" },
      { kind: "schema", noun: "dataset", because: timeTravel, when: "--dataset !-d" },
      { kind: "table", because: timeTravel, when: "!-d !--dataset" },
    ],
    truncate: { does: "truncate", kind: "table", because: timeTravel },
    load: {
      does: "overwrite",
      kind: "table",
      operands: "name",
      because: timeTravel,
      when: "--replace",
    },
    query: statements({ operand: 0, input: true, database: "--project_id" }),
  },
  examples: [
    {
      run: "bq rm -r -f -d shop:orders",
      effects: ["destroy schema dataset shop:orders in Google Cloud (irreversible)"],
    },
    {
      run: "bq --project_id=shop-prod rm --table orders.items",
      effects: ["destroy table orders.items in project shop-prod on Google Cloud (irreversible)"],
    },
    { run: "bq ls shop:orders", effects: [] },
    {
      run: "bq query --nouse_legacy_sql 'DROP TABLE orders.items'",
      effects: ["drop table orders.items in Google Cloud (irreversible)"],
    },
    { run: "bq query 'SELECT 1'", effects: [] },
    {
      run: "bq load --replace orders.items ./items.csv",
      effects: ["overwrite table orders.items in Google Cloud (irreversible)"],
    },
  ],
}));
