import { join } from "node:path";
import type { Writable } from "node:stream";
import type { HookOutput } from "../../src/gates/agents/agentCodec";
import { makeScratch, type Scratch } from "../hostFacts/scratch";
import { bundledTool } from "../support/bundledTool";
import { runHook } from "../support/runHook";

/** The hooks of agents in a project that no window has open, in processes of their own. */
export interface LoneHook {
  readonly home: () => string;
  /** Holds one file that nothing else does, `src/a.ts`. */
  readonly project: () => string;
  /** Runs the hook of an agent and hands it what `feed` writes. */
  readonly hook: (
    agent: string,
    feed: (input: Writable) => void,
    env?: Readonly<Record<string, string>>,
  ) => Promise<HookOutput>;
}

/** Makes the project for one suite; called in `describe`. */
export function loneHook(): LoneHook {
  const bundle = bundledTool();
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch("project");
    await scratch.write({ "../home/project/src/a.ts": "a" });
  });
  after(() => scratch.remove());
  const project = (): string => join(scratch.home, "project");
  return {
    home: () => scratch.home,
    project,
    hook: (agent, feed, env = {}) =>
      runHook({ bundle: bundle(), cwd: project(), home: scratch.home, env }, [agent], feed),
  };
}
