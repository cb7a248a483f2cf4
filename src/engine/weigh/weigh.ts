import type { Site } from "../model/call";
import type { Effect, Reversibility } from "../model/effect";
import type { Answer, Question } from "../model/facts";
import type { Policy } from "../model/policy";
import type { Span } from "../model/program";
import type { Request } from "../model/request";
import { gateVariable, type NamedResource } from "../model/resource";
import type { Trait } from "../model/verdict";
import { asOpening } from "./opening";
import { asVolume } from "./volumes";
import { weighPath } from "./weighPath";

/** What weighing one effect needs to know. */
export interface Weighing {
  readonly request: Request;
  readonly policy: Policy;
  readonly ask: (question: Question) => Answer | undefined;
}

/** What the facts say of one path under one effect. */
export interface Standing {
  readonly reversibility: Reversibility;
  readonly traits: readonly Trait[];
  readonly because?: { readonly because: string };
}

/** An effect with what the facts say about its resource; policy has not spoken yet. */
export interface Weighed {
  readonly effect: Effect;
  readonly reversibility: Reversibility;
  readonly traits: readonly Trait[];
  readonly extent?: string | undefined;
  /** Of the call that has the effect: where it is, if the effect itself does not say. */
  readonly span?: Span;
}

/** Weighs one effect: how well its loss could be made good, and what the resource is. */
export function weigh(given: Effect, site: Site, weighing: Weighing): Weighed {
  const effect = asOpening(asVolume(given));
  const { resource } = effect;
  if (effect.kind === "unknown" || (resource.kind === "path" && resource.passing === true))
    return { effect, reversibility: "none", traits: [] };
  return resource.kind === "path"
    ? weighPath(effect, resource, weighing)
    : weighNamed(effect, resource, site);
}

/** Stores whose loss in production is the worst that can happen. */
const stores: ReadonlySet<NamedResource["kind"]> = new Set([
  "database",
  "schema",
  "table",
  "rows",
  "volume",
  "volume backup",
  "bucket",
  "object",
  "namespace",
  "cluster object",
  "infrastructure",
  "project",
  "environment",
  "service",
  "device",
  "release",
]);

const losing: ReadonlySet<Effect["kind"]> = new Set([
  "delete",
  "overwrite",
  "truncate",
  "discard",
  "drop",
  "destroy",
  "rewrite",
  "revoke",
]);

function weighNamed(effect: Effect, resource: NamedResource, site: Site): Weighed {
  const traits: Trait[] = [];
  if (resource.production !== undefined) traits.push("production");
  if (resource.kind === "device") traits.push("device");
  if (resource.kind === "setting" && resource.name.startsWith(gateVariable)) traits.push("guard");
  const reversibility = effect.reversibility ?? (losing.has(effect.kind) ? "irreversible" : "none");
  const inProduction = resource.production !== undefined && reversibility === "irreversible";
  const worst =
    losing.has(effect.kind) &&
    stores.has(resource.kind) &&
    (inProduction || resource.kind === "device")
      ? "catastrophic"
      : reversibility;
  const away = site.kind === "host" || site.kind === "pod" || site.kind === "other";
  const moved: Effect =
    away && resource.reach === "here"
      ? { ...effect, resource: { ...resource, reach: "elsewhere" } }
      : effect;
  return { effect: moved, reversibility: worst, traits };
}
