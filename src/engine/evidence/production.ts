/** Words that mean that real users' data is there. */
const productionWords = new Set(["prod", "prd", "production", "live"]);

/** Words that turn the meaning round: `non-prod`, `pre-production`. */
const negations = new Set(["non", "not", "no", "pre", "post"]);

/** Words by which people name what may be thrown away at any time. */
const scratchWords = new Set(["test", "tests", "testing", "tmp", "temp", "scratch", "ci", "e2e"]);

/** A name, host, URL or value that the command shows, and what it is: `["the host", "db.example.com"]`. */
export type Shown = readonly [what: string, text: string | undefined];

/**
 * What in the things shown says that it is production, in words, or undefined. A word counts only as
 * a whole: `prod-db` and `myProdDb` say so, `products` and `non-prod` do not.
 */
export function productionEvidence(...things: readonly Shown[]): string | undefined {
  for (const [what, text] of things) {
    if (text === undefined) continue;
    const words = wordsOf(text);
    const said = words.find(
      (word, index) => productionWords.has(word) && !negations.has(words[index - 1] ?? ""),
    );
    if (said !== undefined) return `${what} \`${text}\` says ${said}`;
  }
  return undefined;
}

/** The word by which a name says that it is a throw-away: `app_test`, `tmp-import`. */
export function scratchEvidence(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return wordsOf(name).find((word) => scratchWords.has(word));
}

/** The words of a name, in lower case: `myProdDb` has my, prod and db. */
function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 2_000)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
