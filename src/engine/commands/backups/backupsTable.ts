import { verbTool } from "../verbTool";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";

const gone = "a deleted backup cannot be restored";
const backup = { does: "delete", kind: "volume backup", because: gone } as const;

/** Programs that keep backups and snapshots: what they delete is often the last copy. */
export const backupTools: readonly CommandModel[] = [
  verbTool({
    name: "restic",
    does: "Keeps encrypted backups.",
    switches:
      "--prune --forget -q --quiet -v --verbose --json --no-lock --no-cache --compact -c --insecure-no-password --keep-within --repack-cacheable-only",
    values:
      "-p --password-file --password-command -l --keep-last -H --keep-hourly -d --keep-daily -w --keep-weekly -m --keep-monthly -y --keep-yearly --keep-tag --host --tag --path -g --group-by -o --option --cache-dir --limit-upload --limit-download --max-unused --retry-lock --repository-file --key-hint --target --include --exclude",
    places: { repository: "-r --repo" },
    variables: { RESTIC_REPOSITORY: "repository" },
    dry: "-n --dry-run",
    unlisted: "takes nothing",
    deletes: "forget prune",
    verbAt: [0, 0],
    commands: {
      forget: { ...backup, unnamed: "those that the policy does not keep" },
      prune: { ...backup, unnamed: "data that no snapshot refers to", operands: "-" },
      restore: {
        does: "overwrite",
        kind: "object",
        operands: "-",
        named: "-t --target",
        noun: "files below",
        because: "files of this machine are replaced by those of the snapshot",
        when: "--target=/",
      },
      rewrite: { ...backup, unnamed: "the snapshots as they were", when: "--forget" },
      "key remove": {
        does: "revoke",
        kind: "credential",
        noun: "key",
        because: "without a key that still works nothing can be restored",
      },
      "backup|snapshots|check|mount|find|diff|unlock|ls|cat|dump|stats|init|copy|tag|migrate|cache":
        "nothing",
    },
    examples: [
      {
        run: "restic -r /srv/repo forget latest --prune",
        effects: ["delete volume backup latest in repository /srv/repo (irreversible)"],
      },
      {
        run: "restic forget --keep-last 1 --prune",
        effects: ["delete volume backup those that the policy does not keep (irreversible)"],
      },
      {
        run: "RESTIC_REPOSITORY=s3:s3.example.com/prod restic prune",
        effects: [
          "delete volume backup data that no snapshot refers to in repository s3:s3.example.com/prod (irreversible)",
        ],
      },
      { run: "restic snapshots", effects: [] },
      {
        run: "restic rewrite --forget --exclude x",
        effects: ["delete volume backup the snapshots as they were (irreversible)"],
      },
    ],
  }),
  verbTool({
    name: "borg",
    aliases: ["borg1", "borg2"],
    does: "Keeps deduplicated backups.",
    switches:
      "-p --progress -s --stats --list --force --save-space --cache-only -v --verbose --debug --info --show-rc --json --keep-security-info",
    values:
      "-P --prefix -a --glob-archives --first --last --keep-within --keep-last --keep-secondly --keep-minutely -H --keep-hourly -d --keep-daily -w --keep-weekly -m --keep-monthly -y --keep-yearly --sort-by --lock-wait --rsh --remote-path --threshold -c --checkpoint-interval",
    places: { repository: "-r --repo" },
    variables: { BORG_REPO: "repository" },
    dry: "-n --dry-run",
    unlisted: "takes nothing",
    deletes: "delete prune compact",
    verbAt: [0, 0],
    commands: {
      "delete|rdelete": { ...backup, unnamed: "the repository" },
      prune: {
        ...backup,
        noun: "those that the policy does not keep in",
        unnamed: "the repository",
      },
      compact: { ...backup, noun: "what was deleted before in", unnamed: "the repository" },
      recreate: {
        does: "overwrite",
        kind: "volume backup",
        unnamed: "the archives",
        because: "archives are written anew without what is excluded",
      },
    },
    examples: [
      {
        run: "borg delete --stats /backup::2025-01-01",
        effects: ["delete volume backup /backup::2025-01-01 (irreversible)"],
      },
      {
        run: "borg prune --keep-daily 7 /backup",
        effects: [
          "delete volume backup those that the policy does not keep in /backup (irreversible)",
        ],
      },
      { run: "borg list /backup", effects: [] },
    ],
  }),
  verbTool({
    name: "borgmatic",
    does: "Runs borg by a configuration.",
    switches: "--stats --list --progress --force -v --verbosity",
    values: "-c --config --repository --archive --override",
    dry: "-n --dry-run",
    unlisted: "takes nothing",
    deletes: "delete prune compact rdelete",
    verbAt: [0, 0],
    commands: {
      "prune|compact|delete|rdelete|repo-delete": {
        ...backup,
        named: "--archive --repository",
        unnamed: "those that the policy does not keep",
      },
    },
    examples: [
      {
        run: "borgmatic prune",
        effects: ["delete volume backup those that the policy does not keep (irreversible)"],
      },
      { run: "borgmatic create", effects: [] },
    ],
  }),
  verbTool({
    name: "kopia",
    does: "Keeps backups.",
    switches: "--all-snapshots-for-source --unsafe-ignore-source --json --delete",
    values: "--config-file -p --password --log-level --safety",
    unlisted: "takes nothing",
    deletes: "delete remove rm expire",
    commands: {
      "snapshot|snap delete|remove|rm": { ...backup, when: "--delete" },
      "snapshot|snap expire": {
        ...backup,
        unnamed: "those that the policy does not keep",
        when: "--delete",
      },
      "maintenance run": {
        ...backup,
        operands: "-",
        unnamed: "data that is not referred to, at once",
        when: "--safety=none",
      },
      "policy remove|rm|delete": {
        does: "change",
        kind: "setting",
        noun: "policy of",
        loss: "recoverable",
        because: "it can be set again",
      },
    },
    examples: [
      {
        run: "kopia snapshot delete k1 --delete",
        effects: ["delete volume backup k1 (irreversible)"],
      },
      { run: "kopia snapshot delete k1", effects: [] },
      { run: "kopia snapshot list", effects: [] },
    ],
  }),
  verbTool({
    name: "duplicity",
    does: "Keeps encrypted backups.",
    switches: "--force --extra-clean --no-encryption -v --progress",
    values:
      "--encrypt-key --sign-key --archive-dir --name --gpg-options --ssh-options --verbosity -t --time",
    dry: "--dry-run",
    unlisted: "takes nothing",
    deletes: "remove-older-than",
    verbAt: [0, 0],
    commands: {
      "remove-older-than|remove-all-but-n-full|remove-all-inc-of-but-n-full|cleanup": {
        ...backup,
        operands: "names",
        noun: "those past",
        when: "--force",
      },
    },
    examples: [
      {
        run: "duplicity remove-older-than 30D --force file:///backup",
        effects: [
          "delete volume backup those past 30D (irreversible)",
          "delete volume backup those past file:///backup (irreversible)",
        ],
      },
      { run: "duplicity remove-older-than 30D file:///backup", effects: [] },
      { run: "duplicity /home file:///backup", effects: [] },
    ],
  }),
  verbTool({
    name: "tmutil",
    does: "Controls Time Machine.",
    switches: "-a -i -m -x",
    values: "-d -p -t",
    unlisted: "takes nothing",
    deletes: "delete deletelocalsnapshots deleteinprogress thinlocalsnapshots",
    verbAt: [0, 0],
    commands: {
      delete: { ...backup, named: "-p -t", unnamed: "of Time Machine" },
      "deletelocalsnapshots|thinlocalsnapshots|deleteinprogress": {
        ...backup,
        unnamed: "local snapshots",
      },
      "removedestination|disable": {
        does: "change",
        kind: "setting",
        unnamed: "Time Machine",
        loss: "recoverable",
        because: "it can be switched on again",
      },
    },
    examples: [
      {
        run: "tmutil delete /Volumes/Backup/2026-01-01",
        effects: ["delete volume backup /Volumes/Backup/2026-01-01 (irreversible)"],
      },
      { run: "tmutil listbackups", effects: [] },
      {
        run: "tmutil delete -d /Volumes/B -t 2026-01-01",
        effects: ["delete volume backup 2026-01-01 (irreversible)"],
      },
    ],
  }),
  verbTool({
    name: "snapper",
    does: "Keeps snapshots of a file system.",
    switches: "--sync --no-dbus -q --quiet",
    values: "--root -t --type -d --description --ambit",
    places: { configuration: "-c --config" },
    unlisted: "takes nothing",
    deletes: "delete remove rm",
    verbAt: [0, 0],
    commands: {
      "delete|remove|rm": { ...backup, noun: "snapshot" },
      undochange: {
        does: "overwrite",
        kind: "volume",
        noun: "files changed between",
        because: "they are put back as they were, and what they hold now is gone",
      },
      cleanup: { ...backup, unnamed: "those that the policy does not keep", operands: "-" },
      "delete-config": {
        kind: "volume backup",
        unnamed: "every snapshot of the configuration",
        because: gone,
      },
    },
    examples: [
      {
        run: "snapper -c root delete 3-9",
        effects: ["delete volume backup snapshot 3-9 in configuration root (irreversible)"],
      },
      { run: "snapper list", effects: [] },
    ],
  }),
  optionTool({
    name: "timeshift",
    does: "Keeps snapshots of a system.",
    flags: "--yes --scripted --list --check --create --rsync --btrfs --verbose --quiet",
    values:
      "--tags= --comments= --grub-device= --target-device= --target= --snapshot-device= --backup-device=",
    help: "--help --version",
    deeds: [
      { when: "--delete --delete-all", ...backup, named: "--snapshot=", unnamed: "every snapshot" },
      {
        when: "--restore",
        does: "overwrite",
        kind: "volume",
        named: "--snapshot=",
        noun: "the system with",
        unnamed: "a snapshot",
        because: "what was changed since the snapshot is gone",
      },
    ],
    examples: [
      {
        run: "timeshift --delete --snapshot 2026-01-01",
        effects: ["delete volume backup 2026-01-01 (irreversible)"],
      },
      {
        run: "timeshift --delete-all",
        effects: ["delete volume backup every snapshot (irreversible)"],
      },
      {
        run: "timeshift --restore --snapshot 1",
        effects: ["overwrite volume the system with 1 (irreversible)"],
      },
      { run: "timeshift --list", effects: [] },
    ],
  }),
  optionTool({
    name: "tarsnap",
    does: "Keeps backups on a service.",
    flags: "-c -x -t -v --print-stats --humanize-numbers -q --quiet --list-archives --fsck",
    values: "--keyfile= --cachedir= -C= -X=",
    dry: "--dry-run",
    help: "--help --version",
    deeds: [
      { when: "-d", ...backup, named: "-f=", unnamed: "an archive" },
      { when: "--nuke", ...backup, named: "operands", unnamed: "every archive" },
    ],
    examples: [
      { run: "tarsnap -d -f mon", effects: ["delete volume backup mon (irreversible)"] },
      { run: "tarsnap --nuke", effects: ["delete volume backup every archive (irreversible)"] },
      { run: "tarsnap --list-archives", effects: [] },
    ],
  }),
  optionTool({
    name: "rdiff-backup",
    does: "Keeps backups with their history.",
    flags: "-b --backup -l --list-increments --print-statistics -v",
    values: "--api-version= --exclude= --include= --remote-schema= -r= --restore-as-of=",
    help: "-h --help -V --version",
    deeds: [
      {
        when: "--remove-older-than=",
        ...backup,
        named: "--remove-older-than=",
        noun: "those older than",
        unnamed: "some",
      },
      {
        when: "--older-than=",
        ...backup,
        named: "--older-than=",
        noun: "those older than",
        unnamed: "some",
      },
    ],
    examples: [
      {
        run: "rdiff-backup --remove-older-than 2W /b",
        effects: ["delete volume backup those older than 2W (irreversible)"],
      },
      {
        run: "rdiff-backup remove increments --older-than 2W /b",
        effects: ["delete volume backup those older than 2W (irreversible)"],
      },
      { run: "rdiff-backup /a /b", effects: [] },
    ],
  }),
];
