import type { EnvironmentChange } from "./environment";

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment that a shell of the editor gets: what was there, with our changes. */
export function appliedEnvironment(
  env: Environment,
  changes: readonly EnvironmentChange[],
): Environment {
  return changes.reduce<Environment>(
    (before, { variable, value, action }) => ({
      ...before,
      [variable]: action === "prepend" ? `${value}${before[variable] ?? ""}` : value,
    }),
    env,
  );
}
