import { literal } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { Ask, CommandModel } from "../define";
import { createHoles } from "../holes";
import { contentOfInput } from "../content";
import { clientEffects, pathOfText } from "../sqlClient";
import { ormEffects } from "./ormCode";
import { applicationStore, taskTool, type TaskLine, type TaskTool } from "./taskTool";

const anew = "every table is dropped, and made again without the data";
const backwards = "what the migrations made is dropped, with the data in it";
const emptied = "every row of every table is removed";

const railsEnvironment = { variables: "RAILS_ENV RACK_ENV" };
const databaseUrl = { variables: "DATABASE_URL" };

const rails: TaskTool = {
  name: "rails",
  aliases: ["rake"],
  does: "Runs tasks of a Ruby application; those of `db:` can drop, empty or rebuild its database.",
  many: true,
  environment: { ...railsEnvironment, options: "-e --environment" },
  address: databaseUrl,
  values: "-f --rakefile -R --rakelibdir -I --libdir -r --require -T -W -j -C --directory",
  dry: "-n --dry-run -T --tasks -D --describe -P --prereqs",
  tasks: {
    "db:drop|db:drop:all|db:drop:_unsafe|db:drop:primary": {
      because: "the database is dropped; only a backup brings it back",
    },
    "db:reset|db:reset:all|db:migrate:reset|db:purge|db:purge:all|db:schema:load|db:structure:load|db:setup|db:schema:load:primary":
      { because: anew },
    "db:truncate_all|db:seed:replant": { does: "truncate", because: emptied },
    "db:rollback|db:migrate:down|db:migrate:redo|db:rollback:primary": { because: backwards },
    "db:migrate": { because: backwards, when: "VERSION=0" },
    "active_storage:purge_unattached": {
      does: "delete",
      kind: "object",
      name: "files without a record",
      because: "the files are removed from the storage",
    },
    "db:fixtures:load": {
      does: "overwrite",
      kind: "rows",
      name: "the tables that have fixtures",
      because: "each of those tables is emptied before its fixtures are loaded",
    },
  },
  special: (line) => {
    const [verb, code] = line.words;
    const name = literal(verb);
    if (name !== "runner" && name !== "r") return undefined;
    return ormEffects(code);
  },
  examples: [
    { run: "rails db:drop", effects: ["drop database of the application (irreversible)"] },
    {
      run: "bin/rails db:migrate:reset RAILS_ENV=production",
      effects: ["drop database of the application (catastrophic)"],
    },
    {
      run: "RAILS_ENV=test bundle exec rake db:drop db:create",
      effects: ["drop database of the application (regenerable)"],
    },
    {
      run: "DATABASE_URL=postgres://h.example/shop rails db:truncate_all",
      effects: ["truncate database of the application in shop on h.example (irreversible)"],
    },
    { run: "rails runner 'User.delete_all'", effects: ["delete rows of User (irreversible)"] },
    { run: "rails runner 'User.where(old: true).delete_all'", effects: [] },
    {
      run: "rails db:migrate VERSION=0",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "rails db:migrate", effects: [] },
    { run: "rake -n db:drop", effects: [] },
    {
      run: "rails db:rollback STEP=2",
      effects: ["drop database of the application (irreversible)"],
    },
  ],
};

const artisan: TaskTool = {
  name: "artisan",
  does: "Runs tasks of a Laravel application; some drop or rebuild its database.",
  environment: { variables: "APP_ENV", options: "--env", fallsBack: true },
  address: { variables: "DATABASE_URL DB_URL", options: "--database" },
  values: "--path --step --batch --seeder --queue",
  dry: "--pretend",
  tasks: {
    "migrate:fresh|migrate:refresh|migrate:reset|db:wipe": { because: anew },
    "migrate:rollback": { because: backwards },
    "queue:clear|queue:flush|horizon:clear|horizon:clear-metrics": {
      does: "delete",
      kind: "object",
      name: "jobs of the queue",
      because: "jobs that wait or have failed are discarded",
    },
    "schema:dump": {
      does: "delete",
      kind: "object",
      name: "migration files",
      loss: "recoverable",
      because: "with --prune every migration file is deleted; git may have them",
      when: "--prune",
    },
    "scout:flush|scout:delete-index|scout:delete-all-indexes": {
      does: "delete",
      kind: "table",
      name: "search indexes of the application",
      because: "what was indexed has to be imported again",
    },
    "backup:clean": {
      does: "delete",
      kind: "volume backup",
      name: "older ones of the application",
      because: "a deleted backup cannot be restored",
    },
    "model:prune|telescope:clear|telescope:prune": {
      does: "delete",
      kind: "rows",
      name: "what the application calls old",
      because: "the rows are removed for good",
    },
  },
  special: (line) => {
    if (literal(line.words[0]) !== "tinker") return undefined;
    const code = line.value("--execute");
    const argument = line.call.args.find((arg) => arg.text.startsWith("--execute"));
    if (code === undefined || argument === undefined) return [];
    return ormEffects({ ...argument, text: code, pieces: [code] });
  },
  examples: [
    {
      run: "php artisan migrate:fresh --seed --force",
      effects: ["drop database of the application (irreversible)"],
    },
    {
      run: "./artisan db:wipe --env=production",
      effects: ["drop database of the application (catastrophic)"],
    },
    {
      run: "php artisan migrate:fresh --env=testing",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "php artisan migrate:rollback --pretend", effects: [] },
    {
      run: "php artisan tinker --execute='User::query()->delete();'",
      effects: ["delete rows of User (irreversible)"],
    },
    { run: "php artisan migrate", effects: [] },
  ],
};

