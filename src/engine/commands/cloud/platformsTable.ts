import { apiCall } from "./apiCall";
import { cloudTool } from "./cloudTool";
import { statements } from "./statements";
import type { Deed } from "./tool";

// Told from the source code of the tools and the reference pages of the platforms.
const unreadable = "the value cannot be read any more";

const flyApp: Deed = {
  kind: "project",
  loss: "catastrophic",
  including: "and its machines, volumes and addresses",
  because: "Fly says that destroying an app is not reversible",
};
const flyExtension: Deed = {
  kind: "database",
  loss: "catastrophic",
  because: "Fly says that destroying it is not reversible",
};

/** `fly` drives Fly.io; -y only answers its questions. */
export const fly = cloudTool(["fly", "flyctl"], () => ({
  does: "Drives apps, machines, volumes and databases on Fly.io.",
  provider: "Fly.io",
  switches:
    "-y --yes -f --force --verbose --debug -j --json --detach --stage --all --skip-health-checks --local-only --no-cache",
  values: "-c --config -t --access-token --image -s --select --name -n --process-group --vm-size",
  places: { app: "-a --app", organization: "-o --org", region: "-r --region" },
  variables: { FLY_APP: "app", FLY_ORG: "organization" },
  unlisted: "takes a value",
  deletes: "destroy delete remove rm revoke",
  commands: {
    "apps|app destroy|delete|remove|rm": flyApp,
    destroy: flyApp,
    "volumes|volume|vol destroy|delete|rm": {
      kind: "volume",
      because:
        "only its daily snapshots, kept for 5 days unless set otherwise, bring a part of it back",
    },
    "volumes|volume|vol snapshots delete|destroy": {
      kind: "volume backup",
      because: "a deleted snapshot cannot be restored",
    },
    "machine|machines|m destroy|rm|remove|delete": {
      kind: "infrastructure",
      noun: "machine",
      because: "what was only on its root disk is lost; its volumes stay",
    },
    "machine|machines|m stop|suspend|kill": {
      does: "stop",
      kind: "infrastructure",
      noun: "machine",
      loss: "recoverable",
      because: "it can be started again",
    },
    "mpg destroy": {
      kind: "database",
      noun: "cluster",
      loss: "catastrophic",
      including: "and its backups",
      because: "Fly says that all data is lost, and that it is not reversible",
    },
    "postgres|pg detach": {
      does: "revoke",
      kind: "database",
      operands: "name",
      because: "the app loses its database user and the secret with the address",
    },
    "redis destroy|delete": flyExtension,
    "ext|extensions tigris|storage destroy|delete": {
      kind: "bucket",
      loss: "catastrophic",
      including: "and every object in it",
      because: "Fly says that destroying it is not reversible",
    },
    "storage destroy|delete": {
      kind: "bucket",
      loss: "catastrophic",
      including: "and every object in it",
      because: "Fly says that destroying it is not reversible",
    },
    "ext|extensions vector|sentry|kubernetes|arcjet|wafris|mysql|supabase|enveloop|fly_mysql destroy|delete":
      flyExtension,
    "lfsc|litefs-cloud clusters destroy": flyExtension,
    "secrets|secret unset|remove|delete|rm": {
      kind: "credential",
      noun: "secret",
      because: unreadable,
    },
    "ips|ip release": {
      kind: "setting",
      noun: "address",
      because: "the address is given to somebody else",
    },
    "certs|certificates remove|delete": {
      kind: "setting",
      noun: "certificate of",
      loss: "recoverable",
      because: "another certificate can be issued",
    },
    "orgs|org delete": {
      kind: "account",
      noun: "organization",
      loss: "catastrophic",
      including: "and every app in it",
      because: "Fly does not restore organizations",
    },
    "orgs|org remove": {
      does: "revoke",
      kind: "account",
      noun: "member",
      operands: "name organization",
      loss: "recoverable",
      because: "they can be invited again",
    },
    "tokens|token revoke": {
      does: "revoke",
      kind: "credential",
      noun: "token",
      because: "whatever uses the token stops working",
    },
    "scale count": {
      does: "stop",
      kind: "service",
      unnamed: "every machine of the app",
      operands: "- -",
      because: "its machines are destroyed; what was only on their root disks is lost",
      when: "0",
    },
    "wireguard|wg reset|remove": {
      kind: "setting",
      unnamed: "wireguard peer",
      loss: "recoverable",
      because: "another peer can be made",
    },
    suspend: {
      does: "stop",
      kind: "service",
      loss: "recoverable",
      because: "it can be resumed",
    },
    "ssh|sftp|console|proxy|logs|deploy|launch|status|open|image|config|auth|version|settings|dig|agent|wireguard|docs|doctor":
      "nothing",
  },
  examples: [
    {
      run: "fly apps destroy shop --yes",
      effects: [
        "destroy project shop in Fly.io, and its machines, volumes and addresses (catastrophic)",
      ],
    },
    {
      run: "flyctl destroy shop-prod -y",
      effects: [
        "destroy project shop-prod in Fly.io, and its machines, volumes and addresses (catastrophic)",
      ],
    },
    { run: "fly apps list", effects: [] },
    {
      run: "fly volumes destroy vol_1 vol_2 -a shop -y",
      effects: [
        "destroy volume vol_1 in app shop on Fly.io (irreversible)",
        "destroy volume vol_2 in app shop on Fly.io (irreversible)",
      ],
    },
    {
      run: "fly secrets unset API_KEY -a shop",
      effects: ["destroy credential secret API_KEY in app shop on Fly.io (irreversible)"],
    },
    { run: "fly secrets list -a shop", effects: [] },
    {
      run: "fly scale count 0 -a shop",
      effects: ["stop service every machine of the app in app shop on Fly.io (irreversible)"],
    },
    { run: "fly scale count 3 -a shop", effects: [] },
    {
      run: "fly postgres detach shop-db -a shop",
      effects: ["revoke database shop-db in app shop on Fly.io (irreversible)"],
    },
    { run: "fly deploy --strategy delete", effects: [] },
  ],
}));

