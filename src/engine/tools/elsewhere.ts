import { leavesOf, type Input } from "./input";

/** What stands beside a path that is not one of this machine. */
const places = ["bucket", "bucketname", "projectid", "containerid", "podname", "repository"];

/** A repository, a bucket or a container beside the path: the file is not one of this machine. */
export function isElsewhere(input: Input): boolean {
  const keys = new Set(leavesOf(input).map((leaf) => leaf.keys[0] ?? ""));
  return (keys.has("owner") && keys.has("repo")) || places.some((key) => keys.has(key));
}
