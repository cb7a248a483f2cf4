import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { endProcessesOf, killProcessesOf } from "./processes";

/** A world of its own for one editor: nothing in it outlives the test, nothing outside it is used. */
export interface Scratch {
  readonly root: string;
  readonly home: string;
  /** First on PATH, for stand-ins of programs such as `psql`. */
  readonly bin: string;
  /** The whole environment of the editor: what the tests run in carries markers of agents. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends what still runs in this world and removes its files; names what it had to end. */
  remove(): Promise<readonly string[]>;
}

/** Makes the world of one editor in a new temporary directory. */
export function makeScratch(): Scratch {
  // Short, because sockets live under it and their paths may not pass 100 bytes on macOS.
  const root = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
  const home = join(root, "home");
  const bin = join(root, "bin");
  const temporary = join(root, "tmp");
  for (const directory of [home, bin, temporary]) mkdirSync(directory);
  const abandon = () => {
    killProcessesOf(root);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  // A run that is interrupted leaves no more behind than one that ends.
  process.once("exit", abandon);
  return {
    root,
    home,
    bin,
    environment: worldEnvironment(root),
    remove: async () => {
      const ended = await endProcessesOf(root);
      process.removeListener("exit", abandon);
      abandon();
      return ended;
    },
  };
}

/** The whole environment of an editor whose world is `root`. */
export function worldEnvironment(root: string): Readonly<Record<string, string>> {
  const own = [join(root, "bin"), dirname(process.execPath)];
  return {
    HOME: join(root, "home"),
    PATH: [...own, "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    SHELL: "/bin/bash",
    LANG: "C.UTF-8",
    TMPDIR: join(root, "tmp"),
  };
}

/** Writes an executable that stands in for a program in the editor's world. */
export function standIn(scratch: Pick<Scratch, "bin">, program: string, script: string): void {
  const path = join(scratch.bin, program);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}
