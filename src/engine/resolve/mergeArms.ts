import type { Written } from "../model/call";
import { withWritten } from "../model/written";
import { ownNames, unknownArgument, type Scope } from "./scope";

/**
 * After a branch, what every arm that goes on agrees about is known, and nothing else: a variable
 * that one arm set has no known value, a directory that one arm changed is not known.
 */
export function mergeArms(scope: Scope, arms: readonly Scope[]): void {
  const running = arms.filter((arm) => !arm.ended);
  if (running.length === 0 && arms.length > 0) {
    scope.ended = arms.length > 1;
    return;
  }
  const merged = new Set<string>();
  const before = scope.written;
  for (const arm of running) {
    for (const [name, value] of arm.variables) {
      // Arms are many in a long `case`, and each name is compared in all of them.
      if (merged.has(name)) continue;
      merged.add(name);
      if (running.every((other) => other.variables.get(name) === value)) {
        ownNames(scope).variables.set(name, value);
      } else {
        const span = { start: 0, end: 0 };
        const argument = unknownArgument(`$${name}`, span, "variable");
        ownNames(scope).variables.set(name, { kind: "scalar", argument });
      }
    }
    for (const [name, body] of arm.functions) ownNames(scope).functions.set(name, body);
    for (const { path, text } of since(before, arm.written))
      scope.written = withWritten(path, text, scope.written);
  }
  const [first] = running;
  if (first === undefined) return;
  const agreed = running.every(
    (arm) => arm.cwd.known && first.cwd.known && arm.cwd.path === first.cwd.path,
  );
  if (agreed) scope.cwd = first.cwd;
  else scope.cwd = { known: false, text: "(a directory that depends on a condition)" };
}

/** What an arm wrote, in order. */
function since(before: Written | undefined, written: Written | undefined): readonly Written[] {
  const files: Written[] = [];
  for (let one = written; one !== undefined && one !== before; one = one.before) files.push(one);
  return files.reverse();
}
