import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { grantedRights } from "./granted";
import { concernsOf } from "./concerns";
import { environmentListing } from "./environmentListing";
import { definition, lookedUpSecrets, pastLines } from "./looked";
import { gitSettings } from "./gitSettings";
import { isLent } from "./lent";
import { mixedSecrets } from "./mixed";
import { fateOf, showsNamesOnly, type ReadersOf, type Shape } from "./onwards";
import { printedSecrets } from "./printed";
import { isSecretPattern } from "../../evidence/secretName";
import { spokenSecrets } from "./spoken";

/**
 * The effects of a call with the rights that it gives, and with the secrets that it shows to somebody: those that its model knows of,
 * and those that the tables here add. What goes nowhere, is only counted, or is read by a program
 * that logs in with it, is not shown.
 */
export function withDisclosures(
  call: Call,
  reported: readonly Effect[],
  readers: ReadersOf,
  calls: readonly Call[],
): readonly Effect[] {
  if (!concernsOf(call.name).disclosures && !reported.some(isDisclosure)) return reported;
  const effects = showsNamesOnly(call)
    ? reported.filter((effect) => !isListOfNames(effect, call))
    : reported;
  const granted = grantedRights(call);
  if (granted.length > 0) return [...effects, ...granted];
  const known = effects.some(isDisclosure);
  const spoken = known ? nothing : spokenSecrets(call);
  const added = known ? nothing : [...otherwiseShown(call), ...spoken];
  if (!known && added.length === 0) return effects;
  return [...effects, ...added].filter(
    (effect) =>
      !isDisclosure(effect) || isShown(effect, call, readers, calls, spoken.includes(effect)),
  );
}

const nothing: readonly Effect[] = [];

function otherwiseShown(call: Call): readonly Effect[] {
  const printed = printedSecrets(call);
  const lookedUp = lookedUpSecrets(call);
  return printed.length === 0 && lookedUp.length === 0 ? nothing : [...printed, ...lookedUp];
}

/** A file of which the call prints the names alone: variables of a `.env`, keys of a document. */
function isListOfNames({ kind, resource }: Effect, { name }: Call): boolean {
  if (kind !== "read" || resource.kind !== "path") return false;
  return name === "jq" || name === "yq" || /(?:^|\/)\.env[^/]*$/.test(resource.path);
}

function isDisclosure({ kind, resource }: Effect): boolean {
  return kind === "disclose" && resource.kind === "credential";
}

/** What the line speaks of is in its variables anyway: only seeing it is a disclosure. */
function isShown(
  effect: Effect,
  call: Call,
  readers: ReadersOf,
  calls: readonly Call[],
  isSpoken: boolean,
): boolean {
  const { resource } = effect;
  if (resource.kind === "path") return true;
  if (resource.name === pastLines) return readers(call).some(looksForSecrets);
  if (resource.name === definition) return readers(call).some(looksForEnvironment);
  if (resource.name === gitSettings) return readers(call).some(looksForLogins);
  const fate = fateOf(call, readers, shapeOf(resource));
  return fate === "out" || (fate === "kept" && !isSpoken && !isLent(call, calls));
}

function shapeOf(resource: Effect["resource"]): Shape {
  if (resource === environmentListing.resource) return "listing";
  return resource.kind === "credential" && mixedSecrets.has(resource.name) ? "mixed" : "secret";
}

function looksForEnvironment(reader: Call): boolean {
  return (
    looksForSecrets(reader) ||
    (/^(?:jq|yq|[ef]?grep|rg|ag|sed|awk|python3?)$/.test(reader.name) &&
      reader.args.some((arg) => /(?:^|[^a-z])env(?:[^a-z]|$)/i.test(arg.text)))
  );
}

/** A helper that keeps logins is no login: `grep credential` is an ordinary question. */
function looksForLogins(reader: Call): boolean {
  return (
    /^(?:[ef]?grep|rg|ag|awk|sed)$/.test(reader.name) &&
    reader.args.some((arg) => /token|extraheader|passw|secret|oauth|:\/\/.*@/i.test(arg.text))
  );
}

function looksForSecrets(reader: Call): boolean {
  return (
    /^(?:[ef]?grep|rg|ag)$/.test(reader.name) &&
    reader.args.some((arg) => isSecretPattern(literal(arg) ?? ""))
  );
}
