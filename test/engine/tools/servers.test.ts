import assert from "node:assert/strict";
import { families } from "../../../src/engine/tools/servers";
import { plainOf } from "../../../src/engine/tools/toolName";
import { effectsOfTool, shownCall } from "../support/toolCalls";

type Case = readonly [
  server: string,
  name: string,
  input: Readonly<Record<string, unknown>>,
  shown: string | RegExp,
];

const cases: readonly Case[] = [
  ["postgres", "query", { sql: "DROP TABLE users" }, "ask: drop table users (irreversible)"],
  ["postgres", "query", { sql: "SELECT 'DROP TABLE users'" }, "allow"],
  [
    "postgres-prod",
    "query",
    { sql: "TRUNCATE orders" },
    "ask: truncate table orders (catastrophic)",
  ],
  ["sqlite", "write_query", { query: "DELETE FROM t" }, "ask: delete rows of t (irreversible)"],
  ["sqlite", "read_query", { query: "SELECT 1" }, "allow"],
  [
    "mysql",
    "mysql_query",
    { sql: "DELETE FROM t WHERE 1=1" },
    "ask: delete rows of t (irreversible)",
  ],
  [
    "supabase",
    "execute_sql",
    { project_id: "abc", query: "delete from users" },
    /delete rows of users in abc on Supabase/,
  ],
  [
    "supabase",
    "apply_migration",
    { name: "x", query: "alter table a drop column b" },
    /^ask: drop database object column a\.b/,
  ],
  ["supabase", "list_tables", { schemas: ["public"] }, "allow"],
  [
    "neon",
    "run_sql_transaction",
    { sqlStatements: ["select 1", "drop schema public cascade"] },
    /^ask: drop schema public in Neon/,
  ],
  ["redis", "execute", { command: "FLUSHDB" }, /^ask: truncate database every key/],
  ["neo4j", "write_cypher", { query: "MATCH (n) DETACH DELETE n" }, /^ask: /],
  ["github", "create_issue", { owner: "o", repo: "r", title: "delete", body: "rm -rf /" }, "allow"],
  ["kubernetes", "kubectl_get", { resourceType: "pods" }, "allow"],
  ["docker", "docker", { args: ["volume", "rm", "pg"] }, "ask: destroy volume pg (irreversible)"],
  ["docker", "list_containers", {}, "allow"],
  ["x", "aws_cli", { command: "s3 rb s3://b --force" }, /^ask: destroy bucket s3:\/\/b/],
  [
    "cloudflare",
    "d1_database_query",
    { sql: "drop table x", database_id: "d" },
    /^ask: drop table x in d on Cloudflare/,
  ],
  ["railway", "list-projects", {}, "allow"],
  [
    "railway",
    "graphql",
    { query: 'mutation { volumeDelete(volumeId: "x") }' },
    /^ask: destroy volume x/,
  ],
  ["stripe", "stripe_api_read", { stripe_api_operation_id: "GetCustomers" }, "allow"],
  ["vercel", "http", { method: "DELETE", path: "/v9/projects/p/env/e" }, /^ask: /],
  [
    "desktop-commander",
    "start_process",
    { command: "rm -rf src" },
    "ask: delete /w/src/** (irreversible)",
  ],
  [
    "windows",
    "Powershell-Tool",
    { command: "Remove-Item -Recurse -Force C:\\data" },
    /^ask: delete C:\\data/,
  ],
  ["shell", "run", { command: "rd /s /q D:\\x", shell: "cmd" }, /^ask: delete D:\\x/],
  ["x", "mongo_shell", { command: "db.users.drop()" }, /^ask: drop table users/],
  ["x", "docker_compose", { command: "down -v" }, /^ask: destroy volume/],
  ["x", "helm", { args: "uninstall r" }, /^ask: destroy release r/],
  ["x", "psql", { command: "-c 'drop table a'" }, "ask: drop table a (irreversible)"],
  ["x", "run_git_command", { command: "commit -m 'git clean -fdx; rm -rf /'" }, "allow"],
  ["x", "curl", { args: "-X DELETE https://api.example.com/users/1" }, /^ask: destroy url/],
  [
    "cloudflare-api",
    "execute",
    { code: "async () => api.request({ method: 'DELETE', path: '/client/v4/zones/z' })" },
    /^ask: destroy .*zone/i,
  ],
  ["mac", "osascript", { script: 'do shell script "rm -rf ~"' }, /^ask: delete \/home\/u/],
  ["aws", "get_secret_value", { secret_id: "prod/db" }, /^deny: disclose credential/],
  ["neon", "get_connection_string", { projectId: "p" }, /^deny: disclose credential/],
  ["railway", "list-variables", { kv: true }, /^deny: disclose credential environment variables/],
  [
    "everything",
    "get-env",
    {},
    "deny: disclose credential environment variables in everything (none)",
  ],
  ["x", "get_env", { name: "NODE_ENV" }, "allow"],
  ["x", "get_env", { name: "STRIPE_SECRET_KEY" }, /^deny: disclose credential/],
  ["github", "list_secret_scanning_alerts", { owner: "o", repo: "r" }, "allow"],
  ["vault", "list_secrets", { mount: "kv" }, "allow"],
  ["figma", "get_design_tokens", {}, "allow"],
  ["desktop-commander", "force_terminate", { pid: 1 }, "allow"],
  ["jupyter", "execute_code", { language: "python", code: "df.drop('a', axis=1)" }, "allow"],
  ["ssh", "exec", { command: "rm -rf /var/www" }, /^ask: delete \/var\/www/],
];

for (const { name: family, words, tools, examples } of families) {
  describe(`tools of ${family}`, () => {
    for (const { name, input, effects } of examples) {
      it(`${name} ${JSON.stringify(input)}`, () => {
        assert.deepEqual(effectsOfTool({ server: words[0] ?? "", name, input }), effects);
      });
    }

    it("are all shown in some example", () => {
      const shown = new Set(examples.map(({ name }) => plainOf(name)));
      assert.deepEqual(
        Object.keys(tools).filter((tool) => !shown.has(tool)),
        [],
      );
    });
  });
}

describe("tools of servers that are known by what they are handed", () => {
  for (const [server, name, input, shown] of cases) {
    it(`${server} ${name} ${JSON.stringify(input)}`, () => {
      const found = shownCall({ server, name, input });
      if (typeof shown === "string") assert.equal(found, shown);
      else assert.match(found, shown);
    });
  }

  it("knows them by the names that agents give them", () => {
    const spellings = [
      "mcp__railway__volume_delete",
      "mcp_railway_volume_delete",
      "railway_volume_delete",
      "railway-mcp-server-volume_delete",
    ];
    const wrapped = {
      server_name: "railway",
      tool_name: "volume_delete",
      arguments: { volumeId: "v" },
    };
    assert.match(shownCall({ name: "use_mcp_tool", input: wrapped }), /catastrophic/);
    for (const name of spellings) {
      assert.match(shownCall({ name, input: { volumeId: "v" } }), /catastrophic/, name);
    }
  });
});
