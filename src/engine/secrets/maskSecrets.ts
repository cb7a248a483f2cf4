import type { Span } from "../model/program";
import { secretForms } from "./formsTable";

/** Where a secret stands in a text, and what it is. Its value is nobody's business. */
export interface Secret extends Span {
  readonly kind: string;
}

/** A text in which every secret's value is replaced by what it is: `Bearer ‹bearer token›`. */
export function maskSecrets(text: string): string {
  return maskSpans(text, findSecrets(text), { start: 0, end: text.length });
}

/**
 * One part of a text, masked. The secrets are those of the whole text, so that a part that begins
 * in the middle of one does not show its end.
 */
export function maskSpans(text: string, secrets: readonly Secret[], part: Span): string {
  let shown = "";
  let at = part.start;
  for (const secret of secrets) {
    if (secret.end <= at || secret.start >= part.end) continue;
    shown += `${text.slice(at, Math.max(at, secret.start))}‹${secret.kind}›`;
    at = secret.end;
  }
  return at < part.end ? shown + text.slice(at, part.end) : shown;
}

/** Every secret in a text, in order, without overlaps. */
export function findSecrets(text: string): readonly Secret[] {
  const lowered = text.toLowerCase();
  const found: Secret[] = [];
  for (const form of secretForms) {
    if (!form.keywords.some((keyword) => lowered.includes(keyword))) continue;
    for (const match of text.matchAll(form.pattern)) {
      const span = match.indices?.groups?.["secret"];
      if (span !== undefined && !isReference(text, span[0])) {
        found.push({ start: span[0], end: span[1], kind: form.kind });
      }
    }
  }
  return withoutOverlaps(found);
}

/** A value that is an environment variable's, by its name: `PGPASSWORD`, `RAILWAY_TOKEN`. */
export function maskValue(name: string, value: string): string {
  const masked = maskSecrets(`${name}=${value}`);
  return masked.startsWith(`${name}=`) ? masked.slice(name.length + 1) : "‹secret›";
}

/**
 * `$TOKEN`, `${TOKEN}`, `$(op read …)`, `%TOKEN%`, `<token>`, `***`: a name or a blank, not a value.
 * In single quotes a dollar is a dollar.
 */
export function isReference(text: string, start: number): boolean {
  const at = text[start] === '"' || text[start] === "'" ? start + 1 : start;
  const value = text.slice(at, at + 64);
  if (/^(?:<|\*{3}|\u2039)/.test(value)) return true;
  return text[at - 1] !== "'" && /^(?:\$[\w{(]|`|%\w+%)/.test(value);
}

/** The first of two that overlap gives its kind; together they cover both. */
function withoutOverlaps(found: readonly Secret[]): readonly Secret[] {
  const ordered = found
    .map((secret, rank) => ({ secret, rank }))
    .sort((a, b) => a.secret.start - b.secret.start || a.rank - b.rank);
  const kept: Secret[] = [];
  for (const { secret } of ordered) {
    const last = kept.at(-1);
    if (last === undefined || secret.start >= last.end) kept.push(secret);
    else if (secret.end > last.end) kept[kept.length - 1] = { ...last, end: secret.end };
  }
  return kept;
}
