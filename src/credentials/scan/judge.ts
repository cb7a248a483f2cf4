import {
  credentialKinds,
  isSecretName,
  kindBeside,
  natureOf,
  natureOfKind,
  type CredentialKind,
  type CredentialNature,
} from "../../engine";
import type { Assignment } from "./assignments";
import {
  entropyOf,
  isBlank,
  isUrlPassword,
  isWords,
  looksLikePassword,
  looksMixed,
  looksRandom,
} from "./plausible";

/** A value that was taken for a credential. The lower the rank, the more telling. */
export interface Judged extends CredentialNature {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly sure: boolean;
  readonly rank: number;
  /** What it is given to, where that is what told of it. */
  readonly name?: string;
  /** The value itself, where what stands in the text encodes it. */
  readonly within?: string;
}

/** How far to each side of a value its provider's name counts as standing near, in characters. */
const around = 600;

/** A pattern that runs to the end of what it is given is given no more than this. */
const longestBlock = 12_000;

/** By kind: its pattern, tried at one place only. */
const sticky = new Map<CredentialKind, RegExp>();

/** The part of a text that looks like a credential of a kind, at one of its keywords. */
export interface Candidate extends Span {
  readonly kind: CredentialKind;
  readonly rank: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What has the form of a kind of `credentialKinds` at one of its keywords. */
export function candidateAt(text: string, at: number, index: number): Candidate | undefined {
  const kind = credentialKinds[index];
  const span = kind === undefined ? undefined : spanAt(kind, text, at);
  return kind === undefined || span === undefined ? undefined : { ...span, kind, rank: index };
}

/** A candidate, if it is no placeholder and no reference to something else. */
export function judgeCandidate(text: string, candidate: Candidate): Judged | undefined {
  const { kind, start, end, rank } = candidate;
  const value = text.slice(start, end);
  const after = text.slice(end, end + 80);
  if (!isPlausible(kind, value, after)) return undefined;
  const nature = told(local(natureOf(kind, value), after), text, candidate);
  return { ...nature, start, end, reason: `it can ${nature.reach}`, sure: true, rank };
}

function spanAt(kind: CredentialKind, text: string, at: number): Span | undefined {
  let pattern = sticky.get(kind);
  if (pattern === undefined) {
    pattern = new RegExp(kind.pattern.source, kind.pattern.flags.replace("g", "y"));
    sticky.set(kind, pattern);
  }
  const from = Math.max(0, at - kind.lead);
  const offset = pattern.dotAll ? from : 0;
  const given = pattern.dotAll ? text.slice(from, at + longestBlock) : text;
  for (let begin = from; begin <= at; begin++) {
    pattern.lastIndex = begin - offset;
    const span = pattern.exec(given)?.indices?.groups?.["secret"];
    if (span !== undefined) return { start: offset + span[0], end: offset + span[1] };
  }
  return undefined;
}

function isPlausible(kind: CredentialKind, value: string, after: string): boolean {
  switch (kind.id) {
    case "key.private":
    case "key.pgp":
      return /[A-Za-z0-9+/=]{40}/.test(value) && !/x{8}|\.{3}/i.test(value);
    case "database.url":
    case "url.login":
      return (
        isUrlPassword(value) &&
        !/^@(?:host|hostname|server|example|your|foo\b|bar\b|[<[{$%])/i.test(after)
      );
    case "registry.login":
      return (
        /^[\w+/=.-]{8,}$/.test(value) &&
        isUrlPassword(value) &&
        !isWords(value) &&
        entropyOf(value) >= kind.entropy
      );
    case "login.curl":
    case "login.database":
      return isUrlPassword(value);
    default:
      return !isBlank(value) && !value.startsWith("$") && entropyOf(value) >= kind.entropy;
  }
}

/** A database on this machine holds nothing that others would miss. */
function local(nature: CredentialNature, after: string): CredentialNature {
  if (nature.id !== "database.url" && nature.id !== "url.login") return nature;
  const host = /^@([\w.-]*)/.exec(after)?.[1] ?? "";
  const here =
    /^(?:localhost|127\.|0\.0\.0\.0|host\.docker\.internal|db$|postgres$|mysql$|redis$|mongo$)/i.test(
      host,
    );
  if (!here) return nature;
  return { ...nature, breadth: "narrow", reach: "read and change a database on this machine" };
}

/** What stands around it that says more, without asking anybody. */
function told(nature: CredentialNature, text: string, { start, end }: Span): CredentialNature {
  const near = (): string => text.slice(Math.max(0, start - around), end + around);
  switch (nature.id) {
    case "key.private": {
      if (!/"type\\?"\s{0,4}:\s{0,4}\\?"service_account/.test(near())) return nature;
      const account = /"client_email\\?"\s{0,4}:\s{0,4}\\?"([\w.@-]{3,120})/.exec(near())?.[1];
      return {
        id: "google.serviceAccount",
        kind: "Google service account",
        breadth: "wide",
        reach: `do what the roles of ${account ?? "the account"} allow`,
        narrower: "a service account with the one role",
      };
    }
    case "signature": {
      const { sp, se } = signedFor(near());
      if (sp === undefined) return nature;
      const may = sp.includes("d") ? "delete, as well as" : "do no more than";
      const until = se ?? "it expires";
      return { ...nature, reach: `${may} what \`sp=${sp}\` says, until ${until}` };
    }
    case "database.url": {
      const host = /^@([\w.-]{1,120})(?::\d{1,5})?(?:\/([\w-]{1,64}))?/.exec(
        text.slice(end, end + 200),
      );
      if (host === null || nature.breadth !== "full") return nature;
      const database = host[2] === undefined ? "everything" : `everything in ${host[2]}`;
      return { ...nature, reach: `read, change and drop ${database} on ${host[1] ?? ""}` };
    }
    default:
      return nature;
  }
}

/** The permissions and the end of a signed URL of Azure, which stand beside its signature. */
function signedFor(url: string): { readonly sp?: string; readonly se?: string } {
  const sp = /[?&]sp=([a-z]{1,16})(?![\w%])/.exec(url)?.[1];
  const se = /[?&]se=(\d{4}-\d\d-\d\d)/.exec(url)?.[1];
  return { ...(sp === undefined ? {} : { sp }), ...(se === undefined ? {} : { se }) };
}

/** What a name is given, if it is a credential. */
export function judgeAssignment(text: string, assigned: Assignment): Judged | undefined {
  const { name, value, start, end } = assigned;
  const random = looksRandom(value);
  if (random || looksMixed(value)) {
    const near = random ? text.slice(Math.max(0, start - around), end + around) : "";
    const beside = kindBeside(name, value, near);
    if (beside !== undefined) {
      const nature = natureOfKind(beside);
      const reason = `it can ${nature.reach}`;
      return { ...nature, name, start, end, reason, sure: true, rank: 1_000 };
    }
  }
  const kind = assignedKind(assigned, random);
  if (kind === undefined) return undefined;
  return {
    id: "assigned",
    kind,
    breadth: "wide",
    reach: "do nobody knows how much",
    name,
    start,
    end,
    reason: `\`${name}\` is given a value that looks like a ${kind}`,
    sure: false,
    rank: 2_000,
  };
}

function assignedKind({ name, value }: Assignment, random: boolean): string | undefined {
  if (/^(?:authorization|bearer|x-api-key|proxy-authorization)$/i.test(name)) {
    return random ? "authorization" : undefined;
  }
  if (!isSecretName(name)) return undefined;
  if (/passw|passphrase|pwd|(?:^|_)pw$/i.test(name)) {
    return looksLikePassword(value) ? "password" : undefined;
  }
  return random ? "secret" : undefined;
}
