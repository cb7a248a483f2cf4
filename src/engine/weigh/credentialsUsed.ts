import { findCredentials, type CredentialNature } from "../secrets/findCredentials";
import type { EffectKind, Reversibility } from "../model/effect";
import { isAbsolute, isWithin } from "../model/path";
import type { CredentialFact } from "../model/facts";
import type { Action, Request } from "../model/request";
import type { Reason, Verdict } from "../model/verdict";
import { distinctFiles, type CredentialFile } from "./credentialFiles";
import type { Weighed, Weighing } from "./weigh";

/** A credential written out in a request, and where it came from as far as anybody knows. */
export interface CredentialUsed extends CredentialNature {
  /** Absolute path and line (from 1) of a place where the same credential stands. */
  readonly path?: string;
  readonly line?: number;
  readonly environment?: string;
}

/** What a request has to do with credentials: those written out in it, and files that lend it some. */
export interface Provenance {
  readonly written: readonly CredentialUsed[];
  readonly files: readonly CredentialFile[];
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
  const found = new Map<string, CredentialNature>();
  for (const { start, end, ...nature } of findCredentials(text)) {
    const value = text.slice(start, end);
    if (found.get(value)?.id === undefined || found.get(value)?.id === "unknown")
      found.set(value, nature);
  }
  return [...found].slice(0, most).map(([value, nature]) => ({ value, nature }));
}

/** What the credentials of a request are; asked only where something would be destroyed elsewhere. */
export function credentialsUsed(
  weighed: readonly Weighed[],
  lent: readonly CredentialFile[],
  { request, ask }: Pick<Weighing, "request" | "ask">,
): Provenance {
  if (!weighed.some(destroysElsewhere)) return { written: [], files: [] };
  const written = credentialsIn(request.action).flatMap(({ nature }, index) => {
    const answer = ask({ ask: "credential", index });
    if (answer?.fact === "credential") return [known(answer)];
    // Nobody can say more than that something stands where a credential does.
    return nature.id === "unknown" ? [] : [nature];
  });
  const files = distinctFiles(lent).map((file) => {
    const holds = isAbsolute(file.path) ? ask({ ask: "credential", path: file.path }) : undefined;
    return holds?.fact === "credential" ? { ...file, holds } : file;
  });
  return { written, files };
}

/** One step more severe where a credential reaches further than it should. */
export function raised(
  weighed: readonly Weighed[],
  { written, files }: Provenance,
  request: Request,
): readonly Weighed[] {
  const far =
    written.some((one) => farReaching(one, request) !== undefined) ||
    files.some((one) => farLent(one, request) !== undefined);
  if (!far) return weighed;
  return weighed.map((one) =>
    destroysElsewhere(one) ? { ...one, reversibility: worse(one.reversibility) } : one,
  );
}

/** The verdict with a reason for each credential, if it holds anything. */
export function withProvenance(
  verdict: Verdict,
  { written, files }: Provenance,
  request: Request,
): Verdict {
  if (verdict.outcome === "allow" || written.length + files.length === 0) return verdict;
  const ofWritten = written.map((one): Reason => {
    const { narrower } = one;
    return {
      ...reason(sayCredential(one, request), farReaching(one, request)),
      ...(narrower ? { instead: `use ${narrower}` } : {}),
    };
  });
  const ofFiles = files.map((one): Reason => reason(sayFile(one, request), farLent(one, request)));
  return { ...verdict, reasons: [...verdict.reasons, ...ofWritten, ...ofFiles] };
}

function reason(credential: string, far: string | undefined): Reason {
  const what = `uses ${credential}`;
  const further =
    far === undefined ? "" : `; it counts as one step worse because the credential ${far}`;
  return { rule: "credential", what, why: `it ${what}${further}` };
}

/** `the Railway token from scripts/domains.ts:14 (account-wide: it can delete any volume, …)` */
function sayCredential(
  { kind, path, line, breadth, reach, environment }: CredentialUsed,
  request: Request,
): string {
  const shown = path === undefined ? undefined : shownPath(path, request);
  const article = path === undefined ? (/^[aeio]/i.test(kind) ? "an" : "a") : "the";
  const from = shown === undefined ? "" : ` from \`${shown}:${line ?? 1}\``;
  const where = environment === undefined ? "" : `, for ${environment}`;
  return `${article} ${kind}${from} (${sayBreadth(breadth)}${where}: it can ${reach})`;
}

/** A file may hold several: the one whose variable is used is said, or that which reaches furthest. */
function sayFile({ path, holds }: CredentialFile, request: Request): string {
  if (holds?.used === true) return sayCredential(holds, request);
  const said = `a credential from \`${shownPath(path, request)}\``;
  if (holds === undefined) return said;
  const { kind, breadth, reach, environment } = holds;
  const article = /^[aeio]/i.test(kind) ? "an" : "a";
  const where = environment === undefined ? "" : `, for ${environment}`;
  return `${said}, which holds ${article} ${kind} (${sayBreadth(breadth)}${where}: it can ${reach})`;
}

function shownPath(path: string, { workspace }: Request): string {
  const folder = workspace.find((each) => isWithin(path, each));
  return folder === undefined ? path : path.slice(folder.length + 1);
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

/** Why a credential reaches further than it should: reads well after "the credential". */
function farReaching(
  { breadth, environment, path }: CredentialUsed,
  request: Request,
): string | undefined {
  if (environment === "production") return "is for production";
  if (breadth === "full") return "opens the whole account";
  return path !== undefined && isOutside(path, request)
    ? "comes from outside the task's own files"
    : undefined;
}

/** A program that loads its own settings from the home directory reaches no further than always. */
function farLent(
  { path, loaded, production, holds }: CredentialFile,
  request: Request,
): string | undefined {
  if (production !== undefined || holds?.environment === "production") return "is for production";
  if (holds?.breadth === "full") return "may open the whole account";
  return loaded && isOutside(path, request) ? "comes from outside the task's own files" : undefined;
}

function isOutside(path: string, { cwd, workspace }: Request): boolean {
  const places = workspace.length > 0 ? workspace : [cwd];
  return isAbsolute(path) && !places.some((place) => isWithin(path, place));
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
      return withVariables(action.text);
    case "argv":
      return action.argv.join(" ");
    case "tool":
      return JSON.stringify(action.input);
  }
}

/**
 * A text with the values of the variables that it sets itself in their places, because what stands
 * in `T=…` shows only where it is used that it is a credential.
 */
function withVariables(text: string): string {
  if (text.length > 20_000 || !text.includes("$")) return text;
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(assignment)) values.set(name, value);
  if (values.size === 0) return text;
  return text.replace(/\$\{?(\w{1,64})\}?/g, (use, name: string) => values.get(name) ?? use);
}

/** `T=value`, `export T="value"`, and PowerShell's `$T = "value"`, of values that are written out. */
const assignment =
  /(?<![\w.-])\$?([A-Za-z_]\w{0,63})\s?=\s?["']?([^\s"'$`;&|()<>]{8,512})(?=["'\s;&|]|$)/g;
