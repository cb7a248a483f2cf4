import type { ToolCall } from "./call";
import type { StoreWords } from "./deed";
import { textAt } from "./input";

/** Servers whose databases are not on this machine, by the words that name them. */
const hosted: Readonly<Record<string, string>> = {
  supabase: "Supabase",
  neon: "Neon",
  planetscale: "PlanetScale",
  cloudflare: "Cloudflare",
  d1: "Cloudflare",
  bigquery: "BigQuery",
  snowflake: "Snowflake",
  databricks: "Databricks",
  redshift: "Redshift",
  motherduck: "MotherDuck",
  turso: "Turso",
  railway: "Railway",
  atlas: "Atlas",
};

/** Which database a call is about: what its arguments say, and whose server it is. */
export function storeWords(call: ToolCall): StoreWords {
  const { input, server } = call;
  const word = [...call.serverWords, ...call.words].find((each) => Object.hasOwn(hosted, each));
  const said = textAt(input, [
    ...["connectionstring", "databaseurl", "dsn", "connection", "database", "databasename", "db"],
    ...["dbname", "databaseid", "projectid", "project", "dataset", "catalog"],
  ]);
  return {
    database: said,
    host: textAt(input, ["host", "hostname", "endpoint"]) ?? (word && hosted[word]),
    evidence: [
      ["the server", server],
      ["the branch", textAt(input, ["branch", "branchid", "branchname"])],
      ["the environment", textAt(input, ["environment", "env", "stage", "profile"])],
    ],
  };
}
