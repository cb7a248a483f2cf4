import { cloudTool } from "./cloudTool";
import { bucketRemoved, inScheme, removed, transferred, type ObjectStore } from "./objectStore";
import type { Deed } from "./tool";

// Told from the manuals of the tools (s3cmd 2.3, b2 4, rclone 1.60, mc of 2022, s5cmd 2).
const versioned = "only versioning, where the bucket has it, brings it back";
const lifecycle: Deed = {
  does: "change",
  kind: "bucket",
  noun: "lifecycle of",
  because: "it decides which objects are deleted by themselves, and replaces all rules before",
};

const s3: ObjectStore = {
  isStored: inScheme("s3"),
  recursive: "-r --recursive",
  because: versioned,
};

/** `s3cmd` works on S3 and stores that speak its language. */
export const s3cmd = cloudTool(["s3cmd"], () => ({
  does: "Copies, lists and removes objects of S3 and stores like it.",
  provider: "S3",
  switches:
    "-f --force -r --recursive -q --quiet -v --verbose -d --debug --no-progress --progress --delete-removed --delete-after --acl-public -P --acl-private --skip-existing --preserve -H --human-readable-sizes --no-delete-removed -e --encrypt --ssl --no-ssl --requester-pays --remove-headers",
  values:
    "--access_key --secret_key --access_token --exclude --include --rexclude --rinclude --max-delete --limit --mime-type -m --expiry-days --expiry-date --expiry-prefix --storage-class --add-header --rexclude-from --exclude-from",
  places: { configuration: "-c --config", host: "--host", region: "--region --bucket-location" },
  dry: "-n --dry-run",
  unlisted: "takes nothing",
  deletes: "rm del rb",
  commands: {
    "rm|del|delete": removed(s3),
    rb: bucketRemoved(s3, "-r --recursive -f --force"),
    sync: transferred({ ...s3, tree: true }, { deletes: "--delete-removed" }),
    "put|get|cp": transferred(s3, {}),
    mv: transferred(s3, { moves: true }),
    setlifecycle: { ...lifecycle, operands: "- names" },
    dellifecycle: lifecycle,
    expire: lifecycle,
    "delpolicy|delcors|ws-delete": {
      does: "change",
      kind: "setting",
      noun: "settings of",
      because: "what it was has to be known to set it again",
    },
  },
  examples: [
    {
      run: "s3cmd rm s3://media/a.png",
      effects: ["destroy object s3://media/a.png in S3 (irreversible)"],
    },
    {
      run: "s3cmd del -r -f s3://media",
      effects: ["destroy bucket s3://media in S3, and every object in it (irreversible)"],
    },
    {
      run: "s3cmd sync --delete-removed ./out/ s3://media/",
      effects: [
        "disclose /w/out/**",
        "destroy object s3://media/ that the source does not have in S3 (irreversible)",
      ],
    },
    { run: "s3cmd put a.png s3://media/", effects: ["disclose /w/a.png"] },
    { run: "s3cmd ls s3://media", effects: [] },
    {
      run: "s3cmd rb s3://media --recursive",
      effects: ["destroy bucket s3://media in S3, and every object in it (irreversible)"],
    },
  ],
}));

/** `s5cmd` does the same, many objects at once. */
export const s5cmd = cloudTool(["s5cmd"], () => ({
  does: "Copies, lists and removes objects of S3, many at once.",
  provider: "S3",
  switches:
    "--json --stat --no-sign-request --no-verify-ssl --delete --force -f --raw --all-versions --size-only -n --no-clobber -u --if-source-newer --flatten -s",
  values:
    "--numworkers --retry-count --log --exclude --include -c --concurrency -p --part-size --version-id --storage-class --acl",
  places: { profile: "--profile", endpoint: "--endpoint-url", "source region": "--source-region" },
  variables: { AWS_PROFILE: "profile", S3_ENDPOINT_URL: "endpoint" },
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "rm rb",
  commands: {
    rm: removed({ ...s3, recursive: "--all-versions" }),
    rb: bucketRemoved(s3, "--force"),
    sync: transferred({ ...s3, tree: true }, { deletes: "--delete" }),
    cp: transferred(s3, {}),
    mv: transferred(s3, { moves: true }),
  },
  examples: [
    {
      run: "s5cmd --profile prod rm 's3://media/*'",
      effects: ["destroy object s3://media/* in profile prod on S3 (irreversible)"],
    },
    { run: "s5cmd ls s3://media", effects: [] },
    {
      run: "s5cmd sync --delete s3://media/* ./media/",
      effects: ["delete /w/media/** [files that the source does not have]"],
    },
  ],
}));

