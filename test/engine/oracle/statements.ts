import { pick } from "../support/random";

/**
 * A generator of PostgreSQL statements, from a small grammar: what is destroyed, with every clause
 * that may stand around it, and with comments and texts that only look like SQL.
 */
export type Random = () => number;

const some = (random: Random, chance: number, text: string): string =>
  random() < chance ? text : "";

const names = [
  ...["users", "orders", "Accounts", "t", "log_2024", "größe", '"Order Items"', '"from"', '"a""b"'],
  ...['"where"', '"DELETE"', "_x", "x1$"],
];
const schemas = ["public", "app", '"My Schema"', "audit"];
const columns = ["id", "name", "created_at", '"from"', "a", "b"];

function nameIn(random: Random): string {
  return some(random, 0.4, `${pick(random, schemas)}.`) + pick(random, names);
}

const texts = [
  ...["'x'", "''", "'it''s'", "'DELETE FROM users'", "'-- no comment'", "'; DROP TABLE users; --'"],
  ...["E'a\\'b'", "E'\\\\'", "$$DROP TABLE t$$", "$q$ a ' b $q$", "U&'d\\0061t'", "B'101'", "N'x'"],
];

function value(random: Random): string {
  const numbers = ["1", "0", "42", "1.5e3", "-7", "NULL", "true", "now()", "$1", "DEFAULT"];
  const chosen = pick(random, [...texts, ...numbers]);
  return chosen === "DEFAULT" ? "1" : chosen;
}

/** A condition, or none; a constant one decides by itself. */
function where(random: Random): string {
  const column = pick(random, columns);
  const conditions = [
    "",
    "",
    "WHERE true",
    "WHERE 1 = 1",
    "WHERE (true)",
    "WHERE NOT false",
    "WHERE false OR true",
    "WHERE 'a' = 'a'",
    "WHERE true AND 1 = 1",
    "WHERE false",
    `WHERE ${column} = ${value(random)}`,
    `WHERE ${column} = ${value(random)} AND true`,
    `WHERE ${column} IN (1, 2, 3)`,
    // From another table: from the same it is every row, which the tree of PostgreSQL does not say.
    `WHERE ${column} IN (SELECT id FROM elsewhere.${nameIn(random).replace(/.*\./, "")})`,
    `WHERE EXISTS (SELECT 1 FROM ${nameIn(random)} WHERE true)`,
    `WHERE ${column} LIKE 'a%' ESCAPE '!' OR ${column} IS NULL`,
    `WHERE ${column} BETWEEN 1 AND 10`,
    `WHERE (${column}, id) = (1, 2)`,
    `WHERE ${column} @> '{"where": true}'`,
    `WHERE ${column}::text ~ '^x' AND NOT (${column} IS DISTINCT FROM 3)`,
    `WHERE created_at < now() - interval '1 day'`,
    "WHERE CURRENT OF a_cursor",
  ];
  return pick(random, conditions);
}

const returning = (random: Random): string => some(random, 0.3, "RETURNING *");
const behaviour = (random: Random): string => pick(random, ["", "", "CASCADE", "RESTRICT"]);
const ifExists = (random: Random): string => some(random, 0.4, "IF EXISTS");

function list(random: Random, item: () => string): string {
  return Array.from({ length: 1 + Math.floor(random() * 2.3) }, item).join(", ");
}

function deletion(random: Random): string {
  const alias = pick(random, ["", "", "AS d", "d"]);
  const using = some(random, 0.2, `USING ${nameIn(random)} AS other`);
  return `DELETE FROM ${some(random, 0.2, "ONLY")} ${nameIn(random)} ${alias} ${using} ${where(random)} ${returning(random)}`;
}

function update(random: Random): string {
  const alias = pick(random, ["", "", "AS u"]);
  const set = pick(random, [
    `a = ${value(random)}`,
    `(a, b) = (1, ${value(random)})`,
    `a = (SELECT max(id) FROM ${nameIn(random)} WHERE id > 1)`,
    `name = CASE WHEN a = 1 THEN 'WHERE' ELSE name END`,
    `a = a + 1, b = DEFAULT`,
  ]);
  const from = some(random, 0.2, `FROM ${nameIn(random)} AS other`);
  return `UPDATE ${some(random, 0.2, "ONLY")} ${nameIn(random)} ${alias} SET ${set} ${from} ${where(random)} ${returning(random)}`;
}

function truncation(random: Random): string {
  const restart = pick(random, ["", "", "RESTART IDENTITY", "CONTINUE IDENTITY"]);
  return `TRUNCATE ${some(random, 0.6, "TABLE")} ${some(random, 0.2, "ONLY")} ${list(random, () => nameIn(random))} ${restart} ${behaviour(random)}`;
}

const dropped = [
  "TABLE",
  "TABLE",
  "TABLE",
  "VIEW",
  "MATERIALIZED VIEW",
  "INDEX",
  "SEQUENCE",
  "FOREIGN TABLE",
  "TYPE",
  "DOMAIN",
];

function drop(random: Random): string {
  const one = pick(random, names);
  return pick(random, [
    `DROP ${pick(random, dropped)} ${ifExists(random)} ${list(random, () => nameIn(random))} ${behaviour(random)}`,
    `DROP ${pick(random, dropped)} ${ifExists(random)} ${list(random, () => nameIn(random))} ${behaviour(random)}`,
    `DROP INDEX CONCURRENTLY ${ifExists(random)} ${nameIn(random)}`,
    `DROP SCHEMA ${ifExists(random)} ${list(random, () => pick(random, schemas))} ${behaviour(random)}`,
    `DROP DATABASE ${ifExists(random)} ${one} ${some(random, 0.3, "WITH (FORCE)")}`,
    `DROP FUNCTION ${ifExists(random)} ${nameIn(random)}(integer, text) ${behaviour(random)}`,
    `DROP PROCEDURE ${nameIn(random)}()`,
    `DROP EXTENSION ${ifExists(random)} ${one} ${behaviour(random)}`,
    `DROP ROLE ${ifExists(random)} ${one}`,
    `DROP OWNED BY ${one} ${behaviour(random)}`,
    `DROP TABLESPACE ${one}`,
    `DROP TRIGGER ${one} ON ${nameIn(random)}`,
  ]);
}

