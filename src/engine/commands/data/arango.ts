import type { Effect, EffectKind } from "../../model/effect";
import type { NamedKind } from "../../model/resource";
import { contentOfFile, contentOfInput, type Content } from "../content";
import { defineCommand } from "../define";
import { createHoles } from "../holes";
import { resourceOf } from "../optionTool";
import { quotedRanges, unique, withoutComments } from "./scriptText";

const gone = "the data is removed at once; only a dump brings it back";

/** `arangosh` runs JavaScript in an ArangoDB database. Told from the manual of its `db` object. */
export const arangosh = defineCommand({
  name: "arangosh",
  does: "Runs JavaScript in an ArangoDB database.",
  options: {
    text: ["--javascript.execute-string="],
    file: ["--javascript.execute="],
    address: ["--server.endpoint="],
    database: ["--server.database="],
    values: [
      ...["--server.username=", "--server.password=", "--server.connection-timeout="],
      ...["--server.request-timeout=", "--server.jwt-secret-keyfile=", "--log.level="],
    ],
    flags: ["--quiet", "--console.colors?", "--server.authentication?"],
    help: ["--help", "-h", "--version"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const contents: Content[] = [
      ...parsed.values("text").map((text): Content => ({ kind: "text", text: holes.text(text) })),
      ...[...parsed.values("file"), ...parsed.operands].map((file) =>
        contentOfFile(parsed.path(file), ask),
      ),
    ];
    if (contents.length === 0)
      contents.push(contentOfInput(parsed.call, (path) => parsed.path(path), ask, holes));
    const address = parsed.value("address")?.text.replace(/^(?:ssl|tcp|vst|http\+tcp):/, "tcp:");
    const database = parsed.value("database")?.text;
    return contents.flatMap((content): readonly Effect[] => {
      if (content.kind === "file") return [{ kind: "execute", resource: content.path }];
      if (content.kind !== "text") return [];
      return holes.show(arangoEffects(content.text, address, database));
    });
  },
  examples: [
    {
      run: `arangosh --server.endpoint tcp://db.example:8529 --javascript.execute-string 'db._dropDatabase("shop")'`,
      effects: ["drop database shop in tcp://db.example:8529 (irreversible)"],
    },
    {
      run: `arangosh --server.database shop --javascript.execute-string 'db._drop("users")'`,
      effects: ["drop table users of shop (irreversible)"],
    },
    {
      run: `arangosh --javascript.execute-string 'db._collection("users").truncate(); db.orders.drop()'`,
      effects: ["truncate table users (irreversible)", "drop table orders (irreversible)"],
    },
    {
      run: `arangosh --javascript.execute-string 'db._query("FOR u IN users REMOVE u IN users")'`,
      effects: ["delete rows of users (irreversible)"],
    },
    {
      run: `arangosh --javascript.execute-string 'db._query("FOR u IN users FILTER u.old REMOVE u IN users")'`,
      effects: [],
    },
    { run: `arangosh --javascript.execute-string 'db.users.remove("users/1")'`, effects: [] },
    {
      run: "arangosh <<< 'db._truncate(\"users\")'",
      effects: ["truncate table users (irreversible)"],
    },
    {
      run: "arangosh --javascript.execute a.js b.js",
      effects: ["execute /w/a.js", "execute /w/b.js"],
    },
    {
      run: "arangosh --quiet --console.colors=false --server.authentication=true --server.username u --server.password p --server.connection-timeout 1 --server.request-timeout 1 --server.jwt-secret-keyfile k --log.level info --javascript.execute-string 'print(db._name())'",
      effects: [],
    },
    { run: "arangosh --help -h --version", effects: [] },
  ],
});

/** `db._drop("users")`, `db.users.truncate()`, and a query that removes without a filter. */
const statement =
  /\bdb\s{0,9}\.\s{0,9}(_dropDatabase|_drop|_truncate|_dropView)\s{0,9}\(\s{0,9}["']([^"'\n]{1,200})|\bdb\s{0,9}(?:\.\s{0,9}_collection\s{0,9}\(\s{0,9}["']([\w-]{1,100})["']\s{0,9}\)|\.\s{0,9}(\w{1,100})|\[\s{0,9}["']?([\w-]{1,100})["']?\s{0,9}\])\s{0,9}\.\s{0,9}(drop|truncate)\s{0,9}\(/g;
const query =
  /\bFOR\s{1,9}\w{1,60}\s{1,9}IN\s{1,9}(\w{1,100})\b((?:(?!\b(?:FILTER|LIMIT|FOR)\b)[^;]){0,400}?)\bREMOVE\b/gi;

function arangoEffects(
  source: string,
  address: string | undefined,
  database: string | undefined,
): readonly Effect[] {
  const text = withoutComments(source.slice(0, 200_000));
  const quoted = quotedRanges(text);
  const inside = database === undefined ? "" : ` of ${database}`;
  const lost = (kind: EffectKind, what: NamedKind, name: string): Effect => ({
    kind,
    resource: resourceOf(what, name, address),
    reversibility: "irreversible",
    because: gone,
  });
  const effects: Effect[] = [];
  for (const match of text.matchAll(statement)) {
    if (quoted.some(([from, to]) => match.index > from && match.index < to)) continue;
    const [, own, named = "", collection, member, index, method] = match;
    const table = `${collection ?? member ?? index ?? named}${inside}`;
    if (own === "_dropDatabase") effects.push(lost("drop", "database", named));
    else if (own === "_dropView") effects.push(lost("drop", "database object", table));
    else if (own === "_truncate" || method === "truncate")
      effects.push(lost("truncate", "table", table));
    else effects.push(lost("drop", "table", table));
  }
  for (const [, table = ""] of text.matchAll(query))
    effects.push(lost("delete", "rows", `${table}${inside}`));
  return unique(effects);
}
