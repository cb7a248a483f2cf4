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

/** True for a glob that says so much that it tells files of secrets from others, and keeps one. */
export function isOfSecrets(glob: string): boolean {
  if (glob.replace(/[^a-z\d]/gi, "").length < 3) return false;
  const keeps = compileGlob(glob);
  return keeps !== undefined && secretNames.some(keeps);
}
