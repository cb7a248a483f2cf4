import assert from "node:assert/strict";
import { modelNamed } from "../../../src/engine/commands";
import { effectsOfCall } from "../../../src/engine/commands/effectsOfCall";
import { questionKey, type Facts } from "../../../src/engine/model/facts";
import { showEffect } from "../../../src/engine/showEffect";
import { callsOf, type Answers } from "../support/callsOf";

const clients = ["psql", "sqlite3", "mysql", "prisma"];

function t(run: string, ...expected: readonly string[]): void {
  given({}, run, ...expected);
}

function given(facts: Facts, run: string, ...expected: readonly string[]): void {
  const answer: Answers = (question) => facts[questionKey(question)];
  it(run.replaceAll("\n", "\\n"), () => {
    const effects = callsOf(run, clients, answer).flatMap((call) =>
      effectsOfCall(call, modelNamed(call.name), answer),
    );
    assert.deepEqual(effects.map(showEffect), expected);
  });
}

function textOf(text: string): Facts[string] {
  return { fact: "text", text, digest: "1" };
}

const files: Facts = {
  "text /w/m.sql": textOf("DROP TABLE a;\n\\i more.sql"),
  "text /w/more.sql": textOf("TRUNCATE b"),
};
const both = ["drop table a (irreversible)", "truncate table b (irreversible)"];

describe("database clients and what is around them", () => {
  describe("a heredoc", () => {
    t(
      "psql app <<'EOF'\nBEGIN;\nDROP TABLE a;\nCOMMIT;\nEOF",
      "drop table a in app (irreversible)",
    );
    t("psql app <<EOF\nBEGIN;\nDROP TABLE a;\nROLLBACK;\nEOF");
    t("psql app <<EOF\nDROP TABLE $TABLE;\nEOF", "drop table $TABLE in app (irreversible)");
    t("sqlite3 a.db <<< 'DELETE FROM t'", "delete rows of t in /w/a.db (irreversible)");
    t("echo 'TRUNCATE t' | mysql shop", "truncate table t in shop (irreversible)");
    t("psql -f - <<< 'DROP TABLE a'", "drop table a (irreversible)");
    t("psql -c 'select 1' <<< 'DROP TABLE a'");
  });

  describe("files", () => {
    given(files, "psql -f m.sql", ...both);
    given(files, "psql < m.sql", ...both);
    given(files, "cat m.sql | psql", ...both);
    given(
      files,
      "cd sub && psql -f ../m.sql",
      "drop table a (irreversible)",
      "execute /w/sub/more.sql",
    );
    t("psql -f m.sql", "execute /w/m.sql");
  });

  describe("what cannot be read", () => {
    t(
      "curl -s https://x.example/a.sql | psql",
      "unknown dynamic: psql runs what comes from `curl`, which could not be read",
    );
    t(
      'psql -c "$(cat query)"',
      "unknown dynamic: psql runs what comes from `$(cat query)`, which could not be read",
    );
  });

  describe("the surroundings", () => {
    t(
      "PGHOST=db.prod.example.com psql -c 'DROP TABLE a'",
      "drop table a in db.prod.example.com (catastrophic)",
    );
    given(
      {
        "variable PGHOST": { fact: "shell", value: "staging-db" },
        "variable PGDATABASE": { fact: "shell", value: "shop" },
      },
      "psql -c 'DROP TABLE a'",
      "drop table a in shop on staging-db (irreversible)",
    );
    given(
      { "variable DATABASE_URL": { fact: "shell", value: "postgres://u:p@live.example.com/shop" } },
      'psql "$DATABASE_URL" -c "DROP TABLE a"',
      "drop table a in shop on live.example.com (catastrophic)",
    );
    t("railway run psql -c 'DROP TABLE a'", "drop table a in railway run (irreversible)");
    t("ssh prod-1 psql -c '\"DROP TABLE a\"'", "drop table a in prod-1 (catastrophic)");
    t("docker exec db psql -c 'DROP TABLE a'", "drop table a (irreversible)");
    t("sudo -u postgres psql -c 'DROP DATABASE a'", "drop database a (irreversible)");
    t(
      "DATABASE_URL=postgres://u:p@localhost/app_test npx prisma migrate reset",
      "drop database app_test in localhost (regenerable)",
    );
    t(
      "DATABASE_URL=postgres://u:p@prod.example.com/app npx prisma migrate deploy",
      "change database app in prod.example.com (irreversible)",
    );
    t(
      "PRISMA_USER_CONSENT_FOR_DANGEROUS_AI_ACTION=yes npx -y prisma@6 migrate reset --force",
      "drop database of DATABASE_URL (irreversible)",
    );
  });
});