const herokuApp: Deed = {
  kind: "project",
  named: "-a --app -c --confirm",
  unnamed: "that the directory belongs to",
  loss: "catastrophic",
  including: "and every database attached to it with its backups",
  because: "Heroku does not restore apps, and backups belong to the app",
};
const herokuAddon: Deed = {
  kind: "database",
  noun: "add-on",
  loss: "catastrophic",
  including: "and its backups",
  because: "backups of a database are deleted with it",
};

/** `heroku` drives Heroku; --confirm carries the name of the app that is hit. */
export const heroku = cloudTool(["heroku"], () => ({
  does: "Drives apps, add-ons and databases on Heroku.",
  provider: "Heroku",
  switches: "-f --force --json -s --shell -v --verbose -h --wait --no-wait --no-tty",
  values: "-r --remote --prompt",
  places: {
    app: "-a --app",
    team: "-t --team",
    space: "--space",
    pipeline: "-p --pipeline",
    // Only where the app is not the target itself.
    "confirmed app": "--confirm",
  },
  variables: { HEROKU_APP: "app" },
  unlisted: "takes a value",
  separator: ":",
  deletes: "destroy delete remove unset clear reset revoke rm",
  commands: {
    "apps destroy|delete": herokuApp,
    destroy: herokuApp,
    "addons destroy|remove": herokuAddon,
    "data pg destroy": herokuAddon,
    "pg reset": {
      does: "truncate",
      kind: "database",
      because: "all data is removed; only a backup or a rollback of the plan brings it back",
    },
    "pg backups delete": {
      kind: "volume backup",
      because: "a deleted backup cannot be restored",
    },
    "pg backups restore": {
      does: "overwrite",
      kind: "database",
      operands: "backup name",
      unnamed: "DATABASE_URL",
      because: "what the database holds is replaced by the backup",
    },
    "pg copy|push": {
      does: "overwrite",
      kind: "database",
      operands: "source name",
      because: "what the target holds is replaced",
    },
    "pg credentials destroy": {
      kind: "credential",
      named: "-n --name",
      because: "whatever uses the credential stops working",
    },
    "pg credentials rotate": {
      does: "revoke",
      kind: "credential",
      named: "-n --name",
      unnamed: "of the database",
      because: "whatever uses the old password stops working",
    },
    "pg psql": statements({ text: "-c --command", files: "-f --file", input: true, database: 0 }),
    psql: statements({ text: "-c --command", files: "-f --file", input: true, database: 0 }),
    "pg killall": {
      does: "stop",
      kind: "service",
      noun: "connections of",
      unnamed: "the database",
      loss: "recoverable",
      because: "they can be opened again",
    },
    "redis cli|credentials": "nothing",
    "config set|add|edit": "nothing",
    "config unset|remove": { kind: "setting", noun: "variable", because: unreadable },
    "domains clear": {
      kind: "setting",
      unnamed: "every domain",
      because: "nobody reaches the app there until they are added again",
    },
    "domains remove": {
      kind: "setting",
      noun: "domain",
      because: "nobody reaches the app there until it is added again",
    },
    "keys clear": {
      kind: "credential",
      unnamed: "every SSH key of the account",
      because: "whatever uses the keys stops working until they are added again",
    },
    "releases rollback": {
      does: "change",
      kind: "release",
      unnamed: "the one before",
      loss: "recoverable",
      because: "the release before can be rolled back to as well",
    },
    rollback: {
      does: "change",
      kind: "release",
      unnamed: "the one before",
      loss: "recoverable",
      because: "the release before can be rolled back to as well",
    },
    "maintenance on": {
      does: "stop",
      kind: "service",
      operands: "-",
      unnamed: "the app",
      loss: "recoverable",
      because: "maintenance can be switched off again",
    },
    "ps scale": {
      does: "stop",
      kind: "service",
      noun: "dynos",
      loss: "recoverable",
      because: "they can be scaled up again",
      when: "*=0",
    },
    "ps stop|kill": {
      does: "stop",
      kind: "service",
      noun: "dyno",
      loss: "recoverable",
      because: "it starts again by itself",
    },
    "spaces destroy": {
      kind: "project",
      noun: "space",
      named: "-s --space",
      loss: "catastrophic",
      because: "Heroku does not restore spaces",
    },
    "pipelines destroy": {
      kind: "setting",
      noun: "pipeline",
      because: "its apps stay, its promotion settings are gone",
    },
    "auth logout": "nothing",
    api: apiCall({ base: "https://api.heroku.com", method: 0, address: 1, body: "-b --body" }),
    "git remote|clone|credentials": "nothing",
    "run|logs|ps|open|local|releases|container|plugins|update|buildpacks|labs|features|stack":
      "nothing",
  },
  examples: [
    {
      run: "heroku apps:destroy -a shop --confirm shop",
      effects: [
        "destroy project shop in Heroku, and every database attached to it with its backups (catastrophic)",
      ],
    },
    {
      run: "heroku destroy --app shop-prod",
      effects: [
        "destroy project shop-prod in Heroku, and every database attached to it with its backups (catastrophic)",
      ],
    },
    {
      run: "heroku addons destroy postgresql-round-1 --app shop",
      effects: [
        "destroy database add-on postgresql-round-1 in app shop on Heroku, and its backups (catastrophic)",
      ],
    },
    {
      run: "heroku pg:reset DATABASE_URL -a shop --confirm shop",
      effects: ["truncate database DATABASE_URL in app shop on Heroku (irreversible)"],
    },
    { run: "heroku pg:info -a shop", effects: [] },
    {
      run: "heroku pg:psql -a shop -c 'DROP TABLE orders'",
      effects: ["drop table orders in app shop on Heroku (irreversible)"],
    },
    { run: "heroku pg:psql -a shop -c 'SELECT 1'", effects: [] },
    {
      run: "heroku config:unset API_KEY -a shop",
      effects: ["destroy setting variable API_KEY in app shop on Heroku (irreversible)"],
    },
    { run: "heroku ps -a shop", effects: [] },
    {
      run: "heroku api DELETE /apps/shop",
      effects: [
        "destroy project shop in api.heroku.com, and every database attached to it with its backups (catastrophic)",
      ],
    },
    { run: "heroku plugins:uninstall delete", effects: [] },
    { run: "heroku help apps:destroy", effects: [] },
  ],
}));

