/** The environment that a credential seems to belong to. */
export type Environment = "production" | "staging" | "development" | "test";

const words: Readonly<Record<string, Environment>> = {
  ...every("production", ["prod", "prd", "production", "live"]),
  ...every("staging", ["staging", "stage", "stg", "preprod", "uat", "preview"]),
  ...every("development", ["dev", "development", "local", "localhost", "sandbox"]),
  ...every("test", ["test", "tests", "testing", "e2e", "ci", "spec", "fixtures", "mock", "mocks"]),
};

/**
 * A guess by words: the kind's own (`stripe.live`) first, then those of the name that the value is
 * given to, then those of the path, from its end. Undefined if none says anything.
 */
export function environmentOf(id: string, name: string, path: string): Environment | undefined {
  const texts = [id, name, ...path.split(/[\\/]/).slice(-3).reverse()];
  for (const text of texts) {
    const said = text
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .map((word) => (Object.hasOwn(words, word) ? words[word] : undefined))
      .find((environment) => environment !== undefined);
    if (said !== undefined) return said;
  }
  return undefined;
}

function every(
  environment: Environment,
  names: readonly string[],
): Readonly<Record<string, Environment>> {
  return Object.fromEntries(names.map((name) => [name, environment]));
}
