import { destroys, letsIn, type Provider } from "../provider";

/** Auth0's management API. Source: auth0.com/docs/api/management/v2 ("cannot be undone"). */
export const auth0: Provider = {
  name: "Auth0",
  hosts: ["*.auth0.com"],
  endpoints: [
    letsIn("POST /api/v2/clients/{client}/rotate-secret", "client {client}, with a new secret"),
    letsIn("POST /api/v2/client-grants", "a client, for an API"),
    letsIn("POST /api/v2/users/{user}/roles", "user {user}, with more roles"),
    destroys(
      "DELETE /api/v2/connections/{id}",
      "account",
      "connection {id}",
      "catastrophic",
      "Auth0 says that it cannot be undone; its users can no longer log in",
      "and every user in it",
    ),
    destroys(
      "DELETE /api/v2/connections/{id}/users",
      "account",
      "user of connection {id}",
      "irreversible",
      "a deleted user cannot be restored",
    ),
    destroys(
      "DELETE /api/v2/users/{id}",
      "account",
      "user {id}",
      "irreversible",
      "a deleted user cannot be restored",
    ),
    destroys(
      "DELETE /api/v2/clients/{id}",
      "service",
      "application {id}",
      "irreversible",
      "whatever uses it can no longer log in",
    ),
    destroys(
      "DELETE /api/v2/resource-servers/{id}",
      "service",
      "API {id}",
      "irreversible",
      "whatever uses it can no longer log in",
    ),
    destroys(
      "DELETE /api/v2/roles/{id}",
      "account",
      "role {id}",
      "irreversible",
      "who had the role is not known any more",
    ),
    destroys(
      "DELETE /api/v2/organizations/{id}",
      "account",
      "organization {id}",
      "irreversible",
      "a deleted organization cannot be restored",
    ),
    destroys(
      "DELETE /api/v2/actions/actions/{id}",
      "setting",
      "action {id}",
      "irreversible",
      "its code is gone",
    ),
  ],
};
