import { plainTools, type PlainTool } from "../cloud/plainTools";
import type { Deed } from "../cloud/tool";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";

const backup: Deed = {
  does: "delete",
  kind: "volume backup",
  because: "a deleted backup cannot be restored",
};
const replaced: Deed = {
  does: "overwrite",
  kind: "database",
  because: "what is there is replaced by the backup",
};

/** Copies kept elsewhere: blobs, caches, backup servers. */
const rows: readonly PlainTool[] = [
  {
    names: ["azcopy"],
    provider: "Azure Storage",
    does: "Copies and removes blobs and files of Azure Storage.",
    deletes: "",
    verbAt: [0, -1],
    switches: "--recursive --recursive=true --check-md5",
    values: "--include-pattern --exclude-pattern --log-level --from-to --include-path",
    dry: "--dry-run",
    commands: {
      "remove|rm": { kind: "object", because: "without versioning or soft delete no copy is kept" },
      sync: {
        does: "delete",
        kind: "object",
        operands: "source name",
        because: "what the source does not have is deleted there",
        when: "--delete-destination",
      },
    },
    run: "azcopy remove https://shop.blob.core.windows.net/photos --recursive",
    effect:
      "destroy object https://shop.blob.core.windows.net/photos in Azure Storage (irreversible)",
    spared: "azcopy list https://shop.blob.core.windows.net/photos",
  },
  {
    names: ["proxmox-backup-client", "proxmox-backup-manager"],
    provider: "the backup server",
    does: "Makes, lists and forgets backups of Proxmox.",
    deletes: "forget prune remove",
    dry: "--dry-run",
    values: "--repository --ns --keep-last --keep-daily --keep-weekly --keep-monthly",
    verbAt: [0, 1],
    commands: { "snapshot forget": backup, "forget|prune": backup },
    run: "proxmox-backup-client snapshot forget host/shop/1",
    effect: "delete volume backup host/shop/1 in the backup server (irreversible)",
    spared: "proxmox-backup-client list",
  },
  {
    names: ["pg_probackup", "wal-e"],
    does: "Backs PostgreSQL up, and deletes backups.",
    deletes: "",
    verbAt: [0, -1],
    switches: "--wal --expired --delete-wal --delete-expired",
    values: "-B --backup-path",
    places: { instance: "--instance" },
    named: "-i --backup-id",
    commands: {
      delete: { ...backup, operands: "-", unnamed: "of the instance" },
      "del-instance": { ...backup, operands: "-", unnamed: "every one of the instance" },
    },
    run: "pg_probackup delete -B /b --instance shop --wal",
    effect: "delete volume backup of the instance in instance shop (irreversible)",
    spared: "pg_probackup show -B /b",
  },
  {
    names: ["xtrabackup", "mariabackup", "innobackupex"],
    does: "Backs MySQL up and puts backups back.",
    deletes: "",
    verbAt: [0, -1],
    values: "--target-dir --datadir",
    commands: {
      "": {
        ...replaced,
        operands: "-",
        named: "",
        unnamed: "of this server",
        when: "--force-non-empty-directories",
      },
    },
    run: "xtrabackup --copy-back --force-non-empty-directories --target-dir=/b",
    effect: "overwrite database of this server (irreversible)",
    spared: "xtrabackup --backup --target-dir=/b",
  },
  {
    names: ["kaf", "kafkactl", "zoe"],
    provider: "Kafka",
    does: "Drives topics and groups of Kafka.",
    deletes: "delete reset",
    values: "-c --cluster -b --brokers --context",
    run: "kaf group delete shop",
    effect: "destroy infrastructure group shop in Kafka (irreversible)",
    spared: "kaf topics",
  },
  {
    names: ["gpart"],
    does: "Partitions disks of FreeBSD.",
    deletes: "",
    verbAt: [0, -1],
    switches: "-F",
    values: "-i -t -s -b -a -l",
    commands: {
      destroy: {
        kind: "volume",
        noun: "partitions of",
        because: "what is on them cannot be found without the table",
        when: "-F",
      },
      delete: {
        kind: "volume",
        noun: "a partition of",
        because: "what is on it cannot be found without the table",
      },
    },
    run: "gpart destroy -F ada1",
    effect: "destroy volume partitions of ada1 (irreversible)",
    spared: "gpart show ada1",
  },
  {
    names: ["cbt"],
    provider: "Bigtable",
    does: "Reads and changes tables of Bigtable.",
    deletes: "",
    verbAt: [0, -1],
    places: { project: "-project", instance: "-instance" },
    values: "-creds",
    commands: {
      "deletetable|deleteallrows": { kind: "table", because: "its rows go with it" },
      "deletefamily|deletecolumn|deleterow": {
        kind: "rows",
        operands: "table name",
        because: "Bigtable keeps no copy",
      },
      "deleteinstance|deletecluster": {
        kind: "database",
        loss: "catastrophic",
        including: "and every table in it",
        because: "Bigtable does not restore an instance",
      },
      "deletesnapshot|deleteappprofile": { kind: "volume backup", because: "it is not restored" },
    },
    run: "cbt -project acme -instance shop deletetable orders",
    effect: "destroy table orders in project acme, instance shop on Bigtable (irreversible)",
    spared: "cbt ls",
  },
  {
    names: ["ampx"],
    provider: "AWS",
    does: "Drives the back ends of Amplify.",
    deletes: "delete remove",
    switches: "--once",
    places: { profile: "--profile" },
    commands: {
      "sandbox delete": {
        kind: "environment",
        named: "--identifier --name",
        unnamed: "of this developer",
        including: "and its tables and files",
        because: "its data is deleted with it",
      },
    },
    run: "ampx sandbox delete --identifier dev",
    effect: "destroy environment dev in AWS, and its tables and files (irreversible)",
    spared: "ampx sandbox",
  },
];

