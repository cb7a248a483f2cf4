import type { PathFact } from "../model/facts";
import type { PathResource } from "../model/resource";
import type { Ask } from "./define";

/** What is at one known path of this machine, behind a link; undefined when nobody has answered. */
export function pathFact(ask: Ask, resource: PathResource): PathFact | undefined {
  if (!resource.resolved || resource.glob || resource.on !== undefined) return undefined;
  const answer = ask({ ask: "path", path: resource.path, deep: false });
  if (answer?.fact !== "path") return undefined;
  if (answer.kind !== "symlink" || answer.target === undefined) return answer;
  const behind = ask({ ask: "path", path: answer.target, deep: false });
  return behind?.fact === "path" ? behind : answer;
}
