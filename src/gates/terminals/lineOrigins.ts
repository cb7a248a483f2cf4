import type { Memento } from "vscode";
import type { LineContext } from "../shell/judgeLine";
import type { ShellRequest } from "../shell/protocol";
import { contextOf, type Sources } from "./lineContext";
import { createLineHistory } from "./lineHistory";
import { environmentOf, findProcess } from "./processes";
import { watchTerminals } from "./watchTerminals";

export interface LineOrigins {
  readonly contextOf: (line: ShellRequest) => Promise<LineContext>;
  dispose(): void;
}

/** Watches this window's terminals so as to say of every line who gives it. */
export function createLineOrigins(edges: {
  readonly memory: Memento;
  readonly clock: () => number;
  readonly log: (message: string) => void;
}): LineOrigins {
  const terminals = watchTerminals(edges);
  const sources: Sources = {
    terminals: (shell) => terminals.known(shell),
    history: createLineHistory(edges.clock),
    find: findProcess,
    environmentOf,
    inherited: process.env,
  };
  return {
    contextOf: (line) => contextOf(line, sources),
    dispose: () => {
      terminals.dispose();
    },
  };
}
