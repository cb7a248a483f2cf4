import { spelledEvidence, type Holes } from "./holes";
import { storeOf, storeOfUrl, type Store } from "../sql/store";
import { contentOfFile, contentOfInput, type Content } from "./content";
import { defineCommand, type Ask, type Parsed } from "./define";
import { fileWrite } from "./device";
import { createHoles } from "./holes";
import { clientEffects, surroundingHost, variable } from "./sqlClient";

type PsqlOption = "command" | "file" | "database" | "host" | "output" | "list";

/**
 * `psql` runs what -c, -f and standard input give it, in one session. Where that goes: the URL or
 * -h, else PGHOST, else this machine.
 */
export const psql = defineCommand({
  name: "psql",
  does: "Runs SQL and its own backslash commands in a PostgreSQL database.",
  options: {
    command: ["-c=", "--command="],
    file: ["-f=", "--file="],
    database: ["-d=", "--dbname="],
    host: ["-h=", "--host="],
    output: ["-o=", "--output=", "-L=", "--log-file="],
    list: ["-l", "--list"],
    neutralFlags: [
      ...["-X", "--no-psqlrc", "-1", "--single-transaction", "-a", "--echo-all", "-b"],
      ...["--echo-errors", "-e", "--echo-queries", "-E", "--echo-hidden", "-n", "--no-readline"],
      ...["-q", "--quiet", "-s", "--single-step", "-S", "--single-line", "-A", "--no-align"],
      ...["--csv", "-H", "--html", "-t", "--tuples-only", "-x", "--expanded", "-z", "-0"],
      ...["--field-separator-zero", "--record-separator-zero", "-w", "--no-password", "-W"],
      ...["--password"],
    ],
    neutralValues: [
      ...["-v=", "--set=", "--variable=", "-F=", "--field-separator=", "-P=", "--pset="],
      ...["-R=", "--record-separator=", "-T=", "--table-attr=", "-p=", "--port=", "-U="],
      ...["--username="],
    ],
    help: ["-??", "--help?", "-V", "--version"],
  },
  effects: (parsed, ask) => {
    if (parsed.has("list")) return [];
    const holes = createHoles();
    const { call } = parsed;
    const contents: Content[] = [
      ...parsed
        .values("command")
        .map((text): Content => ({ kind: "text", text: holes.text(text) })),
      ...parsed
        .values("file")
        .map((file): Content =>
          file.text === "-"
            ? contentOfInput(call, (path) => parsed.path(path), ask, holes)
            : contentOfFile(parsed.path(file), ask),
        ),
    ];
    if (contents.length === 0)
      contents.push(contentOfInput(call, (path) => parsed.path(path), ask, holes));
    const run = { call, dialect: "postgres", contents, holes, ask } as const;
    // Nobody is asked where the statements go as long as they do nothing.
    const plain = clientEffects({ ...run, store: storeOf({}) });
    const effects =
      plain.length === 0
        ? plain
        : clientEffects({ ...run, store: storeOfCall(parsed, ask, holes) });
    const outputs = parsed.values("output").filter((file) => !/^[-|]/.test(file.text));
    return [...effects, ...outputs.flatMap((file) => fileWrite("overwrite", parsed.path(file)))];
  },
  examples: [
    { run: 'psql -c "DROP TABLE users"', effects: ["drop table users (irreversible)"] },
    {
      run: "psql -h localhost -d app -c 'DELETE FROM users'",
      effects: ["delete rows of users in app on localhost (irreversible)"],
    },
    {
      run: "psql postgres://u:p@db.prod.example.com/shop --command='TRUNCATE orders CASCADE'",
      effects: [
        "truncate table orders in shop on db.prod.example.com, and the tables that refer to it (catastrophic)",
      ],
    },
    {
      run: "psql --dbname=postgres://localhost/app_test -c 'DROP SCHEMA public CASCADE'",
      effects: [
        "drop schema public in app_test on localhost, and what depends on it (regenerable)",
      ],
    },
    {
      run: 'psql "$PROD_DATABASE_URL" -c "DELETE FROM users"',
      effects: ["delete rows of users in $PROD_DATABASE_URL (catastrophic)"],
    },
    {
      run: "psql --host db.example.com app -c 'DROP DATABASE old'",
      effects: ["drop database old in db.example.com (irreversible)"],
    },
    {
      run: "psql -c 'DROP TABLE :table' -v table=x --set=a=b --variable a=b",
      effects: ["drop table :table (irreversible)"],
    },
    { run: "psql -c 'BEGIN' -c 'DELETE FROM a' -c 'ROLLBACK'", effects: [] },
    { run: "psql -c 'select 1' app", effects: [] },
    { run: "psql -c 'DELETE FROM users WHERE id = 3'", effects: ["change rows of users (none)"] },
    {
      run: 'psql -c "$SQL"',
      effects: ["unknown dynamic: psql runs what comes from `$SQL`, which could not be read"],
    },
    { run: 'psql -c "DROP TABLE $TABLE"', effects: ["drop table $TABLE (irreversible)"] },
    {
      run: "psql -f migrate.sql --file=more.sql",
      effects: ["execute /w/migrate.sql", "execute /w/more.sql"],
    },
    {
      run: "psql -c '\\! rm -rf x' -c '\\copy a to b.csv'",
      effects: [
        "unknown dynamic: the statement runs `rm -rf x` on this machine, which is not looked into",
        "overwrite /w/b.csv",
      ],
    },
    {
      run: "psql -o out.txt --output=o2 -L log --log-file=l2 -c 'select 1'",
      effects: ["overwrite /w/out.txt", "overwrite /w/o2", "overwrite /w/log", "overwrite /w/l2"],
    },
    { run: "psql -l --list -c 'DROP TABLE a'", effects: [] },
    { run: "psql app", effects: [] },
    {
      run: "psql -X1abeEnqsSAHtxz0wW --no-psqlrc --single-transaction --echo-all --echo-errors --echo-queries --echo-hidden --no-readline --quiet --single-step --single-line --no-align --csv --html --tuples-only --expanded --field-separator-zero --record-separator-zero --no-password --password -F , --field-separator=, -P a=b --pset a=b -R x --record-separator=x -T x --table-attr=x -p 1 --port=1 -U me --username=me -c 'DROP TABLE a'",
      effects: ["drop table a (irreversible)"],
    },
    { run: "psql --help", effects: [] },
    { run: "psql -? -V --version -c 'DROP TABLE a'", effects: [] },
  ],
});

function storeOfCall(parsed: Parsed<PsqlOption>, ask: Ask, holes: Holes): Store {
  const { call } = parsed;
  const [operand] = parsed.operands;
  const written = parsed.value("database") ?? operand;
  const database = written === undefined ? undefined : holes.text(written);
  const host = parsed.value("host");
  const evidence = spelledEvidence([written, host]);
  if (database !== undefined && host === undefined) {
    const store = storeOfUrl(database, evidence);
    if (store !== undefined) return store;
    // One unknown part may be a URL as well as a name.
    if (/^[\ue000-\uf8ff]$/.test(database))
      return { ...storeOf({ host: database, evidence }), host: undefined, database };
  }
  return storeOf({
    database: database ?? variable("PGDATABASE", call, ask, holes),
    host:
      host === undefined
        ? (variable("PGHOST", call, ask, holes) ??
          variable("PGSERVICE", call, ask, holes) ??
          surroundingHost(call))
        : holes.text(host),
    evidence,
  });
}
