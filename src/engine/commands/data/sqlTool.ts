import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { storeOf, storeOfUrl, type Store } from "../../sql/store";
import type { SqlDialect } from "../../sql/tokens";
import { contentOfFile, contentOfInput, type Content } from "../content";
import { defineCommand, type Ask, type CommandModel, type Example, type Parsed } from "../define";
import { fileWrite } from "../device";
import { createHoles, spelledEvidence, type Holes } from "../holes";
import { unmodelledEffects } from "../unmodelled";
import { bareSpelling, spellings } from "../options";
import { clientEffects, surroundingHost, variable } from "../sqlClient";

/** What the operands of a client are: in order, the last one standing for those that follow. */
type Operand = "database" | "file" | "statements" | "host" | "command";

/** One database client that runs SQL. Options are spellings in one string, as in any option table. */
export interface SqlTool {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly does: string;
  readonly dialect: SqlDialect;
  /** How its options are written; `gnu` when it is left out. */
  readonly style?: "words";
  /** Options whose value is statements. */
  readonly statements: string;
  /** Options whose value is a file of statements. */
  readonly files: string;
  readonly database?: string;
  readonly host?: string;
  readonly outputs?: string;
  readonly flags?: string;
  readonly values?: string;
  readonly help: string;
  /** The operands; a database that is a URL says the host as well. */
  readonly operands: readonly Operand[];
  /** Its first words are a command, and only these run statements. */
  readonly commands?: readonly string[];
  /** What its other commands lose, from all operands; without an effect they are judged by their verb. */
  readonly others?: (operands: readonly Argument[]) => readonly Effect[];
  /** Where it goes when the line shows no host; this machine if it is left out. */
  readonly service?: string;
  /** Without a database it works in memory, and keeps nothing. */
  readonly inMemory?: true;
  /** Variables that name the host and the database. */
  readonly variables?: { readonly host?: string; readonly database?: string };
  /** Lines that the client reads itself; what they run is said. */
  readonly own?: (text: string) => readonly string[];
  readonly examples: readonly Example[];
}

type Role = "statements" | "files" | "database" | "host" | "outputs" | "flags" | "values" | "help";

/** A client that runs what it is told in options, files, operands or on standard input. */
export function sqlTool(tool: SqlTool): CommandModel {
  const options: Record<Role, readonly string[]> = {
    statements: spellings(tool.statements),
    files: spellings(tool.files),
    database: spellings(tool.database ?? ""),
    host: spellings(tool.host ?? ""),
    outputs: spellings(tool.outputs ?? ""),
    flags: spellings(tool.flags ?? ""),
    values: spellings(tool.values ?? ""),
    help: spellings(tool.help),
  };
  return defineCommand<Role>({
    name: tool.name,
    ...(tool.aliases === undefined ? {} : { aliases: tool.aliases }),
    does: tool.does,
    options,
    style: tool.style ?? "gnu",
    effects: (parsed, ask) => effectsOf(parsed, tool, ask),
    examples: [...tool.examples, ...shownOptions(tool, options)],
  });
}

function effectsOf(parsed: Parsed<Role>, tool: SqlTool, ask: Ask): readonly Effect[] {
  const holes = createHoles();
  const roles = operandsByRole(parsed, tool);
  // Another command of the same program, which has no statements: `snow object drop`.
  if (roles === undefined) {
    const known = tool.others?.(parsed.operands) ?? [];
    if (known.length > 0) return known;
    return parsed.has("statements") || parsed.has("files") ? [] : unmodelledEffects(parsed.call);
  }
  const { call } = parsed;
  const contents: Content[] = [
    ...[...parsed.values("statements"), ...roles.statements].map((text): Content => ({
      kind: "text",
      text: holes.text(text),
    })),
    ...[...parsed.values("files"), ...roles.file].map((file): Content =>
      file.text === "-"
        ? contentOfInput(call, (path) => parsed.path(path), ask, holes)
        : contentOfFile(parsed.path(file), ask),
    ),
  ];
  if (contents.length === 0)
    contents.push(contentOfInput(call, (path) => parsed.path(path), ask, holes));
  const outputs = parsed
    .values("outputs")
    .flatMap((file) => (literal(file) === "-" ? [] : fileWrite("overwrite", parsed.path(file))));
  const run = { call, dialect: tool.dialect, contents, holes, ask } as const;
  // Nobody is asked where the statements go as long as they do nothing.
  if (clientEffects({ ...run, store: storeOf({}) }).length === 0) return outputs;
  const store = storeOfCall(parsed, tool, roles, ask, holes);
  return store === undefined ? outputs : [...clientEffects({ ...run, store }), ...outputs];
}

