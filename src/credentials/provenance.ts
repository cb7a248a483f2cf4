import { credentialsIn, questionKey, type Action, type Facts, type Question } from "../engine";
import type { Entry } from "./inventory/entry";

/**
 * Where the credentials of a request come from, for the questions about them. The values are read
 * from the request itself and forgotten again; an answer holds only what and where.
 */
export function credentialFacts(
  questions: readonly Question[],
  action: Action,
  seen: (value: string) => Entry | undefined,
): Facts {
  const asked = questions.filter((question) => question.ask === "credential");
  if (asked.length === 0) return {};
  const credentials = credentialsIn(action);
  return Object.fromEntries(
    asked.flatMap((question) => {
      const value = credentials[question.index]?.value;
      const entry = value === undefined ? undefined : seen(value);
      if (entry === undefined) return [];
      const { id, kind, breadth, reach, narrower, path, line, environment } = entry;
      const fact = {
        fact: "credential",
        ...{ id, kind, breadth, reach, path, line },
        ...(narrower === undefined ? {} : { narrower }),
        ...(environment === undefined ? {} : { environment }),
      } as const;
      return [[questionKey(question), fact]];
    }),
  );
}
