import { clientEffects } from "../sqlClient";
import { contentOfFile, contentOfInput, type Content } from "../content";
import { createHoles } from "../holes";
import { pathOf } from "../../model/pathOf";
import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { productionEvidence } from "../../evidence/production";
import type { Ask } from "../define";
import { resourceOf } from "./place";
import { operandsOf, valuesOf, type Line, type Special } from "./tool";

/** Where a command of a tool finds the SQL it sends to a database of the service. */
export interface Statements {
  /** Options whose value is SQL. */
  readonly text?: string;
  /** Options whose value is a file with SQL. */
  readonly files?: string;
  /** The operand, counted from 0, that is SQL. */
  readonly operand?: number;
  /** Without any of them it reads SQL from standard input. */
  readonly input?: true;
  /** The operand, counted from 0, or the options that name the database. */
  readonly database: number | string;
  /** True if the database is on this machine. */
  readonly here?: (line: Line) => boolean;
}

/** Runs SQL on a database of the service. */
export function statements(where: Statements): Special {
  return (line, ask) => sent(where, line, ask);
}

function sent(where: Statements, line: Line, ask: Ask): readonly Effect[] {
  const { call, tool } = line;
  const holes = createHoles();
  const path = (argument: Argument): ReturnType<typeof pathOf> =>
    pathOf(argument, call.cwd, call.site, false);
  const operands = operandsOf(line);
  const contents: Content[] = [];
  const asText = (argument: Argument | undefined): void => {
    if (argument !== undefined) contents.push({ kind: "text", text: holes.text(argument) });
  };
  for (const argument of valuesOf(line, where.text ?? "")) asText(argument);
  for (const argument of valuesOf(line, where.files ?? ""))
    contents.push(contentOfFile(path(argument), ask));
  if (where.operand !== undefined) asText(operands[where.operand]);
  if (contents.length === 0 && where.input === true)
    contents.push(contentOfInput(call, path, ask, holes));
  const named =
    typeof where.database === "number"
      ? operands[where.database]
      : valuesOf(line, where.database).at(-1);
  const name = named?.text;
  const here = where.here?.(line) === true;
  const resource = resourceOf("database", name ?? "", line, [], here);
  return clientEffects({
    call,
    dialect: "any",
    contents,
    store: {
      database: name,
      host: here ? undefined : (resource.in ?? tool.provider),
      reach: resource.reach,
      production: resource.production ?? productionEvidence(["the database", name]),
      scratch: undefined,
    },
    holes,
    ask,
  });
}
