import { destroys, letsIn, type Provider } from "../provider";

/** PlanetScale's API. Sources: the pscale tool; planetscale.com/docs. */
export const planetscale: Provider = {
  name: "PlanetScale",
  hosts: ["api.planetscale.com"],
  endpoints: [
    letsIn("POST /v1/organizations/{org}/service-tokens", "a service token of {org}"),
    letsIn(
      "POST /v1/organizations/{org}/databases/{database}/branches/{branch}/passwords",
      "a password of branch {branch} of {database}",
    ),
    destroys(
      "DELETE /v1/organizations/{org}/databases/{database}",
      "database",
      "{database} of {org}",
      "catastrophic",
      "PlanetScale deletes the backups of a database with it",
      "and all its branches and backups",
    ),
    destroys(
      "DELETE /v1/organizations/{org}/databases/{database}/branches/{branch}",
      "database",
      "branch {branch} of {database}",
      "catastrophic",
      "the backups of a branch are deleted with it",
      "and its backups",
    ),
    destroys(
      "DELETE /v1/organizations/{org}/databases/{database}/branches/{branch}/backups/{backup}",
      "volume backup",
      "{backup} of branch {branch}",
      "irreversible",
      "a deleted backup cannot be restored",
    ),
    destroys(
      "DELETE /v1/organizations/{org}/databases/{database}/branches/{branch}/passwords/{id}",
      "credential",
      "password {id} of branch {branch}",
      "irreversible",
      "whatever uses the password stops working",
    ),
    {
      ...destroys(
        "POST /v1/organizations/{org}/databases/{database}/deploy-requests/{number}/skip-revert",
        "database",
        "{database}",
        "irreversible",
        "the time in which a schema change can be reverted ends",
      ),
      kind: "change",
    },
  ],
};
