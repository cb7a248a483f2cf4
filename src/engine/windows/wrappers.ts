import { literal, type Argument, type Call } from "../model/call";
import { runCmdLine } from "../cmd/enter";
import { inserted, type Insertions } from "../cmd/insertions";
import {
  cloneScope,
  textArgument,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "../resolve/scope";
import { walkText } from "../resolve/walk";
import { joinCommandLine } from "./commandLine";
import { placeFrom } from "./place";

/** The value of a switch, joined by a colon or as the next word. */
function valueOf(args: readonly Argument[], name: string): Argument | undefined {
  const at = args.findIndex((arg) => arg.text.toLowerCase() === `/${name}`);
  if (at >= 0) return args[at + 1];
  const joined = args.find((arg) => arg.text.toLowerCase().startsWith(`/${name}:`));
  return joined === undefined
    ? undefined
    : textArgument(joined.text.slice(name.length + 2), joined.span, joined.provenance);
}

/** `forfiles /p FOLDER /s /m MASK /c "cmd /c del @path"`: the command runs on everything found. */
export function runForfiles(
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  const command = valueOf(call.args, "c")?.text;
  if (command === undefined) return undefined;
  const folder = (valueOf(call.args, "p")?.text ?? ".").replace(/[\\/]$/, "").replaceAll("\\", "/");
  const mask = (valueOf(call.args, "m")?.text ?? "*").replace(/^\*\.\*$/, "*");
  const deep = call.args.some((arg) => arg.text.toLowerCase() === "/s");
  const path = `${folder}/${deep ? "**/" : ""}${mask}`;
  const found: Argument = {
    text: path,
    pieces: [path],
    glob: true,
    provenance: "glob",
    span: call.span,
  };
  const insertions: Insertions = { values: [] };
  const text = command
    .replaceAll("0x22", '"')
    .replace(/"?@(?:path|relpath|file|fname)"?/gi, () => inserted(insertions, found));
  return runCmdLine(text, insertions, cloneScope(scope), within(call, frame), walk);
}

/** `runas /user:x "PROGRAM …"`: its last argument is a command line. */
export function runRunas(call: Call, scope: Scope, frame: Frame, walk: Walk): Output | undefined {
  const last = literal(call.args.at(-1));
  if (last === undefined || last.startsWith("/")) return undefined;
  return runCmdLine(last, { values: [] }, cloneScope(scope), within(call, frame), walk);
}

/** `psexec [\\HOST] [options] PROGRAM …`. */
export function runPsexec(call: Call, scope: Scope, frame: Frame, walk: Walk): Output | undefined {
  const valued = new Set(["-u", "-p", "-w", "-n", "-a", "-r", "-i", "-g"]);
  let at = 0;
  let host: string | undefined;
  for (; at < call.args.length; at++) {
    const word = call.args[at]?.text ?? "";
    if (word.startsWith("\\\\")) host = word.slice(2);
    else if (
      valued.has(word.toLowerCase()) &&
      !(word === "-i" && !/^\d+$/.test(call.args[at + 1]?.text ?? ""))
    )
      at++;
    else if (!/^[-/@]/.test(word)) break;
  }
  const words = call.args.slice(at).map((arg) => arg.text);
  if (words.length === 0) return undefined;
  const outer = within(call, frame);
  const inner: Frame =
    host === undefined ? outer : { ...outer, site: { kind: "host", name: host } };
  const child = cloneScope(scope);
  if (host !== undefined) child.cwd = { known: false, text: `(the directory on ${host})` };
  return runCmdLine(joinCommandLine(words), { values: [] }, child, inner, walk);
}

/** `wsl [-d NAME] [-e] COMMAND`: a shell of Linux reads the rest of the line. */
export function runWsl(call: Call, scope: Scope, frame: Frame, walk: Walk): Output | undefined {
  const valued = new Set(["-d", "--distribution", "-u", "--user", "--cd", "--shell-type"]);
  const child = cloneScope(scope);
  let at = 0;
  for (; at < call.args.length; at++) {
    const word = call.args[at]?.text ?? "";
    if (word === "--cd") {
      const path = call.args[at + 1]?.text ?? "~";
      child.cwd = placeFrom(child.cwd, path === "~" ? walk.home : path);
    }
    if (valued.has(word)) at++;
    else if (/^(?:-e|--exec|--)$/.test(word)) {
      at++;
      break;
    } else if (word === "~") child.cwd = { known: true, path: walk.home };
    else if (word.startsWith("--")) return undefined;
    else if (!/^-[a-z]$/.test(word)) break;
  }
  const words = call.args.slice(at);
  if (words.length === 0) return undefined;
  // What the outer shell kept together stays so; the rest is read once more.
  const text = words
    .map((word) => {
      const known = literal(word) ?? word.text;
      return /[\s'"]/.test(known) ? `'${known.replaceAll("'", String.raw`'\\''`)}'` : known;
    })
    .join(" ");
  return walkText(text, child, within(call, frame), walk);
}

function within(call: Call, frame: Frame): Frame {
  return { ...frame, via: [...frame.via, call.name], span: frame.span ?? call.span };
}
