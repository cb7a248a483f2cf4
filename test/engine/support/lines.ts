import { defaultOffLimits } from "../../../src/credentials/patterns";
import { decide, type Facts, type Origin, type Policy, type Verdict } from "../../../src/engine";
import type { Argument, Call } from "../../../src/engine/model/call";
import type { Dialect, Request } from "../../../src/engine/model/request";
import { modelNamed } from "../../../src/engine/commands";
import { readRequest } from "../../../src/engine/readRequest";
import type { Found } from "../../../src/engine/resolve/scope";

/** The policy of a fresh installation. */
export const freshPolicy: Policy = {
  mode: "guard",
  persons: "relaxed",
  offLimits: defaultOffLimits.map((pattern) => pattern.replace(/^~(?=\/)/, "/home/u")),
  offLimitsExceptions: [],
  rulesOff: [],
  alwaysAsk: [],
};

/** What a test may set of a request; the rest is an agent in bash at `/w`, the workspace. */
export interface Setting {
  readonly dialect?: Dialect;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly origin?: Origin;
  readonly workspace?: readonly string[];
  readonly home?: string;
}

/** A request for a line, as `Setting` says. */
function requestFor(text: string, setting: Setting = {}): Request {
  return {
    action: { kind: "command", text, dialect: setting.dialect ?? "bash" },
    cwd: setting.cwd ?? "/w",
    home: setting.home ?? "/home/u",
    workspace: setting.workspace ?? ["/w"],
    env: setting.env ?? {},
    origin: setting.origin ?? { kind: "agent" },
  };
}

/** The verdict on a line. */
export function verdictOn(
  text: string,
  setting: Setting = {},
  facts: Facts = {},
  policy: Policy = freshPolicy,
): Verdict {
  return decide(requestFor(text, setting), facts, policy).verdict;
}

/** What a line would run, one string a call: `rm -rf /w/src`, with ` @ /w/x` when not in `/w`. */
export function callsOf(text: string, facts: Facts = {}, setting: Setting = {}): readonly string[] {
  return foundIn(text, facts, setting).map((found) =>
    found.kind === "call" ? showCall(found.call) : `! ${found.effect.unknown ?? found.effect.kind}`,
  );
}

/** What resolving a line finds, calls and effects alike. */
function foundIn(text: string, facts: Facts = {}, setting: Setting = {}): readonly Found[] {
  return readRequest(requestFor(text, setting), {
    ask: (question) => {
      const key =
        question.ask === "shell"
          ? `${question.what} ${question.name}`
          : `${question.ask} ${"path" in question ? question.path : ""}`;
      return facts[key];
    },
    isModelled: (name) => modelNamed(name) !== undefined,
  });
}

function showCall(call: Call): string {
  const words = [call.name, ...call.args.map(showArgument)].join(" ");
  const where = call.site.kind === "here" ? "" : ` on ${call.site.kind} ${call.site.name}`;
  const input = call.input.kind === "text" ? ` < ${showArgument(call.input.text).trim()}` : "";
  if (call.site.kind !== "here") return words + input + where;
  const cwd = call.cwd.known ? call.cwd.path : call.cwd.text;
  return words + input + (cwd === "/w" ? "" : ` @ ${cwd}`);
}

/** Known text as it is, unknown parts in angle brackets. */
function showArgument(argument: Argument): string {
  return argument.pieces
    .map((piece) => (typeof piece === "string" ? piece : `<${piece.text}>`))
    .join("");
}
