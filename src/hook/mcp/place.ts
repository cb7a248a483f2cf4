import type { Action } from "../../engine";
import type { Question } from "../../gates/mcp/proxy";

/** Where a server runs, and as what. */
export interface Place {
  /** What people call the server. */
  readonly server: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The tool's own process, below the agent that started it. */
  readonly pid: number;
}

/** A call as the engine takes it. */
export function actionOf({ call, annotations }: Question, server: string | undefined): Action {
  return {
    kind: "tool",
    name: call.name,
    input: call.input,
    ...(server === undefined ? {} : { server }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}
