import assert from "node:assert/strict";
import { parse } from "smol-toml";
import { gitignoreLines } from "../../../src/credentials/native/gitignoreLines";
import { nativeOffLimits } from "../../../src/credentials/native/nativeTable";
import { withOffLimits, withoutOffLimits } from "../../../src/credentials/native/nativeText";
import { defaultPolicy } from "../../../src/host/settings/policyOf";

const list = {
  patterns: [
    "**/.env",
    "**/.env.!(*example|*sample)",
    "/w/scripts/domains.ts",
    "/home/u/.aws/credentials",
    "**/.azure/{a,b}.json",
  ],
  exceptions: ["/w/test/.env"],
  folder: "/w",
};
const lines = gitignoreLines(list);

describe("one list of off-limits files for every agent", () => {
  it("is written as gitignore lines", () => {
    assert.deepEqual(lines, [
      ".env",
      ".env.*",
      "!.env.*example",
      "!.env.*sample",
      "/scripts/domains.ts",
      "**/.azure/a.json",
      "**/.azure/b.json",
      "!/test/.env",
    ]);
  });

  it("can write every default pattern that speaks of a folder", () => {
    const all = gitignoreLines({
      ...defaultPolicy("/h"),
      patterns: defaultPolicy("/h").offLimits,
      exceptions: [],
      folder: "/w",
    });
    assert.ok(all.length > 80);
    for (const line of all) assert.doesNotMatch(line, /[(){}|]/);
  });

  const texts: Readonly<Record<string, readonly string[]>> = {
    "ignore file": ["", "dist\n", "# mine\nbuild", "a\r\nb\r\n"],
    "json list": [
      "",
      '{\n  "model": "x",\n  "permissions": {\n    "allow": ["Bash(ls)"]\n  }\n}\n',
      '{\n\t// mine\n\t"permissions": {"deny": ["Read(**/.env)"]}\n}',
    ],
    "json rules": ["", '{\n  "permission": {\n    "read": {\n      "*": "allow"\n    }\n  }\n}\n'],
    "codex profile": ["", 'model = "x"\n\n[profiles.a]\nb = 1\n'],
  };

  for (const { agent, file, form } of nativeOffLimits) {
    describe(`${agent}: ${file}`, () => {
      for (const text of texts[form.kind] ?? []) {
        it(`adds to ${JSON.stringify(text.slice(0, 40))} and takes out again`, () => {
          const written = withOffLimits(form, text, lines, "/w");
          assert.ok(written.kind === "text", JSON.stringify(written));
          assert.notEqual(written.text, text);
          const again = withOffLimits(form, written.text, lines, "/w");
          assert.ok(again.kind === "text");
          assert.equal(again.text, written.text);
          const back = withoutOffLimits(form, written.text, written.ours);
          if (form.kind === "ignore file" || form.kind === "codex profile") {
            assert.equal(back, text);
          } else {
            for (const rule of written.ours) assert.ok(!back.includes(JSON.stringify(rule)));
            assert.equal(back.includes("Bash(ls)"), text.includes("Bash(ls)"));
            assert.equal(back.includes("// mine"), text.includes("// mine"));
            assert.equal(back.includes("Read(**/.env)"), text.includes("Read(**/.env)"));
          }
        });
      }
    });
  }

  it("leaves alone what is broken, or set otherwise", () => {
    for (const { form } of nativeOffLimits) {
      if (form.kind === "ignore file") continue;
      const broken = form.kind === "codex profile" ? 'sandbox_mode = "read-only"\n' : "{ nonsense";
      assert.equal(withOffLimits(form, broken, lines, "/w").kind, "broken");
    }
  });

  it("is a configuration that Codex can read", () => {
    const written = withOffLimits({ kind: "codex profile" }, 'model = "x"\n', lines, "/w");
    assert.ok(written.kind === "text");
    const read = parse(written.text) as {
      permissions: Record<string, { filesystem: Record<string, unknown> }>;
    };
    assert.deepEqual(
      (read.permissions["tenth-second"]?.filesystem[":workspace_roots"] as Record<string, string>)[
        "scripts/domains.ts"
      ],
      "deny",
    );
  });
});