const vercelProject: Deed = {
  kind: "project",
  loss: "catastrophic",
  including: "and its deployments, domains and variables",
  because: "Vercel says that deleting a project is irreversible",
};

/** `vercel` drives Vercel; given the name of a project `rm` removes all of it. */
export const vercel = cloudTool(["vercel", "vc"], () => ({
  does: "Deploys to Vercel and manages its projects, domains and variables.",
  provider: "Vercel",
  switches:
    "-y --yes -s --safe --hard -d --debug --no-color --prod -f --force --prebuilt --non-interactive --dangerously",
  values: "-t --token -Q --global-config -A --local-config --git-branch --rw-token --next -N",
  places: { scope: "-S --scope -T --team", project: "--project", directory: "--cwd" },
  variables: { VERCEL_ORG_ID: "scope", VERCEL_PROJECT_ID: "project" },
  unlisted: "takes a value",
  deletes: "remove rm delete del",
  commands: {
    "project|projects rm|remove": vercelProject,
    "remove|rm": {
      kind: "project",
      noun: "or deployment",
      loss: "catastrophic",
      including: "and, if it is a project, all of it",
      because:
        "given the name of a project it removes its deployments, domains and variables; a deployment can be restored for a time unless the line says --hard",
    },
    "env rm|remove": {
      kind: "setting",
      noun: "variable",
      operands: "name environment branch",
      because: unreadable,
    },
    "env add|ls|list|run": "nothing",
    "domains rm|remove": {
      kind: "setting",
      noun: "domain",
      because: "its DNS records go with it",
    },
    "domains move": {
      does: "change",
      kind: "setting",
      noun: "domain",
      operands: "name destination",
      because: "only the new owner can give it back",
    },
    "dns rm|remove": {
      kind: "setting",
      noun: "DNS record",
      because: "the old value has to be known to set it again",
    },
    "certs rm|remove": {
      kind: "setting",
      noun: "certificate",
      loss: "recoverable",
      because: "another certificate can be issued",
    },
    "alias rm|remove": {
      kind: "setting",
      noun: "alias",
      because: "nobody reaches the deployment there until it is set again",
    },
    "blob del|delete": {
      kind: "object",
      noun: "blob",
      because: "a deleted blob cannot be restored",
    },
    "blob store remove|rm|delete": {
      kind: "bucket",
      noun: "blob store",
      loss: "catastrophic",
      including: "and every object in it",
      because: "a deleted blob store cannot be restored",
    },
    "cache purge|invalidate": {
      kind: "setting",
      operands: "-",
      unnamed: "cache of the project",
      loss: "regenerable",
      because: "the cache fills again",
    },
    "cache dangerously-delete": {
      kind: "setting",
      operands: "-",
      unnamed: "cache of the project",
      because: "every request then waits for the origin until the cache is filled again",
    },
    rollback: {
      does: "change",
      kind: "release",
      unnamed: "the one before",
      loss: "recoverable",
      because: "the newer deployment can be promoted again",
    },
    api: apiCall({
      base: "https://api.vercel.com",
      address: 0,
      method: "-X --method",
      fields: "-f --field -F --raw-field",
      file: "--input",
    }),
    "link|unlink|deploy|dev|build|bisect|inspect|logs|login|logout|switch|whoami|telemetry|git":
      "nothing",
  },
  examples: [
    {
      run: "vercel project rm shop",
      effects: [
        "destroy project shop in Vercel, and its deployments, domains and variables (catastrophic)",
      ],
    },
    {
      run: "vc rm shop -y --safe --scope acme",
      effects: [
        "destroy project or deployment shop in scope acme on Vercel, and, if it is a project, all of it (catastrophic)",
      ],
    },
    {
      run: "vercel env rm DATABASE_URL production -y",
      effects: [
        "destroy setting variable DATABASE_URL in environment production on Vercel (irreversible)",
      ],
    },
    { run: "vercel env ls", effects: [] },
    { run: "vercel --prod --yes", effects: [] },
    { run: "vercel deploy ./delete", effects: [] },
    {
      run: "vercel domains rm shop.example -y",
      effects: ["destroy setting domain shop.example in Vercel (irreversible)"],
    },
    {
      run: "vercel api /v9/projects/shop -X DELETE",
      effects: [
        "destroy project shop in api.vercel.com, and its deployments, domains and variables (catastrophic)",
      ],
    },
    { run: "vercel api /v9/projects/shop", effects: [] },
  ],
}));

