import type { Entry } from "./entry";

/** Entries by the digests of what stands in the files, and of what that encodes. */
export function byDigest(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(
    entries.flatMap((entry) =>
      [entry.digestWithin, entry.digest].flatMap((digest) =>
        digest === undefined ? [] : [[digest, entry] as const],
      ),
    ),
  );
}
