import { literal, type Argument, type Call } from "../model/call";
import { escapeGlob } from "../model/glob";

/** Options of fd that take the next word (fd(1), 10.2). */
const valued =
  /^(?:-[dtSoEcxXejg]|--(?:max-depth|min-depth|exact-depth|type|size|owner|exclude|color|extension|threads|changed-\w+|format|search-path|base-directory|max-results|and))$/;

/**
 * What `fd` finds, as globs: by extension, by a plain part of the name, or everything. Undefined if
 * its pattern is more of a regular expression than that.
 */
export function foundByFd(call: Call): readonly Argument[] | undefined {
  const extensions: string[] = [];
  const operands: Argument[] = [];
  let globs = false;
  let hidden = false;
  for (let at = 0; at < call.args.length; at++) {
    const arg = call.args[at];
    const word = literal(arg);
    if (arg === undefined || word === undefined) return undefined;
    if (/^(?:-[xX]|--exec(?:-batch)?)$/.test(word)) break;
    if (/^-[a-zA-Z]*[Hu]|^--(?:hidden|unrestricted)$/.test(word)) hidden = true;
    if (word === "-g" || word === "--glob") globs = true;
    else if (word === "-e" || word === "--extension")
      extensions.push(literal(call.args[++at]) ?? "*");
    else if (valued.test(word)) at++;
    else if (!word.startsWith("-")) operands.push(arg);
  }
  const [pattern, ...starts] = operands;
  const name = nameOf(pattern, globs);
  if (name === undefined) return undefined;
  const names =
    extensions.length === 0 ? [name] : extensions.map((extension) => `${name}.${extension}`);
  const below =
    starts.length === 0 ? ["."] : starts.map((start) => escapeGlob(start.text.replace(/\/$/, "")));
  return below.flatMap((start) =>
    names.map((found): Argument => {
      const last = found.replace(/\*\*/g, "*");
      const text = `${start}/**/${hidden && last.startsWith("*") ? `{,.}${last}` : last}`;
      return { text, pieces: [text], glob: true, provenance: "glob", span: call.span };
    }),
  );
}

function nameOf(pattern: Argument | undefined, globs: boolean): string | undefined {
  const text = literal(pattern) ?? "";
  if (text === "" || text === "." || text === "^" || text === ".*") return "*";
  if (globs) return text;
  const plain = /^(\^?)((?:[\w-]|\\?\.)*)(\$?)$/.exec(text);
  if (plain?.[2] === undefined) return undefined;
  // A dot of a regular expression is any character; people mean a dot by it.
  const fixed = plain[2].replaceAll("\\.", ".");
  return `${plain[1] === "" ? "*" : ""}${fixed}${plain[3] === "" ? "*" : ""}`;
}
