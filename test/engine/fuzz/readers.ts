import { dialects } from "../../../src/engine";
import { deedsOf } from "../../../src/engine/code/deeds";
import { readPatterns } from "../../../src/engine/code/patterns";
import { readCode } from "../../../src/engine/code/read";
import { mutationsOfPayload } from "../../../src/engine/graphql/payload";
import { maskSecrets } from "../../../src/engine/secrets/maskSecrets";
import { classifySql } from "../../../src/engine/sql/classify";
import { verdictOn } from "../support/lines";

/** Everything that is handed a text which anybody could have written, by name. */
export const readers: ReadonlyMap<string, (text: string) => unknown> = new Map<
  string,
  (text: string) => unknown
>([
  ...dialects.map((dialect) => [dialect, (text: string) => verdictOn(text, { dialect })] as const),
  ["sql", (text: string) => classifySql(text, "any")],
  ["graphql", (text: string) => mutationsOfPayload(text)],
  ...(["python", "javascript"] as const).map(
    (language) => [language, (text: string) => deedsOf(readCode(language, text).calls)] as const,
  ),
  ["ruby", (text: string) => readPatterns("ruby", text, "/home/u")],
  ["secrets", (text: string) => maskSecrets(text)],
]);