/** `netlify` drives Netlify. */
export const netlify = cloudTool(["netlify", "ntl"], () => ({
  does: "Deploys to Netlify and manages its sites, variables and blobs.",
  provider: "Netlify",
  switches: "-f --force --json --silent --debug --prod -p",
  values: "--auth --filter --message -m --dir -d --http-proxy",
  places: { site: "-s --site", context: "--context", branch: "--branch" },
  variables: { NETLIFY_SITE_ID: "site" },
  unlisted: "takes a value",
  separator: ":",
  deletes: "delete destroy remove unset rm",
  commands: {
    "sites delete": {
      kind: "project",
      loss: "catastrophic",
      including: "and its deploys, forms and settings",
      because: "Netlify says that a project is deleted permanently",
    },
    "env unset": { kind: "setting", noun: "variable", because: unreadable },
    "env list": "nothing",
    "env clone|import|set": "nothing",
    "blobs|blob delete": {
      kind: "object",
      noun: "blob",
      operands: "store name",
      because: "a deleted blob cannot be restored",
    },
    "database|db reset": {
      does: "truncate",
      kind: "database",
      unnamed: "of the development server",
      operands: "-",
      here: true,
      because: "all data and tables of the local database are removed",
    },
    "database|db migrations reset": {
      kind: "object",
      unnamed: "migrations that were not applied",
      operands: "-",
      because: "their files are removed",
    },
    api: [
      {
        kind: "project",
        named: "--data -d",
        loss: "catastrophic",
        including: "and its deploys, forms and settings",
        because: "Netlify says that a project is deleted permanently",
        when: "deleteSite",
      },
      {
        kind: "setting",
        named: "--data -d",
        because: unreadable,
        when: "deleteEnvVar",
      },
      {
        kind: "object",
        noun: "what the line names",
        named: "--data -d",
        because: "Netlify does not say that it can be restored",
        when: "deleteDeploy",
      },
      {
        kind: "setting",
        noun: "DNS zone",
        named: "--data -d",
        because: "its records go with it",
        when: "deleteDnsZone",
      },
    ],
    "link|unlink|deploy|dev|build|open|login|logout|status|functions|recipes|watch|serve|switch":
      "nothing",
  },
  examples: [
    {
      run: "netlify sites:delete 1234 --force",
      effects: [
        "destroy project 1234 in Netlify, and its deploys, forms and settings (catastrophic)",
      ],
    },
    { run: "netlify sites:list", effects: [] },
    {
      run: "ntl env:unset API_KEY --context production",
      effects: ["destroy setting variable API_KEY in context production on Netlify (irreversible)"],
    },
    {
      run: "netlify blobs:delete media logo.png --force",
      effects: ["destroy object blob logo.png in store media on Netlify (irreversible)"],
    },
    {
      run: "netlify database reset",
      effects: ["truncate database of the development server (irreversible)"],
    },
    {
      run: `netlify api deleteSite --data '{"site_id":"1234"}'`,
      effects: [
        `destroy project {"site_id":"1234"} in Netlify, and its deploys, forms and settings (catastrophic)`,
      ],
    },
    { run: "netlify api listSites", effects: [] },
    { run: "netlify deploy --prod --dir delete", effects: [] },
  ],
}));

