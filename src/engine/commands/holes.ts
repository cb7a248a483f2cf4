import { productionEvidence } from "../evidence/production";
import type { Argument, Hole } from "../model/call";
import type { Effect } from "../model/effect";
import type { Resource } from "../model/resource";

/** Where the private use area of Unicode begins and how many characters it has. */
const first = 0xe000;
const count = 0x1900;

/**
 * Lets readers of other languages (SQL, GraphQL, URLs) work on a text whose parts are not all known:
 * each unknown part becomes one private use character, and names that hold one are spelled out again
 * afterwards.
 */
export interface Holes {
  /** The argument's text, as far as it is known. */
  readonly text: (argument: Argument) => string;
  /** A text with the unknown parts as they were written. */
  readonly spell: (text: string) => string;
  /** The effects with names as the command shows them. */
  readonly show: (effects: readonly Effect[]) => readonly Effect[];
}

export function createHoles(): Holes {
  const holes: Hole[] = [];
  const spell = (text: string): string =>
    text.replace(/[\ue000-\uf8ff]/g, (char) => holes[char.charCodeAt(0) - first]?.text ?? char);
  return {
    text: (argument) =>
      argument.pieces
        .map((piece) => {
          if (typeof piece === "string") {
            return argument.glob ? piece.replace(/\\(.)/gs, "$1") : piece;
          }
          if (holes.length < count) holes.push(piece);
          return String.fromCharCode(first + holes.length - 1);
        })
        .join(""),
    spell,
    show: (effects) => effects.map((effect) => spelled(effect, spell)),
  };
}

/** What arguments say of themselves as written, where a variable's name can tell: `$PROD_URL`. */
export function spelledEvidence(
  argumentsGiven: readonly (Argument | undefined)[],
): readonly (readonly [string, string | undefined])[] {
  return argumentsGiven
    .filter((argument) => argument?.pieces.some((piece) => typeof piece !== "string") === true)
    .map((argument) => ["the argument", argument?.text] as const);
}

/** True if a text has a part that is not known. */
export function hasHole(text: string): boolean {
  return /[\ue000-\uf8ff]/.test(text);
}

function spelled(effect: Effect, spell: (text: string) => string): Effect {
  const { because, including } = effect;
  return {
    ...effect,
    resource: spelledResource(effect.resource, spell),
    ...(because === undefined ? {} : { because: spell(because) }),
    ...(including === undefined ? {} : { including: spell(including) }),
  };
}

function spelledResource(resource: Resource, spell: (text: string) => string): Resource {
  if (resource.kind === "path") return { ...resource, path: spell(resource.path) };
  const { name, in: place, production } = resource;
  const shown = spell(name);
  const shownPlace = place === undefined ? undefined : spell(place);
  // A variable's own name may say it: `$PROD_DATABASE_URL`.
  const evidence =
    production === undefined && (shown !== name || shownPlace !== place)
      ? productionEvidence(["the name", shown], ["the place", shownPlace])
      : production;
  return {
    ...resource,
    name: shown,
    ...(shownPlace === undefined ? {} : { in: shownPlace }),
    ...(evidence === undefined ? {} : { production: spell(evidence) }),
  };
}
