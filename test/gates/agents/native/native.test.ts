import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "smol-toml";
import { gitignoreLines } from "../../../../src/gates/agents/native/gitignoreLines";
import { readJson, valueAt } from "../../../../src/gates/agents/install/jsonText";
import { nativeMechanisms, type NativeForm } from "../../../../src/gates/agents/native/nativeTable";
import { withOffLimits, withoutOffLimits } from "../../../../src/gates/agents/native/nativeText";
import type { OffLimitsList } from "../../../../src/gates/agents/native/offLimitsList";
import { defaultPolicy } from "../../../../src/host/settings/policyOf";

const list: OffLimitsList = {
  patterns: [
    "**/.env",
    "**/.env.!(*example|*sample)",
    "/h/w/scripts/domains.ts",
    "/h/w/app/[[]id[]]/key.ts",
    "**/.aws/credentials",
    "**/.azure/{a,b}.json",
    "/h/.npmrc",
    "/h/other/marked.ts",
  ],
  exceptions: ["/h/w/test/.env"],
  folder: "/h/w",
  home: "/h",
  present: ["/h/w/.env.odd"],
};

/** The text after writing; fails where nothing may be written. */
function written(form: NativeForm, before: string | undefined, what = list) {
  const result = withOffLimits(form, before, what, undefined);
  assert.ok(result.kind === "text", JSON.stringify(result));
  return result;
}

function formOf(id: string): NativeForm {
  const found = nativeMechanisms.find((mechanism) => mechanism.id === id);
  assert.ok(found);
  return found.form;
}

function read(text: string, ...at: readonly string[]): unknown {
  const json = readJson(text);
  assert.ok(json.kind === "json");
  return valueAt(json.root, at);
}

describe("one list of off-limits files for every agent", () => {
  it("is written as gitignore lines", () => {
    assert.deepEqual(gitignoreLines(list), [
      ".env",
      ".env.*",
      "!.env.*example",
      "!.env.*sample",
      "/scripts/domains.ts",
      "/app/[[]id[]]/key.ts",
      "**/.aws/credentials",
      "**/.azure/a.json",
      "**/.azure/b.json",
      "!/test/.env",
    ]);
  });

  it("is written as rules of Claude Code, with the home directory, and what is not meant taken back", () => {
    const { text } = written(formOf("claude"), undefined);
    const rules = read(text, "permissions", "deny") as string[];
    for (const rule of [
      "Read(**/.env)",
      "Read(**/.env.*)",
      "Read(!**/.env.*example)",
      "Read(/scripts/domains.ts)",
      "Read(!/test/.env)",
      "Read(~/.aws/credentials)",
      "Read(~/.npmrc)",
      "Read(//h/other/marked.ts)",
    ]) {
      assert.ok(rules.includes(rule), rule);
    }
  });

  it("switches Claude Code's sandbox on, and not over a person's own choice", () => {
    const { text } = written(formOf("claude.sandbox"), "{}");
    assert.deepEqual(read(text, "sandbox"), {
      enabled: true,
      failIfUnavailable: true,
      allowUnsandboxedCommands: false,
    });
    const chosen = '{ "sandbox": { "enabled": false } }';
    assert.equal(withOffLimits(formOf("claude.sandbox"), chosen, list, undefined).kind, "broken");
  });

  it("is written as read rules, of which the last counts", () => {
    const { text } = written(formOf("opencode"), '{ "permission": { "read": "allow" } }\n');
    const rules = Object.entries(read(text, "permission", "read") as object);
    assert.deepEqual(rules[0], ["*", "allow"]);
    const at = (name: string) => rules.findIndex(([one]) => one === name);
    assert.ok(at("*.env.*") < at("*.env.*example"));
    assert.deepEqual(
      ["scripts/domains.ts", "app/[id]/key.ts", "test/.env", "*.aws/credentials", "../.npmrc"].map(
        (name): unknown => rules[at(name)]?.[1],
      ),
      ["deny", "deny", "allow", "deny", "deny"],
    );
  });

  it("is a profile that Codex can read, and in which nothing that is missing is named outright", () => {
    const { text } = written(formOf("codex"), 'model = "x"\n');
    const { permissions } = parse(text) as {
      permissions: Record<string, { filesystem: Record<string, unknown> }>;
    };
    const files = permissions["tenth-second"]?.filesystem ?? {};
    const paths = Object.keys(files).filter((path) => path.startsWith("/"));
    for (const path of ["/h/w/scripts/domains.t[s]", "/h/w/.env.od[d]", "/h/.npmr[c]"]) {
      assert.ok(paths.includes(path), path);
    }
    for (const path of paths) assert.match(path, /[*?[]/);
    const globs = files[":workspace_roots"] as Record<string, string>;
    for (const glob of ["**/.env", "**/.env.local", "**/.env.production"]) {
      assert.equal(globs[glob], "deny", glob);
    }
    assert.ok(!Object.keys(globs).some((glob) => /[()!]/.test(glob)));
  });

  it("is one profile for every folder: what another one has stays", () => {
    const form = formOf("codex");
    const first = written(form, undefined);
    const other = { ...list, folder: "/h/v", patterns: ["/h/v/k.ts"], present: [] };
    const both = withOffLimits(form, first.text, other, first);
    assert.ok(both.kind === "text");
    assert.ok(both.text.includes("/h/v/k.t[s]") && both.text.includes("/h/w/scripts/domains.t[s]"));
    const back = withOffLimits(form, both.text, list, both);
    assert.ok(back.kind === "text" && back.text.includes("/h/v/k.t[s]"));
  });

  it("can write every default pattern that speaks of a folder", () => {
    const patterns = defaultPolicy("/h").offLimits;
    const lines = gitignoreLines({ ...list, patterns, exceptions: [] });
    assert.ok(lines.length > 80);
    for (const line of lines) assert.doesNotMatch(line, /[(){}|]/);
  });
});

describe("files that are there, written into for VS Code's sandbox", () => {
  let home: string;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts native-")));
    for (const name of [".aws/credentials", "w/.env"]) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), "");
    }
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  it("are named by their paths, and others are not", () => {
    const present = [join(home, "w/.env")];
    const here = { ...list, home, folder: join(home, "w"), present };
    const { text } = written(formOf("vscode"), "{}", here);
    assert.deepEqual(
      read(text, "chat.agent.sandbox.fileSystem.userConfiguredPaths", "deniedPaths"),
      [join(home, ".aws/credentials"), join(home, "w/.env")],
    );
    assert.ok(!readFileSync(join(home, "w/.env"), "utf8").includes(text));
  });
});

