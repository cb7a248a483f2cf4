import { credentialKinds } from "../../engine";
import { assignmentAt, nameKeywords } from "./assignments";
import { valuesOfSecret } from "./encoded";
import type { Sighting } from "./finding";
import { keywordSearch } from "./keywords";
import { candidateAt, judgeAssignment, judgeCandidate, type Judged } from "./judge";
import { isEncodedText, judgeEncoded, withPassword } from "./judgeEncoded";
import { nameBefore } from "./nameBefore";
import { isProgram } from "./program";

/** One of `credentialKinds`, or the reading of assignments, or of a Secret of Kubernetes. */
const readAssignment = -1;
const readSecret = -2;

/** By keyword: what it makes worth trying. */
const keywords = [
  ...credentialKinds.flatMap(({ keywords: each }, kind) => each.map((text) => ({ text, kind }))),
  ...nameKeywords.map((text) => ({ text, kind: readAssignment })),
  ...["kind: secret", '"kind":"secret"', '"kind": "secret"'].map((text) => ({
    text,
    kind: readSecret,
  })),
];
const search = keywordSearch(keywords.map(({ text }) => text));

/** By keyword: whether something of a word before it makes it none. */
const alone = keywords.map(({ kind }) => credentialKinds[kind]?.alone === true);
/** By byte: whether it belongs to a word. */
const ofWords = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** More findings than this in one file are not listed: it is a list of credentials, and marked. */
export const most = 200;

/**
 * Every credential in a file, in order. Bytes are read as Latin-1, where one byte is one character:
 * whatever is looked for is ASCII, and a value's bytes stay what they were.
 *
 * @param path where the file is; its ending tells programs from configurations.
 */
export function scanBytes(bytes: Buffer, path: string): readonly Sighting[] {
  let text: string | undefined;
  const read = (): string => (text ??= bytes.toString("latin1"));
  return placed(bytes, look(bytes, read, isProgram(path), lookInside), read);
}

/** Looks at what was encoded in a file; what is encoded in that is left. */
function lookInside(text: string): readonly Judged[] {
  return look(Buffer.from(text, "latin1"), () => text, false, undefined);
}

function look(
  bytes: Buffer,
  read: () => string,
  program: boolean,
  inside: typeof lookInside | undefined,
): readonly Judged[] {
  const judged: Judged[] = [];
  // What was looked at once is not looked at again from a later keyword inside it.
  const lookedUpTo = new Map<number, number>();
  search.find(bytes, (keyword, start) => {
    if (alone[keyword] === true && ofWords[bytes[start - 1] ?? 0] === 1) return;
    const kind = keywords[keyword]?.kind ?? readAssignment;
    if (judged.length >= most || start < (lookedUpTo.get(kind) ?? 0)) return;
    const text = read();
    if (kind === readSecret) {
      if (inside === undefined || /^\w/.test(text.slice(start).replace(/^.*?secret"?/i, "")))
        return;
      for (const each of valuesOfSecret(text, start)) {
        const one = judgeEncoded(each, inside);
        // Whoever wrote it there says that it is one.
        if (one !== undefined) judged.push({ ...one, sure: true, rank: one.rank - 1 });
        lookedUpTo.set(kind, each.end);
      }
      return;
    }
    if (kind === readAssignment) {
      const assigned = assignmentAt(text, start, program);
      if (assigned === undefined) return;
      // A short value may be an assignment itself: `--env TOKEN=…`.
      if (assigned.value.length > 64) lookedUpTo.set(readAssignment, assigned.end);
      const encoded = inside === undefined ? undefined : judgeEncoded(assigned, inside);
      const one = encoded ?? judgeAssignment(text, assigned);
      if (one === undefined || (one !== encoded && !one.sure && isEncodedText(assigned))) return;
      judged.push(one);
      return;
    }
    const candidate = candidateAt(text, start, kind);
    if (candidate === undefined) return;
    lookedUpTo.set(kind, candidate.end);
    const one = judgeCandidate(text, candidate);
    if (one === undefined) return;
    const isLogin = one.id === "registry.login" || one.id === "docker.login";
    const value = text.slice(one.start, one.end);
    judged.push(isLogin && inside !== undefined ? withPassword(one, value, inside) : one);
  });
  return withoutOverlaps(judged);
}

/**
 * Of two that overlap the surer one stays, then the longer, since any letters may stand inside a key,
 * then the one that was told by its own form.
 */
function withoutOverlaps(judged: readonly Judged[]): readonly Judged[] {
  const kept: Judged[] = [];
  const outermost = judged.filter((one) => !judged.some((other) => isInside(one, other)));
  for (const one of outermost.sort((a, b) => a.rank - b.rank)) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isInside(one: Judged, other: Judged): boolean {
  return (
    (other.sure || !one.sure) &&
    other.start <= one.start &&
    one.end <= other.end &&
    other.end - other.start > one.end - one.start
  );
}

function placed(bytes: Buffer, judged: readonly Judged[], read: () => string): readonly Sighting[] {
  let line = 1;
  let column = 1;
  let seen = 0;
  return judged.map(({ rank: _, ...one }) => {
    for (;;) {
      const end = bytes.indexOf(10, seen);
      if (end === -1 || end >= one.start) break;
      line += 1;
      column = 1;
      seen = end + 1;
    }
    // A minified file is one line: what was counted for one finding is not counted for the next.
    column += bytes.subarray(seen, one.start).toString("utf8").length;
    seen = one.start;
    const value = bytes.subarray(one.start, one.end).toString("utf8");
    const name = one.name ?? nameBefore(read(), one.start);
    const named = name === undefined ? {} : { name };
    return { ...one, ...named, line, column, length: value.length };
  });
}
