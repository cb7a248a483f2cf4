import { mutationsOfPayload } from "../graphql/payload";
import type { ToolCall } from "./call";
import { argv, request, type Deed } from "./deed";
import { storeWords } from "./storeWords";

/**
 * A text for a database or an API, in whatever language it is: SQL, a program for the MongoDB shell,
 * a GraphQL document, Cypher. Each reader finds nothing in what is not its own.
 */
export function queryDeeds(given: readonly string[], call: ToolCall): readonly Deed[] {
  // A single word is looked for, whatever it says; every statement has two.
  const texts = given.filter((text) => /\S\s+\S|[.(]/.test(text));
  if (texts.length === 0) return [];
  const store = storeWords(call);
  const mongo = texts.filter((text) => /\bdb\s*[.[]|\buse \w/.test(text));
  const graphql = texts.filter((text) => mutationsOfPayload(text).length > 0);
  const graph = texts.filter((text) => /\b(?:MATCH|MERGE)\s*\(/i.test(text));
  return [
    ...graph.map((text) => argv(["cypher-shell", text])),
    { does: "sql", texts, store },
    ...mongo.map((text): Deed => ({ does: "mongo", text, store })),
    ...graphql.map((text) => request("POST", graphqlUrl(call), text)),
  ];
}

/** Documents go to the API of the server's provider, where its mutations are known. */
function graphqlUrl({ serverWords, server }: ToolCall): string {
  return serverWords.includes("railway")
    ? "https://backboard.railway.com/graphql/v2"
    : `https://${server?.replace(/[^\w.-]+/g, "-") ?? "api"}/graphql`;
}