const symfony: TaskTool = {
  name: "console",
  does: "Runs commands of a Symfony application; those of Doctrine can drop its database.",
  environment: { variables: "APP_ENV", options: "-e --env" },
  address: databaseUrl,
  values: "--em --connection --dump-sql",
  dry: "--dump-sql --dry-run",
  tasks: {
    "doctrine:mongodb:schema:drop": {
      because: "the collections are dropped; only a backup brings them back",
    },
    "doctrine:database:drop|doctrine:schema:drop|d:d:d|d:s:d": {
      because: "the database or its tables are dropped; only a backup brings them back",
      when: "--force -f --full-database",
    },
    "doctrine:schema:update|d:s:u": {
      does: "change",
      because:
        "columns and tables that the mapping does not have any more are dropped with their data",
      when: "--force -f --complete",
    },
    "doctrine:fixtures:load|doctrine:mongodb:fixtures:load|hautelook:fixtures:load|d:f:l": {
      does: "truncate",
      because: "the database is purged before the fixtures are loaded",
      unless: "--append",
    },
    "doctrine:migrations:migrate|d:m:m": {
      because: backwards,
      when: "first prev 0",
    },
    "doctrine:migrations:execute|d:m:e": { because: backwards, when: "--down" },
    "messenger:failed:remove": {
      does: "delete",
      kind: "object",
      name: "failed messages",
      because: "the messages are discarded",
    },
    "secrets:remove": {
      does: "delete",
      kind: "credential",
      name: "of the application",
      because: "its value is gone",
    },
  },
  special: (line, ask) => {
    const [verb, statement] = line.words;
    const name = literal(verb) ?? "";
    if (!/^(?:doctrine:query:sql|dbal:run-sql|d:q:s)$/.test(name)) return undefined;
    return statementsIn(statement, line, symfony, ask);
  },
  examples: [
    {
      run: "php bin/console doctrine:database:drop --force",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "bin/console doctrine:schema:drop --dump-sql", effects: [] },
    { run: "bin/console doctrine:database:drop", effects: [] },
    {
      run: "bin/console doctrine:fixtures:load -n --env=test",
      effects: ["truncate database of the application (regenerable)"],
    },
    { run: "bin/console doctrine:fixtures:load --append", effects: [] },
    {
      run: "bin/console dbal:run-sql 'DROP TABLE users'",
      effects: ["drop table users (irreversible)"],
    },
    { run: "bin/console cache:clear", effects: [] },
  ],
};

const django: TaskTool = {
  name: "manage.py",
  aliases: ["django-admin", "django-admin.py"],
  does: "Runs commands of a Django application; some empty or undo its database.",
  environment: { variables: "DJANGO_SETTINGS_MODULE DJANGO_ENV", options: "--settings" },
  address: { variables: "DATABASE_URL" },
  values: "--database --pythonpath -v --verbosity --router -R --command",
  dry: "--plan --check --dry-run",
  tasks: {
    flush: { does: "truncate", because: emptied },
    "reset_db|reset_schema|drop_test_database": { because: anew },
    migrate: { because: backwards, when: "zero" },
    loaddata: {
      does: "overwrite",
      kind: "rows",
      name: "that the fixture has too",
      because: "rows of the same keys are replaced by those of the fixture",
    },
    "clear_index|rebuild_index|search_index": {
      does: "delete",
      kind: "table",
      name: "the search index",
      because: "what was indexed has to be built again",
      when: "--noinput --no-input --delete -f",
    },
    remove_stale_contenttypes: {
      does: "delete",
      kind: "rows",
      name: "that refer to removed models",
      because: "rows that refer to them are removed as well",
    },
  },
  special: (line, ask) => {
    const [verb] = line.words;
    switch (literal(verb) ?? "") {
      case "shell":
      case "shell_plus":
        return ormEffects(
          line.call.args.find((_, index) =>
            /^(?:-c|--command)$/.test(line.call.args[index - 1]?.text ?? ""),
          ) ?? (line.call.input.kind === "text" ? line.call.input.text : undefined),
        );
      case "dbshell":
        return statementsIn(undefined, line, django, ask);
      default:
        return undefined;
    }
  },
  examples: [
    {
      run: "python manage.py flush --no-input",
      effects: ["truncate database of the application (irreversible)"],
    },
    {
      run: "python manage.py migrate shop zero",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "./manage.py migrate shop 0003", effects: [] },
    {
      run: "python3 manage.py reset_db --settings=shop.settings.production",
      effects: ["drop database of the application (catastrophic)"],
    },
    {
      run: "python -m django flush",
      effects: ["truncate database of the application (irreversible)"],
    },
    { run: "python manage.py sqlflush", effects: [] },
    {
      run: "python manage.py shell -c 'User.objects.all().delete()'",
      effects: ["delete rows of User (irreversible)"],
    },
    {
      run: "echo 'DROP TABLE a;' | python manage.py dbshell",
      effects: ["drop table a (irreversible)"],
    },
    { run: "python manage.py migrate --plan shop zero", effects: [] },
  ],
};

