import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { modelNamed } from "../../../src/engine/commands";
import { bareSpelling } from "../../../src/engine/commands/options";

/** Tools whose `--help` is written in the way of GNU; those that are not installed here are passed over. */
const tools = [
  ...["rm", "rmdir", "cp", "mv", "ln", "install", "shred", "truncate", "tee", "chmod", "chown"],
  ...["chgrp", "grep", "sed", "tar", "gzip", "bzip2", "xz", "cat", "head", "tail", "sort", "wc"],
  ...["cut", "uniq", "base64", "od", "rsync"],
];

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
    const found = /^ {1,8}(?:(-\w), )? *(--[a-z][\w-]*)(\[=|=.)?/.exec(line);
    const [, short, long, value = ""] = found ?? [];
    if (long === undefined || /=[a-z]/.test(value)) continue;
    options.set(long, value.startsWith("="));
    if (short !== undefined) options.set(short, value.startsWith("="));
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
});
