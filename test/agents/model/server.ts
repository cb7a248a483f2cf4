import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anthropic } from "./anthropic";
import { chat } from "./chat";
import { gemini } from "./gemini";
import { sendJson, type Asked, type Json, type ToolCall } from "./protocol";
import { responses } from "./responses";

const protocols = [anthropic, chat, responses, gemini];

/** A model that does as a test tells it, on loopback. */
export interface Model {
  readonly url: string;
  /** What asked for something that is no turn, for the message of a failing test. */
  readonly others: readonly string[];
  close(): Promise<void>;
}

/**
 * Decides a turn: which tool is used next, given the results so far; undefined ends the run. It is
 * asked once for each number of results, however often an agent repeats its request.
 */
export type Script = (results: readonly string[]) => Promise<Turn | undefined>;

/** A tool that is used, with a name of its own for this use. */
export interface Turn {
  readonly id: string;
  readonly call: ToolCall;
}

/** Starts a model. `script` is looked up for each turn, since an agent may be started again. */
export async function startModel(script: () => Script): Promise<Model> {
  const others: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      others.push(`failed: ${String(error)}`);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    const body = await bodyOf(request);
    const protocol = protocols.find(({ isTurn }) => isTurn(path));
    if (protocol === undefined) {
      others.push(`${request.method ?? ""} ${path}`);
      sendJson(response, { object: "list", data: [{ id: "mock", object: "model" }], models: [] });
      return;
    }
    const asked = protocol.read(body, path);
    const turn = await turnFor(asked, script());
    protocol.write(
      turn === undefined ? { kind: "text", text: "done" } : { kind: "call", ...turn },
      asked,
      response,
    );
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    others,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Agents also ask for titles and summaries, without tools; those get a word and no script. */
async function turnFor(asked: Asked, script: Script): Promise<Turn | undefined> {
  return asked.tools.length === 0 ? undefined : script(asked.results);
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Json);
}
