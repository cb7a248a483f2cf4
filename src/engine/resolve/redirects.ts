import { literal, type Argument, type Input, type Place, type Site } from "../model/call";
import type { Effect } from "../model/effect";
import type { Redirect, Span } from "../model/program";
import { pathOf } from "../model/pathOf";
import { expandJoined, expandWord, type Expansion } from "./expand";
import type { Frame } from "./scope";

/** What the redirections of a command do: the input they give, the files they open. */
export interface Redirected {
  readonly input: Input | undefined;
  /** The file that standard output is written to, and whether it is emptied first. */
  readonly output: { readonly target: Argument; readonly appends: boolean } | undefined;
  readonly effects: readonly Effect[];
}

/** Expands the redirections of one command. */
export function readRedirects(
  redirects: readonly Redirect[],
  expansion: Expansion,
  cwd: Place,
  site: Site,
): Redirected {
  let input: Input | undefined;
  let output: Redirected["output"];
  const effects: Effect[] = [];
  for (const redirect of redirects) {
    if (redirect.kind === "text") {
      if ((redirect.descriptor ?? 0) !== 0) continue;
      input = { kind: "text", text: expandJoined(redirect.body, expansion) };
      continue;
    }
    const target = expandWord(redirect.target, expansion)[0];
    if (target === undefined || isDescriptor(redirect.operator, target)) continue;
    if (redirect.operator === "<") {
      if ((redirect.descriptor ?? 0) === 0) input = { kind: "file", path: target };
      effects.push(opened("read", target, cwd, site, redirect.span));
      continue;
    }
    const appends =
      redirect.operator === ">>" || redirect.operator === "&>>" || redirect.operator === "<>";
    if ((redirect.descriptor ?? 1) === 1) output = { target, appends };
    if (isSink(literal(target))) continue;
    effects.push(opened(appends ? "write" : "overwrite", target, cwd, site, redirect.span));
  }
  return { input, output, effects };
}

/** Where what is printed goes when it is redirected, as a part of a frame. */
export function outputOf(output: Redirected["output"]): Pick<Frame, "output"> {
  if (output === undefined) return {};
  const path = literal(output.target);
  if (path === "/dev/null") return { output: "nowhere" };
  return isSink(path) ? { output: "shown" } : { output: "file" };
}

/** `2>&1` and `>&-` name a descriptor, not a file. */
function isDescriptor(operator: string, target: Argument): boolean {
  return (operator === ">&" || operator === "<&") && /^(?:\d+-?|-)$/.test(target.text);
}

/** Writing to these loses nothing. */
function isSink(path: string | undefined): boolean {
  return (
    path !== undefined &&
    /^\/dev\/(?:null|zero|full|stdout|stderr|stdin|tty|fd\/\d+|tcp\/.*|udp\/.*)$/.test(path)
  );
}

function opened(
  kind: "read" | "write" | "overwrite",
  target: Argument,
  cwd: Place,
  site: Site,
  span: Span,
): Effect {
  return { kind, resource: pathOf(target, cwd, site, false), span };
}
