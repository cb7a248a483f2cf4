import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import { decide } from "../../../src/engine";
import { decodeRequest } from "../../../src/gates/shell/decodeRequest";
import {
  hasGate,
  powershellGate,
  withGate,
  withoutGate,
} from "../../../src/gates/shell/powershellProfile";
import {
  guardedProfiles,
  leavePowerShell,
  powershellProfiles,
} from "../../../src/gates/shell/powershellProfiles";
import { agentMarkers, environmentNames } from "../../../src/gates/shell/protocol";
import { defaultPolicy } from "../../../src/host/settings/policyOf";
import { requestOf } from "../../support/verdicts";
import { frame, socketClient } from "./client";
import { makeGateBench, token } from "./gateBench";

const gate = readFileSync("media/shell/powershell/gate.ps1", "utf8");

/** Nobody here can run PowerShell, so what can be known of a text is all that is tested. */
describe("PowerShell's gate", () => {
  it("is a program by PowerShell's grammar", async () => {
    const wasm = "node_modules/@vscode/tree-sitter-wasm/wasm";
    await Parser.init({ locateFile: (name: string) => join(wasm, name) });
    const parser = new Parser();
    parser.setLanguage(await Language.load(join(wasm, "tree-sitter-powershell.wasm")));
    const tree = parser.parse(gate);
    const wrong = tree?.rootNode.descendantsOfType("ERROR").map((node) => node?.text);
    assert.deepEqual(wrong, []);
    assert.equal(tree?.rootNode.hasError, false);
  });

  it("uses nothing that Windows PowerShell 5.1 does not parse", () => {
    const code = gate.replace(/^\s*#.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''");
    assert.doesNotMatch(code, /\?\?|\?\.|\s\?\s|&&|\|\|/);
  });

  const words = (name: string): readonly string[] =>
    [
      ...(new RegExp(`${name}\\s*=\\s*@\\(([^)]*)\\)`).exec(gate)?.[1] ?? "").matchAll(/'(\w+)'/g),
    ].map(([, word = ""]) => word);

  it("names the same variables as other shells", () => {
    assert.deepEqual(words("Markers"), agentMarkers);
    assert.deepEqual([...words("Markers"), ...words("Context")], environmentNames);
  });

  it("sends the fields that the server reads, in a frame that it takes", async () => {
    const fields = [...gate.matchAll(/\$fields\.Add\(['"](\w+)=/g)].map(([, name]) => name);
    const wanted = ["version", "shell", "kind", "interactive", "pid", "ppid", "cwd", "within"];
    assert.deepEqual(fields.toSorted(), [...wanted, "text", "token"].toSorted());
    const bench = makeGateBench();
    try {
      const client = socketClient(await bench.start());
      const shell = { shell: "powershell", ppid: "0", within: "", text: "Get-ChildItem" };
      client.send(frame(token, shell));
      assert.match(await client.until(/allow/), /^allow \d+\n/);
      client.close();
    } finally {
      bench.dispose();
    }
  });

  it("may stand in a directory of Windows", () => {
    for (const cwd of ["C:\\Users\\Sam", "d:/work", "\\\\server\\share", "/home/sam"]) {
      const fields = ["version=1", "token=", "shell=powershell", "kind=line", "interactive=1"];
      const decoded = decodeRequest(1, [...fields, "pid=1", "ppid=0", `cwd=${cwd}`, "text=ls"]);
      assert.equal(decoded.kind, "request", cwd);
    }
  });

  it("lets a start pass that does no more than read an editor's own integration", () => {
    const form = new RegExp(/'(\^try [^']*)'/.exec(gate)?.[1] ?? "none", "i");
    const file = "out/vs/workbench/contrib/terminal/common/scripts/shellIntegration.ps1";
    const start = (path: string, rest = ""): string => `try { . "${path}" } catch {}${rest}`;
    for (const folder of ["/usr/share/code/resources/app/", "C:\\Program Files\\Code\\app\\"]) {
      assert.match(start(folder + file), form);
      assert.match(start((folder + file).replaceAll("/", "\\")), form);
      assert.doesNotMatch(start(folder + file, "; Clear-Disk 1"), form);
    }
    for (const path of [
      "/home/sam/work/shellIntegration.ps1",
      "./common/scripts/shellIntegration.ps1",
      `/opt/$(whoami)/${file}`,
      `/opt/${file}"; Clear-Disk 1; "`,
    ]) {
      assert.doesNotMatch(start(path), form);
    }
  });

  it("takes each word that the server may answer", () => {
    for (const word of ["'allow'", "'deny '", "'beat'", "'held '", "'need '"]) {
      assert.ok(gate.includes(word), word);
    }
  });

  it("hands over what it was started with, in a form that the engine reads", () => {
    const line = (text: string): string => {
      const action = { kind: "command", text, dialect: "powershell" } as const;
      return decide(requestOf("", { action }), {}, defaultPolicy("/home/u")).verdict.outcome;
    };
    assert.equal(line("pwsh '-Command' 'Remove-Item -Recurse -Force C:\\'"), "ask");
    assert.equal(line("pwsh '-c' 'Get-ChildItem'"), "allow");
  });
});

describe("the profile of PowerShell", () => {
  const home = "/home/o'brien";

  it("gets one line between two marks, once, and gives its text back", () => {
    for (const profile of ["", "Set-Alias ll ls\n", "Set-Alias ll ls\r\n$x = 1\r\n"]) {
      const guarded = withGate(profile, home);
      assert.equal(withGate(guarded, home), guarded);
      assert.equal(withoutGate(guarded), profile);
      assert.deepEqual([hasGate(guarded), hasGate(profile)], [true, false]);
      if (profile.includes("\r")) assert.doesNotMatch(guarded, /[^\r]\n/);
    }
    assert.equal(withoutGate(withGate("last line", home)), "last line\n");
    assert.ok(withGate("", home).includes(powershellGate(home).replace("'", "''")));
  });

  it("keeps what a person writes after it", () => {
    const later = `${withGate("a\n", home)}b\n`;
    assert.equal(withGate(later, home), `a\nb\n${withGate("", home)}`);
    assert.equal(withoutGate(later), "a\nb\n");
  });

  it("is where PowerShell itself says, is changed only as shown, and is remembered", async () => {
    const directory = mkdtempSync(join(tmpdir(), "ts-"));
    try {
      const profile = join(directory, "config", "profile.ps1");
      const stand = join(directory, "pwsh");
      writeFileSync(stand, `#!/bin/sh\nprintf %s '${profile}'\n`);
      chmodSync(stand, 0o755);
      const place = { home: directory, path: `relative:${directory}`, install: () => undefined };
      const profiles = powershellProfiles(place);
      const [change] = await profiles.plan("guard");
      assert.ok(change);
      assert.deepEqual([change.path, change.before], [profile, undefined]);
      assert.deepEqual([guardedProfiles(directory), existsSync(profile)], [[], false]);
      assert.ok(profiles.apply(change));
      assert.deepEqual(guardedProfiles(directory), [profile]);
      assert.equal(profiles.apply(change), false, "no longer what was shown");
      const [undo] = await profiles.plan("unguard");
      assert.ok(undo && profiles.apply(undo));
      assert.equal(readFileSync(profile, "utf8"), "");
      assert.deepEqual(guardedProfiles(directory), []);
      const [again] = await profiles.plan("guard");
      assert.ok(again && profiles.apply(again));
      assert.deepEqual(leavePowerShell(directory), [profile]);
      assert.equal(readFileSync(profile, "utf8"), "");
      assert.deepEqual(await powershellProfiles({ ...place, path: "/nowhere" }).plan("guard"), []);
      const other = Buffer.from("Set-Alias g git\r\n", "utf16le");
      const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), other]);
      writeFileSync(profile, marked);
      await assert.rejects(
        profiles.plan("guard"),
        /profile\.ps1 is not UTF-8, so it is left alone/,
      );
      assert.deepEqual(readFileSync(profile), marked);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
