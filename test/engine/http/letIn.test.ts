import { t } from "./cases";

describe("who is let in", () => {
  t(
    "POST https://api.github.com/repos/acme/shop/keys",
    "grant account a deploy key of acme/shop in api.github.com (irreversible)",
  );
  t(
    "PUT https://api.github.com/repos/acme/shop/collaborators/bob",
    "grant account bob into acme/shop in api.github.com (irreversible)",
  );
  t("GET https://api.github.com/repos/acme/shop/keys");
  t(
    [
      "POST https://backboard.railway.com/graphql/v2",
      '{"query":"mutation { apiTokenCreate(input: {name: \\"ci\\"}) }"}',
    ],
    "grant account a token of the account in backboard.railway.com (irreversible)",
  );
  t(
    "POST https://gitlab.com/api/v4/user/personal_access_tokens",
    "grant account a token of the user in gitlab.com (irreversible)",
  );
  t(
    "POST https://git.example/api/v4/projects/7/access_tokens",
    "grant account a token of project 7 in git.example (irreversible)",
  );
  t(
    "POST https://gitlab.com/api/v4/groups/acme/members",
    "grant account somebody into group acme in gitlab.com (irreversible)",
  );
  t(
    "POST https://api.vercel.com/v3/user/tokens",
    "grant account a token of the user in api.vercel.com (irreversible)",
  );
  t(
    "POST https://api.cloudflare.com/client/v4/user/tokens",
    "grant account a token of the user in api.cloudflare.com (irreversible)",
  );
  t(
    "POST https://api.cloudflare.com/client/v4/accounts/a1/members",
    "grant account somebody into account a1 in api.cloudflare.com (irreversible)",
  );
  t(
    "POST https://console.neon.tech/api/v2/api_keys",
    "grant account a key of the account in console.neon.tech (irreversible)",
  );
  t(
    "POST https://api.supabase.com/v1/projects/p1/api-keys",
    "grant account a key of project p1 in api.supabase.com (irreversible)",
  );
  t(
    "POST https://api.heroku.com/oauth/authorizations",
    "grant account a token of the account in api.heroku.com (irreversible)",
  );
  t(
    "POST https://api.planetscale.com/v1/organizations/acme/service-tokens",
    "grant account a service token of acme in api.planetscale.com (irreversible)",
  );
  t(
    "POST https://api.linode.com/v4/profile/tokens",
    "grant account a token of the user in api.linode.com (irreversible)",
  );
  t(
    "POST https://cloud.mongodb.com/api/atlas/v2/groups/g1/databaseUsers",
    "grant account a database user of project g1 in cloud.mongodb.com (irreversible)",
  );
  t(
    "POST https://iam.googleapis.com/v1/projects/p1/serviceAccounts/a1/keys",
    "grant account a key of a1 in iam.googleapis.com (irreversible)",
  );
  t(
    "POST https://acme.auth0.com/api/v2/clients/c1/rotate-secret",
    "grant account client c1, with a new secret in acme.auth0.com (irreversible)",
  );
  t("GET https://gitlab.com/api/v4/projects/7/access_tokens");
  t("GET https://api.cloudflare.com/client/v4/user/tokens/verify");
  t("POST https://api.vercel.com/v13/deployments");
  t("POST https://gitlab.com/api/v4/projects/7/pipeline");
});
