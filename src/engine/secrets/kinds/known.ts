import { agentServiceKinds } from "./agentServicesTable";
import { anchoredKinds, loginKinds } from "./anchoredTable";
import { businessKinds } from "./businessTable";
import { codeKinds } from "./codeTable";
import { cloudKinds } from "./cloudTable";
import type { CredentialKind } from "./credentialKind";
import { platformKinds } from "./platformsTable";
import { publishableKinds, serviceKinds } from "./servicesTable";

/** Tokens that are known by their own form, and that are secret. */
export const tokenKinds: readonly CredentialKind[] = [
  ...codeKinds,
  ...cloudKinds,
  ...platformKinds,
  ...agentServiceKinds,
  ...serviceKinds,
  ...businessKinds,
];

/** Every kind that a text shows by itself, the most telling first. */
export const credentialKinds: readonly CredentialKind[] = [
  ...anchoredKinds,
  ...tokenKinds,
  ...publishableKinds,
  ...loginKinds,
];
