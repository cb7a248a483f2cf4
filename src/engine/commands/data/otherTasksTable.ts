import type { CommandModel } from "../define";
import { taskTool, type Task } from "./taskTool";

const anew: Task = { because: "every table is dropped, and made again without the data" };
const backwards: Task = { because: "what the migrations made is dropped, with the data in it" };
const dropped: Task = { because: "everything in the schemas is dropped" };
const url = { variables: "DATABASE_URL" };

/** Goals of Maven and tasks of Gradle that are those of a migration tool, with their plug-in's prefix. */
const schemaTasks: Readonly<Record<string, Task>> = {
  "flyway:clean|flywayClean|:flywayClean": dropped,
  "flyway:undo|flywayUndo": backwards,
  "liquibase:dropAll|dropAll|:dropAll|liquibaseDropAll": dropped,
  "liquibase:rollback|rollback|rollbackCount|rollbackToDate": backwards,
};

/** Programs that run tasks on the database of an application, among much else. */
export const otherTaskTools: readonly CommandModel[] = [
  taskTool({
    name: "mvn",
    aliases: ["mvnw", "mvnd", "gradle", "gradlew"],
    does: "Builds Java projects; goals and tasks of Flyway and Liquibase can drop the database.",
    many: true,
    address: { options: "-Dflyway.url -Dliquibase.url -Pflyway.url" },
    values: "-f --file -p --project-dir -pl -P -x -b -s -l -T -c --settings-file",
    dry: "-m --dry-run",
    tasks: schemaTasks,
    examples: [
      { run: "mvn flyway:clean", effects: ["drop database of the application (irreversible)"] },
      { run: "gradle dropAll", effects: ["drop database of the application (irreversible)"] },
      { run: "mvn clean install", effects: [] },
      { run: "gradle clean build", effects: [] },
      { run: "mvn flyway:info", effects: [] },
    ],
  }),
  taskTool({
    name: "medusa",
    does: "Runs commands of a Medusa shop.",
    address: url,
    tasks: { "db:rollback": backwards },
    examples: [
      {
        run: "npx medusa db:rollback",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "npx medusa db:migrate", effects: [] },
    ],
  }),
  taskTool({
    name: "zenstack",
    does: "Runs migrations of ZenStack, which are Prisma's.",
    address: url,
    values: "--schema",
    tasks: {
      "migrate reset": anew,
      "db push": { ...anew, when: "--force-reset" },
    },
    examples: [
      {
        run: "npx zenstack db push --force-reset",
        effects: ["drop database of the application (irreversible)"],
      },
      {
        run: "npx zenstack migrate reset --force",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "npx zenstack generate", effects: [] },
    ],
  }),
  taskTool({
    name: "piccolo",
    does: "Runs migrations of Piccolo.",
    tasks: { "migrations backwards|migrations backward": backwards },
    examples: [
      {
        run: "piccolo migrations backwards shop all --auto_agree",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "piccolo migrations forwards shop", effects: [] },
    ],
  }),
  taskTool({
    name: "yoyo",
    does: "Runs migrations of Yoyo.",
    address: { options: "-d --database" },
    values: "-c --config -r --revision -m --match --sources",
    tasks: { "rollback|reapply": backwards },
    examples: [
      {
        run: "yoyo rollback --all --batch",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "yoyo apply --batch", effects: [] },
    ],
  }),
  taskTool({
    name: "rambler",
    does: "Runs migrations of Rambler.",
    environment: { options: "-e --environment" },
    values: "-c --configuration",
    dry: "--dry-run",
    tasks: { reverse: backwards },
    examples: [
      {
        run: "rambler reverse --all",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "rambler apply --all", effects: [] },
    ],
  }),
  taskTool({
    name: "tern",
    does: "Runs migrations of Tern.",
    values: "-c --config -m --migrations --host --port --database --user --password --destination",
    tasks: {
      migrate: { ...backwards, when: "--destination=0 --destination=-1 -d=0 -d=-1" },
    },
    examples: [
      {
        run: "tern migrate --destination 0",
        effects: ["drop database of the application (irreversible)"],
      },
      {
        run: "tern migrate --destination=-1",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "tern migrate --destination 12", effects: [] },
      { run: "tern migrate", effects: [] },
    ],
  }),
  taskTool({
    name: "evolve",
    does: "Runs migrations of Evolve; erase drops every schema.",
    address: { options: "-c --connection-string" },
    values: "-l --location -s --schema --target-version",
    tasks: { erase: dropped },
    examples: [
      {
        run: "evolve erase postgresql",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "evolve info postgresql", effects: [] },
    ],
  }),
  taskTool({
    name: "yii",
    does: "Runs commands of a Yii application.",
    environment: { variables: "YII_ENV" },
    tasks: {
      "migrate/fresh": anew,
      "migrate/down|migrate/redo|migrate/to": backwards,
    },
    examples: [
      {
        run: "php yii migrate/fresh --interactive=0",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "php yii migrate/history", effects: [] },
    ],
  }),
  taskTool({
    name: "phinx",
    does: "Runs migrations of Phinx.",
    environment: { options: "-e --environment" },
    values: "-c --configuration -t --target -d --date",
    dry: "-x --dry-run",
    tasks: { rollback: backwards },
    examples: [
      {
        run: "phinx rollback -e production -t 0",
        effects: ["drop database of the application (catastrophic)"],
      },
      { run: "phinx status", effects: [] },
    ],
  }),
  taskTool({
    name: "cake",
    does: "Runs commands of a CakePHP application.",
    values: "-t --target -c --connection -p --plugin -s --source",
    dry: "-x --dry-run",
    tasks: { "migrations rollback|migrations reset": backwards },
    examples: [
      {
        run: "bin/cake migrations rollback -t 0",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "bin/cake migrations status", effects: [] },
    ],
  }),
  taskTool({
    name: "magento",
    does: "Administers a Magento shop.",
    tasks: {
      "setup:uninstall": { because: "the database and the configuration are removed" },
      "setup:rollback": {
        does: "overwrite",
        because: "code, media or database are replaced by a backup",
      },
      "admin:user:delete": {
        does: "revoke",
        kind: "account",
        name: "that is named",
        because: "it has to be made again",
      },
    },
    examples: [
      {
        run: "php bin/magento setup:uninstall",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "bin/magento indexer:status", effects: [] },
    ],
  }),
  taskTool({
    name: "doctrine",
    does: "Drops and updates the schema of Doctrine's mapping.",
    address: url,
    dry: "--dump-sql",
    tasks: {
      "orm:schema-tool:drop": { ...dropped, when: "--force -f --full-database" },
    },
    examples: [
      {
        run: "vendor/bin/doctrine orm:schema-tool:drop --force",
        effects: ["drop database of the application (irreversible)"],
      },
      { run: "doctrine orm:schema-tool:drop --dump-sql", effects: [] },
    ],
  }),
];
