import { literal, type Call } from "../model/call";
import { baseName, resolvePath } from "../model/path";
import type { Found } from "../resolve/scope";
import type { Weighed } from "./weigh";

/**
 * Directories that a call makes, where none of the name can have been: `git clone` refuses one that
 * has something in it, and an archive unpacks into what it is called.
 */
export function directoriesMade(found: Found, weighed: readonly Weighed[]): readonly string[] {
  if (found.kind !== "call" || found.call.site.kind !== "here") return nothing;
  const { call } = found;
  if (call.name === "git" || call.name === "gh") return cloned(call);
  return unpackers.has(call.name) ? [...unpacked(weighed), ...unpackedFromWeb(call)] : nothing;
}

/** `curl URL/hello-2.12.tar.gz | tar xz`: what is fetched unpacks into what it is called. */
function unpackedFromWeb({ input, args, cwd }: Call): readonly string[] {
  const from = input.kind === "program" ? input.call : undefined;
  if (from === undefined || !cwd.known || !/^(?:curl|wget)$/.test(from.name)) return nothing;
  if (args.some(({ text }) => /^(?:-C|--directory|--strip)/.test(text))) return nothing;
  return from.args.flatMap((arg) => {
    const url = literal(arg) ?? "";
    if (!/^https?:/.test(url) || !endings.test(url)) return [];
    const name = baseName(url).replace(endings, "");
    const project = /^https:\/\/github\.com\/[^/]+\/([^/]+)\/archive\//.exec(url)?.[1];
    return [
      resolvePath(
        cwd.path,
        project === undefined ? name : `${project}-${name.replace(/^v(?=\d)/, "")}`,
      ),
    ];
  });
}

const nothing: readonly string[] = [];

const unpackers: ReadonlySet<string> = new Set(["tar", "gtar", "bsdtar", "unzip"]);

const endings = /\.(?:tar(?:\.\w{1,4})?|tgz|tbz2?|txz|tzst|zip|7z|rar)$/i;

function unpacked(weighed: readonly Weighed[]): readonly string[] {
  const paths = weighed.flatMap(({ effect: { kind, resource } }) =>
    resource.kind === "path" && resource.resolved ? [{ kind, resource }] : [],
  );
  const into = paths.filter(({ kind, resource }) => kind === "write" && resource.tree);
  const archives = paths.filter(
    ({ kind, resource }) => kind === "read" && endings.test(resource.path),
  );
  return archives.flatMap(({ resource }) =>
    into.map((place) =>
      resolvePath(place.resource.path, `./${baseName(resource.path).replace(endings, "")}`),
    ),
  );
}

function isUnpacker(name: string): boolean {
  return unpackers.has(name) || /^(?:7z[arz]?|7zz|unrar)$/.test(name);
}

/** Archives that a call unpacked: what was in them is there now. */
export function archivesUnpacked(found: Found, weighed: readonly Weighed[]): readonly string[] {
  if (found.kind !== "call" || !isUnpacker(found.call.name)) return nothing;
  if (!weighed.some(({ effect }) => effect.kind === "write")) return [];
  return weighed.flatMap(({ effect: { kind, resource } }) =>
    kind === "read" && resource.kind === "path" && endings.test(resource.path)
      ? [resource.path]
      : [],
  );
}

/** Files that `touch` makes, where nobody could look whether they were there: `touch x && rm x`. */
function touched({ args, cwd }: Call): readonly string[] {
  if (!cwd.known || args.some(({ text }) => text.startsWith("-"))) return nothing;
  return args.flatMap((arg) => {
    const path = literal(arg);
    return path === undefined ? [] : [resolvePath(cwd.path, path)];
  });
}

/** Patches that a call applied: what they say is in the files now. And what `touch` makes. */
export function madeOrApplied(found: Found): readonly string[] {
  if (found.kind !== "call") return nothing;
  const { name, args, cwd, input } = found.call;
  if (name !== "patch" && name !== "git") return name === "touch" ? touched(found.call) : nothing;
  if (!cwd.known || args.some(({ text }) => looksOnly.test(text))) return nothing;
  const verb = args.findIndex(({ text }) => text === "apply" || text === "am");
  if (name === "git" && (verb < 0 || verb > 2)) return nothing;
  const given = input.kind === "file" ? [...args, input.path] : args;
  return given.flatMap((arg) => {
    const path = literal(arg);
    return path !== undefined && patches.test(path) ? [resolvePath(cwd.path, path)] : [];
  });
}

const looksOnly = /^--(?:dry-run|check|stat|numstat|summary)$/;

const patches = /\.(?:patch|diff)$/;

/** Backups that an editor leaves beside what it edits in place: `sed -i.bak s/a/b/ x.conf`. */
export function backupsLeft(found: Found, weighed: readonly Weighed[]): readonly string[] {
  if (found.kind !== "call" || !editors.has(found.call.name)) return [];
  const suffix = found.call.args
    .map((arg) => /^(?:-[a-hj-z]*i|--in-place=)(\.\w+)$/i.exec(literal(arg) ?? "")?.[1])
    .find((each) => each !== undefined);
  if (suffix === undefined) return [];
  return weighed.flatMap(({ effect: { kind, resource } }) =>
    kind === "write" && resource.kind === "path" ? [`${resource.path}${suffix}`] : [],
  );
}

const editors: ReadonlySet<string> = new Set(["sed", "gsed", "perl", "ruby"]);

/** Options of `git clone` that take the next word. */
const valued =
  /^(?:-[bcjou]|--(?:branch|config|depth|jobs|origin|reference|shallow-\w+|template|upload-pack|filter|server-option|separate-git-dir))$/;

function cloned(call: Call): readonly string[] {
  const at = call.args.findIndex((arg) => literal(arg) === "clone");
  if (at < 0 || at > 3 || !call.cwd.known) return nothing;
  const words = call.args.map((arg) => literal(arg));
  const operands: string[] = [];
  for (let next = at + 1; next < words.length; next++) {
    const word = words[next];
    if (word === undefined || word === "--") return [];
    if (valued.test(word)) next++;
    else if (!word.startsWith("-")) operands.push(word);
  }
  const [from, into] = operands;
  if (from === undefined) return [];
  const name = into ?? baseName(from.replace(/(?<!\/)\/+$/, "")).replace(/\.git$|^.*:/g, "");
  return name === "" || name === "." ? [] : [resolvePath(call.cwd.path, name)];
}
