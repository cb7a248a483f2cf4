import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { shownCall } from "../support/toolCalls";

type Case = readonly [name: string, input: Readonly<Record<string, unknown>>, shown: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  "Claude Code": [
    ["Read", { file_path: "/w/.env" }, "deny: read /w/.env (none)"],
    ["Read", { file_path: "backend\\.env" }, "deny: read /w/backend\\.env (none)"],
    ["Read", { file_path: "/w/src/a.ts" }, "allow"],
    [
      "Write",
      { file_path: "/w/a.ts", content: "rm -rf /" },
      "allow: overwrite /w/a.ts (recoverable)",
    ],
    [
      "Write",
      { file_path: "/home/u/.bashrc", content: "" },
      "ask: overwrite /home/u/.bashrc (irreversible)",
    ],
    ["Write", { file_path: "/w/data.db", content: "" }, "ask: overwrite /w/data.db (irreversible)"],
    ["Edit", { file_path: "/w/a.ts", old_string: "DROP TABLE t", new_string: "" }, "allow"],
    [
      "Edit",
      { file_path: "/w/.env", old_string: "A=1", new_string: "A=2" },
      "deny: read /w/.env (none)",
    ],
    ["MultiEdit", { file_path: ".env", edits: [] }, "deny: read /w/.env (none)"],
    ["NotebookEdit", { notebook_path: "/w/n.ipynb", edit_mode: "delete" }, "allow"],
    ["Glob", { pattern: "**/.env" }, "allow"],
    ["Grep", { pattern: "rm -rf /", path: "/w" }, "allow"],
    ["Grep", { pattern: "TOKEN", path: "/w/.env" }, "deny: read /w/.env (none)"],
    ["TodoWrite", { todos: [{ content: "rm -rf /", status: "pending" }] }, "allow"],
    ["Bash", { command: "rm -rf src" }, "ask: delete /w/src/** (irreversible)"],
    ["Bash", { command: "git status" }, "allow"],
  ],
  Codex: [
    [
      "apply_patch",
      {
        command:
          "*** Begin Patch\n*** Delete File: a.md\n*** Update File: b.ts\n-rm -rf /\n*** End Patch",
      },
      "ask: delete /w/a.md (irreversible)",
    ],
    [
      "apply_patch",
      { input: "*** Begin Patch\n*** Add File: c.ts\n+x\n*** End Patch" },
      "allow: overwrite /w/c.ts (recoverable)",
    ],
    ["apply_patch", { patch: "--- a/x.md\n+++ /dev/null\n" }, "ask: delete /w/x.md (irreversible)"],
    ["shell", { command: ["bash", "-lc", "rm -rf /"] }, "ask: delete /** (catastrophic)"],
    [
      "exec_command",
      { cmd: "rm -rf src", workdir: "/w/lib" },
      "ask: delete /w/lib/src/** (irreversible)",
    ],
    ["view_image", { path: "/w/a.png" }, "allow"],
  ],
  "Gemini CLI and Qwen Code": [
    ["read_file", { absolute_path: "/w/.env" }, "deny: read /w/.env (none)"],
    ["read_many_files", { paths: ["src/**/*.ts", ".env"] }, "deny: read /w/.env (none)"],
    [
      "write_file",
      { file_path: "~/.ssh/config", content: "" },
      "ask: overwrite /home/u/.ssh/config (irreversible)",
    ],
    ["replace", { file_path: "a.ts", old_string: "a", new_string: "b" }, "allow"],
    [
      "grep_search",
      { pattern: "PRIVATE KEY", path: "/home/u/.ssh" },
      "deny: read /home/u/.ssh/** [not ignored] (none)",
    ],
    ["run_shell_command", { command: "rm -rf ~" }, "ask: delete /home/u/** (catastrophic)"],
    ["list_directory", { path: "/home/u/.ssh" }, "allow"],
  ],
  "Copilot CLI": [
    ["view", { path: "/w/.env" }, "deny: read /w/.env (none)"],
    ["create", { path: "/w/a.ts", file_text: "x" }, "allow: overwrite /w/a.ts (recoverable)"],
    ["edit", { path: "/w/.env", old_str: "a", new_str: "b" }, "deny: read /w/.env (none)"],
    ["str_replace_editor", { command: "view", path: "/w/.env" }, "deny: read /w/.env (none)"],
    ["str_replace_editor", { command: "insert", path: "/w/a.ts", insert_line: 1 }, "allow"],
  ],
  "VS Code": [
    [
      "run_in_terminal",
      { command: "rm -rf src", isBackground: false },
      "ask: delete /w/src/** (irreversible)",
    ],
    ["copilot_readFile", { filePath: "/w/.env" }, "deny: read /w/.env (none)"],
    [
      "create_file",
      { filePath: "/w/a.ts", content: "x" },
      "allow: overwrite /w/a.ts (recoverable)",
    ],
    [
      "multi_replace_string_in_file",
      { replacements: [{ filePath: "/w/.env", oldString: "a" }] },
      "deny: read /w/.env (none)",
    ],
    ["insert_edit_into_file", { filePath: "/w/a.ts", code: "rmSync('/')" }, "allow"],
    [
      "create_and_run_task",
      { task: { label: "x", command: "rm", args: ["-rf", "/"] } },
      "ask: delete /** (catastrophic)",
    ],
    [
      "send_to_terminal",
      { id: "1", command: "rm -rf src" },
      "ask: delete /w/src/** (irreversible)",
    ],
  ],
  "Cursor, Cline, Roo, Windsurf, Droid, Kiro, Augment, OpenCode": [
    ["Delete", { path: "notes.txt" }, "ask: delete /w/notes.txt (irreversible)"],
    ["write_to_file", { path: "a.ts", content: "x" }, "allow: overwrite /w/a.ts (recoverable)"],
    ["replace_in_file", { path: ".env", diff: "" }, "deny: read /w/.env (none)"],
    [
      "execute_command",
      { command: "rm -rf src", requires_approval: false },
      "ask: delete /w/src/** (irreversible)",
    ],
    ["run_commands", { commands: ["ls", "rm -rf src"] }, "ask: delete /w/src/** (irreversible)"],
    ["read_files", { files: [{ path: ".env" }] }, "deny: read /w/.env (none)"],
    ["apply_diff", { path: "a.ts", diff: "<<<" }, "allow"],
    ["view_file", { AbsolutePath: "/w/.env" }, "deny: read /w/.env (none)"],
    [
      "write_to_file",
      { TargetFile: "/home/u/.zshrc", CodeContent: "" },
      "ask: overwrite /home/u/.zshrc (irreversible)",
    ],
    [
      "fs_write",
      { command: "create", path: "/home/u/.bashrc" },
      "ask: overwrite /home/u/.bashrc (irreversible)",
    ],
    [
      "remove-files",
      { file_paths: ["a.md", "b.md"] },
      "ask: delete /w/a.md (irreversible); delete /w/b.md (irreversible)",
    ],
    [
      "launch-process",
      { command: "rm -rf src", cwd: "/w" },
      "ask: delete /w/src/** (irreversible)",
    ],
    ["edit", { filePath: "/w/.env" }, "deny: read /w/.env (none)"],
    [
      "use_mcp_tool",
      { server_name: "pg", tool_name: "query", arguments: '{"sql":"drop table a"}' },
      "ask: drop table a (irreversible)",
    ],
  ],
  "the filesystem server and its kin": [
    [
      "move_file",
      { source: "a.ts", destination: "b.ts" },
      "allow: overwrite /w/b.ts (recoverable)",
    ],
    ["move_file", { source: ".env", destination: "x.txt" }, "deny: move /w/.env (none)"],
    ["edit_file", { path: "a.ts", edits: [], dryRun: true }, "allow"],
    [
      "read_multiple_files",
      { paths: ["a", "/home/u/.aws/credentials"] },
      "deny: read /home/u/.aws/credentials (none)",
    ],
    ["delete_file", {}, "ask: unknown target: the call does not say which file it is to delete"],
    ["get_file", { owner: "o", repo: "r", path: ".env" }, "allow"],
    ["delete_directory", { path: "~" }, "ask: delete /home/u/** (catastrophic)"],
    ["delete_directory", { path: "/" }, "ask: delete /** (catastrophic)"],
    [
      "write_file",
      { path: "~/.tenth-second/run" },
      "ask: overwrite /home/u/.tenth-second/run (none)",
    ],
    ["read_file", { path: "file:///w/.env" }, "deny: read /w/.env (none)"],
    ["get_file_contents", { project_id: "x", file_path: ".env" }, "allow"],
  ],
};

