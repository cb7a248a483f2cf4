import { chmodSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { isPipe } from "./channel";
import { type ConversationContext, converse } from "./conversation";

/** A way for clients to reach the gate. */
export interface Transport {
  /** Ends every conversation and closes. */
  readonly dispose: (reason: string) => void;
}

/** More at once are turned away; a window has some dozens of terminals at most. */
const mostClients = 256;

/** Serves clients that can speak to a Unix socket (zsh, the hooks of agents) or a named pipe. */
export async function listenOnSocket<Request extends { readonly id: number }>(
  path: string,
  context: ConversationContext<Request>,
): Promise<Transport> {
  const open = new Map<Socket, (reason: string) => void>();
  const server = createServer((socket) => {
    const conversation = converse(context, {
      send: (line) => socket.write(line),
      received: () => undefined,
      // The client closes when it has read the answer; one that does not is cut off.
      finish: () => socket.end().setTimeout(context.timing.patience, () => socket.destroy()),
    });
    open.set(socket, conversation.refuse);
    socket.on("data", conversation.receive);
    socket.on("close", () => {
      open.delete(socket);
      conversation.closed();
    });
    socket.on("end", conversation.closed);
    // A client that vanishes is a withdrawal, which `close` reports.
    socket.on("error", () => socket.destroy());
  });
  server.maxConnections = mostClients;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  server.on("error", (error) => {
    context.report(`the socket failed: ${error.message}`);
  });
  if (!isPipe(path)) chmodSync(path, 0o600);
  return {
    dispose(reason) {
      server.close();
      for (const [socket, refuse] of open) {
        refuse(reason);
        socket.destroySoon();
      }
    },
  };
}
