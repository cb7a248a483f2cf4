import { destroys, type Provider } from "../provider";

/** Netlify's REST API. Source: the Netlify tool, which says "permanently" of deleting a project. */
export const netlify: Provider = {
  name: "Netlify",
  hosts: ["api.netlify.com"],
  endpoints: [
    destroys(
      "DELETE /api/v1/sites/{site}",
      "project",
      "{site}",
      "catastrophic",
      "Netlify says that a project is deleted permanently",
      "and its deploys, forms and settings",
    ),
    destroys(
      "DELETE /api/v1/blobs/{site}/{store}/{key}",
      "object",
      "{key} of store {store}",
      "irreversible",
      "a deleted blob cannot be restored",
    ),
    destroys(
      "DELETE /api/v1/accounts/{account}/env/{key}",
      "setting",
      "variable {key}",
      "irreversible",
      "the value cannot be read any more",
    ),
    destroys(
      "DELETE /api/v1/dns_zones/{zone}",
      "setting",
      "DNS zone {zone}",
      "irreversible",
      "its records go with it",
    ),
    destroys(
      "DELETE /api/v1/deploys/{deploy}",
      "release",
      "deploy {deploy}",
      "irreversible",
      "only the commit can be deployed again",
    ),
  ],
};
