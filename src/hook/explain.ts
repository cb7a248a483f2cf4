import { homedir } from "node:os";
import { basename, resolve } from "node:path";
import {
  decide,
  dialects,
  explainWhole,
  showEffect,
  type Dialect,
  type Outcome,
  type Request,
  type Verdict,
  type WeighedEffect,
} from "../engine";
import { findRepository } from "../host/git/findRepository";
import { judgeSeen } from "./check/judgeSeen";
import { outputOf } from "./check/writeLine";
import { readPolicy } from "./standalone/readPolicy";

export interface ExplainOptions {
  readonly shell: string | undefined;
  readonly cwd: string | undefined;
  readonly json: boolean;
  /** One text for the shell, or the words of one call. */
  readonly words: readonly string[];
}

/** Where the tool was started. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Explained =
  | { readonly kind: "explained"; readonly text: string }
  | { readonly kind: "wrong"; readonly why: string };

/** What a command would do here and now, in words or as JSON. Nothing of it is run. */
export async function explain(options: ExplainOptions, around: Surroundings): Promise<Explained> {
  const dialect = dialectOf(options.shell ?? around.env["SHELL"]);
  if (dialect === undefined && options.shell !== undefined) {
    return {
      kind: "wrong",
      why: `\`--shell\` is ${dialects.join(" or ")}, not \`${options.shell}\``,
    };
  }
  const request = await requestOf(options, dialect ?? "bash", around);
  const policy = await readPolicy(request.home, around.env["TENTH_SECOND_RUN"]);
  const [verdict, persons] = await Promise.all([
    judgeSeen(decide, request, {}, policy),
    judgeSeen(decide, { ...request, origin: { kind: "person" } }, {}, policy),
  ]);
  if (options.json) {
    const { outcome, reversibility, effects, reasons } = outputOf(null, verdict, 0) as Exclude<
      ReturnType<typeof outputOf>,
      { error: string }
    >;
    const described = { outcome, person: persons.outcome, reversibility, effects, reasons };
    return { kind: "explained", text: `${JSON.stringify(described, undefined, 2)}\n` };
  }
  const decided = [
    `An agent ${consequence(verdict.outcome)}.`,
    `A person ${consequence(persons.outcome)}.`,
  ].join(" ");
  return { kind: "explained", text: `${describe(request, verdict)}\n\n${decided}\n` };
}

function describe(request: Request, verdict: Verdict): string {
  if (verdict.outcome !== "allow") return explainWhole(request, verdict);
  if (verdict.effects.length === 0)
    return "It would do nothing that is known to lose or to disclose.";
  return ["It would:", ...verdict.effects.map((effect) => `• ${describeEffect(effect)}`)].join(
    "\n",
  );
}

function describeEffect(effect: WeighedEffect): string {
  const note = effect.traits.includes("missing") ? "nothing is there" : effect.extent;
  return `${showEffect(effect)}${note === undefined ? "" : `: ${note}`}`;
}

function consequence(outcome: Outcome): string {
  switch (outcome) {
    case "allow":
      return "may run it without a question";
    case "ask":
      return "would have to wait for a person's answer";
    case "deny":
      return "would be refused";
  }
}

async function requestOf(
  { cwd, words }: ExplainOptions,
  dialect: Dialect,
  around: Surroundings,
): Promise<Request> {
  const [text = ""] = words;
  const directory = resolve(around.cwd, cwd ?? "");
  const repository = await findRepository(directory);
  return {
    action: words.length === 1 ? { kind: "command", text, dialect } : { kind: "argv", argv: words },
    cwd: directory,
    home: homedir(),
    workspace: [repository?.root ?? directory],
    env: Object.fromEntries(
      Object.entries(around.env).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    origin: { kind: "agent" },
  };
}

/** The dialect of a shell, given by its name or path. */
function dialectOf(shell: string | undefined): Dialect | undefined {
  const name = basename(shell ?? "");
  return dialects.find((dialect) => dialect === name);
}
