import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { endProcessesOf } from "../host/driver/processes";

/** A home and a project of their own for one agent; nothing outside is used, nothing outlives it. */
export interface World {
  readonly root: string;
  readonly home: string;
  readonly project: string;
  /** The whole environment of the agent: what the tests run in carries markers of agents. */
  readonly environment: Readonly<Record<string, string>>;
  /** Writes a file of the home, with the folders above it. */
  readonly write: (path: string, content: string | object) => void;
  /** Ends what still runs in this world and removes it; names what it had to end. */
  readonly remove: () => Promise<readonly string[]>;
}

/** Makes a world in a new temporary directory. */
export function makeWorld(): World {
  // Short, because sockets live under it.
  const root = realpathSync(mkdtempSync(join(tmpdir(), "ta-")));
  const home = join(root, "home");
  const project = join(root, "home", "shop");
  for (const directory of [home, project, join(root, "tmp")]) mkdirSync(directory);
  return {
    root,
    home,
    project,
    environment: {
      HOME: home,
      PATH: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
      SHELL: "/bin/bash",
      LANG: "C.UTF-8",
      TERM: "dumb",
      TMPDIR: join(root, "tmp"),
    },
    write: (path, content) => {
      const file = join(home, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    },
    remove: async () => {
      const ended = await endProcessesOf(root);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
      return ended;
    },
  };
}
