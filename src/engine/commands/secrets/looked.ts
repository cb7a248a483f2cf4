import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { pathOf } from "../../model/pathOf";
import { environmentListing } from "./environmentListing";
import { composeProject } from "./mixed";
import { disclosed } from "./printed";
import { codePrograms, secretsInCode } from "./secretsInCode";
import { showsVariables, variablesShown } from "./variablesShown";
import { isSecretPattern } from "../../evidence/secretName";

/**
 * Ways to see secrets that are no command for it: the environment of other processes, of a
 * container's definition, and of the program that a piece of code runs in.
 */
export function lookedUpSecrets(call: Call): readonly Effect[] {
  const look = looks.get(call.name);
  if (look !== undefined) return look(call);
  return codePrograms.has(call.name) ? secretsInCode(call) : variablesShown(call);
}

/** True for a program that can show secrets in such a way. */
export function looksUpSecrets(name: string): boolean {
  return looks.has(name) || codePrograms.has(name) || showsVariables(name);
}

type Look = (call: Call) => readonly Effect[];

const containers: Look = (call) => ofContainers(wordsOf(call));

const packages: Look = (call) =>
  /^run env$|^env$/.test(wordsOf(call).join(" ")) ? [environmentListing] : [];

const searches: Look = (call) =>
  searchesPastLines(call) ? [disclosed("secrets among earlier command lines")] : [];

const looks: ReadonlyMap<string, Look> = new Map<string, Look>([
  [
    "ps",
    (call) =>
      showsEnvironments(wordsOf(call)) ? [disclosed("the environment of other processes")] : [],
  ],
  ["docker", containers],
  ["podman", containers],
  ["nerdctl", containers],
  ["docker-compose", (call) => ofCompose(wordsOf(call))],
  ["sqlite3", databaseRead],
  ["history", () => [disclosed(pastLines)]],
  ["php", (call) => [...listedByPhp(wordsOf(call)), ...secretsInCode(call)]],
  ["npm", packages],
  ["yarn", packages],
  ["pnpm", packages],
  ["grep", searches],
  ["egrep", searches],
  ["rg", searches],
]);

/** A search for secrets in the file that a shell keeps its past lines in. */
function searchesPastLines({ args, input }: Call): boolean {
  const piped = input.kind === "program" ? (input.call?.args ?? []) : [];
  return (
    [...args, ...piped].some((arg) => arg.text.endsWith("_history")) &&
    args.some((arg) => isSecretPattern(literal(arg) ?? ""))
  );
}

/** `php -i` prints its whole environment among much else. */
function listedByPhp(words: readonly string[]): readonly Effect[] {
  return words.includes("-i") || words.includes("--info") ? [environmentListing] : [];
}

function wordsOf({ args }: Call): readonly string[] {
  return args.map((arg) => literal(arg) ?? arg.text);
}

/** The database that `sqlite3` opens; a browser keeps logins in one. */
function databaseRead(call: Call): readonly Effect[] {
  const file = call.args.find(
    (arg, index) =>
      !arg.text.startsWith("-") &&
      !/^--?(?:cmd|init|separator|newline|nullvalue|mmap|maxsize|vfs|lookaside|pagecache)$/.test(
        call.args[index - 1]?.text ?? "",
      ),
  );
  if (file === undefined || file.text.startsWith(":")) return [];
  const path = /^file:(?:\/\/)?([^?]+)/.exec(file.text)?.[1];
  const named = path === undefined ? file : { ...file, text: path, pieces: [path] };
  return [{ kind: "read", resource: pathOf(named, call.cwd, call.site, false) }];
}

/** What `docker inspect` prints; its environment counts only where somebody picks that out. */
export const definition = "the environment in the container's definition";

/** What `history` prints; it counts only where somebody looks for secrets in it. */
export const pastLines = "secrets in earlier command lines";

/** BSD's `e` shows the environment; behind a dash it is every process, and -E is a Mac's. */
function showsEnvironments(words: readonly string[]): boolean {
  const [first = ""] = words;
  return (
    /^[a-df-zA-Z]*e[a-zA-Z]*$/.test(first) ||
    words.some((word) => /^(?:-[a-zA-Z]*E|e|e?ww?e?$)/.test(word))
  );
}

function ofContainers(words: readonly string[]): readonly Effect[] {
  const commands = words.filter((word) => !word.startsWith("-"));
  if (commands[0] === "compose") return ofCompose(words.slice(words.indexOf("compose") + 1));
  const inspects =
    commands[0] === "inspect" || (commands[1] === "inspect" && commands[0] === "container");
  if (!inspects) return [];
  const shows = words.some((word) => /\.Env\b|json\s+\.Config\s*\}|json\s+\.\s*\}/.test(word));
  if (shows) return [disclosed("the environment of the container")];
  const formatted = words.some((word) => /^(?:-f|--format)(?:=|$)/.test(word));
  return formatted ? [] : [disclosed(definition)];
}

/** `docker compose config` prints the values that `.env` gives, unless only names are wanted. */
function ofCompose(words: readonly string[]): readonly Effect[] {
  const command = words.find((word, index) => !word.startsWith("-") && !isValue(words, index));
  if (command !== "config" && command !== "convert") return [];
  const silent = words.some((word) =>
    /^(?:-q|--quiet|--services|--images|--volumes|--networks|--profiles|--hash|--no-interpolate|--variables|-h|--help)(?:=|$)/.test(
      word,
    ),
  );
  return silent ? [] : [disclosed(composeProject)];
}

function isValue(words: readonly string[], index: number): boolean {
  return /^(?:-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--parallel)$/.test(
    words[index - 1] ?? "",
  );
}
