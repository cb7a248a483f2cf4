import { t } from "./cases";

describe("providers", () => {
  describe("Render", () => {
    t(
      "DELETE https://api.render.com/v1/postgres/dpg-1",
      "destroy database dpg-1 in api.render.com, and its backups (catastrophic)",
    );
    t(
      "POST https://api.render.com/v1/services/s/suspend",
      "stop service s in api.render.com (recoverable)",
    );
    t(
      "DELETE https://api.render.com/v1/unheard/of",
      "destroy url https://api.render.com/v1/unheard/of (irreversible)",
    );
    t("GET https://api.render.com/v1/postgres/dpg-1");
  });

  describe("Fly.io", () => {
    t(
      "DELETE https://api.machines.dev/v1/apps/shop/volumes/vol_1",
      "destroy volume vol_1 of app shop in api.machines.dev (irreversible)",
    );
    t(
      [
        "POST https://api.fly.io/graphql",
        '{"query":"mutation($id: ID!) { deleteApp(appId: $id) { organization { id } } }","variables":{"id":"shop"}}',
      ],
      "destroy project shop in api.fly.io, and its machines, volumes and addresses (catastrophic)",
    );
  });

  describe("Heroku", () => {
    t(
      "DELETE https://api.heroku.com/apps/shop",
      "destroy project shop in api.heroku.com, and every database attached to it with its backups (catastrophic)",
    );
    t(
      "PUT https://api.data.heroku.com/client/v11/databases/db/reset",
      "truncate database db in api.data.heroku.com (irreversible)",
    );
  });

  describe("Vercel", () => {
    t(
      "DELETE https://api.vercel.com/v9/projects/shop?teamId=t",
      "destroy project shop in api.vercel.com, and its deployments, domains and variables (catastrophic)",
    );
  });

  describe("Netlify", () => {
    t(
      "DELETE https://api.netlify.com/api/v1/sites/s",
      "destroy project s in api.netlify.com, and its deploys, forms and settings (catastrophic)",
    );
  });

  describe("Neon", () => {
    t(
      "DELETE https://console.neon.tech/api/v2/projects/p",
      "destroy project p in console.neon.tech, and its branches and databases (irreversible)",
    );
    t(
      "DELETE https://console.neon.tech/api/v2/projects/p/branches/b",
      "destroy database branch b of project p in console.neon.tech (irreversible)",
    );
    t(
      "DELETE https://console.neon.tech/api/v2/projects/p/branches/b?hard_delete=true",
      "destroy database branch b of project p in console.neon.tech (irreversible)",
    );
  });

  describe("PlanetScale", () => {
    t(
      "DELETE https://api.planetscale.com/v1/organizations/o/databases/d",
      "destroy database d of o in api.planetscale.com, and all its branches and backups (catastrophic)",
    );
  });

  describe("MongoDB Atlas", () => {
    t(
      "DELETE https://cloud.mongodb.com/api/atlas/v2/groups/g/clusters/c",
      "destroy database cluster c in cloud.mongodb.com, and its backup snapshots (catastrophic)",
    );
  });

  describe("GitHub", () => {
    t(
      "DELETE https://api.github.com/repos/o/r",
      "destroy project o/r in api.github.com, and its issues, pull requests and wiki (irreversible)",
    );
    t(
      "DELETE https://api.github.com/repos/o/r/git/refs/heads/a/b",
      "destroy git remote branch a/b of o/r in api.github.com (irreversible)",
    );
    t(
      ["PATCH https://api.github.com/repos/o/r", '{"private":false}'],
      "publish project o/r in api.github.com (irreversible)",
    );
    t(["PATCH https://api.github.com/repos/o/r", '{"description":"x"}']);
    t(
      [
        "POST https://api.github.com/graphql",
        '{"query":"mutation { updateRef(input: {refId: \\"r\\", force: true}) { clientMutationId } }"}',
      ],
      "rewrite git remote branch r in api.github.com (irreversible)",
    );
  });

  describe("DigitalOcean", () => {
    t(
      "DELETE https://api.digitalocean.com/v2/droplets/1/destroy_with_associated_resources/dangerous",
      "destroy infrastructure droplet 1 in api.digitalocean.com, and its volumes, snapshots and their backups (catastrophic)",
    );
    t(
      ["POST https://api.digitalocean.com/v2/droplets/1/actions", '{"type":"rebuild"}'],
      "overwrite infrastructure droplet 1 in api.digitalocean.com (irreversible)",
    );
    t(["POST https://api.digitalocean.com/v2/droplets/1/actions", '{"type":"reboot"}']);
  });

  describe("Hetzner", () => {
    t(
      "DELETE https://api.hetzner.cloud/v1/servers/1",
      "destroy infrastructure server 1 in api.hetzner.cloud, and its disk and backups (catastrophic)",
    );
    t(
      "POST https://api.hetzner.cloud/v1/servers/1/actions/rebuild",
      "overwrite infrastructure server 1 in api.hetzner.cloud (irreversible)",
    );
  });

  describe("Upstash", () => {
    t(
      "POST https://x-1.upstash.io/flushall",
      "truncate database every key in x-1.upstash.io (irreversible)",
    );
    t(
      ["POST https://x-1.upstash.io", '["FLUSHDB"]'],
      "truncate database every key in x-1.upstash.io (irreversible)",
    );
    t(["POST https://x-1.upstash.io", '["GET","a"]']);
  });

  describe("Stripe", () => {
    t(
      "DELETE https://api.stripe.com/v1/customers/cus_1",
      "destroy account customer cus_1 in api.stripe.com, and its subscriptions, which are cancelled at once (irreversible)",
    );
    t(
      "POST https://api.stripe.com/v1/refunds",
      "change object a refund in api.stripe.com (irreversible)",
    );
  });

  describe("Auth0", () => {
    t(
      "DELETE https://shop.eu.auth0.com/api/v2/connections/c",
      "destroy account connection c in shop.eu.auth0.com, and every user in it (catastrophic)",
    );
  });

  describe("Supabase", () => {
    t(
      "DELETE https://api.supabase.com/v1/projects/p",
      "destroy project p in api.supabase.com, and its database, files, users and their backups (catastrophic)",
    );
    t(
      "DELETE https://p.supabase.co/rest/v1/users?id=eq.1",
      "destroy rows of users in p.supabase.co (irreversible)",
    );
    t(
      [
        "POST https://api.supabase.com/v1/projects/p/database/query",
        '{"query":"DROP TABLE users"}',
      ],
      "drop table users in p on Supabase (irreversible)",
    );
    t(["POST https://api.supabase.com/v1/projects/p/database/query", '{"query":"select 1"}']);
  });

  describe("Cloudflare", () => {
    t(
      "DELETE https://api.cloudflare.com/client/v4/accounts/a/d1/database/d",
      "destroy database d in api.cloudflare.com, and its Time Travel history (catastrophic)",
    );
    t(
      [
        "POST https://api.cloudflare.com/client/v4/accounts/a/d1/database/d/query",
        '{"sql":"DELETE FROM users"}',
      ],
      "delete rows of users in d on Cloudflare D1 (irreversible)",
    );
    t(
      [
        "POST https://api.cloudflare.com/client/v4/zones/z/purge_cache",
        '{"purge_everything":true}',
      ],
      "destroy setting cache of zone z in api.cloudflare.com (regenerable)",
    );
  });

  describe("Firebase", () => {
    t(
      "DELETE https://shop.firebaseio.com/.json",
      "destroy database / in shop.firebaseio.com (catastrophic)",
    );
    t(
      "PUT https://shop.firebaseio.com/users/1.json",
      "overwrite object /users/1 in shop.firebaseio.com (irreversible)",
    );
    t("GET https://shop.firebaseio.com/.json");
  });

  describe("Google Cloud", () => {
    t(
      "DELETE https://sqladmin.googleapis.com/sql/v1beta4/projects/p/instances/i",
      "destroy database instance i of project p in sqladmin.googleapis.com, and its backups (catastrophic)",
    );
  });

  describe("Azure", () => {
    t(
      "DELETE https://management.azure.com/subscriptions/s/resourceGroups/g?api-version=1",
      "destroy project resource group g in management.azure.com, and every resource in it (catastrophic)",
    );
    t(
      "DELETE https://management.azure.com/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/w",
      "destroy infrastructure Microsoft.Web/sites/w in group g in management.azure.com (irreversible)",
    );
  });

  describe("AWS", () => {
    t(
      "POST https://rds.us-east-1.amazonaws.com/?Action=DeleteDBInstance&DBInstanceIdentifier=main",
      "destroy database main (DeleteDBInstance) in rds.us-east-1.amazonaws.com, and its automated backups (catastrophic)",
    );
    t(
      [
        "POST https://dynamodb.us-east-1.amazonaws.com/",
        '{"TableName":"users"}',
        "X-Amz-Target: DynamoDB_20120810.DeleteTable",
      ],
      "destroy table users (DeleteTable) in dynamodb.us-east-1.amazonaws.com (irreversible)",
    );
    t(
      "DELETE https://media.s3.amazonaws.com/a/b.png",
      "destroy object a/b.png of media in media.s3.amazonaws.com (irreversible)",
    );
    t(
      "DELETE https://s3.eu-west-1.amazonaws.com/media",
      "destroy bucket media in s3.eu-west-1.amazonaws.com (irreversible)",
    );
    t(
      "POST https://media.s3.amazonaws.com/?delete",
      "destroy object several objects of media in media.s3.amazonaws.com (irreversible)",
    );
    t(["POST https://ec2.us-east-1.amazonaws.com/", "Action=DescribeInstances"]);
    t(
      ["POST https://sqs.us-east-1.amazonaws.com/1/q", "Action=PurgeQueue&QueueUrl=q"],
      "destroy database q (PurgeQueue) in sqs.us-east-1.amazonaws.com (irreversible)",
    );
  });

  describe("Elasticsearch", () => {
    t(
      "DELETE http://localhost:9200/_all",
      "destroy database every index in localhost (irreversible)",
    );
    t(
      "DELETE https://x.es.amazonaws.com/*",
      "destroy database every index in x.es.amazonaws.com (catastrophic)",
    );
    t(
      "DELETE https://search.example.com:9200/users",
      "destroy database index users in search.example.com (irreversible)",
    );
    t(
      "POST https://search.example.com/users/_delete_by_query",
      "delete rows of users in search.example.com (irreversible)",
    );
  });

  describe("Docker", () => {
    t(
      "DELETE http://localhost/volumes/pgdata",
      "destroy volume pgdata in localhost (irreversible)",
    );
    t(
      "POST http://docker/v1.43/volumes/prune",
      "destroy volume every volume that no container uses in docker (irreversible)",
    );
    t(
      "DELETE http://localhost/v1.43/containers/web?v=1",
      "destroy container web in localhost (regenerable)",
    );
  });
});
