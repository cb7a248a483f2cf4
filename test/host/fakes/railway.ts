import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeCertificate } from "./certificate";
import { execute, type Volumes } from "./railwaySchema";

/** The host of Railway's public API, as the incident's command names it. */
export const railwayHost = "backboard.railway.app";

/** One request that reached the server. */
interface ReceivedRequest {
  readonly authorization: string;
  readonly body: string;
}

/** A stand-in for Railway's API on loopback, with volumes and their backups in memory. */
export interface Railway {
  readonly requests: readonly ReceivedRequest[];
  readonly volumes: Volumes;
  /** Puts the account back and forgets the requests. */
  reset(): void;
  close(): Promise<void>;
}

/** What the server starts with. */
export interface RailwayAccount {
  readonly token: string;
  readonly volumes: Volumes;
}

/**
 * Starts the server and leads `curl` in the world of `home` to it, so that a command can stay word
 * for word what it was: the name and the certificate check are the real ones, only the way is
 * shorter.
 */
export async function startRailway(home: string, account: RailwayAccount): Promise<Railway> {
  const directory = join(home, ".railway-server");
  mkdirSync(directory);
  const { key, certificate, certificateFile } = makeCertificate(directory, railwayHost);
  const state = { requests: [] as ReceivedRequest[], volumes: account.volumes };
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => {
      const body = Buffer.concat(chunks).toString();
      const authorization = request.headers.authorization ?? "";
      state.requests.push({ authorization, body });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(reply(state, account.token, { authorization, body })));
    });
  });
  const port = await listen(server);
  writeFileSync(
    join(home, ".curlrc"),
    [
      `connect-to = "${railwayHost}:443:127.0.0.1:${String(port)}"`,
      `cacert = "${certificateFile}"`,
      'noproxy = "*"',
      "",
    ].join("\n"),
  );
  return {
    get requests() {
      return state.requests;
    },
    get volumes() {
      return state.volumes;
    },
    reset: () => {
      state.requests = [];
      state.volumes = account.volumes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function reply(state: { volumes: Volumes }, token: string, request: ReceivedRequest): object {
  if (request.authorization !== `Bearer ${token}`) return failure("Not Authorized");
  try {
    const { query, variables } = JSON.parse(request.body) as {
      readonly query: string;
      readonly variables?: Readonly<Record<string, unknown>>;
    };
    const { data, volumes } = execute(state.volumes, query, variables ?? {});
    state.volumes = volumes;
    return { data };
  } catch (error) {
    return failure(String(error));
  }
}

function failure(message: string): object {
  return { errors: [{ message }], data: null };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
