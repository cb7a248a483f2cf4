import { literal } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { fileWrite, keepsNothing } from "./device";
import { isFirstCopyOfExample, keepsBackup, keptByBackup, replacing, transfers } from "./transfer";

/**
 * `cp` reads its sources, which makes it a way to a secret, and replaces files that have the name
 * of the copy. Of a directory it replaces only the files of the same name inside the copy's place.
 *
 * -n and --update=none replace nothing; --attributes-only keeps the content. -f, -i and -u may
 * replace. Copying /dev/null empties the target.
 */
export const cp = defineCommand({
  name: "cp",
  aliases: ["gcp"],
  does: "Copies files; a file that has the name of the copy already is replaced.",
  options: {
    recursive: ["-r", "-R", "--recursive", "-a", "--archive"],
    backup: ["-b", "--backup?"],
    suffix: ["-S=", "--suffix="],
    noClobber: ["-n", "--no-clobber"],
    update: ["-u", "--update?"],
    into: ["-t=", "--target-directory="],
    exact: ["-T", "--no-target-directory"],
    parents: ["--parents"],
    attributesOnly: ["--attributes-only"],
    linked: ["-l", "--link", "-s", "--symbolic-link"],
    force: ["-f", "--force", "--remove-destination"],
    interactive: ["-i", "--interactive"],
    links: ["-d", "-H", "-L", "--dereference", "-P", "--no-dereference"],
    neutral: [
      ...["-p", "--preserve?", "--no-preserve=", "--reflink?", "--sparse=", "-v", "--verbose"],
      ...["-x", "--one-file-system", "-Z", "--context?", "--copy-contents", "--debug"],
      ...["--strip-trailing-slashes", "--keep-directory-symlink"],
      // Those of macOS: clones, and without the extended attributes.
      ...["-c", "-X"],
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed, ask) => {
    const keeps =
      parsed.has("noClobber") ||
      parsed.has("attributesOnly") ||
      literal(parsed.value("update"))?.startsWith("none") === true;
    const more = keepsBackup(parsed) ? keptByBackup : {};
    const recursive = parsed.has("recursive");
    const destination = {
      into: parsed.value("into"),
      exact: parsed.has("exact"),
      parents: parsed.has("parents"),
    };
    return transfers(parsed, destination, ask).flatMap(
      ({ source, target, isNamed }): readonly Effect[] => {
        if (source.path === "/dev/null") return fileWrite("truncate", target, more);
        const read: readonly Effect[] = keepsNothing(source.path)
          ? []
          : [{ kind: "read", resource: { ...source, tree: recursive } }];
        const added = !recursive && isFirstCopyOfExample(source, target, ask);
        const place = recursive
          ? { ...target, tree: true, only: "files of the same name" }
          : target;
        const replaces = keeps || added ? "write" : "overwrite";
        const whole =
          replaces === "write" || keepsBackup(parsed) ? more : replacing(place, isNamed, ask);
        return [...read, ...fileWrite(replaces, place, whole)];
      },
    );
  },
  examples: [
    { run: "cp a b", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "cp .env.example .env", effects: ["read /w/.env.example", "write /w/.env"] },
    { run: "cp .env.example ../other", effects: ["read /w/.env.example", "overwrite /other"] },
    { run: "cp .env /tmp/", effects: ["read /w/.env", "overwrite /tmp/.env"] },
    {
      run: "cp -f -v --verbose a b c",
      effects: ["read /w/a", "overwrite /w/c/a", "read /w/b", "overwrite /w/c/b"],
    },
    {
      run: "cp -r src old",
      effects: ["read /w/src/**", "overwrite /w/old/** [files of the same name]"],
    },
    {
      run: "cp -R --force src/. old",
      effects: ["read /w/src/**", "overwrite /w/old/** [files of the same name]"],
    },
    {
      run: "cp -a src old/",
      effects: ["read /w/src/**", "overwrite /w/old/src/** [files of the same name]"],
    },
    {
      run: "cp --recursive -t old src",
      effects: ["read /w/src/**", "overwrite /w/old/src/** [files of the same name]"],
    },
    {
      run: "cp --archive -T src old/",
      effects: ["read /w/src/**", "overwrite /w/old/** [files of the same name]"],
    },
    { run: "cp --parents src/a.ts old", effects: ["read /w/src/a.ts", "overwrite /w/old"] },
    {
      run: "cp --parents src/a.ts old/",
      effects: ["read /w/src/a.ts", "overwrite /w/old/src/a.ts"],
    },
    {
      run: "cp --target-directory=old -i --interactive a",
      effects: ["read /w/a", "overwrite /w/old/a"],
    },
    { run: "cp -u --update --no-target-directory a b", effects: ["read /w/a", "overwrite /w/b"] },
    {
      run: "cp --remove-destination -l --link -s --symbolic-link a b",
      effects: ["read /w/a", "overwrite /w/b"],
    },
    {
      run: "cp -d -H -L --dereference -P --no-dereference -p --preserve=all --no-preserve=mode a b",
      effects: ["read /w/a", "overwrite /w/b"],
    },
    {
      run: "cp --reflink=auto --sparse=never -x --one-file-system -Z --context=c --copy-contents --debug a b",
      effects: ["read /w/a", "overwrite /w/b"],
    },
    {
      run: "cp --strip-trailing-slashes --keep-directory-symlink a b",
      effects: ["read /w/a", "overwrite /w/b"],
    },
    { run: "cp -c -X a b", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "cp -n a b", effects: ["read /w/a", "write /w/b"] },
    { run: "cp --no-clobber a b", effects: ["read /w/a", "write /w/b"] },
    { run: "cp --update=none a b", effects: ["read /w/a", "write /w/b"] },
    { run: "cp --attributes-only a b", effects: ["read /w/a", "write /w/b"] },
    { run: "cp -b -S .old a b", effects: ["read /w/a", "overwrite /w/b (recoverable)"] },
    {
      run: "cp --backup --suffix .old a b",
      effects: ["read /w/a", "overwrite /w/b (recoverable)"],
    },
    { run: "cp /dev/null app.log", effects: ["truncate /w/app.log"] },
    {
      run: "cp disk.img /dev/sdb",
      effects: ["read /w/disk.img", "overwrite device /dev/sdb (catastrophic)"],
    },
    { run: "cp a /dev/stdout", effects: ["read /w/a"] },
    { run: "cp --help", effects: [] },
    { run: "cp --version", effects: [] },
  ],
});
