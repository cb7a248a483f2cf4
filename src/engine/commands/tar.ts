import type { Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { resolvePath } from "../model/path";
import { pathOf } from "../model/pathOf";
import type { PathResource } from "../model/resource";
import { defineCommand, type Parsed } from "./define";
import { fileWrite } from "./device";
import { here } from "./here";
import { spellings } from "./options";
import { isRemote } from "./remotePlace";

type Own =
  | "create"
  | "append"
  | "extract"
  | "shorten"
  | "keep"
  | "toOutput"
  | "file"
  | "directory"
  | "exclude"
  | "removeFiles"
  | "recursiveUnlink"
  | "filesFrom"
  | "program"
  | "neutral"
  | "help";

/**
 * `tar` reads what it packs, and writes what it unpacks over files of the same name; which ones
 * those are is in the archive. An archive that exists is replaced by -c.
 */
export const tar = defineCommand<Own>({
  name: "tar",
  aliases: ["gtar", "bsdtar"],
  does: "Packs files into an archive, or unpacks one over what is there.",
  options: {
    create: ["-c", "--create"],
    append: ["-r", "--append", "-u", "--update", "-A", "--catenate", "--concatenate"],
    extract: ["-x", "--extract", "--get"],
    shorten: ["--delete"],
    keep: ["-k", "--keep-old-files", "--skip-old-files"],
    toOutput: ["-O", "--to-stdout", "-t", "--list", "-d", "--diff", "--compare"],
    file: ["-f=", "--file="],
    directory: ["-C=", "--directory="],
    exclude: ["--exclude="],
    removeFiles: ["--remove-files"],
    recursiveUnlink: ["--recursive-unlink"],
    filesFrom: ["-T=", "--files-from=", "-X=", "--exclude-from=", "--add-file="],
    program: [
      "--to-command=",
      "-I=",
      "--use-compress-program=",
      "-F=",
      "--info-script=",
      "--new-volume-script=",
    ],
    neutral: [
      ...spellings(
        "--test-label --check-device -g= --listed-incremental= -G --incremental --hole-detection= --ignore-failed-read --level= --no-check-device --no-seek -n --seek --occurrence? --sparse-version= -S --sparse",
      ),
      ...spellings(
        "--exclude-backups --exclude-caches --exclude-caches-all --exclude-caches-under --exclude-ignore= --exclude-ignore-recursive= --exclude-tag= --exclude-tag-all= --exclude-tag-under= --exclude-vcs --exclude-vcs-ignores",
      ),
      ...spellings(
        "--no-null --no-recursion --no-unquote --no-verbatim-files-from --null --recursion --unquote --verbatim-files-from --anchored --ignore-case --no-anchored --no-ignore-case --no-wildcards --no-wildcards-match-slash --wildcards --wildcards-match-slash",
      ),
      ...spellings(
        "--keep-directory-symlink --keep-newer-files --no-overwrite-dir --one-top-level? --overwrite --overwrite-dir -U --unlink-first -W --verify --ignore-command-error --no-ignore-command-error",
      ),
      ...spellings(
        "--atime-preserve? --clamp-mtime --delay-directory-restore --group= --group-map= --mode= --mtime= -m --touch --no-delay-directory-restore --no-same-owner --no-same-permissions --numeric-owner --owner= --owner-map= -p --preserve-permissions --same-permissions --same-owner --sort= -s --preserve-order --same-order",
      ),
      ...spellings(
        "--acls --no-acls --no-selinux --no-xattrs --selinux --xattrs --xattrs-exclude= --xattrs-include= --force-local -L= --tape-length= -M --multi-volume --rmt-command= --rsh-command= --volno-file= -b= --blocking-factor= -B --read-full-records -i --ignore-zeros --record-size=",
      ),
      ...spellings(
        "-H= --format= --old-archive --portability --pax-option= --posix -V= --label= -a --auto-compress -j --bzip2 -J --xz --lzip --lzma --lzop --no-auto-compress --zstd -z --gzip --gunzip --ungzip -Z --compress --uncompress",
      ),
      ...spellings(
        "--backup? --hard-dereference -h --dereference -K= --starting-file= --newer-mtime= -N= --newer= --after-date= --one-file-system -P --absolute-names --suffix= --strip-components= --transform= --xform= --checkpoint? --checkpoint-action= --full-time --index-file=",
      ),
      ...spellings(
        "-l --check-links --no-quote-chars= --quote-chars= --quoting-style= -R --block-number --show-omitted-dirs --show-transformed-names --show-stored-names --totals? --utc -v --verbose --warning= -w --interactive --confirmation -o --restrict",
      ),
    ],
    help: ["--help", "--usage", "--version", "--show-defaults", "--show-snapshot-field-ranges"],
  },
  // The first word may leave out its dash: `tar xzf a.tgz`.
  prepare: ([first, ...rest]) => {
    if (first === undefined) return [];
    const old =
      /^[AcdrtuxA-Za-z]+$/.test(first.text) &&
      /[Acdrtux]/.test(first.text) &&
      first.pieces.length === 1;
    return [
      old ? { ...first, text: `-${first.text}`, pieces: [`-${first.text}`] } : first,
      ...rest,
    ];
  },
  effects: (parsed): readonly Effect[] => {
    const archives = parsed.values("file").filter(({ text }) => text !== "-" && !isRemote(text));
    const lists = parsed
      .values("filesFrom")
      .map((file): Effect => ({ kind: "read", resource: parsed.path(file) }));
    if (parsed.has("create") || parsed.has("append")) {
      const kind = parsed.has("create") ? "overwrite" : "write";
      return [
        ...members(parsed),
        ...lists,
        ...archives.flatMap((file) => fileWrite(kind, parsed.path(file))),
      ];
    }
    const read = archives.map((file): Effect => ({ kind: "read", resource: parsed.path(file) }));
    if (parsed.has("extract") && parsed.has("toOutput")) return [...read, ...printed(parsed)];
    if (parsed.has("extract")) return [...read, ...lists, ...unpacked(parsed)];
    if (parsed.has("shorten"))
      return [
        ...read,
        ...archives.map((file): Effect => ({ kind: "write", resource: parsed.path(file) })),
      ];
    return read;
  },
  examples: [
    {
      run: "tar czf a.tgz src .env",
      effects: ["read /w/src/**", "read /w/.env/**", "overwrite /w/a.tgz"],
    },
    {
      run: "tar --create --file=a.tar --exclude=dist -C sub .",
      effects: ["read /w/sub/** [not dist]", "overwrite /w/a.tar"],
    },
    { run: "tar -czf - src", effects: ["read /w/src/**"] },
    { run: "tar cf host:a.tar src", effects: ["read /w/src/**"] },
    {
      run: "tar -cf a.tar --remove-files src",
      effects: [
        "read /w/src/**",
        "delete /w/src/** [packed into the archive]",
        "overwrite /w/a.tar",
      ],
    },
    { run: "tar -rf a.tar b", effects: ["read /w/b/**", "write /w/a.tar"] },
    {
      run: "tar --append -u --update -A --catenate --concatenate -f a.tar b",
      effects: ["read /w/b/**", "write /w/a.tar"],
    },
    {
      run: "tar -cf a.tar -T list --files-from=more -X not --exclude-from=not --add-file=.env",
      effects: [
        "read /w/list",
        "read /w/more",
        "read /w/not",
        "read /w/not",
        "read /w/.env",
        "overwrite /w/a.tar",
      ],
    },
    { run: "tar xzf a.tgz", effects: ["read /w/a.tgz", "write /w/** [files of the same name]"] },
    {
      run: "tar --extract --get -f a.tar --directory out",
      effects: ["read /w/a.tar", "write /w/out/** [files of the same name]"],
    },
    {
      run: "tar -x -C / -f a.tar etc/hosts",
      effects: ["read /w/a.tar", "write /etc/hosts/** [files of the same name]"],
    },
    {
      run: "tar -xf a.tar --recursive-unlink",
      effects: ["read /w/a.tar", "delete /w/** [directories of the same name]"],
    },
    { run: "tar -xkf a.tar", effects: ["read /w/a.tar"] },
    { run: "tar -xf a.tar --keep-old-files --skip-old-files", effects: ["read /w/a.tar"] },
    { run: "tar -xOf a.tar .env", effects: ["read /w/a.tar", "read /.env on archive a.tar"] },
    { run: "tar -xf a.tar --to-stdout", effects: ["read /w/a.tar"] },
    {
      run: "tar -xf a.tar --to-command=cat -I zstd --use-compress-program=zstd -F s --info-script=s --new-volume-script=s",
      effects: ["read /w/a.tar", "write /w/** [files of the same name]"],
    },
    { run: "tar tf a.tar", effects: ["read /w/a.tar"] },
    { run: "tar --list -d --diff --compare -f a.tar", effects: ["read /w/a.tar"] },
    { run: "tar --delete -f a.tar b", effects: ["read /w/a.tar", "write /w/a.tar"] },
    ...[
      "--test-label --check-device -g f --listed-incremental=f -G --incremental --hole-detection=raw --ignore-failed-read --level=1 --no-check-device --no-seek -n --seek --occurrence=1 --sparse-version=1 -S --sparse",
      "--exclude-backups --exclude-caches --exclude-caches-all --exclude-caches-under --exclude-ignore=f --exclude-ignore-recursive=f --exclude-tag=f --exclude-tag-all=f --exclude-tag-under=f --exclude-vcs --exclude-vcs-ignores",
      "--no-null --no-recursion --no-unquote --no-verbatim-files-from --null --recursion --unquote --verbatim-files-from --anchored --ignore-case --no-anchored --no-ignore-case --no-wildcards --no-wildcards-match-slash --wildcards --wildcards-match-slash",
      "--keep-directory-symlink --keep-newer-files --no-overwrite-dir --one-top-level=d --overwrite --overwrite-dir -U --unlink-first -W --verify --ignore-command-error --no-ignore-command-error",
      "--atime-preserve=system --clamp-mtime --delay-directory-restore --group=g --group-map=f --mode=m --mtime=d -m --touch --no-delay-directory-restore --no-same-owner --no-same-permissions --numeric-owner --owner=o --owner-map=f -p --preserve-permissions --same-permissions --same-owner --sort=name -s --preserve-order --same-order",
      "--acls --no-acls --no-selinux --no-xattrs --selinux --xattrs --xattrs-exclude=m --xattrs-include=m --force-local -L 1 --tape-length=1 -M --multi-volume --rmt-command=c --rsh-command=c --volno-file=f -b 1 --blocking-factor=1 -B --read-full-records -i --ignore-zeros --record-size=1",
      "-H gnu --format=gnu --old-archive --portability --pax-option=k --posix -V l --label=l -a --auto-compress -j --bzip2 -J --xz --lzip --lzma --lzop --no-auto-compress --zstd -z --gzip --gunzip --ungzip -Z --compress --uncompress",
      "--backup=t --hard-dereference -h --dereference -K m --starting-file=m --newer-mtime=d -N d --newer=d --after-date=d --one-file-system -P --absolute-names --suffix=s --strip-components=1 --transform=e --xform=e --checkpoint=1 --checkpoint-action=a --full-time --index-file=f",
      "-l --check-links --no-quote-chars=c --quote-chars=c --quoting-style=s -R --block-number --show-omitted-dirs --show-transformed-names --show-stored-names --totals=s --utc -v --verbose --warning=k -w --interactive --confirmation -o --restrict",
    ].map((options) => ({ run: `tar -tf a.tar ${options}`, effects: ["read /w/a.tar"] })),
    {
      run: "tar --help --usage --version --show-defaults --show-snapshot-field-ranges",
      effects: [],
    },
  ],
});

/** The files that go into an archive, relative to the directory that `-C` gives. */
function members(parsed: Parsed<Own>): readonly Effect[] {
  const excluded = parsed.values("exclude").map(({ text }) => `not ${text}`);
  const only = excluded.length === 0 ? {} : { only: excluded.join(", ") };
  return parsed.operands.flatMap((operand): readonly Effect[] => {
    const resource: PathResource = { ...inDirectory(parsed, operand), ...only };
    const read: Effect = { kind: "read", resource };
    if (!parsed.has("removeFiles")) return [read];
    const gone = { ...resource, only: [...excluded, "packed into the archive"].join(", ") };
    return [read, { kind: "delete", resource: gone }];
  });
}

/** Members of an archive that are printed; only their names tell what they are. */
function printed(parsed: Parsed<Own>): readonly Effect[] {
  const on = `archive ${parsed.value("file")?.text ?? "that is read"}`;
  return parsed.operands.map(({ text }) => ({
    kind: "read",
    resource: {
      kind: "path",
      path: text.startsWith("/") ? text : `/${text}`,
      resolved: true,
      glob: false,
      tree: false,
      on,
    },
  }));
}

function unpacked(parsed: Parsed<Own>): readonly Effect[] {
  if (parsed.has("keep")) return [];
  const places = parsed.operands.length === 0 ? [here(parsed.call)] : parsed.operands;
  return places.map((place): Effect => {
    const resource = inDirectory(parsed, place);
    return parsed.has("recursiveUnlink")
      ? { kind: "delete", resource: { ...resource, only: "directories of the same name" } }
      : { kind: "write", resource: { ...resource, only: "files of the same name" } };
  });
}

/** `-C` holds for what comes after it; several are rare, and the last one is taken for all. */
function inDirectory(parsed: Parsed<Own>, operand: Argument): PathResource {
  const directory = parsed.value("directory");
  if (directory === undefined) return parsed.path(operand, { tree: true });
  const place = parsed.path(directory);
  if (!place.resolved) return { ...place, path: `${place.path}/${operand.text}`, tree: true };
  const cwd = { known: true, path: resolvePath("/", place.path) } as const;
  return pathOf(operand, cwd, parsed.call.site, true);
}
