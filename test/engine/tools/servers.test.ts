import assert from "node:assert/strict";
import { shownCall } from "../support/toolCalls";

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
  ["supabase", "reset_branch", { branch_id: "b" }, /^ask: truncate database branch b/],
  ["supabase", "list_tables", { schemas: ["public"] }, "allow"],
  [
    "neon",
    "run_sql_transaction",
    { sqlStatements: ["select 1", "drop schema public cascade"] },
    /^ask: drop schema public in Neon/,
  ],
  ["neon", "delete_project", { projectId: "p" }, /: destroy project p .*\(recoverable\)$/],
  [
    "mongodb",
    "drop-collection",
    { database: "app", collection: "users" },
    "ask: drop table users in app (irreversible)",
  ],
  [
    "mongodb",
    "delete-many",
    { database: "app", collection: "u", filter: {} },
    "ask: delete rows of u in app (irreversible)",
  ],
  ["mongodb", "delete-many", { database: "app", collection: "u", filter: { old: true } }, "allow"],
  ["MongoDB", "drop-database", { database: "app" }, "ask: drop database app (irreversible)"],
  ["mongodb", "find", { database: "app", collection: "u", filter: {} }, "allow"],
  ["redis", "flushall", {}, /^ask: truncate database every key of every database/],
  ["redis", "set", { key: "a", value: "FLUSHALL" }, "allow"],
  ["redis", "execute", { command: "FLUSHDB" }, /^ask: truncate database every key/],
  ["neo4j", "write_cypher", { query: "MATCH (n) DETACH DELETE n" }, /^ask: /],
  [
    "github",
    "delete_repository",
    { owner: "o", repo: "r" },
    /^ask: destroy project o\/r in api\.github\.com/,
  ],
  ["github", "get_file_contents", { owner: "o", repo: "r", path: ".env" }, "allow"],
  ["github", "create_issue", { owner: "o", repo: "r", title: "delete", body: "rm -rf /" }, "allow"],
  ["github", "search_code", { query: "rm -rf /" }, "allow"],
  ["git", "git_reset", { repo_path: "/w" }, "allow"],
  ["git", "git_reset", { path: "/w", mode: "hard" }, /^ask: discard git changes/],
  ["git", "git_clean", { force: true, directories: true }, /^ask: delete git untracked files/],
  ["git", "git_push", { force: true, branch: "main" }, /^ask: rewrite git remote branch main/],
  ["git", "git_commit", { message: "delete everything" }, "allow"],
  [
    "kubernetes",
    "kubectl_delete",
    { resourceType: "namespace", name: "prod" },
    /^ask: destroy namespace prod.*\(catastrophic\)$/,
  ],
  [
    "k8s",
    "resources_delete",
    { apiVersion: "v1", kind: "PersistentVolumeClaim", name: "d" },
    /^ask: destroy volume/,
  ],
  [
    "k8s",
    "pods_exec",
    { name: "db", command: ["rm", "-rf", "/var/lib/pg"] },
    /^ask: delete \/var\/lib\/pg\/\*\* on pod db/,
  ],
  ["k8s", "helm_uninstall", { name: "r" }, /^ask: destroy release r/],
  ["kubernetes", "kubectl_get", { resourceType: "pods" }, "allow"],
  ["docker", "remove_volume", { volume_name: "pg" }, "ask: destroy volume pg (irreversible)"],
  ["docker", "docker", { args: ["volume", "rm", "pg"] }, "ask: destroy volume pg (irreversible)"],
  ["docker", "list_containers", {}, "allow"],
  ["aws", "call_aws", { cli_command: "aws s3 rb s3://b --force" }, /^ask: destroy bucket s3:\/\/b/],
  ["x", "aws_cli", { command: "s3 rb s3://b --force" }, /^ask: destroy bucket s3:\/\/b/],
  ["aws", "call_aws", { cli_command: "aws s3 ls" }, "allow"],
  ["cloudflare", "r2_bucket_delete", { name: "b" }, /^ask: destroy bucket b/],
  [
    "cloudflare",
    "d1_database_query",
    { sql: "drop table x", database_id: "d" },
    /^ask: drop table x in d on Cloudflare/,
  ],
  [
    "railway",
    "volume_delete",
    { volumeId: "3d2c" },
    /^ask: destroy volume 3d2c .*backups stored in it \(catastrophic\)$/,
  ],
  ["railway", "list-projects", {}, "allow"],
  [
    "railway",
    "graphql",
    { query: 'mutation { volumeDelete(volumeId: "x") }' },
    /^ask: destroy volume x/,
  ],
  [
    "terraform",
    "ExecuteTerraformCommand",
    { command: "destroy", working_directory: "/w" },
    /^ask: destroy infrastructure/,
  ],
  ["terraform", "ExecuteTerraformCommand", { command: "plan" }, "allow"],
  ["terraform", "delete_workspace_safely", { workspace_id: "ws-1" }, "allow"],
  [
    "stripe",
    "stripe_api_write",
    { stripe_api_operation_id: "DeleteCustomersCustomer", parameters: { customer: "cus_1" } },
    /^ask: destroy object cus_1 in Stripe/,
  ],
  ["stripe", "stripe_api_read", { stripe_api_operation_id: "GetCustomers" }, "allow"],
  ["vercel", "http", { method: "DELETE", path: "/v9/projects/p/env/e" }, /^ask: /],
  ["playwright", "browser_click", { element: "Delete account", ref: "e1" }, "allow"],
  ["playwright", "browser_navigate", { url: "file:///w/.env" }, "deny: read /w/.env (none)"],
  [
    "playwright",
    "browser_evaluate",
    { function: "() => fetch('https://api.example.com/users/1', {method: 'DELETE'})" },
    /^ask: destroy url/,
  ],
  ["playwright", "browser_file_upload", { paths: ["/home/u/.aws/credentials"] }, /^deny: send/],
  ["puppeteer", "puppeteer_evaluate", { script: "document.title" }, "allow"],
  [
    "desktop-commander",
    "start_process",
    { command: "rm -rf src" },
    "ask: delete /w/src/** (irreversible)",
  ],
  [
    "desktop-commander",
    "interact_with_process",
    { pid: 1, input: "shutil.rmtree('/w/src')" },
    /^(?:ask|allow)/,
  ],
  [
    "desktop-commander",
    "interact_with_process",
    { pid: 1, input: "DROP TABLE users;" },
    /^ask: drop table users/,
  ],
  [
    "windows",
    "Powershell-Tool",
    { command: "Remove-Item -Recurse -Force C:\\data" },
    /^ask: delete C:\\data/,
  ],
  ["shell", "run", { command: "rd /s /q D:\\x", shell: "cmd" }, /^ask: delete D:\\x/],
  ["mongodb", "runCommand", { command: { dropDatabase: 1 } }, /^ask: drop database/],
  ["x", "mongo_shell", { command: "db.users.drop()" }, /^ask: drop table users/],
  ["x", "docker_compose", { command: "down -v" }, /^ask: destroy volume/],
  ["x", "helm", { args: "uninstall r" }, /^ask: destroy release r/],
  ["x", "curl", { args: "-X DELETE https://api.example.com/users/1" }, /^ask: destroy url/],
  ["git", "git_reset_hard", { repo_path: "/w" }, /^ask: discard git changes/],
  ["terraform", "action_run", { run_action: "apply" }, /^ask: change infrastructure/],
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
  ["github", "list_secret_scanning_alerts", { owner: "o", repo: "r" }, "allow"],
  ["vault", "list_secrets", { mount: "kv" }, "allow"],
  ["figma", "get_design_tokens", {}, "allow"],
  [
    "desktop-commander",
    "interact_with_process",
    { pid: 1, input: "df = df.drop(columns=['a']); del df['b']" },
    "allow",
  ],
  ["desktop-commander", "force_terminate", { pid: 1 }, "allow"],
  ["jupyter", "execute_code", { language: "python", code: "df.drop('a', axis=1)" }, "allow"],
  ["ssh", "exec", { command: "rm -rf /var/www" }, /^ask: delete \/var\/www/],
];

describe("tools of known servers", () => {
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
    for (const name of spellings) {
      assert.match(shownCall({ name, input: { volumeId: "v" } }), /catastrophic/, name);
    }
  });
});
