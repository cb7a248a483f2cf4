import { expanded } from "./gitignoreLines";
import type { OffLimitsList } from "./offLimitsList";

/**
 * The off-limits files of the home directory that are named without a star, whether they are there
 * or not: the stores of credentials. Absolute.
 */
export function placesAtHome({ patterns, home }: OffLimitsList): readonly string[] {
  const places = expanded(patterns).flatMap((pattern) => {
    const start = ["**/", `${home}/`].find((text) => pattern.startsWith(text));
    const name = start === undefined ? "" : pattern.slice(start.length);
    const isStore = name.startsWith(".") || name.startsWith("Library/");
    return isStore && !isGlob(name) ? [`${home}/${name}`] : [];
  });
  return [...new Set(places)];
}

/** Single files outside the folder that are off-limits: those marked elsewhere, and the system's own. */
export function placesElsewhere(list: OffLimitsList): readonly string[] {
  const atHome = placesAtHome(list);
  const places = list.patterns.flatMap((pattern) => plainPath(pattern) ?? []);
  return [...new Set(places)].filter(
    (path) => path.startsWith("/") && !path.startsWith(`${list.folder}/`) && !atHome.includes(path),
  );
}

/** A glob that means only itself as the path that it means; nothing for any other. */
export function plainPath(pattern: string): string | undefined {
  return isGlob(pattern.replace(/\[.\]/g, "")) ? undefined : unescaped(pattern);
}

/** A glob with the characters that stand for themselves in brackets written without them. */
export function unescaped(pattern: string): string {
  return pattern.replace(/\[(.)\]/g, "$1");
}

function isGlob(pattern: string): boolean {
  return /[*?[\](){}!]/.test(pattern);
}
