import { isOfSecrets } from "../evidence/secretFiles";
import { literal, type Argument, type Call } from "../model/call";
import { escapeGlob } from "../model/glob";
import { foundByFd } from "./fdListing";
import { namesChosenBy } from "./chosenNames";

/**
 * The paths that a program prints one by one, as arguments for whoever takes them (`xargs`, a
 * substitution, a loop over `read`). Undefined if it prints something else. What a filter keeps of
 * them stands last, beside all of them: it tells of files that are looked for by name.
 */
export function listedBy(call: Call | undefined): readonly Argument[] | undefined {
  if (call?.site.kind !== "here") return undefined;
  switch (call.name) {
    case "find":
    case "gfind":
      return foundBy(call);
    case "ls":
      return listedByLs(call);
    case "fd":
    case "fdfind":
      return foundByFd(call);
    case "kubectl":
    case "oc":
      return listedByKubectl(call);
    default:
      break;
  }
  const named = namesIn(call);
  if (named !== undefined) return [printedBy(call), named];
  if (!passesThrough.has(call.name) || call.input.kind !== "program") return undefined;
  const source = call.input.call;
  const chosen = namesChosenBy(call);
  const listed = listedBy(source);
  if (chosen === undefined) return listed;
  if (listed !== undefined) return [...listed, ...listed.map((each) => among(each, chosen))];
  const below = source === undefined ? undefined : listsBelow(source);
  if (source === undefined || below === undefined) return undefined;
  return [printedBy(source), filesNamed(below, chosen, call)];
}

/** All that a program prints, of which nothing is known. */
function printedBy({ name, span }: Call): Argument {
  const text = `(what ${name} prints)`;
  const pieces = [{ text, why: "input", mayBeEmpty: false } as const];
  return { text, pieces, glob: false, provenance: "input", span };
}

/** Files of such names in a directory or anywhere below it, hidden ones too. */
function filesNamed(below: string, name: string, { span }: Call): Argument {
  const text = `${below}${/^[.{]/.test(name) ? name : `{,.}${name}`}`;
  return { text, pieces: [text], glob: true, provenance: "glob", span };
}

/**
 * What stands for a whole listing where it is one word (`"$(find . -name x)"`): its only glob, or what
 * a filter keeps of it. Undefined where that is more than one place.
 */
export function theOneListed(listed: readonly Argument[]): Argument | undefined {
  const [first, second, ...others] = listed;
  if (first === undefined || others.length > 0) return undefined;
  if (second === undefined) return first.glob ? first : undefined;
  const same = first.text.replace(/[^/]*$/, "") === second.text.replace(/[^/]*$/, "");
  return second.glob && (!first.glob || same) ? second : undefined;
}

/** Where a program that lists the files of a project, or of the machine, finds them. */
function listsBelow({ name, args }: Call): string | undefined {
  const first = args.find((arg) => !arg.text.startsWith("-"))?.text;
  switch (name) {
    case "git":
      return first === "ls-files" || first === "ls-tree" ? "./**/" : undefined;
    case "rg":
      return args.some((arg) => arg.text === "--files") ? "./**/" : undefined;
    case "locate":
    case "plocate":
      return "/**/";
    default:
      return undefined;
  }
}

