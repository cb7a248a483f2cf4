import { join } from "node:path";
import { byDigest } from "../../credentials/inventory/byDigest";
import { inventoryDirectory, readAllKept } from "../../credentials/inventory/inventoryFile";
import { digestOf, installationKey } from "../../credentials/inventory/key";
import { credentialFacts } from "../../credentials/provenance";
import type { Action, Facts, Question } from "../../engine";

/**
 * Where the credentials of a request come from, by what the windows have kept of their folders: keyed
 * digests. Without them a credential is named by its kind alone, which decides nothing.
 */
export function keptCredentials(
  questions: readonly Question[],
  action: Action,
  home: string,
): Facts {
  if (!questions.some(({ ask }) => ask === "credential")) return {};
  try {
    const stableHome = join(home, ".tenth-second");
    const entries = readAllKept(inventoryDirectory(stableHome)).flatMap((kept) => kept.entries);
    if (entries.length === 0) return {};
    const key = installationKey(stableHome);
    const digests = byDigest(entries);
    return credentialFacts(questions, action, {
      seen: (value) => digests.get(digestOf(value, key)),
      of: (path) => entries.filter((entry) => entry.path === path),
    });
  } catch {
    // Neither key nor list can be read: the origin is not known, and the call is judged without.
    return {};
  }
}
