import * as v from "valibot";
import { dialects, type Facts, type Request } from "../../engine";
import { factsSchema } from "./factsSchema";

/** One line of `check --jsonl` as it was understood, or why it was not. */
export type Line =
  | {
      readonly kind: "request";
      readonly id: Id;
      readonly request: Request;
      /** Answers given by hand, by `questionKey`. */
      readonly facts: Facts;
    }
  | { readonly kind: "bad"; readonly id: Id; readonly error: string };

/** Whatever the caller uses to find its lines again; null when the line gives none. */
export type Id = string | number | null;

/** What a line that says nothing else is about: the root of a workspace, in somebody's home. */
const assumed = { cwd: "/workspace", home: "/home/user" } as const;

/** Hints of a server that are not what they should be say nothing. */
const hint = v.optional(v.fallback(v.optional(v.boolean()), undefined));

const annotationsSchema = v.fallback(
  v.optional(v.object({ destructiveHint: hint, readOnlyHint: hint })),
  undefined,
);

const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  command: v.optional(v.string()),
  shell: v.optional(v.picklist(dialects), "bash"),
  cwd: v.optional(v.pipe(v.string(), v.nonEmpty())),
  env: v.optional(v.record(v.string(), v.string()), {}),
  origin: v.optional(v.picklist(["agent", "person"]), "agent"),
  facts: v.optional(factsSchema, {}),
  tool: v.optional(
    v.object({
      server: v.optional(v.string()),
      name: v.string(),
      input: v.optional(v.unknown()),
      annotations: v.optional(annotationsSchema),
    }),
  ),
});

/** Reads one line. The directory that it gives is taken for the root of the workspace. */
export function readLine(text: string): Line {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { kind: "bad", id: null, error: "not JSON" };
  }
  const id = idOf(parsed);
  const decoded = v.safeParse(lineSchema, parsed);
  if (!decoded.success) {
    const [issue] = decoded.issues;
    const path = v.getDotPath(issue);
    // What was received may be anybody's secret; whoever wrote the line has it at hand.
    const expected = issue.message.replace(/ but received .*$/s, "");
    const message = expected.charAt(0).toLowerCase() + expected.slice(1);
    return { kind: "bad", id, error: path === null ? message : `\`${path}\`: ${message}` };
  }
  const line = decoded.output;
  const action = actionOf(line);
  if (action === undefined) {
    return { kind: "bad", id, error: "give either `command` or `tool`" };
  }
  const cwd = withoutTrailingSlash(line.cwd ?? assumed.cwd);
  return {
    kind: "request",
    id: line.id,
    facts: line.facts,
    request: {
      action,
      cwd,
      home: homeOf(line.env, cwd),
      workspace: [cwd],
      env: line.env,
      origin: { kind: line.origin },
    },
  };
}

function actionOf({
  command,
  shell,
  tool,
}: v.InferOutput<typeof lineSchema>): Request["action"] | undefined {
  if (tool === undefined) {
    return command === undefined ? undefined : { kind: "command", text: command, dialect: shell };
  }
  if (command !== undefined) return undefined;
  const { server, name, input, annotations = {} } = tool;
  const hints = Object.fromEntries(
    Object.entries(annotations).filter(([, value]) => value !== undefined),
  );
  return {
    kind: "tool",
    name,
    input: inputOf(input),
    ...(server === undefined ? {} : { server }),
    ...(Object.keys(hints).length === 0 ? {} : { annotations: hints }),
  };
}

/** What a tool is given, whatever it is: some agents hand it over as a text of JSON. */
function inputOf(input: unknown): Readonly<Record<string, unknown>> {
  if (input === undefined || input === null) return {};
  if (typeof input === "object" && !Array.isArray(input)) {
    return input as Readonly<Record<string, unknown>>;
  }
  return { arguments: input };
}

/** HOME if the line gives it, else the home that its directory lies in. */
function homeOf(env: Readonly<Record<string, string>>, cwd: string): string {
  const given = env["HOME"];
  if (given?.startsWith("/") === true) return withoutTrailingSlash(given);
  return /^(?:\/(?:home|Users)\/[^/]+|\/root)(?=\/|$)/.exec(cwd)?.[0] ?? assumed.home;
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 ? path.replace(/(?<=.)\/+$/, "") : path;
}

function idOf(parsed: unknown): Id {
  if (typeof parsed !== "object" || parsed === null || !("id" in parsed)) return null;
  const { id } = parsed;
  return typeof id === "string" || typeof id === "number" ? id : null;
}
