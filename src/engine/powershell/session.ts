import type { Place } from "../model/call";
import type { Span } from "../model/program";
import { mergeArms } from "../resolve/mergeArms";
import { cloneScope, type Frame, type Scope, type Walk } from "../resolve/scope";
import type { Block } from "./syntax";
import type { Value } from "./value";

/** What PowerShell knows at one point of a text. */
export interface Session {
  /** The directory, the environment and the files that were written: what other shells share. */
  readonly scope: Scope;
  readonly variables: Map<string, Value>;
  readonly functions: Map<string, Block>;
  readonly aliases: Map<string, string>;
  /** The directory of the script that runs. */
  readonly root: Place;
}

/** Where a statement of PowerShell stands. */
export interface Run {
  readonly session: Session;
  readonly frame: Frame;
  readonly walk: Walk;
  /** The place in the text that calls found here are said to be at. */
  readonly span: Span;
}

export function newSession(scope: Scope, root: Place): Session {
  return { scope, variables: new Map(), functions: new Map(), aliases: new Map(), root };
}

/** A copy that can change without changing the original. */
export function cloneSession(session: Session): Session {
  return {
    ...session,
    scope: cloneScope(session.scope),
    variables: new Map(session.variables),
    functions: new Map(session.functions),
    aliases: new Map(session.aliases),
  };
}

/** After a branch, what every arm agrees about is known, and nothing else. */
export function mergeSessions(session: Session, arms: readonly Session[]): void {
  mergeArms(
    session.scope,
    arms.map((arm) => arm.scope),
  );
  for (const arm of arms) {
    for (const [name, value] of arm.variables) {
      const agreed = arms.every((other) => other.variables.get(name) === value);
      session.variables.set(
        name,
        agreed ? value : { kind: "unknown", text: `$${name}`, mayBeEmpty: true },
      );
    }
    for (const [name, block] of arm.functions) session.functions.set(name, block);
    for (const [name, target] of arm.aliases) session.aliases.set(name, target);
  }
}
