import {
  lineOf,
  offLimitsPattern,
  type Action,
  type Request,
  type Verdict,
  type WeighedEffect,
} from "../engine";
import { defaultOffLimits } from "./patterns";
import { pointedness, type Pointedness } from "./soughtNames";

/**
 * What of a request, after a refusal, is a step of a hunt: a read of what gives access, or a search
 * for it; nothing if it is none. The more a pattern says, the less has to be searched: a name such as `RAILWAY_TOKEN`
 * counts in any folder, `access_token` in the whole workspace, and the word `token` only where what
 * is hidden and ignored is looked at too. Whoever mends a program searches its code for that word.
 */
export function huntStep(
  { action, cwd, workspace }: Pick<Request, "action" | "cwd" | "workspace">,
  { effects }: Pick<Verdict, "effects">,
): readonly WeighedEffect[] {
  const reads = effects.filter(({ kind }) => kind === "read" || kind === "disclose");
  const seeking = reads.filter((effect) => seeksCredentials(effect, action, workspace));
  if (seeking.length > 0) return seeking;
  const named =
    wordsSought(action).find((word) => counts(pointedness(word), 1)) ??
    filesSought(action).find(isCredentialFile);
  return named === undefined ? [] : [searchFor(named, cwd)];
}

/** A search that shows no more than names has no effect of its own. */
function searchFor(seeking: string, path: string): WeighedEffect {
  return {
    kind: "read",
    resource: { kind: "path", path, resolved: true, glob: false, tree: true, seeking },
    ...{ reversibility: "none", traits: [], outcome: "allow", rule: "harmless" },
  };
}

/** How far a search goes: 0 a part of the workspace, 1 what stands in all of it, 2 whatever there is. */
type Reach = 0 | 1 | 2;

function counts(pattern: Pointedness, reach: Reach): boolean {
  return pattern > 0 && pattern + reach >= 3;
}

function seeksCredentials(
  { resource, traits }: WeighedEffect,
  action: Action,
  workspace: readonly string[],
): boolean {
  if (traits.includes("off-limits") || resource.kind === "credential") return true;
  if (resource.kind !== "path") return false;
  const { path, seeking, only = "" } = resource;
  const folder = workspace.find((each) => path === each || path.startsWith(`${each}/`));
  const within = folder !== undefined && path !== folder;
  if (action.kind === "tool") {
    const limited = within || textsOf(action.input, ["glob", "type", "include"]).length > 0;
    const reach = limited ? 0 : folder === undefined ? 2 : 1;
    return patternsOfTool(action).some((pattern) => counts(pointedness(pattern), reach));
  }
  if (seeking === undefined) return shellHistory.test(path);
  const limits = only.split(", ").filter((part) => part !== "" && part !== "not ignored");
  const ofKinds = limits.some((part) => part !== "not hidden");
  const reach = within || ofKinds ? 0 : limits.length === 0 || folder === undefined ? 2 : 1;
  return counts(pointedness(seeking), reach);
}

/** What people typed, secrets included. Reading it is ordinary, but not after a refusal. */
const shellHistory = /\/(?:\.\w{2,8}_history|fish_history|ConsoleHost_history\.txt)$/;

/**
 * What an agent's own search tool looks for. One that only names the files where it is found shows
 * nothing of them, yet is a step of a hunt.
 */
function patternsOfTool(action: Extract<Action, { kind: "tool" }>): readonly string[] {
  if (!/grep|search/i.test(action.name) || isFileSearch(action)) return [];
  return textsOf(action.input, ["pattern", "query", "regex"]);
}

/** Searches of which the engine knows no pattern, because they print no line or read no file. */
const wordSearch =
  /\bgit\s(?:[^\n|;&]{0,80}\s)?(?:grep|log|rev-list)\s|\b(?:ack|findstr|select-string|sls)\s|\b(?:rg|grep|ag)\s(?:[^\n|;&]{0,80}\s)?-\w{0,8}[lL]/i;

function wordsSought(action: Action): readonly string[] {
  if (action.kind === "tool") return [];
  return lineOf(action)
    .split(/\n|;|&&|\s\|\s/)
    .filter((part) => wordSearch.test(part))
    .flatMap((part) => part.match(/"[^"]{1,200}"|'[^']{1,200}'|\S{1,200}/g) ?? [])
    .map((word) => word.replace(/^-[SGe]|^["']|["']$/g, ""))
    .filter((word) => !/\/|\.\w{1,5}$/.test(word));
}

/** The names of files that something looks for: `find -name '*.pem'`, an agent's own tool. */
function filesSought(action: Action): readonly string[] {
  if (action.kind === "tool") {
    if (!/glob|find/i.test(action.name) && !isFileSearch(action)) return [];
    return textsOf(action.input, ["pattern", "glob", "glob_pattern", "query"]);
  }
  const text = lineOf(action);
  const found = /\bfind\s/.test(text)
    ? text.matchAll(/-(?:i?name|i?path|i?wholename)\s{1,4}["']?([^\s"']{1,200})/g)
    : [];
  const others = text.matchAll(
    /(?:^|[\s;&|(])(?:fd|fdfind|locate|plocate)\s(?:-\S{1,40}\s){0,6}["']?([^\s"'|;&]{1,200})/g,
  );
  return [...found, ...others].map(([, glob = ""]) => glob);
}

function isFileSearch({ name, input }: Extract<Action, { kind: "tool" }>): boolean {
  return /file_?search|search_?files?$/i.test(name) && "query" in input;
}

const byName = { offLimits: defaultOffLimits, offLimitsExceptions: [] };

/** A glob for what credentials are kept in, and not for code about them: `*token*.ts`. */
function isCredentialFile(glob: string): boolean {
  const name = glob.slice(glob.lastIndexOf("/") + 1).replace(/[*?]/g, "");
  if (name === "" || name.length > 80) return false;
  if (offLimitsPattern(`/${name}`, byName) !== undefined) return true;
  return /^\.?(?:\w+[_.-])?(?:tokens?|secrets?|credentials?|passwords?|api_?keys?)$/i.test(name);
}

function textsOf(
  input: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): readonly string[] {
  return keys.flatMap((key) => {
    const value = input[key];
    return typeof value === "string" && value !== "" ? [value] : [];
  });
}
