import { destroys, letsIn, type Provider } from "../provider";

/**
 * Neon's API. Source: neon.com/docs/reference. Projects and, where the feature is on, branches can
 * be had again for 7 days, unless the request says `hard_delete`.
 */
export const neon: Provider = {
  name: "Neon",
  hosts: ["console.neon.tech"],
  endpoints: [
    letsIn("POST /api/v2/api_keys", "a key of the account"),
    letsIn(
      "POST /api/v2/organizations/{organization}/api_keys",
      "a key of organization {organization}",
    ),
    letsIn("POST /api/v2/projects/{project}/permissions", "somebody into project {project}"),
    destroys(
      "DELETE /api/v2/projects/{project}",
      "project",
      "{project}",
      "irreversible",
      "Neon can recover a deleted project for 7 days; until then its databases are down",
      "and its branches and databases",
    ),
    {
      ...destroys(
        "DELETE /api/v2/projects/{project}/branches/{branch}",
        "database",
        "branch {branch} of project {project}",
        "irreversible",
        "the request asks to delete it for good",
      ),
      having: "hard_delete=true",
    },
    destroys(
      "DELETE /api/v2/projects/{project}/branches/{branch}",
      "database",
      "branch {branch} of project {project}",
      "irreversible",
      "where the feature is on, Neon can recover a deleted branch for 7 days; until then its databases are down",
    ),
    {
      ...destroys(
        "POST /api/v2/projects/{project}/branches/{branch}/restore",
        "database",
        "branch {branch} of project {project}",
        "irreversible",
        "the branch becomes what the other one was; within the history window it can be restored",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /api/v2/projects/{project}/branches/{branch}/databases/{database}",
      "database",
      "{database} of branch {branch}",
      "irreversible",
      "only restoring the branch to an earlier time brings it back",
    ),
    destroys(
      "DELETE /api/v2/projects/{project}/branches/{branch}/roles/{role}",
      "account",
      "{role} of branch {branch}",
      "irreversible",
      "its password and its rights are gone",
    ),
    destroys(
      "DELETE /api/v2/projects/{project}/endpoints/{endpoint}",
      "service",
      "endpoint {endpoint}",
      "recoverable",
      "the data stays; another endpoint can be made",
    ),
    destroys(
      "DELETE /api/v2/api_keys/{key}",
      "credential",
      "API key {key}",
      "irreversible",
      "whatever uses the key stops working",
    ),
  ],
};
