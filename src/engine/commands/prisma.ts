import type { Call } from "../model/call";
import type { Effect, Reversibility } from "../model/effect";
import type { NamedResource } from "../model/resource";
import { storeOf, storeOfUrl, type Store } from "../sql/store";
import { contentOfFile, contentOfInput, type Content } from "./content";
import { defineProgram, subcommand, type Ask, type Parsed } from "./define";
import { fileWrite } from "./device";
import { createHoles, type Holes } from "./holes";
import { clientEffects, surroundingHost, variable } from "./sqlClient";

const globals = {
  schema: ["--schema="],
  config: ["--config="],
  help: ["-h", "--help", "-v", "--version"],
} as const;
type Global = keyof typeof globals;
type Prisma = Parsed<Global>;

const reset =
  "every table is dropped, and the migrations and the seed make them again without the data";
const dropping =
  "columns and tables that the schema does not have any more are dropped with their data";

/**
 * `prisma` changes the database that DATABASE_URL names. Its confirmations, and the variable by
 * which an agent can claim to have its user's consent, say nothing here. The address is usually in
 * .env, which is not read: it holds secrets.
 */
export const prisma = defineProgram({
  name: "prisma",
  does: "Changes a database to match a schema; reset and push can drop all of it.",
  globals,
  subcommands: {
    "migrate reset": subcommand<"force" | "skip", Global>(
      { force: ["-f", "--force"], skip: ["--skip-generate", "--skip-seed"] },
      (parsed, ask) => resetEffect(parsed, ask),
    ),
    "db push": subcommand<"reset" | "loss" | "skip" | "url", Global>(
      {
        reset: ["--force-reset"],
        loss: ["--accept-data-loss"],
        skip: ["--skip-generate"],
        url: ["--url="],
      },
      (parsed, ask) => {
        if (parsed.has("reset")) return resetEffect(parsed, ask);
        return schemaChange(parsed, ask, parsed.has("loss") ? "irreversible" : "away", dropping);
      },
    ),
    "migrate dev": subcommand<"name" | "skip", Global>(
      { name: ["-n=", "--name="], skip: ["--create-only", "--skip-generate", "--skip-seed"] },
      (parsed, ask) =>
        isAnswered(parsed.call)
          ? resetEffect(parsed, ask)
          : schemaChange(
              parsed,
              ask,
              "none",
              "on drift it offers to reset the database, which needs a terminal",
            ),
    ),
    "migrate deploy": subcommand<never, Global>({}, (parsed, ask) =>
      schemaChange(parsed, ask, "none", "the pending migrations are applied, whatever they do"),
    ),
    "migrate resolve": subcommand<"which", Global>(
      { which: ["--applied=", "--rolled-back="] },
      (parsed, ask) =>
        schemaChange(
          parsed,
          ask,
          "recoverable",
          "a migration is marked; marking it otherwise undoes that",
        ),
    ),
    "db execute": subcommand<"file" | "input" | "url", Global>(
      { file: ["--file="], input: ["--stdin"], url: ["--url="] },
      (parsed, ask) => {
        const holes = createHoles();
        const contents: Content[] = parsed
          .values("file")
          .map((file) => contentOfFile(parsed.path(file), ask));
        if (parsed.has("input"))
          contents.push(contentOfInput(parsed.call, (path) => parsed.path(path), ask, holes));
        const url = parsed.value("url");
        const run = { call: parsed.call, dialect: "any", contents, holes, ask } as const;
        const named = url === undefined ? undefined : storeOfUrl(holes.text(url));
        return clientEffects({ ...run, store: named ?? storeOfEnvironment(parsed, ask, holes) });
      },
    ),
    "db pull": subcommand<"print" | "neutral", Global>(
      {
        print: ["--print"],
        neutral: ["--force", "--composite-type-depth=", "--schemas=", "--local-d1", "--url="],
      },
      (parsed) => {
        const schema = parsed.value("schema");
        if (parsed.has("print") || schema === undefined) return [];
        return fileWrite("overwrite", parsed.path(schema));
      },
    ),
    "migrate diff": subcommand<"output" | "neutral", Global>(
      {
        output: ["-o=", "--output="],
        neutral: [
          ...["--from-url=", "--to-url=", "--from-empty", "--to-empty", "--from-schema-datamodel="],
          ...["--to-schema-datamodel=", "--from-schema-datasource=", "--to-schema-datasource="],
          ...["--from-migrations=", "--to-migrations=", "--shadow-database-url=", "--script"],
          ...[
            "--exit-code",
            "--from-schema=",
            "--to-schema=",
            "--from-config-datasource",
            "--to-config-datasource",
          ],
        ],
      },
      (parsed) =>
        parsed.values("output").flatMap((file) => fileWrite("overwrite", parsed.path(file))),
    ),
    "init|dev|generate|validate|format|version|debug|studio|db seed|migrate status|platform|mcp|telemetry":
      subcommand({}),
  },
  examples: [
    { run: "prisma migrate reset", effects: ["drop database of DATABASE_URL (irreversible)"] },
    {
      run: "prisma migrate reset -f --force --skip-generate --skip-seed --schema=db/schema.prisma --config x",
      effects: ["drop database of DATABASE_URL (irreversible)"],
    },
    {
      run: "prisma db push --force-reset --url x",
      effects: ["drop database of DATABASE_URL (irreversible)"],
    },
    {
      run: "prisma db push --accept-data-loss --skip-generate",
      effects: ["change database of DATABASE_URL (irreversible)"],
    },
    { run: "prisma db push", effects: ["change database of DATABASE_URL (irreversible)"] },
    {
      run: "DATABASE_URL=postgres://u@localhost/shop prisma db push",
      effects: ["change database shop in localhost (none)"],
    },
    {
      run: "DATABASE_URL=file:./dev.db prisma db push",
      effects: ["change database ./dev.db (none)"],
    },
    {
      run: "prisma migrate dev -n init --name init --create-only --skip-generate --skip-seed",
      effects: ["change database of DATABASE_URL (none)"],
    },
    {
      run: "yes | prisma migrate dev",
      effects: ["drop database of DATABASE_URL (irreversible)"],
    },
    { run: "prisma migrate deploy", effects: ["change database of DATABASE_URL (none)"] },
    {
      run: "prisma migrate resolve --applied 1 --rolled-back 2",
      effects: ["change database of DATABASE_URL (recoverable)"],
    },
    { run: "prisma db execute --file wipe.sql", effects: ["execute /w/wipe.sql"] },
    { run: "prisma db execute --stdin --url postgres://u:p@h.example/shop", effects: [] },
    {
      run: "prisma db pull --schema=schema.prisma --force --composite-type-depth=1 --schemas=a --local-d1 --url=x",
      effects: ["overwrite /w/schema.prisma"],
    },
    { run: "prisma db pull --print", effects: [] },
    {
      run: "prisma migrate diff --from-empty --to-schema-datamodel a --script -o out.sql --output b.sql --from-url a --to-url a --to-empty --from-schema-datamodel a --from-schema-datasource a --to-schema-datasource a --from-migrations a --to-migrations a --shadow-database-url a --exit-code --from-schema a --to-schema a --from-config-datasource --to-config-datasource",
      effects: ["overwrite /w/out.sql", "overwrite /w/b.sql"],
    },
    { run: "prisma generate", effects: [] },
    { run: "prisma migrate status", effects: [] },
    { run: "prisma migrate reset --help", effects: [] },
    { run: "prisma -h -v --version migrate reset", effects: [] },
  ],
});

