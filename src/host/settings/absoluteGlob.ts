import { plainGlob } from "../../credentials/plainGlob";

/**
 * Makes a pattern as a person writes it into a glob for absolute paths. A name without a slash
 * means files of that name anywhere; `~/` is the home; a relative pattern starts at the folder
 * whose settings hold it, or anywhere if it stands in the user's own settings. A trailing slash
 * means everything below. A workspace's pattern reaches no further than its folder, unless it is
 * written as an absolute one.
 */
export function absoluteGlob(
  pattern: string,
  from: { readonly home: string; readonly folder: string | undefined },
): string {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  if (whole.startsWith("~/")) return `${plainGlob(from.home)}/${whole.slice(2)}`;
  if (whole.startsWith("/") || /^[A-Za-z]:\//.test(whole)) return whole;
  const base = from.folder === undefined ? "" : `${plainGlob(from.folder)}/`;
  if (whole.startsWith("**/")) return `${base}${whole}`;
  return whole.includes("/") && base !== ""
    ? `${base}${whole.replace(/^\.\//, "")}`
    : `${base}**/${whole.replace(/^\.\//, "")}`;
}
