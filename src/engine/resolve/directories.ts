import { literal, type Argument, type Place } from "../model/call";
import { isAbsolute, resolvePath } from "../model/path";
import type { Scope, Walk } from "./scope";
import { lookUp } from "./variables";

/** `cd`: where the shell then is. */
export function changeDirectory(args: readonly Argument[], scope: Scope, walk: Walk): void {
  const target = args.find((arg) => !/^-[LPe@q]+$|^--$/.test(arg.text));
  const before = scope.cwd;
  scope.cwd = directoryOf(target, scope, walk);
  scope.previous = before;
}

/** `pushd`: as `cd`, but it remembers where it was. Without a directory the two on top change places. */
export function pushDirectory(args: readonly Argument[], scope: Scope, walk: Walk): void {
  const stays = args.some((arg) => arg.text === "-n");
  const target = args.find((arg) => arg.text !== "-n" && arg.text !== "--");
  const before = scope.cwd;
  if (target === undefined) {
    const [top, ...rest] = scope.stack;
    scope.stack = [before, ...rest];
    scope.cwd = top ?? { known: false, text: "(the directory that pushd swaps with)" };
  } else if (/^[+-]\d+$/.test(target.text)) {
    scope.cwd = { known: false, text: `(the directory at ${target.text} of the stack)` };
    scope.stack = [before, ...scope.stack];
  } else {
    const directory = directoryOf(target, scope, walk);
    scope.stack = [stays ? directory : before, ...scope.stack];
    if (!stays) scope.cwd = directory;
  }
  scope.previous = before;
}

/** `popd`: back to where the last `pushd` came from. */
export function popDirectory(args: readonly Argument[], scope: Scope): void {
  const [top, ...rest] = scope.stack;
  scope.stack = rest;
  if (args.some((arg) => /^-n$|^[+-][1-9]/.test(arg.text))) return;
  scope.previous = scope.cwd;
  scope.cwd = top ?? { known: false, text: "(the directory that popd returns to)" };
}

function directoryOf(target: Argument | undefined, scope: Scope, walk: Walk): Place {
  if (target === undefined) return { known: true, path: walk.home };
  const path = literal(target);
  if (path === "-") return scope.previous;
  if (path === undefined) return { known: false, text: target.text };
  // On Windows even `/c/data` is read from where one is: Git's bash writes drives so.
  if (isAbsolute(path))
    return { known: true, path: resolvePath(scope.cwd.known ? scope.cwd.path : "/", path) };
  if (!/^\.{0,2}(?:\/|$)/.test(path) && searched(target, scope, walk))
    return { known: false, text: `(${path}, wherever CDPATH finds it)` };
  if (scope.cwd.known) return { known: true, path: resolvePath(scope.cwd.path, path) };
  return { known: false, text: `${scope.cwd.text}/${path}` };
}

/** True if `cd NAME` may lead to a directory elsewhere, because `CDPATH` names some. */
function searched(target: Argument, scope: Scope, walk: Walk): boolean {
  if (!scope.variables.has("CDPATH") && !Object.hasOwn(walk.env, "CDPATH")) return false;
  const value = lookUp("CDPATH", target.span, scope, walk);
  const text = value?.kind === "scalar" ? literal(value.argument) : undefined;
  return text === undefined || text.split(":").some((entry) => entry !== "" && entry !== ".");
}
