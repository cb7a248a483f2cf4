import type { Argument, Place } from "../model/call";
import type { Span } from "../model/program";
import type { Frame, Scope, Walk } from "../resolve/scope";
import type { Insertions } from "./insertions";
import type { Statement } from "./syntax";

/** Where a command of cmd.exe stands. */
export interface Run {
  readonly scope: Scope;
  readonly frame: Frame;
  readonly walk: Walk;
  readonly insertions: Insertions;
  /** The variables of `for`, and in a batch file its arguments by number. */
  readonly locals: ReadonlyMap<string, Argument>;
  /** The directory of the batch file that runs. */
  readonly root: Place;
  /** The text that runs, for `call :label`. */
  readonly labels: readonly Statement[];
  /** The place in the text that calls found here are said to be at. */
  readonly span: Span;
}
