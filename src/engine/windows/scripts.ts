import { literal, type Place } from "../model/call";
import { isAbsolute, resolvePath } from "../model/path";
import { textWritten } from "../model/written";
import type { Scope, Walk } from "../resolve/scope";

/** The text of a script: what this text wrote to it, or what the host says is in it. */
export function textOfScript(
  path: string,
  cwd: Place,
  scope: Scope,
  walk: Walk,
): string | undefined {
  if (!cwd.known && !isAbsolute(path)) return undefined;
  const absolute = resolvePath(cwd.known ? cwd.path : "/", path);
  const own = literal(textWritten(absolute, scope.written));
  if (own !== undefined) return own;
  const answer = walk.ask({ ask: "text", path: absolute });
  return answer?.fact === "text" ? answer.text : undefined;
}
