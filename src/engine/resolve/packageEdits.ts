import { literal, type Argument, type Call } from "../model/call";
import { resolvePath } from "../model/path";
import { textWritten, withWritten } from "../model/written";
import { textArgument, type Scope } from "./scope";

/** Keeps a script that the line itself puts into package.json: it may be run next. */
export function noteScriptSet(call: Call, scope: Scope): void {
  if (call.name !== "npm" && call.name !== "pnpm") {
    noteManifestEdited(call, scope);
    return;
  }
  const words = call.args.filter((arg) => !arg.text.startsWith("-"));
  const [verb, second] = words;
  if (verb?.text === "set-script" && second !== undefined && words[2] !== undefined) {
    keep(second.text, words[2], scope);
    return;
  }
  if (verb?.text !== "pkg" || second?.text !== "set") return;
  for (const word of words.slice(2)) {
    const text = literal(word) ?? word.text;
    const [, dotted, bracketed, script] =
      /^scripts(?:\.([^=.[\]]+)|\[["']?([^\]"']+)["']?\])=([^]*)$/.exec(text) ?? [];
    const name = dotted ?? bracketed;
    if (name !== undefined && script !== undefined)
      keep(name, textArgument(script, call.span, "literal"), scope);
  }
}

/** `jq '.scripts.x="cmd"' package.json`, `sed -i 's/…/"x": "cmd"/' package.json`: the text is in the program. */
function noteManifestEdited(call: Call, scope: Scope): void {
  if (!call.args.some(({ text }) => text.includes("package.json"))) return;
  for (const { text } of call.args) {
    if (!text.includes("scripts") && call.name !== "sed") continue;
    for (const [, dotted, bracketed, named, double, single] of text.matchAll(scriptGiven)) {
      const name = dotted ?? bracketed ?? named;
      const script = double ?? single;
      if (name !== undefined && script !== undefined)
        keep(name, textArgument(script.replace(/\\(["'\\/])/g, "$1"), call.span, "literal"), scope);
    }
  }
}

/** `scripts.x = "cmd"`, `scripts["x"] = "cmd"`, and as JSON has it: `"x": "cmd"`. */
const scriptGiven =
  /(?:scripts"?\]?(?:\.([\w-]+)|\[\s*["']([^"']+)["']\s*\])\s*=|"([\w:-]+)"\s*:)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;

/** The script of that name which the line put into the package.json here. */
export function scriptSet(name: string, scope: Scope): string | undefined {
  if (scope.written === undefined) return undefined;
  const text = textWritten(placeOfScript(name, scope), scope.written);
  return text === undefined ? undefined : (literal(text) ?? text.text);
}

function keep(name: string, script: Argument, scope: Scope): void {
  scope.written = withWritten(placeOfScript(name, scope), script, scope.written);
}

/** No file has such a name: it only tells what was written apart. */
function placeOfScript(name: string, { cwd }: Scope): string {
  return `${resolvePath(cwd.known ? cwd.path : "/", "package.json")}\0scripts.${name}`;
}
