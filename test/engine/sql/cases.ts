import assert from "node:assert/strict";
import { showEffect } from "../../../src/engine/showEffect";
import { sqlEffects } from "../../../src/engine/sql/effects";
import { storeOf, type Store } from "../../../src/engine/sql/store";
import type { SqlDialect } from "../../../src/engine/sql/tokens";

const files: Readonly<Record<string, string>> = {
  "/w/drop.sql": "DROP TABLE from_file;",
  "/w/loop.sql": "\\i loop.sql\nDROP TABLE looped;",
};

/** The lines that show what a text does in a store; some files under `/w` exist. */
export function lines(
  text: string | readonly string[],
  store: Store,
  dialect: SqlDialect,
): readonly string[] {
  const effects = sqlEffects(typeof text === "string" ? [text] : text, {
    dialect,
    store,
    path: (path) => ({
      kind: "path",
      path: path.startsWith("/") ? path : `/w/${path}`,
      resolved: true,
      glob: false,
      tree: false,
    }),
    read: (path) => files[path.path],
  });
  return effects.map(showEffect);
}

/** A database on this machine. */
export const local = storeOf({ database: "app", host: "localhost" });

/** One case in the local PostgreSQL database. */
export function t(text: string | readonly string[], ...expected: readonly string[]): void {
  const title = (typeof text === "string" ? text : text.join(" | ")).replaceAll("\n", "\\n");
  it(title, () => {
    assert.deepEqual(lines(text, local, "postgres"), expected);
  });
}

/** One case in another dialect. */
export function inDialect(dialect: SqlDialect, text: string, ...expected: readonly string[]): void {
  it(`${dialect}: ${text.replaceAll("\n", "\\n")}`, () => {
    assert.deepEqual(lines(text, local, dialect), expected);
  });
}
