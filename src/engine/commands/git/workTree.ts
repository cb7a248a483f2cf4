import { literal, type Place } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { RepositoryFact } from "../../model/facts";
import { isWithin, resolvePath } from "../../model/path";
import { pathOf } from "../../model/pathOf";
import {
  subcommand,
  type AnySubcommand,
  type Ask,
  type Example,
  type Parsed,
  type Spellings,
} from "../define";

/** Options of git itself, which stand before the sub-command (git(1), 2.39 to 2.49). */
export const globals = {
  directory: ["-C="],
  config: ["-c=", "--config-env="],
  workTree: ["--work-tree="],
  gitDirectory: ["--git-dir="],
  pager: ["-p", "--paginate", "-P", "--no-pager"],
  paths: ["--exec-path?", "--html-path", "--man-path", "--info-path", "--list-cmds="],
  pathspecs: [
    ...["--literal-pathspecs", "--glob-pathspecs", "--noglob-pathspecs", "--icase-pathspecs"],
  ],
  neutral: [
    ...["--bare", "--namespace=", "--super-prefix=", "--attr-source=", "--no-replace-objects"],
    ...["--no-optional-locks", "--no-lazy-fetch", "--no-advice"],
  ],
  version: ["-v", "--version"],
  help: ["-h", "--help"],
} satisfies Readonly<Record<string, Spellings>>;

/** A git call: its paths are resolved against the directory that `-C` gives. */
export interface Git<Own extends string> extends Parsed<Own | keyof typeof globals> {
  readonly directory: Place;
  /** The directory as a person would name it. */
  readonly where: string;
  readonly reach: "here" | "elsewhere";
  readonly ask: Ask;
  /** What git would say of the work tree; undefined when nobody has answered. */
  state(): RepositoryFact | undefined;
}

/** A group of sub-commands with the examples that show them. */
export interface GitFamily {
  readonly subcommands: Readonly<Record<string, AnySubcommand>>;
  readonly examples: readonly Example[];
}

/** Defines one sub-command of git. */
export function gitCommand<Own extends string>(
  options: Readonly<Record<Own, Spellings>>,
  effects?: (git: Git<Own>) => readonly Effect[],
): AnySubcommand {
  if (effects === undefined) return subcommand(options);
  return subcommand<Own, keyof typeof globals>(options, (parsed, ask) =>
    effects(gitView(parsed, ask)),
  );
}

function gitView<Own extends string>(
  parsed: Parsed<Own | keyof typeof globals>,
  ask: Ask,
): Git<Own> {
  const directory = directoryOf(parsed);
  const { call } = parsed;
  const here = call.site.kind === "here";
  // Each by its name: to spread and then replace takes as long as all the rest of a call of git.
  return {
    call: directory === call.cwd ? call : { ...call, cwd: directory },
    operands: parsed.operands,
    separated: parsed.separated,
    unlisted: parsed.unlisted,
    has: (option) => parsed.has(option),
    count: (option) => parsed.count(option),
    value: (option) => parsed.value(option),
    values: (option) => parsed.values(option),
    directory,
    where: directory.known ? directory.path : directory.text,
    reach: here ? "here" : "elsewhere",
    ask,
    path: (argument, options) => pathOf(argument, directory, call.site, options?.tree ?? false),
    state: () => {
      if (!here || !directory.known) return undefined;
      const answer = ask({ ask: "repository", path: directory.path });
      return answer?.fact === "repository" ? answer : undefined;
    },
  };
}

/** `-C a -C b` goes down step by step; a work tree given by name is where git then works. */
function directoryOf(parsed: Parsed<keyof typeof globals>): Place {
  let place = parsed.call.cwd;
  for (const step of [...parsed.values("directory"), ...parsed.values("workTree").slice(-1)]) {
    const path = literal(step);
    if (path === undefined) return { known: false, text: step.text };
    if (path.startsWith("/")) place = { known: true, path: resolvePath("/", path) };
    else if (place.known) place = { known: true, path: resolvePath(place.path, path) };
    else return { known: false, text: `${place.text}/${path}` };
  }
  return place;
}

/** True if `-c` sets a configuration key to a value that the pattern accepts. */
export function configured(git: Git<never>, pattern: RegExp): boolean {
  return git.values("config").some((setting) => pattern.test(literal(setting) ?? ""));
}

/** The files of a list that lie at or below a path, or hold it (git names a new directory once). */
function filesAt(files: readonly string[], path: string): readonly string[] {
  return files.filter((file) => isWithin(file, path) || isWithin(path, file));
}

/**
 * What the loss of these files' uncommitted content means. `files` is undefined when the state of
 * the work tree is not known: then there is work to lose, because there usually is.
 */
export function lossOf(
  files: readonly string[] | undefined,
  what: "uncommitted changes" | "files that git does not track",
  where: string,
): Pick<Effect, "reversibility" | "because"> {
  if (files?.length === 0) return { reversibility: "none" };
  const held = `no commit and no stash holds ${what}, so git cannot bring them back`;
  if (files === undefined) return { reversibility: "irreversible", because: held };
  return { reversibility: "irreversible", because: `${counted(files, what, where)}; ${held}` };
}

/** `4 files have uncommitted changes: a, b, c and 1 more`. */
function counted(
  files: readonly string[],
  what: "uncommitted changes" | "files that git does not track",
  where: string,
): string {
  const names = files.slice(0, 3).map((file) => shortened(file, where));
  const more = files.length > names.length ? ` and ${files.length - names.length} more` : "";
  const list = `${names.join(", ")}${more}`;
  const one = files.length === 1;
  return what === "uncommitted changes"
    ? `${files.length} ${one ? "file has" : "files have"} uncommitted changes: ${list}`
    : `${files.length} ${one ? "file is" : "files are"} not tracked by git: ${list}`;
}

function shortened(file: string, where: string): string {
  return file.startsWith(`${where}/`) ? file.slice(where.length + 1) : file;
}

/** The files of one kind at or below a path, or undefined if the list is not known to be whole. */
export function knownFiles(
  state: RepositoryFact | undefined,
  kind: "modified" | "untracked",
  path: string,
): readonly string[] | undefined {
  if (state === undefined) return undefined;
  // Without a work tree git refuses, and nothing is lost.
  if (state.root === undefined) return [];
  const files = filesAt(state[kind], path);
  return state.truncated && files.length === 0 ? undefined : files;
}
