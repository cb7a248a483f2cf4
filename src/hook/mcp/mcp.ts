import { judgeAlone } from "./judgeAlone";
import { judgeByWindow } from "./judgeByWindow";
import type { Place } from "./place";
import { runServer } from "./runServer";

/** What `tenth-second mcp` is told. */
export interface McpTask {
  /** What people call the server; its tools are known by it. */
  readonly name: string | undefined;
  readonly command: string;
  readonly args: readonly string[];
}

/** Runs a server of the Model Context Protocol whose calls go down the line first. */
export function mcp({ name, command, args }: McpTask, host: NodeJS.Process): Promise<number> {
  const place: Place = {
    server: name ?? serverNamed([command, ...args]),
    cwd: host.cwd(),
    env: host.env,
    pid: host.pid,
  };
  return runServer(command, args, judgeByWindow(place, judgeAlone(place)), host);
}

/** What a server is called by the package or the program that it is: `server-postgres`. */
function serverNamed(words: readonly string[]): string | undefined {
  const word = words.find((each) => /mcp|server/i.test(each) && !each.startsWith("-"));
  return word
    ?.replace(/(?<=.)@[^/]*$/, "")
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.(?:[cm]?[jt]s|py|exe|cmd)$/i, "");
}
