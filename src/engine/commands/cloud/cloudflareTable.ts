import { cloudTool } from "./cloudTool";
import { statements } from "./statements";
import { given, type Deed } from "./tool";

// Told from the source code of wrangler, which answers its own questions with yes without a
// terminal.
const unreadable = "the value cannot be read any more";

/** The same on Cloudflare, and on this machine when the line says so. */
function remoteOrLocal(deed: Deed): readonly Deed[] {
  return [
    { ...deed, when: "!--local" },
    {
      ...deed,
      here: true,
      loss: "irreversible",
      because: "the local copy of the development server is deleted",
      when: "--local",
    },
  ];
}

/** `wrangler` drives Cloudflare's workers and the stores they use. */
export const wrangler = cloudTool(["wrangler"], () => ({
  does: "Deploys workers to Cloudflare and manages their databases, buckets and secrets.",
  provider: "Cloudflare",
  switches:
    "-y --yes -f --force --remote --local --skip-confirmation --json --preview --no-preview --minify -J",
  values:
    "-c --config --cwd --env-file --persist-to --jurisdiction --prefix --compatibility-date --message --timestamp --bookmark",
  places: {
    environment: "-e --env",
    binding: "--binding",
    namespace: "--namespace-id",
    project: "--project-name",
  },
  variables: { CLOUDFLARE_ACCOUNT_ID: "account" },
  unlisted: "takes a value",
  separator: ":",
  deletes: "delete remove purge terminate",
  commands: {
    "d1 delete": {
      kind: "database",
      loss: "catastrophic",
      including: "and its Time Travel history",
      because: "Time Travel works only on a database that still exists",
    },
    "d1 execute": statements({
      text: "--command",
      files: "--file",
      database: 0,
      here: (line) => !given(line, "--remote --preview"),
    }),
    "d1 time-travel restore": {
      does: "overwrite",
      kind: "database",
      because:
        "the database goes back to an earlier state; it can be restored once more within 30 days",
    },
    "d1 migrations apply": {
      does: "change",
      kind: "database",
      noun: "schema of",
      loss: "recoverable",
      because: "Time Travel brings the state before back for 30 days (7 on the free plan)",
      when: "--remote",
    },
    "r2 bucket delete": { kind: "bucket", because: "a deleted bucket cannot be restored" },
    "r2 object delete": remoteOrLocal({ kind: "object", because: "R2 keeps no versions" }),
    "r2 object put": "nothing",
    "r2 bucket lifecycle add|set": {
      does: "change",
      kind: "bucket",
      noun: "lifecycle of",
      operands: "name",
      because: "it decides which objects are deleted by themselves; without a prefix it means all",
    },
    "r2 bucket lock|lifecycle remove": {
      does: "change",
      kind: "bucket",
      noun: "rules of",
      operands: "name",
      because: "what the rule was has to be known to set it again",
    },
    "r2 bucket sippy|cors|dev-url|domain|notification disable|delete|remove": {
      does: "change",
      kind: "setting",
      noun: "of bucket",
      operands: "name",
      because: "what it was has to be known to set it again",
    },
    "kv namespace delete": {
      kind: "database",
      noun: "KV namespace",
      named: "--namespace-id --binding",
      loss: "catastrophic",
      including: "and every key in it",
      because: "a deleted namespace cannot be restored",
    },
    "kv key delete": remoteOrLocal({
      kind: "object",
      noun: "key",
      operands: "names",
      because: "KV keeps no versions",
    }),
    "kv bulk delete": remoteOrLocal({
      kind: "object",
      noun: "keys listed in",
      because: "KV keeps no versions",
    }),
    delete: {
      kind: "service",
      noun: "worker",
      named: "--name",
      unnamed: "that the configuration names",
      because: "data of its durable objects goes with it",
    },
    "secret|pages secret delete": { kind: "credential", noun: "secret", because: unreadable },
    "secret delete": { kind: "credential", noun: "secret", because: unreadable },
    "pages secret delete": { kind: "credential", noun: "secret", because: unreadable },
    "versions secret delete": { kind: "credential", noun: "secret", because: unreadable },
    "secrets-store store delete": {
      kind: "credential",
      noun: "secrets store",
      including: "and every secret in it",
      because: unreadable,
    },
    "secrets-store secret delete": {
      kind: "credential",
      noun: "secret",
      operands: "store names",
      because: unreadable,
    },
    "queues delete|purge": {
      kind: "database",
      noun: "queue",
      because: "the messages in it are lost",
    },
    "vectorize delete": {
      kind: "database",
      noun: "vector index",
      because: "a deleted index cannot be restored",
    },
    "vectorize delete-vectors": {
      kind: "rows",
      noun: "vectors of",
      operands: "name",
      because: "deleted vectors cannot be restored",
    },
    "hyperdrive delete": {
      kind: "setting",
      noun: "hyperdrive",
      because: "the address and password it held cannot be read any more",
    },
    "workflows delete": {
      kind: "service",
      noun: "workflow",
      because: "its instances and their state are gone",
    },
    "workflows instances terminate": {
      does: "stop",
      kind: "service",
      noun: "instance",
      operands: "workflow name",
      because: "a terminated instance cannot be resumed",
    },
    "pages project delete": {
      kind: "project",
      including: "and its deployments",
      because: "a deleted project cannot be restored",
    },
    "pages deployment delete": {
      kind: "release",
      noun: "deployment",
      because: "only its files can be deployed again",
    },
    "tunnel delete": {
      kind: "setting",
      noun: "tunnel",
      because: "whatever is reached through it is cut off until another one is set up",
    },
    rollback: {
      does: "change",
      kind: "release",
      unnamed: "the one before",
      loss: "recoverable",
      because: "the newer version can be deployed again",
    },
    "deploy|dev|init|types|tail|login|logout|whoami|publish|build|complete|check|docs|triggers|versions|deployments":
      "nothing",
  },
  examples: [
    {
      run: "wrangler d1 delete shop",
      effects: ["destroy database shop in Cloudflare, and its Time Travel history (catastrophic)"],
    },
    {
      run: "wrangler d1 execute shop --remote --command 'DELETE FROM orders'",
      effects: ["delete rows of orders in shop on Cloudflare (irreversible)"],
    },
    {
      run: "wrangler d1 execute shop --local --command 'DROP TABLE orders'",
      effects: ["drop table orders in shop (irreversible)"],
    },
    {
      run: "wrangler kv namespace delete --namespace-id 0f2a",
      effects: [
        "destroy database KV namespace 0f2a in Cloudflare, and every key in it (catastrophic)",
      ],
    },
    {
      run: "wrangler kv:key delete session --namespace-id 0f2a",
      effects: ["destroy object key session in namespace 0f2a on Cloudflare (irreversible)"],
    },
    {
      run: "wrangler kv key delete session --namespace-id 0f2a --local",
      effects: ["destroy object key session in namespace 0f2a (irreversible)"],
    },
    {
      run: "wrangler delete --name shop-api --force",
      effects: ["destroy service worker shop-api in Cloudflare (irreversible)"],
    },
    {
      run: "wrangler secret delete API_KEY -e production",
      effects: [
        "destroy credential secret API_KEY in environment production on Cloudflare (irreversible)",
      ],
    },
    { run: "wrangler secret list", effects: [] },
    {
      run: "wrangler r2 bucket lifecycle add media old --expire-days 1",
      effects: ["change bucket lifecycle of media in Cloudflare (irreversible)"],
    },
    { run: "wrangler deploy --minify src/server.ts", effects: [] },
    { run: "wrangler pages deploy dist --project-name=shop", effects: [] },
  ],
}));
