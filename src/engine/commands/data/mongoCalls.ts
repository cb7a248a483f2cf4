/** A call without arguments or with one short text or name, or an index; bounded, so that no text is slow to read. */
export const link = String.raw`\s{0,20}\.\s{0,20}[\w$]{1,100}(?:\s{0,9}\(\s{0,9}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w$.]{0,100})\s{0,9}\))?|\[[^\]\n]{1,80}\]`;

/** `const all = db.users`, up to the end of the statement. */
const variable = new RegExp(
  String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,100})\s{0,9}=\s{0,9}(db(?:${link}){1,8})\s{0,9}(?:[;\n]|$)`,
  "g",
);

/** `db["users"]["drop"]()` as `db.users.drop()`, and `all.drop()` where `all` is a collection. */
export function plainCalls(source: string): string {
  const text = source.includes("[")
    ? source.replace(/(?<=[\w$)\]])\[\s{0,9}(["'`])([A-Za-z_$][\w$]{0,100})\1\s{0,9}\]/g, ".$2")
    : source;
  const variables = new Map(
    [...text.matchAll(variable)].map(([, name = "", chain = ""]) => [name, chain]),
  );
  if (variables.size === 0) return text;
  return text.replace(
    /(?<![\w$.])([A-Za-z_$][\w$]{0,100})(?=\s{0,9}\.\s{0,9}[\w$]{1,100}\s{0,9}\()/g,
    (name) => variables.get(name) ?? name,
  );
}

/** `db.users`, `db.getCollection("users")`, `db["users"]`; a variable stands for those that it is given. */
export function collectionOf(chain: string): string | undefined {
  const named = namedBy(chain, "getCollection") ?? namedBy(chain, "collection");
  if (named !== undefined) return named;
  const index = /\[\s*(?:["']([^"'\n]+)["']|([\w$.]+))\s*\]\s*$/.exec(chain);
  if (index !== null) return index[1] ?? `every one that \`${index[2] ?? ""}\` names`;
  const plain = chain
    .replace(/\s+/g, "")
    .replace(/\.(?:getSiblingDB|getDB|getMongo)\([^)]*\)/g, "");
  if (!/^db\b|^\w+\./.test(plain)) return undefined;
  const name = plain.replace(/^\w+\.?/, "");
  return name === "" || name.includes("(") ? undefined : name;
}

/** The text that a call of this method in the chain is given. */
export function namedBy(chain: string, method: string): string | undefined {
  return new RegExp(`\\.\\s*${method}\\s*\\(\\s*["']([^"'\\n]+)["']\\s*\\)`).exec(chain)?.[1];
}

const oneByOne = new RegExp(
  String.raw`\b(db(?:${link}){1,8}?)\.find\s{0,9}\(\s{0,9}(?:\{\s{0,9}\})?\s{0,9}\)[^;]{0,80}?\.forEach\s{0,9}\([^;]{0,300}?\.\s{0,9}(?:deleteOne|deleteMany|remove|findOneAndDelete)\s{0,9}\(|\bwhile\s{0,9}\([^;]{0,200}?\b(db(?:${link}){1,8}?)\.(?:deleteOne|findOneAndDelete|remove)\s{0,9}\(\s{0,9}\{\s{0,9}\}`,
  "g",
);

/**
 * Collections of which every document goes by itself: `db.a.find().forEach(d => db.a.deleteOne(…))`,
 * and `deleteOne({})` for as long as there is one.
 */
export function emptiedOneByOne(text: string): readonly string[] {
  if (!/\b(?:forEach|while)\b/.test(text)) return [];
  return [...text.slice(0, 60_000).matchAll(oneByOne)].flatMap(
    ([, listed, emptied]) => collectionOf(listed ?? emptied ?? "") ?? [],
  );
}
