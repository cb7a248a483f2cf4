import type { Task } from "./arguments";
import type { superviseCallAlone as supervise } from "./standalone/superviseCallAlone";

/**
 * What takes the engine: a file of its own beside the bundle, because an agent waits for each start
 * of its hook, and with a window open the hook needs none of this.
 */
export const superviseCallAlone: typeof supervise = async (...args) => {
  const standalone = await import("./standalone/superviseCallAlone");
  return standalone.superviseCallAlone(...args);
};

/** What the tool does besides answering agents. */
export type Work = Extract<Task, { kind: "check" | "explain" | "shell hook" | "mcp" | "scan" }>;

/** Does it; the result is the exit code, or what was wrong with the arguments. */
export async function run(task: Work): Promise<number | { readonly wrong: string }> {
  switch (task.kind) {
    case "check": {
      const { check } = await import("./check/check");
      const { standardInput, writeOut } = await import("./check/standardStreams");
      return check(task, standardInput(), writeOut);
    }
    case "explain": {
      const { explain } = await import("./explain");
      const explained = await explain(task, { cwd: process.cwd(), env: process.env });
      if (explained.kind === "wrong") return { wrong: explained.why };
      process.stdout.write(explained.text);
      return 0;
    }
    case "shell hook": {
      const { decideAlone } = await import("./standalone/decideAlone");
      return decideAlone(process);
    }
    case "scan": {
      const { scan } = await import("./scan/scan");
      return scan(task, process);
    }
    case "mcp": {
      const { mcp } = await import("./mcp/mcp");
      return mcp(task, process);
    }
  }
}
