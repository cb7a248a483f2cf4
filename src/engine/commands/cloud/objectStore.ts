import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { baseName, resolvePath } from "../../model/path";
import { pathOf } from "../../model/pathOf";
import type { PathResource } from "../../model/resource";
import { fileWrite } from "../device";
import { isWrittenAsDirectory } from "../transfer";
import { resourceOf } from "./place";
import { given, operandsOf, valuesOf, type Line, type Special } from "./tool";

/** How a tool names objects in a store, and what brings deleted ones back. */
export interface ObjectStore {
  /** True for a name in the store; anything else is a path on this machine. */
  readonly isStored: (text: string) => boolean;
  readonly because: string;
  /** Options with which it takes everything below a name. */
  readonly recursive: string;
  /** It always takes everything below a name. */
  readonly tree?: true;
  /** Options whose value is the name, where it is no operand. */
  readonly named?: string;
  /** Removing everything below the name of a bucket removes the bucket itself. */
  readonly bucketToo?: true;
}

/** True for `s3://bucket/key` and the like, in one of these schemes. */
export function inScheme(...schemes: readonly string[]): (text: string) => boolean {
  return (text) => schemes.some((scheme) => text.startsWith(`${scheme}://`));
}

/** Removes objects, or files where the tool takes paths too. */
export function removed(store: ObjectStore): Special {
  return (line) =>
    targets(store, line).map((target): Effect => {
      const tree = store.tree === true || given(line, store.recursive);
      if (!store.isStored(target.text)) {
        return { kind: "delete", resource: localPath(target, line, tree) };
      }
      return storedLoss(store, target, line, tree);
    });
}

/** Removes buckets; with `everything` given, what is in them too. */
export function bucketRemoved(store: ObjectStore, everything: string): Special {
  return (line) =>
    targets(store, line).map((target) => ({
      kind: "destroy",
      resource: resourceOf("bucket", target.text, line),
      reversibility: "irreversible",
      because: given(line, everything) ? store.because : "its name can be taken by anybody",
      ...(given(line, everything) ? { including: "and every object in it" } : {}),
    }));
}

/**
 * Copies, moves or synchronises between this machine and a store. `deletes` are the options that
 * remove at the destination what the source does not have.
 */
export function transferred(
  store: ObjectStore,
  how: { readonly moves?: true; readonly deletes?: string; readonly mirrors?: true },
): Special {
  return (line) => {
    const names = targets(store, line);
    const last = names.at(-1);
    const sources = names.slice(0, -1);
    if (last === undefined || sources.length === 0) return [];
    const tree = store.tree === true || how.mirrors === true || given(line, store.recursive);
    const deletes = how.mirrors === true || (how.deletes !== undefined && given(line, how.deletes));
    return [
      ...sources.flatMap((source) => left(store, source, last, line, how.moves === true, tree)),
      ...arrived(store, sources[0] ?? last, last, line, deletes, tree),
    ];
  };
}

function targets(store: ObjectStore, line: Line): readonly Argument[] {
  const named = store.named === undefined ? [] : valuesOf(line, store.named);
  return named.length > 0 ? named : operandsOf(line);
}

function storedLoss(store: ObjectStore, target: Argument, line: Line, tree: boolean): Effect {
  const key = target.text.replace(/^[\w-]+:\/*/, "").replace(/(?<!\/)\/+$/, "");
  const bucket =
    tree && (store.bucketToo === true || target.text.includes("://")) && !key.includes("/");
  return {
    kind: "destroy",
    resource: resourceOf(bucket ? "bucket" : "object", target.text, line),
    ...(tree ? { including: bucket ? "and every object in it" : "and everything below it" } : {}),
    reversibility: "irreversible",
    because: store.because,
  };
}

/** What happens to the source. */
function left(
  store: ObjectStore,
  source: Argument,
  last: Argument,
  line: Line,
  moves: boolean,
  tree: boolean,
): readonly Effect[] {
  if (store.isStored(source.text)) {
    if (!moves) return [];
    return [
      {
        kind: "move",
        resource: resourceOf("object", source.text, line),
        reversibility: "recoverable",
        because: "the destination has it",
      },
    ];
  }
  const resource = localPath(source, line, tree);
  if (moves) return [{ kind: "move", resource }];
  return [{ kind: store.isStored(last.text) ? "disclose" : "read", resource }];
}

/** What happens at the destination; objects of the same name in a store are how uploads work. */
function arrived(
  store: ObjectStore,
  source: Argument,
  last: Argument,
  line: Line,
  deletes: boolean,
  tree: boolean,
): readonly Effect[] {
  if (!store.isStored(last.text)) {
    const place = localPath(last, line, tree);
    const only = "files that the source does not have";
    if (deletes) return [{ kind: "delete", resource: { ...place, tree: true, only } }];
    if (tree)
      return [{ kind: "overwrite", resource: { ...place, only: "files of the same name" } }];
    const into = isWrittenAsDirectory(last.text) && place.resolved;
    const name = baseName(source.text);
    return fileWrite(
      "overwrite",
      into ? { ...place, path: resolvePath(place.path, `./${name}`) } : place,
    );
  }
  if (!deletes) return [];
  return [
    {
      kind: "destroy",
      resource: resourceOf("object", `${last.text} that the source does not have`, line),
      reversibility: "irreversible",
      because: store.because,
    },
  ];
}

function localPath(argument: Argument, line: Line, tree: boolean): PathResource {
  return pathOf(argument, line.call.cwd, line.call.site, tree);
}
