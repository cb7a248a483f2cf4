import type { Place } from "../model/call";
import type { Effect } from "../model/effect";
import { baseName, resolvePath } from "../model/path";
import type { PathResource } from "../model/resource";
import { defineCommand } from "./define";
import { fileWrite } from "./device";
import { keepsBackup, keptByBackup, replacing, transfers, type Transfer } from "./transfer";

/**
 * `ln` gives a file another name. Without -f it refuses a name that exists.
 *
 * A hard link is as good as a copy. A symbolic link under another name (`ln -s .env notes`) hides
 * what a later command reads, so it counts as reading; one under the same name, as work trees use
 * it for shared files, does not.
 */
export const ln = defineCommand({
  name: "ln",
  aliases: ["gln"],
  does: "Makes links; with -f a file that has the link's name is replaced.",
  options: {
    symbolic: ["-s", "--symbolic"],
    force: ["-f", "--force"],
    interactive: ["-i", "--interactive"],
    backup: ["-b", "--backup?"],
    suffix: ["-S=", "--suffix="],
    into: ["-t=", "--target-directory="],
    exact: ["-T", "--no-target-directory", "-n", "--no-dereference"],
    neutral: [
      ...["-d", "-F", "--directory", "-L", "--logical", "-P", "--physical", "-r", "--relative"],
      ...["-v", "--verbose"],
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed, ask) => {
    const [only] = parsed.operands;
    const into = parsed.value("into");
    // With one operand the link gets the same name in the current directory.
    const pairs =
      only !== undefined && parsed.operands.length === 1 && into === undefined
        ? [hereAs(parsed.path(only), parsed.call.cwd)]
        : transfers(parsed, { into, exact: parsed.has("exact") }, ask);
    const replaces = parsed.has("force") || parsed.has("interactive") || parsed.has("backup");
    return pairs.flatMap(({ source, target, isNamed }): readonly Effect[] => {
      const renamed = baseName(source.path) !== baseName(target.path);
      const read: readonly Effect[] =
        !parsed.has("symbolic") || renamed ? [{ kind: "read", resource: source }] : [];
      const kept = keepsBackup(parsed);
      // What the link hides stays where it is; what had the link's name is gone.
      if (source.path === "/dev/null" && replaces && !kept) return fileWrite("truncate", target);
      const more = kept ? keptByBackup : replaces ? replacing(target, isNamed, ask) : {};
      return [...read, ...fileWrite(replaces ? "overwrite" : "write", target, more)];
    });
  },
  examples: [
    { run: "ln a b", effects: ["read /w/a", "write /w/b"] },
    { run: "ln -s ../main/.env .env", effects: ["write /w/.env"] },
    { run: "ln --symbolic ../main/.env", effects: ["write /w/.env"] },
    { run: "ln -s .env notes", effects: ["read /w/.env", "write /w/notes"] },
    { run: "ln -sf /dev/null notes.md", effects: ["truncate /w/notes.md"] },
    { run: "ln -sf a b", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "ln -snf releases/2 current/", effects: ["read /w/releases/2", "overwrite /w/current"] },
    { run: "ln --force -T --no-target-directory a b", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "ln -i --interactive --no-dereference a b", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "ln -b -S .old a b", effects: ["read /w/a", "overwrite /w/b (recoverable)"] },
    {
      run: "ln --backup=simple --suffix=.old a b",
      effects: ["read /w/a", "overwrite /w/b (recoverable)"],
    },
    { run: "ln -s -t lib a.so", effects: ["write /w/lib/a.so"] },
    {
      run: "ln -s --target-directory lib a.so b.so",
      effects: ["write /w/lib/a.so", "write /w/lib/b.so"],
    },
    {
      run: "ln -d -F --directory -L --logical -P --physical -r --relative -v --verbose a b",
      effects: ["read /w/a", "write /w/b"],
    },
    { run: "ln --help", effects: [] },
    { run: "ln --version", effects: [] },
  ],
});

function hereAs(source: PathResource, cwd: Place): Pick<Transfer, "source" | "target" | "isNamed"> {
  const target = cwd.known
    ? { ...source, path: resolvePath(cwd.path, baseName(source.path)) }
    : { ...source, resolved: false };
  return { source, target, isNamed: false };
}
