import { destroys, type Provider } from "../provider";

/**
 * Fly.io: the Machines API and GraphQL. Sources: flyctl, which calls destroying an app "not
 * reversible"; fly.io/docs/volumes/snapshots for the daily snapshots that outlive a volume.
 */
export const fly: Provider = {
  name: "Fly.io",
  hosts: ["api.machines.dev", "api.fly.io"],
  endpoints: [
    destroys(
      "DELETE /v1/apps/{app}",
      "project",
      "{app}",
      "catastrophic",
      "Fly says that destroying an app is not reversible",
      "and its machines, volumes and addresses",
    ),
    destroys(
      "DELETE /v1/apps/{app}/volumes/{volume}",
      "volume",
      "{volume} of app {app}",
      "irreversible",
      "only its daily snapshots, kept for 5 days unless set otherwise, bring a part of it back",
    ),
    destroys(
      "DELETE /v1/apps/{app}/machines/{machine}",
      "infrastructure",
      "machine {machine} of app {app}",
      "recoverable",
      "its volumes stay and another machine can be started",
    ),
    destroys(
      "DELETE /v1/apps/{app}/secrets/{name}",
      "credential",
      "{name} of app {app}",
      "irreversible",
      "the value cannot be read any more",
    ),
  ],
  mutations: {
    deleteApp: {
      resource: "project",
      name: "{appId}",
      including: "and its machines, volumes and addresses",
      reversibility: "catastrophic",
      because: "Fly says that destroying an app is not reversible",
    },
    deleteOrganization: {
      resource: "account",
      name: "organization {organizationId}",
      including: "and every app in it",
      reversibility: "catastrophic",
      because: "Fly does not restore organizations",
    },
    deleteAddOn: {
      resource: "database",
      name: "{addOnId}",
      reversibility: "catastrophic",
      because: "Fly says that destroying an extension is not reversible",
    },
    unsetSecrets: {
      resource: "credential",
      name: "{keys} of app {appId}",
      reversibility: "irreversible",
      because: "the values cannot be read any more",
    },
    releaseIpAddress: {
      resource: "setting",
      name: "address {ipAddressId}",
      reversibility: "irreversible",
      because: "the address is given to somebody else",
    },
    deleteCertificate: {
      resource: "setting",
      name: "certificate of {hostname}",
      reversibility: "recoverable",
      because: "another certificate can be issued",
    },
  },
};
