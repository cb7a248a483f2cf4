import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { commandWords } from "./commandWords";
import { printedByProgram } from "./printedTable";
import type { Printed, Words } from "./printedWords";

/** A map, because every program is looked for, and finding nothing in a record takes three times as long. */
const printedBy: ReadonlyMap<string, readonly Printed[]> = new Map(
  Object.entries(printedByProgram),
);

const nothing: readonly Effect[] = [];

/** What a call prints that gives access to something, by the table of programs. */
export function printedSecrets(call: Call): readonly Effect[] {
  const rows = rowsOf(call.name);
  if (rows === undefined) return nothing;
  const args = call.args.map((arg) => literal(arg) ?? arg.text);
  // In the middle of a line `-h` names a host.
  if (args.some((arg) => /^(?:--help|help|--version)$/.test(arg)) || args.at(-1) === "-h")
    return [];
  const row = rows.find((each) => prints(each, args));
  return row === undefined ? nothing : [disclosed(row.what)];
}

/** True for a program with commands that print secrets. */
export function printsSecrets(name: string): boolean {
  return rowsOf(name) !== undefined;
}

function rowsOf(name: string): readonly Printed[] | undefined {
  return printedBy.get(name.includes(".") && /\.exe$/i.test(name) ? name.slice(0, -4) : name);
}

/** A secret that whoever sees the output has seen. */
export function disclosed(what: string): Effect {
  return {
    kind: "disclose",
    resource: { kind: "credential", name: what, reach: "here" },
    reversibility: "none",
    because: "whoever sees the output has the secret, and it cannot be taken back",
  };
}

function prints(row: Printed, args: readonly string[]): boolean {
  return commandWords(row.words).some((words) => {
    const after = behind(words, args);
    return after !== undefined && (row.when?.(wordsOf(after, args)) ?? true);
  });
}

/**
 * The arguments behind the words of a command. Before its first word only options can stand, with
 * their values; which of them take one is not listed here, so each may.
 */
function behind(words: readonly string[], args: readonly string[]): readonly string[] | undefined {
  let at = 0;
  for (const word of words) {
    while (at < args.length && args[at] !== word) {
      const afterOption = args[at - 1]?.startsWith("-") === true && !args[at - 1]?.includes("=");
      if (args[at]?.startsWith("-") !== true && !afterOption) return undefined;
      at++;
    }
    if (at >= args.length) return undefined;
    at++;
  }
  return args.slice(at);
}

/** Options of these programs that take no value; the word behind any other may be its value. */
const switches = new Set(
  "-json --json -raw --raw -r --reveal --show-secrets --show-token -t --plain --no-file --only-names --no-verification --all -A -c -d -w -g --global --show-protected --decrypt --no-color -no-color --kv --otp --read-only --auth -recurse".split(
    " ",
  ),
);

function wordsOf(after: readonly string[], args: readonly string[]): Words {
  const rest = after.filter((arg, index) => {
    const before = after[index - 1] ?? "";
    const isValue = before.startsWith("-") && !before.includes("=") && !switches.has(before);
    return !arg.startsWith("-") && !isValue;
  });
  return {
    next: rest[0],
    rest,
    has: (...options) => args.some((arg) => options.some((option) => isOption(arg, option))),
    value: (...options) => {
      for (const [index, arg] of args.entries()) {
        for (const option of options) {
          if (arg === option) return args[index + 1];
          if (arg.startsWith(`${option}=`)) return arg.slice(option.length + 1);
          if (/^-\w$/.test(option) && arg.startsWith(option)) return arg.slice(2);
        }
      }
      return undefined;
    },
  };
}

/** True for the option alone, before `=`, or in a bundle of short ones. */
function isOption(arg: string, option: string): boolean {
  if (arg === option || arg.startsWith(`${option}=`)) return true;
  return /^-\w$/.test(option) && /^-[a-zA-Z]{2,4}$/.test(arg) && arg.includes(option.charAt(1));
}
