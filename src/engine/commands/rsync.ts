import type { Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { baseName } from "../model/path";
import type { PathResource } from "../model/resource";
import { defineCommand, type Parsed } from "./define";
import { spellings } from "./options";
import { isRemote, remotePath } from "./remotePlace";
import { isWrittenAsDirectory } from "./transfer";

type Own =
  | "recursive"
  | "dryRun"
  | "delete"
  | "removeSources"
  | "backup"
  | "keep"
  | "exclude"
  | "filesFrom"
  | "neutral"
  | "help";

/**
 * `rsync` makes a place like another. With one of the --delete options it removes what the source
 * does not have, so an empty or wrong source empties the destination. A trailing slash on the source
 * decides whether the destination or a directory in it is meant.
 */
export const rsync = defineCommand<Own>({
  name: "rsync",
  does: "Copies trees to where they are needed; with --delete it removes there what the source lacks.",
  options: {
    recursive: ["-r", "--recursive", "-a", "--archive", "-d", "--dirs", "--old-dirs", "--old-d"],
    dryRun: ["-n", "--dry-run", "--list-only"],
    delete: [
      ...["--del", "--delete", "--delete-before", "--delete-during", "--delete-delay"],
      ...["--delete-after", "--delete-excluded", "--delete-missing-args"],
    ],
    removeSources: ["--remove-source-files", "--remove-sent-files"],
    backup: ["-b", "--backup"],
    keep: ["--ignore-existing"],
    exclude: ["--exclude="],
    filesFrom: ["--files-from=", "--exclude-from=", "--include-from="],
    neutral: [
      ...spellings(
        "-v --verbose --info= --debug= --stderr= -q --quiet --no-motd -c --checksum --inc-recursive --i-r --no-inc-recursive --no-i-r -R --relative --no-relative --no-R --no-implied-dirs --backup-dir= --suffix= -u --update --inplace --append --append-verify --mkpath",
      ),
      ...spellings(
        "-l --links -L --copy-links --copy-unsafe-links --safe-links --insecure-links --confine-root= --munge-links -k --copy-dirlinks -K --keep-dirlinks -H --hard-links -p --perms --no-perms --no-p -E --executability --chmod= -A --acls -X --xattrs -o --owner --no-owner --no-o -g --group --no-group --no-g",
      ),
      ...spellings(
        "--devices --copy-devices --write-devices --specials --drop-D -D --no-D -t --times --no-times --no-t -U --atimes --open-noatime -N --crtimes -O --omit-dir-times -J --omit-link-times --super --fake-super -S --sparse --preallocate -W --whole-file --no-whole-file --no-W --checksum-choice= --cc=",
      ),
      ...spellings(
        "-x --one-file-system -B= --block-size= -e= --rsh= --rsync-path= --existing --ignore-non-existing --ignore-missing-args --ignore-errors --force --max-delete= --max-size= --min-size= --max-alloc= --partial --partial-dir= --delay-updates -m --prune-empty-dirs --numeric-ids --usermap= --groupmap= --chown=",
      ),
      ...spellings(
        "--timeout= --contimeout= -I --ignore-times --size-only -@= --modify-window= -T= --temp-dir= -y --fuzzy --compare-dest= --copy-dest= --link-dest= -z --compress --no-compress --no-z --compress-choice= --zc= --compress-level= --zl= --compress-threads= --skip-compress= -C --cvs-exclude -f= --filter= -F --include=",
      ),
      ...spellings(
        "-0 --from0 --old-args -s --secluded-args --protect-args --trust-sender --copy-as= --address= --port= --sockopts= --blocking-io --outbuf= --stats -8 --8-bit-output -h --human-readable --no-human-readable --no-h --progress -P -i --itemize-changes -M= --remote-option= --out-format= --log-file= --log-file-format=",
      ),
      ...spellings(
        "--password-file= --early-input= --bwlimit= --stop-after= --stop-at= --fsync --write-batch= --only-write-batch= --read-batch= --protocol= --iconv= --checksum-seed= -4 --ipv4 -6 --ipv6",
      ),
    ],
    help: ["--help", "-V", "--version", "--daemon"],
  },
  effects: (parsed): readonly Effect[] => {
    const last = parsed.operands.at(-1);
    const sources = parsed.operands.slice(0, -1);
    if (parsed.has("dryRun") || last === undefined || sources.length === 0) return [];
    const lists = parsed.values("filesFrom").filter(({ text }) => text !== "-" && !isRemote(text));
    return [
      ...sources.flatMap((source) => copied(parsed, source, last)),
      ...lists.map((file): Effect => ({ kind: "read", resource: parsed.path(file) })),
    ];
  },
  examples: [
    {
      run: "rsync -a src/ copy/",
      effects: ["read /w/src/**", "overwrite /w/copy/** [files of the same name]"],
    },
    {
      run: "rsync -av --exclude=.git src copy",
      effects: ["read /w/src/** [not .git]", "overwrite /w/copy/src/** [files of the same name]"],
    },
    { run: "rsync a.txt copy/", effects: ["read /w/a.txt", "overwrite /w/copy/a.txt"] },
    {
      run: "rsync -a --delete empty/ photos/",
      effects: ["read /w/empty/**", "delete /w/photos/** [files that the source does not have]"],
    },
    {
      run: "rsync -r --del --delete-before --delete-during --delete-delay --delete-after --delete-excluded --delete-missing-args a/ b",
      effects: ["read /w/a/**", "delete /w/b/** [files that the source does not have]"],
    },
    {
      run: "rsync --recursive --delete -b a/ b",
      effects: [
        "read /w/a/**",
        "delete /w/b/** [files that the source does not have] (recoverable)",
      ],
    },
    {
      run: "rsync --archive --backup a/ b",
      effects: ["read /w/a/**", "overwrite /w/b/** [files of the same name] (recoverable)"],
    },
    {
      run: "rsync -d --dirs --old-dirs --old-d --ignore-existing a/ b",
      effects: ["read /w/a/**", "write /w/b/** [files of the same name]"],
    },
    {
      run: "rsync -a --remove-source-files a/ b",
      effects: ["move /w/a/**", "overwrite /w/b/** [files of the same name]"],
    },
    {
      run: "rsync -a --remove-sent-files a/ b",
      effects: ["move /w/a/**", "overwrite /w/b/** [files of the same name]"],
    },
    {
      run: "rsync -a --delete ./ user@host:/var/www/",
      effects: [
        "disclose /w/**",
        "delete /var/www/** [files that the source does not have] on host user@host",
      ],
    },
    { run: "rsync -a host:/srv/a .", effects: ["overwrite /w/a/** [files of the same name]"] },
    {
      run: "rsync -a --files-from=list --exclude-from=not --include-from=more a/ b",
      effects: [
        "read /w/a/**",
        "overwrite /w/b/** [files of the same name]",
        "read /w/list",
        "read /w/not",
        "read /w/more",
      ],
    },
    { run: "rsync -avn --delete a/ b", effects: [] },
    { run: "rsync --dry-run --delete a/ b", effects: [] },
    { run: "rsync --list-only a/ b", effects: [] },
    { run: "rsync host::", effects: [] },
    ...[
      "-v --verbose --info=x --debug=x --stderr=x -q --quiet --no-motd -c --checksum --inc-recursive --i-r --no-inc-recursive --no-i-r -R --relative --no-relative --no-R --no-implied-dirs --backup-dir=d --suffix=s -u --update --inplace --append --append-verify --mkpath",
      "-l --links -L --copy-links --copy-unsafe-links --safe-links --insecure-links --confine-root=d --munge-links -k --copy-dirlinks -K --keep-dirlinks -H --hard-links -p --perms --no-perms --no-p -E --executability --chmod=x -A --acls -X --xattrs -o --owner --no-owner --no-o -g --group --no-group --no-g",
      "--devices --copy-devices --write-devices --specials --drop-D -D --no-D -t --times --no-times --no-t -U --atimes --open-noatime -N --crtimes -O --omit-dir-times -J --omit-link-times --super --fake-super -S --sparse --preallocate -W --whole-file --no-whole-file --no-W --checksum-choice=x --cc=x",
      "-x --one-file-system -B 1 --block-size=1 -e ssh --rsh=ssh --rsync-path=p --existing --ignore-non-existing --ignore-missing-args --ignore-errors --force --max-delete=1 --max-size=1 --min-size=1 --max-alloc=1 --partial --partial-dir=d --delay-updates -m --prune-empty-dirs --numeric-ids --usermap=x --groupmap=x --chown=x",
      "--timeout=1 --contimeout=1 -I --ignore-times --size-only -@ 1 --modify-window=1 -T d --temp-dir=d -y --fuzzy --compare-dest=d --copy-dest=d --link-dest=d -z --compress --no-compress --no-z --compress-choice=x --zc=x --compress-level=1 --zl=1 --compress-threads=1 --skip-compress=x -C --cvs-exclude -f x --filter=x -F --include=x",
      "-0 --from0 --old-args -s --secluded-args --protect-args --trust-sender --copy-as=u --address=a --port=1 --sockopts=x --blocking-io --outbuf=L --stats -8 --8-bit-output -h --human-readable --no-human-readable --no-h --progress -P -i --itemize-changes -M x --remote-option=x --out-format=x --log-file=f --log-file-format=x",
      "--password-file=f --early-input=f --bwlimit=1 --stop-after=1 --stop-at=x --fsync --write-batch=f --only-write-batch=f --read-batch=f --protocol=1 --iconv=x --checksum-seed=1 -4 --ipv4 -6 --ipv6",
    ].map((options) => ({
      run: `rsync ${options} a b/`,
      effects: ["read /w/a", "overwrite /w/b/a"],
    })),
    { run: "rsync --help -V --version --daemon", effects: [] },
  ],
});

function copied(parsed: Parsed<Own>, source: Argument, last: Argument): readonly Effect[] {
  const tree = parsed.has("recursive");
  const target = targetOf(parsed, source, last, tree);
  return [...taken(parsed, source, target, tree), arrived(parsed, target, tree)];
}

function taken(
  parsed: Parsed<Own>,
  source: Argument,
  target: PathResource,
  tree: boolean,
): readonly Effect[] {
  if (isRemote(source.text)) return [];
  const excluded = parsed.values("exclude").map(({ text }) => `not ${text}`);
  const only = excluded.length === 0 ? {} : { only: excluded.join(", ") };
  const resource = { ...parsed.path(source, { tree }), ...only };
  if (target.on !== undefined && target.on !== resource.on) return [{ kind: "disclose", resource }];
  return [{ kind: parsed.has("removeSources") ? "move" : "read", resource }];
}

function arrived(parsed: Parsed<Own>, target: PathResource, tree: boolean): Effect {
  const kept = parsed.has("backup")
    ? ({
        reversibility: "recoverable",
        because: "the old files are kept under backup names",
      } as const)
    : {};
  if (parsed.has("delete")) {
    const only = "files that the source does not have";
    return {
      kind: "delete",
      resource: { ...target, tree: true, only },
      ...kept,
      instead: "rsync --dry-run",
    };
  }
  const resource = tree ? { ...target, only: "files of the same name" } : target;
  return { kind: parsed.has("keep") ? "write" : "overwrite", resource, ...kept };
}

/** `src/` is copied as what is in it, `src` as a directory of that name in the destination. */
function targetOf(
  parsed: Parsed<Own>,
  source: Argument,
  last: Argument,
  tree: boolean,
): PathResource {
  const place = remotePath(last.text, tree) ?? parsed.path(last, { tree });
  const written = source.text.replace(/^[^/:]*::?/, "");
  const intoDirectory = tree || isWrittenAsDirectory(last.text);
  if (isWrittenAsDirectory(written) || !intoDirectory) return place;
  return {
    ...place,
    path: `${place.path === "/" ? "" : place.path}/${baseName(written)}`,
    glob: place.glob || source.glob,
  };
}
