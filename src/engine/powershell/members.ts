import { literal, type Argument } from "../model/call";
import { createsProcess, runCommandLine } from "./commandLines";
import { evaluate } from "./evaluate";
import { holderOf, leafOf } from "./paths";
import { profilePath } from "./profile";
import { replaced } from "./operators";
import { methodOfObject } from "./objectMembers";
import { runBlock } from "./runBlock";
import { emit } from "./runCommand";
import { runEach } from "./runStatement";
import type { Run } from "./session";
import { spell } from "./spell";
import { staticMember } from "./staticMembers";
import type { Expression } from "./syntax";
import { argumentOf, collected, itemsOf, nothing, textValue, type Value } from "./value";

/** A property, or what a method gives back. Whatever the method does is found. */
export function memberOf(expression: Expression & { kind: "member" }, run: Run): Value {
  const written = spell(expression);
  const before = run.walk.found.length;
  const target = evaluate(expression.target, run);
  const name = argumentOf(evaluate(expression.name, run), "", run.span).text.toLowerCase();
  if (namesOnly.has(name)) showNothing(run, before);
  const args = expression.arguments?.map((argument) => evaluate(argument, run));
  if (target.kind === "type" && expression.isStatic)
    return staticMember(target.name, name, args, written, run);
  return memberValue(target, name, args, written, run);
}

/** Members that tell what something is called, or how much of it there is. */
const namesOnly: ReadonlySet<string> = new Set(["name", "key", "keys", "count", "length"]);

/** What a listing since then printed is used for such a member alone: `(Get-ChildItem Env:).Name`. */
function showNothing(run: Run, from: number): void {
  const { found } = run.walk;
  const last = found.at(-1);
  if (found.length !== from + 1 || last?.kind !== "call" || last.call.output !== "value") return;
  if (/^get-(?:childitem|item)$/i.test(last.call.name))
    found[from] = { kind: "call", call: { ...last.call, output: "nowhere" } };
}

/** A member of a value that is already there. Without `args` it is a property. */
export function memberValue(
  target: Value,
  name: string,
  args: readonly Value[] | undefined,
  written: string,
  run: Run,
): Value {
  if (args !== undefined && (name === "foreach" || name === "where")) {
    const items = itemsOf(target);
    const blocks = args.filter((arg) => arg.kind === "block");
    const value = runEach(items, "_", run, () =>
      collected(blocks.map(({ block }) => runBlock(block, [], nothing, run))),
    );
    return name === "where" ? target : value;
  }
  switch (target.kind) {
    case "list":
      if (name === "count" || name === "length")
        return textValue(String(target.items.length), run.span);
      return collected(target.items.map((item) => memberValue(item, name, args, written, run)));
    case "table":
      return target.entries.get(name) ?? { kind: "unknown", text: written, mayBeEmpty: true };
    case "files":
      return memberOfFiles(target.path, name, args, written, run);
    case "text":
      return memberOfText(target, name, args, written, run);
    case "object":
      return methodOfObject(target, name, args, written, run);
    case "block":
      if (name === "invoke" || name === "invokereturnasis")
        return runBlock(target.block, [], nothing, run);
      return { kind: "unknown", text: written, mayBeEmpty: true };
    case "nothing":
    case "type":
    case "output":
    case "unknown":
      if (args !== undefined && name === "delete" && target.kind !== "nothing")
        emit("(…).Delete", [argumentOf(target, written, run.span)], run);
      return { kind: "unknown", text: written, mayBeEmpty: true };
  }
}

/** A member of items of the file system, as `Get-Item` gives them. */
export function memberOfFiles(
  path: Argument,
  name: string,
  args: readonly Value[] | undefined,
  written: string,
  run: Run,
): Value {
  const text = (argument: Argument): Value => ({ kind: "text", argument });
  const others = (args ?? []).map((arg) => argumentOf(arg, written, run.span));
  switch (name) {
    case "fullname":
    case "path":
    case "pspath":
    case "providerpath":
    case "resolvedpath":
    case "tostring":
      return text(path);
    case "name":
    case "pschildname":
      return text(leafOf(path));
    case "directoryname":
    case "directory":
    case "parent":
    case "psparentpath":
      return { kind: "files", path: holderOf(path) };
    case "root":
      return text({ ...path, text: "\\", pieces: ["\\"], glob: false });
    case "delete":
      // `Delete($true)` is a directory's; without it a file goes, or a directory that is empty.
      emit(
        others.length > 0 ? "[System.IO.Directory]::Delete" : "[System.IO.File]::Delete",
        [path, ...others],
        run,
      );
      return nothing;
    case "moveto":
      emit("[System.IO.File]::Move", [path, ...others], run);
      return nothing;
    case "copyto":
      emit("[System.IO.File]::Copy", [path, ...others], run);
      return nothing;
    case "getfiles":
    case "getdirectories":
    case "enumeratefiles":
    case "enumeratedirectories":
    case "getfilesysteminfos":
      return staticMember("io.directory", name, [text(path), ...(args ?? [])], written, run);
    default:
      return { kind: "unknown", text: written, mayBeEmpty: true };
  }
}

/** What the methods of a string give back, where all of it is known. */
function memberOfText(
  target: Extract<Value, { kind: "text" }>,
  name: string,
  args: readonly Value[] | undefined,
  written: string,
  run: Run,
): Value {
  const unknown: Value = { kind: "unknown", text: written, mayBeEmpty: name === "substring" };
  const text = literal(target.argument);
  const words = (args ?? []).map((arg) =>
    arg.kind === "text" ? literal(arg.argument) : undefined,
  );
  const [first, second] = words;
  const known = (value: string): Value => textValue(value, run.span);
  switch (name) {
    case "fullname":
    case "path":
    case "providerpath":
    case "value":
    case "tostring":
    case "trim":
    case "trimend":
    case "trimstart":
    case "tolower":
    case "tolowerinvariant":
    case "normalize":
      if (text === undefined || words.length > 0) return target;
      return known(
        name.startsWith("tolower") ? text.toLowerCase() : name === "trim" ? text.trim() : text,
      );
    case "toupper":
    case "toupperinvariant":
      return text === undefined ? target : known(text.toUpperCase());
    case "replace":
      return first === undefined
        ? unknown
        : (replaced(target, first.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), second ?? "", run.span) ??
            unknown);
    case "substring":
      if (text === undefined || first === undefined) return unknown;
      return known(
        text.slice(
          Number(first),
          second === undefined ? undefined : Number(first) + Number(second),
        ),
      );
    case "split":
      if (text === undefined || first === undefined || first === "") return unknown;
      return collected(text.split(first).map(known));
    case "tochararray":
      return text === undefined ? unknown : collected(Array.from(text, known));
    case "insert":
      if (text === undefined || first === undefined || second === undefined) return unknown;
      return known(text.slice(0, Number(first)) + second + text.slice(Number(first)));
    case "remove":
      if (text === undefined || first === undefined) return unknown;
      return known(
        text.slice(0, Number(first)) +
          (second === undefined ? "" : text.slice(Number(first) + Number(second))),
      );
    case "length":
    case "count":
      return text === undefined ? unknown : known(String(text.length));
    case "create": {
      // `[wmiclass]'Win32_Process'`
      const line = args?.[0];
      if (line !== undefined && createsProcess(text, name))
        runCommandLine(argumentOf(line, written, run.span), run);
      return unknown;
    }
    default: {
      const profile = args === undefined ? profilePath(run.walk.home, name) : undefined;
      return profile === undefined ? unknown : known(profile);
    }
  }
}
