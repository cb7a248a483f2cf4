import type { Argument, Call, Piece } from "../../../src/engine/model/call";

/**
 * One simple command as a call, for tests of models alone: words, quotes, backslashes, `$NAME`,
 * globs and a leading `~`. It runs in `/w` with HOME `/home/u`.
 */
export function callOf(run: string): Call {
  const [program, ...args] = wordsOf(run);
  if (program === undefined) throw new Error("an example needs a program");
  return {
    program,
    name: program.text.slice(program.text.lastIndexOf("/") + 1),
    args,
    env: new Map(),
    cwd: { known: true, path: "/w" },
    input: { kind: "none" },
    site: { kind: "here" },
    via: [],
    span: { start: 0, end: run.length },
    source: { source: run, body: [], problems: [] },
  };
}

const token = /\s+|'[^']*'|"(?:\\.|[^"\\])*"|\\.|\$\w+|[^\s'"\\$]+|\$/gs;

function wordsOf(run: string): readonly Argument[] {
  const words: Argument[] = [];
  let pieces: Piece[] | undefined;
  let glob = false;
  let start = 0;
  const end = (at: number): void => {
    if (pieces === undefined) return;
    const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
    words.push({
      text,
      pieces: joined(pieces),
      glob,
      provenance: "literal",
      span: { start, end: at },
    });
    pieces = undefined;
    glob = false;
  };
  for (const { 0: part, index } of run.matchAll(token)) {
    if (/^\s/.test(part)) {
      end(index);
      continue;
    }
    if (pieces === undefined) start = index;
    pieces ??= [];
    const quoted = /^["']/.test(part);
    const text = quoted ? part.slice(1, -1) : part.replace(/^\\/, "");
    if (part.startsWith("'") || part.startsWith("\\")) pieces.push(text);
    else if (text.startsWith("$") && text.length > 1) {
      pieces.push({ text, why: "variable", mayBeEmpty: true });
    } else {
      if (!quoted && /[*?[]/.test(text)) glob = true;
      pieces.push(quoted || pieces.length > 0 ? text : text.replace(/^~(?=\/|$)/, "/home/u"));
    }
  }
  end(run.length);
  return words;
}

/** Neighbouring known pieces become one, as the resolver hands them over. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged;
}
