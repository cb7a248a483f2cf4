import type { Argument, Piece } from "../model/call";
import { isWindowsPath, withoutVerbatim } from "../model/windowsPath";
import { globSlashes } from "../powershell/paths";
import { argumentOfText, type Insertions } from "./insertions";
import type { Run } from "./session";

/** A word of a command of cmd.exe itself, and whether it is a switch such as `/s`. */
export interface CmdWord {
  readonly text: string;
  readonly isSwitch: boolean;
}

/**
 * The words of a command of cmd.exe itself: blanks, commas, semicolons and equals signs separate,
 * quotes protect, switches may stand together (`/s/q`).
 */
export function cmdWords(text: string): readonly CmdWord[] {
  const words: CmdWord[] = [];
  for (const word of text.match(/(?:"[^"]*"?|[^\s",;=])+/g) ?? []) {
    if (!word.startsWith("/")) words.push({ text: word.replaceAll('"', ""), isSwitch: false });
    else
      for (const one of word.slice(1).split("/"))
        words.push({ text: `/${one.replaceAll('"', "")}`, isSwitch: true });
  }
  return words;
}

/** A word as a path: backslashes separate, `*.*` is everything. */
export function pathOfWord(text: string, run: Run): Argument {
  return pathOfText(text, run.insertions, run);
}

function pathOfText(text: string, insertions: Insertions, run: Run): Argument {
  const argument = argumentOfText(withoutVerbatim(text), insertions, run.span);
  const { cwd } = run.scope;
  const [first] = argument.pieces;
  const windows =
    (cwd.known && isWindowsPath(cwd.path)) || (typeof first === "string" && isWindowsPath(first));
  const wild =
    argument.glob ||
    argument.pieces.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
  const slashed = (piece: Piece, index: number): Piece =>
    typeof piece === "string" ? globSlashes(piece, wild && index === 0) : piece;
  if (wild) {
    const pieces = argument.pieces.map((piece, index, all) => {
      const changed = slashed(piece, index);
      return typeof changed === "string" && index === all.length - 1
        ? changed.replace(/(^|\/)\*\.\*$/, "$1*")
        : changed;
    });
    return { ...argument, pieces, glob: true, provenance: "glob" };
  }
  return windows ? argument : { ...argument, pieces: argument.pieces.map(slashed) };
}
