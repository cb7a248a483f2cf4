import { baseName, slashed } from "../model/path";

/** What a name says a file holds, where losing it hurts most. */
export function preciousness(path: string): "database" | "key" | "state" | undefined {
  const name = baseName(path).toLowerCase();
  if (
    /\.(?:sqlite3?|db|db3|sqlitedb|mdb|accdb|rdb|aof|ldf|mdf|ibd|frm|myd|duckdb|realm|kdbx|dump|sql\.gz|pgdump|bson)(?:-wal|-shm|-journal)?$/.test(
      name,
    )
  )
    return "database";
  if (/^(?:pgdata|mysql|mongodb|postgres(?:ql)?|redis)$/.test(name)) return "database";
  if (
    /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|authorized_keys|known_hosts|\.netrc|\.pypirc|\.pgpass|\.git-credentials|credentials|\.htpasswd)$/.test(
      slashed(path).toLowerCase(),
    )
  )
    return "key";
  if (/\/\.(?:ssh|gnupg)\//.test(path)) return "key";
  // That of a project is settings, and mostly in git.
  if (name === ".npmrc" && isAtHome(path)) return "key";
  if (/\.(?:img|qcow2?|vmdk|vdi|vhdx?|raw|iso)$/.test(name)) return "database";
  if (/\.(?:pem|key|p12|pfx|jks|keystore|ppk|kdbx)$/.test(name)) return "key";
  if (/\.(?:asc|gpg)$/.test(name) && !isPublicKey(path)) return "key";
  if (/^\.env(?:\.(?!example$|sample$|template$|dist$|defaults?$)[\w.-]+)?$/.test(name))
    return "key";
  if (/^(?:\.ssh|\.gnupg|\.aws|\.kube|\.azure|\.docker|\.password-store)$/.test(name)) return "key";
  if (/\.tfstate(?:\.backup)?$|^terraform\.tfstate\.d$/.test(name)) return "state";
  return undefined;
}

/** True for a database that a program works in, unlike a dump of one: nobody keeps such a thing among temporary files. */
export function isWorkingDatabase(path: string): boolean {
  return /(?:\.(?:sqlite3?|db3?|duckdb)(?:-wal|-shm|-journal)?|\/pgdata)$/i.test(slashed(path));
}

/**
 * Signatures of downloads, and the keys by which packages are checked: anybody may have them, and
 * whoever installs a package fetches them anew.
 */
function isPublicKey(path: string): boolean {
  const written = slashed(path).toLowerCase();
  return (
    /\.(?:tar(?:\.\w+)?|tgz|t?[gx]z|zip|txt|deb|rpm|exe|dmg|iso|jar|whl|pkg|apk|appimage|bin|sig)\.asc$/.test(
      written,
    ) ||
    /(?:^|\/)(?:sha\d+sums?|md5sums|checksums?)(?:\.txt)?\.(?:asc|gpg)$/.test(written) ||
    /\/(?:etc\/apt|usr\/(?:local\/)?share)\/(?:keyrings|trusted\.gpg\.d)\//.test(written) ||
    /^\/(?:tmp|var\/tmp)\//.test(written) ||
    /(?:keyring|archive-key|pubkey|public|packages?|repo(?:sitory)?|microsoft|docker|nodesource|yarn|githubcli|hashicorp)[\w.-]*\.(?:asc|gpg)$/.test(
      written,
    )
  );
}

/** Right in a home directory. */
function isAtHome(path: string): boolean {
  return /^(?:\/root|\/(?:home|Users)\/[^/]+|[A-Za-z]:\/Users\/[^/]+)\/[^/]+$/.test(slashed(path));
}
