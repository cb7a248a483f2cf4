import { bytesOfBase64, textOfBytes } from "../windows/base64";
import { kindBeside } from "./kinds/besideTable";
import type { Breadth, CredentialKind } from "./kinds/credentialKind";
import { credentialKinds } from "./kinds/known";
import { findSecrets, isReference } from "./maskSecrets";
import type { Span } from "../model/program";

/** What a credential is, as far as its form and what stands beside it tell. */
export interface CredentialNature {
  /** The id of its kind: `railway.account`; `unknown` if only its place shows that it is one. */
  readonly id: string;
  readonly kind: string;
  readonly breadth: Breadth;
  /** Reads well after "with it one can". */
  readonly reach: string;
  readonly narrower?: string;
}

/** A credential that stands in a text. Its value is that part of the text and nothing else. */
export interface Credential extends Span, CredentialNature {}

/** How much of what stands around a value may name its provider, in characters to each side. */
const around = 400;

/** More of them in one text are not looked at. */
const most = 16;

/** What stands where a credential stands, and looks like nothing that is known. */
const unknownNature: CredentialNature = {
  id: "unknown",
  kind: "credential",
  breadth: "wide",
  reach: "do nobody knows how much",
};

/** The credentials that are written out in a command, a header, a URL or a tool's argument. */
export function findCredentials(text: string): readonly Credential[] {
  const lowered = text.toLowerCase();
  const found: Credential[] = [];
  for (const kind of credentialKinds) {
    if (kind.breadth === "publishable") continue;
    if (!kind.keywords.some((keyword) => lowered.includes(keyword))) continue;
    for (const match of text.matchAll(kind.pattern)) {
      const span = match.indices?.groups?.["secret"];
      if (span === undefined || isReference(text, span[0])) continue;
      add(found, { start: span[0], end: span[1], ...natureOf(kind, text.slice(...span)) });
    }
  }
  for (const secret of findSecrets(text)) {
    const span = unquoted(text, secret);
    const value = text.slice(span.start, span.end);
    const near = text.slice(Math.max(0, span.start - around), span.end + around);
    const beside = kindBeside(nameBefore(text, span.start), value, near);
    add(found, { ...span, ...(beside === undefined ? unknownNature : natureOfKind(beside)) });
  }
  return found.sort((a, b) => a.start - b.start).slice(0, most);
}

/** What a value of this kind opens; some tokens say it themselves. */
export function natureOf(kind: CredentialKind, value: string): CredentialNature {
  if (kind.id === "jwt") return natureOfToken(kind, value);
  if (kind.id === "pypi.token") return natureOfUpload(kind, value);
  return natureOfKind(kind);
}

/**
 * PyPI writes into a token which projects it is for: `{"permissions": {"projects": […]}}` in older
 * ones, `[1, […]]` in newer ones (warehouse, macaroons/caveats).
 */
function natureOfUpload(kind: CredentialKind, value: string): CredentialNature {
  const written = value.slice("pypi-".length).replaceAll("-", "+").replaceAll("_", "/");
  const said = textOfBytes(bytesOfBase64(written) ?? [], "ascii");
  const project = /(?:"projects"\s?:\s?|\[1,\s?)\["([\w.-]{1,64})"\]/.exec(said)?.[1];
  if (project === undefined) return natureOfKind(kind);
  return {
    ...{ id: kind.id, kind: kind.kind, breadth: "narrow" },
    reach: `publish releases of ${project}`,
  };
}

/** What is known of a kind, without how it is recognized. */
export function natureOfKind({
  id,
  kind,
  breadth,
  reach,
  narrower,
}: CredentialNature): CredentialNature {
  return { id, kind, breadth, reach, ...(narrower === undefined ? {} : { narrower }) };
}

/** The first of two that overlap is the more telling one. */
function add(found: Credential[], one: Credential): void {
  if (one.end <= one.start) return;
  if (found.some(({ start, end }) => one.start < end && start < one.end)) return;
  found.push(one);
}

function unquoted(text: string, { start, end }: Span): Span {
  const quote = text[start];
  const quoted = (quote === '"' || quote === "'") && text[end - 1] === quote && end - start > 1;
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The name of the variable, option or header that a value belongs to. */
function nameBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 80), start);
  return (
    /([\w.-]{1,64})\\?["']?\s{0,4}[:=\s]\s{0,4}(?:bearer\s{1,4}|basic\s{1,4})?\\?["']?$/i.exec(
      before,
    )?.[1] ?? ""
  );
}

/** A token that says in clear what it is: Supabase's old keys, and what never expires. */
function natureOfToken(kind: CredentialKind, value: string): CredentialNature {
  const nature = natureOfKind(kind);
  const payload = payloadOf(value);
  if (payload === undefined) return nature;
  const role = payload["role"];
  const supabase = payload["iss"] === "supabase" || typeof payload["ref"] === "string";
  if (supabase && role === "anon") {
    return {
      id: "supabase.anon",
      kind: "Supabase anonymous key",
      breadth: "publishable",
      reach: "do what row rules let everybody do; it is made to be public",
    };
  }
  if (supabase && role === "service_role") {
    return {
      id: "supabase.serviceRole",
      kind: "Supabase service key",
      breadth: "full",
      reach: "read, change and delete all data of one project, past its row rules",
      narrower: "the anonymous key with row rules",
    };
  }
  if (payload["iss"] === "kubernetes/serviceaccount") {
    return {
      id: "kubernetes.serviceAccount",
      kind: "Kubernetes service account",
      breadth: "wide",
      reach: "do in the cluster what its role says",
      narrower: "a role for the one namespace",
    };
  }
  if (payload["exp"] === undefined) {
    return {
      ...nature,
      breadth: "wide",
      reach: "act as whoever it was issued to; it never expires",
    };
  }
  return nature;
}

function payloadOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const written = token.split(".")[1] ?? "";
  const bytes = bytesOfBase64(written.replaceAll("-", "+").replaceAll("_", "/"));
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(textOfBytes(bytes, "utf8"));
    return typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    // Not every text that begins like a token is one.
    return undefined;
  }
}
