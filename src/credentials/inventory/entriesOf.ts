import { environmentOf } from "../environment";
import { scanFileInPieces } from "../scan/scanFile";
import type { Entry } from "./entry";
import { digestOf } from "./key";

/**
 * What the inventory holds of one file. Values become digests here, in the thread that read the
 * file, and go nowhere else.
 */
export async function entriesOf(
  file: string | Buffer,
  key: Uint8Array,
  pause: () => Promise<void> | undefined,
): Promise<readonly Entry[]> {
  const path = file.toString();
  const scanned = await scanFileInPieces(file, pause);
  if (scanned.kind !== "text") return [];
  return scanned.held.map(({ value, within, ...finding }) => {
    const environment = environmentOf(finding.id, finding.name ?? "", path);
    return {
      ...finding,
      path,
      changedAt: scanned.changedAt,
      digest: digestOf(value, key),
      ...(within === undefined ? {} : { digestWithin: digestOf(within, key) }),
      ...(environment === undefined ? {} : { environment }),
    };
  });
}
