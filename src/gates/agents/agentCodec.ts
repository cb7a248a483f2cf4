import type { Action } from "../../engine";

/** The agents whose hooks we answer, by the name that `tenth-second hook NAME` takes. */
export const agentNames = [
  "claude",
  "vscode",
  "copilot",
  "cursor",
  "windsurf",
  "gemini",
  "codex",
  "qwen",
  "cline",
  "opencode",
  "kilo",
  "droid",
  "kiro",
  "augment",
  "amp",
] as const;
export type AgentName = (typeof agentNames)[number];

/** What an agent is about to do, as its hook tells it. */
export interface AgentCall {
  readonly action: Action;
  /** Where it would happen; a hook that does not say is taken at its own working directory. */
  readonly cwd?: string;
  /** The agent's own name of this call, the same for each hook that reports it. */
  readonly id?: string;
  /** The agent's own name of its session. */
  readonly session?: string;
}

/** A call is over. What came of it is looked at in the hook and goes nowhere from there. */
export interface CallEnd {
  readonly kind: "done";
  readonly call: AgentCall;
  /** The agent says that it failed. */
  readonly failed: boolean;
  /** What the agent was answered, shortened; empty where it does not tell. */
  readonly output: string;
  readonly exitCode?: number;
}

/** A payload as a hook understands it. */
export type Payload =
  | { readonly kind: "call"; readonly call: AgentCall }
  | CallEnd
  /** An event about which there is nothing to say. */
  | { readonly kind: "ignored" }
  | { readonly kind: "malformed"; readonly why: string };

/** What a hook has to say about a call. */
export type HookAnswer =
  /** No opinion: the agent goes on as if there were no hook. */
  | { readonly kind: "none" }
  /** A person has clicked Allow. */
  | { readonly kind: "allow"; readonly reason: string }
  /** Not to be run; `reason` is for the model. */
  | { readonly kind: "deny"; readonly reason: string };

/** What a hook process leaves behind for the agent. */
export interface HookOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** One agent's hook protocol, both ways; pure. */
export interface AgentCodec {
  readonly agent: AgentName;
  /** Milliseconds after which we answer by ourselves, before the agent's own timeout. */
  readonly deadline: number;
  readonly decode: (payload: unknown) => Payload;
  /** `payload` is what was decoded: some agents' answers depend on the event. */
  readonly encode: (answer: HookAnswer, payload: unknown) => HookOutput;
}
