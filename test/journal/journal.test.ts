import assert from "node:assert/strict";
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entry, Keeping } from "../../src/decision";
import { createJournal, type Journal } from "../../src/journal/journal";
import { readJournal } from "../../src/journal/query";
import { showRecords } from "../../src/journal/showRecords";
import { entryOf } from "../support/entries";
import { until } from "../support/until";

describe("the journal", () => {
  let home = "";
  let directory = "";
  const open: Journal[] = [];
  const troubles: string[] = [];
  let now = Date.parse("2026-11-25T12:00:00Z");

  let keepFor = 0;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "journal-"));
    directory = join(home, ".tenth-second", "journal");
    troubles.length = 0;
    keepFor = 90 * 86_400_000;
    now = Date.parse("2026-11-25T12:00:00Z");
  });

  afterEach(async () => {
    for (const journal of open.splice(0)) await journal.close();
    await rm(home, { recursive: true });
  });

  function writer(name = "w"): Journal {
    const journal = createJournal({
      directory,
      writer: name,
      now: () => now,
      keepFor: () => keepFor,
      trouble: (message) => troubles.push(message),
    });
    open.push(journal);
    return journal;
  }

  function entry(text: string, keeping: Keeping = "durable", changes: Partial<Entry> = {}): Entry {
    return entryOf(text, { keeping, ended: new Date((now += 1)), ...changes });
  }

  async function texts(): Promise<string[]> {
    const { records } = await readJournal(directory, 1_000);
    return records.map(({ action }) => (action.kind === "command" ? action.text : ""));
  }

  it("keeps another sighting of an action beside its Record, whoever wrote it", async () => {
    await writer("one").append(entry("rm -rf data", "durable", { id: "a1" }));
    const shell = { joins: "a1", caller: { gate: "shell", pid: 7 } };
    await writer("two").append(entry("eval 'rm -rf data'", "batched", shell));
    for (const journal of open) await journal.close();
    const found = await readJournal(directory, 10);
    assert.deepEqual(await texts(), ["rm -rf data"]);
    assert.equal(found.unreadable, 0);
    assert.deepEqual(
      found.sightings.get("a1")?.map(({ gate, pid }) => [gate, pid]),
      [["shell", 7]],
    );
    assert.doesNotMatch(JSON.stringify([...found.sightings.values()]), /eval/);
  });

  it("has a durable Record on disk before it goes on, for its owner alone", async () => {
    await writer().append(entry("rm -rf data"));
    const [name = ""] = await readdir(directory);
    assert.match(name, /^2026-11-25T12-00-00-\d+Z\.w\.jsonl$/);
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
    assert.equal((await stat(join(directory, name))).mode & 0o777, 0o600);
    assert.deepEqual(await texts(), ["rm -rf data"]);
  });

  it("makes an open directory private again", async () => {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    await writer().append(entry("a"));
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
  });

  it("writes nothing for what is not recorded", async () => {
    await writer().append(entry("ls", "unrecorded"));
    await assert.rejects(stat(directory), { code: "ENOENT" });
  });

  it("keeps silent lines in order, and writes them with the next durable one", async () => {
    const journal = writer();
    await journal.append(entry("one", "batched"));
    await journal.append(entry("two", "batched"));
    assert.deepEqual(await texts(), []);
    await journal.append(entry("three"));
    assert.deepEqual(await texts(), ["three", "two", "one"]);
  });

  it("writes silent lines when it is closed, and when there are many", async () => {
    const journal = writer();
    for (let index = 0; index < 100; index += 1) await journal.append(entry("x", "batched"));
    await until(async () => (await texts()).length === 100);
    await journal.append(entry("last", "batched"));
    await journal.close();
    assert.equal((await texts()).length, 101);
  });

  it("does not mix lines that come at once", async () => {
    const journal = writer();
    await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append(entry(`${index}`))));
    const { records, unreadable } = await readJournal(directory, 1_000);
    assert.deepEqual([records.length, unreadable], [50, 0]);
  });

  it("has a file for each writer, and reads them together, newest first", async () => {
    const [one, two] = [writer("one"), writer("two")];
    await one.append(entry("a"));
    await two.append(entry("b"));
    await one.append(entry("c"));
    assert.equal((await readdir(directory)).length, 2);
    assert.deepEqual(await texts(), ["c", "b", "a"]);
    assert.deepEqual((await readJournal(directory, 2)).records.length, 2);
  });

  it("starts a new file when the old one was removed", async () => {
    const journal = writer();
    await journal.append(entry("a"));
    await rm(directory, { recursive: true });
    await journal.append(entry("b"));
    assert.deepEqual(await texts(), ["b"]);
  });

  it("starts a new file when the old one is large", async () => {
    const first = entry("a");
    const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, `${stamp}.w.jsonl`), Buffer.alloc(8 * 1024 * 1024, "\n"));
    const journal = writer();
    await journal.append(first);
    await journal.append(entry("b"));
    assert.equal((await readdir(directory)).length, 2);
  });

  it("removes what is older than 90 days, and only its own files", async () => {
    await mkdir(directory, { recursive: true });
    const old = join(directory, "2026-01-01T00-00-00-000Z.w.jsonl");
    await writeFile(old, "");
    await writeFile(join(directory, "notes.txt"), "");
    for (const name of [old, join(directory, "notes.txt")]) {
      await utimes(name, new Date("2026-01-01"), new Date("2026-01-01"));
    }
    await writer().append(entry("a"));
    const names = await readdir(directory);
    assert.ok(names.includes("notes.txt"));
    assert.ok(!names.includes("2026-01-01T00-00-00-000Z.w.jsonl"));
  });

  it("reads past a line that was cut off, and past versions it does not know", async () => {
    const journal = writer();
    await journal.append(entry("a"));
    const [name = ""] = await readdir(directory);
    await appendFile(join(directory, name), '{"version":1,"ti\n{"version":99}\n');
    await journal.append(entry("b"));
    const found = await readJournal(directory, 10);
    assert.deepEqual([found.records.length, found.unreadable], [2, 2]);
    assert.match(showRecords(found), /^2 lines could not be read/);
  });

  it("says once that it cannot write, refuses durable Records, and catches up", async () => {
    await writeFile(join(home, ".tenth-second"), "a file where the directory should be");
    const journal = writer();
    await journal.append(entry("silent", "batched"));
    await assert.rejects(journal.append(entry("held")));
    await assert.rejects(
      journal.append(
        entry("denied", "durable", { decision: { outcome: "deny", by: "person", reason: "" } }),
      ),
    );
    assert.equal(troubles.length, 1);
    assert.match(troubles[0]!, /cannot be written/);
    await rm(join(home, ".tenth-second"));
    await journal.append(entry("after"));
    // What a person had allowed was not released, so it is not recorded as if it had been.
    assert.deepEqual(await texts(), ["after", "denied", "silent"]);
  });

  it("does not follow a link that was planted in its place", async () => {
    await mkdir(directory, { recursive: true });
    const { symlink } = await import("node:fs/promises");
    const stamp = new Date(now + 1).toISOString().replaceAll(/[:.]/g, "-");
    await symlink(join(home, "elsewhere"), join(directory, `${stamp}.w.jsonl`));
    await assert.rejects(writer().append(entry("a")), { code: "ELOOP" });
    assert.ok(!(await readdir(home)).includes("elsewhere"));
  });

  it("is empty before it begins", async () => {
    const found = await readJournal(directory, 10);
    assert.equal(showRecords(found), "nothing is recorded yet\n");
    assert.deepEqual(await readdir(home), []);
  });

  it("is plain text, one line for each", async () => {
    await writer().append(entry("printf 'a\nb'"));
    const [name = ""] = await readdir(directory);
    assert.equal((await readFile(join(directory, name), "utf8")).trimEnd().split("\n").length, 1);
  });
});
