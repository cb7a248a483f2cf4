import { apiCall } from "./apiCall";
import { cloudTool } from "./cloudTool";
import { remoteCommand } from "./remoteCommand";
import type { Deed } from "./tool";

// Told from the Azure CLI reference and the pages on deletion, soft delete and restore of each
// service.
const softDeleted =
  "soft delete keeps it for 7 to 90 days, but whatever uses it stops working at once";

const flexibleServer: Deed = {
  kind: "database",
  noun: "server",
  including: "and its databases",
  because: "a dropped server can be restored for about 5 days, if nobody asks too late",
};

/** `az` drives Azure: nouns, a verb, and options that name everything. */
export const az = cloudTool(["az"], () => ({
  does: "Drives every service of Azure.",
  provider: "Azure",
  switches:
    "-y --yes --no-wait --debug --verbose --only-show-errors --fail-not-exist --force-deletion --delete-backup-data --recursive --purge --no-prompt",
  values:
    "-o --output --query --api-version --acquire-policy-token --if-match --timeout --auth-mode --account-key --sas-token --connection-string",
  places: {
    "resource group": "-g --resource-group",
    subscription: "--subscription",
    organization: "--org --organization",
    "DevOps project": "-p --project",
    server: "-s --server --server-name",
    vault: "--vault-name",
    account: "--account-name -a",
    registry: "-r --registry",
    container: "-c --container-name",
    zone: "-z --zone-name",
  },
  variables: { AZURE_SUBSCRIPTION_ID: "subscription", AZURE_DEFAULTS_GROUP: "resource group" },
  named: "-n --name --ids --id --db-name",
  dry: "--dryrun --dry-run --what-if -w",
  unlisted: "takes all values",
  deletes: "delete remove purge destroy",
  verbAt: [1, 7],
  commands: {
    "group delete": {
      kind: "project",
      noun: "resource group",
      loss: "catastrophic",
      including: "and every resource in it",
      because: "every resource in the group is deleted with it",
      instead: "az resource list --resource-group NAME",
    },
    "resource delete": {
      kind: "infrastructure",
      because: "whether it can be restored depends on the kind of resource",
    },
    "sql db delete": {
      kind: "database",
      because: "it can be restored only while its backups are retained",
    },
    "sql server delete": {
      kind: "database",
      noun: "server",
      loss: "catastrophic",
      including: "and its databases and their backups",
      because: "the databases of a server and their backups are deleted with it",
    },
    "postgres|mysql flexible-server|server delete": flexibleServer,
    "mariadb server delete": flexibleServer,
    "postgres|mysql flexible-server db delete": {
      kind: "database",
      named: "-d --database-name --name -n",
      because: "only restoring the whole server to an earlier time brings it back",
    },
    "cosmosdb delete": {
      kind: "database",
      noun: "account",
      including: "and every database in it",
      because: "only continuous backup, where it is on, brings it back",
    },
    "redis delete": {
      kind: "database",
      noun: "cache",
      because: "only a file that was exported before brings its data back",
    },
    "storage account delete": {
      kind: "bucket",
      noun: "storage account",
      named: "-n --name --ids",
      loss: "catastrophic",
      including: "and everything in it",
      because: "it can be recovered for 14 days at most, if its name is not used again",
    },
    "storage container delete|rm": {
      kind: "bucket",
      noun: "container",
      including: "and every blob in it",
      because: "only soft delete, where it is on, brings it back",
    },
    "storage share|share-rm delete": {
      kind: "volume",
      noun: "file share",
      because: "only soft delete, where it is on, brings it back",
    },
    "storage queue delete": {
      kind: "database",
      noun: "queue",
      because: "the messages in the queue are lost",
    },
    "storage table delete": { kind: "table", because: "Azure keeps no copy of a table" },
    "storage blob delete": {
      kind: "object",
      noun: "blob",
      because: "only soft delete or versioning, where they are on, bring it back",
    },
    "storage blob|file delete-batch": {
      kind: "object",
      noun: "every object of",
      named: "-s --source",
      because: "only soft delete, where it is on, brings them back",
    },
    "storage blob|file|fs|share|account|container service-properties|policy|blob-service-properties":
      "nothing",
    "storage remove": {
      kind: "object",
      named: "-n --name --share-name",
      unnamed: "what the line names",
      because: "only soft delete, where it is on, brings it back",
    },
    "storage account keys renew": {
      does: "revoke",
      kind: "credential",
      noun: "key of storage account",
      named: "-n --account-name",
      because: "whatever uses the old key stops working",
    },
    "vm|vmss delete": {
      kind: "infrastructure",
      noun: "machine",
      because: "it cannot be restored; disks that are set to go with it are lost",
    },
    "vm deallocate|stop": {
      does: "stop",
      kind: "infrastructure",
      noun: "machine",
      loss: "recoverable",
      because: "it can be started again; its temporary disk is lost",
    },
    "vm run-command invoke|create": remoteCommand("--scripts --script", "-n --name --ids"),
    "disk delete": { kind: "volume", because: "only a snapshot brings it back" },
    "snapshot|image delete": {
      kind: "volume backup",
      because: "a deleted snapshot or image cannot be restored",
    },
    "backup vault delete": {
      kind: "volume backup",
      noun: "vault",
      loss: "catastrophic",
      including: "and the backups in it",
      because: "what is deleted there was the backup",
    },
    "backup protection disable": {
      kind: "volume backup",
      noun: "backups of",
      named: "-i --item-name",
      because: "the backups are deleted; soft delete keeps them for 14 days",
      when: "--delete-backup-data",
    },
    "aks delete": {
      kind: "infrastructure",
      noun: "cluster",
      including: "and what runs in it",
      because:
        "a deleted cluster cannot be restored, nor can volumes that belong to its node group",
    },
    "acr delete": {
      kind: "image",
      noun: "registry",
      including: "and every image in it",
      because: "a deleted registry cannot be restored",
    },
    "acr repository delete": {
      kind: "image",
      noun: "repository",
      named: "--repository --image -t",
      because: "only soft delete, where it is on, brings images back",
    },
    "acr run|task": remoteCommand("--cmd", "-r --registry"),
    "acr repository untag": "nothing",
    "keyvault delete": {
      kind: "credential",
      noun: "vault",
      including: "and every secret in it",
      because: softDeleted,
    },
    "keyvault purge": {
      kind: "credential",
      noun: "vault",
      loss: "catastrophic",
      including: "and every secret in it",
      because: "a purge ends the soft delete: nothing can be recovered after it",
    },
    "keyvault secret|key|certificate delete": { kind: "credential", because: softDeleted },
    "keyvault secret|key|certificate purge": {
      kind: "credential",
      because: "a purge ends the soft delete: nothing can be recovered after it",
    },
    "keyvault delete-policy": {
      does: "revoke",
      kind: "account",
      named: "--object-id --spn --upn",
      because: "whatever acted with these rights stops working until they are given back",
    },
    "ad sp|app credential reset": {
      does: "revoke",
      kind: "credential",
      noun: "password of",
      named: "--id --name -n",
      because: "whatever uses the old password stops working, and the new one is printed",
      when: "!--append",
    },
    "ad sp|app credential list": "nothing",
    "ad app|sp|user|group delete": {
      kind: "account",
      named: "--id --group -g",
      because:
        "it can be restored for 30 days, except for groups without mail; its rights are gone",
    },
    "webapp|functionapp delete": {
      kind: "service",
      because:
        "its settings and files are gone; a deleted app can be restored for 30 days on most plans",
    },
    "appconfig delete": {
      kind: "setting",
      noun: "configuration store",
      including: "and every value in it",
      because: "soft delete keeps a store for 1 to 7 days, and not on the free plan",
    },
    "appconfig purge": {
      kind: "setting",
      noun: "configuration store",
      including: "and every value in it",
      because: "a purge ends the soft delete: nothing can be recovered after it",
    },
    "network dns|private-dns zone delete": {
      kind: "setting",
      noun: "DNS zone",
      including: "and its records",
      because: "its records are gone, and a new zone may get other name servers",
    },
    "lock delete": {
      does: "change",
      kind: "setting",
      noun: "lock",
      because: "nothing then holds back a deletion",
    },
    "deployment group|sub create": {
      kind: "infrastructure",
      noun: "what the template does not have in",
      named: "-g --resource-group",
      because: "in complete mode every resource that the template does not have is deleted",
      when: "--mode=complete",
    },
    "deployment|deployment-scripts group|sub|mg|tenant delete": "nothing",
    "devops project delete": {
      kind: "project",
      loss: "catastrophic",
      including: "and its repositories, boards and pipelines",
      because: "a deleted project can be restored for 28 days",
    },
    "repos delete": {
      kind: "project",
      noun: "repository",
      because: "a deleted repository stays in the recycle bin for 30 days",
    },
    "pipelines delete": {
      kind: "service",
      noun: "pipeline",
      because: "its runs go with it",
    },
    rest: apiCall({
      base: "https://management.azure.com",
      address: "--url --uri -u",
      method: "--method -m",
      body: "--body -b",
    }),
    "account clear|logout": "nothing",
    logout: "nothing",
    "config|cloud|cache|extension|feature|bicep|self-test|interactive|find": "nothing",
    "bicep uninstall": "nothing",
    "ml environment|model|component archive|restore": "nothing",
  },
  examples: [
    {
      run: "az group delete -n shop-rg --yes --no-wait",
      effects: [
        "destroy project resource group shop-rg in Azure, and every resource in it (catastrophic)",
      ],
    },
    { run: "az group list -o table", effects: [] },
    { run: "az group create -n delete -l westeurope", effects: [] },
    {
      run: "az sql db delete -g shop-rg -s shop-sql -n orders --yes",
      effects: [
        "destroy database orders in resource group shop-rg, server shop-sql on Azure (irreversible)",
      ],
    },
    {
      run: "az storage blob delete-batch -s media --account-name shopstore",
      effects: [
        "destroy object every object of media in account shopstore on Azure (irreversible)",
      ],
    },
    {
      run: "az storage blob delete-batch -s media --account-name shopstore --dryrun",
      effects: [],
    },
    {
      run: "az storage account delete -g shop-rg -n shopstore",
      effects: [
        "destroy bucket storage account shopstore in resource group shop-rg on Azure, and everything in it (catastrophic)",
      ],
    },
    {
      run: "az vm delete --ids /subscriptions/1/a /subscriptions/1/b --yes",
      effects: [
        "destroy infrastructure machine /subscriptions/1/a in Azure (irreversible)",
        "destroy infrastructure machine /subscriptions/1/b in Azure (irreversible)",
      ],
    },
    {
      run: "az cognitiveservices account commitment-plan delete -g shop-rg --name speech --commitment-plan-name year",
      effects: [
        "destroy infrastructure commitment plan year in resource group shop-rg on Azure (irreversible)",
      ],
    },
    {
      run: "az deployment group create -g shop-rg --template-file main.bicep --mode Complete",
      effects: [
        "destroy infrastructure what the template does not have in shop-rg in Azure (irreversible)",
      ],
    },
    { run: "az deployment group create -g shop-rg --template-file main.bicep", effects: [] },
    {
      run: "az rest --method delete --url https://management.azure.com/subscriptions/1/resourceGroups/shop-rg",
      effects: [
        "destroy project resource group shop-rg in management.azure.com, and every resource in it (catastrophic)",
      ],
    },
    {
      run: "az vm run-command invoke -g shop-rg -n web --command-id RunShellScript --scripts 'rm -rf /srv'",
      effects: [
        "unknown dynamic: what `rm -rf /srv` does on web was not followed, and it names something destructive",
      ],
    },
    {
      run: "az vm run-command invoke -g shop-rg -n web --command-id RunShellScript --scripts uptime",
      effects: [],
    },
    { run: "az extension remove --name ml", effects: [] },
    { run: "az bicep uninstall", effects: [] },
  ],
}));

/** `azd` provisions an application on Azure and takes it down again. */
export const azd = cloudTool(["azd"], () => ({
  does: "Provisions and deploys an application on Azure, or takes all of it down.",
  provider: "Azure",
  switches: "--force --purge --no-prompt --debug",
  values: "-C --cwd --output -o",
  places: { environment: "-e --environment" },
  unlisted: "takes nothing",
  deletes: "down delete",
  commands: {
    down: {
      kind: "infrastructure",
      unnamed: "of this application",
      loss: "catastrophic",
      including: "and every resource in its group",
      because:
        "every resource group of the environment is deleted; with --purge soft delete ends too",
    },
    "env|template|config|auth|extension": "nothing",
  },
  examples: [
    {
      run: "azd down --force --purge -e prod",
      effects: [
        "destroy infrastructure of this application in environment prod on Azure, and every resource in its group (catastrophic)",
      ],
    },
    { run: "azd up", effects: [] },
    { run: "azd env list", effects: [] },
  ],
}));
