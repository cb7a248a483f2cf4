import { apiCall } from "./apiCall";
import { cloudTool } from "./cloudTool";
import { inScheme, removed, transferred, type ObjectStore } from "./objectStore";
import type { Deed } from "./tool";

// Told from the source code and the references of the tools of hosting companies.
const address: Deed = {
  kind: "setting",
  noun: "address",
  because: "the address is given to somebody else",
};
const again = "it can be set up again; until then what depends on it is cut off";
const snapshot: Deed = {
  kind: "volume backup",
  because: "a deleted snapshot or image cannot be restored",
};
const record: Deed = {
  kind: "setting",
  noun: "DNS record",
  operands: "domain names",
  because: "the old value has to be known to set it again",
};
const domain: Deed = {
  kind: "setting",
  noun: "domain",
  including: "and its records",
  because: "its DNS records go with it",
};

const dbCluster: Deed = {
  kind: "database",
  noun: "cluster",
  loss: "catastrophic",
  including: "and its backups",
  because: "the backups of a cluster are deleted with it",
};

/** `doctl` drives DigitalOcean; nouns and verbs have short forms, `d` being one of both. */
export const doctl = cloudTool(["doctl"], () => ({
  does: "Drives droplets, databases, clusters and apps on DigitalOcean.",
  provider: "DigitalOcean",
  switches:
    "-f --force -v --verbose --trace --interactive --no-header --wait --dangerous --include-all",
  values:
    "-c --config -u --api-url -t --access-token -o --output --format --http-retry-max --http-retry-wait-max --http-retry-wait-min",
  places: { context: "--context", region: "--region" },
  variables: { DIGITALOCEAN_CONTEXT: "context" },
  unlisted: "takes a value",
  deletes: "delete del rm remove undeploy delete-dangerous delete-selective",
  verbAt: [1, 4],
  commands: {
    "databases|database|db|dbs|d delete|rm|d": dbCluster,
    "databases|database|db|dbs|d db delete|rm|d": {
      kind: "database",
      operands: "cluster names",
      because: "only a backup of the cluster brings it back",
    },
    "databases|database|db|dbs|d replica|rep|r delete|rm|d": {
      kind: "database",
      noun: "replica",
      operands: "cluster names",
      because: "what it holds is still in its cluster; its address is gone",
    },
    "databases|database|db|dbs|d user|u delete|rm|d": {
      kind: "account",
      noun: "user",
      operands: "cluster names",
      because: "its password and its rights are gone",
    },
    "databases|database|db|dbs|d user|u reset": {
      does: "revoke",
      kind: "credential",
      noun: "password of user",
      operands: "cluster name -",
      because: "whatever uses the old password stops working",
    },
    "databases|database|db|dbs|d pool|p|topics|indexes|firewalls|fw delete|rm|d|remove": {
      kind: "setting",
      operands: "cluster names",
      because: again,
    },
    "compute droplet|d delete|d|del|rm": [
      {
        kind: "infrastructure",
        noun: "droplet",
        because: "the disk of a droplet is deleted with it",
        when: "!--tag-name",
      },
      {
        kind: "infrastructure",
        noun: "every droplet with the tag",
        named: "--tag-name",
        because: "the disk of a droplet is deleted with it",
        when: "--tag-name",
      },
    ],
    "compute d list|ls|get|create|actions|backups|kernels|neighbors|snapshots|tag|untag": "nothing",
    "compute droplet-action|da rebuild|restore": {
      does: "overwrite",
      kind: "infrastructure",
      noun: "droplet",
      because: "its disk is replaced by an image",
    },
    "compute droplet-action|da power-off|shutdown": {
      does: "stop",
      kind: "infrastructure",
      noun: "droplet",
      loss: "recoverable",
      because: "it can be started again",
    },
    "compute droplet-action|da disable-backups": {
      does: "change",
      kind: "volume backup",
      noun: "backups of droplet",
      because: "no further backups are made",
    },
    "compute droplet-autoscale delete-dangerous|delete": {
      kind: "infrastructure",
      noun: "autoscale pool",
      including: "and its droplets",
      because: "the droplets of the pool are deleted with it",
    },
    "compute volume|v delete|d|rm": {
      kind: "volume",
      because: "only a snapshot of the volume brings its data back",
    },
    "compute snapshot|s delete|d|rm": snapshot,
    "compute image delete|d|rm": snapshot,
    "compute domain delete|d|rm": domain,
    "compute domain records delete|d|rm": record,
    "compute reserved-ip|reserved-ipv6|floating-ip delete|d|rm": address,
    "compute load-balancer|lb delete|d|rm": {
      kind: "infrastructure",
      noun: "load balancer",
      because: "its address is lost",
    },
    "compute firewall|fw|ssh-key|tag|certificate|cdn|vpc delete|d|rm": {
      kind: "setting",
      because: again,
    },
    "kubernetes|kube|k8s|k cluster|clusters|c delete|d|rm": [
      {
        kind: "infrastructure",
        noun: "cluster",
        because: "a deleted cluster cannot be restored",
        when: "!--dangerous",
      },
      {
        kind: "infrastructure",
        noun: "cluster",
        loss: "catastrophic",
        including: "and its volumes, snapshots and load balancers",
        because: "everything that belongs to the cluster is deleted at once",
        when: "--dangerous",
      },
    ],
    "kubernetes|kube|k8s|k cluster|clusters|c delete-selective|ds": {
      kind: "infrastructure",
      noun: "cluster",
      including: "and the volumes and snapshots that are named",
      because: "what the line names is deleted with the cluster",
    },
    "kubernetes|kube|k8s|k cluster|clusters|c node-pool|np|nodepool|p delete|d|rm": {
      kind: "infrastructure",
      noun: "node pool",
      operands: "cluster names",
      because: "what ran only there is gone",
    },
    "kubernetes|kube|k8s|k cluster|clusters|c kubeconfig|kubecfg|k|cfg remove|d|rm": "nothing",
    "apps|app|a delete|d|rm": {
      kind: "project",
      noun: "app",
      because: "a deleted app cannot be restored",
    },
    "projects|project delete|d|rm": {
      kind: "project",
      because: "a project must be empty; its settings are gone",
    },
    "registry|reg|r delete|d|del|rm": {
      kind: "image",
      noun: "container registry",
      unnamed: "of this account",
      including: "and every image in it",
      because: "every image in it is deleted",
    },
    "registry|reg|r repository|repo|r delete-manifest|dm|delete-tag|dt": {
      kind: "image",
      operands: "repository names",
      because: "a deleted image cannot be restored, only pushed again",
    },
    "registry|reg|r garbage-collection|gc|g start|s": {
      kind: "image",
      noun: "untagged images of",
      unnamed: "the registry",
      because: "what no tag names is deleted",
    },
    "spaces keys delete": {
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "auth|account|balance|invoice|version|completion|1-click|monitoring|sbx": "nothing",
  },
  examples: [
    {
      run: "doctl databases delete 9cc1 -f",
      effects: ["destroy database cluster 9cc1 in DigitalOcean, and its backups (catastrophic)"],
    },
    {
      run: "doctl d db d 9cc1 shop",
      effects: ["destroy database shop in cluster 9cc1 on DigitalOcean (irreversible)"],
    },
    {
      run: "doctl compute droplet delete 123 456 -f --context prod",
      effects: [
        "destroy infrastructure droplet 123 in context prod on DigitalOcean (irreversible)",
        "destroy infrastructure droplet 456 in context prod on DigitalOcean (irreversible)",
      ],
    },
    {
      run: "doctl compute d d 123",
      effects: ["destroy infrastructure droplet 123 in DigitalOcean (irreversible)"],
    },
    {
      run: "doctl compute droplet delete --tag-name web -f",
      effects: [
        "destroy infrastructure every droplet with the tag web in DigitalOcean (irreversible)",
      ],
    },
    { run: "doctl compute d list", effects: [] },
    {
      run: "doctl kubernetes cluster delete shop --dangerous --force",
      effects: [
        "destroy infrastructure cluster shop in DigitalOcean, and its volumes, snapshots and load balancers (catastrophic)",
      ],
    },
    {
      run: "doctl compute cdn flush 12",
      effects: [
        "unknown program: `doctl compute cdn flush` is not known to Tenth Second, and `flush` sounds destructive",
      ],
    },
    { run: "doctl databases sql-mode set 9cc1 ANSI", effects: [] },
    { run: "doctl k o r", effects: [] },
  ],
}));

/** `hcloud` drives Hetzner Cloud, and never asks. */
export const hcloud = cloudTool(["hcloud"], () => ({
  does: "Drives servers, volumes and networks on Hetzner Cloud.",
  provider: "Hetzner Cloud",
  switches: "--quiet --debug --no-experimental-warnings --no-wait",
  values: "--config --endpoint --debug-file --poll-interval -o --output --image --http-timeout",
  places: { context: "--context" },
  variables: { HCLOUD_CONTEXT: "context" },
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [1, 3],
  commands: {
    "server delete": {
      kind: "infrastructure",
      noun: "server",
      loss: "catastrophic",
      including: "and its disk and backups",
      because: "the backups of a server are deleted with it",
    },
    "server rebuild": {
      does: "overwrite",
      kind: "infrastructure",
      noun: "server",
      because: "its disk is replaced by an image",
    },
    "server disable-backup": {
      kind: "volume backup",
      noun: "every backup of server",
      because: "the backups that exist are deleted",
    },
    "server poweroff|shutdown|reset|reboot": {
      does: "stop",
      kind: "infrastructure",
      noun: "server",
      loss: "recoverable",
      because: "it can be started again",
    },
    "server reset-password": {
      does: "revoke",
      kind: "credential",
      noun: "root password of server",
      because: "the old password stops working, and the new one is printed",
    },
    "server|volume|image|network|load-balancer|floating-ip|primary-ip|zone|storage-box disable-protection":
      {
        does: "change",
        kind: "setting",
        noun: "protection of",
        operands: "name -",
        because: "nothing then holds back a deletion",
      },
    "volume delete": { kind: "volume", because: "Hetzner keeps no copy of a volume" },
    "image delete": snapshot,
    "floating-ip|primary-ip delete": address,
    "load-balancer delete": {
      kind: "infrastructure",
      noun: "load balancer",
      because: "its address is lost",
    },
    "network|firewall|placement-group|ssh-key|certificate delete": {
      kind: "setting",
      because: again,
    },
    "zone delete": { ...domain, noun: "DNS zone" },
    "zone rrset delete|remove-records|set-records": {
      kind: "setting",
      noun: "DNS record",
      operands: "zone name type",
      because: "the old value has to be known to set it again",
    },
    "storage-box delete": {
      kind: "bucket",
      noun: "storage box",
      loss: "catastrophic",
      including: "and everything in it",
      because: "its snapshots are deleted with it",
    },
    "storage-box snapshot delete": {
      kind: "volume backup",
      operands: "box names",
      because: "a deleted snapshot cannot be restored",
    },
    "storage-box rollback-snapshot": {
      does: "overwrite",
      kind: "bucket",
      noun: "storage box",
      because: "everything written since the snapshot is lost",
    },
    "context|completion|config|version|all|location|datacenter": "nothing",
  },
  examples: [
    {
      run: "hcloud server delete web1",
      effects: [
        "destroy infrastructure server web1 in Hetzner Cloud, and its disk and backups (catastrophic)",
      ],
    },
    { run: "hcloud server list", effects: [] },
    { run: "hcloud server create --name delete --type cx22 --image debian-12", effects: [] },
    {
      run: "hcloud --context prod volume delete data",
      effects: ["destroy volume data in context prod on Hetzner Cloud (irreversible)"],
    },
    {
      run: "hcloud server rebuild web1 --image debian-12",
      effects: ["overwrite infrastructure server web1 in Hetzner Cloud (irreversible)"],
    },
    {
      run: "hcloud server disable-protection web1 delete rebuild",
      effects: ["change setting protection of web1 in Hetzner Cloud (irreversible)"],
    },
    { run: "hcloud context delete old", effects: [] },
  ],
}));

/** `linode-cli` drives Linode; it is generated from the API, so verbs end some of its words. */
export const linodeCli = cloudTool(["linode-cli", "linode", "lin"], () => ({
  does: "Drives machines, volumes, domains and databases on Linode.",
  provider: "Linode",
  switches:
    "--text --json --markdown --pretty --no-headers --suppress-warnings --no-truncation --all-rows --debug --all-columns",
  values: "--format --delimiter --page --page-size --cluster",
  places: { user: "--as-user" },
  unlisted: "takes a value",
  deletes: "delete rm revoke cancel",
  verbAt: [1, 2],
  commands: {
    "linodes delete|rm": {
      kind: "infrastructure",
      noun: "machine",
      loss: "catastrophic",
      including: "and its disks and backups",
      because: "the disks and backups of a machine are deleted with it",
    },
    "linodes rebuild": {
      does: "overwrite",
      kind: "infrastructure",
      noun: "machine",
      because: "its disks are deleted and made anew from an image",
    },
    "linodes backups-cancel": {
      kind: "volume backup",
      noun: "every backup of machine",
      because: "the backups that exist are deleted",
    },
    "linodes disk-delete": {
      kind: "volume",
      noun: "disk",
      operands: "machine names",
      because: "only a backup brings it back",
    },
    "linodes shutdown": {
      does: "stop",
      kind: "infrastructure",
      noun: "machine",
      loss: "recoverable",
      because: "it can be started again",
    },
    "volumes delete|rm": { kind: "volume", because: "Linode keeps no copy of a volume" },
    "volumes detach": {
      does: "change",
      kind: "volume",
      loss: "recoverable",
      because: "the volume keeps its data and can be attached again",
    },
    "images delete|rm": snapshot,
    "domains delete|rm": domain,
    "domains records-delete": record,
    "nodebalancers delete|rm": {
      kind: "infrastructure",
      noun: "load balancer",
      because: "its address is lost",
    },
    "lke cluster-delete": {
      kind: "infrastructure",
      noun: "cluster",
      because: "a deleted cluster cannot be restored",
    },
    "databases mysql-delete|postgresql-delete|legacy-delete": {
      kind: "database",
      because: "whether backups of a deleted database stay is not known",
    },
    "object-storage keys revoke": {
      does: "revoke",
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "object-storage keys-delete": {
      does: "revoke",
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "object-storage cancel": {
      kind: "bucket",
      unnamed: "every bucket of the account",
      loss: "catastrophic",
      because: "Linode removes all object storage of the account",
    },
    "obj rb|del|rm": {
      kind: "object",
      because: "Linode keeps no copy of an object",
    },
    "account cancel": {
      kind: "account",
      unnamed: "this account",
      loss: "catastrophic",
      including: "and everything in it",
      because: "every service of the account is shut down and deleted",
    },
    "configure|set-user|remove-user|show-users|regions": "nothing",
  },
  examples: [
    {
      run: "linode-cli linodes delete 123",
      effects: [
        "destroy infrastructure machine 123 in Linode, and its disks and backups (catastrophic)",
      ],
    },
    {
      run: "linode-cli domains records-delete 12 345",
      effects: ["destroy setting DNS record 345 in domain 12 on Linode (irreversible)"],
    },
    { run: "linode-cli linodes list --text", effects: [] },
    {
      run: "linode-cli firewalls delete 7",
      effects: ["destroy infrastructure firewall 7 in Linode (irreversible)"],
    },
    {
      run: "linode-cli object-storage keys revoke 9",
      effects: ["revoke credential key 9 in Linode (irreversible)"],
    },
  ],
}));

/** `vultr-cli` drives Vultr. */
export const vultrCli = cloudTool(["vultr-cli", "vultr"], () => ({
  does: "Drives instances, block storage and databases on Vultr.",
  provider: "Vultr",
  values: "--config -o --output",
  unlisted: "takes a value",
  deletes: "delete destroy",
  verbAt: [1, 3],
  commands: {
    "instance delete|destroy": {
      kind: "infrastructure",
      noun: "instance",
      because: "Vultr removes an instance and its disk permanently",
    },
    "instance reinstall|restore": {
      does: "overwrite",
      kind: "infrastructure",
      noun: "instance",
      because: "its disk is replaced",
    },
    "block-storage|bs delete|destroy|d": {
      kind: "volume",
      because: "Vultr removes the volume permanently",
    },
    "database delete|destroy": {
      kind: "database",
      noun: "cluster",
      because: "Vultr removes the database without a way to recover it",
    },
    "database db delete|destroy": {
      kind: "database",
      operands: "cluster names",
      because: "only a backup of the cluster brings it back",
    },
    "snapshot delete|destroy": snapshot,
    "kubernetes delete-with-resources": {
      kind: "infrastructure",
      noun: "cluster",
      loss: "catastrophic",
      including: "and its volumes and load balancers",
      because: "everything that belongs to the cluster is deleted at once",
    },
  },
  examples: [
    {
      run: "vultr-cli instance delete 6718",
      effects: ["destroy infrastructure instance 6718 in Vultr (irreversible)"],
    },
    {
      run: "vultr-cli bs d 6718",
      effects: ["destroy volume 6718 in Vultr (irreversible)"],
    },
    { run: "vultr-cli instance list", effects: [] },
    {
      run: "vultr-cli load-balancer delete 12",
      effects: ["destroy infrastructure load balancer 12 in Vultr (irreversible)"],
    },
  ],
}));

/** `scw` drives Scaleway; its options are written `key=value`. */
export const scw = cloudTool(["scw"], () => ({
  does: "Drives instances, databases and clusters on Scaleway.",
  provider: "Scaleway",
  switches: "-D --debug -w --wait",
  values: "-c --config -o --output",
  places: { profile: "-p --profile", zone: "--zone", region: "--region", project: "--project-id" },
  variables: { SCW_PROFILE: "profile", SCW_DEFAULT_PROJECT_ID: "project" },
  unlisted: "takes a value",
  pairs: true,
  deletes: "delete terminate purge",
  verbAt: [1, 4],
  commands: {
    "instance server delete|terminate": [
      {
        kind: "infrastructure",
        noun: "server",
        including: "and its volumes",
        because: "the volumes that the line names are deleted with it",
        named: "--server-id --server-ids.0",
        when: "!--with-volumes=none",
      },
      {
        kind: "infrastructure",
        noun: "server",
        because: "it cannot be restored; its volumes stay",
        named: "--server-id --server-ids.0",
        when: "--with-volumes=none",
      },
    ],
    "instance|block volume delete": {
      kind: "volume",
      named: "--volume-id",
      because: "only a snapshot brings it back",
    },
    "instance|block snapshot delete": { ...snapshot, named: "--snapshot-id" },
    "instance image delete": { ...snapshot, named: "--image-id" },
    "rdb instance delete": {
      kind: "database",
      noun: "instance",
      named: "--instance-id",
      including: "and its databases",
      because: "a deleted instance cannot be restored",
    },
    "rdb database delete": {
      kind: "database",
      named: "--name",
      because: "only a backup of the instance brings it back",
    },
    "rdb backup|snapshot delete": snapshot,
    "k8s cluster delete": {
      kind: "infrastructure",
      noun: "cluster",
      named: "--cluster-id",
      including: "and, where the line says so, its volumes",
      because: "a deleted cluster cannot be restored",
    },
    "object bucket delete": {
      kind: "bucket",
      named: "--name",
      because: "its name can be taken by anybody",
    },
    "config|init|login|shell|autocomplete|feedback|info|help": "nothing",
  },
  examples: [
    {
      run: "scw instance server delete 11ab with-volumes=all zone=fr-par-1",
      effects: [
        "destroy infrastructure server 11ab in zone fr-par-1 on Scaleway, and its volumes (irreversible)",
      ],
    },
    { run: "scw instance server list zone=all", effects: [] },
    {
      run: "scw rdb database delete instance-id=11ab name=shop",
      effects: ["destroy database shop in instance 11ab on Scaleway (irreversible)"],
    },
    {
      run: "scw registry namespace delete 22cd",
      effects: ["destroy namespace 22cd in Scaleway (irreversible)"],
    },
  ],
}));

/** `openstack` drives any OpenStack cloud. */
export const openstack = cloudTool(["openstack"], () => ({
  does: "Drives servers, volumes and networks of an OpenStack cloud.",
  provider: "OpenStack",
  switches:
    "-v --verbose -q --quiet --debug --insecure --timing --force --purge --cascade --wait --all-projects --recursive -r --yes -y",
  values:
    "-f --format -c --column --log-file --os-auth-url --os-username --os-password --os-token --os-identity-api-version",
  places: {
    cloud: "--os-cloud",
    project: "--os-project-name --os-project-id --project",
    region: "--os-region-name",
  },
  variables: { OS_CLOUD: "cloud", OS_PROJECT_NAME: "project", OS_REGION_NAME: "region" },
  unlisted: "takes a value",
  deletes: "delete purge",
  verbAt: [1, 4],
  commands: {
    "server delete": {
      kind: "infrastructure",
      noun: "server",
      because: "a disk that is not a volume is deleted with it",
    },
    "server rebuild": {
      does: "overwrite",
      kind: "infrastructure",
      noun: "server",
      because: "its disk is replaced by an image",
    },
    "volume delete": { kind: "volume", because: "only a snapshot or backup brings it back" },
    "volume snapshot|backup delete": snapshot,
    "image delete": snapshot,
    "project delete": {
      kind: "project",
      because: "what it owned is left without an owner",
    },
    "project purge": {
      kind: "project",
      named: "--project",
      loss: "catastrophic",
      including: "and every server, volume, snapshot and image in it",
      because: "everything that the project owns is deleted",
    },
    "stack delete": {
      kind: "infrastructure",
      noun: "stack",
      loss: "catastrophic",
      including: "and every resource in it",
      because: "every resource of the stack is deleted with it",
    },
    "container delete": {
      kind: "bucket",
      including: "and every object in it",
      because: "OpenStack keeps no copy of an object",
    },
    "object delete": {
      kind: "object",
      operands: "container names",
      because: "OpenStack keeps no copy of an object",
    },
    "floating ip delete": address,
    "volume unset|set": "nothing",
  },
  examples: [
    {
      run: "openstack server delete web1 web2",
      effects: [
        "destroy infrastructure server web1 in OpenStack (irreversible)",
        "destroy infrastructure server web2 in OpenStack (irreversible)",
      ],
    },
    { run: "openstack server list --all-projects", effects: [] },
    {
      run: "openstack --os-cloud prod volume delete data",
      effects: ["destroy volume data in cloud prod on OpenStack (irreversible)"],
    },
    {
      run: "openstack flavor delete small",
      effects: ["destroy setting flavor small in OpenStack (irreversible)"],
    },
    { run: "openstack network set --disable lan", effects: [] },
  ],
}));

/** `oci` drives Oracle Cloud. */
export const oci = cloudTool(["oci"], () => ({
  does: "Drives every service of Oracle Cloud.",
  provider: "Oracle Cloud",
  switches:
    "--force --debug -d --raw-output --no-retry --cli-auto-prompt --latest-version --all --skip-deletion",
  values:
    "--config-file --auth --output --query --endpoint --if-match --wait-for-state --preserve-boot-volume --prefix",
  places: {
    profile: "--profile",
    region: "--region",
    compartment: "-c --compartment-id",
    namespace: "-ns --namespace --namespace-name",
  },
  variables: { OCI_CLI_PROFILE: "profile", OCI_CLI_REGION: "region" },
  unlisted: "takes a value",
  deletes: "delete terminate purge bulk-delete schedule-deletion schedule-secret-deletion",
  verbAt: [1, 6],
  dry: "--dry-run --generate-full-command-json-input --generate-param-json-input",
  commands: {
    "compute instance terminate": {
      kind: "infrastructure",
      noun: "instance",
      named: "--instance-id",
      because: "its boot volume is deleted with it unless the line says to preserve it",
    },
    "db autonomous-database delete": {
      kind: "database",
      named: "--autonomous-database-id",
      because: "whether backups of a deleted database stay is not known",
    },
    "os bucket delete": {
      kind: "bucket",
      named: "--bucket-name --name -bn",
      because: "its name can be taken by anybody",
    },
    "os object delete": {
      kind: "object",
      named: "--object-name --name",
      because: "only versioning, where the bucket has it, brings it back",
    },
    "os object bulk-delete|bulk-delete-versions": {
      kind: "bucket",
      noun: "every object of",
      named: "--bucket-name -bn",
      because: "only versioning, where the bucket has it, brings them back",
    },
    "iam compartment delete": {
      kind: "project",
      noun: "compartment",
      named: "--compartment-id -c",
      because: "it has to be empty; its rules are gone",
    },
    "kms management key schedule-deletion": {
      kind: "credential",
      noun: "key",
      named: "--key-id",
      because:
        "after the waiting time everything encrypted with the key is lost; until then it can be cancelled",
    },
    "setup|session|raw-request": "nothing",
    "raw-request": apiCall({
      base: "https://oraclecloud.com",
      address: "--target-uri",
      method: "--http-method",
      body: "--request-body",
    }),
  },
  examples: [
    {
      run: "oci compute instance terminate --instance-id ocid1.i --force",
      effects: ["destroy infrastructure instance ocid1.i in Oracle Cloud (irreversible)"],
    },
    {
      run: "oci bv volume delete --volume-id ocid1.v --profile prod",
      effects: ["destroy volume ocid1.v in profile prod on Oracle Cloud (irreversible)"],
    },
    { run: "oci compute instance list -c ocid1.c", effects: [] },
  ],
}));

/** `ibmcloud` drives IBM Cloud; verbs end many of its words (`instance-delete`). */
export const ibmcloud = cloudTool(["ibmcloud", "ic", "bx"], () => ({
  does: "Drives every service of IBM Cloud.",
  provider: "IBM Cloud",
  switches: "-f --force -q --quiet --recursive --force-delete-storage -v --verbose",
  values: "--output",
  places: {
    region: "-r --region",
    "resource group": "-g --resource-group",
    cluster: "-c --cluster",
    bucket: "--bucket",
  },
  named: "--key",
  unlisted: "takes a value",
  deletes: "delete rm remove destroy",
  verbAt: [0, 4],
  commands: {
    "ks cluster rm": {
      kind: "infrastructure",
      noun: "cluster",
      named: "-c --cluster",
      because:
        "a deleted cluster cannot be restored; with --force-delete-storage its volumes go too",
    },
    "cos bucket-delete": {
      kind: "bucket",
      named: "--bucket",
      because: "its name can be taken by anybody",
    },
    "cos object-delete": {
      kind: "object",
      named: "--key",
      because: "only versioning, where the bucket has it, brings it back",
    },
    "resource service-instance-delete": {
      kind: "service",
      noun: "instance",
      including: "and its data",
      because: "some services keep a deleted instance for 7 days",
    },
    "resource group-delete": {
      kind: "project",
      noun: "resource group",
      because: "a resource group must be empty; its access rules are gone",
    },
    "plugin|plugins|config|update|api|login|logout|target|regions|version": "nothing",
  },
  examples: [
    {
      run: "ibmcloud ks cluster rm --cluster shop -f",
      effects: ["destroy infrastructure cluster shop in IBM Cloud (irreversible)"],
    },
    {
      run: "ibmcloud is instance-delete web1 -f",
      effects: ["destroy infrastructure instance web1 in IBM Cloud (irreversible)"],
    },
    { run: "ibmcloud plugin uninstall ks", effects: [] },
    { run: "ibmcloud is instances", effects: [] },
  ],
}));

const oss: ObjectStore = {
  isStored: inScheme("oss"),
  recursive: "-r --recursive",
  because: "only versioning, where the bucket has it, brings it back",
};

/** `aliyun` drives Alibaba Cloud; commands are the names of API calls (`DeleteInstance`). */
export const aliyun = cloudTool(["aliyun"], () => ({
  does: "Drives every service of Alibaba Cloud.",
  provider: "Alibaba Cloud",
  switches: "-f --force -r --recursive -a --all-type -b --bucket --all-versions --delete",
  values: "-o --output --language --config-path --endpoint --version --RegionId --Force --Duration",
  places: { profile: "-p --profile", region: "--region" },
  variables: { ALIBABA_CLOUD_PROFILE: "profile" },
  dry: "--dryrun --dry-run",
  unlisted: "takes a value",
  deletes: "delete release terminate remove destroy",
  verbAt: [1, 1],
  commands: {
    "oss rm": removed(oss),
    "oss cp": transferred(oss, {}),
    "oss sync": transferred({ ...oss, tree: true }, { deletes: "--delete" }),
    "ecs DeleteInstance|DeleteInstances": {
      kind: "infrastructure",
      noun: "instance",
      named: "--InstanceId --InstanceId.1",
      because: "its system disk is released with it",
    },
    "rds DeleteDBInstance": {
      kind: "database",
      noun: "instance",
      named: "--DBInstanceId",
      because: "whether its backups are kept is for the line and the account to say",
    },
    "configure|plugin|version": "nothing",
  },
  examples: [
    {
      run: "aliyun ecs DeleteInstance --InstanceId i-1 --Force true",
      effects: ["destroy infrastructure instance i-1 in Alibaba Cloud (irreversible)"],
    },
    {
      run: "aliyun slb DeleteLoadBalancer --LoadBalancerId lb-1 --region cn-x",
      effects: [
        "destroy infrastructure load balancer lb-1 in region cn-x on Alibaba Cloud (irreversible)",
      ],
    },
    { run: "aliyun ecs DescribeInstances", effects: [] },
    {
      run: "aliyun oss rm oss://media -r -f",
      effects: [
        "destroy bucket oss://media in Alibaba Cloud, and every object in it (irreversible)",
      ],
    },
  ],
}));
