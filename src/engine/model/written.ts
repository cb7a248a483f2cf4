import type { Argument, Written } from "./call";

/** What is known to be in a file because the line wrote it. */
export function textWritten(path: string, written: Written | undefined): Argument | undefined {
  for (let one = written; one !== undefined; one = one.before)
    if (one.path === path) return one.text;
  return undefined;
}

/** What is known after one more file was written. */
export function withWritten(path: string, text: Argument, before: Written | undefined): Written {
  return { path, text, before, count: (before?.count ?? 0) + 1 };
}
