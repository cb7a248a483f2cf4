import { literal, type Argument } from "../../model/call";

/** A word that can be a noun or a verb of a command; paths, addresses and ids with dots are not. */
export function commandWord(argument: Argument | undefined): string | undefined {
  const text = literal(argument);
  return text !== undefined && /^[A-Za-z][\w-]{0,60}$/.test(text) ? text : undefined;
}

/** The parts of a word: `delete-db-instance`, `records-delete` and `DeleteInstance` have several. */
export function partsOf(word: string): readonly string[] {
  return word
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_]/)
    .filter((part) => part !== "");
}

/** A word in the singular, as far as it matters for telling nouns apart. */
export function singular(word: string): string {
  if (/(?:ss|us|is|fs|kubernetes|dns|sns|sqs|rds|aks|eks|ecs)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
