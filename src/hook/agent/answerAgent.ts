import type { Readable, Writable } from "node:stream";
import type {
  AgentCodec,
  AgentName,
  CallEnd,
  HookAnswer,
  HookOutput,
  Payload,
} from "../../gates/agents/agentCodec";
import { codecOf } from "../../gates/agents/codecs";
import { failureText } from "../failureText";
import { decideCall } from "./decideCall";
import { deadlineOf, pendingReason } from "./deadline";
import { readPayload } from "./readPayload";
import { tellEnd } from "./tellEnd";

/** What an agent's hook is asked for. */
export interface AgentHookTask {
  readonly agent: AgentName;
  /** Decide without looking for a window. */
  readonly standalone: boolean;
}

/** The hook's process: its streams and its surroundings. */
export interface HookHost {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pid: number;
  readonly ppid: number;
  cwd(): string;
}

/** An agent writes its payload at once; one that takes longer, in milliseconds, is not waited for. */
const payloadPatience = 5_000;

/**
 * Answers one event of an agent's hook in that agent's protocol. Whatever goes wrong is a denial
 * with its reason, because an agent takes a hook that breaks for one that has no objection.
 *
 * @returns the exit code
 */
export async function answerAgent(task: AgentHookTask, host: HookHost): Promise<number> {
  const codec = await codecOf(task.agent);
  const limit = deadlineOf(codec, host.env);
  let payload: unknown;
  let decoded: Payload | undefined;
  let late: NodeJS.Timeout | undefined;
  const timeout = new Promise<HookAnswer>((resolve) => {
    late = setTimeout(
      resolve,
      limit - process.uptime() * 1000,
      deny(`Tenth Second: ${pendingReason}`),
    );
  });
  const work = async (): Promise<HookAnswer> => {
    const patience = Math.min(payloadPatience, limit / 2);
    const read = await readPayload(host.stdin, patience);
    if (read.kind === "unreadable") return deny(unreadable(read.why));
    ({ payload } = read);
    decoded = codec.decode(payload);
    return answerTo(decoded, task, host, limit);
  };
  const answer = await Promise.race([work(), timeout]).catch((error: unknown) =>
    failureText(error).then((why) =>
      deny(`Tenth Second could not judge this: ${why}. ${doNotGoRound}`),
    ),
  );
  clearTimeout(late);
  if (isOver(decoded, payload)) return 0;
  return write(outputFor(codec, answer, payload), host);
}

/**
 * An event after a call, by the names that agents have for it; only our own plugins read an answer,
 * and they want none to this. Whether it was readable or not, it must not disturb the agent. What the
 * codec takes for a call is never over, whatever else its payload says.
 */
function isOver(decoded: Payload | undefined, payload: unknown): boolean {
  // A codec that breaks has told of no end either, so what was answered stands.
  if (decoded === undefined || decoded.kind === "call") return false;
  if (typeof payload !== "object" || payload === null) return false;
  const given = payload as Readonly<Record<string, unknown>>;
  return ["hook_event_name", "hookEventName", "hookName", "agent_action_name", "event"].some(
    (key) => {
      const event = given[key];
      return typeof event === "string" && /^(?:post|after|tool_result$)/i.test(event);
    },
  );
}

function answerTo(
  decoded: Payload,
  task: AgentHookTask,
  host: HookHost,
  limit: number,
): Promise<HookAnswer> | HookAnswer {
  switch (decoded.kind) {
    case "ignored":
      return { kind: "none" };
    case "done":
      return afterwards(decoded, task, host);
    case "malformed":
      return deny(unreadable(decoded.why));
    case "call":
      return decideCall(decoded.call, task, host, limit);
  }
}

/** What is over cannot be held any more: whatever goes wrong here, the agent hears nothing of it. */
async function afterwards(end: CallEnd, task: AgentHookTask, host: HookHost): Promise<HookAnswer> {
  try {
    if (!task.standalone) await tellEnd(end, task, host);
  } catch {
    // Nobody waits for this: a refusal that is not told is a hunt that is not noticed.
  }
  return { kind: "none" };
}

/** A codec that fails on its own answer leaves the one that nearly every agent takes for a denial. */
function outputFor(codec: AgentCodec, answer: HookAnswer, payload: unknown): HookOutput {
  try {
    return codec.encode(answer, payload);
  } catch {
    // What broke it may hold what the agent sent.
    return { stdout: "", stderr: "Tenth Second could not write its answer\n", exitCode: 2 };
  }
}

/** Writes it all before the process ends; an agent that does not read gets the exit code. */
async function write(output: HookOutput, host: HookHost): Promise<number> {
  const told = await Promise.all([
    writeTo(host.stdout, output.stdout),
    writeTo(host.stderr, output.stderr),
  ]);
  return told.every(Boolean) ? output.exitCode : 2;
}

function writeTo(stream: Writable, text: string): Promise<boolean> {
  if (text === "") return Promise.resolve(true);
  return new Promise((resolve) => {
    stream.once("error", () => {
      resolve(false);
    });
    stream.write(text, (error) => {
      resolve(error === null || error === undefined);
    });
  });
}

function deny(reason: string): HookAnswer {
  return { kind: "deny", reason };
}

const doNotGoRound = "Do not try to reach the same by other means.";

function unreadable(why: string): string {
  return `Tenth Second could not read what the hook was told: ${why}. ${doNotGoRound}`;
}
