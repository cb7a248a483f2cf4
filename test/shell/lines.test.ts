import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import type { Terminal } from "./support/terminal";

/**
 * Lines that leave marks. `ran` are the files an allowed run leaves, each with what is in it; a
 * denied one leaves none. `NO` stands where the word goes that the gate denies.
 */
const lines: readonly {
  readonly name: string;
  readonly line: string;
  readonly ran: Readonly<Record<string, string>>;
  /** Where bash's history says it in other words. */
  readonly inBash?: string;
}[] = [
  { name: "a list", line: "echo x >> a; : NO; echo x >> b", ran: { a: "x\n", b: "x\n" } },
  { name: "and, or", line: "echo x >> a && : NO || echo x >> b", ran: { a: "x\n" } },
  { name: "a pipeline", line: "echo x | tee -a a | cat >> b; : NO", ran: { a: "x\n", b: "x\n" } },
  { name: "a group with a redirection", line: "{ echo x; : NO; } >> a", ran: { a: "x\n" } },
  { name: "a subshell", line: "( echo x >> a; : NO )", ran: { a: "x\n" } },
  { name: "a loop", line: "for i in 1 2; do echo $i >> a; done; : NO", ran: { a: "1\n2\n" } },
  {
    name: "a loop over two lines",
    line: "for i in 1 2; do echo $i >> a; : NO\rdone",
    ran: { a: "1\n2\n" },
  },
  { name: "the background", line: "{ echo x >> a; : NO; } & wait", ran: { a: "x\n" } },
  { name: "a here-document", line: "cat >> a << END\rx NO\rEND", ran: { a: "x NO\n" } },
  { name: "a redirection alone", line: ": NO > a", ran: { a: "" } },
  { name: "an overwritten redirection", line: "echo x > a 2> b # NO", ran: { a: "x\n", b: "" } },
  {
    name: "a substitution",
    line: "echo $(echo x >> a; echo NO) >> b",
    ran: { a: "x\n", b: "NO\n" },
  },
  { name: "a function, defined and called", line: "f() { echo x >> a; }; f NO", ran: { a: "x\n" } },
  { name: "a condition", line: "if echo x >> a; then : NO; fi", ran: { a: "x\n" } },
  {
    name: "a continued line",
    line: "echo \\\rx >> a; : NO",
    ran: { a: "x\n" },
    inBash: "echo x >> a; : NO",
  },
  { name: "a quoted newline", line: "echo 'x\ry NO' >> a", ran: { a: "x\ny NO\n" } },
  {
    name: "arithmetic and test",
    line: "[[ -d . ]] && (( 1 + 1 )) && echo x >> a; : NO",
    ran: { a: "x\n" },
  },
  { name: "a negation", line: "! echo x >> a; : NO", ran: { a: "x\n" } },
  {
    name: "process substitution",
    line: "cat <(echo x | tee -a b) >> a; : NO",
    ran: { a: "x\n", b: "x\n" },
  },
  { name: "eval", line: "eval 'echo x >> a' # NO", ran: { a: "x\n" } },
  { name: "a leading blank", line: " echo x >> a; : NO", ran: { a: "x\n" } },
  { name: "time", line: "time echo x >> a; : NO", ran: { a: "x\n" } },
  { name: "case", line: "case a in (a) echo x >> a;; esac; : NO", ran: { a: "x\n" } },
];

for (const shell of ["bash", "zsh"] as const) {
  describe(`lines typed into ${shell}`, () => {
    let sandbox: Sandbox;
    let terminal: Terminal;

    before(async () => {
      sandbox = makeSandbox();
      await sandbox.startGate();
      sandbox.file(
        ".zshrc",
        "PROMPT='@%?@ '\nPROMPT2='more> '\nunsetopt prompt_sp\nsetopt interactive_comments\n",
      );
      terminal = sandbox.open(`exec ${shell} -i`);
      await terminal.until(/@\d+@ /);
    });
    after(() => sandbox.dispose());

    const left = (directory: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        readdirSync(directory)
          .sort()
          .map((name) => [name, readFileSync(join(directory, name), "utf8")]),
      );

    lines.forEach(({ name, line, ran, inBash }, index) => {
      it(`${name}: denied, nothing has happened; allowed, it runs once`, async () => {
        const denied = join(sandbox.work, `no${index}`);
        const allowed = join(sandbox.work, `yes${index}`);
        await terminal.run(`mkdir ${denied} ${allowed}; cd ${denied}`);
        const before = sandbox.asked.length;
        assert.match(await terminal.run(line.replace("NO", "DENYME")), /not run: the test says no/);
        assert.deepEqual(left(denied), {});
        assert.equal(sandbox.asked.length, before + 1);
        const text = (shell === "bash" ? inBash : undefined) ?? line.replaceAll("\r", "\n");
        assert.equal(sandbox.texts().at(-1), text.replace("NO", "DENYME"));
        assert.deepEqual(sandbox.asked.at(-1)?.request, {
          ...sandbox.asked.at(-1)?.request,
          kind: "line",
          interactive: true,
          cwd: denied,
        });

        await terminal.run(`cd ${allowed}`);
        await terminal.run(line.replace("NO", "OK"));
        assert.deepEqual(
          left(allowed),
          Object.fromEntries(
            Object.entries(ran).map(([file, text]) => [file, text.replace("NO", "OK")]),
          ),
        );
      });
    });

    it("an allowed line keeps its status", async () => {
      assert.match(await terminal.run("(exit 7)"), /@7@ [^@]*$/);
      assert.match(await terminal.run("true"), /@0@ [^@]*$/);
    });

    it("an empty line asks nothing", async () => {
      const before = sandbox.asked.length;
      await terminal.run("");
      assert.equal(sandbox.asked.length, before);
    });

    it("the shell goes on after many denials", async () => {
      for (let time = 0; time < 5; time += 1) {
        assert.match(await terminal.run(`touch never; : DENYME ${time}`), /not run/);
      }
      assert.equal(existsSync(join(sandbox.work, "never")), false);
      assert.match(await terminal.run("echo still $((40 + 2))"), /still 42/);
    });
  });
}
