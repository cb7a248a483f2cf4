import { mkdirSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { writeEndpoint } from "../../../src/gates/shell/endpoint";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { writeFoldersFile } from "../../../src/host/foldersFile";

/** Serves agents' hooks where a window would, and behaves otherwise; the result ends it. */
export async function serveInstead(
  home: string,
  folders: readonly string[],
  behave: (socket: Socket) => unknown,
): Promise<() => void> {
  const runDirectory = openRunDirectory({ home, windowId: "w" });
  const generation = `g${process.pid}-beef`;
  mkdirSync(join(runDirectory, generation), { recursive: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    behave(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(join(runDirectory, generation, "agents"), resolve);
  });
  writeEndpoint(runDirectory, { pid: process.pid, token: "t", generation, slots: 0 });
  writeFoldersFile(runDirectory, folders);
  return () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
}
