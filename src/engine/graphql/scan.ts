import type { MutationField } from "./document";

const token = /"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\])*"?|#[^\n]*|[_A-Za-z][_0-9A-Za-z]*|[^\s,]/g;

/**
 * The mutation fields of a text that does not parse: names at the first level of braces after the
 * word `mutation`. It would rather see a field too many than one too few.
 */
export function scanMutations(text: string): readonly MutationField[] {
  const fields: MutationField[] = [];
  let state: "outside" | "before" | "inside" = "outside";
  let braces = 0;
  let parentheses = 0;
  let last: { name: string; values: Record<string, string> } | undefined;
  let key = "";
  const finish = (): void => {
    if (last !== undefined) fields.push(last);
    last = undefined;
  };
  for (const [part] of text.matchAll(token)) {
    if (part.startsWith("#")) continue;
    if (part === "(") parentheses++;
    else if (part === ")") parentheses = Math.max(0, parentheses - 1);
    else if (parentheses > 0) {
      if (part === ":" || part === "{" || part === "}" || part === "$") continue;
      const value = part.startsWith('"') ? part.replace(/^"+|"+$/g, "") : part;
      if (key !== "" && last !== undefined) {
        last.values[key] = value;
        key = "";
      } else key = value;
    } else if (part === "{") {
      if (state === "before") {
        state = "inside";
        braces = 0;
      }
      braces++;
    } else if (part === "}") {
      braces--;
      if (braces <= 0) {
        finish();
        state = "outside";
      }
    } else if (state === "outside" && part === "mutation") {
      state = "before";
    } else if (state === "inside" && braces === 1) {
      // `alias: field`: the name after the colon counts, so the one before it is dropped.
      if (part === ":") last = undefined;
      else if (/^[_A-Za-z]/.test(part)) {
        finish();
        last = { name: part, values: {} };
        key = "";
      }
    }
  }
  finish();
  return fields;
}