describe("file tools", () => {
  for (const [agent, calls] of Object.entries(cases)) {
    describe(agent, () => {
      for (const [name, input, shown] of calls) {
        it(`${name} ${JSON.stringify(input)}`, () => {
          assert.equal(shownCall({ name, input }), shown);
        });
      }
    });
  }
});

describe("writing a whole file", () => {
  const git = { tracked: 0, modified: 0, untracked: 0, ignored: false };
  const write = { name: "Write", input: { file_path: "/w/notes.txt", content: "new" } };
  const seen = (fact: object): Facts => ({
    "tree /w/notes.txt": { fact: "path", exists: true, kind: "file", bytes: 900, ...fact },
  });

  it("loses a file that git does not hold", () => {
    const loss = "ask: overwrite /w/notes.txt (irreversible)";
    assert.equal(shownCall(write, seen({ git: { ...git, untracked: 1 } })), loss);
    assert.equal(shownCall(write, seen({})), loss);
  });

  it("may lose what nobody could look at, but nothing that tools make again", () => {
    const unanswered: Facts = { "tree /w/notes.txt": { fact: "unanswered", why: "too slow" } };
    assert.equal(shownCall(write, unanswered), "ask: overwrite /w/notes.txt (irreversible)");
    const built = { name: "Write", input: { file_path: "/w/a.log", content: "new" } };
    const silent: Facts = { "tree /w/a.log": { fact: "unanswered", why: "too slow" } };
    assert.match(shownCall(built, silent), /^allow/);
  });

  it("loses nothing that is empty, missing, committed, ignored, or only edited", () => {
    const empty = seen({ bytes: 0 });
    const committed = seen({ git: { ...git, tracked: 1 } });
    const ignored = seen({ git: { ...git, ignored: true } });
    const missing: Facts = { "tree /w/notes.txt": { fact: "path", exists: false } };
    for (const facts of [empty, committed, ignored, missing]) {
      assert.match(shownCall(write, facts), /^allow/);
    }
    const edit = { name: "Edit", input: { file_path: "/w/notes.txt" } };
    assert.equal(shownCall(edit, seen({ git: { ...git, untracked: 1 } })), "allow");
  });
});

