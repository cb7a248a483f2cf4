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
});
