import { table } from "./table";

/**
 * The row of the table that has each program, by its base name. Reckoning it loads every model, so a
 * bundle holds what comes out.
 */
export const rowOf: ReadonlyMap<string, number> = new Map(
  table.flatMap((row, at) => row().flatMap(({ names }) => names.map((name) => [name, at]))),
);