function alter(random: Random): string {
  const table = `ALTER TABLE ${ifExists(random)} ${some(random, 0.2, "ONLY")} ${nameIn(random)}`;
  return pick(random, [
    `${table} DROP COLUMN ${ifExists(random)} ${pick(random, columns)} ${behaviour(random)}`,
    `${table} DROP ${pick(random, columns)}`,
    `${table} ADD COLUMN c text, DROP COLUMN a, DROP COLUMN b CASCADE`,
    `${table} DROP CONSTRAINT ${pick(random, names)}`,
    `${table} ADD COLUMN dropped boolean DEFAULT false`,
    `${table} ALTER COLUMN a DROP DEFAULT`,
    `${table} ALTER COLUMN a DROP NOT NULL, RENAME_ME`,
    `${table} RENAME COLUMN a TO b`,
  ]).replace(", RENAME_ME", "");
}

function harmless(random: Random): string {
  const table = nameIn(random);
  return pick(random, [
    `SELECT ${value(random)} FROM ${table} ${where(random).replace("WHERE CURRENT OF a_cursor", "")}`,
    `SELECT "delete", "drop" FROM ${table} AS truncate_me FOR UPDATE`,
    `INSERT INTO ${table} (a, b) VALUES (${value(random)}, ${value(random)})`,
    `INSERT INTO ${table} SELECT * FROM ${nameIn(random)} ON CONFLICT DO NOTHING`,
    `CREATE TABLE ${table} (id integer PRIMARY KEY, name text REFERENCES t ON DELETE CASCADE ON UPDATE SET NULL)`,
    `CREATE INDEX CONCURRENTLY ON ${table} (a) WHERE b IS NULL`,
    `CREATE VIEW ${table} AS SELECT * FROM t WHERE name = 'drop'`,
    `CREATE TRIGGER x BEFORE DELETE OR UPDATE OR TRUNCATE ON ${table} EXECUTE FUNCTION f()`,
    `GRANT DELETE, UPDATE, TRUNCATE ON ${table} TO PUBLIC`,
    `COMMENT ON TABLE ${table} IS 'DELETE FROM it'`,
    `COPY ${table} FROM STDIN`,
    `LOCK TABLE ${table} IN EXCLUSIVE MODE`,
    `EXPLAIN DELETE FROM ${table}`,
    `EXPLAIN (VERBOSE, COSTS off) UPDATE ${table} SET a = 1`,
    `SET search_path TO public`,
    `VACUUM ANALYZE ${table}`,
    `REFRESH MATERIALIZED VIEW ${table}`,
    `SELECT * FROM ${table} WHERE note = $$ DELETE FROM users $$`,
  ]);
}

function compound(random: Random): string {
  const inner = pick(random, [deletion, update])(random).replace("WHERE CURRENT OF a_cursor", "");
  return pick(random, [
    `WITH gone AS (${inner} ) SELECT * FROM t`,
    `WITH a AS (SELECT 1), gone AS (${inner} ) INSERT INTO t SELECT * FROM a`,
    `WITH old AS (SELECT id FROM t WHERE true) ${inner}`,
    `EXPLAIN ANALYZE ${inner}`,
    `EXPLAIN (ANALYZE, BUFFERS) ${inner}`,
    `PREPARE p AS ${inner}`,
    `MERGE INTO ${nameIn(random)} AS m USING t ON m.id = t.id WHEN MATCHED THEN UPDATE SET a = 1`,
    `MERGE INTO ${nameIn(random)} AS m USING t ON true WHEN MATCHED AND m.a > 1 THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (1)`,
    `WITH gone AS (${inner} ) MERGE INTO ${nameIn(random)} AS m USING gone ON m.id = 1 WHEN MATCHED THEN DELETE`,
    `WITH x AS (SELECT 1) MERGE INTO ${nameIn(random)} AS m USING x ON m.id = 1 WHEN MATCHED THEN UPDATE SET a = 2`,
    `CREATE TABLE kept AS WITH gone AS (${inner} ) SELECT 1`,
  ]);
}

/** One statement, valid for PostgreSQL. */
export function statement(random: Random): string {
  const kind = pick(random, [
    deletion,
    deletion,
    update,
    update,
    truncation,
    drop,
    drop,
    alter,
    harmless,
    harmless,
    compound,
  ]);
  return noisy(kind(random).replace(/ +/g, " ").trim(), random);
}

/** Comments between words, other white space, other letter case; texts and quoted names stay as they are. */
function noisy(text: string, random: Random): string {
  const pieces = text.split(/("(?:[^"]|"")*"|[EUNB&]*'(?:[^'\\]|''|\\.)*'|\$\w*\$.*?\$\w*\$| )/);
  const style = random();
  return pieces
    .map((piece) => {
      if (piece === " ") {
        return random() < 0.1
          ? pick(random, [
              " /* WHERE id = 1 */ ",
              " -- DROP TABLE x\n",
              "\n\t",
              " /* a /* b */ ' */ ",
            ])
          : " ";
      }
      if (/['"$]/.test(piece)) return piece;
      return style < 0.2 ? piece.toLowerCase() : piece;
    })
    .join("");
}
