import { destroys, letsIn, type Provider } from "../provider";

/**
 * MongoDB Atlas. Source: mongodb.com/docs/atlas (deleting a cluster "also deletes any backup
 * snapshots for that cluster").
 */
const paths = ["/api/atlas/v2/groups/{project}", "/api/atlas/v1.0/groups/{project}"];

export const atlas: Provider = {
  name: "MongoDB Atlas",
  hosts: ["cloud.mongodb.com", "cloud-dev.mongodb.com"],
  endpoints: paths.flatMap((path) => [
    letsIn(`POST ${path}/apiKeys`, "a key of project {project}"),
    letsIn(`POST ${path}/serviceAccounts`, "a service account of project {project}"),
    letsIn(`POST ${path}/databaseUsers`, "a database user of project {project}"),
    letsIn(`POST ${path}/accessList`, "an address into project {project}"),
    destroys(
      `DELETE ${path}`,
      "project",
      "{project}",
      "catastrophic",
      "a deleted project cannot be restored",
    ),
    destroys(
      `DELETE ${path}/clusters/{cluster}`,
      "database",
      "cluster {cluster}",
      "catastrophic",
      "Atlas deletes the backup snapshots of a cluster with it",
      "and its backup snapshots",
    ),
    destroys(
      `DELETE ${path}/flexClusters/{cluster}`,
      "database",
      "cluster {cluster}",
      "catastrophic",
      "Atlas deletes the backup snapshots of a cluster with it",
      "and its backup snapshots",
    ),
    destroys(
      `DELETE ${path}/clusters/{cluster}/backup/snapshots/{snapshot}`,
      "volume backup",
      "snapshot {snapshot} of cluster {cluster}",
      "irreversible",
      "a deleted snapshot cannot be restored",
    ),
    destroys(
      `DELETE ${path}/clusters/{cluster}/backup/schedule`,
      "volume backup",
      "backup schedule of cluster {cluster}",
      "irreversible",
      "no further backups are made",
    ),
    {
      ...destroys(
        `POST ${path}/clusters/{cluster}/backup/restoreJobs`,
        "database",
        "cluster {cluster}",
        "irreversible",
        "what the target cluster holds is replaced by the backup",
      ),
      kind: "overwrite" as const,
    },
    destroys(
      `DELETE ${path}/databaseUsers/{database}/{user}`,
      "account",
      "{user}",
      "irreversible",
      "its password and its rights are gone",
    ),
  ]),
};
