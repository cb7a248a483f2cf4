import { destroys, type Provider } from "../provider";

/** Azure's resource manager: every resource has one path, and DELETE on it removes it. */
const group = "/subscriptions/{subscription}/resourceGroups/{group}";

export const azure: Provider = {
  name: "Azure",
  hosts: ["management.azure.com", "*.blob.core.windows.net"],
  endpoints: [
    destroys(
      `DELETE ${group}`,
      "project",
      "resource group {group}",
      "catastrophic",
      "every resource in the group is deleted with it",
      "and every resource in it",
    ),
    destroys(
      `DELETE ${group}/providers/Microsoft.Sql/servers/{server}`,
      "database",
      "server {server}",
      "catastrophic",
      "the databases of a server and their backups are deleted with it",
      "and its databases and their backups",
    ),
    destroys(
      `DELETE ${group}/providers/Microsoft.Sql/servers/{server}/databases/{database}`,
      "database",
      "{database} of server {server}",
      "irreversible",
      "it can be restored only while its backups are retained",
    ),
    destroys(
      `DELETE ${group}/providers/Microsoft.DBforPostgreSQL/flexibleServers/{server}`,
      "database",
      "server {server}",
      "irreversible",
      "a dropped server can be restored for about 5 days",
    ),
    destroys(
      `DELETE ${group}/providers/Microsoft.DocumentDB/databaseAccounts/{account}`,
      "database",
      "{account}",
      "irreversible",
      "only continuous backup, where it is on, brings it back",
    ),
    destroys(
      `DELETE ${group}/providers/Microsoft.Storage/storageAccounts/{account}`,
      "bucket",
      "storage account {account}",
      "catastrophic",
      "it can be recovered for 14 days at most, if its name is not used again",
      "and everything in it",
    ),
    destroys(
      `DELETE ${group}/providers/Microsoft.KeyVault/vaults/{vault}`,
      "credential",
      "vault {vault}",
      "recoverable",
      "soft delete keeps a vault for 7 to 90 days unless it is purged",
    ),
    destroys(
      `DELETE ${group}/providers/{type*}`,
      "infrastructure",
      "{type} in group {group}",
      "irreversible",
      "whether it can be restored depends on the kind of resource",
    ),
  ],
};
