import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { commandWords } from "./commandWords";
import { everythingGranted, grantsByProgram, type Granting } from "./grantsTable";

/** A map, because every program is looked for, and finding nothing in a record takes three times as long. */
const grantsBy: ReadonlyMap<string, readonly Granting[]> = new Map(Object.entries(grantsByProgram));

const nothing: readonly Effect[] = [];

/** True for a program with commands that let somebody do more. */
export function grantsRights(name: string): boolean {
  return grantsBy.has(name);
}

/** What a call lets somebody do from now on, by the table of programs. */
export function grantedRights(call: Call): readonly Effect[] {
  const rows = grantsBy.get(call.name);
  if (rows === undefined) return nothing;
  const words = call.args.map((arg) => literal(arg) ?? arg.text);
  if (words.some((word) => /^(?:--help|-h|help|--dry-run(?:=.*)?|-n|-S|--status)$/.test(word)))
    return [];
  const line = words.join(" ");
  const row = rows.find(
    (each) =>
      commandWords(each.words).some((command) => isCommand(command, words)) &&
      each.with?.test(line) !== false,
  );
  return row === undefined ? [] : [granting(row, line)];
}

function isCommand(command: readonly string[], words: readonly string[]): boolean {
  // A program that does nothing else needs no words.
  if (command.length === 0) return true;
  const [first, ...rest] = command;
  if (first === "…") return words.slice(0, 5).includes(rest[0] ?? "");
  const operands = words.filter((word) => !word.startsWith("-"));
  return command.every((word, index) => operands[index] === word);
}

function granting({ what, wide }: Granting, line: string): Effect {
  const everything = wide === true || everythingGranted.test(line);
  return {
    kind: "grant",
    resource: { kind: "account", name: what, reach: "elsewhere" },
    reversibility: everything ? "irreversible" : "recoverable",
    because: everything
      ? "it opens all there is, or opens it to everybody, and what is done with that cannot be undone"
      : "it can be taken back",
  };
}
