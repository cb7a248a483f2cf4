import { literal } from "../../model/call";
import type { CommandModel } from "../define";
import { createHoles } from "../holes";
import { clientEffects } from "../sqlClient";
import { applicationStore, taskTool, type TaskTool } from "./taskTool";

const dropped = "every table of the site is dropped; only a backup brings them back";

const wp: TaskTool = {
  name: "wp",
  aliases: ["wp-cli.phar", "wp-cli"],
  does: "Administers a WordPress site.",
  environment: { variables: "WP_ENV WP_ENVIRONMENT_TYPE" },
  address: { options: "--ssh" },
  values: "--path --url --user --require --context --reassign",
  dry: "--dry-run",
  tasks: {
    "db drop|db reset|db clean|site empty": { because: dropped },
    "site delete": {
      does: "destroy",
      kind: "project",
      name: "a site of the network",
      because: "the site's tables and uploads go with it",
    },
    "post delete|comment delete|term delete|media delete|attachment delete": [
      {
        does: "delete",
        kind: "rows",
        name: "that are named",
        because: "with --force they are deleted past the trash",
        when: "--force",
      },
    ],
    "user delete": {
      does: "revoke",
      kind: "account",
      name: "that are named",
      because: "what they wrote goes with them unless it is reassigned",
    },
    "search-replace": {
      does: "overwrite",
      kind: "rows",
      name: "every table that holds the text",
      because: "what stood there before is not kept",
    },
    "option delete": {
      does: "delete",
      kind: "setting",
      name: "that is named",
      because: "its value is not kept",
    },
    "transient delete|plugin delete|theme delete|cache flush|rewrite flush": {
      does: "change",
      kind: "setting",
      loss: "recoverable",
      because: "it can be set or installed again",
    },
    "db import": {
      does: "overwrite",
      because: "tables of the dump replace those of the site",
    },
  },
  special: (line, ask) => {
    const [first, second, statement] = line.words;
    if (literal(first) !== "db" || literal(second) !== "query" || statement === undefined)
      return undefined;
    const holes = createHoles();
    return clientEffects({
      call: line.call,
      dialect: "mysql",
      contents: [{ kind: "text", text: holes.text(statement) }],
      store: applicationStore(line, wp, ask, holes),
      holes,
      ask,
    });
  },
  examples: [
    { run: "wp db reset --yes", effects: ["drop database of the application (irreversible)"] },
    { run: "wp db drop", effects: ["drop database of the application (irreversible)"] },
    { run: "wp db query 'DROP TABLE wp_posts'", effects: ["drop table wp_posts (irreversible)"] },
    { run: "wp post delete 5 --force", effects: ["delete rows of that are named (irreversible)"] },
    { run: "wp post delete 5", effects: [] },
    { run: "wp plugin list", effects: [] },
    { run: "wp db export dump.sql", effects: [] },
  ],
};

const drushSite = { address: { options: "-l --uri" } } as const;

/** Tools of content management systems. */
export const siteTools: readonly CommandModel[] = [
  taskTool(wp),
  taskTool({
    name: "drush",
    does: "Administers a Drupal site.",
    ...drushSite,
    values: "-r --root --db-url --account-pass --site-name",
    dry: "--simulate",
    tasks: {
      "sql:drop|sql-drop|site:install|site-install|si": { because: dropped },
      "sql:sync|sql-sync": {
        does: "overwrite",
        because: "the target's database is replaced by the source's",
      },
      "pm:uninstall|pmu|pm-uninstall|un": {
        does: "delete",
        kind: "table",
        name: "tables and settings of the modules",
        because: "a module's tables and configuration go with it",
      },
      "config:delete|cdel|state:delete|sdel|config-delete": {
        does: "delete",
        kind: "setting",
        name: "that is named",
        because: "its value is not kept unless it was exported",
      },
      "rsync|core:rsync": {
        does: "delete",
        kind: "object",
        name: "files of the site",
        because: "files that the source does not have are deleted",
        when: "--delete",
      },
      "sql:create|sql-create": { because: "a database of that name is dropped first" },
      "entity:delete|edel": {
        does: "delete",
        kind: "rows",
        name: "entities that are named",
        because: "they are deleted with their revisions",
      },
      "user:cancel|ucan": {
        does: "revoke",
        kind: "account",
        name: "that is named",
        because: "with --delete-content what it wrote goes too",
      },
    },
    special: (line, ask) => {
      const [first, ...others] =
        line.words[0]?.text.startsWith("@") === true ? line.words.slice(1) : line.words;
      const statement = others[0];
      if (!/^(?:sql:query|sql-query|sqlq)$/.test(literal(first) ?? "")) return undefined;
      const holes = createHoles();
      return statement === undefined
        ? []
        : clientEffects({
            call: line.call,
            dialect: "any",
            contents: [{ kind: "text", text: holes.text(statement) }],
            store: applicationStore(line, drushSite, ask, holes),
            holes,
            ask,
          });
    },
    examples: [
      { run: "drush sqlq 'DROP TABLE node'", effects: ["drop table node (irreversible)"] },
      {
        run: "drush pm:uninstall views",
        effects: ["delete table tables and settings of the modules (irreversible)"],
      },
      { run: "drush sql:drop -y", effects: ["drop database of the application (irreversible)"] },
      { run: "drush cr", effects: [] },
    ],
  }),
];