/** `yes | prisma migrate dev` says yes to the reset that is offered, too. */
function isAnswered({ input }: Call): boolean {
  if (input.kind === "program") return input.call?.name === "yes";
  return input.kind === "text" && /^\s*y/i.test(input.text.text);
}

function resetEffect(parsed: Prisma, ask: Ask): readonly Effect[] {
  const holes = createHoles();
  const store = storeOfEnvironment(parsed, ask, holes);
  const scratch = store.scratch === undefined ? "irreversible" : "regenerable";
  return holes.show([
    {
      kind: "drop",
      resource: databaseOf(store),
      reversibility: store.production === undefined ? scratch : "catastrophic",
      because: reset,
    },
  ]);
}

function schemaChange(
  parsed: Prisma,
  ask: Ask,
  /** `away`: nothing is lost on this machine, but where nobody knows what the database is, it may be. */
  loss: Reversibility | "away",
  because: string,
): readonly Effect[] {
  const holes = createHoles();
  const store = storeOfEnvironment(parsed, ask, holes);
  const away = store.reach === "elsewhere" ? "irreversible" : "none";
  // What a migration does cannot be seen from here; in production that is reason enough to ask.
  const worse = store.production !== undefined ? "irreversible" : loss === "away" ? away : loss;
  return holes.show([
    { kind: "change", resource: databaseOf(store), reversibility: worse, because },
  ]);
}

/**
 * The database that the environment names. When nobody knows the address it is not taken for one of
 * this machine.
 */
function storeOfEnvironment(parsed: Prisma, ask: Ask, holes: Holes): Store {
  const { call } = parsed;
  const url =
    variable("DATABASE_URL", call, ask, holes) ?? variable("DIRECT_URL", call, ask, holes);
  const store = url === undefined ? undefined : storeOfUrl(url);
  if (store !== undefined) return store;
  // SQLite: a file of this machine.
  if (url?.startsWith("file:") === true)
    return { ...storeOf({ database: url.slice("file:".length) }), reach: "here" };
  const unknown = storeOf({ host: surroundingHost(call), database: undefined });
  return { ...unknown, reach: "elsewhere" };
}

function databaseOf(store: Store): NamedResource {
  return {
    kind: "database",
    name: store.database ?? "of DATABASE_URL",
    ...(store.host === undefined ? {} : { in: store.host }),
    reach: store.reach,
    ...(store.production === undefined ? {} : { production: store.production }),
  };
}
