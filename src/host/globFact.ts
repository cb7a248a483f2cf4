import { lstat, readdir, stat } from "node:fs/promises";
import type { Dirent } from "node:fs";
import type { GlobFact } from "../engine";
import { Minimatch } from "minimatch";

/** Where expanding stops; what was found until then is given, and said not to be all. */
export interface GlobBounds {
  readonly paths: number;
  /** Entries of directories that are looked at. */
  readonly entries: number;
  /** Milliseconds. */
  readonly time: number;
}

export const globBounds: GlobBounds = { paths: 2_000, entries: 50_000, time: 150 };

/**
 * The paths that match an absolute glob, in the order of their names. As in a shell: a leading dot
 * is matched only by a dot, symlinks to directories are entered by name but not by `**`, and a
 * component without glob characters need not be readable, only exist. `**` matches any number of
 * directories, as zsh, fish and bash with globstar read it; bash without it finds fewer.
 */
export async function globFact(
  pattern: string,
  bounds: GlobBounds,
  signal?: AbortSignal,
): Promise<GlobFact> {
  const end = performance.now() + bounds.time;
  const segments = pattern.split("/").filter((segment) => segment !== "");
  const onlyDirectories = pattern.endsWith("/");
  let looked = 0;
  let truncated = false;

  let places: readonly string[] = [""];
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    const next: string[] = [];
    for (const place of places) {
      if (stopped()) break;
      if (segment === "**") next.push(...(last ? await below(place) : await treesOf(place)));
      else next.push(...(await step(place, segment, last)));
    }
    places = next.length > bounds.paths && last ? next.slice(0, bounds.paths) : next;
    if (places.length < next.length) truncated = true;
  }
  const paths = [...new Set(places)].map((path) => (path === "" ? "/" : path));
  return { fact: "glob", paths: paths.sort(), truncated };

  function stopped(): boolean {
    const stop = looked > bounds.entries || performance.now() > end || signal?.aborted === true;
    truncated ||= stop;
    return stop;
  }

  /** The entries of a directory that one component matches. */
  async function step(place: string, segment: string, last: boolean): Promise<readonly string[]> {
    const wanted = last && !onlyDirectories ? "anything" : "directory";
    const plain = plainName(segment);
    if (plain !== undefined) {
      const path = `${place}/${plain}`;
      return (await exists(path, wanted)) ? [path] : [];
    }
    const matches = matcher(segment);
    const found: string[] = [];
    for (const entry of await entriesOf(place)) {
      if (!matches(entry.name)) continue;
      const path = `${place}/${entry.name}`;
      if (wanted === "anything" || entry.isDirectory()) found.push(path);
      else if (entry.isSymbolicLink() && (await exists(path, "directory"))) found.push(path);
    }
    return found;
  }

  /** A directory and every directory below it, hidden ones left out. */
  async function treesOf(place: string): Promise<readonly string[]> {
    const trees = [place];
    for (let index = 0; index < trees.length && !stopped(); index++) {
      const tree = trees[index] ?? "";
      for (const entry of await entriesOf(tree)) {
        if (entry.isDirectory() && !entry.name.startsWith(".")) trees.push(`${tree}/${entry.name}`);
      }
    }
    return trees;
  }

  /** Everything below a directory, hidden entries left out. */
  async function below(place: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const tree of await treesOf(place)) found.push(...(await step(tree, "*", true)));
    return found;
  }

  async function entriesOf(place: string): Promise<readonly Dirent[]> {
    const entries = await readdir(place === "" ? "/" : place, { withFileTypes: true }).catch(
      () => [],
    );
    looked += entries.length;
    return entries;
  }
}

async function exists(path: string, wanted: "anything" | "directory"): Promise<boolean> {
  // A link that leads nowhere is still a name that a shell expands to.
  const status = await (wanted === "anything" ? lstat(path) : stat(path)).catch(() => undefined);
  return status !== undefined && (wanted === "anything" || status.isDirectory());
}

/** The name that a component without glob characters stands for, its backslashes taken out. */
function plainName(segment: string): string | undefined {
  let name = "";
  for (let index = 0; index < segment.length; index++) {
    const character = segment.charAt(index);
    if (character === "\\" && index + 1 < segment.length) name += segment.charAt(++index);
    else if ("*?[".includes(character)) return undefined;
    else if ("+@!?*".includes(character) && segment.charAt(index + 1) === "(") return undefined;
    else name += character;
  }
  return name;
}

function matcher(segment: string): (name: string) => boolean {
  const pattern = new Minimatch(segment, {
    nobrace: true,
    nocomment: true,
    nonegate: true,
    noglobstar: true,
    platform: "linux",
  });
  return (name) => pattern.match(name);
}
