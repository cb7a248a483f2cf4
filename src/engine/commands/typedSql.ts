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
  const said = toldInProse(call);
  if (said !== undefined) return [said];
  return clientEffects({
    call,
    dialect: "any",
    contents: [{ kind: "text", text }],
    store: storeOf({ host: surroundingHost(call) }),
    holes,
    ask: () => undefined,
  });
}

/** Words that can stand where a statement that drops something whole names it, or behind the name. */
const statementWords =
  /^(?:if|exists|cascade|restrict|with|force|on|cluster|sync|no|delay|purge|concurrently|only|table)$/i;

/**
 * `drop database via Railway connection`: no name follows but a sentence. All of it is the name
 * then, so that the person sees what was said.
 */
function toldInProse(call: Call): Effect | undefined {
  const [object, ...rest] = call.args.map((word) => word.text);
  if (!/^(?:drop|truncate)$/i.test(call.name) || !/^(?:database|schema|table)$/i.test(object ?? ""))
    return undefined;
  const words = rest.filter((word) => !statementWords.test(word));
  const prose = words.length > 2 && words.every((word) => /^[\w'-]+$/.test(word));
  if (!prose) return undefined;
  return {
    kind: "drop",
    resource: {
      kind: object?.toLowerCase() === "table" ? "table" : "database",
      name: rest.join(" "),
      reach: "elsewhere",
    },
    reversibility: "irreversible",
    because: "dropped databases and tables come back only from a backup",
  };
}

const verbs = /^(?:drop|truncate|delete|alter)$/i;

const objects =
  /^(?:database|schema|table|from|materialized|view|keyspace|owned|role|user|tablespace|column)$/i;
