import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { modelNamed } from "../../../src/engine/commands";
import { bareSpelling } from "../../../src/engine/commands/options";
import { wrappers } from "../../../src/engine/resolve/wrapperTable";

/** Tools whose `--help` is written in the way of GNU; those that are not installed here are passed over. */
const tools = [
  ...["rm", "rmdir", "cp", "mv", "ln", "install", "shred", "truncate", "tee", "chmod", "chown"],
  ...["chgrp", "grep", "sed", "tar", "gzip", "bzip2", "xz", "cat", "head", "tail", "sort", "wc"],
  ...["cut", "uniq", "base64", "od", "rsync", "psql", "pg_restore", "dropdb", "dropuser"],
];

/** Wrappers whose help says of each option whether it takes a value. */
const handingOn = [
  ...["env", "nice", "timeout", "nohup", "stdbuf", "flock", "setsid", "ionice", "unshare"],
  ...["nsenter", "watch", "systemd-run"],
];

/** Sub-commands of git that lose something, and whose `-h` says what their options take. */
const ofGit = [
  ...["clean", "push", "reset", "checkout", "restore", "switch", "branch", "tag", "rm", "gc"],
  ...["worktree remove", "stash push", "stash drop", "update-ref", "read-tree", "rebase"],
];

/** Options of git whose value may be left out where nothing follows. */
const maybeLast = /^--(?:no-)?(?:contains|merged)$|^--points-at$/;

/** Whether each option takes the next word, as the help of a tool says; undefined where there is no such tool. */
function helpOf(tool: string): ReadonlyMap<string, boolean> | undefined {
  const { status, stdout } = spawnSync(tool, ["--help"], {
    encoding: "utf8",
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C" },
    timeout: 10_000,
  });
  if (status !== 0 || !stdout.includes("--")) return undefined;
  const options = new Map<string, boolean>();
  for (const line of stdout.split("\n")) {
    // `[=VALUE]` may be left out, so it is never the next word; `--check=quiet` is one of several values.
    const found = /^ {1,8}(?:(-\w), )? *(--[a-z][\w-]*)(\[=|=.| <)?/.exec(line);
    const [, short, long, value = ""] = found ?? [];
    if (long === undefined || /=[a-z]/.test(value)) continue;
    options.set(long, /^[= ]/.test(value));
    if (short !== undefined) options.set(short, /^[= ]/.test(value));
  }
  return options;
}

/** The same for a sub-command of git, whose usage has a form of its own. */
function helpOfGit(verb: string): ReadonlyMap<string, boolean> {
  const { stdout } = spawnSync("git", [...verb.split(" "), "-h"], {
    encoding: "utf8",
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", GIT_CONFIG_NOSYSTEM: "1" },
    cwd: "/",
    timeout: 10_000,
  });
  const options = new Map<string, boolean>();
  for (const line of stdout.split("\n")) {
    const [, short, long, value] =
      /^ {4}(?:(-\w)(?:, )?)?(--(?:\[no-\])?[a-z][\w-]*)?( <|=<| \()?/.exec(line) ?? [];
    if (long !== undefined) options.set(long.replace("[no-]", ""), value !== undefined);
    if (short !== undefined) options.set(short, value !== undefined);
  }
  return options;
}

describe("what our tables say of an option is what the installed tool says", () => {
  for (const tool of tools) {
    const model = modelNamed(tool);
    const help = model === undefined ? undefined : helpOf(tool);
    if (model === undefined || help === undefined) continue;
    it(tool, () => {
      const wrong: string[] = [];
      for (const spelling of Object.values(model.options).flat()) {
        const said = help.get(bareSpelling(spelling));
        if (said !== undefined && said !== spelling.endsWith("="))
          wrong.push(`${spelling}: the tool says that it takes ${said ? "the next word" : "none"}`);
      }
      assert.deepEqual(wrong, []);
    });
  }

  for (const name of handingOn) {
    const wrapper = wrappers[name];
    const help = helpOf(name);
    if (wrapper === undefined || help === undefined) continue;
    it(`${name}, which hands a command on`, () => {
      // Another version of the tool may have further options.
      const wrong = wrapper.valued.filter((option) => help.get(option) === false);
      assert.deepEqual(wrong, []);
    });
  }

  for (const verb of ofGit) {
    const options = modelNamed("git")?.subcommands?.[verb]?.options;
    const help = helpOfGit(verb);
    if (options === undefined || help.size === 0) continue;
    it(`git ${verb}`, () => {
      const wrong = Object.values(options)
        .flat()
        .filter((spelling) => {
          const said = help.get(bareSpelling(spelling));
          return said !== undefined && said !== spelling.endsWith("=") && !maybeLast.test(spelling);
        });
      assert.deepEqual(wrong, []);
    });
  }
});
