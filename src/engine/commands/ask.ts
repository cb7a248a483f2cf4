import type { PathFact, RepositoryFact } from "../model/facts";
import type { Ask } from "./define";

/** What is at an absolute path, following one link; undefined when nobody has answered. */
export function pathFact(ask: Ask, path: string): PathFact | undefined {
  const answer = ask({ ask: "path", path, deep: false });
  if (answer?.fact !== "path") return undefined;
  if (answer.kind !== "symlink" || answer.target === undefined) return answer;
  const behind = ask({ ask: "path", path: answer.target, deep: false });
  return behind?.fact === "path" ? behind : answer;
}

/** The state of the git work tree that holds a directory; undefined when nobody has answered. */
export function repositoryFact(ask: Ask, path: string): RepositoryFact | undefined {
  const answer = ask({ ask: "repository", path });
  return answer?.fact === "repository" ? answer : undefined;
}
