/** What the launcher puts before the name of a variable that it takes away from the tool itself. */
const kept = "TENTH_SECOND_KEPT_";

/** The environment that a server would have without the tool before it. */
export function serverEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const own: Record<string, string | undefined> = { ...env };
  // The launcher sets it, so that the editor's runtime runs the tool.
  delete own["ELECTRON_RUN_AS_NODE"];
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith(kept)) continue;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an environment has the names it has
    delete own[name];
    own[name.slice(kept.length)] = value;
  }
  return own;
}
