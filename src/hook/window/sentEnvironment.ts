import { environmentNames } from "../../gates/shell/protocol";

/** The variables that go with every request; others, which may hold secrets, are told only when asked for. */
export function sentEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    environmentNames.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
