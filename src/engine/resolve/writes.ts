import { literal, type Argument, type Call } from "../model/call";
import { baseName, below, isAbsolute, resolvePath } from "../model/path";
import { textWritten, withWritten } from "../model/written";
import { joinArguments } from "./expand";
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
  const input = call.input.kind === "text" ? call.input.text : undefined;
  switch (call.name) {
    case "tee":
    case "sponge":
      if (input !== undefined)
        for (const target of operandsOf(call)) wroteTo(target, input, scope, frame, walk);
      return;
    case "npm":
    case "pnpm":
    case "jq":
    case "yq":
    case "json":
    case "sed":
    case "node":
    case "python3":
      noteScriptSet(call, scope);
      return;
    case "dd": {
      const out = call.args.find((arg) => arg.text.startsWith("of="));
      if (out === undefined || input === undefined) return;
      const text = out.text.slice("of=".length);
      wroteTo({ ...out, text, pieces: [text] }, input, scope, frame, walk);
      return;
    }
    case "cp":
    case "mv":
    case "install":
    case "ln": {
      const operands = operandsOf(call);
      const to = operands.at(-1);
      for (const from of operands.slice(0, -1)) {
        const text =
          from.text === "/dev/stdin"
            ? input
            : (textWritten(absolute(from, scope) ?? "", scope.written) ??
              programBehind(from, call));
        if (text === undefined || to === undefined) continue;
        wroteTo(to, text, scope, frame, walk);
        const path = absolute(to, scope);
        if (path !== undefined)
          scope.written = withWritten(below(path, baseName(from.text)), text, scope.written);
      }
    }
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
