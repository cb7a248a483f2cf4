import { destroys, type Provider } from "../provider";

/**
 * Render's REST API. Sources: the paths in the client of its command-line tool; api-docs.render.com.
 * That backups and disks go with their owner is documented for databases and believed for disks.
 */
export const render: Provider = {
  name: "Render",
  hosts: ["api.render.com"],
  endpoints: [
    destroys(
      "DELETE /v1/postgres/{id}",
      "database",
      "{id}",
      "catastrophic",
      "Render keeps no backup of a deleted database",
      "and its backups",
    ),
    destroys(
      "DELETE /v1/key-value/{id}",
      "database",
      "{id}",
      "catastrophic",
      "a deleted key-value store cannot be restored",
    ),
    destroys(
      "DELETE /v1/redis/{id}",
      "database",
      "{id}",
      "catastrophic",
      "a deleted key-value store cannot be restored",
    ),
    destroys(
      "DELETE /v1/services/{id}",
      "service",
      "{id}",
      "irreversible",
      "a deleted service cannot be restored",
      "and the disk attached to it",
    ),
    destroys(
      "DELETE /v1/disks/{id}",
      "volume",
      "{id}",
      "catastrophic",
      "a disk's snapshots are deleted with it",
      "and its snapshots",
    ),
    {
      ...destroys(
        "POST /v1/disks/{id}/snapshots/restore",
        "volume",
        "{id}",
        "irreversible",
        "everything written since the snapshot is lost",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /v1/projects/{id}",
      "project",
      "{id}",
      "irreversible",
      "a deleted project cannot be restored",
      "and its environments",
    ),
    destroys(
      "DELETE /v1/environments/{id}",
      "environment",
      "{id}",
      "irreversible",
      "a deleted environment cannot be restored",
    ),
    destroys(
      "DELETE /v1/env-groups/{id}",
      "setting",
      "environment group {id}",
      "irreversible",
      "the values cannot be read any more",
    ),
    {
      ...destroys(
        "PUT /v1/services/{id}/env-vars",
        "setting",
        "every variable of service {id}",
        "irreversible",
        "variables that are not in the request are removed",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /v1/services/{id}/env-vars/{name}",
      "setting",
      "variable {name}",
      "irreversible",
      "the value cannot be read any more",
    ),
    {
      ...destroys(
        "POST /v1/services/{id}/suspend",
        "service",
        "{id}",
        "recoverable",
        "it can be resumed",
      ),
      kind: "stop",
    },
  ],
};
