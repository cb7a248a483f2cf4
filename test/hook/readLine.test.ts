import assert from "node:assert/strict";
import { readLine } from "../../src/hook/check/readLine";

describe("a line of the check", () => {
  const read = (line: unknown) => readLine(typeof line === "string" ? line : JSON.stringify(line));

  it("is taken to come from an agent in the root of a workspace", () => {
    assert.deepEqual(read({ id: 1, command: "ls" }), {
      kind: "request",
      id: 1,
      facts: {},
      request: {
        action: { kind: "command", text: "ls", dialect: "bash" },
        cwd: "/workspace",
        home: "/home/user",
        workspace: ["/workspace"],
        env: {},
        origin: { kind: "agent" },
      },
    });
  });

  it("may say everything itself", () => {
    const facts = { "alias k": { fact: "shell", value: "kubectl" } };
    assert.deepEqual(
      read({
        id: "a",
        command: "k get pods",
        shell: "zsh",
        cwd: "/srv/app/",
        env: { HOME: "/srv/home/", A: "b" },
        origin: "person",
        facts,
        note: "not ours",
      }),
      {
        kind: "request",
        id: "a",
        facts,
        request: {
          action: { kind: "command", text: "k get pods", dialect: "zsh" },
          cwd: "/srv/app",
          home: "/srv/home",
          workspace: ["/srv/app"],
          env: { HOME: "/srv/home/", A: "b" },
          origin: { kind: "person" },
        },
      },
    );
  });

  it("takes the home from the directory if nothing else says it", () => {
    const home = (cwd: string) => {
      const line = read({ id: 1, command: "ls", cwd });
      return line.kind === "request" ? line.request.home : line.error;
    };
    assert.deepEqual(["/home/ann/a/b", "/Users/bob", "/root/x", "/srv", "/"].map(home), [
      "/home/ann",
      "/Users/bob",
      "/root",
      "/home/user",
      "/home/user",
    ]);
  });

  it("may be a tool call", () => {
    const tool = {
      server: "fs",
      name: "delete_file",
      input: { path: "a" },
      annotations: { readOnlyHint: true, destructiveHint: "no", title: "x" },
    };
    const line = read({ id: 1, tool });
    assert.ok(line.kind === "request");
    assert.deepEqual(line.request.action, {
      kind: "tool",
      server: "fs",
      name: "delete_file",
      input: { path: "a" },
      annotations: { readOnlyHint: true },
    });
    const inputs = [null, "text", ["a"], 5].map((input) => {
      const odd = read({ id: 1, tool: { name: "x", input, annotations: "?" } });
      return odd.kind === "request" ? odd.request.action : odd;
    });
    assert.deepEqual(inputs, [
      { kind: "tool", name: "x", input: {} },
      { kind: "tool", name: "x", input: { arguments: "text" } },
      { kind: "tool", name: "x", input: { arguments: ["a"] } },
      { kind: "tool", name: "x", input: { arguments: 5 } },
    ]);
  });

  it("is answered with what is wrong about it, under its id", () => {
    const cases: readonly (readonly [unknown, string | number | null, RegExp])[] = [
      ["{", null, /not JSON/],
      ["[]", null, /./],
      [{ command: "ls" }, null, /`id`/],
      [{ id: 1 }, 1, /either `command` or `tool`/],
      [{ id: 1, command: "ls", tool: { name: "x" } }, 1, /either/],
      [{ id: 2, command: 5 }, 2, /`command`/],
      [{ id: "x", command: "ls", shell: "ksh" }, "x", /`shell`/],
      [{ id: "x", command: "ls", env: { A: 1 } }, "x", /`env.A`/],
      [{ id: 3, command: "ls", facts: { "alias k": { fact: "rumour" } } }, 3, /`facts/],
    ];
    for (const [line, id, error] of cases) {
      const answer = read(line);
      assert.ok(answer.kind === "bad");
      assert.equal(answer.id, id);
      assert.match(answer.error, error);
    }
  });
});
