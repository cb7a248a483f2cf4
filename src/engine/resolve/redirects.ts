import {
  literal,
  type Argument,
  type Input,
  type OutputPlace,
  type Place,
  type Site,
} from "../model/call";
import type { Effect } from "../model/effect";
import type { Redirect, Span } from "../model/program";
import { pathOf } from "../model/pathOf";
import { asInput } from "./asInput";
import { expandJoined, expandWord, type Expansion } from "./expand";
import { isAbsolute, resolvePath } from "../model/path";
import { textWritten, withWritten } from "../model/written";
import { reportUnknown, type Frame, type Scope } from "./scope";

/** What the redirections of a command do: the input they give, the files they open. */
export interface Redirected {
  readonly input: Input | undefined;
  /** The file that standard output is written to, and whether it is emptied first. */
  readonly output: { readonly target: Argument; readonly appends: boolean } | undefined;
  readonly effects: readonly Effect[];
}

/** Files that one command may open; nobody redirects to so many. */
const mostFiles = 200;

const notRedirected: Redirected = { input: undefined, output: undefined, effects: [] };

/** Expands the redirections of one command. */
export function readRedirects(
  redirects: readonly Redirect[],
  expansion: Expansion,
  cwd: Place,
  site: Site,
): Redirected {
  if (redirects.length === 0) return notRedirected;
  let input: Input | undefined;
  let output: Redirected["output"];
  const effects: Effect[] = [];
  for (const redirect of redirects) {
    if (effects.length >= mostFiles) {
      const { frame, walk } = expansion;
      const because = "it opens more files than can be looked at";
      reportUnknown(walk, frame, "limit", because, frame.source.source, redirect.span);
      break;
    }
    if (redirect.kind === "text") {
      const text = expandJoined(redirect.body, expansion);
      const descriptor = redirect.descriptor ?? 0;
      if (descriptor === 0) input = { kind: "text", text };
      else {
        const { scope } = expansion;
        scope.written = withWritten(`/dev/fd/${String(descriptor)}`, text, scope.written);
      }
      continue;
    }
    const [part, ...others] = redirect.target.parts;
    if (part?.kind === "process" && others.length === 0 && redirect.operator === "<") {
      const from = asInput(expansion.run(part, expansion));
      const descriptor = redirect.descriptor ?? 0;
      if (descriptor === 0) input = from;
      else if (from.kind === "text") {
        const { scope } = expansion;
        scope.written = withWritten(`/dev/fd/${String(descriptor)}`, from.text, scope.written);
      }
      continue;
    }
    const target = expandWord(redirect.target, expansion)[0];
    if (target === undefined) continue;
    if (isDescriptor(redirect.operator, target)) {
      const held = textWritten(`/dev/fd/${target.text}`, expansion.scope.written);
      if (redirect.operator === "<&" && held !== undefined) input = { kind: "text", text: held };
      continue;
    }
    if (redirect.operator === "<") {
      const held = writtenTo(target, cwd, expansion.scope);
      if ((redirect.descriptor ?? 0) === 0)
        input = held === undefined ? { kind: "file", path: target } : { kind: "text", text: held };
      if (literal(target)?.startsWith("/dev/fd/") === true) continue;
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

/** What this line itself put into a file that is now read. */
function writtenTo(target: Argument, cwd: Place, { written }: Scope): Argument | undefined {
  const path = written === undefined ? undefined : literal(target);
  if (path === undefined || (!cwd.known && !isAbsolute(path))) return undefined;
  return textWritten(resolvePath(cwd.known ? cwd.path : "/", path), written);
}

/** Where what is printed goes, which is where the frame says if nothing is redirected. */
export function outputOf(output: Redirected["output"], frame: Frame): OutputPlace | undefined {
  if (output === undefined) return frame.output;
  const path = literal(output.target);
  if (path === "/dev/null") return "nowhere";
  return isSink(path) ? "shown" : "file";
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
