import assert from "node:assert/strict";
import { parse } from "jsonc-parser";
import { guardServers, serversIn, unguardServers } from "../../../src/gates/mcp/guardServers";
import { pick, seeded } from "../../engine/support/random";

const launcher = { command: "/home/u/.tenth-second/bin/tenth-second", args: [] };
const windows = {
  command: "cmd.exe",
  args: ["/d", "/c", "C:\\Users\\u\\.tenth-second\\bin\\tenth-second.cmd"],
};

const settings = `{
  // Servers of this project
  "inputs": [{ "id": "key", "type": "promptString" }],
  "servers": {
    "db": {
      "type": "stdio",
      "command": "npx", // the reference one
      "args": ["-y", "@modelcontextprotocol/server-postgres", "postgres://localhost/app"],
      "env": { "KEY": "\${input:key}" },
    },
    "files": {
      "args": [
        /* first */ "--root",
        "."
      ],
      "command": "./files-server"
    },
    "bare": { "command": "uvx" },
    "web": { "type": "http", "url": "https://example.com/mcp" }
  }
}
`;

function textOf(edited: ReturnType<typeof guardServers>): string {
  assert.ok(edited.kind === "edited");
  return edited.text;
}

describe("putting MCP servers behind the tool", () => {
  it("changes command and args and nothing else", () => {
    const guarded = textOf(guardServers(settings, launcher));
    const { servers } = parse(guarded) as { servers: Record<string, Record<string, unknown>> };
    assert.deepEqual(servers["db"], {
      type: "stdio",
      command: launcher.command,
      args: [
        ...["mcp", "--name", "db", "--", "npx", "-y"],
        ...["@modelcontextprotocol/server-postgres", "postgres://localhost/app"],
      ],
      env: { KEY: "${input:key}" },
    });
    assert.deepEqual(servers["files"]?.["args"], [
      ...["mcp", "--name", "files", "--", "./files-server", "--root", "."],
    ]);
    assert.deepEqual(servers["bare"]?.["args"], ["mcp", "--name", "bare", "--", "uvx"]);
    assert.deepEqual(servers["web"], { type: "http", url: "https://example.com/mcp" });
    for (const comment of ["// Servers of this project", "// the reference one", "/* first */"]) {
      assert.ok(guarded.includes(comment), comment);
    }
  });

  it("says what is guarded and what is not covered", () => {
    const edited = guardServers(settings, launcher);
    assert.ok(edited.kind === "edited");
    assert.deepEqual(
      edited.servers.map(({ name, state }) => [name, state]),
      [
        ["db", "guarded"],
        ["files", "guarded"],
        ["bare", "guarded"],
        ["web", "not covered"],
      ],
    );
    assert.deepEqual(
      serversIn(settings).map(({ state }) => state),
      ["open", "open", "open", "not covered"],
    );
  });

  it("is idempotent, and taken back to the letter", () => {
    for (const place of [launcher, windows]) {
      const guarded = textOf(guardServers(settings, place));
      assert.equal(textOf(guardServers(guarded, place)), guarded);
      assert.equal(textOf(unguardServers(guarded)), settings);
    }
    const moved = textOf(guardServers(textOf(guardServers(settings, windows)), launcher));
    assert.equal(moved, textOf(guardServers(settings, launcher)));
  });

  it("leaves a text alone that cannot be read, or has no servers", () => {
    assert.equal(guardServers('{"servers": {', launcher).kind, "broken");
    assert.equal(textOf(guardServers("", launcher)), "");
    assert.equal(textOf(guardServers("{}", launcher)), "{}");
    const odd = '{"mcpServers": {"a": 1, "b": {"command": 2}, "c": {"command": "x", "args": "y"}}}';
    assert.equal(textOf(guardServers(odd, launcher)), odd);
    assert.deepEqual(
      serversIn(odd).map(({ state }) => state),
      ["not covered", "not covered", "not covered"],
    );
  });

  it("comes back to the letter from whatever layout", () => {
    const random = seeded(5);
    const blanks = ["", " ", "\n  ", "\n\t", " /* c */ ", "\r\n  "];
    const blank = () => pick(random, blanks);
    for (let turn = 0; turn < 400; turn++) {
      const words = ['"-y"', '"a b"', '"--"', '"mcp"', '"\\u0041"'].slice(
        0,
        pick(random, [1, 2, 5]),
      );
      const args = `"args":${blank()}[${blank()}${words.join(`${blank()},${blank()}`)}${blank()}]`;
      const command = `"command":${blank()}"np\\u0078"`;
      const parts = [command, args, '"env": {}'];
      if (pick(random, [true, false])) parts.reverse();
      const server = `{${blank()}${parts.join(`${blank()},${blank()}`)}${blank()}}`;
      const text = `{${blank()}"mcpServers":${blank()}{${blank()}"n":${blank()}${server}${blank()}}}`;
      const guarded = textOf(guardServers(text, windows));
      assert.notEqual(guarded, text);
      assert.equal(textOf(unguardServers(guarded)), text);
      const entry = (parse(guarded) as { mcpServers: { n: { args: string[] } } }).mcpServers.n;
      const own = [...windows.args, "mcp", "--name", "n", "--", "npx"];
      assert.deepEqual(entry.args.slice(0, own.length), own);
    }
  });
});
