import { withoutCredentials } from "../../evidence/url";
import type { Argument } from "../../model/call";
import type { Where } from "./place";
import { isNeutral } from "./readLine";
import { operandsOf, valuesOf, type Deed, type Line } from "./tool";
import { partsOf, singular } from "./words";

/** What a line names: the targets, and where they are as far as operands and options say it. */
export interface Targets {
  readonly names: readonly string[];
  readonly where: readonly Where[];
  /** The line without the option that named the targets, which then says nothing of the place. */
  readonly rest: Line;
}

/** The targets of a deed; `noun` is what the command calls them, in parts (`db`, `instance`). */
export function targetsOf(
  line: Line,
  deed: Pick<Deed, "operands" | "named" | "unnamed">,
  noun: readonly string[],
): Targets {
  const { names, where } = byRole(line, deed.operands ?? "names");
  const naming = (deed.named ?? line.tool.named ?? "").split(" ");
  const exact = deed.named === undefined ? optionOf(line, noun, 1.2) : undefined;
  const named = exact ?? naming.find((option) => valuesOf(line, option).length > 0);
  if (named === undefined && names.length > 0) return { names, where, rest: line };
  const option = named ?? optionOf(line, noun);
  if (option === undefined)
    return { names: [deed.unnamed ?? "of an unknown name"], where, rest: line };
  return {
    names: valuesOf(line, option).map(textOf),
    where: [...where, ...parents(line, option)],
    rest: { ...line, options: new Map([...line.options].filter(([given]) => given !== option)) },
  };
}

function textOf(argument: Argument): string {
  return withoutCredentials(argument.text);
}

function byRole(line: Line, written: string): Omit<Targets, "rest"> {
  const roles = written.split(" ");
  const names: string[] = [];
  const where: Where[] = [];
  for (const [index, operand] of operandsOf(line).entries()) {
    const role = roles[index] ?? (roles.at(-1) === "names" ? "names" : "-");
    if (role === "name" || role === "names") names.push(textOf(operand));
    else if (role !== "-") where.push([role, textOf(operand)]);
  }
  return { names, where };
}

/** Endings by which options say that they identify something. */
const endings = new Set(["id", "ids", "name", "names", "arn", "arns", "identifier", "url", "key"]);

/**
 * The option that identifies what the noun means by its own name: `--stack-name` for a stack. `least`
 * is how well it must fit: 1.3 is all of it.
 */
function optionOf(line: Line, noun: readonly string[], least = 0): string | undefined {
  if (line.tool.unlisted === "takes nothing") return undefined;
  const wanted = new Set(noun.map(singular));
  let best: string | undefined;
  let most = least;
  for (const [option, values] of line.options) {
    if (values.length === 0 || isNeutral(line.tool, option)) continue;
    const words = partsOf(option);
    const identifies = endings.has(words.at(-1) ?? "");
    const own = words.map(singular).filter((word) => !endings.has(word));
    const shared = own.filter((word) => wanted.has(word)).length;
    const score = own.length === 0 ? 0.4 : shared / own.length + (identifies ? 0.3 : 0);
    if (score > most || (score === most && least > 0)) {
      most = score;
      best = option;
    }
  }
  return best;
}

/** The other unlisted options that identify something: what the target belongs to. */
function parents(line: Line, target: string): readonly Where[] {
  const found: Where[] = [];
  for (const [option, values] of line.options) {
    const value = values.at(-1);
    if (option === target || value === undefined || isNeutral(line.tool, option)) continue;
    const words = partsOf(option);
    if (!endings.has(words.at(-1) ?? "") || words.length < 2) continue;
    found.push([words.slice(0, -1).join(" "), value.text]);
  }
  return found;
}
