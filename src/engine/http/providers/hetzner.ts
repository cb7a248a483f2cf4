import { destroys, type Provider } from "../provider";

/** Hetzner Cloud. Sources: the hcloud tool, which never asks; docs.hetzner.cloud. */
export const hetzner: Provider = {
  name: "Hetzner Cloud",
  hosts: ["api.hetzner.cloud"],
  endpoints: [
    destroys(
      "DELETE /v1/servers/{id}",
      "infrastructure",
      "server {id}",
      "catastrophic",
      "the backups of a server are deleted with it",
      "and its disk and backups",
    ),
    destroys(
      "DELETE /v1/volumes/{id}",
      "volume",
      "{id}",
      "irreversible",
      "Hetzner keeps no copy of a volume",
    ),
    destroys(
      "DELETE /v1/images/{id}",
      "volume backup",
      "image {id}",
      "irreversible",
      "a deleted snapshot cannot be restored",
    ),
    destroys(
      "DELETE /v1/primary_ips/{id}",
      "setting",
      "address {id}",
      "irreversible",
      "the address is given to somebody else",
    ),
    destroys(
      "DELETE /v1/floating_ips/{id}",
      "setting",
      "address {id}",
      "irreversible",
      "the address is given to somebody else",
    ),
    destroys(
      "DELETE /v1/networks/{id}",
      "infrastructure",
      "network {id}",
      "recoverable",
      "it can be set up again",
    ),
    destroys(
      "DELETE /v1/firewalls/{id}",
      "infrastructure",
      "firewall {id}",
      "recoverable",
      "it can be set up again",
    ),
    destroys(
      "DELETE /v1/load_balancers/{id}",
      "infrastructure",
      "load balancer {id}",
      "irreversible",
      "its address is lost",
    ),
    destroys(
      "DELETE /v1/zones/{id}",
      "setting",
      "DNS zone {id}",
      "irreversible",
      "its records go with it",
    ),
    destroys(
      "DELETE /v1/storage_boxes/{id}",
      "bucket",
      "storage box {id}",
      "catastrophic",
      "its snapshots are deleted with it",
      "and everything in it",
    ),
    {
      ...destroys(
        "POST /v1/servers/{id}/actions/rebuild",
        "infrastructure",
        "server {id}",
        "irreversible",
        "its disk is replaced by an image",
      ),
      kind: "overwrite",
    },
    destroys(
      "POST /v1/servers/{id}/actions/disable_backup",
      "volume backup",
      "every backup of server {id}",
      "irreversible",
      "the backups that exist are deleted",
    ),
  ],
};