/** Files that such a program is asked for by a name that files of secrets have. */
function namesIn(call: Call): Argument | undefined {
  const below = listsBelow(call);
  if (below === undefined) return undefined;
  const words = call.args.map((arg) => literal(arg) ?? "");
  const wanted = words.find((word, index) =>
    call.name === "rg"
      ? /^(?:-g|--i?glob)$/.test(words[index - 1] ?? "")
      : !word.startsWith("-") && (call.name !== "git" || index > words.indexOf("ls-files")),
  );
  const name = wanted?.replace(/^.*\//, "") ?? "";
  const glob = call.name === "git" || call.name === "rg" || /[*?]/.test(name) ? name : `*${name}*`;
  return isOfSecrets(glob) ? filesNamed(below, glob, call) : undefined;
}

/** Those of the listed paths whose last name is as a filter wants it. */
function among(listed: Argument, chosen: string): Argument {
  const directory = listed.text.replace(/[^/]*$/, "");
  const hidden = listed.glob && /\*\*\/[^/]*$|(?:^|\/)[.{][^/]*$/.test(listed.text);
  const text = `${directory}${hidden && !/^[.{]/.test(chosen) ? `{,.}${chosen}` : chosen}`;
  return { ...listed, text, pieces: [text], glob: true, provenance: "glob" };
}

/** Programs that only choose among, or reorder, the lines that they read. */
const passesThrough = new Set([
  "head",
  "tail",
  "sort",
  "uniq",
  "grep",
  "egrep",
  "tac",
  "shuf",
  "cat",
  "rg",
  "ag",
  "fgrep",
  "awk",
  "sed",
  "tr",
  "tee",
]);

/** The paths below each start of a `find`, narrowed by its first `-name` where there is one. */
export function foundBy(call: Call): readonly Argument[] | undefined {
  const starts: Argument[] = [];
  let at = 0;
  while (at < call.args.length) {
    const arg = call.args[at];
    if (arg === undefined || /^[-(!]/.test(arg.text)) break;
    starts.push(arg);
    at++;
  }
  const args = behindPruned(call.args);
  const words = args.map((arg) => literal(arg));
  const value = (...names: readonly string[]): Argument | undefined => {
    const index = words.findIndex(
      (word, at) => word !== undefined && names.includes(word) && !isNot(words[at - 1]),
    );
    return index < 0 || words.some((word) => word === "-o" || word === "-or")
      ? undefined
      : args[index + 1];
  };
  const name = literal(value("-name", "-iname")) ?? alternatives(words);
  const path = literal(value("-path", "-wholename"));
  const shallow = literal(value("-maxdepth")) === "1";
  const tail = `${shallow ? "" : "/**"}/${name ?? "*"}`;
  if (starts.length === 0) starts.push(dot(call));
  return starts.map((start): Argument => {
    const [last] = start.pieces.slice(-1);
    const head = start.glob
      ? start.pieces
      : start.pieces.map((piece) => (typeof piece === "string" ? escapeGlob(piece) : piece));
    const stem = typeof last === "string" && last.endsWith("/") ? trimmed(head) : head;
    const suffix = path === undefined ? tail : `/**/${path.replace(/^[./*]+/, "*")}`;
    return mergePieces({
      text: `${start.text.replace(/\/$/, "")}${suffix}`,
      pieces: [...stem, suffix],
      glob: true,
      provenance: "glob",
      span: start.span,
    });
  });
}

function isNot(word: string | undefined): boolean {
  return word === "!" || word === "-not";
}

/** What is asked of the paths that `-path x -prune -o` does not leave out; nothing is done with those. */
function behindPruned(args: readonly Argument[]): readonly Argument[] {
  const at = args.findIndex(
    ({ text }, index) => text === "-prune" && /^-or?$/.test(args[index + 1]?.text ?? ""),
  );
  if (at < 0 || args.slice(0, at).some(({ text }) => /^-(?:exec|ok|delete|f?print)/.test(text)))
    return args;
  return args.slice(at + 2);
}

/** `-name a -o -name b` as one glob, when every alternative has a name. */
function alternatives(words: readonly (string | undefined)[]): string | undefined {
  const names = words.flatMap((word, index) =>
    (word === "-name" || word === "-iname") && !isNot(words[index - 1]) ? [words[index + 1]] : [],
  );
  const others = words.filter((word) => word === "-o" || word === "-or").length;
  if (others === 0 || names.length <= others || names.includes(undefined)) return undefined;
  return `{${names.join(",")}}`;
}

function listedByLs(call: Call): readonly Argument[] {
  const operands = call.args.filter((arg) => !arg.text.startsWith("-"));
  if (operands.some((arg) => arg.glob)) return operands;
  const given = call.args.filter((arg) => /^-\w+$/.test(arg.text)).map((arg) => arg.text);
  if (operands.length > 0 && given.some((option) => option.includes("d"))) return operands;
  const hidden = given.some((option) => /[aAf]/.test(option));
  const inside = operands.length === 0 ? [dot(call)] : operands;
  return inside.flatMap((path) => {
    const within = everythingIn(path, hidden && operands.length === 0 ? "/{,.}*" : "/*");
    // A name such as `.env` or `key.pem` is a file's, mostly.
    return /(?:^|\/)\.?[\w-]+(?:\.\w+)+$|(?:^|\/)\.\w[\w-]*$/.test(path.text)
      ? [path, within]
      : [within];
  });
}

function everythingIn(directory: Argument, tail: string): Argument {
  const pieces = directory.pieces.map((piece) =>
    typeof piece === "string" ? escapeGlob(piece) : piece,
  );
  return mergePieces({
    ...directory,
    text: `${directory.text}${tail}`,
    pieces: [...pieces, tail],
    glob: true,
    provenance: "glob",
  });
}

/** `kubectl get KIND -o name` prints `kind/name`; the kind is known. */
function listedByKubectl(call: Call): readonly Argument[] | undefined {
  const words = call.args.map((arg) => literal(arg) ?? "");
  const at = words.indexOf("get");
  const kinds = words.slice(at + 1).find((word) => !word.startsWith("-"));
  const byName = /(?:^| )(?:-o|--output)[= ]?name(?: |$)/.test(words.join(" "));
  if (at < 0 || kinds === undefined || !byName || !/^[\w.,-]+$/.test(kinds)) return undefined;
  return kinds.split(",").map((kind) => {
    const hole = { text: "(each that kubectl prints)", why: "input", mayBeEmpty: false } as const;
    const text = `${kind}/${hole.text}`;
    return { text, pieces: [`${kind}/`, hole], glob: false, provenance: "input", span: call.span };
  });
}

function dot(call: Call): Argument {
  return { text: ".", pieces: ["."], glob: false, provenance: "literal", span: call.span };
}

function trimmed(pieces: Argument["pieces"]): Argument["pieces"] {
  return pieces.map((piece, index) =>
    typeof piece === "string" && index === pieces.length - 1
      ? piece.replace(/(?<!\/)\/+$/, "")
      : piece,
  );
}

function mergePieces(argument: Argument): Argument {
  const pieces: Argument["pieces"][number][] = [];
  for (const piece of argument.pieces) {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return { ...argument, pieces };
}
