import type { Request } from "./model/request";
import { isWithin } from "./model/path";
import type { Verdict, WeighedEffect } from "./model/verdict";
import { brief, isSeveral, sayEffect, sayResource, sayWho, sentence } from "./phrases";
import { showCommand, showCommandBriefly } from "./showCommand";

/** A verdict in words for the person who is asked. */
export interface Explanation {
  /** One sentence or two: who, what, the worst target first, and whether it can be undone. */
  readonly message: string;
  /** The rest, in plain text: command, directory, targets, reasons, what instead. */
  readonly detail: string;
  /** False when the command was too long to show every destructive part: it must be opened first. */
  readonly complete: boolean;
}

/** What the question knows beyond the verdict. */
export interface Circumstances {
  /** Where the working directory is known from: `where the terminal is`. */
  readonly directory?: string;
  /** Said first, when it is asked for another time or after another question: why. */
  readonly notice?: string;
}

/** How a Request ended, as far as its reason needs to say it. */
export type Ending =
  | { readonly kind: "allowed" }
  | { readonly kind: "granted" }
  | { readonly kind: "approved"; readonly scope: "once" | "session" }
  | { readonly kind: "judged-before" }
  | { readonly kind: "denied" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "expired" }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "failed"; readonly why: string };

const listed = 12;

/** The question for the dialog. */
export function explainQuestion(
  request: Request,
  verdict: Verdict,
  circumstances: Circumstances = {},
): Explanation {
  const asking = askingEffects(verdict);
  const command = showCommandBriefly(
    request.action,
    asking.map((effect) => effect.span),
  );
  const paragraphs = [
    circumstances.notice === undefined ? "" : sentence(circumstances.notice),
    command.text,
    explainDirectory(request, circumstances),
    ...explainVerdict(verdict, listed),
  ];
  return {
    message: explainMessage(request, verdict),
    detail: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"),
    complete: command.complete,
  };
}

