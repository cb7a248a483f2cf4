import type { Effect } from "../model/effect";
import { defineCommand, defineProgram, subcommand, type Parsed } from "./define";

const everythingInTrash: Effect = {
  kind: "delete",
  resource: { kind: "object", name: "everything in the trash", reach: "here" },
  reversibility: "irreversible",
  because: "files that were put into the trash are kept nowhere else",
};

function trashed(parsed: Parsed<never>): readonly Effect[] {
  return parsed.operands.map((operand) => ({
    kind: "delete",
    resource: parsed.path(operand, { tree: true }),
    reversibility: "recoverable",
    because: "it can be put back from the trash",
  }));
}

/** Moving to the trash is what `rm` should have been: everything can be put back. */
export const trash = defineCommand({
  name: "trash-put",
  aliases: ["trash", "rmtrash", "trash-cli", "recycle"],
  does: "Moves files and directories into the trash.",
  options: {
    neutral: [
      ...["-d", "--directory", "-f", "--force", "-i", "--interactive", "-r", "-R", "--recursive"],
      ...["-v", "--verbose", "--trash-dir=", "-F", "-s"],
    ],
    help: ["-h", "--help", "--version"],
  },
  effects: trashed,
  examples: [
    {
      run: "trash-put notes old/",
      effects: ["delete /w/notes/** (recoverable)", "delete /w/old/** (recoverable)"],
    },
    { run: "trash -v -F -s a", effects: ["delete /w/a/** (recoverable)"] },
    {
      run: "trash-put -d --directory -f --force -i --interactive -r -R --recursive --verbose --trash-dir=/t a",
      effects: ["delete /w/a/** (recoverable)"],
    },
    { run: "trash-put -h --help --version", effects: [] },
  ],
});

/** Emptying the trash is final. */
export const trashEmpty = defineCommand({
  name: "trash-empty",
  aliases: ["trash-rm"],
  does: "Deletes what is in the trash for good.",
  options: {
    dryRun: ["--dry-run"],
    neutral: ["-v", "--verbose", "-f", "-i", "--interactive", "--all-users", "--trash-dir="],
    help: ["-h", "--help", "--version", "--print-completion="],
  },
  effects: (parsed) => (parsed.has("dryRun") ? [] : [everythingInTrash]),
  examples: [
    { run: "trash-empty", effects: ["delete object everything in the trash (irreversible)"] },
    {
      run: "trash-empty -v --verbose -f -i --interactive --all-users --trash-dir=t 30",
      effects: ["delete object everything in the trash (irreversible)"],
    },
    { run: "trash-empty --dry-run", effects: [] },
    { run: "trash-empty -h --help --version --print-completion=bash", effects: [] },
  ],
});

/** GNOME's file tool: cat reads, remove deletes, copy and move overwrite, trash can be undone. */
export const gio = defineProgram({
  name: "gio",
  does: "Works on files as the GNOME desktop does.",
  globals: { help: ["-h", "--help"] },
  subcommands: {
    trash: subcommand(
      { empty: ["--empty"], show: ["--list", "--restore"], force: ["-f", "--force"] },
      (parsed) => {
        if (parsed.has("empty")) return [everythingInTrash];
        return parsed.has("show") ? [] : trashed(parsed);
      },
    ),
    remove: subcommand({ force: ["-f", "--force"] }, (parsed) =>
      parsed.operands.map((operand) => ({ kind: "delete", resource: parsed.path(operand) })),
    ),
    cat: subcommand({}, (parsed) =>
      parsed.operands.map((operand) => ({ kind: "read", resource: parsed.path(operand) })),
    ),
    "copy|info|list|mime|mkdir|monitor|mount|move|open|rename|save|set|tree|version|help":
      subcommand({}),
  },
  examples: [
    { run: "gio trash notes", effects: ["delete /w/notes/** (recoverable)"] },
    { run: "gio trash -f --force notes", effects: ["delete /w/notes/** (recoverable)"] },
    { run: "gio trash --empty", effects: ["delete object everything in the trash (irreversible)"] },
    { run: "gio trash --list --restore", effects: [] },
    { run: "gio remove -f --force notes", effects: ["delete /w/notes"] },
    { run: "gio cat .env", effects: ["read /w/.env"] },
    { run: "gio -h", effects: [] },
    { run: "gio trash --help", effects: [] },
  ],
});
