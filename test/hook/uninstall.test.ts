import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { agentInstallers } from "../../src/gates/agents/install/agentsTable";
import type { Machine } from "../../src/gates/agents/install/installer";
import { describeMachine } from "../../src/gates/agents/install/machine";
import { carryOut, noteOutcome, planInstall } from "../../src/gates/agents/install/plan";
import { nativeKeeper } from "../../src/gates/agents/native/nativeKeeper";
import { installShellHooks } from "../../src/gates/shell/install";
import { uninstall, type UninstallPlace } from "../../src/hook/uninstall/uninstall";

describe("uninstalling", () => {
  let home: string;
  let place: UninstallPlace;
  let machine: Machine;
  const given: Readonly<Record<string, string>> = {
    ".claude/settings.json": '{\n  // mine\n  "model": "best",\n}\n',
    ".gemini/settings.json": "{}",
    "Documents/notes.txt": "mine\n",
  };
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts uninstall-")));
    const extension = join(home, ".vscode/extensions/tenth-second.tenth-second-0.1.0");
    place = { home, env: {}, platform: "linux", extension };
    for (const [name, text] of Object.entries(given)) put(name, text);
    put(join(extension, "dist/cli.js"), "");
    machine = describeMachine({
      ...place,
      plugins: "media/agents",
      editor: "",
      extensions: new Map(),
      setting: () => undefined,
    });
    installShellHooks({
      home,
      source: "media/shell",
      version: "0.1.0",
      bundle: join(extension, "dist/cli.js"),
      runtime: process.execPath,
    });
    for (const installer of agentInstallers) {
      carryOut(home, planInstall(installer, machine).changes);
      noteOutcome(installer, machine, "installed");
    }
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  function put(name: string, text: string): void {
    const path = name.startsWith("/") ? name : join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const files = (): readonly string[] =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
      .sort();

  it("leaves nothing but what was there, and files that let every shell pass", () => {
    assert.ok(files().length > Object.keys(given).length + agentInstallers.length);
    const { changed, problems } = uninstall(place);
    assert.deepEqual(problems, []);
    assert.ok(changed.length >= agentInstallers.length);
    const left = files().filter(
      (path) => !path.startsWith(".tenth-second/shell/") && !path.startsWith(".vscode/"),
    );
    assert.deepEqual(left, Object.keys(given).sort());
    for (const [name, text] of Object.entries(given)) {
      assert.equal(readFileSync(join(home, name), "utf8"), text);
    }
    assert.ok(!files().includes(".tenth-second/shell/version"));
  });

  it("lets an open zsh and a bash of a terminal go on", function () {
    uninstall(place);
    put(".zshrc", "echo own settings\n");
    const shell = join(home, ".tenth-second/shell");
    const env = {
      PATH: "/usr/bin:/bin",
      HOME: home,
      TENTH_SECOND_RUN: join(home, ".tenth-second/run/gone"),
      BASH_ENV: join(shell, "bash/script.bash"),
      ZDOTDIR: join(shell, "zsh"),
    };
    const run = (program: string, ...args: readonly string[]) =>
      spawnSync(program, args, { env, encoding: "utf8", cwd: home, timeout: 10_000 });
    const bash = run("bash", "-c", "echo in bash");
    assert.equal(bash.stdout + bash.stderr, "in bash\n");
    if (!existsSync("/bin/zsh") && !existsSync("/usr/bin/zsh")) this.skip();
    const zsh = run("zsh", "-ic", "echo in zsh");
    assert.equal(zsh.stdout + zsh.stderr, "own settings\nin zsh\n");
  });

  it("takes the off-limits list out of every agent's own rules", async () => {
    const folder = join(home, "Documents");
    put("Documents/.cursorignore", "build\n");
    const native = nativeKeeper({
      machine: () => machine,
      folders: () => [folder],
      report: assert.ifError,
      list: () =>
        Promise.resolve({ patterns: ["**/.env"], exceptions: [], folder, home, present: [] }),
    });
    const { changes } = await native.plan();
    for (const change of changes) native.write(change);
    assert.ok(changes.length > 8);
    const { problems } = uninstall(place);
    assert.deepEqual(problems, []);
    assert.equal(readFileSync(join(folder, ".cursorignore"), "utf8"), "build\n");
    const left = files().filter((path) => !/^\.(?:tenth-second\/shell|vscode)\//.test(path));
    assert.deepEqual(left, [...Object.keys(given), "Documents/.cursorignore"].sort());
  });

  it("does nothing while another version or editor has the extension", () => {
    const before = files();
    const newer = join(dirname(place.extension), "tenth-second.tenth-second-0.2.0");
    put(join(newer, "dist/cli.js"), "");
    assert.deepEqual(uninstall(place), { changed: [], problems: [] });
    put(
      join(dirname(place.extension), ".obsolete"),
      JSON.stringify({ [newer.split("/").at(-1)!]: true }),
    );
    assert.ok(uninstall({ ...place, extension: "/elsewhere/tenth-second" }).changed.length === 0);
    assert.ok(before.every((path) => files().includes(path)));
    assert.ok(uninstall(place).changed.length > 0);
  });

  it("does nothing while another editor of this person has it", () => {
    const other = join(home, ".cursor/extensions/tenth-second.tenth-second-0.1.0-universal");
    put(join(other, "dist/cli.js"), "");
    assert.deepEqual(uninstall(place), { changed: [], problems: [] });
    rmSync(other, { recursive: true });
    assert.ok(uninstall(place).changed.length > 0);
  });

  it("keeps the launcher for a file that could not be changed, and undoes the others", () => {
    put(".gemini/settings.json", "{ broken");
    const { problems } = uninstall(place);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /\.gemini\/settings\.json: line 1/);
    assert.ok(existsSync(join(home, ".tenth-second/bin/tenth-second")));
    assert.equal(
      readFileSync(join(home, ".claude/settings.json"), "utf8"),
      given[".claude/settings.json"],
    );
  });
});
