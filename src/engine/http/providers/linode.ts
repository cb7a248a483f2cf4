import { destroys, letsIn, type Provider } from "../provider";

/** Linode's API. Sources: its command-line tool; techdocs.akamai.com/linode-api. */
export const linode: Provider = {
  name: "Linode",
  hosts: ["api.linode.com"],
  endpoints: [
    letsIn("POST /v4/profile/tokens", "a token of the user"),
    letsIn("POST /v4/account/users", "a user of the account"),
    destroys(
      "DELETE /v4/linode/instances/{id}",
      "infrastructure",
      "machine {id}",
      "catastrophic",
      "the disks and backups of a machine are deleted with it",
      "and its disks and backups",
    ),
    destroys(
      "POST /v4/linode/instances/{id}/backups/cancel",
      "volume backup",
      "every backup of machine {id}",
      "irreversible",
      "the backups that exist are deleted",
    ),
    {
      ...destroys(
        "POST /v4/linode/instances/{id}/rebuild",
        "infrastructure",
        "machine {id}",
        "irreversible",
        "its disks are deleted and made anew from an image",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /v4/volumes/{id}",
      "volume",
      "{id}",
      "irreversible",
      "Linode keeps no copy of a volume",
    ),
    destroys(
      "DELETE /v4/databases/{engine}/instances/{id}",
      "database",
      "{id}",
      "irreversible",
      "whether backups of a deleted database stay is not known",
    ),
    destroys(
      "DELETE /v4/domains/{id}",
      "setting",
      "domain {id}",
      "irreversible",
      "its DNS records go with it",
      "and its records",
    ),
    destroys(
      "DELETE /v4/lke/clusters/{id}",
      "infrastructure",
      "cluster {id}",
      "irreversible",
      "a deleted cluster cannot be restored",
    ),
    destroys(
      "POST /v4/account/cancel",
      "account",
      "this account",
      "catastrophic",
      "every service of the account is shut down and deleted",
      "and everything in it",
    ),
  ],
};
