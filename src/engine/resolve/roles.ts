import { mayCarry } from "../carry";
import { byName } from "../model/byName";
import { isBuiltin } from "./builtins";
import { interpreterNamed } from "./interpreters";
import { mayRunNamedScript } from "./namedScripts";
import { isPrinter } from "./outputs";
import { runsProjectScripts } from "./projectScripts";
import { shellNames } from "./shells";
import { mayWrap } from "./wrappers";
import { isWriter } from "./writes";

/** What a walk has to do with a program beside noting its call. Most are nothing of all this. */
export interface Roles {
  readonly builtin: boolean;
  readonly carries: boolean;
  /** A shell or a wrapper: what it is given may run in its place. */
  readonly wraps: boolean;
  /** It reads a program of its own, or one that the project defines. */
  readonly interprets: boolean;
  /** It is known what it leaves in files, or prints. */
  readonly writes: boolean;
  readonly prints: boolean;
}

/** The roles of the program of this name. */
export const rolesOf = byName((name): Roles => ({
  builtin: isBuiltin(name),
  carries: mayCarry(name),
  wraps: shellNames.has(name) || byOwnRules.has(name) || mayWrap(name) || mayRunNamedScript(name),
  interprets: interpreterNamed(name) !== undefined || runsProjectScripts(name),
  writes: isWriter(name),
  prints: isPrinter(name),
}));

/** Aliases of git, and what is handed on from a list. */
const byOwnRules: ReadonlySet<string> = new Set(["git", "xargs", "gxargs", "parallel"]);
