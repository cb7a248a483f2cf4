import { createHash } from "node:crypto";
import * as v from "valibot";

/** Whether Codex runs a hook: only one whose present definition the person has approved there. */
export type HookTrust = "approved" | "approved in another form" | "never approved";

/** A group of hooks with one command in it, as it stands in `hooks.json`. */
export interface CommandGroup {
  readonly matcher: string;
  readonly hooks: readonly [{ readonly command: string; readonly timeout: number }];
}

const statesSchema = v.object({ hooks: v.object({ state: v.record(v.string(), v.unknown()) }) });
const approvalSchema = v.object({
  trusted_hash: v.string(),
  enabled: v.optional(v.boolean(), true),
});

/**
 * Looks into `config.toml`, where Codex keeps each approval as `[hooks.state."FILE:EVENT:GROUP:HOOK"]`
 * with the hash of what was approved (`codex-rs/hooks`, `engine/discovery.rs`).
 *
 * @param config - the parsed file
 * @param key - `FILE:EVENT:GROUP:HOOK`
 */
export function trustIn(config: unknown, key: string, hash: string): HookTrust {
  const states = v.safeParse(statesSchema, config);
  const found = states.success ? states.output.hooks.state[key] : undefined;
  const approval = v.safeParse(approvalSchema, found);
  if (!approval.success || !approval.output.enabled) return "never approved";
  return approval.output.trusted_hash === hash ? "approved" : "approved in another form";
}

/**
 * The hash that Codex gives a definition: of what it means and not of how it is written, so as JSON
 * with sorted names. The tests with the real Codex approve our hook by it.
 *
 * @param event - as in the key: `pre_tool_use`
 */
export function hashOf(event: string, { matcher, hooks: [hook] }: CommandGroup): string {
  const { command, timeout } = hook;
  const meant = {
    event_name: event,
    hooks: [{ async: false, command, timeout, type: "command" }],
    matcher,
  };
  return `sha256:${createHash("sha256").update(JSON.stringify(meant)).digest("hex")}`;
}
