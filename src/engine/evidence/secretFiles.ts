import { compileGlob } from "../model/glob";

/** Names of files that hold secrets, one of each kind that people look for in a listing. */
const secretNames = [
  ".env",
  ".env.local",
  ".env.production",
  "id_rsa",
  "id_ed25519",
  ".netrc",
  ".npmrc",
  ".pgpass",
  "credentials",
  "server.pem",
  "terraform.tfstate",
  "secrets.yml",
];

/** True for a file that is there to hold secrets, by its name: `.env.production`, `id_rsa`, `tls.key`. */
export function isFileOfSecrets(path: string): boolean {
  return /(?:^|[/=])(?:\.env(?:\.(?!example|sample|template|dist|defaults)[\w-]+)?|[\w-]+\.(?:pem|key|p12|pfx|jks)|id_(?:rsa|dsa|ecdsa|ed25519)|credentials(?:\.json)?|\.(?:netrc|npmrc|pgpass))$/.test(
    path,
  );
}

/** True for a glob that says so much that it tells files of secrets from others, and keeps one. */
export function isOfSecrets(glob: string): boolean {
  if (glob.replace(/[^a-z\d]/gi, "").length < 3) return false;
  const keeps = compileGlob(glob);
  return keeps !== undefined && secretNames.some(keeps);
}