describe("a search", () => {
  const facts = (text: string): Facts => ({
    "tree /w": { fact: "path", exists: true, kind: "directory", precious: ["/w/.env"] },
    "text /w/.env": { fact: "text", text, digest: "" },
  });
  const search = (input: object) => ({
    name: "Grep",
    input: { pattern: "API_TOKEN", path: "/w", no_ignore: true, output_mode: "content", ...input },
  });

  it("reaches an off-limits file only if its pattern matches inside", () => {
    assert.match(shownCall(search({}), facts("API_TOKEN=x")), /^deny/);
    assert.equal(shownCall(search({}), facts("OTHER=x")), "allow");
  });

  it("shows nothing when it only names files, or leaves them out", () => {
    const token = facts("API_TOKEN=x");
    assert.equal(shownCall(search({ output_mode: "files_with_matches" }), token), "allow");
    assert.equal(shownCall(search({ glob: "*.ts" }), token), "allow");
  });
});

describe("a terminal tool on Windows", () => {
  it("may run PowerShell or a bash of its own, unless its name says which", () => {
    const removal = "Remove-Item -Recurse -Force src";
    const run = (name: string, command: string) =>
      shownCall({ name, input: { command } }, {}, "C:\\w");
    assert.match(run("run_in_terminal", removal), /^ask: delete C:\\w\\src/);
    assert.match(run("run_in_terminal", "rm -rf src"), /^ask: delete C:\\w\\src/);
    assert.match(run("Bash", "rm -rf src"), /^ask: delete/);
    assert.equal(run("run_in_terminal", "git status; ls | Select-Object Name"), "allow");
    assert.equal(run("run_in_terminal", "npm test && echo $?"), "allow");
  });
});
