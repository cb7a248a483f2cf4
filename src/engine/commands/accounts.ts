import { literal, type Call } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand } from "./define";

/** `userdel` removes an account; with -r everything in its home directory and its mail. */
export const userdel = defineCommand({
  name: "userdel",
  aliases: ["deluser"],
  does: "Removes an account of this machine, with -r its home directory too.",
  options: {
    remove: ["-r", "--remove", "--remove-home", "--remove-all-files"],
    backup: ["--backup", "--backup-to="],
    neutral: [
      ...[
        "-f",
        "--force",
        "-R=",
        "--root=",
        "-P=",
        "--prefix=",
        "-Z",
        "--selinux-user",
        "--system",
      ],
      ...["--quiet", "--only-if-empty", "--conf=", "--group"],
    ],
    help: ["-h", "--help", "--version"],
  },
  effects: (parsed) =>
    parsed.operands.slice(0, 1).map(({ text }): Effect => ({
      kind: "delete",
      resource: { kind: "account", name: text, in: "this machine", reach: "here" },
      ...(parsed.has("remove") && !parsed.has("backup")
        ? {
            including: "with its home directory and mail",
            reversibility: "irreversible",
            because: "nothing is known to hold a copy of the home directory",
          }
        : {
            reversibility: "recoverable",
            because: "its files stay, and the account can be made again",
          }),
    })),
  examples: [
    { run: "userdel alice", effects: ["delete account alice in this machine (recoverable)"] },
    {
      run: "userdel -r -f alice",
      effects: [
        "delete account alice in this machine, with its home directory and mail (irreversible)",
      ],
    },
    {
      run: "userdel --remove --remove-home --remove-all-files --force alice",
      effects: [
        "delete account alice in this machine, with its home directory and mail (irreversible)",
      ],
    },
    {
      run: "userdel --backup --backup-to=d -R d --root=d -P d --prefix=d -Z --selinux-user --system --quiet --only-if-empty --conf=f --group alice",
      effects: ["delete account alice in this machine (recoverable)"],
    },
    { run: "userdel -h --help --version", effects: [] },
  ],
});

/** `(crontab -l; echo "…") | crontab -`, or the same by way of a file that is only added to. */
function addsToTable({ source, span, args }: Call): boolean {
  const before = source.source.slice(0, span.start);
  const listed = String.raw`crontab\s+(?:-u\s+\S+\s+)?-l\b`;
  if (new RegExp(`[({]\\s*(?:sudo\\s+)?${listed}[^)}|]*[)}]\\s*\\|\\s*(?:sudo\\s+)?$`).test(before))
    return true;
  const file = literal(args.at(-1));
  if (file === undefined || file.startsWith("-")) return false;
  const kept = new RegExp(`${listed}[^;&|\\n]*(?<!>)>\\s*(\\S+)`).exec(before);
  if (kept?.[1]?.replace(/["';]/g, "") !== file) return false;
  return !/(?<!>)>(?!>)/.test(before.slice(kept.index + kept[0].length));
}

/** `crontab -r` removes the whole table without asking, and installing one replaces it. */
export const crontab = defineCommand({
  name: "crontab",
  does: "Replaces, removes, lists or edits the user's table of scheduled commands.",
  options: {
    remove: ["-r"],
    safe: ["-l", "-e", "-T", "-V"],
    neutral: ["-i", "-u=", "-s", "-n", "-x="],
    help: ["-h", "--help"],
  },
  effects: (parsed) => {
    const lost: Effect = {
      kind: parsed.has("remove") ? "delete" : "overwrite",
      resource: {
        kind: "setting",
        name: "scheduled commands (crontab)",
        in: "this machine",
        reach: "here",
      },
      reversibility: "irreversible",
      because: "cron keeps no copy of the table that was there",
      instead: "crontab -l",
    };
    if (addsToTable(parsed.call) && !parsed.has("remove"))
      return [
        {
          ...lost,
          reversibility: "recoverable",
          because: "the jobs that were there are in the new table too",
        },
      ];
    // Without a file it reads the new table from its input.
    const given = parsed.operands.length > 0 || parsed.call.input.kind !== "none";
    return parsed.has("remove") || (given && !parsed.has("safe")) ? [lost] : [];
  },
  examples: [
    {
      run: "crontab -r",
      effects: ["delete setting scheduled commands (crontab) in this machine (irreversible)"],
    },
    {
      run: "crontab -u alice -ri",
      effects: ["delete setting scheduled commands (crontab) in this machine (irreversible)"],
    },
    {
      run: "crontab -s -n -x x jobs",
      effects: ["overwrite setting scheduled commands (crontab) in this machine (irreversible)"],
    },
    {
      run: "echo '0 * * * * make' | crontab",
      effects: ["overwrite setting scheduled commands (crontab) in this machine (irreversible)"],
    },
    {
      run: "(crontab -l 2>/dev/null; echo '0 * * * * make') | crontab -",
      effects: ["overwrite setting scheduled commands (crontab) in this machine (recoverable)"],
    },
    {
      run: "crontab -l > jobs; echo '0 * * * * make' >> jobs; crontab jobs",
      effects: ["overwrite setting scheduled commands (crontab) in this machine (recoverable)"],
    },
    {
      run: "crontab -l; echo '0 * * * * make' | crontab -",
      effects: ["overwrite setting scheduled commands (crontab) in this machine (irreversible)"],
    },
    { run: "crontab -l", effects: [] },
    { run: "crontab -e -T -V", effects: [] },
    { run: "crontab -h --help", effects: [] },
  ],
});
