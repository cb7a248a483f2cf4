import assert from "node:assert/strict";
import type { ShellFact, ShellQuestion } from "../../src/gates/shell/protocol";
import { makeSandbox } from "./support/sandbox";
import { runShell } from "./support/runShell";

const questions: readonly ShellQuestion[] = [
  { what: "alias", name: "k" },
  { what: "alias", name: "nosuch" },
  { what: "alias", name: "@" },
  { what: "function", name: "wipe" },
  { what: "function", name: "nosuch" },
  { what: "variable", name: "target" },
  { what: "variable", name: "nosuch" },
  { what: "variable", name: "empty" },
  { what: "variable", name: "many" },
  { what: "variable", name: "x[$(touch${IFS}planted)]" },
  { what: "variable", name: "IFS" },
];

const settings = [
  "alias k=kubectl",
  "wipe() { echo x | cat; }",
  "target='two words'",
  "empty=",
  "many=(one 'two three' '')",
];

for (const shell of ["bash", "zsh"] as const) {
  describe(`what only ${shell} can tell`, () => {
    const option = shell === "bash" ? "globstar" : "extendedglob";
    const set = shell === "bash" ? "shopt -s globstar" : "setopt extended_glob";

    it("comes from the terminal that holds the line", async () => {
      let facts: readonly ShellFact[] = [];
      let second: readonly ShellFact[] = [];
      const sandbox = makeSandbox(async ({ request, conversation }) => {
        if (request.text.startsWith("k delete")) {
          facts = await conversation.need([...questions, { what: "option", name: option }]);
          second = await conversation.need([{ what: "option", name: "errexit" }]);
        }
        return { kind: "allow" };
      });
      try {
        await sandbox.startGate();
        const terminal = sandbox.open(`exec ${shell} -i`);
        await terminal.until(/@\d+@ /);
        for (const line of [...settings, set]) {
          await terminal.run(line);
        }
        await terminal.run("k delete ns prod");
        const definition = facts[3]?.kind === "text" ? facts[3].text : "";
        assert.match(definition, /^wipe \(\)\s*\{\s*echo x \| cat\s*\}\s*$/);
        assert.deepEqual(
          facts.filter((_, index) => index !== 3),
          [
            { kind: "text", text: "kubectl" },
            { kind: "absent" },
            shell === "bash"
              ? { kind: "unanswered", why: "the shell could not tell" }
              : { kind: "absent" },
            { kind: "absent" },
            { kind: "text", text: "two words" },
            { kind: "absent" },
            { kind: "text", text: "" },
            { kind: "list", texts: ["one", "two three", ""] },
            { kind: "unanswered", why: "it cannot be asked" },
            // zsh's holds a NUL, which no field can carry.
            shell === "bash"
              ? { kind: "text", text: " \t\n" }
              : { kind: "unanswered", why: "the shell could not tell" },
            { kind: "text", text: "on" },
          ],
        );
        assert.deepEqual(second, [{ kind: "text", text: "off" }]);
      } finally {
        await sandbox.dispose();
      }
    });

    it("comes from a shell without a terminal as well", async () => {
      let facts: readonly ShellFact[] = [];
      const sandbox = makeSandbox(async ({ conversation }) => {
        facts = await conversation.need([
          { what: "variable", name: "given" },
          { what: "function", name: "nosuch" },
        ]);
        return { kind: "allow" };
      });
      try {
        await sandbox.startGate();
        await runShell([shell, "-c", ":"], sandbox.env({ given: "a\nb" }), sandbox.work);
        assert.deepEqual(facts, [{ kind: "text", text: "a\nb" }, { kind: "absent" }]);
      } finally {
        await sandbox.dispose();
      }
    });
  });
}
