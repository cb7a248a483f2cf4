import { existsSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { until } from "./until";

/** One run of a command that VS Code's shell integration reported. */
export interface ReportedExecution {
  readonly commandLine: string;
  readonly text: string;
  readonly exitCode: number | undefined;
  readonly ended: boolean;
}

/** What of `vscode.TerminalOptions` the suite uses. */
export interface AgentTerminalOptions {
  readonly name?: string;
  readonly shellPath?: string;
  readonly shellArgs?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly hideFromUser?: boolean;
  readonly strictEnv?: boolean;
}

/** The playing agent of one window: an extension that does what it is told, as agents do. */
export interface Agent {
  readonly extensionHost: number;
  readonly session: string;
  order(order: string, input?: Readonly<Record<string, unknown>>): Promise<unknown>;
  createTerminal(id: string, options: AgentTerminalOptions, text?: string): Promise<void>;
  sendText(id: string, text: string, execute?: boolean): Promise<void>;
  execute(id: string, commandLine: string): Promise<void>;
  executions(id: string): Promise<readonly ReportedExecution[]>;
  closeTerminal(id: string): Promise<void>;
  /** Runs a task of tasks.json; answers its exit code when it has ended. */
  runTaskNamed(name: string): Promise<number | null>;
  /** Runs a shell task that no file names; answers its exit code when it has ended. */
  executeShellTask(name: string, commandLine: string, options?: object): Promise<number | null>;
  command(id: string, ...args: readonly unknown[]): Promise<unknown>;
}

interface Identity {
  readonly folder: string;
  readonly extensionHost: number;
  readonly session: string;
}

/** The agent of the window that shows `folder`, other than the one of an earlier extension host. */
export async function agentOf(home: string, folder: string, earlier?: Agent): Promise<Agent> {
  const directory = join(home, ".playing-agent");
  const found = await until(
    `the agent in \`${folder}\``,
    async () => {
      for (const socket of existsSync(directory) ? readdirSync(directory) : []) {
        const path = join(directory, socket);
        const identity = await identityAt(path);
        if (identity?.folder !== folder) continue;
        if (identity.extensionHost !== earlier?.extensionHost) return { path, identity };
      }
      return undefined;
    },
    90_000,
  );
  const order = (name: string, input = {}) => send(found.path, { ...input, order: name });
  return {
    extensionHost: found.identity.extensionHost,
    session: found.identity.session,
    order,
    createTerminal: async (id, options, text) => {
      await order("createTerminal", { id, options, text });
    },
    sendText: async (id, text, execute) => {
      await order("sendText", { id, text, execute });
    },
    execute: async (id, commandLine) => {
      await order("execute", { id, commandLine });
    },
    executions: async (id) => (await order("executions", { id })) as readonly ReportedExecution[],
    closeTerminal: async (id) => {
      await order("closeTerminal", { id });
    },
    runTaskNamed: async (name) => (await order("runTaskNamed", { name })) as number | null,
    executeShellTask: async (name, commandLine, options) =>
      (await order("executeShellTask", { name, commandLine, options })) as number | null,
    command: (id, ...args) => order("command", { id, args }),
  };
}

async function identityAt(path: string): Promise<Identity | undefined> {
  try {
    return (await send(path, { order: "identify" })) as Identity;
  } catch (error) {
    // Left behind by an extension host that was killed, or about to listen.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ECONNREFUSED" || code === "ENOENT" || code === "ECONNRESET") return undefined;
    throw error;
  }
}

function send(socketPath: string, body: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, method: "POST", path: "/" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const reply = JSON.parse(Buffer.concat(chunks).toString()) as {
          readonly value?: unknown;
          readonly error?: string;
        };
        if (reply.error === undefined) resolve(reply.value);
        else reject(new Error(`the agent failed: ${reply.error}`));
      });
    });
    asked.once("error", reject);
    asked.end(JSON.stringify(body));
  });
}
