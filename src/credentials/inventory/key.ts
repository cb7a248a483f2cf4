import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file of the key, in the stable home directory. */
const keyFileName = "credentials.key";
const keyBytes = 32;

/**
 * The key of this installation, made the first time. Without it a digest in the inventory tells
 * nothing, not even to somebody who guesses values, so only the user may read it. Throws if it can
 * neither be read nor made.
 */
export function installationKey(stableHome: string): Buffer {
  const path = join(stableHome, keyFileName);
  mkdirSync(stableHome, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, randomBytes(keyBytes), { mode: 0o600, flag: "wx" });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
  }
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  const key = readFileSync(path);
  if (key.length < keyBytes) throw new Error(`\`${path}\` is no key: remove it to get a new one`);
  return key;
}

/** What stands for a value in the inventory. */
export function digestOf(value: Uint8Array | string, key: Uint8Array): string {
  return createHmac("sha256", key).update(value).digest("hex").slice(0, 32);
}
