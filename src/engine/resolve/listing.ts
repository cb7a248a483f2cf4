import { literal, type Argument, type Call } from "../model/call";

/**
 * The paths that a program prints one by one, as arguments for whoever takes them (`xargs`, a
 * substitution, a loop over `read`). Undefined if it prints something else.
 */
export function listedBy(call: Call | undefined): readonly Argument[] | undefined {
  if (call?.site.kind !== "here") return undefined;
  if (call.name === "find" || call.name === "gfind") return foundBy(call);
  if (call.name === "ls") return listedByLs(call);
  if (call.name === "kubectl" || call.name === "oc") return listedByKubectl(call);
  if (passesThrough.has(call.name) && call.input.kind === "program") {
    return listedBy(call.input.call);
  }
  return undefined;
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
  const words = call.args.map((arg) => literal(arg));
  const value = (...names: readonly string[]): Argument | undefined => {
    const index = words.findIndex((word) => word !== undefined && names.includes(word));
    return index < 0 || words.some((word) => word === "-o" || word === "-or")
      ? undefined
      : call.args[index + 1];
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

/** `-name a -o -name b` as one glob, when every alternative has a name. */
function alternatives(words: readonly (string | undefined)[]): string | undefined {
  const names = words.flatMap((word, index) =>
    word === "-name" || word === "-iname" ? [words[index + 1]] : [],
  );
  const others = words.filter((word) => word === "-o" || word === "-or").length;
  if (others === 0 || names.length <= others || names.includes(undefined)) return undefined;
  return `{${names.join(",")}}`;
}

function listedByLs(call: Call): readonly Argument[] {
  const operands = call.args.filter((arg) => !arg.text.startsWith("-"));
  if (operands.some((arg) => arg.glob)) return operands;
  const inside = operands.length === 0 ? [dot(call)] : operands;
  return inside.map((directory) =>
    mergePieces({
      ...directory,
      text: `${directory.text}/*`,
      pieces: [
        ...directory.pieces.map((piece) => (typeof piece === "string" ? escapeGlob(piece) : piece)),
        "/*",
      ],
      glob: true,
      provenance: "glob",
    }),
  );
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
    typeof piece === "string" && index === pieces.length - 1 ? piece.replace(/\/+$/, "") : piece,
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

/** Text that a glob must match literally. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]{}()!]/g, "\\$&");
}
