import { literal } from "../../model/call";
import type { CommandModel } from "../define";
import { createHoles } from "../holes";
import { clientEffects } from "../sqlClient";
import { applicationStore, taskTool, type Task, type TaskTool } from "./taskTool";

const anew: Task = { because: "every table is dropped, and made again without the data" };
const backwards: Task = { because: "what the migrations made is dropped, with the data in it" };
const dropped: Task = { because: "the database is dropped; only a backup brings it back" };
const node = { variables: "NODE_ENV", options: "--env" };
const url = { variables: "DATABASE_URL" };

const typeorm: TaskTool = {
  name: "typeorm",
  aliases: ["typeorm-ts-node-commonjs", "typeorm-ts-node-esm"],
  does: "Runs migrations of TypeORM; schema:drop empties the database.",
  environment: node,
  address: url,
  values: "-d --dataSource -c --connection -f --config -t --transaction",
  tasks: {
    "schema:drop": anew,
    "migration:revert": backwards,
    "schema:sync": {
      does: "change",
      because:
        "columns and tables that the entities do not have any more are dropped with their data",
    },
  },
  special: (line, ask) => {
    if (literal(line.words[0]) !== "query") return undefined;
    const holes = createHoles();
    const statement = line.words[1];
    if (statement === undefined) return [];
    return clientEffects({
      call: line.call,
      dialect: "any",
      contents: [{ kind: "text", text: holes.text(statement) }],
      store: applicationStore(line, typeorm, ask, holes),
      holes,
      ask,
    });
  },
  examples: [
    {
      run: "npx typeorm schema:drop -d src/data-source.ts",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "typeorm query 'DROP TABLE users'", effects: ["drop table users (irreversible)"] },
    { run: "typeorm migration:run", effects: [] },
  ],
};

