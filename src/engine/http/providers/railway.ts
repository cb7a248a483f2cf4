import type { Provider } from "../provider";

/**
 * Railway's public API is GraphQL at one address. Sources: docs.railway.com (public API, volumes,
 * storage buckets) and the operations in its command-line tool. The documentation speaks of 48 hours
 * in which a volume can be restored through a link in an e-mail; in the incident of April 2026 a
 * volume deleted through the API, and its backups, were gone at once.
 */
export const railway: Provider = {
  name: "Railway",
  hosts: ["backboard.railway.com", "backboard.railway.app"],
  endpoints: [],
  mutations: {
    volumeDelete: {
      resource: "volume",
      name: "{volumeId}",
      including: "and the backups stored in it",
      reversibility: "catastrophic",
      because:
        "Railway deletes a volume's backups with it. It documents a way back for 48 hours by e-mail, but volumes deleted through the API were reported gone at once",
    },
    projectDelete: {
      resource: "project",
      name: "{id}",
      including: "and its services, volumes and their backups",
      reversibility: "catastrophic",
      because: "Railway says that deleting a project is permanent",
    },
    projectScheduleDelete: {
      resource: "project",
      name: "{id}",
      including: "and its services, volumes and their backups",
      reversibility: "catastrophic",
      because: "the project is deleted for good when its grace period ends",
    },
    environmentDelete: {
      resource: "environment",
      name: "{id}",
      including: "and the volumes in it with their backups",
      reversibility: "catastrophic",
      because: "Railway does not say that a deleted environment can be restored",
    },
    serviceDelete: {
      resource: "service",
      name: "{id}",
      reversibility: "irreversible",
      because:
        "Railway does not say that a deleted service, or the volume attached to it, can be restored",
    },
    volumeInstanceBackupDelete: {
      resource: "volume backup",
      name: "{volumeInstanceBackupId}",
      reversibility: "irreversible",
      because: "a deleted backup cannot be restored",
    },
    volumeInstanceBackupRestore: {
      kind: "overwrite",
      resource: "volume",
      name: "{volumeInstanceId}",
      reversibility: "irreversible",
      because: "what the volume holds now is replaced by the backup",
    },
    volumeInstancePitrRestore: {
      kind: "overwrite",
      resource: "volume",
      name: "{volumeInstanceId}",
      reversibility: "irreversible",
      because: "what the volume holds now is replaced by its state at an earlier time",
    },
    deploymentRemove: {
      kind: "stop",
      resource: "service",
      name: "deployment {id}",
      reversibility: "recoverable",
      because: "the service stays and can be deployed again",
    },
    deploymentStop: {
      kind: "stop",
      resource: "service",
      name: "deployment {id}",
      reversibility: "recoverable",
      because: "the service stays and can be deployed again",
    },
    variableDelete: {
      resource: "setting",
      name: "variable {name}",
      reversibility: "irreversible",
      because: "Railway keeps no history of variables",
    },
    variableCollectionUpsert: {
      kind: "overwrite",
      resource: "setting",
      name: "every variable of service {serviceId}",
      having: ["replace", "true"],
      reversibility: "irreversible",
      because:
        "variables that are not in the request are removed, and Railway keeps no history of them",
    },
    customDomainDelete: domain("domain {id}"),
    serviceDomainDelete: domain("domain {id}"),
    tcpProxyDelete: domain("TCP proxy {id}"),
    egressGatewayAssociationsClear: {
      resource: "setting",
      name: "static addresses of service {serviceId}",
      reversibility: "irreversible",
      because: "other addresses are given out next time",
    },
    templateDelete: {
      resource: "project",
      name: "template {id}",
      reversibility: "irreversible",
      because: "a deleted template cannot be restored",
    },
    projectTransfer: {
      kind: "change",
      resource: "project",
      name: "{projectId}",
      reversibility: "irreversible",
      because: "only the workspace that receives the project can give it back",
    },
    apiTokenCreate: letsIn("a token of the account"),
    projectTokenCreate: letsIn("a token of a project"),
    sshPublicKeyCreate: letsIn("a login with an SSH key"),
    bucketCredentialsReset: {
      kind: "revoke",
      resource: "credential",
      name: "credentials of bucket {bucketId}",
      reversibility: "irreversible",
      because: "whatever uses the old credentials stops working",
    },
    sandboxDestroy: {
      resource: "container",
      name: "sandbox {id}",
      reversibility: "irreversible",
      because: "what was written in the sandbox is gone",
    },
    cloudAgentDelete: {
      resource: "service",
      name: "agent {id}",
      reversibility: "irreversible",
      because: "a deleted agent cannot be restored",
    },
    purgeServiceCache: {
      resource: "service",
      name: "cache of service {serviceId}",
      reversibility: "regenerable",
      because: "the cache fills again",
    },
    sshPublicKeyDelete: {
      kind: "revoke",
      resource: "credential",
      name: "SSH public key {id}",
      reversibility: "recoverable",
      because: "the key can be added again",
    },
  },
};

/** What is done with a new way in before it is taken back cannot be undone. */
function letsIn(name: string): NonNullable<Provider["mutations"]>[string] {
  return {
    ...{ kind: "grant", resource: "account", name, reversibility: "irreversible" },
    because: "what is done with it before it is taken back cannot be undone",
  };
}

function domain(name: string): NonNullable<Provider["mutations"]>[string] {
  return {
    resource: "setting",
    name,
    reversibility: "recoverable",
    because: "it can be set up again; until then nobody reaches the service there",
  };
}
