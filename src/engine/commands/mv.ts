import type { Argument, Call } from "../model/call";
import type { Effect } from "../model/effect";
import { baseName, isWithin } from "../model/path";
import type { PathResource } from "../model/resource";
import { defineCommand } from "./define";
import { fileWrite } from "./device";
import { keepsBackup, keptByBackup, replacing, transfers } from "./transfer";

/**
 * `mv` renames, and replaces a file that already has the new name without a word.
 *
 * -n and --update=none never replace. -f, -i and -u may: -i asks on the terminal, which a script
 * can answer, and -u replaces older files. Moving to /dev/null leaves nothing.
 */
export const mv = defineCommand({
  name: "mv",
  aliases: ["gmv"],
  does: "Renames files; a file that has the new name already is replaced.",
  options: {
    backup: ["-b", "--backup?"],
    suffix: ["-S=", "--suffix="],
    force: ["-f", "--force"],
    interactive: ["-i", "--interactive"],
    noClobber: ["-n", "--no-clobber"],
    into: ["-t=", "--target-directory="],
    exact: ["-T", "--no-target-directory"],
    update: ["-u", "--update?"],
    neutral: [
      "-v",
      "--verbose",
      "-Z",
      "--context",
      "--debug",
      "--strip-trailing-slashes",
      "--no-copy",
    ],
    exchange: ["--exchange"],
    help: ["--help", "--version"],
  },
  effects: (parsed, ask) => {
    const keeps = parsed.has("noClobber") || parsed.has("exchange");
    const into = parsed.value("into");
    const [source, target, ...more] = parsed.operands;
    const kept = keeps || parsed.has("interactive") || keepsBackup(parsed) || into !== undefined;
    if (!kept && more.length === 0 && collides(source, target)) return [collision(source, target)];
    return transfers(parsed, { into, exact: parsed.has("exact") }, ask).flatMap(
      ({ source, target, isNamed }) => {
        if (target.path === "/dev/null")
          return [{ kind: "delete", resource: { ...source, tree: true } }];
        const more = keepsBackup(parsed) ? keptByBackup : replacing(target, isNamed && !keeps, ask);
        if (leavesNothing(source, parsed.call) && isEmptied(target) && !isEmptied(source))
          return [
            {
              kind: "delete",
              resource: { ...source, tree: true },
              because: "a temporary directory is emptied when the machine starts again, or before",
            },
          ];
        return [
          { kind: "move", resource: source },
          ...fileWrite(keeps ? "write" : "overwrite", target, more),
        ];
      },
    );
  },
  examples: [
    { run: "mv a b", effects: ["move /w/a", "overwrite /w/b"] },
    {
      run: "mv -f a b c/",
      effects: ["move /w/a", "overwrite /w/c/a", "move /w/b", "overwrite /w/c/b"],
    },
    { run: "mv -v --verbose a ..", effects: ["move /w/a", "overwrite /a"] },
    { run: "mv *.log old", effects: ["move /w/*.log", "overwrite /w/old/*.log"] },
    { run: "mv -t old -i --interactive a", effects: ["move /w/a", "overwrite /w/old/a"] },
    {
      run: "mv --target-directory=old -Z --context a",
      effects: ["move /w/a", "overwrite /w/old/a"],
    },
    { run: "mv -T --force a old/", effects: ["move /w/a", "overwrite /w/old"] },
    { run: "mv --no-target-directory --debug a .", effects: ["move /w/a", "overwrite /w"] },
    { run: "mv -u --update=older --no-copy a b", effects: ["move /w/a", "overwrite /w/b"] },
    { run: "mv -n a b", effects: ["move /w/a", "write /w/b"] },
    { run: "mv --no-clobber --strip-trailing-slashes a/ b", effects: ["move /w/a", "write /w/b"] },
    { run: "mv --exchange a b", effects: ["move /w/a", "write /w/b"] },
    { run: "mv -b -S .old a b", effects: ["move /w/a", "overwrite /w/b (recoverable)"] },
    {
      run: "mv --backup=t --suffix=.old a b",
      effects: ["move /w/a", "overwrite /w/b (recoverable)"],
    },
    { run: "mv --backup=off a b", effects: ["move /w/a", "overwrite /w/b"] },
    { run: "mv src /tmp/", effects: ["move /w/src", "overwrite /tmp/src"] },
    { run: "mv .git /tmp/old", effects: ["delete /w/.git/**"] },
    { run: "mv * /tmp/", effects: ["delete /w/*/**"] },
    { run: "mv ../w /var/tmp/gone", effects: ["delete /w/**"] },
    { run: "mv notes /dev/null", effects: ["delete /w/notes/**"] },
    {
      run: "mv disk.img /dev/sdb",
      effects: ["move /w/disk.img", "overwrite device /dev/sdb (catastrophic)"],
    },
    { run: 'mv a "$TARGET"', effects: ["move /w/a", "overwrite $TARGET (unresolved)"] },
    {
      run: 'for f in *.wav; do mv "$f" "$(date +%F).wav"; done',
      effects: [
        "unknown target: every `*.wav` gets a name that is known only at run time, `$(date +%F).wav`: one may replace the other",
      ],
    },
    {
      run: 'for f in *.wav; do mv -i "$f" "$(basename "$f" .wav).bak"; done',
      effects: ["move /w/*.wav", 'overwrite $\\(basename "$f" .wav\\).bak/*.wav (unresolved)'],
    },
    { run: "mv --help", effects: [] },
    { run: "mv --version", effects: [] },
    { run: "mv a", effects: [] },
  ],
});

/** All that is in a directory, the directory that one is in, or the history of a project. */
function leavesNothing({ path, glob, resolved }: PathResource, { cwd }: Call): boolean {
  if (!resolved) return false;
  // What a search finds is chosen by more than its name.
  if (glob) return baseName(path) === "*" && !path.includes("**");
  return baseName(path) === ".git" || (cwd.known && isWithin(cwd.path, path));
}

/** What a system empties by itself. */
function isEmptied({ path, on }: PathResource): boolean {
  return on === undefined && /^\/(?:private\/)?(?:tmp|var\/tmp|dev\/shm)(?:\/|$)/.test(path);
}

/**
 * True for a loop that renames many files one by one to what a program prints: if that comes to the
 * same name, one file is left of all. `basename` keeps names apart.
 */
function collides(source: Argument | undefined, target: Argument | undefined): boolean {
  if (source === undefined || target === undefined) return false;
  if (!source.glob || source.provenance !== "variable" || /[\\/]$/.test(target.text)) return false;
  return target.pieces.some(
    (piece) =>
      typeof piece !== "string" &&
      piece.why === "substitution" &&
      !/^(?:\$\(|`)\s*basename\b/.test(piece.text),
  );
}

function collision(source: Argument | undefined, target: Argument | undefined): Effect {
  const [from = "", to = ""] = [source?.text, target?.text];
  return {
    kind: "unknown",
    unknown: "target",
    resource: { kind: "text", name: to, reach: "here" },
    because: `every \`${from}\` gets a name that is known only at run time, \`${to}\`: one may replace the other`,
    instead: "mv -n",
  };
}