/** Tools that change the shape of a database, from their own references. */
export const migrationTools: readonly CommandModel[] = [
  taskTool({
    name: "alembic",
    does: "Runs migrations of SQLAlchemy.",
    environment: { variables: "APP_ENV" },
    address: url,
    values: "-c --config -n --name -x",
    dry: "--sql",
    tasks: { downgrade: backwards },
    examples: [
      {
        run: "alembic downgrade base",
        effects: ["drop database of the application (irreversible)"],
      },
      {
        run: "alembic -c a.ini downgrade -1",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "alembic downgrade base --sql", effects: [] },
      { run: "alembic upgrade head", effects: [] },
    ],
  }),
  taskTool({
    name: "aerich",
    does: "Runs migrations of Tortoise ORM.",
    address: url,
    values: "-c --config --app",
    tasks: { downgrade: backwards },
    examples: [
      { run: "aerich downgrade", effects: ["drop database of the application (irreversible)"] },
      { run: "aerich upgrade", effects: [] },
    ],
  }),
  taskTool({
    name: "sequelize-cli",
    aliases: ["sequelize"],
    does: "Runs migrations of Sequelize.",
    environment: node,
    address: { ...url, options: "--url" },
    values:
      "--config --options-path --migrations-path --seeders-path --models-path --name --to --seed",
    tasks: {
      "db:drop": dropped,
      "db:migrate:undo|db:migrate:undo:all": backwards,
      "db:seed:undo|db:seed:undo:all": {
        does: "delete",
        kind: "rows",
        name: "that the seeders delete",
        because: "the rows are removed, often every row of a table",
      },
    },
    examples: [
      {
        run: "npx sequelize-cli db:migrate:undo:all",
        effects: ["drop database of the application (irreversible)"],
      },
      {
        run: "sequelize db:drop --env production",
        effects: ["drop database of the application (catastrophic)"],
      },
      { run: "sequelize-cli db:migrate", effects: [] },
    ],
  }),
  taskTool(typeorm),
  taskTool({
    name: "knex",
    does: "Runs migrations of Knex.",
    environment: node,
    address: { variables: "DATABASE_URL", options: "--connection" },
    values: "--knexfile --knexpath --cwd --client --migrations-directory",
    tasks: {
      "migrate:rollback|migrate:down": backwards,
      "seed:run": {
        does: "change",
        loss: "none",
        because: "seeds often empty their tables first",
      },
    },
    examples: [
      {
        run: "npx knex migrate:rollback --all",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "knex migrate:latest", effects: [] },
    ],
  }),
  taskTool({
    name: "drizzle-kit",
    does: "Makes and runs migrations of Drizzle; push changes a database to match the code.",
    environment: node,
    address: { ...url, options: "--url" },
    values: "--config --dialect --schema --out --driver --host --database",
    tasks: {
      push: [
        {
          does: "change",
          because: "`--force` accepts that columns and tables are dropped with their data",
          when: "--force",
        },
        {
          does: "change",
          loss: "away",
          because: "the database is changed to match the schema, and loses what that does not have",
          unless: "--force",
        },
      ],
      drop: {
        does: "delete",
        kind: "setting",
        name: "migration files",
        because: "the migration and its snapshot are deleted from the project",
      },
    },
    examples: [
      {
        run: "npx drizzle-kit push --force",
        effects: ["change database of the application (irreversible)"],
      },
      { run: "drizzle-kit push", effects: ["change database of the application (irreversible)"] },
      {
        run: "DATABASE_URL=postgres://u@localhost/shop drizzle-kit push",
        effects: ["change database of the application in shop on localhost (none)"],
      },
      { run: "drizzle-kit drop", effects: ["delete setting migration files (irreversible)"] },
      { run: "drizzle-kit generate", effects: [] },
    ],
  }),
  taskTool({
    name: "mikro-orm",
    aliases: ["mikro-orm-esm"],
    does: "Runs migrations of MikroORM.",
    environment: node,
    address: url,
    values: "--config --contextName",
    tasks: {
      "schema:drop|schema:fresh": { ...anew, when: "--run -r" },
      "schema:update": {
        does: "change",
        because:
          "columns and tables that the entities do not have any more are dropped with their data",
        when: "--run -r",
        unless: "--safe",
      },
      "migration:down": backwards,
      "migration:fresh": anew,
    },
    examples: [
      {
        run: "npx mikro-orm schema:fresh --run",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "mikro-orm schema:drop --dump", effects: [] },
      { run: "mikro-orm migration:up", effects: [] },
    ],
  }),
  taskTool({
    name: "payload",
    does: "Runs Payload; its migrations can be undone or run afresh.",
    environment: node,
    address: url,
    tasks: {
      "migrate:fresh|migrate:refresh|migrate:reset": anew,
      "migrate:down": backwards,
    },
    examples: [
      {
        run: "npx payload migrate:fresh",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "payload migrate", effects: [] },
    ],
  }),
  taskTool({
    name: "db-migrate",
    aliases: ["node-pg-migrate", "migrate-mongo", "graphile-migrate"],
    does: "Runs migrations of a database.",
    environment: { ...node, options: "-e --env" },
    address: { ...url, options: "-d --database-url-var" },
    values: "-c --config -f --file -m --migrations-dir --count",
    dry: "--dry-run",
    tasks: { "down|reset|uncommit": backwards, "db:drop": dropped },
    examples: [
      {
        run: "db-migrate reset -e prod",
        effects: ["drop database of the application (catastrophic)"],
      },
      { run: "node-pg-migrate down", effects: ["drop database of the application (irreversible)"] },
      { run: "migrate-mongo up", effects: [] },
    ],
  }),
  taskTool({
    name: "hasura",
    does: "Drives Hasura: migrations and metadata.",
    address: { variables: "HASURA_GRAPHQL_ENDPOINT", options: "--endpoint" },
    environment: { options: "--envfile" },
    values: "--database-name --admin-secret --project --version --up --goto",
    dry: "--dry-run",
    tasks: {
      "migrate apply": { ...backwards, when: "--down" },
      "metadata clear|md clear|metadata reset|md reset": {
        does: "destroy",
        kind: "setting",
        name: "Hasura's metadata",
        because: "tracked tables, relationships and permissions are forgotten",
      },
      "migrate delete": {
        does: "delete",
        kind: "setting",
        name: "migration files",
        because: "the files are deleted, and with --server their state too",
      },
    },
    examples: [
      {
        run: "hasura migrate apply --down all",
        effects: ["drop database of the application (irreversible)"],
      },
      {
        run: "hasura metadata clear",
        effects: ["destroy setting Hasura's metadata (irreversible)"],
      },
      { run: "hasura migrate apply", effects: [] },
    ],
  }),
  taskTool({
    name: "sqlx",
    does: "Runs migrations of SQLx.",
    address: { ...url, options: "-D --database-url" },
    values: "--source --target-version --connect-timeout",
    dry: "--dry-run",
    tasks: {
      "database drop|db drop": dropped,
      "database reset|db reset": anew,
      "migrate revert": backwards,
    },
    examples: [
      {
        run: "sqlx database drop -y -D postgres://h.example/shop",
        effects: ["drop database of the application in shop on h.example (irreversible)"],
      },
      { run: "sqlx migrate revert --dry-run", effects: [] },
      { run: "sqlx migrate run", effects: [] },
    ],
  }),
  taskTool({
    name: "diesel",
    does: "Runs migrations of Diesel.",
    address: { ...url, options: "--database-url" },
    values: "--migration-dir --config-file -n --number",
    tasks: {
      "database reset": anew,
      "database drop": dropped,
      "migration revert|migration redo": backwards,
    },
    examples: [
      {
        run: "diesel database reset",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "diesel migration run", effects: [] },
    ],
  }),
  taskTool({
    name: "sea-orm-cli",
    does: "Runs migrations of SeaORM.",
    address: { ...url, options: "-u --database-url" },
    values: "-d --migration-dir -s --database-schema -n --num",
    tasks: {
      "migrate fresh|migrate refresh|migrate reset": anew,
      "migrate down": backwards,
    },
    examples: [
      {
        run: "sea-orm-cli migrate fresh",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "sea-orm-cli migrate up", effects: [] },
    ],
  }),
  taskTool({
    name: "flyway",
    does: "Runs migrations of Flyway; clean drops everything in its schemas.",
    many: true,
    address: { variables: "FLYWAY_URL", options: "-url" },
    environment: { options: "-environment" },
    tasks: {
      clean: { because: "everything in the schemas is dropped" },
      undo: backwards,
      repair: {
        does: "change",
        loss: "recoverable",
        because: "the history of migrations is rewritten",
      },
    },
    examples: [
      {
        run: "flyway -url=jdbc:postgresql://h.example/shop -cleanDisabled=false clean",
        effects: [
          "drop database of the application in jdbc:postgresql://h.example/shop (irreversible)",
        ],
      },
      { run: "flyway migrate", effects: [] },
    ],
  }),
  taskTool({
    name: "liquibase",
    does: "Runs migrations of Liquibase.",
    many: true,
    address: { options: "--url" },
    environment: { options: "--contexts" },
    values:
      "--changelog-file --changeLogFile --username --password --classpath --defaults-file --count --tag",
    tasks: {
      "drop-all|dropAll": { because: "everything in the schema is dropped" },
      "rollback|rollback-count|rollbackCount|rollback-to-date|rollbackToDate|rollback-one-changeset|rollback-one-update":
        backwards,
    },
    examples: [
      {
        run: "liquibase --url jdbc:postgresql://h.example/shop drop-all",
        effects: [
          "drop database of the application in jdbc:postgresql://h.example/shop (irreversible)",
        ],
      },
      {
        run: "liquibase rollback-count --count 1",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "liquibase rollback-sql v1", effects: [] },
      { run: "liquibase update", effects: [] },
    ],
  }),
  taskTool({
    name: "dbmate",
    does: "Runs migrations of a database.",
    address: { ...url, options: "-u --url" },
    environment: { options: "-e --env" },
    values: "-d --migrations-dir -s --schema-file",
    tasks: { drop: dropped, "down|rollback": backwards },
    examples: [
      {
        run: "dbmate -u postgres://h.example/shop drop",
        effects: ["drop database of the application in shop on h.example (irreversible)"],
      },
      { run: "dbmate up", effects: [] },
    ],
  }),
  taskTool({
    name: "goose",
    does: "Runs migrations of a database.",
    many: true,
    address: { variables: "GOOSE_DBSTRING" },
    values: "-dir -table",
    tasks: { "down|down-to|reset|redo": backwards },
    examples: [
      {
        run: "goose postgres 'host=h.example dbname=shop' reset",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "goose up", effects: [] },
    ],
  }),
  taskTool({
    name: "migrate",
    does: "Runs migrations of a database (golang-migrate).",
    address: { options: "-database --database" },
    values: "-path -source --path --source -verbose -prefetch -lock-timeout",
    tasks: { drop: dropped, "down|goto": backwards },
    examples: [
      {
        run: "migrate -path m -database postgres://h.example/shop drop -f",
        effects: ["drop database of the application in shop on h.example (irreversible)"],
      },
      {
        run: "migrate -path m -database postgres://localhost/shop_test down -all",
        effects: ["drop database of the application in shop_test on localhost (regenerable)"],
      },
      { run: "migrate -path m up", effects: [] },
    ],
  }),
  taskTool({
    name: "sqitch",
    does: "Deploys and reverts changes of a database.",
    address: { options: "-t --target" },
    values: "--engine --to --plan-file -f",
    dry: "--log-only",
    tasks: { "revert|rebase": backwards },
    examples: [
      { run: "sqitch revert -y", effects: ["drop database of the application (irreversible)"] },
      { run: "sqitch deploy", effects: [] },
    ],
  }),
  taskTool({
    name: "soda",
    aliases: ["buffalo"],
    does: "Runs migrations of Pop.",
    environment: { variables: "GO_ENV", options: "-e --env" },
    values: "-c --config -p --path",
    tasks: {
      "drop|pop drop|db drop": dropped,
      "reset|pop reset|db reset": anew,
      "migrate down|pop migrate down|db migrate down": backwards,
    },
    examples: [
      { run: "soda drop -a", effects: ["drop database of the application (irreversible)"] },
      { run: "buffalo pop reset", effects: ["drop database of the application (irreversible)"] },
      { run: "soda migrate up", effects: [] },
    ],
  }),
  taskTool({
    name: "dotnet-ef",
    does: "Runs migrations of Entity Framework.",
    environment: { variables: "ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT" },
    address: { options: "--connection" },
    values: "-p --project -s --startup-project -c --context --framework --configuration --runtime",
    dry: "--dry-run",
    tasks: {
      "database drop": dropped,
      "database update": { ...backwards, when: "0" },
    },
    examples: [
      {
        run: "dotnet-ef database drop -f",
        effects: ["drop database of the application (irreversible)"],
      },
      {
        run: "dotnet-ef database update 0",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "dotnet-ef database update", effects: [] },
      { run: "dotnet-ef database drop --dry-run", effects: [] },
    ],
  }),
  taskTool({
    name: "dotnet",
    does: "Builds and runs .NET; `dotnet ef` changes databases, `dotnet nuget` publishes.",
    environment: { variables: "ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT" },
    address: { options: "--connection" },
    values:
      "-p --project --startup-project -c --context --framework --configuration -k --api-key -s --source",
    dry: "--dry-run",
    tasks: {
      "ef database drop": dropped,
      "ef database update": { ...backwards, when: "0" },
      "ef migrations remove": { ...backwards, when: "-f --force" },
      "nuget delete": {
        does: "destroy",
        kind: "package",
        name: "a version on the registry",
        because: "the version is unlisted or deleted",
      },
      "nuget push": {
        does: "publish",
        kind: "package",
        name: "on the registry",
        loss: "none",
        because: "a published version cannot be replaced",
      },
    },
    examples: [
      {
        run: "dotnet ef database drop --force",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "dotnet ef migrations add A", effects: [] },
      {
        run: "dotnet ef migrations remove --force",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "dotnet ef migrations remove", effects: [] },
      {
        run: "dotnet nuget delete Acme 1.0 --non-interactive",
        effects: ["destroy package a version on the registry (irreversible)"],
      },
      { run: "dotnet nuget push a.nupkg", effects: ["publish package on the registry (none)"] },
      { run: "dotnet build", effects: [] },
    ],
  }),
];
