import assert from "node:assert/strict";
import type {
  AgentCall,
  AgentCodec,
  AgentName,
  HookAnswer,
  HookOutput,
} from "../../../src/gates/agents/agentCodec";
import { codecOf } from "../../../src/gates/agents/codecs";

/** One agent's protocol by examples, each with a name for the report. */
export interface CodecExamples {
  readonly calls: Readonly<Record<string, readonly [payload: unknown, call: AgentCall]>>;
  readonly done?: Readonly<Record<string, readonly [payload: unknown, failed: boolean]>>;
  readonly ignored?: Readonly<Record<string, unknown>>;
  readonly malformed: Readonly<Record<string, readonly [payload: unknown, why: string]>>;
  /** What answers come to, for a payload that asks. */
  readonly answers: readonly (readonly [
    answer: HookAnswer,
    payload: unknown,
    output: HookOutput,
  ])[];
}

export const none = { kind: "none" } as const;
export const allow = { kind: "allow", reason: "approved in the editor" } as const;
export const deny = { kind: "deny", reason: 'a person must approve "it"\nfirst' } as const;

/** Nothing at all, which leaves the agent to itself. */
export const silent: HookOutput = { stdout: "", stderr: "", exitCode: 0 };

/** One JSON object on standard output. */
export function said(value: unknown): HookOutput {
  return { stdout: `${JSON.stringify(value)}\n`, stderr: "", exitCode: 0 };
}

/** The answer that Claude Code's hooks introduced. */
export function claudeForm(answer: Exclude<HookAnswer, { kind: "none" }>): HookOutput {
  return said({
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: answer.kind,
      permissionDecisionReason: answer.reason,
    },
  });
}

/** A command for bash, which most examples are about. */
export function bash(text: string): AgentCall["action"] {
  return { kind: "command", text, dialect: "bash" };
}

/** Payloads that no codec can make anything of, whatever the agent. */
const nonsense: readonly unknown[] = [undefined, null, 7, "rm", true, [], [{}], {}, { a: 1 }];

/** Tests a codec by its examples, and by what must hold for all. */
export function describeCodec(agent: AgentName, examples: CodecExamples): void {
  describe(`the hook protocol of ${agent}`, () => {
    let codec: AgentCodec;
    before(async () => {
      codec = await codecOf(agent);
      assert.equal(codec.agent, agent);
    });

    for (const [title, [payload, call]] of Object.entries(examples.calls)) {
      it(`reads ${title}`, () => {
        assert.deepEqual(codec.decode(payload), { kind: "call", call });
      });
    }
    for (const [title, [payload, failed]] of Object.entries(examples.done ?? {})) {
      it(`reads that ${title} is over`, () => {
        const decoded = codec.decode(payload);
        assert.deepEqual(decoded.kind === "done" ? decoded.failed : decoded, failed);
      });
    }
    for (const [title, payload] of Object.entries(examples.ignored ?? {})) {
      it(`has nothing to say about ${title}`, () => {
        assert.deepEqual(codec.decode(payload), { kind: "ignored" });
      });
    }
    for (const [title, [payload, why]] of Object.entries(examples.malformed)) {
      it(`does not take ${title}`, () => {
        assert.deepEqual(codec.decode(payload), { kind: "malformed", why });
      });
    }
    it("makes nothing of nonsense", () => {
      for (const payload of nonsense) {
        assert.equal(codec.decode(payload).kind, "malformed", JSON.stringify(payload));
      }
    });
    it("never repeats what it could not read", () => {
      for (const [payload] of Object.values(examples.malformed)) {
        const decoded = codec.decode(payload);
        assert.ok(decoded.kind === "malformed" && !decoded.why.includes("hush"), agent);
      }
    });
    it("reads a payload of megabytes", () => {
      for (const [payload] of Object.values(examples.calls)) {
        const ballast = { ...(payload as object), ballast: "x".repeat(4_000_000) };
        assert.equal(codec.decode(ballast).kind, "call");
      }
    });
    for (const [answer, payload, output] of examples.answers) {
      it(`answers ${answer.kind} to ${JSON.stringify(payload).slice(0, 60)}`, () => {
        assert.deepEqual(codec.encode(answer, payload), output);
      });
    }
  });
}