/** `render` drives Render; without --confirm it only shows what it would delete. */
export const render = cloudTool(["render"], () => ({
  does: "Drives services, databases and deploys on Render.",
  provider: "Render",
  switches: "--confirm --wait",
  values: "-o --output",
  places: { environment: "--environment -e", project: "--project" },
  unlisted: "takes a value",
  deletes: "delete rm remove",
  commands: {
    "postgres|pg delete": {
      kind: "database",
      loss: "catastrophic",
      including: "and its backups",
      because: "Render keeps no backup of a deleted database",
    },
    "keyvalues|keyvalue|kv delete": {
      kind: "database",
      noun: "key-value store",
      loss: "catastrophic",
      because: "a deleted key-value store cannot be restored",
    },
    "services|service delete": {
      kind: "service",
      including: "and the disk attached to it",
      because: "a deleted service cannot be restored",
    },
    "services|service suspend": {
      does: "stop",
      kind: "service",
      loss: "recoverable",
      because: "it can be resumed",
    },
    "deploys cancel": {
      does: "stop",
      kind: "release",
      operands: "service name",
      loss: "recoverable",
      because: "it can be deployed again",
    },
    psql: statements({ text: "-c --command", input: true, database: 0 }),
    "login|logout|workspace|logs|ssh|whoami|restart": "nothing",
  },
  examples: [
    {
      run: "render postgres delete shop-db --confirm",
      effects: ["destroy database shop-db in Render, and its backups (catastrophic)"],
    },
    {
      run: "render services delete srv-1 --confirm -o json",
      effects: ["destroy service srv-1 in Render, and the disk attached to it (irreversible)"],
    },
    { run: "render services list", effects: [] },
    {
      run: "render psql shop-db -c 'DROP TABLE orders'",
      effects: ["drop table orders in shop-db on Render (irreversible)"],
    },
  ],
}));

/** `surge` publishes static sites. */
export const surge = cloudTool(["surge"], () => ({
  does: "Publishes a directory as a site on surge.sh, or takes a site down.",
  provider: "surge.sh",
  values: "-p --project -d --domain -t --token -a --add -r --remove -e --endpoint",
  unlisted: "takes nothing",
  deletes: "teardown",
  commands: {
    teardown: {
      kind: "project",
      named: "-d --domain",
      because: "the site is taken down; only its files can be published again",
    },
    "logout|whoami|login|list": "nothing",
  },
  examples: [
    {
      run: "surge teardown shop.surge.sh",
      effects: ["destroy project shop.surge.sh in surge.sh (irreversible)"],
    },
    { run: "surge ./dist shop.surge.sh", effects: [] },
    { run: "surge list", effects: [] },
  ],
}));
