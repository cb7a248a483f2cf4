import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { fileWrite, keepsNothing } from "./device";
import { keepsBackup, keptByBackup, transfers } from "./transfer";

/** `install` copies like cp and sets modes and owners; with -d it makes directories and loses nothing. */
export const install = defineCommand({
  name: "install",
  aliases: ["ginstall"],
  does: "Copies files and sets their modes; a file that has the name already is replaced.",
  options: {
    backup: ["-b", "--backup?"],
    suffix: ["-S=", "--suffix="],
    directory: ["-d", "--directory"],
    into: ["-t=", "--target-directory="],
    exact: ["-T", "--no-target-directory"],
    neutral: [
      ...["-c", "-C", "--compare", "-D", "-g=", "--group=", "-m=", "--mode=", "-o=", "--owner="],
      ...["-p", "--preserve-timestamps", "-s", "--strip", "--strip-program=", "-v", "--verbose"],
      ...["--preserve-context", "-Z", "--context?", "--debug"],
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed, ask) => {
    if (parsed.has("directory")) return [];
    const more = keepsBackup(parsed) ? keptByBackup : {};
    const destination = { into: parsed.value("into"), exact: parsed.has("exact") };
    return transfers(parsed, destination, ask).flatMap(({ source, target }): readonly Effect[] => {
      if (source.path === "/dev/null") return fileWrite("truncate", target, more);
      const read: readonly Effect[] = keepsNothing(source.path)
        ? []
        : [{ kind: "read", resource: source }];
      return [...read, ...fileWrite("overwrite", target, more)];
    });
  },
  examples: [
    {
      run: "install -m 755 tool /usr/local/bin/",
      effects: ["read /w/tool", "overwrite /usr/local/bin/tool"],
    },
    { run: "install -D a lib/b", effects: ["read /w/a", "overwrite /w/lib/b"] },
    { run: "install -m 600 /dev/null .env", effects: ["truncate /w/.env"] },
    { run: "install -t bin -g staff -o root a", effects: ["read /w/a", "overwrite /w/bin/a"] },
    {
      run: "install --target-directory=bin --group=staff --owner=root --mode=644 a",
      effects: ["read /w/a", "overwrite /w/bin/a"],
    },
    { run: "install -b -S .old a b", effects: ["read /w/a", "overwrite /w/b (recoverable)"] },
    {
      run: "install --backup=numbered --suffix=.old a b",
      effects: ["read /w/a", "overwrite /w/b (recoverable)"],
    },
    {
      run: "install -T --no-target-directory -c -C --compare -p --preserve-timestamps -s --strip a b",
      effects: ["read /w/a", "overwrite /w/b"],
    },
    {
      run: "install --strip-program=strip -v --verbose --preserve-context -Z --context=c --debug a b",
      effects: ["read /w/a", "overwrite /w/b"],
    },
    { run: "install -d a b", effects: [] },
    { run: "install --directory a", effects: [] },
    { run: "install --help", effects: [] },
    { run: "install --version", effects: [] },
  ],
});
