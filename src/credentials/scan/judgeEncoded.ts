import { natureOfKind } from "../../engine";
import { decoded, passwordIn } from "./encoded";
import type { Judged } from "./judge";

/** How a text is looked at that was found inside another one. */
export type Look = (text: string) => readonly Judged[];

interface Named {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a value is, if it is a credential that somebody encoded. */
export function judgeEncoded({ name, value, start, end }: Named, look: Look): Judged | undefined {
  const text = decoded(value);
  if (text === undefined) return undefined;
  const inside = insideOf(name, text, look);
  if (inside === undefined) return undefined;
  const reason = `it stands there in Base64; ${inside.judged.reason}`;
  return { ...inside.judged, name, start, end, reason, within: inside.value };
}

/** Whether a value is a text that somebody encoded, and so was not made by a generator. */
export function isEncodedText({ value }: Pick<Named, "value">): boolean {
  // A short value may come out as one by chance.
  return value.length >= 12 && decoded(value) !== undefined;
}

/** A registry's login, with what is encoded in it: its password may be a token that says more. */
export function withPassword(judged: Judged, value: string, look: Look): Judged {
  const text = decoded(value);
  if (text === undefined) return judged;
  const password = passwordIn(text) ?? text;
  const token = look(`x ${password} `).find(({ sure, id }) => sure && !/^url\.|^login\./.test(id));
  if (token === undefined) return { ...judged, within: password };
  return {
    ...judged,
    ...natureOfKind(token),
    reason: `its password is of this kind: ${token.reason}`,
    within: password,
  };
}

function insideOf(
  name: string,
  text: string,
  look: Look,
): { readonly judged: Judged; readonly value: string } | undefined {
  const password = passwordIn(text);
  const given = password === undefined ? `${name}: ${text}\n` : `password: ${password}\n`;
  const [judged] = [...look(given)].sort((a, b) => a.rank - b.rank);
  if (judged === undefined) return undefined;
  return { judged, value: given.slice(judged.start, judged.end) };
}
