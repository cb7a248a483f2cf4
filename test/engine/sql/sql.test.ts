import { inDialect, t } from "./cases";

describe("what SQL does", () => {
  describe("drops", () => {
    t("DROP TABLE users", "drop table users in app on localhost (irreversible)");
    t(
      'drop table if exists public."User Data", b cascade;',
      "drop table public.User Data in app on localhost, and what depends on it (irreversible)",
      "drop table b in app on localhost, and what depends on it (irreversible)",
    );
    t("DROP DATABASE shop WITH (FORCE)", "drop database shop in localhost (irreversible)");
    t(
      "DROP SCHEMA public CASCADE; CREATE SCHEMA public;",
      "drop schema public in app on localhost, and what depends on it (irreversible)",
    );
    t(
      "DROP TABLE IF EXISTS a; CREATE TABLE a (id int);",
      "drop table a in app on localhost (irreversible)",
    );
    t(
      "ALTER TABLE users DROP COLUMN email, DROP COLUMN IF EXISTS name",
      "drop database object column users.email in app on localhost (irreversible)",
      "drop database object column users.name in app on localhost (irreversible)",
    );
    t(
      "ALTER TABLE users DROP email",
      "drop database object column users.email in app on localhost (irreversible)",
    );
    t("ALTER TABLE users ALTER COLUMN a DROP NOT NULL, ALTER b DROP DEFAULT");
    t(
      "ALTER TABLE users DROP CONSTRAINT users_pk",
      "drop database object constraint users.users_pk in app on localhost (recoverable)",
    );
    t("ALTER TABLE users ADD COLUMN x int DEFAULT 0");
    t(
      "DROP INDEX CONCURRENTLY idx_a",
      "drop database object index idx_a in app on localhost (recoverable)",
    );
    t(
      "DROP MATERIALIZED VIEW mv",
      "drop database object materialized view mv in app on localhost (recoverable)",
    );
    t(
      "DROP TYPE mood CASCADE",
      "drop database object type mood in app on localhost (irreversible)",
    );
    t("DROP ROLE bob", "drop account bob in app on localhost (irreversible)");
    t("DROP OWNED BY bob", "drop database object owned by bob in app on localhost (irreversible)");
    t(
      "DROP FUNCTION f(int, text), g()",
      "drop database object function f in app on localhost (recoverable)",
      "drop database object function g in app on localhost (recoverable)",
    );
    t("DROP TABLE tmp_import", "drop table tmp_import in app on localhost (regenerable)");
    t("ALTER PUBLICATION p DROP TABLE users");
  });

  describe("rows", () => {
    t(
      "TRUNCATE users, orders RESTART IDENTITY CASCADE",
      "truncate table users in app on localhost, and the tables that refer to it (irreversible)",
      "truncate table orders in app on localhost, and the tables that refer to it (irreversible)",
    );
    t("truncate table only a *", "truncate table a in app on localhost (irreversible)");
    t("DELETE FROM users", "delete rows of users in app on localhost (irreversible)");
    t("delete from only users u;", "delete rows of users in app on localhost (irreversible)");
    t("DELETE FROM users WHERE id = 5", "change rows of users in app on localhost (none)");
    t(
      "DELETE FROM users WHERE created < now() - interval '30 days' RETURNING id",
      "change rows of users in app on localhost (none)",
    );
    for (const condition of [
      "true",
      "1=1",
      "(1 = 1)",
      "id = id",
      "'a'='a'",
      "id = 5 OR 1=1",
      "1=1 AND true",
      "NOT false",
      "id > 0",
      "id IS NOT NULL",
      "name LIKE '%'",
      "id <> 0",
      "2 > 1",
      "EXISTS (SELECT 1)",
      "u.id >= 0",
      "coalesce(true, false)",
      "true::bool",
      "'t'::boolean",
      "cast(1 as bool)",
      "(SELECT true)",
      "CASE WHEN true THEN true END",
      "nullif(1, 2) = 1",
      "1 + 1 = 2",
      "-1 < 0",
      "iif(1 = 1, 1, 0)",
      "1 IN (1, 2)",
      "1 BETWEEN 0 AND 2",
      "true IS TRUE",
      "1 IS NOT NULL",
      "NOT (1 = 2)",
      "note IS NULL OR note IS NOT NULL",
      "age = 3 OR age <> 3",
      "name ~ '.*'",
      "name ~* ''",
      "created_at < now()",
      "created_at <= CURRENT_TIMESTAMP",
      "created_at < '2099-01-01'",
      "id <> '00000000-0000-0000-0000-000000000000'",
      "length(name) >= 0",
      "random() < 2",
      "id IN (SELECT id FROM users)",
      "id = ANY (SELECT id FROM public.users)",
      "EXISTS (SELECT 1 FROM users)",
      "true LIMIT 99999999",
    ]) {
      t(
        `DELETE FROM users WHERE ${condition}`,
        "delete rows of users in app on localhost (irreversible)",
      );
    }
    for (const condition of [
      "false",
      "1=0",
      "id = 5 AND 1=1",
      "retries > 0",
      "id > 100",
      "id BETWEEN 1 AND 5",
      "NOT true",
      "deleted_at IS NOT NULL",
      "name NOT LIKE '%'",
      "id IN (SELECT id FROM old WHERE true LIMIT 5)",
      "id IN (SELECT id FROM users WHERE old)",
      "id IN (SELECT user_id FROM users)",
      "id NOT IN (SELECT id FROM users)",
      "coalesce(hidden, true)",
      "hidden::bool",
      "active",
      "expires_at < now()",
      "created_at < now() - interval '1 day'",
      "created_at < '2024-01-01'",
      "name <> ''",
      "3 BETWEEN 0 AND 2",
      "a IS NULL OR b IS NOT NULL",
      "a = 1 OR a = 2",
      "random() < 0.1",
      "name ~ '^a'",
      "CASE WHEN old THEN true END",
    ]) {
      t(`DELETE FROM users WHERE ${condition}`, "change rows of users in app on localhost (none)");
    }
    t(
      "UPDATE users SET admin = true",
      "overwrite rows of users in app on localhost (irreversible)",
    );
    t(
      "UPDATE users AS u SET a = (SELECT b FROM c WHERE c.id = u.id)",
      "overwrite rows of users in app on localhost (irreversible)",
    );
    t("UPDATE users SET a = 1 WHERE id = 2", "change rows of users in app on localhost (none)");
    t("DELETE FROM a USING b WHERE a.id = b.id", "change rows of a in app on localhost (none)");
    t("DELETE FROM a USING b", "delete rows of a in app on localhost (irreversible)");
    t(
      "DELETE x, y FROM a x LEFT JOIN b AS y ON x.id = y.a",
      "delete rows of a in app on localhost (irreversible)",
      "delete rows of b in app on localhost (irreversible)",
    );
    t(
      "UPDATE a JOIN b ON a.id = b.a SET a.x = b.x",
      "overwrite rows of a in app on localhost (irreversible)",
    );
    t(
      "DELETE a FROM a JOIN b ON a.id = b.a AND b.gone = 1",
      "change rows of a in app on localhost (none)",
    );
    t("DELETE TOP (100) PERCENT FROM a", "delete rows of a in app on localhost (irreversible)");
    t("DELETE TOP (10) PERCENT FROM a", "change rows of a in app on localhost (none)");
    t(
      "WITH gone AS (DELETE FROM logs RETURNING *) INSERT INTO archive SELECT * FROM gone",
      "delete rows of logs in app on localhost (irreversible)",
    );
    t(
      "WITH x AS (SELECT id FROM a WHERE true) DELETE FROM b WHERE id IN (SELECT id FROM x)",
      "change rows of b in app on localhost (none)",
    );
    t("INSERT INTO a VALUES (1) ON CONFLICT (id) DO UPDATE SET b = 2");
    t("SELECT * FROM a FOR UPDATE");
    t(
      "MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE",
      "change rows of a in app on localhost (none)",
    );
    t(
      "MERGE INTO a USING b ON true WHEN MATCHED AND a.x > 1 THEN DELETE WHEN NOT MATCHED THEN DO NOTHING",
      "change rows of a in app on localhost (none)",
    );
    t(
      "WITH b AS (SELECT 1 AS id) MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE",
      "change rows of a in app on localhost (none)",
    );
    t("SELECT 'DROP TABLE users; DELETE FROM users'");
    t("INSERT INTO notes VALUES ('it''s; DROP TABLE users')");
    t("-- DROP TABLE a\n/* DELETE FROM b /* nested */ */ SELECT 1");
    t(
      "GRANT DELETE, TRUNCATE ON users TO bob",
      "grant account bob: DELETE, TRUNCATE ON users in app on localhost (recoverable)",
    );
    t("ALTER ROLE bob SUPERUSER", "grant account bob: superuser in app on localhost (recoverable)");
    t("ALTER ROLE bob NOSUPERUSER");
    t("DROP TABLE <table>", "drop table <table> in app on localhost (irreversible)");
    t(
      "REVOKE ALL ON users FROM bob",
      "revoke account bob: ALL ON users in app on localhost (recoverable)",
    );
    t("EXPLAIN DELETE FROM users");
    t(
      "EXPLAIN (ANALYZE, BUFFERS) DELETE FROM users",
      "delete rows of users in app on localhost (irreversible)",
    );
    t("CREATE TABLE a (id int REFERENCES b ON DELETE CASCADE ON UPDATE SET NULL)");
    t("PREPARE p AS DELETE FROM a", "delete rows of a in app on localhost (irreversible)");
  });

  describe("temporary tables and transactions", () => {
    t("CREATE TEMP TABLE x (a int); TRUNCATE x; DROP TABLE x");
    t("DROP TABLE pg_temp.x");
    t("BEGIN; DROP TABLE a; DELETE FROM b; ROLLBACK;");
    t("BEGIN; DROP TABLE a; COMMIT;", "drop table a in app on localhost (irreversible)");
    t(
      "DROP TABLE a; BEGIN; DELETE FROM b; ROLLBACK",
      "drop table a in app on localhost (irreversible)",
    );
    t(
      "BEGIN; DELETE FROM a; ROLLBACK TO SAVEPOINT s; COMMIT",
      "delete rows of a in app on localhost (irreversible)",
    );
    t(["BEGIN", "DELETE FROM a", "ROLLBACK"]);
    inDialect(
      "mysql",
      "START TRANSACTION; DROP TABLE a; ROLLBACK",
      "drop table a in app on localhost (irreversible)",
    );
  });
});