/** Tools of what is kept elsewhere, or for others. */
export const keptElsewhere: readonly CommandModel[] = [
  ...plainTools(rows),
  optionTool({
    name: "xfs_repair",
    does: "Repairs an XFS file system; -L throws its log away.",
    flags: "-f -v -P -d -e",
    values: "-l= -r= -m= -t= -o= -c= -b=",
    dry: "-n",
    help: "-V",
    deeds: [
      {
        when: "-L",
        does: "delete",
        kind: "volume",
        noun: "the log of",
        named: "operands",
        unnamed: "the file system",
        because: "changes that were only in the log are lost, and files may be damaged",
      },
    ],
    examples: [
      {
        run: "xfs_repair -L /dev/sdb1",
        effects: ["delete volume the log of /dev/sdb1 (irreversible)"],
      },
    ],
  }),
  optionTool({
    name: "systemd-tmpfiles",
    does: "Makes, cleans and removes files that configuration files list.",
    flags: "--create --clean --remove --boot --graceful --user",
    values: "--prefix= --exclude-prefix= --root= --image= --replace=",
    dry: "--dry-run",
    deeds: [
      {
        when: "--purge",
        does: "delete",
        kind: "volume",
        noun: "every file listed in",
        named: "operands",
        unnamed: "the configuration, homes included",
        because: "what the lists made is deleted with what has been put into it since",
      },
    ],
    examples: [
      {
        run: "systemd-tmpfiles --purge home.conf",
        effects: ["delete volume every file listed in home.conf (irreversible)"],
      },
      { run: "systemd-tmpfiles --create", effects: [] },
    ],
  }),
  optionTool({
    name: "memcflush",
    does: "Removes every key from memcached.",
    where: "--servers=",
    values: "--expire= --username= --password=",
    deeds: [
      {
        does: "truncate",
        kind: "database",
        named: "",
        unnamed: "every key of memcached",
        because: "caches are filled again, but sessions and locks kept in it are lost",
      },
    ],
    examples: [
      {
        run: "memcflush --servers=cache1",
        effects: ["truncate database every key of memcached in cache1 (irreversible)"],
      },
    ],
  }),
  optionTool({
    name: "memcrm",
    aliases: ["memrm"],
    does: "Removes keys from memcached.",
    where: "--servers=",
    values: "--expire= --hash=",
    deeds: [
      {
        does: "delete",
        kind: "database",
        noun: "key",
        named: "operands",
        unnamed: "of an unknown name",
        because: "memcached keeps no copy",
      },
    ],
    examples: [
      {
        run: "memcrm --servers=cache1 session:1",
        effects: ["delete database key session:1 in cache1 (irreversible)"],
      },
    ],
  }),
];
