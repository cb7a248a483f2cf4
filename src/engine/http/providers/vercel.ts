import { destroys, letsIn, type Provider } from "../provider";

/** Vercel's REST API. Sources: vercel.com/docs/rest-api (deleting a project), the Vercel tool. */
const project = (version: string): ReturnType<typeof destroys> =>
  destroys(
    `DELETE /${version}/projects/{project}`,
    "project",
    "{project}",
    "catastrophic",
    "Vercel says that deleting a project is irreversible",
    "and its deployments, domains and variables",
  );

export const vercel: Provider = {
  name: "Vercel",
  hosts: ["api.vercel.com"],
  endpoints: [
    letsIn("POST /v3/user/tokens", "a token of the user"),
    letsIn("POST /v1/teams/{team}/members", "somebody into team {team}"),
    letsIn("POST /v2/teams/{team}/members", "somebody into team {team}"),
    project("v9"),
    project("v10"),
    project("v2"),
    destroys(
      "DELETE /v9/projects/{project}/env/{id}",
      "setting",
      "variable {id} of project {project}",
      "irreversible",
      "the value cannot be read any more",
    ),
    destroys(
      "DELETE /v10/projects/{project}/env/{id}",
      "setting",
      "variable {id} of project {project}",
      "irreversible",
      "the value cannot be read any more",
    ),
    destroys(
      "DELETE /v13/deployments/{id}",
      "release",
      "deployment {id}",
      "irreversible",
      "only the commit can be deployed again",
    ),
    destroys(
      "DELETE /now/deployments/{id}",
      "release",
      "deployment {id}",
      "irreversible",
      "only the commit can be deployed again",
    ),
    destroys(
      "DELETE /v6/domains/{domain}",
      "setting",
      "domain {domain}",
      "irreversible",
      "its DNS records go with it",
    ),
    destroys(
      "DELETE /v3/domains/{domain}/records/{id}",
      "setting",
      "DNS record {id} of {domain}",
      "irreversible",
      "the old value has to be known to set it again",
    ),
    destroys(
      "DELETE /v1/storage/stores/blob/{store}",
      "bucket",
      "{store}",
      "catastrophic",
      "a deleted blob store cannot be restored",
      "and every object in it",
    ),
    destroys(
      "DELETE /v1/edge-config/{id}",
      "setting",
      "edge config {id}",
      "irreversible",
      "its values are gone",
    ),
  ],
};
