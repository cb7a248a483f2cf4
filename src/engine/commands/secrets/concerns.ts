import { byName } from "../../model/byName";
import { codeIsLookedAt } from "./filesInCode";
import { isHandedSecrets } from "./handed";
import { grantsRights } from "./granted";
import { looksUpSecrets } from "./looked";
import { mayShowNamesOnly } from "./onwards";
import { printsSecrets } from "./printed";
import { hasOwnLanguage } from "./filesInScripts";
import { speaksOfSecrets } from "./spoken";

/** What a program's calls are looked at for beside what its model says. Most programs need no look. */
export interface Concerns {
  /** Files that it is handed, though it has a model. */
  readonly handed: boolean;
  /** Files that are named in code, or in the program's own language. */
  readonly code: boolean;
  readonly scripts: boolean;
  /** Secrets that it shows, and rights that it gives. */
  readonly disclosures: boolean;
}

/** What is looked for in calls of the program of this name. */
export const concernsOf = byName((name): Concerns => ({
  handed: isHandedSecrets(name),
  code: codeIsLookedAt(name),
  scripts: hasOwnLanguage(name),
  disclosures:
    grantsRights(name) ||
    printsSecrets(name) ||
    speaksOfSecrets(name) ||
    looksUpSecrets(name) ||
    mayShowNamesOnly(name),
}));
