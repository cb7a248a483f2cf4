import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { fileWrite } from "./device";
import { here } from "./here";

/** `zip` reads what it packs, also into an archive that exists; -m deletes the originals. */
export const zip = defineCommand({
  name: "zip",
  does: "Packs files into an archive.",
  options: {
    move: ["-m", "--move"],
    recursive: ["-r", "--recurse-paths", "-R"],
    shows: ["-sf", "-sc", "-sd", "-so", "--show-files"],
    deletesEntries: ["-d", "--delete", "-U", "--copy", "-A", "-J", "-F", "-FF"],
    output: ["--out=", "-O="],
    exclude: ["-x=", "--exclude="],
    include: ["-i=", "--include="],
    neutral: [
      ...["-u", "--update", "-f", "--freshen", "-FS", "-j", "--junk-paths", "-q", "--quiet", "-v"],
      ...[
        "-c",
        "-z",
        "-@",
        "-o",
        "-l",
        "-ll",
        "-t=",
        "-tt=",
        "-e",
        "--encrypt",
        "-P=",
        "--password=",
      ],
      ...[
        "-s=",
        "-T",
        "-TT=",
        "-Z=",
        "-b=",
        "-n=",
        "-D",
        "-y",
        "--symlinks",
        "-X",
        "-w",
        "-k",
        "-g",
      ],
      ...[
        "-0",
        "-1",
        "-2",
        "-3",
        "-4",
        "-5",
        "-6",
        "-7",
        "-8",
        "-9",
        "-nw",
        "-ws",
        "-ic",
        "-db",
        "-dc",
      ],
      ...[
        "-dd",
        "-dg",
        "-ds=",
        "-du",
        "-dv",
        "-lf=",
        "-la",
        "-li",
        "-sp",
        "-sb",
        "-sv",
        "-DF",
        "-MM",
      ],
    ],
    help: ["-h", "--help", "-h2", "-L", "--license", "--version"],
  },
  effects: (parsed): readonly Effect[] => {
    if (parsed.has("shows")) return [];
    const [archive, ...files] = parsed.operands;
    if (archive === undefined) return [];
    const written = archive.text === "-" ? [] : fileWrite("write", parsed.path(archive));
    const out = parsed
      .values("output")
      .flatMap((file) => fileWrite("overwrite", parsed.path(file)));
    if (parsed.has("deletesEntries")) return [...written, ...out];
    const limits = [
      ...parsed.values("include").map(({ text }) => text),
      ...parsed.values("exclude").map(({ text }) => `not ${text}`),
    ];
    const members = files
      .filter(({ text }) => text !== "-")
      .flatMap((file): readonly Effect[] => {
        const resource = {
          ...parsed.path(file, { tree: parsed.has("recursive") }),
          ...(limits.length === 0 ? {} : { only: limits.join(", ") }),
        };
        const gone = { ...resource, only: [...limits, "packed into the archive"].join(", ") };
        const read: Effect = { kind: "read", resource };
        return parsed.has("move") ? [read, { kind: "delete", resource: gone }] : [read];
      });
    return [...members, ...written, ...out];
  },
  examples: [
    { run: "zip a.zip .env b", effects: ["read /w/.env", "read /w/b", "write /w/a.zip"] },
    {
      run: "zip -r a.zip src -x '*.log' -i '*.ts'",
      effects: ["read /w/src/** [*.ts, not *.log]", "write /w/a.zip"],
    },
    {
      run: "zip --recurse-paths a.zip src --exclude=a --include=b",
      effects: ["read /w/src/** [b, not a]", "write /w/a.zip"],
    },
    {
      run: "zip -rm a.zip src",
      effects: ["read /w/src/**", "delete /w/src/** [packed into the archive]", "write /w/a.zip"],
    },
    {
      run: "zip --move -R a.zip b",
      effects: ["read /w/b/**", "delete /w/b/** [packed into the archive]", "write /w/a.zip"],
    },
    { run: "zip -r - src", effects: ["read /w/src/**"] },
    { run: "zip -d a.zip b --out c.zip", effects: ["write /w/a.zip", "overwrite /w/c.zip"] },
    {
      run: "zip --delete -U --copy -A -J -F -FF a.zip -O c.zip",
      effects: ["write /w/a.zip", "overwrite /w/c.zip"],
    },
    {
      run: "zip -u --update -f --freshen -FS -j --junk-paths -q --quiet -v -c -z -@ -o -l -ll -t d -tt d -e --encrypt -P p --password=p -s 1 -T -TT c -Z cm -b d a.zip b",
      effects: ["read /w/b", "write /w/a.zip"],
    },
    {
      run: "zip -n x -D -y --symlinks -X -w -k -g -0123456789 -nw -ws -ic -db -dc -dd -dg -ds 1 -du -dv -lf f -la -li -sp -sb -sv -DF -MM a.zip b",
      effects: ["read /w/b", "write /w/a.zip"],
    },
    { run: "zip -sf -sc -sd -so --show-files a.zip", effects: [] },
    { run: "zip -h --help -h2 -L --license --version", effects: [] },
  ],
});

/** `unzip` writes over files of the same name with -o; without it asks, which a pipe can answer. */
export const unzip = defineCommand({
  name: "unzip",
  does: "Unpacks an archive over what is there.",
  options: {
    shows: ["-l", "-t", "-z", "-Z"],
    toOutput: ["-p", "-c"],
    never: ["-n"],
    backup: ["-B"],
    directory: ["-d="],
    exclude: ["-x="],
    neutral: [
      ...[
        "-o",
        "-f",
        "-u",
        "-T",
        "-v",
        "-a",
        "-aa",
        "-b",
        "-C",
        "-D",
        "-DD",
        "-j",
        "-K",
        "-L",
        "-LL",
      ],
      ...["-M", "-q", "-qq", "-s", "-U", "-UU", "-V", "-W", "-X", "-P=", "-O=", "-I=", "-^", "-:"],
    ],
    help: ["-h", "-hh", "--help", "--version"],
  },
  effects: (parsed): readonly Effect[] => {
    const [archive] = parsed.operands;
    if (archive === undefined || parsed.has("shows")) return [];
    const read: Effect = { kind: "read", resource: parsed.path(archive) };
    if (parsed.has("toOutput") || parsed.has("never") || parsed.has("backup")) return [read];
    const place = parsed.path(parsed.value("directory") ?? here(parsed.call), { tree: true });
    return [read, { kind: "write", resource: { ...place, only: "files of the same name" } }];
  },
  examples: [
    { run: "unzip -o a.zip", effects: ["read /w/a.zip", "write /w/** [files of the same name]"] },
    {
      run: "unzip -q a.zip -d out -x b",
      effects: ["read /w/a.zip", "write /w/out/** [files of the same name]"],
    },
    {
      run: "unzip -f -u -T -v -a -aa -b -C -D -DD -j -K -L -LL -M -qq -s -U -UU -V -W -X -P p -O c -I c -^ -: a.zip",
      effects: ["read /w/a.zip", "write /w/** [files of the same name]"],
    },
    { run: "unzip -p a.zip .env", effects: ["read /w/a.zip"] },
    { run: "unzip -c a.zip", effects: ["read /w/a.zip"] },
    { run: "unzip -n a.zip", effects: ["read /w/a.zip"] },
    { run: "unzip -B a.zip", effects: ["read /w/a.zip"] },
    { run: "unzip -l a.zip", effects: [] },
    { run: "unzip -t -z -Z a.zip", effects: [] },
    { run: "unzip -h -hh --help --version", effects: [] },
  ],
});
