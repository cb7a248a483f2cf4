import {
  breadths,
  credentialsIn,
  questionKey,
  type Action,
  type Facts,
  type Question,
} from "../engine";
import type { Entry } from "./inventory/entry";
import type { Inventory } from "./inventory/inventory";
import { namedIn } from "./namedIn";

/** What is known of the credentials on this machine. */
export type KnownCredentials = Pick<Inventory, "of" | "seen">;

/** Production first, then by how much it opens. */
function furthest(entries: readonly Entry[]): Entry | undefined {
  const place = ({ breadth, environment }: Entry): number =>
    breadths.indexOf(breadth) + (environment === "production" ? 0 : breadths.length);
  return [...entries].sort((a, b) => place(a) - place(b))[0];
}

/**
 * Where the credentials of a request come from, for the questions about them. The values are read
 * from the request itself and forgotten again; an answer holds only what and where.
 */
export function credentialFacts(
  questions: readonly Question[],
  action: Action,
  known: KnownCredentials,
): Facts {
  const asked = questions.filter((question) => question.ask === "credential");
  if (asked.length === 0) return {};
  const credentials = credentialsIn(action);
  return Object.fromEntries(
    asked.flatMap((question) => {
      const named =
        "path" in question
          ? namedIn(action, known.of(question.path))
          : { entries: [], sure: false };
      const entry =
        "path" in question
          ? furthest(named.entries)
          : known.seen(credentials[question.index]?.value ?? "");
      if (entry === undefined) return [];
      const { id, kind, breadth, reach, narrower, path, line, environment } = entry;
      const fact = {
        fact: "credential",
        ...{ id, kind, breadth, reach, path, line },
        ...(narrower === undefined ? {} : { narrower }),
        ...(environment === undefined ? {} : { environment }),
        ...(named.sure ? { used: true as const } : {}),
      } as const;
      return [[questionKey(question), fact]];
    }),
  );
}
