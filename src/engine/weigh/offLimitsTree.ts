import { isSecretPattern } from "../evidence/secretName";
import { compileGlob } from "../model/glob";
import { baseName, below, isWithin, parentOf } from "../model/path";
import type { PathResource } from "../model/resource";
import { offLimitsPattern } from "../offLimits";
import type { Weighing } from "./weigh";

/** Directories that hold little else than what is off-limits, by their names. */
const stores = new Set([...[".ssh", ".gnupg", ".aws", ".password-store", ".azure", "Keychains"]]);

/** Names that a restriction must let through if it is to reach a secret in such a directory. */
const likely = ["id_rsa", "id_ed25519", "credentials", "secret.gpg", "key.pem", "config"];

type Surroundings = Pick<Weighing, "policy" | "ask" | "request">;

/**
 * True if something that goes through a whole tree (an archive, a copy, a search) reaches an
 * off-limits file in it. A directory that is made for such files counts by its name; for any other
 * the facts must show that there is one, because `grep -r TODO .` beside a `.env` is no leak.
 */
export function treeReaches(resource: PathResource, surroundings: Surroundings): boolean {
  const { path, seeking } = resource;
  const { policy, ask } = surroundings;
  if (isStore(path, surroundings) && (seeking === undefined || seeksSecrets(seeking))) {
    return likely.some((name) => isIncluded(below(path, name), resource));
  }
  if (namesSecrets(resource, surroundings) && (seeking === undefined || seeksSecrets(seeking)))
    return true;
  if (seeking !== undefined) {
    if (isSecretPattern(seeking) && holdsStores(path, surroundings)) return true;
    if (!seeksSecrets(seeking)) return false;
  }
  const answer = ask({ ask: "path", path, deep: true });
  if (answer?.fact !== "path") return false;
  return [...(answer.offLimits ?? []), ...(answer.precious ?? [])].some((file) => {
    const off = offLimitsPattern(file, policy) !== undefined && isReached(file, resource);
    return off && (seeking === undefined || holds(file, seeking, surroundings));
  });
}

/** True for `--include='.env*'`: it is only such files that it goes for. */
function namesSecrets({ path, only }: PathResource, { policy }: Surroundings): boolean {
  if (only === undefined) return false;
  const wanted = only
    .split(/, | or /)
    .filter((part) => /^[.\w*?-]+$/.test(part) && /[a-z]{3}/i.test(part));
  return wanted.some((glob) => {
    const matches = compileGlob(glob);
    return [".env", ".env.local", "id_rsa", "key.pem", ".npmrc", ".netrc"].some(
      (name) =>
        (glob === name || matches?.(name) === true) &&
        offLimitsPattern(below(path, name), policy) !== undefined,
    );
  });
}

/** Only a search for something that can stand in a file of secrets is worth looking for one. */
function seeksSecrets(pattern: string): boolean {
  return (
    // What every line has in it: `grep -r '' .`, `grep -r = .`
    /^[\s.^$=*'"]*$/.test(pattern) ||
    isSecretPattern(pattern) ||
    /\b(?!TODO|FIXME|XXX|NOTE|HACK)[A-Z][A-Z\d_]{2,}/.test(pattern)
  );
}

/** True for `.ssh`, and in a home directory for what the off-limits patterns name: `.config/gh`. */
export function isStore(path: string, { policy, request }: Surroundings): boolean {
  if (stores.has(baseName(path))) return true;
  const home = homesOf(request.home).find((each) => path !== each && isWithin(path, each));
  if (home === undefined) return false;
  const within = path.slice(home.length + 1);
  if (!within.startsWith(".")) return false;
  return policy.offLimits.some((pattern) => {
    const plain = pattern.replace(/^\*\*\//, "").replace(`${request.home}/`, "");
    const directory = parentOf(`/${plain.replace(/[*?[{!(].*$/, "x")}`).slice(1);
    return directory === within || directory.startsWith(`${within}/`);
  });
}

/** Places below which the stores of somebody lie: a home directory, or all of them. */
function holdsStores(path: string, { request }: Surroundings): boolean {
  return isWithin(request.home, path) || ["/etc", "/root", "/home", "/Users"].includes(path);
}

function homesOf(home: string): readonly string[] {
  return [home, "/root"];
}

/** Whether what the program leaves out (`not hidden`, `*.ts`) leaves this file in. */
function isReached(file: string, resource: PathResource): boolean {
  const only = resource.only?.split(", ") ?? [];
  // What git ignores or tracks is not known here; secrets are mostly ignored.
  if (only.includes("not ignored") || only.includes("tracked files")) return false;
  const within = file.slice(resource.path.length);
  if (only.includes("not hidden") && within.includes("/.")) return false;
  return isIncluded(file, resource);
}

function isIncluded(file: string, resource: PathResource): boolean {
  const parts = (resource.only ?? "").split(", ").filter((part) => part !== "");
  const globs = parts.filter((part) => /[*?.]/.test(part) && !part.startsWith("not "));
  const included = globs.flatMap((part) => part.split(" or "));
  const excluded = parts.filter((part) => part.startsWith("not ")).map((part) => part.slice(4));
  const names = file.slice(resource.path.length).split("/");
  // What cannot be told is taken to be reached.
  const matches = (glob: string, name: string, unsure: boolean): boolean =>
    compileGlob(glob.replace(/^.*\//, ""))?.(name) ?? unsure;
  if (excluded.some((glob) => names.some((name) => name !== "" && matches(glob, name, false))))
    return false;
  return included.length === 0 || included.some((glob) => matches(glob, baseName(file), true));
}

/** True if a file's text has one of the words of a search pattern in it, as far as it is known. */
function holds(file: string, pattern: string, { ask }: Surroundings): boolean {
  const answer = ask({ ask: "text", path: file });
  if (answer?.fact !== "text") return true;
  const text = answer.text.toLowerCase();
  const words = pattern.toLowerCase().match(/\w{3,}/g) ?? [];
  return words.length === 0 || words.some((word) => text.includes(word));
}
