const destructive = new Set([
  "delete",
  "destroy",
  "drop",
  "purge",
  "wipe",
  "reset",
  "erase",
  "truncate",
  "terminate",
  "obliterate",
  "nuke",
]);

/** What is reset without a loss: the word then means a new one. */
const renewed = new Set([
  "password",
  "passcode",
  "session",
  "cursor",
  "filter",
  "filters",
  "token",
]);

/**
 * The destructive verb by which an operation is called, at its beginning or end: `deleteUser`,
 * `volumeDelete`, `users_delete_many`, `DeleteDBInstance`. In the middle it is part of a noun.
 */
export function destructiveVerb(name: string): string | undefined {
  const words = name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const candidates = [words[0], words.at(-1), words.at(-1) === "many" ? words.at(-2) : undefined];
  const verb = candidates.find((word) => word !== undefined && destructive.has(word));
  if (verb === "reset" && words.some((word) => renewed.has(word))) return undefined;
  return verb;
}
