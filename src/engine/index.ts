/** The engine's only door. */
export { decide, maxRounds, type Decided } from "./decide";
export {
  questionKey,
  type Answer,
  type Answering,
  type Facts,
  type GitPathFact,
  type PathFact,
  type Question,
} from "./model/facts";
export type { GlobFact, RepositoryFact, ShellFact, TextFact, Unanswered } from "./model/facts";
export type { CredentialFact } from "./model/facts";
export { credentialsIn } from "./weigh/credentialsUsed";
export type { Effect, EffectKind, Reversibility } from "./model/effect";
export type { Policy } from "./model/policy";
export { offLimitsPattern } from "./offLimits";
export {
  dialects,
  lineOf,
  type Action,
  type Dialect,
  type Origin,
  type Request,
} from "./model/request";
export type { NamedResource, PathResource, Resource } from "./model/resource";
export {
  outcomes,
  type Outcome,
  type Reason,
  type Verdict,
  type WeighedEffect,
} from "./model/verdict";
export { rules } from "./policy/rules";
export { coversEffects } from "./coversEffects";
export { sameAim } from "./sameAim";
export {
  askingEffects,
  explainEnding,
  explainHold,
  explainQuestion,
  explainWhole,
  type Circumstances,
  type Ending,
  type Explanation,
} from "./explain";
export { maskSecrets, maskValue } from "./secrets/maskSecrets";
export { natureOf, natureOfKind, type CredentialNature } from "./secrets/findCredentials";
export { kindBeside } from "./secrets/kinds/besideTable";
export { breadths, type Breadth, type CredentialKind } from "./secrets/kinds/credentialKind";
export { guardedAtHome } from "./weigh/guardPaths";
export { credentialKinds } from "./secrets/kinds/known";
export { isSecretName, isSecretPattern } from "./evidence/secretName";
export { showEffect, showResource } from "./showEffect";
export { makeVisible } from "./visible";
