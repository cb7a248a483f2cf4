import type { LineContext } from "../shell/judgeLine";
import type { ShellRequest } from "../shell/protocol";
import { agentInEnvironment } from "./agentMarkers";
import { ancestryOf } from "./ancestry";
import type { LineHistory } from "./lineHistory";
import { decideOrigin, type Maker } from "./origin";
import type { FindProcess } from "./processes";
import type { SentText } from "./sentText";

/** What is known of one terminal of this window. */
export interface KnownTerminal {
  readonly maker: Maker;
  readonly hidden: boolean;
  readonly sent: SentText;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface Sources {
  /** The terminals by the pid of their shell. Waits briefly for terminals that are just opening. */
  terminals(shell: number): Promise<ReadonlyMap<number, KnownTerminal>>;
  readonly history: LineHistory;
  readonly find: FindProcess;
  /** The environment with which a process was started. */
  environmentOf(pid: number): Environment | undefined;
  /** The editor's own environment, whose markers do not count. */
  readonly inherited: Environment;
}

/** Finds out who is giving a line, and remembers it for what the line will start. */
export async function contextOf(line: ShellRequest, sources: Sources): Promise<LineContext> {
  const { history, inherited } = sources;
  const terminals = await sources.terminals(line.pid);
  const started = sources.environmentOf(line.pid);
  const above = ancestryOf(line.pid, (pid) => terminals.has(pid), sources.find);
  const terminal = above.terminal === undefined ? undefined : terminals.get(above.terminal);
  const isOwn = above.terminal === line.pid;
  const marker = agentInEnvironment({ ...started, ...line.env }, inherited);
  const sentBy = line.interactive ? terminal?.sent.take(line.text) : undefined;
  const origin = decideOrigin({
    interactive: line.interactive,
    ...(marker === undefined ? {} : { marker }),
    ...(above.agent === undefined ? {} : { ancestor: above.agent }),
    ...(sentBy === undefined ? {} : { sentBy }),
    ...(terminal === undefined
      ? {}
      : { terminal: { ...terminal, shell: isOwn ? ("own" as const) : ("below" as const) } }),
    startedBy: isOwn
      ? []
      : [
          line.within === undefined
            ? undefined
            : history.of(line.within, sources.find(line.pid)?.started),
          above.terminal === undefined
            ? undefined
            : history.at(above.terminal, above.child?.started),
        ].filter((one) => one !== undefined),
  });
  history.add({ id: line.id, shell: line.pid, origin });
  return {
    origin,
    gate: terminal?.maker === "task" ? "task" : "shell",
    ancestors: above.above,
  };
}
