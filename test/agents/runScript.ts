import { spawn } from "node:child_process";
import type { ToolCall } from "./model/protocol";
import { startModel, type Script, type Turn } from "./model/server";
import type { RealAgent } from "./realAgents";
import type { World } from "./world";

/** One thing that the model has the agent do. */
export interface Step {
  readonly call: ToolCall;
  /** Runs before the model asks for it. */
  readonly before?: () => Promise<void> | void;
  /** Runs when it is over; `result` is what the model reads, undefined if the run ended with it. */
  readonly after?: (result: string | undefined) => Promise<void> | void;
}

/**
 * Has an agent do one step after the other, in as few runs of it as it takes: some agents end the
 * run with a denial. Answers what the runs printed.
 */
export async function runScript(
  agent: RealAgent,
  world: World,
  steps: readonly Step[],
): Promise<string> {
  let next = 0;
  let begun = 0;
  let turns = new Map<number, Promise<Turn | undefined>>();
  const failures: unknown[] = [];

  async function over(result: string | undefined): Promise<void> {
    await steps[next]?.after?.(result);
    next += 1;
  }

  async function turn(results: readonly string[]): Promise<Turn | undefined> {
    if (results.length > 0) await over(results.at(-1));
    const step = steps[next];
    begun = results.length + 1;
    await step?.before?.();
    // Agents name each use of a tool anew, in every run.
    return step === undefined ? undefined : { id: `call_${next}`, call: step.call };
  }

  const script: Script = (results) => {
    const known = turns.get(results.length);
    if (known !== undefined) return known;
    const asked = turn(results).catch((error: unknown) => {
      failures.push(error);
      return undefined;
    });
    turns.set(results.length, asked);
    return asked;
  };

  const model = await startModel(() => script);
  let printed = "";
  try {
    agent.setUp(world, model.url);
    while (next < steps.length) {
      const first = next;
      turns = new Map();
      begun = 0;
      printed += await runOnce(agent, world, model.url);
      if (failures.length > 0) throw failures[0];
      if (begun === 0) throw new Error(`${agent.agent} asked nothing: ${printed}`);
      // The run ended without the last step's result: that is how some agents take a denial.
      if (next < steps.length) await over(undefined);
      if (next === first) throw new Error(`${agent.agent} does not get on: ${printed}`);
    }
    return printed;
  } finally {
    await model.close();
  }
}

/** How long one run may take, in milliseconds. */
const longest = 90_000;

function runOnce(agent: RealAgent, world: World, model: string): Promise<string> {
  const { argv, env } = agent.start(model);
  const [program, ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: world.project,
      env: { ...world.environment, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
    }
    const late = setTimeout(() => {
      child.kill("SIGKILL");
    }, longest);
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(late);
      resolve(printed);
    });
  });
}