const flask: TaskTool = {
  name: "flask",
  does: "Runs commands of a Flask application; `db downgrade` undoes its migrations.",
  environment: { variables: "FLASK_ENV APP_ENV" },
  address: { variables: "DATABASE_URL SQLALCHEMY_DATABASE_URI" },
  values: "-A --app -e --env-file -d --directory -x --x-arg",
  dry: "--sql",
  tasks: {
    "db downgrade": { because: backwards },
  },
  examples: [
    {
      run: "flask db downgrade base",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "flask --app shop db upgrade", effects: [] },
    {
      run: "python -m flask db downgrade",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "flask db downgrade --sql", effects: [] },
  ],
};

const mix: TaskTool = {
  name: "mix",
  does: "Runs tasks of an Elixir application; those of Ecto can drop its database.",
  many: true,
  environment: { variables: "MIX_ENV" },
  address: databaseUrl,
  values: "-r --repo -n --step --to --to-exclusive -e --eval --prefix",
  tasks: {
    "ecto.drop|ecto.drop,|ecto.reset|ecto.reset,": { because: anew },
    "ecto.rollback|ecto.rollback,": { because: backwards },
    "hex.owner": {
      does: "revoke",
      kind: "account",
      name: "an owner",
      loss: "recoverable",
      because: "another owner can add it again",
      when: "remove",
    },
    "hex.publish": [
      {
        does: "publish",
        kind: "package",
        name: "of this project",
        loss: "none",
        because: "a published version can be taken back for a day only",
        unless: "--revert",
      },
      {
        does: "destroy",
        kind: "package",
        name: "a version on Hex",
        because: "whoever depends on it can no longer install it",
        when: "--revert",
      },
    ],
    "hex.retire": {
      does: "change",
      kind: "package",
      name: "a version on Hex",
      loss: "recoverable",
      because: "retiring can be taken back",
    },
  },
  examples: [
    { run: "mix ecto.drop", effects: ["drop database of the application (irreversible)"] },
    {
      run: "MIX_ENV=prod mix ecto.reset",
      effects: ["drop database of the application (catastrophic)"],
    },
    {
      run: "mix do ecto.drop, ecto.create",
      effects: ["drop database of the application (irreversible)"],
    },
    {
      run: "MIX_ENV=test mix ecto.drop",
      effects: ["drop database of the application (regenerable)"],
    },
    {
      run: "mix ecto.rollback --all",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "mix ecto.migrate", effects: [] },
    {
      run: "mix hex.publish --revert 1.0.0",
      effects: ["destroy package a version on Hex (irreversible)"],
    },
    { run: "mix hex.publish", effects: ["publish package of this project (none)"] },
  ],
};

const ace: TaskTool = {
  name: "ace",
  does: "Runs commands of an AdonisJS application.",
  environment: { variables: "NODE_ENV" },
  values: "-c --connection",
  dry: "--dry-run",
  tasks: {
    "migration:fresh|migration:refresh|migration:reset|db:wipe": { because: anew },
    "migration:rollback": { because: backwards },
    "db:truncate": { does: "truncate", because: emptied },
  },
  examples: [
    {
      run: "node ace migration:fresh",
      effects: ["drop database of the application (irreversible)"],
    },
    { run: "node ace migration:run", effects: [] },
  ],
};

/** Frameworks' own programs. */
export const frameworkTools: readonly CommandModel[] = [
  rails,
  artisan,
  symfony,
  django,
  flask,
  mix,
  ace,
].map(taskTool);

/** SQL that a framework hands to the database of its application. */
function statementsIn(
  statement: TaskLine["words"][number] | undefined,
  line: TaskLine,
  tool: TaskTool,
  ask: Ask,
): readonly Effect[] {
  const holes = createHoles();
  const { call } = line;
  const content =
    statement === undefined
      ? contentOfInput(call, (path) => pathOfText(path.text, call), ask, holes)
      : ({ kind: "text", text: holes.text(statement) } as const);
  const store = applicationStore(line, tool, ask, holes);
  return clientEffects({ call, dialect: "any", contents: [content], store, holes, ask });
}
