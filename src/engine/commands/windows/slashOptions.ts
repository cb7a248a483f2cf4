import { literal, type Argument } from "../../model/call";

/** A command line of Windows taken apart: switches in lower case with what a colon joins to them. */
export interface Slashed {
  readonly switches: ReadonlyMap<string, string>;
  readonly operands: readonly Argument[];
}

/** Switches begin with a slash, for most programs with a dash as well; letter case does not count. */
export function slashOptions(args: readonly Argument[], valued: readonly string[] = []): Slashed {
  const switches = new Map<string, string>();
  const operands: Argument[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === undefined) break;
    const option = /^[/-]([A-Za-z?][\w-]*)(?:[:=]?(.*))?$/s.exec(arg.text);
    const isPath = arg.text.startsWith("/") && arg.text.indexOf("/", 1) > 0;
    // A word that a variable gave is a path, also where paths begin with a slash.
    if (option?.[1] === undefined || isPath || arg.provenance === "variable") {
      operands.push(arg);
      continue;
    }
    const name = option[1].toLowerCase();
    if (valued.includes(name)) switches.set(name, literal(args[++at]) ?? args[at]?.text ?? "");
    else switches.set(name, option[2] ?? "");
  }
  return { switches, operands };
}
