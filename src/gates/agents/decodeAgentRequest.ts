import * as v from "valibot";
import { dialects, type Action } from "../../engine";
import type { Decoded } from "../shell/conversation";
import { protocolVersion } from "../shell/protocol";
import type { AgentRequest } from "./agentRequest";

type Annotations = NonNullable<Extract<Action, { kind: "tool" }>["annotations"]>;

const plainObject = v.record(v.string(), v.unknown());
const hint = v.fallback(v.optional(v.boolean()), undefined);

const actionSchema: v.GenericSchema<unknown, Action> = v.variant("kind", [
  v.object({ kind: v.literal("command"), text: v.string(), dialect: v.picklist(dialects) }),
  v.object({ kind: v.literal("argv"), argv: v.array(v.string()) }),
  v.pipe(
    v.object({
      kind: v.literal("tool"),
      name: v.string(),
      server: v.optional(v.string()),
      input: plainObject,
      annotations: v.optional(v.object({ destructiveHint: hint, readOnlyHint: hint })),
    }),
    v.transform(({ server, annotations, ...tool }) => ({
      ...tool,
      ...(server === undefined ? {} : { server }),
      ...(annotations === undefined ? {} : { annotations: definedOf(annotations) }),
    })),
  ),
]);

/** A hint that the server did not give is left out. */
function definedOf(hints: {
  readonly destructiveHint?: boolean | undefined;
  readonly readOnlyHint?: boolean | undefined;
}): Annotations {
  const { destructiveHint, readOnlyHint } = hints;
  return {
    ...(destructiveHint === undefined ? {} : { destructiveHint }),
    ...(readOnlyHint === undefined ? {} : { readOnlyHint }),
  };
}

const whole = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

const fieldsSchema = v.object({
  version: v.literal(String(protocolVersion)),
  token: v.string(),
  gate: v.picklist(["hook", "mcp"]),
  agent: v.optional(v.string()),
  pid: whole,
  cwd: v.pipe(v.string(), v.nonEmpty()),
  action: v.pipe(v.string(), v.parseJson(), actionSchema),
  call: v.optional(v.string()),
  deadline: v.optional(whole),
  ended: v.optional(v.literal("refused")),
});

/** Reads the fields of a request. `id` is the number that the gate gives it. */
export function decodeAgentRequest(id: number, fields: readonly string[]): Decoded<AgentRequest> {
  const entries = new Map(
    fields.map((field) => {
      const equals = field.indexOf("=");
      return [field.slice(0, Math.max(0, equals)), field.slice(equals + 1)] as const;
    }),
  );
  if (entries.size < fields.length) return { kind: "malformed", why: "a key given twice" };
  const parsed = v.safeParse(fieldsSchema, Object.fromEntries(entries));
  if (!parsed.success) {
    return { kind: "malformed", why: `a bad \`${v.getDotPath(parsed.issues[0]) ?? "request"}\`` };
  }
  const { token, gate, agent, pid, cwd, action, call, deadline, ended } = parsed.output;
  return {
    kind: "request",
    token,
    request: {
      id,
      gate,
      ...(agent === undefined ? {} : { agent }),
      action,
      cwd,
      pid,
      ...(call === undefined ? {} : { call }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(ended === undefined ? {} : { ended }),
      env: environmentOf(entries),
    },
  };
}

function environmentOf(entries: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...entries].flatMap(([key, value]) => (key.startsWith("env.") ? [[key.slice(4), value]] : [])),
  );
}
