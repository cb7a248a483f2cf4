import { literal, type Call, type Place } from "../model/call";
import { isAbsolute, resolvePath } from "../model/path";
import { lineOf, type Request } from "../model/request";
import type { Found } from "../resolve/scope";
import type { Weighed } from "./weigh";

/**
 * A file that is written only where the line has just found that there is none:
 * `test -f .env || cp .env.example .env`. Nothing is replaced then, whatever is there now.
 */
export function unlessThere(weighed: Weighed, found: Found, { action }: Request): Weighed {
  const { effect, reversibility } = weighed;
  const { kind, resource } = effect;
  if (kind !== "overwrite" || reversibility !== "irreversible") return weighed;
  if (resource.kind !== "path" || !resource.resolved || resource.tree || resource.glob)
    return weighed;
  const call = found.kind === "call" ? found.call : undefined;
  const span = call?.span ?? effect.span;
  if (span === undefined) return weighed;
  const line = call?.source.source ?? (action.kind === "tool" ? "" : lineOf(action));
  const before = line.slice(0, span.start);
  const word = absenceTested(before);
  if (word === undefined || !means(word, resource.path, call)) return weighed;
  return { ...weighed, reversibility: "none", traits: [...weighed.traits, "missing"] };
}

const start = String.raw`(?:^|[;&|({\n]|\b(?:then|do|else|if))\s*`;
const word = String.raw`("[^"\n;&|]+"|'[^'\n;&|]+'|[^\s"';&|()\[\]{}]+)`;

/** What follows up to the command that writes: nothing in it runs without the test, and every quote ends. */
const single = String.raw`(?:[^;\n|&"']|"[^"]*"|'[^']*')*`;
const joined = String.raw`(?:[^;\n|&"']|&&|"[^"]*"|'[^']*')*`;
/** Behind `||` another `&&` would run whatever the test has found, except in a group. */
const otherwise = String.raw`\|\|\s*(?:\{\s${joined}|${single})$`;
const onwards = String.raw`&&\s*\{?\s*${joined}$`;

/** What stands before a command that runs only if a file is missing; the word is its name. */
const tests: readonly RegExp[] = [
  // test -f x ||, [ -e x ] ||, [[ -f x ]] || {
  new RegExp(`${start}(?:test|\\[\\[?)\\s+-[efs]\\s+${word}(?:\\s+\\]\\]?)?\\s*${otherwise}`),
  // [ ! -f x ] &&, ! test -f x &&
  new RegExp(`${start}(?:test|\\[\\[?)\\s+!\\s+-[efs]\\s+${word}(?:\\s+\\]\\]?)?\\s*${onwards}`),
  new RegExp(`${start}!\\s+(?:test|\\[\\[?)\\s+-[efs]\\s+${word}(?:\\s+\\]\\]?)?\\s*${onwards}`),
  // if [ ! -f x ]; then
  new RegExp(
    `\\bif\\s+(?:test|\\[\\[?)\\s+!\\s+-[efs]\\s+${word}(?:\\s+\\]\\]?)?\\s*[;\\n]\\s*then\\b((?:(?!\\b(?:fi|else|elif)\\b)[^])*)$`,
  ),
  // PowerShell: if (-not (Test-Path x)) {
  new RegExp(
    `\\bif\\s*\\(\\s*(?:!|-not)\\s*\\(?\\s*Test-Path\\s+(?:-(?:Literal)?Path\\s+)?${word}\\s*(?:-PathType\\s+Leaf\\s*)?\\)+\\s*\\{([^}]*)$`,
    "i",
  ),
  // cmd: if not exist x
  new RegExp(`\\bif\\s+not\\s+exist\\s+${word}\\s+\\(?([^)\\n&|]*)$`, "i"),
];

const moves = /\b(?:cd|chdir|pushd|popd|sl|set-location|push-location|pop-location)\b/i;

/** The name of the file that a test right before has found missing. */
function absenceTested(before: string): string | undefined {
  // What is far away is no test for this.
  const near = before.slice(-400);
  for (const test of tests) {
    const [whole = "", found] = test.exec(near) ?? [];
    // Somewhere else, the name is another file's.
    if (found !== undefined && !moves.test(whole)) return found.replace(/^(["'])(.*)\1$/, "$2");
  }
  return undefined;
}

/** True if the word is the path, or stands for it among what the command is given. */
function means(written: string, path: string, call: Call | undefined): boolean {
  if (call === undefined) return isAt(written, path, undefined);
  if (isAt(written, path, call.cwd)) return true;
  return call.args.some((arg) => {
    const typed = call.source.source.slice(arg.span.start, arg.span.end);
    const value = literal(arg);
    return (
      typed.replace(/^(["'])(.*)\1$/, "$2") === written &&
      value !== undefined &&
      isAt(value, path, call.cwd)
    );
  });
}

function isAt(name: string, path: string, cwd: Place | undefined): boolean {
  if (/[$`%*?]/.test(name)) return false;
  if (isAbsolute(name)) return resolvePath("/", name) === path;
  if (cwd === undefined)
    return !name.includes("..") && path.endsWith(`/${name.replace(/^\.\//, "")}`);
  return cwd.known && resolvePath(cwd.path, name) === path;
}
