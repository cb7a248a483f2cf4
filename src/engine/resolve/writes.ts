import { literal, type Argument, type Call } from "../model/call";
import { baseName, below, isAbsolute, resolvePath } from "../model/path";
import { textWritten, withWritten } from "../model/written";
import { joinArguments } from "./joinArguments";
import { noteScriptSet } from "./packageEdits";
import { cloneScope, textArgument, type Frame, type Output, type Scope, type Walk } from "./scope";
import { walkText } from "./walk";

/** Keeps what was written to a file, so that a script that is written and then run can be read. */
export function remember(target: Argument, output: Output, scope: Scope): void {
  if (output.kind === "text") keep(target, output.text, scope);
}

/** The same for the output of a command; what runs later by itself counts as run. */
export function wroteTo(
  target: Argument,
  text: Argument,
  scope: Scope,
  frame: Frame,
  walk: Walk,
  appends = false,
): void {
  const path = keep(target, text, scope, appends);
  if (path === undefined || !runsLater.test(path)) return;
  const inner: Frame = { ...frame, input: { kind: "none" } };
  const dialect = path.endsWith(".fish") ? "fish" : undefined;
  walkText(literal(text) ?? text.text, cloneScope(scope), inner, walk, dialect);
}

/** Files whose text runs later, by itself: start-up files of shells, hooks of git, tables of cron. */
const runsLater =
  /\/fish\/(?:config|conf\.d\/[^/]+)\.fish$|\/\.(?:bashrc|bash_profile|bash_login|bash_logout|bash_aliases|profile|zshrc|zprofile|zshenv|zlogin|zlogout)$|\/etc\/(?:profile|bash\.bashrc|rc\.local|profile\.d\/[^/]+)$|\/\.git\/hooks\/[^/]+$|\/\.husky\/[^/]+$|\/(?:pre|post)-(?:commit|push|merge|checkout|rebase|rewrite|receive|applypatch)$|\/(?:prepare-)?commit-msg$|\/cron(?:tabs?|\.\w+)\//;

function keep(target: Argument, text: Argument, scope: Scope, appends = false): string | undefined {
  const path = absolute(target, scope);
  if (path === undefined) return undefined;
  const before = appends ? textWritten(path, scope.written) : undefined;
  const whole = before === undefined ? text : joinArguments([before, text], text.span, "");
  scope.written = withWritten(path, whole, scope.written);
  return path;
}

function absolute(target: Argument | undefined, { cwd }: Scope): string | undefined {
  const path = literal(target);
  if (path === undefined || (!cwd.known && !isAbsolute(path))) return undefined;
  return resolvePath(cwd.known ? cwd.path : "/", path);
}

/** What a program writes to files, where it is text that the line knows: `tee`, copies, `dd of=`. */
export function noteWritten(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  writers.get(call.name)?.(call, scope, frame, walk);
}

/** True for a program whose written files are followed. */
export function isWriter(name: string): boolean {
  return writers.has(name);
}

type Writer = (call: Call, scope: Scope, frame: Frame, walk: Walk) => void;

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["tee", noteInput],
  ["sponge", noteInput],
  ...["npm", "pnpm", "jq", "yq", "json", "sed", "node", "python3"].map(
    (name) => [name, noteScriptSet] as const,
  ),
  ["dd", noteOutputFile],
  ["cp", noteCopies],
  ["mv", noteCopies],
  ["install", noteCopies],
  ["ln", noteCopies],
]);

function inputOf({ input }: Call): Argument | undefined {
  return input.kind === "text" ? input.text : undefined;
}

function noteInput(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const input = inputOf(call);
  if (input === undefined) return;
  for (const target of operandsOf(call)) wroteTo(target, input, scope, frame, walk);
}

function noteOutputFile(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const out = call.args.find((arg) => arg.text.startsWith("of="));
  const input = inputOf(call);
  if (out === undefined || input === undefined) return;
  const text = out.text.slice("of=".length);
  wroteTo({ ...out, text, pieces: [text] }, input, scope, frame, walk);
}

function noteCopies(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const operands = operandsOf(call);
  const to = operands.at(-1);
  for (const from of operands.slice(0, -1)) {
    const text =
      from.text === "/dev/stdin"
        ? inputOf(call)
        : (textWritten(absolute(from, scope) ?? "", scope.written) ?? programBehind(from, call));
    if (text === undefined || to === undefined) continue;
    wroteTo(to, text, scope, frame, walk);
    const path = absolute(to, scope);
    if (path !== undefined)
      scope.written = withWritten(below(path, baseName(from.text)), text, scope.written);
  }
}

/** A program under another name does what it always does: `ln -s /bin/rm tidy`. */
function programBehind(from: Argument, call: Call): Argument | undefined {
  const path = literal(from);
  const name =
    path === undefined ? undefined : /^\/(?:usr\/(?:local\/)?)?s?bin\/([^/]+)$/.exec(path)?.[1];
  return name === undefined ? undefined : textArgument(`${name} "$@"`, call.span, "literal");
}

function operandsOf({ args }: Call): readonly Argument[] {
  return args.filter(
    (arg, index) => !arg.text.startsWith("-") && !/^-[mogtS]$/.test(args[index - 1]?.text ?? ""),
  );
}
