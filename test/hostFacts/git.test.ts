import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { PathFact, RepositoryFact } from "../../src/engine";
import { answerQuestions } from "../../src/host/facts";
import { withoutCredentials } from "../../src/host/git/configuration";
import { patient } from "./patient";
import { makeScratch, type Scratch } from "./scratch";

describe("what git holds", () => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await makeScratch();
    await scratch.git("init", "-q", "-b", "main");
    await scratch.write({
      ".gitignore": "node_modules/\n*.log\n",
      "src/a.ts": "a\n",
      "src/b.ts": "b\n",
      "keys/server.pem": "tracked\n",
    });
    await scratch.git("add", ".");
    await scratch.git("commit", "-q", "-m", "one");
  });
  afterEach(() => scratch.remove());

  async function paths(...names: readonly string[]) {
    const full = names.map((name) => join(scratch.work, name));
    const facts = await answerQuestions(
      full.map((path) => ({ ask: "path", path, deep: true })),
      { ...patient, home: scratch.home },
    );
    return full.map((path) => facts[`tree ${path}`] as PathFact);
  }

  const git = async (name: string) => (await paths(name))[0]!.git;

  async function repository(path = scratch.work): Promise<RepositoryFact> {
    const facts = await answerQuestions([{ ask: "repository", path }], {
      ...patient,
      home: scratch.home,
    });
    return facts[`repository ${path}`] as RepositoryFact;
  }

  it("counts tracked, modified and untracked files below a path", async () => {
    const clean = { tracked: 2, modified: 0, untracked: 0, ignored: false };
    assert.deepEqual(await git("src"), clean);
    await scratch.write({ "src/a.ts": "changed\n", "src/new.ts": "", "src/x.log": "" });
    assert.deepEqual(await git("src"), { ...clean, modified: 1, untracked: 1 });
    assert.deepEqual(await git("src/b.ts"), { ...clean, tracked: 1 });
    assert.deepEqual(await git("src/new.ts"), { ...clean, tracked: 0, untracked: 1 });
  });

  it("counts what is staged but not committed as modified", async () => {
    await scratch.write({ "src/b.ts": "staged\n", "src/staged.ts": "" });
    await scratch.git("add", ".");
    assert.deepEqual(await git("src"), { tracked: 3, modified: 2, untracked: 0, ignored: false });
  });

  it("counts changes that git was told not to look at", async () => {
    await scratch.git("update-index", "--assume-unchanged", "src/a.ts");
    await scratch.write({ "src/a.ts": "changed\n" });
    assert.equal((await git("src/a.ts"))?.modified, 1);
  });

  it("does not count files that are gone", async () => {
    await scratch.git("rm", "-q", "src/a.ts");
    assert.deepEqual(await git("src"), { tracked: 1, modified: 0, untracked: 0, ignored: false });
  });

  it("counts what is ignored with what would be lost, unless a tool made it", async () => {
    await scratch.write({
      ".gitignore": "dist/\nuploads/\n*.local.md\n*.log\n",
      "src/dist/a.js": "",
      "src/uploads/cat.png": "",
      "src/notes.local.md": "",
      "src/debug.log": "",
    });
    assert.deepEqual(await git("src"), { tracked: 2, modified: 0, untracked: 2, ignored: false });
    assert.deepEqual(await git("src/uploads"), {
      tracked: 0,
      modified: 0,
      untracked: 0,
      ignored: true,
    });
  });

  it("knows what is ignored, also by the user's own list", async () => {
    await scratch.write({ "node_modules/a/index.js": "", "scratch.tmp": "" });
    await mkdir(join(scratch.home, ".config/git"), { recursive: true });
    await scratch.write({ "../home/.config/git/ignore": "*.tmp\n" });
    const ignored = { tracked: 0, modified: 0, untracked: 0, ignored: true };
    for (const fact of await paths("node_modules", "node_modules/a/index.js", "scratch.tmp")) {
      assert.deepEqual(fact.git, ignored);
    }
  });

  it("does not call a key precious that is committed and clean", async () => {
    assert.equal((await paths("keys"))[0]!.precious, undefined);
    await scratch.write({ "keys/server.pem": "changed\n" });
    assert.deepEqual((await paths("keys"))[0]!.precious, [join(scratch.work, "keys/server.pem")]);
  });

  it("takes paths literally and looks through links above a path, not at it", async () => {
    await scratch.write({ "src/*.ts": "untracked" });
    await symlink("src", join(scratch.work, "link"));
    assert.equal((await git("src/*.ts"))?.tracked, 0);
    assert.deepEqual(await git("link/b.ts"), await git("src/b.ts"));
    assert.deepEqual(await git("link"), { tracked: 0, modified: 0, untracked: 1, ignored: false });
  });

  it("judges a repository inside another by its own contents", async () => {
    await scratch.write({ "inner/file": "" });
    await scratch.git("init", "-q", "inner");
    const [fact] = await paths("inner");
    assert.deepEqual(fact!.git, { tracked: 0, modified: 0, untracked: 1, ignored: false });
    assert.deepEqual(fact!.precious, [join(scratch.work, "inner/.git")]);
    assert.deepEqual(await git("inner/.git"), undefined);
  });

  it("is silent outside a work tree", async () => {
    await scratch.write({ "../home/x": "" });
    assert.deepEqual(await git("../home/x"), undefined);
  });

  it("works in a linked work tree", async () => {
    await scratch.git("worktree", "add", "-q", "../linked");
    await scratch.write({ "../linked/src/a.ts": "changed\n" });
    assert.deepEqual(await git("../linked/src"), {
      tracked: 2,
      modified: 1,
      untracked: 0,
      ignored: false,
    });
    assert.equal((await repository(join(scratch.work, "../linked"))).branch, "linked");
  });

  it("works with a split index", async () => {
    await scratch.git("update-index", "--split-index");
    await scratch.write({ "src/new.ts": "" });
    await scratch.git("add", ".");
    assert.equal((await git("src"))?.tracked, 3);
  });

  it("describes a repository", async () => {
    await scratch.write({ "src/a.ts": "stashed\n" });
    await scratch.git("stash", "-q");
    await scratch.git("remote", "add", "origin", "https://user:secret@example.com/a/b.git");
    await scratch.git("config", "alias.wipe", "clean -fd");
    await scratch.write({ "src/b.ts": "changed\n", "new.txt": "", "x.log": "" });
    await mkdir(join(scratch.work, "src/empty"));
    assert.deepEqual(await repository(join(scratch.work, "src/empty")), {
      fact: "repository",
      root: scratch.work,
      branch: "main",
      modified: [join(scratch.work, "src/b.ts")],
      untracked: [join(scratch.work, "new.txt")],
      stashes: 1,
      remotes: { origin: "https://example.com/a/b.git" },
      aliases: { wipe: "clean -fd" },
      truncated: false,
    });
  });

  it("says when there are more files than it names", async () => {
    await scratch.write(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`n${n}`, ""])));
    const fact = await repository();
    assert.deepEqual([fact.untracked.length, fact.truncated], [200, true]);
  });

  it("describes a repository without a commit", async () => {
    await scratch.git("update-ref", "-d", "HEAD");
    const fact = await repository();
    assert.deepEqual([fact.branch, fact.modified.length, fact.untracked.length], ["main", 4, 0]);
  });

  it("finds the user's aliases outside a work tree", async () => {
    await scratch.write({ "../home/.gitconfig": '[alias]\n\tnuke = "!rm -rf ."\n' });
    const fact = await repository(scratch.home);
    assert.deepEqual([fact.root, fact.aliases["nuke"]], [undefined, "!rm -rf ."]);
  });

  it("names the root as the question does", async () => {
    await symlink(scratch.work, join(scratch.home, "alias"));
    const path = join(scratch.home, "alias/src");
    assert.equal((await repository(path)).root, join(scratch.home, "alias"));
  });

  it("leaves a repository that it cannot read unanswered", async () => {
    await scratch.write({ ".git/config": "[broken" });
    const path = scratch.work;
    const facts = await answerQuestions([{ ask: "repository", path }], {
      ...patient,
      home: scratch.home,
    });
    assert.equal(facts[`repository ${path}`]!.fact, "unanswered");
    assert.equal(await git("src"), undefined);
  });

  it("takes the secret out of a remote's address", () => {
    const cases = {
      "https://ghp_token@github.com/a/b": "https://github.com/a/b",
      "https://u:p@host/a?private_token=1#x": "https://host/a",
      "ssh://git@host:22/a": "ssh://git@host:22/a",
      "ssh://git:pass@host/a": "ssh://git@host/a",
      "git@github.com:a/b.git": "git@github.com:a/b.git",
      "../other": "../other",
    };
    for (const [address, shown] of Object.entries(cases)) {
      assert.equal(withoutCredentials(address), shown);
    }
  });
});
