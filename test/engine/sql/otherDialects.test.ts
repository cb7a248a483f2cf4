import { inDialect, t } from "./cases";

describe("conditions of which a part is known", () => {
  t("DELETE FROM a WHERE NOT b", "change rows of a in app on localhost (none)");
  t("DELETE FROM a WHERE NOT (1 = 2 AND b)", "delete rows of a in app on localhost (irreversible)");
  t("DELETE FROM a WHERE NOT (1 = 1 AND b)", "change rows of a in app on localhost (none)");
});

describe("what MySQL, SQL Server, ClickHouse and Snowflake have of their own", () => {
  inDialect(
    "mysql",
    "PREPARE s FROM 'DROP TABLE a'; EXECUTE s",
    "drop table a in app on localhost (irreversible)",
  );
  inDialect(
    "mysql",
    "PREPARE s FROM @q",
    "unknown dynamic: the statement `@q` is put together when it runs",
  );
  t("PREPARE s AS SELECT 1; EXECUTE s");
  inDialect(
    "any",
    "EXEC msdb.dbo.sp_delete_job @job_name = N'nightly'",
    "drop database object what sp_delete_job is given nightly in app on localhost (irreversible)",
  );
  inDialect("any", "EXEC sp_dropextendedproperty N'a'");
  inDialect(
    "any",
    "ALTER TABLE a UPDATE b = 1 WHERE 1",
    "overwrite rows of a in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "ALTER TABLE a UPDATE b = 1 WHERE id = 7",
    "change rows of a in app on localhost (none)",
  );
  inDialect(
    "any",
    "ALTER TABLE a DELETE WHERE 1 = 1",
    "delete rows of a in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "ALTER TABLE a REPLACE PARTITION 202401 FROM b",
    "truncate table a partition 202401 in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "ALTER TABLE a MODIFY TTL d + INTERVAL 1 DAY",
    "truncate table rows of a that are older than its new TTL in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "ALTER TABLE a SET DATA_RETENTION_TIME_IN_DAYS = 0",
    "truncate table Time Travel history of a in app on localhost (irreversible)",
  );
  inDialect("any", "ALTER TABLE a SET DATA_RETENTION_TIME_IN_DAYS = 30");
  inDialect(
    "any",
    "REMOVE @stage/x",
    "drop database object files of stage @stage/x in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "SYSTEM DROP REPLICA 'r1'",
    "drop database object replica r1 in app on localhost (irreversible)",
  );
  inDialect("any", "SYSTEM DROP MARK CACHE");
  t(
    "SELECT pg_drop_replication_slot('s')",
    "drop database object replication slot s in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "DELETE a FROM a JOIN b ON 1 = 1",
    "delete rows of a in app on localhost (irreversible)",
  );
  inDialect(
    "any",
    "DELETE a FROM a JOIN b ON b.old = 1",
    "change rows of a in app on localhost (none)",
  );
});
