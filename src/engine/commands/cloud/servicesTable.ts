import { apiCall } from "./apiCall";
import { cloudTool } from "./cloudTool";
import type { Deed } from "./tool";

// Told from the references of Stripe, Auth0, Twilio, Sentry, Algolia, LaunchDarkly, Okta, Datadog,
// Kaggle and Expo.
const money: Deed = {
  does: "change",
  kind: "object",
  because: "the money moves at once, if the key is a live one",
};
const noLogin: Deed = {
  kind: "account",
  because: "it cannot be undone; whoever used it can no longer log in",
};

/** `stripe` works on test data unless the line says --live or gives a live key. */
export const stripe = cloudTool(["stripe"], () => ({
  does: "Sends requests to Stripe; on test data unless the line says --live.",
  provider: "Stripe",
  switches: "-c --confirm --live -s --show-headers --dark-style",
  values:
    "-d --data -e --expand -i --idempotency -l --limit -v --stripe-version --api-key --config --color --log-level --amount --currency --payment-intent --charge --reason",
  places: { project: "-p --project-name", account: "--stripe-account" },
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [0, 2],
  commands: {
    delete: apiCall({
      base: "https://api.stripe.com",
      address: 0,
      method: "DELETE",
      fields: "-d --data",
    }),
    "post|put": apiCall({
      base: "https://api.stripe.com",
      address: 0,
      method: "POST",
      fields: "-d --data",
    }),
    "customers delete": {
      kind: "account",
      noun: "customer",
      including: "and its subscriptions, which are cancelled at once",
      because: "Stripe says that it cannot be undone",
    },
    "subscriptions cancel|delete": {
      kind: "object",
      noun: "subscription",
      because: "a cancelled subscription cannot be started again",
    },
    "refunds create": { ...money, operands: "-", unnamed: "a refund" },
    "payouts|transfers|charges create": { ...money, operands: "-", unnamed: "a payment" },
    "payment_intents capture|confirm": { ...money, noun: "payment" },
    "payment_intents cancel": {
      does: "change",
      kind: "object",
      noun: "payment",
      because: "a cancelled payment cannot be taken up again",
    },
    "invoices void_invoice|pay|mark_uncollectible": {
      does: "change",
      kind: "object",
      noun: "invoice",
      because: "a voided invoice cannot be opened again",
    },
    "login|logout|listen|trigger|fixtures|config|logs|samples|status|open|version|resources":
      "nothing",
  },
  examples: [
    {
      run: "stripe customers delete cus_1 --confirm",
      effects: [
        "destroy account customer cus_1 in Stripe, and its subscriptions, which are cancelled at once (irreversible)",
      ],
    },
    {
      run: "stripe delete /v1/customers/cus_1 --live",
      effects: [
        "destroy account customer cus_1 in api.stripe.com, and its subscriptions, which are cancelled at once (irreversible)",
      ],
    },
    { run: "stripe get /v1/customers/cus_1", effects: [] },
    {
      run: "stripe refunds create --charge ch_1 --live",
      effects: ["change object a refund in Stripe (irreversible)"],
    },
    {
      run: "stripe products delete prod_1",
      effects: ["destroy project product prod_1 in Stripe (irreversible)"],
    },
    { run: "stripe listen --forward-to localhost:3000", effects: [] },
  ],
}));

/** `auth0` asks nothing when it sees that an agent runs it. */
export const auth0 = cloudTool(["auth0"], () => ({
  does: "Manages applications, users and rules of an Auth0 tenant.",
  provider: "Auth0",
  switches: "--force --json --json-compact --csv --no-color --no-input --debug -r --reveal-secrets",
  values: "-d --data -q --query",
  places: { tenant: "--tenant" },
  unlisted: "takes a value",
  deletes: "delete rm remove revoke",
  verbAt: [1, 3],
  commands: {
    "apps delete": { ...noLogin, kind: "service", noun: "application" },
    "apis delete": { ...noLogin, kind: "service", noun: "API" },
    "users delete": { ...noLogin, noun: "user" },
    "orgs|organizations delete": { ...noLogin, noun: "organization" },
    "roles delete": { ...noLogin, noun: "role" },
    "actions|rules delete": { kind: "setting", because: "its code is gone" },
    api: apiCall({
      base: "https://tenant.auth0.com/api/v2",
      method: 0,
      address: 1,
      body: "-d --data",
    }),
    "login|logout|tenants|test|completion|quickstarts|terraform": "nothing",
  },
  examples: [
    {
      run: "auth0 users delete 'auth0|5f' --force",
      effects: ["destroy account user auth0|5f in Auth0 (irreversible)"],
    },
    {
      run: "auth0 api delete connections/con_1 --force --tenant shop",
      effects: [
        "destroy account connection con_1 in tenant.auth0.com, and every user in it (catastrophic)",
      ],
    },
    { run: "auth0 apps list", effects: [] },
    { run: "auth0 api get clients", effects: [] },
    {
      run: "auth0 logs streams delete lst_1",
      effects: ["destroy object stream lst_1 in Auth0 (irreversible)"],
    },
  ],
}));

