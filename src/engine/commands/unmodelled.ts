import { literal, type Call } from "../model/call";
import type { Effect } from "../model/effect";
import { typedSqlEffects } from "./typedSql";

/** Verbs that mean a loss in nearly every command line whose sub-command they are. */
const destructiveVerbs = new Set([
  "delete",
  "deleteall",
  "destroy",
  "drop",
  "dropdb",
  "erase",
  "flush",
  "flushall",
  "flushdb",
  "nuke",
  "obliterate",
  "prune",
  "purge",
  "reset",
  "revoke",
  "terminate",
  "truncate",
  "unpublish",
  "wipe",
]);

const inert = new Set([
  "help",
  "--help",
  "-h",
  "--version",
  "--dry-run",
  "--dryrun",
  "-dry-run",
  "--what-if",
  "--check",
  "--noop",
  "--simulate",
]);

/** Flags that take a question away, or widen what is hit: consent supplied by whoever typed the line. */
const forcing =
  /^(?:-f|-y|-Y|--force|--yes|--assume-yes|--auto-approve|-auto-approve|--confirm(?:=.*)?|--no-confirm|--no-prompt|--non-interactive|--noinput|--no-input|--quiet|--all|--recursive|-r|-rf|--purge|--permanent|--hard|--skip-[\w-]+|--accept-data-loss)$/;

/** Longest word that can be a sub-command; anything longer is data. */
const longestVerb = 48;

/**
 * A program without a model, or a sub-command that its model does not list. If one of its leading
 * words is a destructive verb it is not understood: `program` when the line also forces it or names
 * production, `verb` otherwise, so that policy can tell the two apart.
 */
export function unmodelledEffects(call: Call): readonly Effect[] {
  const words: string[] = [];
  const first: string[] = [];
  for (const arg of call.args) {
    const word = literal(arg) ?? "";
    if (inert.has(word)) return nothing;
    words.push(word);
    if (first.length < 4 && !word.startsWith("-")) first.push(word);
  }
  const statement = typedSqlEffects(call);
  if (statement !== undefined) return statement;
  // `wipe-cluster prod`, `./destroy.sh --yes`: the program is called what it does.
  const own = ownVerb(call.name);
  if (own === undefined && !first.some(isDestructiveVerb)) return nothing;
  const leading = beforeMade(first);
  const verb = leading.find(isDestructiveVerb) ?? own;
  if (verb === undefined) return nothing;
  const forced =
    namesStore(leading, verb) ||
    meansAll([call.name, ...leading], verb) ||
    words.some(
      (word) =>
        forcing.test(word) || /(?:^|[-_./:@=])(?:prod|production|live)(?:$|[-_./:@])/i.test(word),
    );
  return [
    {
      kind: "unknown",
      unknown: forced ? "program" : "verb",
      resource: { kind: "program", name: call.name, reach: "here" },
      because: `${call.name} is not known to Tenth Second, and \`${verb}\` sounds destructive`,
    },
  ];
}

const nothing: readonly Effect[] = [];

/** Words after which a name follows: `migrate create drop_users`, `db:new purge_logs`. */
const making =
  /^(?:(?:[a-z]+[:.])*(?:create|new|make|generate|gen|add|g|describe|show|list|view|explain|lint|test|edit|plan)(?:[:.][a-z]+)*|(?:[a-z]+[:.])+g(?:en)?(?:[:.][a-z]+)*)$/i;

/** Names of tasks are short. */
const longestTask = 100;

/** The words up to one that makes or shows something, and that one: what it is given is only a name. */
function beforeMade(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word.length <= longestTask && making.test(word));
  return at < 0 ? words : words.slice(0, at);
}

const destroysByItself = /^(?:delete|destroy|drop|purge|terminate|wipe|nuke|obliterate)$/i;

/** `acme purge all`, `recursive delete of the roots`: a word beside the verb takes everything. */
function meansAll(said: readonly string[], verb: string): boolean {
  const [own = ""] = verb.split(/[-:_]/);
  if (!destroysByItself.test(own) || said.some((word) => /^(?:caches?|logs?|te?mp)$/i.test(word)))
    return false;
  const at = said.indexOf(verb);
  return [said[at - 1], said[at + 1]].some((word) =>
    /^(?:all|everything|recursive(?:ly)?|permanent(?:ly)?|forever)$/i.test(word ?? ""),
  );
}

/** What people keep at providers: `acme databases delete 7`, `acme delete cluster shop`. */
const stores =
  /^(?:project|service|database|server|cluster|instance|volume|bucket|app|environment|namespace|stack|tenant|organization|org|backup|snapshot|topic|table|collection|index|vm|disk|droplet|branch|tag|repo|repository|user|account|site|domain|zone|node|pool|queue|stream|secret|key|group|workflow|pipeline|dataset|deployment|image|release|role|network|vpc|subnet|fleet|machine|function|worker|workspace|device|certificate|polic(?:y|i)|schema|warehouse|catalog|experiment|endpoint|subscription|customer|droplet|datastore|firewall|address|router|balancer|nodegroup|nodepool|share|filesystem|registry|artifact|membership|token)(?:e?s)?$/i;

/** True if the word beside the verb says that a whole store is meant. */
function namesStore(leading: readonly string[], verb: string): boolean {
  const at = leading.indexOf(verb);
  const [own = "", ...more] = verb.split(/[-:_]/);
  if (!destroysByItself.test(own) && !/^erase$/i.test(own)) return false;
  return [leading[at - 1], leading[at + 1], ...more].some((word) => stores.test(word ?? ""));
}

function ownVerb(name: string): string | undefined {
  const stem = !name.includes(".") ? name : name.replace(/\.(?:sh|bash|py|rb|js|ts|ps1)$/, "");
  return isDestructiveVerb(stem) ? stem : undefined;
}

/** `delete`, `delete-stack`, `db:reset`, `rm-all`: a word that is a verb, or is made with one. */
function isDestructiveVerb(word: string): boolean {
  if (word.length > longestVerb || !/^[a-z][a-z\d]*(?:[-:_][a-z\d]+)*$/i.test(word)) return false;
  const small = word.toLowerCase();
  if (!/[-:_]/.test(small)) return destructiveVerbs.has(small);
  return small.split(/[-:_]/).some((part) => destructiveVerbs.has(part));
}
