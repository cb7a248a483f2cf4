import { literal, type Argument } from "../../model/call";
import type { PathResource } from "../../model/resource";
import { here } from "../here";
import type { Git } from "./workTree";

/** What a pathspec picks: everything below the directory, or one path. Exclusions pick nothing. */
export type Picked =
  { readonly kind: "everything" } | { readonly kind: "path"; readonly resource: PathResource };

const everything = new Set([".", "./", "*", "./*", ":/", ":/*", ":/.", ":", ":(top)", ":(top)."]);

/** Resolves pathspecs (gitglossary(7)): magic, and wildcards that match below directories too. */
export function picked(git: Git<never>, pathspecs: readonly Argument[]): readonly Picked[] {
  const wanted = pathspecs.filter(({ text }) => !/^:(?:[!^]|\([^)]*exclude[^)]*\))/.test(text));
  // Only exclusions: everything else is meant.
  if (wanted.length === 0 && pathspecs.length > 0) return [{ kind: "everything" }];
  return wanted.map((argument) => {
    const text = literal(argument) ?? argument.text;
    if (everything.has(text)) return { kind: "everything" };
    return { kind: "path", resource: pathOfPathspec(git, argument) };
  });
}

function pathOfPathspec(git: Git<never>, argument: Argument): PathResource {
  const text = literal(argument);
  const plain = text?.replace(/^:(?:\/|\([^)]*\))/, "");
  if (plain !== undefined && /[*?[]/.test(plain)) {
    const below = git.path(here(git.call), { tree: true });
    return { ...below, only: plain };
  }
  const stripped =
    plain === undefined || plain === text
      ? argument
      : { ...argument, text: plain, pieces: [plain] };
  return git.path(stripped, { tree: argument.text.endsWith("/") });
}

/** True if a word without `--` is meant as a path: it has the form of one, and no branch is called so. */
export function looksLikePath(text: string): boolean {
  // A placeholder of a manual says what it stands for.
  if (/^<[^>]*\b(?:file|path|dir|directory)s?\b[^>]*>$/i.test(text)) return true;
  if (/^(?:\.\.?(?:\/|$)|\/|~|:)/.test(text) || /[*?[]/.test(text)) return true;
  const last = text.slice(text.lastIndexOf("/") + 1);
  if (/^\.[A-Za-z]/.test(last)) return !text.includes("..");
  return /^[^@^:]*\.[A-Za-z]\w{0,9}$/.test(last) && !isVersion(last);
}

/** `v1.2.3`, `release-1.x`: a branch or a tag. */
function isVersion(name: string): boolean {
  return /^v?\d+(?:\.\w+)*$|\d\.x$|^v?[NX]\.[xy]$/i.test(name);
}
