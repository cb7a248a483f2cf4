/**
 * Names of files that hold what no build makes again: databases, keys and secrets, the state of
 * infrastructure. Only names are looked at, never contents.
 */
const names: ReadonlySet<string> = new Set([
  // Databases: the data directories of PostgreSQL, MySQL, MongoDB; Redis' snapshot and log.
  "PG_VERSION",
  "ibdata1",
  "WiredTiger",
  "dump.rdb",
  "appendonly.aof",
  // Keys and secrets.
  "id_rsa",
  "id_dsa",
  "id_ecdsa",
  "id_ed25519",
  ".env",
  ".envrc",
  ".netrc",
  ".pgpass",
  ".pypirc",
  ".htpasswd",
  ".vault-token",
  "credentials",
  "kubeconfig",
  "master.key",
  // State. A file of this name is a linked work tree or a submodule, with changes of its own.
  ".git",
  "terraform.tfstate",
]);

const endings: readonly string[] = [
  ".sqlite",
  ".sqlite3",
  ".db",
  ".db3",
  ".duckdb",
  ".mdb",
  ".accdb",
  ".mdf",
  ".ibd",
  ".fdb",
  ".realm",
  ".rdb",
  ".dump",
  ".sql.gz",
  ".pem",
  ".key",
  ".p12",
  ".pfx",
  ".jks",
  ".keystore",
  ".ppk",
  ".kdbx",
  ".gpg",
  ".tfstate",
  ".tfstate.backup",
  ".tfvars",
];

/** Names that end like the ones above and hold nothing of one's own. */
const harmless: ReadonlySet<string> = new Set([
  "thumbs.db",
  "desktop.db",
  "cacert.pem",
  "ca-bundle.pem",
  ".env.example",
  ".env.sample",
  ".env.template",
  ".env.dist",
  ".env.defaults",
]);

/** True if a directory of this name is a repository or a database kept in a directory. */
export function isPreciousDirectory(name: string): boolean {
  return name === ".git" || (name.endsWith(".db") && name.length > 3);
}

/** True if a file of this name looks like a database, a key or state. */
export function isPreciousFile(name: string): boolean {
  const lower = name.toLowerCase();
  if (harmless.has(lower)) return false;
  if (names.has(name) || lower.startsWith(".env.")) return true;
  return endings.some((ending) => lower.length > ending.length && lower.endsWith(ending));
}

/**
 * Directories that a tool fills with what it downloaded or computed. Packages bring certificates
 * and databases of their own, so below these only the first level is looked at.
 */
const stores: ReadonlySet<string> = new Set([
  "node_modules",
  "bower_components",
  "jspm_packages",
  ".pnpm-store",
  ".yarn",
  ".venv",
  "venv",
  "virtualenv",
  ".tox",
  ".nox",
  "site-packages",
  "__pycache__",
  ".mypy_cache",
  ".pytest_cache",
  ".ruff_cache",
  ".cache",
  ".parcel-cache",
  ".turbo",
  ".next",
  ".nuxt",
  ".svelte-kit",
  ".angular",
  ".gradle",
  ".terraform",
  ".bundle",
  ".build",
  ".dart_tool",
  "vendor",
  "Pods",
  "DerivedData",
  "_deps",
  "deps",
  "_build",
  "target",
]);

/** True if a directory of this name is filled by a package manager or a cache. */
export function isStore(name: string): boolean {
  return stores.has(name);
}