/** `twilio` has a command for every request of the API, its words joined by colons. */
export const twilio = cloudTool(["twilio"], () => ({
  does: "Sends requests to Twilio: numbers, messages, recordings.",
  provider: "Twilio",
  switches: "--no-header --silent --skip-parameter-validation",
  values: "-o -l --cli-log-level --cli-output-format --properties",
  places: { profile: "-p --profile", account: "--account-sid" },
  named: "--sid",
  separator: ":",
  unlisted: "takes a value",
  deletes: "remove delete",
  verbAt: [1, 6],
  commands: {
    "api core incoming-phone-numbers remove": {
      kind: "account",
      noun: "phone number",
      because: "the number goes back to Twilio and may be given to somebody else",
    },
    "api core recordings remove": {
      kind: "object",
      noun: "recording",
      because: "a deleted recording cannot be restored",
    },
    "profiles|plugins|config|login|autocomplete|token": "nothing",
  },
  examples: [
    {
      run: "twilio api:core:incoming-phone-numbers:remove --sid PN1",
      effects: ["destroy account phone number PN1 in Twilio (irreversible)"],
    },
    {
      run: "twilio api:chat:v2:services:remove --sid IS1 -p prod",
      effects: ["destroy service IS1 in profile prod on Twilio (irreversible)"],
    },
    { run: "twilio api:core:messages:list", effects: [] },
    { run: "twilio profiles:remove old", effects: [] },
  ],
}));

/** `sentry-cli` manages releases and their files. */
export const sentryCli = cloudTool(["sentry-cli"], () => ({
  does: "Manages releases, source maps and monitors on Sentry.",
  provider: "Sentry",
  switches: "--quiet --silent --all -a -A",
  values: "--auth-token --header --log-level --dist",
  places: { organization: "-o --org", project: "-p --project", server: "--url" },
  variables: { SENTRY_ORG: "organization", SENTRY_PROJECT: "project" },
  unlisted: "takes a value",
  deletes: "delete remove",
  verbAt: [1, 3],
  commands: {
    "releases delete": {
      kind: "release",
      including: "and its files",
      because: "Sentry does not restore it",
    },
    "releases files delete": {
      kind: "object",
      noun: "files of release",
      operands: "name -",
      because: "errors cannot be shown with their source any more",
    },
    "issues resolve|mute|unresolve": "nothing",
  },
  examples: [
    {
      run: "sentry-cli releases delete 1.2.0 -o acme -p shop",
      effects: [
        "destroy release 1.2.0 in organization acme, project shop on Sentry, and its files (irreversible)",
      ],
    },
    { run: "sentry-cli releases list", effects: [] },
  ],
}));

