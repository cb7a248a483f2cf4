import { isOfSecrets } from "../../evidence/secretFiles";
import { literal, type Argument, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { baseName } from "../../model/path";
import { pathOf } from "../../model/pathOf";
import type { PathResource } from "../../model/resource";
import {
  clients,
  discreet,
  fetchers,
  loadingOption,
  loadingVerb,
  printingModules,
  printingOptions,
  programRunners,
  senders,
  sendingVerb,
  showers,
  showingFlag,
  showingVerb,
  usedByPrograms,
} from "./handedTable";

/** Whether a path is one of an off-limits file; told by policy, which models know nothing of. */
export type IsOffLimits = (path: string) => boolean;

/** Longer words are programs and data, and no names of files. */
const longestName = 300;

/**
 * Off-limits files that a program is handed of which no model says what becomes of them: a program
 * without a model, or one whose model knows what it destroys only. A verb, or an `@` before the name,
 * says that the file is sent; otherwise a program that is given such a file as a word of its own shows
 * it. A file behind an option is mostly loaded by the program for itself (`--env-file .env`), and that
 * is nobody else's sight.
 */
export function handedFiles(
  call: Call,
  isModelled: boolean,
  isOffLimits: IsOffLimits,
): readonly Effect[] {
  const { name } = call;
  let found: Effect[] | undefined;
  let index = -1;
  for (const argument of call.args) {
    index++;
    const file = fileIn(argument, name);
    if (file === undefined || file.text.length > longestName) continue;
    const resource = placeOf(file, call);
    const named =
      resource.tree ||
      (resource.glob ? isOfSecrets(baseName(resource.path)) : isOffLimits(resource.path));
    if (!named) continue;
    const kind = fateOf(call, index, file, isModelled);
    if (kind !== undefined) (found ??= []).push({ kind, resource });
  }
  return found ?? nothing;
}

/** True for a program that is looked at though it has a model. */
export function isHandedSecrets(name: string): boolean {
  return clients.has(name) || fetchers.has(name) || printingOptions.has(name);
}

const nothing: readonly Effect[] = [];

/** A word, or the part of one that may name a file. */
interface Named {
  readonly argument: Argument;
  readonly text: string;
  /** The value of this option, joined with it. */
  readonly option?: string;
  /** What stands before it says that what is in the file is meant: `@.env`, `file=@.env`, `file=<.env`. */
  readonly isContent?: true;
  /** The machine or container that it is on: `web` of `web:/app/.env`. */
  readonly on?: string;
}

const marked =
  /^(?:(--?[\w-]+)=)?(?:([\w.[\]-]*=)?([@<])|((?:file|fileb|FILE|OPEN|text):(?:\/\/)?)|((?:[\w.@/-]|\$\([^()]*\)|\$\w+|\$\{\w+\})+):(?=[\w/~.]))?/;

function fileIn(argument: Argument, program: string): Named | undefined {
  const { text } = argument;
  if (text.length > longestName) return undefined;
  // Every word of a program without a model comes here, so most are told by a look.
  if (!/[./\\]/.test(text) && !text.startsWith("id_")) return undefined;
  if (!/[=@<:]/.test(text)) return text.startsWith("-") ? undefined : { argument, text };
  const [whole = "", option, , at, scheme, place] = marked.exec(text) ?? [];
  // A drive of Windows is no place.
  const isDrive = place?.length === 1 && !fetchers.has(program);
  if (whole === "" || isDrive) return text.startsWith("-") ? undefined : { argument, text };
  if (/^https?:|^s3:|^gs:/.test(text)) return undefined;
  const rest = text.slice(whole.length);
  return {
    argument: { ...argument, text: rest, pieces: [rest], glob: false },
    text: rest,
    ...(option === undefined ? {} : { option }),
    ...(at === undefined && scheme === undefined ? {} : { isContent: true as const }),
    ...(place === undefined ? {} : { on: place }),
  };
}

/** Directories that hold little else than secrets; to send one is to send them. */
const stores = /(?:^|\/)\.(?:ssh|aws|gnupg|azure|kube|docker|password-store)\/?$/;

function placeOf({ argument, text, on }: Named, { cwd, site }: Call): PathResource {
  if (on !== undefined)
    return {
      kind: "path",
      // Relative to somebody's home there.
      path: /^[/~]/.test(text) ? text : `/${text}`,
      resolved: true,
      glob: false,
      tree: stores.test(text),
      on: `host ${on}`,
    };
  return pathOf(argument, cwd, site, stores.test(text));
}

function fateOf(
  call: Call,
  index: number,
  file: Named,
  isModelled: boolean,
): "read" | "disclose" | undefined {
  const { name } = call;
  const verbs = call.args
    .filter(({ text }) => /^[a-z][\w:-]*$/i.test(text))
    .slice(0, 5)
    .map(({ text }) => text);
  const before = optionBefore(call, index);
  const option = file.option ?? before;
  if (option !== undefined && printingOptions.get(name)?.test(option) === true) return "read";
  const fetches = fetchers.has(name);
  if (fetches) {
    const verb = fetchers.get(name);
    const isSource = call.args.slice(index + 1).some(({ text }) => !/^-./.test(text));
    const does = verb === undefined || verbs.some((each) => verb.test(each));
    return does && isSource && file.on !== undefined ? "read" : undefined;
  }
  const sends =
    senders.has(name) || sendingName.test(name) || verbs.some((verb) => sendingVerb.test(verb));
  if (option !== undefined && loadingOption.test(option)) return undefined;
  if (isModelled && !clients.has(name)) return undefined;
  if (isModelled) {
    if (keepsSecrets.test(verbs.slice(0, 3).join(" "))) return undefined;
    if (sends || file.isContent === true) return "disclose";
    return verbs.some((verb) => showingVerb.test(verb)) ? "read" : undefined;
  }
  if (file.isContent === true && file.option === undefined) return "disclose";
  if (discreet.has(name) || isScript(call)) return undefined;
  if (loadingVerb.test(verbs[0] ?? "")) return undefined;
  if (programRunners.has(name)) return ofRunner(call, index) ? "read" : undefined;
  if (sends) return "disclose";
  const shows = showers.has(name) || verbs.some((verb) => showingVerb.test(verb));
  if (shows) return "read";
  const alone = option === undefined || (file.option === undefined && showingFlag.test(option));
  return alone && file.on === undefined && !usedByPrograms.test(file.text) ? "read" : undefined;
}

const sendingName = /upload|(?:^|[-_.])(?:send|share|paste|publish)/i;

/** A script of the project is read where it can be; what it is given is its own business. */
function isScript({ program, name }: Call): boolean {
  return (
    /^\.{1,2}\//.test(program.text) || /\.(?:sh|bash|py|rb|js|mjs|ts|pl|ps1|bat|cmd)$/.test(name)
  );
}

/** What a provider keeps for the program that it runs is meant to have it: `gh secret set -f .env`. */
const keepsSecrets =
  /\b(?:secrets?|env|variables?|vars|config|kms|auth|login|cert\w*|key-?pair|ssh-key)\b/i;

function optionBefore(call: Call, index: number): string | undefined {
  const before = literal(call.args[index - 1]);
  return before?.startsWith("-") === true && before.length > 1 && !before.includes("=")
    ? before
    : undefined;
}

/** True for what an interpreter would run, or show by a module of its own. */
function ofRunner({ args }: Call, index: number): boolean {
  const module = args.findIndex(({ text }) => text === "-m");
  if (module >= 0) return index > module && printingModules.test(args[module + 1]?.text ?? "");
  return args.findIndex(({ text }) => !text.startsWith("-")) === index;
}
