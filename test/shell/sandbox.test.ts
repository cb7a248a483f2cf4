import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxArguments } from "../../src/gates/terminals/sandbox";
import { runShell } from "./support/runShell";
import { makeSandbox, type Sandbox } from "./support/sandbox";
import { until } from "../support/until";

/** bubblewrap makes no sandbox where the system keeps user namespaces from it, as some containers do. */
async function works(): Promise<boolean> {
  const { status } = await runShell(
    ["bwrap", "--ro-bind", "/", "/", "true"],
    { PATH: "/usr/bin:/bin" },
    "/",
  );
  return status === 0;
}

describe("a sandboxed shell", () => {
  let sandbox: Sandbox;
  let place: Parameters<typeof sandboxArguments>[0];
  beforeEach(async () => {
    sandbox = makeSandbox();
    await sandbox.startGate();
    place = {
      home: sandbox.home,
      workspace: [sandbox.work],
      runDirectory: sandbox.runDirectory,
      secretFolders: [join(sandbox.home, ".ssh")],
      secretFiles: [sandbox.file("work/.env", "TOKEN=x\n")],
      shell: "/bin/bash",
    };
    sandbox.file(".ssh/id", "key\n");
    sandbox.file("outside", "kept\n");
  });
  afterEach(() => sandbox.dispose());

  it("keeps what it writes in the workspace, and finds no credentials", async () => {
    if (!(await works())) return;
    const line = "echo in > made; echo out > ../outside; cat .env ../.ssh/id; ls ../.ssh; true";
    const argv = ["bwrap", ...sandboxArguments(place), "-c", line];
    const ended = await runShell(argv, sandbox.env(), sandbox.work);
    assert.equal(ended.stdout, "");
    assert.match(ended.stderr, /outside: Read-only file system/);
    assert.equal(readFileSync(join(sandbox.work, "made"), "utf8"), "in\n");
    assert.equal(readFileSync(join(sandbox.home, "outside"), "utf8"), "kept\n");
    assert.deepEqual(sandbox.texts(), [line]);
  });

  it("is held like any other, with Ctrl-C and job control", async () => {
    if (!(await works())) return;
    const words = ["bwrap", ...sandboxArguments(place)].map((word) => `'${word}'`).join(" ");
    const terminal = sandbox.open(`exec ${words} -i`);
    await terminal.until(/@\d+@ /);
    assert.match(await terminal.run("touch DENYME"), /not run: the test says no/);
    assert.equal(existsSync(join(sandbox.work, "DENYME")), false);
    assert.equal(sandbox.asked.at(-1)?.request.kind, "line");
    const from = terminal.position();
    terminal.type("sleep 60\r");
    await until(() => sandbox.texts().at(-1) === "sleep 60");
    await new Promise((resolve) => setTimeout(resolve, 300));
    terminal.type("\u0003");
    await terminal.until(/@130@ /, from);
    assert.match(await terminal.run("sleep 1 & jobs"), /\[1\]/);
  });
});
