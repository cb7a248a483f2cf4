import { literal, type Call } from "../model/call";
import { baseName, resolvePath } from "../model/path";
import { isRegenerableName } from "./names";

/** What some command of the line makes again: `rm -rf vendor && composer install`. */
export interface Rebuilt {
  /** Absolute paths that a command fills or writes anew. */
  readonly paths: ReadonlySet<string>;
  /** Directories of installed programs that an archive called like them is unpacked to. */
  readonly unpacked: ReadonlySet<string>;
  /** Whether the line is about the output of a build, so that `lib` in it is no folder of sources. */
  readonly builds: boolean;
}

/** Reads what the commands of a line make again, before or after they remove it. */
export function rebuiltBy(calls: readonly Call[]): Rebuilt {
  const paths = new Set<string>();
  const unpacked = new Set<string>();
  let builds = false;
  for (const call of calls) {
    const { name, args, cwd, site } = call;
    if (!cwd.known || site.kind !== "here") continue;
    const words = args.map((arg) => literal(arg) ?? "");
    const text = words.join(" ");
    const installer = installers.get(name);
    if (installer?.[0].test(text) === true) paths.add(resolvePath(cwd.path, installer[1]));
    for (const place of outputsOf(name, words)) paths.add(resolvePath(cwd.path, place));
    for (const place of unpackedTo(name, words)) unpacked.add(resolvePath(cwd.path, place));
    builds ||= isAboutOutput(name, words, text);
  }
  return { paths, unpacked, builds };
}

/**
 * Names that a library's build output has and a folder of sources may have as well. They count as
 * output where the line itself is about output.
 */
const outputName =
  /^(?:libs?|es|mjs|modules?|types|typings|bundles?|releases?|artifacts|public|site|\.browser|\*\.(?:tgz|tar\.gz|zip|vsix|crx|nupkg|gem|d\.ts|d\.mts|d\.cts))$/;

/** True for what may be the output of a build by its name: `lib`, `types`, `*.tgz`. */
export function mayBeOutput(path: string): boolean {
  const name = baseName(path);
  return outputName.test(name === "*" ? baseName(path.slice(0, -2)) : name);
}

/** What installers fill with what a file of the project lists: its words, the directory. */
const installers: ReadonlyMap<string, readonly [words: RegExp, directory: string]> = new Map([
  ["composer", [/^(?:install|update|i|u)\b/, "vendor"]],
  ["go", [/^mod vendor\b/, "vendor"]],
  ["cargo", [/^vendor\b/, "vendor"]],
  ["bundle", [/^install\b/, "vendor"]],
  ["mix", [/^deps\.get\b/, "deps"]],
  ["rebar3", [/^get-deps\b/, "deps"]],
  ["carthage", [/^(?:update|bootstrap)\b/, "Carthage"]],
  ["bower", [/^install\b/, "bower_components"]],
  ["mkdocs", [/^build\b/, "site"]],
  ["hugo", [/^(?:--|$)/, "public"]],
  ["jekyll", [/^build\b/, "_site"]],
  ["ansible-galaxy", [/^collection install\b/, "ansible_collections"]],
] as const);

/**
 * `tar -C /usr/local -xzf go1.24.linux-amd64.tar.gz` brings `/usr/local/go`, as the manual of Go has
 * it. Only where programs are installed: elsewhere what an archive brings back is an old state.
 */
function unpackedTo(name: string, words: readonly string[]): readonly string[] {
  if (name !== "tar" || !words.some((word) => /^(?:-?[a-zA-Z]*x[a-zA-Z]*|--extract)$/.test(word)))
    return [];
  const at = words.findIndex((word) => word === "-C" || word === "--directory");
  const archive = words.find((word) => /\.(?:tar(?:\.\w{1,4})?|tgz|txz|tzst)$/.test(word));
  const stem = baseName(archive ?? "").replace(/[-_.]?v?\d.*$/, "");
  const place = at < 0 ? "" : (words[at + 1] ?? "");
  const isForPrograms = /^\/(?:usr\/local|opt)(?:\/|$)/.test(place);
  return stem === "" || archive === undefined || !isForPrograms ? [] : [`${place}/${stem}`];
}

/** Options by which programs that make something are told where to put it. */
const outputOption =
  /^--?(?:out|outs?-?dir|out-?file|output(?:-?(?:dir|directory|path|folder|file))?|declaration-?dir|dist-?dir|build-?dir|dest(?:ination)?|target-?dir|npm-dir)(?:=(.+))?$/i;

/** Compilers and generators of documentation, whose short option says where to put what they make. */
const short: ReadonlySet<string> = new Set([
  ...["babel", "esbuild", "rollup", "swc", "tsup", "typedoc", "jsdoc", "pegjs", "peggy", "ncc"],
  ...["sass", "lessc", "postcss", "parcel", "webpack", "browserify", "protoc", "sphinx-build"],
  ...["gcc", "g++", "cc", "c++", "clang", "clang++", "rustc", "go", "ld", "javac", "nearleyc"],
]);

/** Where a program is told to put what it makes; a folder of sources is told to nobody. */
function outputsOf(name: string, words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.startsWith("-")) continue;
    const long = outputOption.exec(word);
    const named = long !== null || (short.has(name) && /^-[do]$/.test(word));
    const place = long?.[1] ?? (named ? words[index + 1] : undefined);
    if (place !== undefined && isPlace(place)) found.push(place);
  }
  return found;
}

function isPlace(word: string): boolean {
  if (word === "" || word.startsWith("-") || /(?:^|\/)\.{1,2}\/?$/.test(word)) return false;
  return !/(?:^|\/)(?:src|sources?|app|data|db|database|migrations|config|tests?)\/?$/i.test(word);
}

const builders: ReadonlySet<string> = new Set([
  ...[
    "tsc",
    "vue-tsc",
    "babel",
    "rollup",
    "webpack",
    "esbuild",
    "tsup",
    "swc",
    "unbuild",
    "tsdown",
  ],
  ...["microbundle", "parcel", "ncc", "father", "father-build", "bob", "gulp", "grunt", "tsdx"],
  ...["del-cli", "del", "rimraf", "vsce", "ovsx", "api-extractor", "ngc", "ng-packagr", "lerna"],
]);

const managers: ReadonlySet<string> = new Set([
  "npm",
  "pnpm",
  "yarn",
  "bun",
  "lerna",
  "nx",
  "turbo",
]);

const buildVerb =
  /^(?:(?:run|run-script|-r|-s|--silent|workspaces?|exec) )*(?:build|compile|bundle|clean|dist|prepack|prepare|pack|tsc|transpile)\b/;

/** A builder, a script that builds, or the removal of something that nothing but a build leaves. */
function isAboutOutput(name: string, words: readonly string[], text: string): boolean {
  if (builders.has(name)) return true;
  if (managers.has(name)) return buildVerb.test(text);
  if (name === "python" || name === "python3") return /^-m build\b/.test(text);
  return name === "rm" && words.some((word) => outputBeside.test(word) && isRegenerableName(word));
}

/** Names that only builds leave, among those that are removed together. */
const outputBeside =
  /(?:^|\/)(?:dist|build|esm|cjs|umd|coverage|node_modules|\.nyc_output|[\w.*-]+\.tsbuildinfo)\/?$/;
