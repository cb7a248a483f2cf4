import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Machine } from "../../../../src/gates/agents/install/installer";

/** A machine with nothing on it, in a home directory of its own. */
export function emptyMachine(changes: Partial<Machine> = {}): Machine {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "ts agents-")));
  return {
    home,
    platform: "linux",
    env: {},
    launcher: join(home, ".tenth-second/bin/tenth-second"),
    documents: join(home, "Documents"),
    plugin: (name) => `// Tenth Second's plugin ${name}\n`,
    editor: "Visual Studio Code",
    extensions: new Map(),
    setting: () => undefined,
    ...changes,
  };
}

/** Puts a file into the machine's home directory and says where it is. */
export function put({ home }: Machine, name: string, text: string, mode = 0o600): string {
  const path = join(home, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
  return path;
}

export function discard({ home }: Machine): void {
  rmSync(home, { recursive: true });
}
