import type { Memento } from "vscode";
import type { LineContext } from "../shell/judgeLine";
import type { ShellRequest } from "../shell/protocol";
import { contextOf, type Sources } from "./lineContext";
import { createLineHistory } from "./lineHistory";
import { environmentOf, findProcess } from "./processes";
import { digestOf, writeTerminalsFile, type LeftTerminals } from "./terminalsFile";
import { watchTerminals } from "./watchTerminals";

export interface LineOrigins {
  readonly contextOf: (line: ShellRequest) => Promise<LineContext>;
  /** From now on leaves in this directory what the command-line tool needs when the window is gone. */
  keepIn(directory: string): void;
  dispose(): void;
}

/** Watches this window's terminals so as to say of every line who gives it. */
export function createLineOrigins(edges: {
  readonly memory: Memento;
  readonly clock: () => number;
  readonly log: (message: string) => void;
}): LineOrigins {
  const terminals = watchTerminals(edges);
  const last = new Map<number, LeftTerminals[string]["last"]>();
  let directory: string | undefined;
  const sources: Sources = {
    terminals: (shell) => terminals.known(shell),
    history: createLineHistory(edges.clock),
    find: findProcess,
    environmentOf,
    inherited: process.env,
  };

  function leave(): void {
    if (directory === undefined) return;
    try {
      writeTerminalsFile(directory, left());
    } catch (problem) {
      edges.log(`what is known of the terminals could not be left: ${String(problem)}`);
    }
  }

  function left(): LeftTerminals {
    return Object.fromEntries(
      [...terminals.now()].map(([pid, { maker, hidden }]) => {
        const line = last.get(pid);
        return [pid, { maker, hidden, ...(line === undefined ? {} : { last: line }) }];
      }),
    );
  }

  terminals.onDidChange(leave);
  return {
    async contextOf(line) {
      const context = await contextOf(line, sources);
      const { origin } = context;
      // Written before it is judged: the window may die at any moment from here on.
      if (origin.kind === "agent" && terminals.now().has(line.pid)) {
        const agent = origin.name ?? "an agent";
        last.set(line.pid, { digest: digestOf(line.pid, line.text), agent });
        leave();
      }
      return context;
    },
    keepIn(wanted) {
      directory = wanted;
      leave();
    },
    dispose() {
      terminals.dispose();
    },
  };
}
