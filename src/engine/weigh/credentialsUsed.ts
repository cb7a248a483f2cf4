import { findCredentials, type CredentialNature } from "../secrets/findCredentials";
import type { EffectKind, Reversibility } from "../model/effect";
import { isWithin } from "../model/path";
import type { CredentialFact } from "../model/facts";
import type { Action, Request } from "../model/request";
import type { Reason, Verdict } from "../model/verdict";
import type { Weighed, Weighing } from "./weigh";

/** A credential written out in a request, and where it came from as far as anybody knows. */
export interface CredentialUsed extends CredentialNature {
  /** Absolute path and line (from 1) of a place where the same credential stands. */
  readonly path?: string;
  readonly line?: number;
  readonly environment?: string;
}

/** What is lost for good and belongs to somebody else; only there a credential makes it worse. */
const destroying: readonly EffectKind[] = [
  ...(["delete", "overwrite", "truncate", "drop", "destroy", "rewrite", "revoke"] as const),
];

/** More of them in one request are not asked about. */
const most = 8;

/**
 * The credentials written out in what is about to be done, in order. The host looks for the same
 * ones by these values; nothing else may keep them.
 */
export function credentialsIn(
  action: Action,
): readonly { readonly value: string; readonly nature: CredentialNature }[] {
  const text = textOf(action);
  return findCredentials(text)
    .slice(0, most)
    .map(({ start, end, ...nature }) => ({ value: text.slice(start, end), nature }));
}

/** What the credentials of a request are; asked only where something would be destroyed elsewhere. */
export function credentialsUsed(
  weighed: readonly Weighed[],
  { request, ask }: Pick<Weighing, "request" | "ask">,
): readonly CredentialUsed[] {
  if (!weighed.some(destroysElsewhere)) return [];
  return credentialsIn(request.action).flatMap(({ nature }, index) => {
    const answer = ask({ ask: "credential", index });
    if (answer?.fact === "credential") return [known(answer)];
    // Nobody can say more than that something stands where a credential does.
    return nature.id === "unknown" ? [] : [nature];
  });
}

/** One step more severe where a credential reaches further than it should. */
export function raised(
  weighed: readonly Weighed[],
  used: readonly CredentialUsed[],
  request: Request,
): readonly Weighed[] {
  if (!used.some((one) => reachesFar(one, request))) return weighed;
  return weighed.map((one) =>
    destroysElsewhere(one) ? { ...one, reversibility: worse(one.reversibility) } : one,
  );
}

/** The verdict with a reason for each credential, if it holds anything. */
export function withProvenance(
  verdict: Verdict,
  used: readonly CredentialUsed[],
  request: Request,
): Verdict {
  if (verdict.outcome === "allow" || used.length === 0) return verdict;
  const reasons = used.map((one): Reason => {
    const what = `uses ${sayCredential(one, request)}`;
    const why = `it ${what}`;
    const { narrower } = one;
    return { rule: "credential", what, why, ...(narrower ? { instead: `use ${narrower}` } : {}) };
  });
  return { ...verdict, reasons: [...verdict.reasons, ...reasons] };
}

/** `the Railway token from scripts/domains.ts:14 (account-wide: it can delete any volume, …)` */
function sayCredential(
  { kind, path, line, breadth, reach, environment }: CredentialUsed,
  { workspace }: Request,
): string {
  const folder = workspace.find((each) => path !== undefined && isWithin(path, each));
  const shown = folder === undefined || path === undefined ? path : path.slice(folder.length + 1);
  const article = path === undefined ? (/^[aeio]/i.test(kind) ? "an" : "a") : "the";
  const from = shown === undefined ? "" : ` from \`${shown}:${line ?? 1}\``;
  const where = environment === undefined ? "" : `, for ${environment}`;
  return `${article} ${kind}${from} (${sayBreadth(breadth)}${where}: it can ${reach})`;
}

function sayBreadth(breadth: CredentialNature["breadth"]): string {
  switch (breadth) {
    case "full":
      return "account-wide";
    case "wide":
      return "wide";
    case "narrow":
      return "narrow";
    case "temporary":
      return "temporary";
    case "publishable":
      return "public";
  }
}

function known({ fact: _, ...nature }: CredentialFact): CredentialUsed {
  return nature;
}

/** Everything of an account, production, or taken from outside of where the work is done. */
function reachesFar(
  { breadth, environment, path }: CredentialUsed,
  { cwd, workspace }: Request,
): boolean {
  const places = workspace.length > 0 ? workspace : [cwd];
  const elsewhere = path !== undefined && !places.some((place) => isWithin(path, place));
  return breadth === "full" || environment === "production" || elsewhere;
}

function destroysElsewhere({ effect, reversibility }: Weighed): boolean {
  const { resource } = effect;
  const elsewhere =
    resource.kind === "path" ? resource.on !== undefined : resource.reach === "elsewhere";
  return elsewhere && destroying.includes(effect.kind) && reversibility !== "none";
}

function worse(reversibility: Reversibility): Reversibility {
  switch (reversibility) {
    case "recoverable":
      return "irreversible";
    case "irreversible":
      return "catastrophic";
    case "none":
    case "regenerable":
    case "catastrophic":
      return reversibility;
  }
}

function textOf(action: Action): string {
  switch (action.kind) {
    case "command":
      return action.text;
    case "argv":
      return action.argv.join(" ");
    case "tool":
      return JSON.stringify(action.input);
  }
}