describe("a person's own text around the list", () => {
  const json = [
    undefined,
    "",
    "{}",
    "{\n}\n",
    '{\n  "model": "x",\n  "permissions": {\n    "allow": ["Bash(ls)"]\n  }\n}\n',
    '{\n\t// mine\n\t"permissions": {"deny": ["Read(**/.env)"]}\n}',
    '{\n  "permissions": { "deny": [\n    "Bash(x)", // why\n    "Read(~/a)",\n  ], },\n}\n',
    '{\r\n  "permission": {\r\n    "read": {\r\n      "*": "ask"\r\n    }\r\n  }\r\n}\r\n',
    '{ "permission": "allow" }',
    '{"permission":{"read":"allow","bash":{}}}',
    '{\n    "editor.fontSize": 12, // mine\n    "chat.agent.sandbox.fileSystem.linux": {"denyRead": []}\n}\n',
  ];
  const texts: Readonly<Record<NativeForm["kind"], readonly (string | undefined)[]>> = {
    "ignore file": [undefined, "", "dist\n", "# mine\nbuild", "a\r\nb\r\n", "\n\n"],
    "claude rules": json,
    "claude sandbox": json,
    "read rules": json,
    "denied paths": json,
    "codex profile": [undefined, "", 'model = "x"\n\n[profiles.a]\nb = 1\n', "# only this"],
  };
  const changed: OffLimitsList = { ...list, patterns: [...list.patterns.slice(2), "**/*.p12"] };

  for (const { id, form } of nativeMechanisms) {
    for (const text of texts[form.kind]) {
      it(`${id}: stays byte for byte through writing, a change and removal of ${JSON.stringify(text)}`, () => {
        const first = written(form, text);
        // No file that VS Code could be told of is there.
        if (first.text === (text ?? "")) return;
        const same = withOffLimits(form, first.text, list, first);
        assert.ok(same.kind === "text");
        assert.equal(same.text, first.text);
        assert.deepEqual(same.ours, first.ours);
        const second = withOffLimits(form, first.text, changed, same);
        assert.ok(second.kind === "text");
        assert.equal(withoutOffLimits(form, second.text, second), text);
      });
    }
  }

  it("keeps what the person adds in between, and takes out only ours", () => {
    const form = formOf("claude");
    const first = written(form, '{\n  "permissions": {\n    "deny": ["Read(**/.env)"]\n  }\n}\n');
    const edited = first.text.replace('"Read(**/.env)"', '"Read(**/.env)", "Bash(curl *)"');
    const left = withoutOffLimits(form, edited, first);
    assert.deepEqual(read(left ?? "", "permissions", "deny"), ["Read(**/.env)", "Bash(curl *)"]);
  });

  it("is left alone where it is broken, or says otherwise", () => {
    for (const { id, form } of nativeMechanisms) {
      if (form.kind === "ignore file") continue;
      const wrong = form.kind === "codex profile" ? 'sandbox_mode = "read-only"\n' : "{ nonsense";
      assert.equal(withOffLimits(form, wrong, list, undefined).kind, "broken", id);
    }
  });
});
