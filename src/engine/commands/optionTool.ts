import { isThisMachine } from "../evidence/host";
import { productionEvidence } from "../evidence/production";
import { splitUrl } from "../evidence/url";
import type { Effect, EffectKind, Reversibility } from "../model/effect";
import type { NamedKind, NamedResource } from "../model/resource";
import { defineCommand, type CommandModel, type Example, type Parsed } from "./define";
import { bareSpelling, spellings } from "./options";

/** What a program does when certain options are given. Options are spellings in one string. */
export interface OptionDeed {
  /** Options of which one must be there; without any it always does this. */
  readonly when?: string;
  /** The value that an option of `when` must have. */
  readonly valued?: string;
  /** Further options of which one must be there too. */
  readonly and?: string;
  /** Options that must not be there. */
  readonly unless?: string;
  readonly does: EffectKind;
  readonly kind: NamedKind;
  /**
   * Options whose value names what is hit, or `operands`: each of them, those `after the first`, or
   * all of them `together` as one name.
   */
  readonly named: string;
  /** Said before the name: `offsets of`. */
  readonly noun?: string;
  /** The name when the line shows none. */
  readonly unnamed: string;
  /** `irreversible` when it is left out. */
  readonly loss?: Reversibility;
  readonly because: string;
  readonly including?: string;
}

/** A program that does by options what others do by sub-commands. */
export interface OptionTool {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly does: string;
  readonly style?: "words";
  readonly deeds: readonly OptionDeed[];
  /** Options whose value says where it is. */
  readonly where?: string;
  /** Options without and with a value that change nothing about what is lost. */
  readonly flags?: string;
  readonly values?: string;
  /** Options with which it only shows what it would do. */
  readonly dry?: string;
  readonly help?: string;
  readonly examples: readonly Example[];
}

/** A model of such a program. */
export function optionTool(tool: OptionTool): CommandModel {
  return defineCommand<string>({
    name: tool.name,
    ...(tool.aliases === undefined ? {} : { aliases: tool.aliases }),
    does: tool.does,
    style: tool.style ?? "gnu",
    options: optionsOf(tool),
    effects: (parsed) =>
      parsed.has("dry") ? [] : tool.deeds.flatMap((deed) => effectsOf(deed, parsed, tool)),
    examples: [...tool.examples, ...shownOptions(tool)],
  });
}

function optionsOf(tool: OptionTool): Readonly<Record<string, readonly string[]>> {
  const table: Record<string, readonly string[]> = {
    dry: spellings(tool.dry ?? ""),
    where: spellings(tool.where ?? ""),
    help: spellings(tool.help ?? "-h --help --version"),
  };
  const taken = new Set(Object.values(table).flat().map(bareSpelling));
  for (const written of [
    ...tool.deeds.flatMap(({ when, and, unless, named }) => [
      when ?? "",
      and ?? "",
      unless ?? "",
      named.startsWith("operands") ? "" : named,
    ]),
    tool.flags ?? "",
    tool.values ?? "",
  ]) {
    // Each option has a name of its own, so that a condition can speak of some of them.
    for (const spelling of spellings(written)) {
      const bare = bareSpelling(spelling);
      if (taken.has(bare)) continue;
      taken.add(bare);
      table[bare] = [spelling];
    }
  }
  return table;
}

function effectsOf(deed: OptionDeed, parsed: Parsed<string>, tool: OptionTool): readonly Effect[] {
  const any = (written: string): boolean =>
    spellings(written).some((spelling) => parsed.has(bareSpelling(spelling)));
  if (deed.when !== undefined && !any(deed.when)) return [];
  const values = spellings(deed.when ?? "").flatMap((spelling) =>
    parsed.values(bareSpelling(spelling)),
  );
  if (deed.valued !== undefined && !values.some(({ text }) => text === deed.valued)) return [];
  if (deed.and !== undefined && !any(deed.and)) return [];
  if (deed.unless !== undefined && any(deed.unless)) return [];
  const names = namesOf(deed, parsed);
  const place = tool.where === undefined ? undefined : parsed.value("where")?.text;
  return (names.length === 0 ? [deed.unnamed] : names).map((name) => ({
    kind: deed.does,
    resource: resourceOf(deed.kind, deed.noun === undefined ? name : `${deed.noun} ${name}`, place),
    reversibility: deed.loss ?? "irreversible",
    because: deed.because,
    ...(deed.including === undefined ? {} : { including: deed.including }),
  }));
}

function namesOf(deed: OptionDeed, parsed: Parsed<string>): readonly string[] {
  const operands = parsed.operands.map(({ text }) => text);
  switch (deed.named) {
    case "operands":
      return operands;
    case "operands after the first":
      return operands.slice(1);
    case "operands together":
      return operands.length === 0 ? [] : [operands.join(" ")];
    default:
      return spellings(deed.named)
        .flatMap((spelling) => parsed.values(bareSpelling(spelling)))
        .map(({ text }) => text);
  }
}

/** A named thing on this machine, or on the server that the line names. */
export function resourceOf(
  kind: NamedKind,
  name: string,
  place: string | undefined,
): NamedResource {
  const production = productionEvidence(["the name", name], ["the place", place]);
  const host = place === undefined ? undefined : (splitUrl(place)?.host ?? place.split(":")[0]);
  return {
    kind,
    name,
    ...(place === undefined ? {} : { in: place }),
    reach: host === undefined || isThisMachine(host) ? "here" : "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}

/** The first example with every option that changes nothing, and with each that only shows. */
function shownOptions(tool: OptionTool): readonly Example[] {
  const [first] = tool.examples;
  if (first === undefined) return [];
  const typed = (spelling: string): string =>
    spelling.endsWith("=") ? `${bareSpelling(spelling)} 1` : bareSpelling(spelling);
  const spoken = new Set(
    tool.deeds.flatMap(({ when, and, unless, named }) =>
      [when, and, unless, named].flatMap((written) => spellings(written ?? "")),
    ),
  );
  const neutral = [...spellings(tool.flags ?? ""), ...spellings(tool.values ?? "")]
    .filter((spelling) => !spoken.has(spelling))
    .map(typed);
  return [
    ...(neutral.length === 0
      ? []
      : [{ run: `${first.run} ${neutral.join(" ")}`, effects: first.effects }]),
    ...[...spellings(tool.dry ?? ""), ...spellings(tool.help ?? "-h --help --version")].map(
      (spelling) => ({ run: `${first.run} ${typed(spelling)}`, effects: [] }),
    ),
  ];
}
