import type { Call } from "../model/call";
import type { Effect } from "../model/effect";
import { storeOf } from "../sql/store";
import { createHoles } from "./holes";
import { clientEffects, surroundingHost } from "./sqlClient";

/**
 * A statement typed where a program's name belongs: a line that is sent to a terminal may well
 * arrive in a database client that runs there. Undefined if it is none.
 */
export function typedSqlEffects(call: Call): readonly Effect[] | undefined {
  const [second] = call.args;
  if (second === undefined || !verbs.test(call.name) || !objects.test(second.text))
    return undefined;
  const holes = createHoles();
  const text = [call.program, ...call.args].map((word) => holes.text(word)).join(" ");
  return clientEffects({
    call,
    dialect: "any",
    contents: [{ kind: "text", text }],
    store: storeOf({ host: surroundingHost(call) }),
    holes,
    ask: () => undefined,
  });
}

const verbs = /^(?:drop|truncate|delete|alter)$/i;

const objects =
  /^(?:database|schema|table|from|materialized|view|keyspace|owned|role|user|tablespace|column)$/i;
