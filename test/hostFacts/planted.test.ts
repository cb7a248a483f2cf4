import assert from "node:assert/strict";
import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PathFact, RepositoryFact } from "../../src/engine";
import { answerQuestions } from "../../src/host/facts";
import { patient } from "./patient";
import { makeScratch, type Scratch } from "./scratch";

// Design invariant: learning a fact never executes what an agent could have planted. Every way in
// which a repository or the user's configuration can name a program is set to one that leaves a
// mark; then everything is asked.
describe("a repository with planted programs", () => {
  let scratch: Scratch;
  let marks: string;
  let program: string;

  before(async () => {
    scratch = await makeScratch();
    marks = join(scratch.home, "marks");
    await mkdir(marks);
    program = join(scratch.home, "planted");
    await writeFile(program, `#!/bin/sh\n: > "${marks}/$(basename "$0")-$$"\n`);
    await chmod(program, 0o755);

    await scratch.git("init", "-q", "-b", "main");
    await scratch.write({ "src/a.txt": "a\n", "src/b.bin": "b\n", "src/sub/c.txt": "c\n" });
    await scratch.git("add", ".");
    await scratch.git("commit", "-q", "-m", "one");
    await submodule();
    for (const name of [
      "post-index-change",
      "fsmonitor-watchman",
      "query-watchman",
      "pre-auto-gc",
      "post-checkout",
      "reference-transaction",
    ]) {
      const hook = join(scratch.work, ".git/hooks", name);
      await writeFile(hook, `#!/bin/sh\n: > "${marks}/hook-${name}"\n`);
      await chmod(hook, 0o755);
    }
    const planted = configuration(program);
    await scratch.write({
      ".git/config": `[core]\n\trepositoryformatversion = 0\n${planted}`,
      ".git/modules/sub/config": `[core]\n\tworktree = ../../../sub\n${planted}`,
      "../home/.gitconfig": planted,
      ".gitattributes": "* filter=evil diff=evil merge=evil\n",
      ".git/info/attributes": "*.bin filter=evil2\n",
      // Same size and new time stamps: git has to read them to know.
      "src/a.txt": "A\n",
      "src/b.bin": "b\n",
      "src/new.txt": "n\n",
      "sub/inner.txt": "changed\n",
      // A program of git's name, first on PATH and in the directory that is asked about.
      git: `#!/bin/sh\n: > "${marks}/git"\n`,
    });
    await chmod(join(scratch.work, "git"), 0o755);
  });
  after(() => scratch.remove());

  /** A submodule whose own configuration is planted too. */
  async function submodule(): Promise<void> {
    await scratch.write({ "../origin/inner.txt": "inner\n" });
    await scratch.git("init", "-q", "../origin");
    await scratch.git("-C", "../origin", "add", ".");
    await scratch.git("-C", "../origin", "commit", "-q", "-m", "inner");
    const allow = ["-c", "protocol.file.allow=always"];
    await scratch.git(...allow, "submodule", "--quiet", "add", "../origin", "sub");
    await scratch.git("commit", "-q", "-m", "submodule");
  }

  it("is described without running one", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = `${scratch.work}:${path ?? ""}`;
    try {
      const facts = await answerQuestions(
        [
          { ask: "repository", path: scratch.work },
          { ask: "repository", path: join(scratch.work, "sub") },
          ...["src", "src/a.txt", "sub", "sub/inner.txt", "."].map(
            (name) => ({ ask: "path", path: join(scratch.work, name), deep: true }) as const,
          ),
        ],
        { ...patient, home: scratch.home },
      );
      const repository = facts[`repository ${scratch.work}`] as RepositoryFact;
      assert.ok(repository.modified.includes(join(scratch.work, "src/a.txt")));
      assert.equal(repository.aliases["status"], `!${program}`);
      const src = facts[`tree ${join(scratch.work, "src")}`] as PathFact;
      assert.deepEqual(src.git, { tracked: 3, modified: 1, untracked: 1, ignored: false });
      const sub = facts[`tree ${join(scratch.work, "sub")}`] as PathFact;
      assert.deepEqual(sub.git, { tracked: 1, modified: 1, untracked: 0, ignored: false });
    } finally {
      process.env["PATH"] = path;
    }
    assert.deepEqual(await readdir(marks), []);
  });

  // The proof that the trap works: without it the test above would hold for no reason.
  for (const [what, ...args] of [
    ["fsmonitor", "status"],
    ["a filter", "-c", "core.fsmonitor=false", "status"],
    ["an external diff", "-c", "core.fsmonitor=false", "diff"],
    ["an alias", "st"],
  ] as const) {
    it(`would have run ${what} if git had been asked as usual`, async () => {
      await rm(marks, { recursive: true });
      await mkdir(marks);
      await scratch.git(...args).catch(() => "");
      assert.notDeepEqual(await readdir(marks), []);
    });
  }
});

/** Every setting of git-config(1) that names a program to run and could matter while reading. */
function configuration(program: string): string {
  return `
[core]
	fsmonitor = ${program}
	hooksPath = .git/hooks
	pager = ${program}
	editor = ${program}
	sshCommand = ${program}
	askPass = ${program}
	gitProxy = ${program}
	alternateRefsCommand = ${program}
	untrackedCache = true
[pager]
	status = ${program}
	config = ${program}
	ls-files = ${program}
	rev-parse = ${program}
[alias]
	status = !${program}
	ls-files = !${program}
	config = !${program}
	st = !${program}
[diff]
	external = ${program}
[diff "evil"]
	command = ${program}
	textconv = ${program}
[merge "evil"]
	driver = ${program}
[filter "evil"]
	clean = ${program}
	smudge = ${program}
	required = true
[filter "evil2"]
	process = ${program}
[gpg]
	program = ${program}
[log]
	showSignature = true
[credential]
	helper = !${program}
[status]
	submoduleSummary = true
[submodule]
	recurse = true
[protocol]
	allow = always
[remote "origin"]
	url = ext::${program}
	promisor = true
[gc]
	auto = 1
[maintenance]
	auto = true
`;
}
