import { statSync } from "node:fs";
import { pieceSize } from "../scan/scanFile";

/** A large file that is written all the time, as logs are, is looked at so often, in milliseconds. */
const atMostEvery = 60_000;

/** Puts off looking at large files that were looked at a short while ago. */
export interface Patience {
  /** True of such a file: it is looked at when its time has come. */
  putOff(path: string): boolean;
}

/** @param look called with each file whose time has come. */
export function createPatience(
  look: (path: string) => void,
  { now, every }: { now(): number; every: number } = { now: Date.now, every: atMostEvery },
): Patience {
  const lookedAt = new Map<string, number>();
  const waiting = new Set<string>();
  return {
    putOff(path) {
      if (sizeOf(path) <= pieceSize) return false;
      if (waiting.has(path)) return true;
      const rest = (lookedAt.get(path) ?? -Infinity) + every - now();
      if (rest <= 0) {
        lookedAt.set(path, now());
        return false;
      }
      waiting.add(path);
      setTimeout(() => {
        waiting.delete(path);
        look(path);
      }, rest);
      return true;
    },
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // Gone, or not to be read: it is looked at at once, so that what was in it is forgotten.
    return 0;
  }
}