/** `algolia` manages search indices. */
export const algolia = cloudTool(["algolia"], () => ({
  does: "Manages indices, objects and rules on Algolia.",
  provider: "Algolia",
  switches: "-y --confirm --wait -w --include-settings",
  values: "--api-key --admin-api-key --output -o",
  places: { profile: "-p --profile", application: "--application-id" },
  named: "",
  unlisted: "takes a value",
  deletes: "delete clear remove",
  verbAt: [1, 2],
  commands: {
    "indices|index delete": {
      kind: "database",
      noun: "index",
      because: "a deleted index cannot be restored",
    },
    "indices|index clear": {
      does: "truncate",
      kind: "database",
      noun: "index",
      because: "every object in it is removed",
    },
    "objects delete": {
      kind: "rows",
      operands: "index",
      named: "--object-ids --filters",
      because: "a deleted object cannot be restored",
    },
    "rules|synonyms delete": {
      kind: "setting",
      noun: "of index",
      operands: "name",
      because: "what it was has to be known to set it again",
    },
    "apikeys delete": {
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "profile|open|completion": "nothing",
  },
  examples: [
    {
      run: "algolia indices delete products -y",
      effects: ["destroy database index products in Algolia (irreversible)"],
    },
    { run: "algolia indices list", effects: [] },
    {
      run: "algolia indices clear products --confirm -p prod",
      effects: ["truncate database index products in profile prod on Algolia (irreversible)"],
    },
  ],
}));

/** `ldcli` drives LaunchDarkly. */
export const ldcli = cloudTool(["ldcli"], () => ({
  does: "Manages flags, projects and environments on LaunchDarkly.",
  provider: "LaunchDarkly",
  values: "--access-token --base-uri -o --output -d --data",
  places: { project: "--project", environment: "--environment" },
  named: "--flag --member --segment",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [1, 2],
  commands: {
    "flags delete": {
      kind: "setting",
      noun: "flag",
      including: "and its rules in every environment",
      because: "LaunchDarkly does not restore it",
    },
    "projects delete": {
      kind: "project",
      named: "--project",
      loss: "catastrophic",
      including: "and its environments and flags",
      because: "LaunchDarkly does not restore it",
    },
    "environments delete": {
      kind: "environment",
      named: "--environment",
      including: "and its rules and keys",
      because: "LaunchDarkly does not restore it",
    },
    "flags toggle-off|toggle-on": {
      does: "change",
      kind: "setting",
      noun: "flag",
      loss: "recoverable",
      because: "it can be switched back; users notice at once",
    },
  },
  examples: [
    {
      run: "ldcli flags delete --flag checkout --project shop",
      effects: [
        "destroy setting flag checkout in project shop on LaunchDarkly, and its rules in every environment (irreversible)",
      ],
    },
    { run: "ldcli flags list --project shop", effects: [] },
  ],
}));

/** `kaggle` manages data sets and notebooks. */
export const kaggle = cloudTool(["kaggle"], () => ({
  does: "Downloads and manages data sets, notebooks and models on Kaggle.",
  provider: "Kaggle",
  switches: "-y --yes -q --quiet -v --csv --force -o -w --wp",
  values: "-p --path -f --file",
  unlisted: "takes nothing",
  deletes: "delete",
  verbAt: [1, 3],
  commands: {
    "datasets|d delete": {
      kind: "object",
      noun: "data set",
      including: "and its versions",
      because: "Kaggle does not restore it",
    },
    "kernels|k|models|m delete": { kind: "object", because: "Kaggle does not restore it" },
  },
  examples: [
    {
      run: "kaggle d delete acme/orders",
      effects: ["destroy object data set acme/orders in Kaggle, and its versions (irreversible)"],
    },
    { run: "kaggle datasets list", effects: [] },
  ],
}));

/** `eas` builds and updates apps with Expo; words are joined by colons. */
export const eas = cloudTool(["eas"], () => ({
  does: "Builds, submits and updates apps with Expo.",
  provider: "Expo",
  switches: "--non-interactive --json --group",
  values: "-m --message -p --platform --environment",
  places: { branch: "--branch", channel: "--channel" },
  named: "--variable-name --name",
  separator: ":",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [1, 2],
  commands: {
    "update delete": {
      kind: "release",
      noun: "update",
      because: "Expo does not restore it",
    },
    "branch|channel delete": {
      kind: "release",
      because: "apps that follow it get no more updates",
    },
    "env|secret delete": {
      kind: "credential",
      noun: "variable",
      because: "the value cannot be read any more",
    },
    "build delete": { kind: "release", noun: "build", because: "it has to be built again" },
  },
  examples: [
    {
      run: "eas channel:delete production --non-interactive",
      effects: ["destroy release production in Expo (irreversible)"],
    },
    { run: "eas build --platform ios", effects: [] },
    { run: "eas update:list", effects: [] },
  ],
}));

/** Tools of which the verbs are known and no more: each of them deletes what it names. */
export const okta = cloudTool(["okta"], () => ({
  does: "Manages applications of an Okta organization.",
  provider: "Okta",
  switches: "--batch --verbose --force",
  values: "--color",
  unlisted: "takes a value",
  deletes: "delete remove revoke deactivate",
  verbAt: [1, 2],
  commands: { "login|logs|start|register": "nothing" },
  examples: [
    {
      run: "okta apps delete 0oa1",
      effects: ["destroy service app 0oa1 in Okta (irreversible)"],
    },
    { run: "okta apps", effects: [] },
  ],
}));

/** `dog` drives Datadog. */
export const dog = cloudTool(["dog", "dogshell"], () => ({
  does: "Manages monitors, dashboards and downtimes on Datadog.",
  provider: "Datadog",
  switches: "--pretty --raw",
  values: "--api-key --application-key --config --api_host --timeout",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [1, 2],
  commands: {
    "monitor delete": { kind: "setting", noun: "monitor", because: "Datadog does not restore it" },
    "monitor mute|mute_all": {
      does: "stop",
      kind: "setting",
      noun: "monitor",
      unnamed: "every one",
      loss: "recoverable",
      because: "it can be unmuted; until then nobody is called",
    },
    "timeboard|screenboard|dashboard delete": {
      kind: "setting",
      noun: "dashboard",
      because: "what it showed has to be known to make it again",
    },
  },
  examples: [
    {
      run: "dog monitor delete 12",
      effects: ["destroy setting monitor 12 in Datadog (irreversible)"],
    },
    { run: "dog monitor show 12", effects: [] },
  ],
}));

/** `exo` drives Exoscale. */
export const exo = cloudTool(["exo"], () => ({
  does: "Drives instances, storage and databases on Exoscale.",
  provider: "Exoscale",
  switches: "-f --force -q --quiet -r --recursive -v",
  values: "-C --config -O --output-format",
  places: { account: "-A --use-account", zone: "-z --zone" },
  unlisted: "takes a value",
  deletes: "delete del rm remove revoke",
  verbAt: [1, 3],
  commands: {
    "compute instance delete|del|rm|remove": {
      kind: "infrastructure",
      noun: "instance",
      because: "its disk is deleted with it",
    },
    "dbaas delete|del": {
      kind: "database",
      because: "whether backups of a deleted service stay is not known",
    },
    "storage|sos delete|del|rm|rb": {
      kind: "object",
      because: "Exoscale keeps no copy of an object",
    },
    "compute block-storage detach": {
      does: "change",
      kind: "volume",
      loss: "recoverable",
      because: "the volume keeps its data and can be attached again",
    },
    "config|version|zones": "nothing",
  },
  examples: [
    {
      run: "exo compute instance delete web1 -z ch-gva-2 -f",
      effects: ["destroy infrastructure instance web1 in zone ch-gva-2 on Exoscale (irreversible)"],
    },
    { run: "exo compute instance list", effects: [] },
  ],
}));

/** `civo` drives Civo. */
export const civo = cloudTool(["civo"], () => ({
  does: "Drives instances, clusters and databases on Civo.",
  provider: "Civo",
  switches: "-y --yes --pretty",
  values: "--config -f --fields -o --output",
  places: { region: "--region" },
  unlisted: "takes a value",
  deletes: "remove delete destroy rm",
  verbAt: [1, 3],
  commands: { "apikey|apikeys|completion|update|version|region|quota|size": "nothing" },
  examples: [
    {
      run: "civo kubernetes remove shop --yes",
      effects: ["destroy infrastructure kubernetes shop in Civo (irreversible)"],
    },
    {
      run: "civo instance rm web1 -y",
      effects: ["destroy infrastructure instance web1 in Civo (irreversible)"],
    },
    { run: "civo instance list", effects: [] },
  ],
}));

/** `cf` drives Cloud Foundry. */
export const cf = cloudTool(["cf"], () => ({
  does: "Deploys to Cloud Foundry and deletes apps, services, spaces and organizations.",
  provider: "Cloud Foundry",
  switches: "-f -r -v --wait -w",
  values: "--origin",
  places: { organization: "-o", space: "-s" },
  unlisted: "takes nothing",
  deletes: "delete purge unbind",
  verbAt: [0, 0],
  commands: {
    "delete|d": {
      kind: "service",
      noun: "app",
      because: "it cannot be restored; its code can be pushed again",
    },
    "delete-service|ds": {
      kind: "database",
      noun: "service",
      including: "and its data",
      because: "whether backups are kept depends on the service",
    },
    "delete-org": {
      kind: "account",
      noun: "organization",
      loss: "catastrophic",
      including: "and every space, app and service in it",
      because: "a deleted organization cannot be restored",
    },
    "delete-space": {
      kind: "project",
      noun: "space",
      loss: "catastrophic",
      including: "and every app and service in it",
      because: "a deleted space cannot be restored",
    },
    "unbind-service|us": {
      does: "revoke",
      kind: "credential",
      operands: "app name",
      loss: "recoverable",
      because: "it can be bound again; its data stays",
    },
  },
  examples: [
    {
      run: "cf delete shop -f -r",
      effects: ["destroy service app shop in Cloud Foundry (irreversible)"],
    },
    {
      run: "cf delete-space prod -o acme -f",
      effects: [
        "destroy project space prod in organization acme on Cloud Foundry, and every app and service in it (catastrophic)",
      ],
    },
    { run: "cf apps", effects: [] },
  ],
}));
