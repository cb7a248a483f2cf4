import assert from "node:assert/strict";
import { Readable, Writable } from "node:stream";
import type { Outcome } from "../../src/engine";
import { check, type CheckOptions } from "../../src/hook/check/check";
import { makeScratch } from "../hostFacts/scratch";

/** Writes as the tool does, to a stream. */
const putTo =
  (output: Writable) =>
  (text: string): Promise<boolean> =>
    new Promise((resolve) => {
      output.write(text, (error) => {
        resolve(error === undefined || error === null);
      });
    });

/** One line of the answer, as somebody else's test reads it. */
interface Answer {
  readonly id: unknown;
  readonly outcome?: Outcome;
  readonly reversibility?: string;
  readonly effects?: readonly {
    readonly kind: string;
    readonly resource: { readonly kind: string; readonly name: string };
  }[];
  readonly reasons?: readonly unknown[];
  readonly us?: number;
  readonly error?: string;
}

async function run(
  chunks: readonly (string | Buffer)[],
  options: Partial<CheckOptions> = {},
): Promise<{ readonly status: number; readonly answers: readonly Answer[] }> {
  const written: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk);
      done();
    },
  });
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const status = await check({ facts: "none", mode: "guard", ...options }, input, putTo(output));
  const lines = Buffer.concat(written).toString("utf8").split("\n");
  assert.equal(lines.pop(), "");
  return { status, answers: lines.map((line) => JSON.parse(line) as Answer) };
}

const lines = (...rows: readonly object[]) =>
  rows.map((row, id) => JSON.stringify({ id, ...row })).join("\n");

describe("check --jsonl", () => {
  it("answers each line in its order", async () => {
    const { status, answers } = await run([
      lines({ command: "rm -rf ~" }, { command: "ls" }, { command: "rm -rf src" }),
    ]);
    assert.equal(status, 0);
    assert.deepEqual(
      answers.map(({ id, outcome, reversibility }) => [id, outcome, reversibility]),
      [
        [0, "ask", "catastrophic"],
        [1, "allow", "none"],
        [2, "ask", "irreversible"],
      ],
    );
    assert.deepEqual(answers[2]!.effects, [
      {
        kind: "delete",
        resource: { kind: "path", name: "/workspace/src" },
        reversibility: "irreversible",
      },
    ]);
    assert.equal(answers[2]!.reasons!.length, 1);
    assert.ok(Number.isInteger(answers[2]!.us));
  });

  it("goes on after a bad line and says so at the end", async () => {
    const { status, answers } = await run(['nonsense\n\n{"id":1,"command":"ls"}\n{"id":2}\n']);
    assert.equal(status, 2);
    assert.deepEqual(
      answers.map(({ id, outcome, error }) => [id, outcome ?? typeof error]),
      [
        [null, "string"],
        [1, "allow"],
        [2, "string"],
      ],
    );
  });

  it("reads lines that come in pieces, also within a character", async () => {
    const bytes = Buffer.from(lines({ command: "rm -rf ü" }, { command: "rm -rf b" }));
    const { answers } = await run(Array.from(bytes, (byte) => Buffer.of(byte)));
    assert.deepEqual(
      answers.map(({ effects }) => effects![0]!.resource.name),
      ["/workspace/ü", "/workspace/b"],
    );
  });

  it("refuses a line without an end and keeps none of it", async () => {
    const piece = "x".repeat(1024 * 1024);
    const { status, answers } = await run([
      ...Array.from({ length: 17 }, () => piece),
      `\n${lines({ command: "ls" })}`,
    ]);
    assert.equal(status, 2);
    assert.deepEqual(answers[0], { id: null, error: "longer than 16 MiB" });
    assert.equal(answers[1]!.outcome, "allow");
  });

  it("answers at once what has come, and waits for a slow reader", async () => {
    let asked = 0;
    let answered = 0;
    let furthest = 0;
    const all = 500;
    const input = new Readable({
      highWaterMark: 1,
      read() {
        furthest = Math.max(furthest, asked - answered);
        if (asked < all) this.push(`{"id":${asked++},"command":"ls"}\n`);
        else this.push(null);
      },
    });
    const output = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        answered += chunk.toString().split("\n").length - 1;
        setImmediate(done);
      },
    });
    assert.equal(await check({ facts: "none", mode: "guard" }, input, putTo(output)), 0);
    assert.equal(answered, all);
    assert.ok(furthest < 20, `${furthest} lines were waiting`);
  });

  it("ends when its reader has gone", async () => {
    const input = Readable.from(
      (function* forever() {
        for (;;) yield Buffer.from('{"id":1,"command":"ls"}\n');
      })(),
    );
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(new Error("EPIPE"));
      },
    }).on("error", () => undefined);
    await check({ facts: "none", mode: "guard" }, input, putTo(output));
  });

  it("says of what nobody looked at that nobody did", async () => {
    const write = { name: "Write", input: { file_path: "/workspace/findings.md", content: "x" } };
    const { answers } = await run([lines({ tool: write })]);
    assert.equal(answers[0]!.outcome, "ask");
    assert.match(JSON.stringify(answers[0]!.reasons), /was not told/);
  });

  it("takes answers by hand", async () => {
    const command = "rm -rf data";
    const key = "tree /workspace/data";
    const git = { tracked: 3, modified: 0, untracked: 0, ignored: false };
    const { answers } = await run([
      lines(
        { command, facts: { [key]: { fact: "path", exists: false } } },
        { command, facts: { [key]: { fact: "path", exists: true, kind: "directory", git } } },
        {
          command,
          facts: {
            [key]: {
              fact: "path",
              exists: true,
              kind: "directory",
              precious: ["/workspace/data/.git"],
              git,
            },
          },
        },
        { command: "k delete ns prod", facts: { "alias k": { fact: "shell", value: "rm -rf" } } },
      ),
    ]);
    assert.deepEqual(
      answers.map(({ outcome, reversibility }) => [outcome, reversibility]),
      [
        ["allow", "none"],
        ["allow", "recoverable"],
        ["ask", "irreversible"],
        ["ask", "irreversible"],
      ],
    );
  });

  it("judges persons and strict mode otherwise", async () => {
    const row = { command: "git clean -fd", origin: "person" };
    assert.equal((await run([lines(row)])).answers[0]!.outcome, "allow");
    assert.equal((await run([lines(row)], { mode: "strict" })).answers[0]!.outcome, "ask");
  });

  it("looks at this machine only when told to", async () => {
    const scratch = await makeScratch("project");
    try {
      const row = { command: "rm -rf gone", cwd: scratch.work, env: { HOME: scratch.home } };
      const reversibility = async (facts: "none" | "host") =>
        (await run([lines(row)], { facts })).answers[0]!.reversibility;
      assert.deepEqual(await Promise.all([reversibility("none"), reversibility("host")]), [
        "irreversible",
        "none",
      ]);
    } finally {
      await scratch.remove();
    }
  });
});