const b2Store: ObjectStore = {
  isStored: inScheme("b2"),
  recursive: "-r --recursive --with-wildcard",
  because: "every version is removed; none is left to restore",
};

/** `b2` works on Backblaze B2; without --versions `rm` keeps older versions only in old releases. */
export const b2 = cloudTool(["b2", "b2v3", "b2v4", "backblaze-b2"], () => ({
  does: "Copies, lists and removes files of Backblaze B2.",
  provider: "Backblaze B2",
  switches:
    "-r --recursive --with-wildcard --versions --no-progress -q --quiet --delete --skip-newer --replace-newer --allow-empty-source -v --verbose --debug-logs --bypass-governance",
  values:
    "--threads --queue-size --keep-days --exclude-regex --include-regex --compare-versions --lifecycle-rule --lifecycle-rules",
  places: { profile: "--profile" },
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "rm delete remove",
  commands: {
    rm: removed(b2Store),
    "bucket delete": { kind: "bucket", because: "its name can be taken by anybody" },
    "delete-bucket|delete_bucket": { kind: "bucket", because: "its name can be taken by anybody" },
    "delete-file-version|delete_file_version": {
      kind: "object",
      because: "that version is gone for good",
    },
    "key delete": {
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "delete-key|delete_key": {
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "hide-file|hide_file": {
      does: "change",
      kind: "object",
      operands: "bucket name",
      loss: "recoverable",
      because: "the older versions stay and can be shown again",
    },
    "file hide": {
      does: "change",
      kind: "object",
      loss: "recoverable",
      because: "the older versions stay and can be shown again",
    },
    sync: transferred({ ...b2Store, tree: true }, { deletes: "--delete --keep-days" }),
    "bucket update": { ...lifecycle, operands: "name -", when: "--lifecycle-rule" },
    "update-bucket": { ...lifecycle, operands: "name -", when: "--lifecycle-rules" },
  },
  examples: [
    {
      run: "b2 rm -r --versions b2://media/old",
      effects: [
        "destroy object b2://media/old in Backblaze B2, and everything below it (irreversible)",
      ],
    },
    {
      run: "b2 bucket delete media",
      effects: ["destroy bucket media in Backblaze B2 (irreversible)"],
    },
    {
      run: "b2 sync --delete ./out b2://media",
      effects: [
        "disclose /w/out/**",
        "destroy object b2://media that the source does not have in Backblaze B2 (irreversible)",
      ],
    },
    { run: "b2 ls b2://media", effects: [] },
    { run: "b2 sync ./out b2://media", effects: ["disclose /w/out/**"] },
  ],
}));

/** A remote of rclone: `gdrive:path`, `:s3:bucket`; `C:\\` and `C:/` are drives of Windows. */
function isRemoteName(text: string): boolean {
  return /^(?::[\w-]+(?:,[^:]*)?|\w[\w .+@-]*):/.test(text) && !/^[A-Za-z]:[\\/]/.test(text);
}

const remote: ObjectStore = {
  isStored: isRemoteName,
  recursive: "",
  tree: true,
  because: "only a trash or versions of that storage, where it has them, bring it back",
};

/** `rclone` works on seventy kinds of storage and on files alike; sync makes the destination like the source. */
export const rclone = cloudTool(["rclone"], () => ({
  does: "Copies, moves and removes files between this machine and any storage.",
  provider: "remote storage",
  switches:
    "-i --interactive -v -vv --verbose -q --quiet -P --progress --rmdirs --fast-list -c --checksum -u --update --ignore-existing --ignore-errors --delete-before --delete-during --delete-after --delete-excluded --track-renames --create-empty-src-dirs --no-traverse --drive-use-trash --leave-root --force --resync --stats-one-line -L --copy-links -l --links -x --one-file-system",
  values:
    "--transfers --checkers --exclude --include --filter --filter-from --exclude-from --include-from --min-age --max-age --min-size --max-size --bwlimit --config --backup-dir --suffix --log-file --log-level --max-delete --files-from --stats --retries",
  dry: "-n --dry-run",
  unlisted: "takes nothing",
  deletes: "delete purge",
  commands: {
    "delete|purge": removed(remote),
    deletefile: removed({ isStored: isRemoteName, recursive: "--all", because: remote.because }),
    "rmdir|rmdirs": "nothing",
    cleanup: {
      kind: "object",
      noun: "trash and old versions of",
      because: "what could still have been restored is gone",
    },
    sync: transferred(remote, { mirrors: true }),
    bisync: {
      does: "overwrite",
      kind: "object",
      noun: "what differs between the two sides of",
      operands: "name other",
      because: "changes on one side, deletions too, are made on the other",
    },
    "copy|copyto": transferred(remote, {}),
    "move|moveto": transferred(remote, { moves: true }),
    dedupe: {
      kind: "object",
      noun: "files of the same name in",
      operands: "- name",
      because: "only a trash of that storage brings them back",
    },
    "config|listremotes|version|genautocomplete|completion|about|selfupdate": "nothing",
  },
  examples: [
    {
      run: "rclone purge backup:photos",
      effects: [
        "destroy object backup:photos in remote storage, and everything below it (irreversible)",
      ],
    },
    { run: "rclone -n delete backup:photos", effects: [] },
    {
      run: "rclone sync ./photos backup:photos",
      effects: [
        "disclose /w/photos/**",
        "destroy object backup:photos that the source does not have in remote storage (irreversible)",
      ],
    },
    {
      run: "rclone sync backup:photos ./photos",
      effects: ["delete /w/photos/** [files that the source does not have]"],
    },
    { run: "rclone copy ./photos backup:photos", effects: ["disclose /w/photos/**"] },
    { run: "rclone delete ./photos", effects: ["delete /w/photos/**"] },
    { run: "rclone lsd backup:", effects: [] },
  ],
}));

/** A target of mc is `alias/bucket/key`; what begins like a path is one. */
const minio: ObjectStore = {
  isStored: (text) => !/^(?:[./~]|[A-Za-z]:\\)/.test(text),
  recursive: "-r --recursive",
  because: versioned,
};

/** `mc` is MinIO's client; Midnight Commander has the same name and no such words. */
export const mc = cloudTool(["mc", "mcli"], () => ({
  does: "Copies, lists and removes objects of MinIO and stores like S3.",
  provider: "MinIO",
  switches:
    "-r --recursive --force --dangerous --versions --bypass --quiet -q --json --insecure --debug --no-color --remove --overwrite --incomplete -I --preserve -a --non-current",
  values: "--older-than --newer-than --version-id --vid --rewind --config-dir -C --exclude",
  dry: "--dry-run --fake",
  unlisted: "takes nothing",
  deletes: "rm rb",
  commands: {
    rm: removed(minio),
    rb: bucketRemoved(minio, "--force"),
    mirror: transferred({ ...minio, tree: true }, { deletes: "--remove" }),
    "cp|get|put": transferred(minio, {}),
    mv: transferred(minio, { moves: true }),
    "ilm add|import|rm|remove": { ...lifecycle, operands: "name" },
    "ilm rule add|import|rm|remove": { ...lifecycle, operands: "name" },
    "version suspend": {
      does: "change",
      kind: "bucket",
      noun: "versioning of",
      because: "from then on what is deleted or overwritten does not come back",
    },
    "admin user|policy|group|svcacct remove|rm": {
      kind: "account",
      operands: "server names",
      because: "whatever acted with it stops working",
    },
    "alias|config": "nothing",
  },
  examples: [
    {
      run: "mc rm -r --force local/media",
      effects: ["destroy object local/media in MinIO, and everything below it (irreversible)"],
    },
    {
      run: "mc rb --force prod/media",
      effects: ["destroy bucket prod/media in MinIO, and every object in it (irreversible)"],
    },
    {
      run: "mc mirror --remove ./out prod/media",
      effects: [
        "disclose /w/out/**",
        "destroy object prod/media that the source does not have in MinIO (irreversible)",
      ],
    },
    { run: "mc ls prod/media", effects: [] },
    { run: "mc alias remove prod", effects: [] },
  ],
}));
