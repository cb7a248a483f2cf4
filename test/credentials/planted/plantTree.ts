import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { carriersOf } from "./carriers";
import { cloudTokens } from "./cloudTokensTable";
import { codeTokens } from "./codeTokensTable";
import { haystack } from "./haystack";
import { moreTokens } from "./moreTokensTable";
import { randomFrom } from "./random";
import type { Token } from "./token";

/** A token that lies in a tree. */
export interface Planted {
  readonly token: Token;
  /** What kind of file it is in: source, notebook, history. */
  readonly carrier: string;
  /** Absolute. */
  readonly path: string;
  readonly value: string;
}

export const plantedTokens: readonly Token[] = [...cloudTokens, ...codeTokens, ...moreTokens];

const inFolder = 100;

/**
 * Writes a tree of so many files, with every kind of token in every kind of file that it is found
 * in, one in each, far apart. The same seed makes the same tree.
 */
export function plantTree(directory: string, files: number, seed = 7): readonly Planted[] {
  const random = randomFrom(seed);
  const planted: Planted[] = [];
  const toPlant = plantedTokens.flatMap((token) =>
    carriersOf(token).map((carrier) => ({ token, carrier })),
  );
  const every = Math.floor(files / toPlant.length);
  let folder = directory;
  for (let index = 0; index < files; index++) {
    if (index % inFolder === 0) {
      folder = join(directory, `area-${Math.floor(index / inFolder / 20)}`, `part-${index}`);
      mkdirSync(folder, { recursive: true });
    }
    const next = index % every === 0 ? toPlant[index / every] : undefined;
    if (next !== undefined) {
      const { token, carrier } = next;
      const value = token.make(random);
      const place = join(folder, `at-${index}`);
      mkdirSync(place);
      const path = join(place, carrier.file);
      writeFileSync(path, carrier.write(token, value));
      planted.push({ token, carrier: carrier.kind, path, value });
      continue;
    }
    const hay = haystack[index % haystack.length];
    if (hay === undefined) continue;
    writeFileSync(join(folder, `file-${index}${hay.ending}`), hay.write(random, index));
  }
  return planted;
}
