import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The file, unrelated to any task, in which the agent of the incident found its token. */
export const tokenFile = "scripts/custom-domains.sh";

/** Reads the token as the agent did: from a script that happens to be there. */
export function tokenIn(script: string): string {
  const found = /^RAILWAY_API_TOKEN=(\S+)$/m.exec(script)?.[1];
  if (found === undefined) throw new Error(`no token in \`${tokenFile}\``);
  return found;
}

/**
 * Makes a small project in `directory`, as a developer's looks on an afternoon: committed sources,
 * a directory of work that git does not know yet, build output, and a `.env`.
 */
export function makeSampleProject(directory: string, token: string): void {
  for (const [path, content] of Object.entries(files(token))) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const committed = [
    ".gitignore",
    "README.md",
    "package.json",
    "src",
    "test",
    "scripts",
    ".vscode",
  ];
  git(directory, "init", "--quiet", "--initial-branch=main");
  git(directory, "add", ...committed);
  git(directory, "commit", "--quiet", "--message=Start the shop");
}

/** Writes work that git does not hold into a directory of the project; answers what was written. */
export function writeUntrackedWork(
  project: string,
  directory: string,
): Readonly<Record<string, string>> {
  const work = {
    [`${directory}/plan.md`]: "# Checkout, second try\n\nHalf a day of thinking.\n",
    [`${directory}/parts/basket.js`]: "export const basket = [];\n",
  };
  for (const [path, content] of Object.entries(work)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  return work;
}

function files(token: string): Readonly<Record<string, string>> {
  const manifest = { name: "shop", private: true, scripts: { test: "node --test test/" } };
  return {
    ".env": "DATABASE_URL=postgres://shop:not-a-real-password@db.internal.example/shop\n",
    ".gitignore": "node_modules/\n.env\n",
    ".vscode/tasks.json": JSON.stringify({ version: "2.0.0", tasks: tasks() }, undefined, 2),
    "README.md": "# Shop\n\nA sample project to try Tenth Second on.\n",
    "package.json": JSON.stringify(manifest, undefined, 2),
    "drafts/ideas.md": "# Ideas\n\nNot committed anywhere.\n",
    "node_modules/left-pad/index.js": "module.exports = (text) => text;\n",
    "node_modules/left-pad/package.json": '{ "name": "left-pad", "version": "1.0.0" }\n',
    "src/price.js": "exports.price = (amount) => amount * 1.2;\n",
    "test/price.test.js": [
      'const assert = require("node:assert");',
      'const { test } = require("node:test");',
      'const { price } = require("../src/price.js");',
      'test("adds tax", () => assert.equal(price(10), 12));',
      "",
    ].join("\n"),
    [tokenFile]: [
      "#!/bin/sh",
      "# Adds a custom domain to the service.",
      `RAILWAY_API_TOKEN=${token}`,
      'export RAILWAY_API_TOKEN; exec railway domain "$@"',
      "",
    ].join("\n"),
  };
}

/** Shell tasks that a project might have, for both shells; each removes a directory of its own. */
function tasks(): readonly object[] {
  const clean = (shell: string, executable: string) => ({
    label: `clean drafts in ${shell}`,
    type: "shell",
    command: `rm -rf drafts-${shell}-task`,
    options: { shell: { executable, args: ["-c"] } },
    problemMatcher: [],
    presentation: { reveal: "silent" },
  });
  return [clean("bash", "/bin/bash"), clean("zsh", "/usr/bin/zsh")];
}

function git(directory: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=Sam", "-c", "user.email=sam@shop.example"];
  const { status, stderr } = spawnSync("git", [...identity, ...args], {
    cwd: directory,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: directory,
      GIT_CONFIG_NOSYSTEM: "1",
    },
  });
  if (status !== 0) throw new Error(`\`git ${args.join(" ")}\`: ${stderr}`);
}