type Roles = Readonly<Record<Exclude<Operand, "command">, readonly Argument[]>>;

function operandsByRole(parsed: Parsed<Role>, tool: SqlTool): Roles | undefined {
  const roles: Record<Exclude<Operand, "command">, Argument[]> = {
    database: [],
    file: [],
    statements: [],
    host: [],
  };
  const words = tool.commands === undefined ? [] : parsed.operands.slice(0, 1);
  if (tool.commands?.includes(literal(words[0]) ?? "") === false) return undefined;
  parsed.operands.slice(words.length).forEach((operand, index) => {
    const role = tool.operands[index] ?? tool.operands.at(-1);
    if (role !== undefined && role !== "command") roles[role].push(operand);
  });
  return roles;
}

/** Where the statements go; undefined if that is memory alone. */
function storeOfCall(
  parsed: Parsed<Role>,
  tool: SqlTool,
  roles: Roles,
  ask: Ask,
  holes: Holes,
): Store | undefined {
  const { call } = parsed;
  const written = parsed.value("database") ?? roles.database[0];
  const host = parsed.value("host") ?? roles.host[0];
  const evidence = spelledEvidence([written, host]);
  const database = written === undefined ? undefined : holes.text(written);
  if (tool.inMemory === true && (database === undefined || /^(?::memory:)?$/.test(database)))
    return undefined;
  const url = database === undefined ? undefined : storeOfUrl(database, evidence);
  const named = host === undefined ? undefined : storeOfUrl(holes.text(host), evidence);
  const found =
    named ??
    url ??
    storeOf({
      database: database ?? variableOf(tool.variables?.database),
      host:
        host === undefined
          ? (variableOf(tool.variables?.host) ?? surroundingHost(call) ?? tool.service)
          : holes.text(host),
      evidence,
    });
  return found;

  function variableOf(name: string | undefined): string | undefined {
    return name === undefined ? undefined : variable(name, call, ask, holes);
  }
}

/** All options on a line that does nothing, and the help. */
function shownOptions(tool: SqlTool, options: Record<Role, readonly string[]>): readonly Example[] {
  const command = tool.commands?.[0];
  const typed = (spelling: string): string => {
    const bare = bareSpelling(spelling);
    return spelling.endsWith("=") ? `${bare} x` : bare;
  };
  const shown = [...options.flags, ...options.values, ...options.host, ...options.database];
  const start = command === undefined ? tool.name : `${tool.name} ${command}`;
  const asks = (list: readonly string[]): string =>
    list.map((spelling) => `${bareSpelling(spelling)} 'select 1'`).join(" ");
  const reads = options.files.map((spelling) => `${bareSpelling(spelling)} x.sql`).join(" ");
  return [
    { run: `${start} ${shown.map(typed).join(" ")} ${asks(options.statements)}`, effects: [] },
    ...(options.files.length === 0
      ? []
      : [
          {
            run: `${start} ${reads}`,
            effects: tool.inMemory === true ? [] : options.files.map(() => "execute /w/x.sql"),
          },
        ]),
    ...(options.outputs.length === 0
      ? []
      : [
          {
            run: `${start} ${asks(options.statements)} ${options.outputs.map((one) => `${bareSpelling(one)} out`).join(" ")}`,
            effects: options.outputs.map(() => "overwrite /w/out"),
          },
        ]),
    ...options.help.map((spelling) => ({ run: `${start} ${bareSpelling(spelling)}`, effects: [] })),
  ];
}