/** Everything there is to say, uncut: for the read-only document and for `tenth-second explain`. */
export function explainWhole(
  request: Request,
  verdict: Verdict,
  circumstances: Circumstances = {},
): string {
  return [
    explainMessage(request, verdict),
    `Command:\n\n${showCommand(request.action)}`,
    explainDirectory(request, circumstances),
    ...explainVerdict(verdict, verdict.effects.length),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/**
 * Why it ran or did not, in one line, for the terminal or the agent that waits. An agent is told
 * that only a person can approve, and not to look for another way: agents work around refusals.
 */
export function explainEnding(
  request: Request,
  verdict: Verdict | undefined,
  ending: Ending,
): string {
  switch (ending.kind) {
    case "allowed":
      return "nothing would be lost that has to be asked about";
    case "granted":
      return "a person allowed exactly this before";
    case "approved":
      return ending.scope === "once"
        ? "a person allowed it once"
        : "a person allowed it for this session";
    case "judged-before":
      return "it belongs to a command that a person just allowed";
    case "denied":
    case "forbidden":
    case "expired":
    case "withdrawn":
    case "failed":
      return explainRefusal(request, verdict, ending);
  }
}

/** What a held line says in its terminal while a person is asked. */
export function explainHold(verdict: Verdict): string {
  const [worst] = askingEffects(verdict);
  const what = worst === undefined ? "run" : sayEffect(worst);
  return `waiting for your answer in the editor: it would ${brief(what, 160)}`;
}

/** The effects that made the verdict ask or deny, worst first; all of them if none stands out. */
export function askingEffects(verdict: Verdict): readonly WeighedEffect[] {
  const asking = verdict.effects.filter((effect) => effect.outcome !== "allow");
  return asking.length > 0 ? asking : verdict.effects;
}

function explainMessage(request: Request, verdict: Verdict): string {
  const [worst, ...others] = askingEffects(verdict);
  const who = sayWho(request.origin);
  const wants = request.origin.kind === "person" ? "are about to" : "wants to";
  const what = worst === undefined ? "run a command that could not be judged" : sayEffect(worst);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  const sentences = [`${who} ${wants} ${what}${more}.`];
  const production = worst?.resource.kind === "path" ? undefined : worst?.resource.production;
  if (production !== undefined || worst?.traits.includes("production") === true) {
    sentences.push("It looks like production.");
  }
  sentences.push(explainUndo(verdict, worst));
  return sentences.filter((text) => text !== "").join(" ");
}

function explainUndo(verdict: Verdict, worst: WeighedEffect | undefined): string {
  if (worst?.traits.includes("off-limits") === true) {
    return `${isSeveral(worst.resource) ? "Some of it" : "It"} is off-limits to agents.`;
  }
  switch (verdict.reversibility) {
    case "irreversible":
    case "catastrophic":
      return "This cannot be undone.";
    case "unknown":
      return "Whether it can be undone is not known.";
    case "recoverable":
      return "It can be recovered.";
    case "none":
    case "regenerable":
      return "";
  }
}

function explainDirectory(request: Request, circumstances: Circumstances): string {
  const inside = request.workspace
    .filter((folder) => isWithin(request.cwd, folder))
    .sort((a, b) => b.length - a.length)
    .at(0);
  const place =
    request.workspace.length === 0
      ? undefined
      : inside === undefined
        ? "outside the workspace"
        : inside === request.cwd
          ? "the workspace folder"
          : "in the workspace";
  const notes = [circumstances.directory, place].filter((note) => note !== undefined);
  const from = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return `Directory: ${brief(request.cwd, 300)}${from}`;
}

/** Targets, reasons, what was not understood, what instead; a paragraph each. */
function explainVerdict(verdict: Verdict, limit: number): readonly string[] {
  const asking = askingEffects(verdict);
  const understood = asking.filter((effect) => effect.kind !== "unknown");
  const silent = verdict.effects.length - asking.length;
  const targets = bullets("It would", understood.map(explainTarget), limit);
  return [
    silent === 0 ? targets : `${targets}\n(and ${silent} that would not be asked about)`,
    bullets(
      "Not understood",
      asking.filter((effect) => effect.kind === "unknown").map((effect) => sayEffect(effect)),
      limit,
    ),
    bullets("Held because", reasonsNotYetSaid(verdict), limit),
    bullets("Safer", alternatives(verdict), limit),
  ].filter((paragraph) => paragraph !== "");
}

function explainTarget(effect: WeighedEffect): string {
  const notes = [
    effect.reversibility === "none" ? "" : effect.reversibility,
    effect.because ?? "",
    effect.resource.kind !== "path" && effect.resource.production !== undefined
      ? `production: ${effect.resource.production}`
      : "",
  ].filter((note) => note !== "");
  return notes.length === 0 ? sayEffect(effect) : `${sayEffect(effect)}: ${notes.join("; ")}`;
}

/** A rule's reason is often the effect's own, which stands beside its target already. */
function reasonsNotYetSaid(verdict: Verdict): readonly string[] {
  const said = new Set(verdict.effects.map((effect) => effect.because));
  return unique(
    verdict.reasons.filter((reason) => !said.has(reason.why)).map((reason) => sentence(reason.why)),
  );
}

function alternatives(verdict: Verdict): readonly string[] {
  const texts = [
    ...verdict.reasons.map((reason) => reason.instead),
    ...askingEffects(verdict).map((effect) => effect.instead),
  ];
  return unique(texts.filter((text) => text !== undefined));
}

function bullets(title: string, lines: readonly string[], limit: number): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, limit).map((line) => `• ${line}`);
  const rest =
    lines.length > limit ? [`• … and ${lines.length - limit} more (Show Everything)`] : [];
  return [`${title}:`, ...shown, ...rest].join("\n");
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function explainRefusal(
  request: Request,
  verdict: Verdict | undefined,
  ending: Exclude<Ending, { kind: "allowed" | "granted" | "approved" | "judged-before" }>,
): string {
  const [worst] = verdict === undefined ? [] : askingEffects(verdict);
  const person = request.origin.kind === "person";
  const would = worst === undefined ? "" : ` It would ${sayEffect(worst)}.`;
  const [instead] = verdict === undefined ? [] : alternatives(verdict);
  const safer = instead === undefined ? "" : ` Safer: ${brief(instead, 200)}`;
  const why = refusal(ending, worst, person);
  if (person) return `not run: ${why}${safer === "" ? "" : `.${safer}`}`;
  const advice = ending.kind === "withdrawn" ? "" : ` ${forAgents[ending.kind]}`;
  return `not run: ${why}.${would}${advice}${safer}`;
}

/** Said to agents, who read a bare refusal as a puzzle to be solved. */
const forAgents: Readonly<Record<"denied" | "forbidden" | "expired" | "failed", string>> = {
  denied:
    "Do not try to reach the same by other means: tell the person what you wanted and ask how to go on.",
  forbidden:
    "Do not look for another way to its content. A person can allow it once in the editor; then run the same command again.",
  expired:
    "The question is still open: ask the person to answer it in the editor, then run the same command again.",
  failed:
    "Only a person can approve it, in the editor. Do not try to reach the same by other means.",
};

function refusal(
  ending: Exclude<Ending, { kind: "allowed" | "granted" | "approved" | "judged-before" }>,
  worst: WeighedEffect | undefined,
  person: boolean,
): string {
  switch (ending.kind) {
    case "denied":
      return person ? "you denied it in the editor" : "a person denied it in the editor";
    case "forbidden":
      return worst === undefined
        ? "the policy forbids it"
        : worst.traits.includes("off-limits")
          ? `${sayResource(worst.resource)} is off-limits to agents`
          : "the policy forbids it";
    case "expired":
      return "nobody answered in time";
    case "withdrawn":
      return "it was withdrawn before anybody answered";
    case "failed":
      return `it could not be checked (${brief(ending.why, 120)})`;
  }
}
