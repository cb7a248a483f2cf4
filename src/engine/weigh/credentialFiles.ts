import { productionEvidence } from "../evidence/production";
import { literal, type Argument, type Call } from "../model/call";
import { baseName } from "../model/path";
import { pathOf } from "../model/pathOf";
import type { CredentialFact } from "../model/facts";
import type { Policy } from "../model/policy";
import { offLimitsPattern } from "../offLimits";
import type { Weighed } from "./weigh";

/** An off-limits file whose content a command lends to what it runs. */
export interface CredentialFile {
  /** Absolute, unless the command does not show where it is. */
  readonly path: string;
  /** Its content is read into the line; otherwise a program is told to load it by itself. */
  readonly loaded: boolean;
  /** What in its name says that it belongs to production. */
  readonly production?: string;
  /** The credential in it that reaches furthest, where anybody knows. */
  readonly holds?: CredentialFact;
}

/** More of them in one request are not told. */
const most = 3;

/** Options whose file is loaded by the program itself: settings, a key, a kubeconfig. */
const loading =
  /^(?:--?(?:[\w-]*(?:env-?file|dotenv|kubeconfig|netrc|identity|key-?file|credential|token|secret|password)[\w-]*|config|variable|key|cert|pem|defaults-(?:extra-)?file))$/i;

/** Every word is asked, so those that are no option, or one of a letter, need no pattern. */
function loads(option: string): boolean {
  if (option.charCodeAt(0) !== dash) return false;
  if (option.length === 2) return ofLetters.has(option);
  let does = known.get(option);
  if (does === undefined) {
    does = loading.test(option);
    // The same few come again and again, and the pattern takes as long as reading their command.
    if (known.size < mostKnown) known.set(option, does);
  }
  return does;
}

/** What was said of options before. */
const known = new Map<string, boolean>();
const mostKnown = 1000;

const dash = 45;

/** Options of one letter among them, in either case. */
const ofLetters: ReadonlySet<string> = new Set(["-e", "-i", "-k", "-E", "-I", "-K"]);

/**
 * The off-limits files that a call lends to the rest of the line: those that it loads as variables,
 * that it prints into a value or into the next program, or that an option of it names.
 */
export function filesLent(
  call: Call,
  weighed: readonly Weighed[],
  policy: Policy,
): readonly CredentialFile[] {
  const files: CredentialFile[] = [];
  if (lends(call)) {
    for (const { effect, traits } of weighed) {
      const { kind, resource } = effect;
      if (resource.kind === "path" && traits.includes("off-limits") && reads.has(kind))
        files.push(asFile(resource.path, true));
    }
  }
  for (const path of named(call, policy)) files.push(asFile(path, false));
  return files;
}

/** Each file once, and no more than can be read. */
export function distinctFiles(files: readonly CredentialFile[]): readonly CredentialFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()].slice(0, most);
}

const reads: ReadonlySet<string> = new Set(["read", "disclose", "send", "execute"]);

function lends({ name, output }: Call): boolean {
  return name === "source" || name === "." || output === "value" || output === "program";
}

function named(call: Call, policy: Policy): readonly string[] {
  const files: string[] = [];
  const look = (argument: Argument, text: string): void => {
    if (text === "" || text.length > 4096) return;
    const written = { ...argument, text, pieces: [text], glob: false };
    const { path, resolved } = pathOf(written, call.cwd, { kind: "here" }, false);
    if (resolved && offLimitsPattern(path, policy) !== undefined) files.push(path);
  };
  let option: string | undefined;
  for (const argument of call.args) {
    const before = option;
    option = undefined;
    // Most words stand behind no option and are none.
    const isOption = argument.text.charCodeAt(0) === dash;
    if (before === undefined && !isOption) continue;
    const text = literal(argument);
    if (text === undefined) continue;
    if (isOption && text.includes("=")) {
      const [, name, value] = /^(-[\w-]+)=(.+)$/s.exec(text) ?? [];
      if (name !== undefined && value !== undefined) {
        if (loads(name)) look(argument, withoutAt(value));
        continue;
      }
    }
    if (isOption) option = text;
    if (before !== undefined && loads(before)) look(argument, withoutAt(text));
  }
  if (call.env.size === 0) return files;
  for (const value of call.env.values()) {
    const text = literal(value);
    if (text?.includes("/") === true || text?.startsWith(".") === true) look(value, text);
  }
  return files;
}

/** curl reads a file where its name follows `@`, also after the name of a variable. */
function withoutAt(text: string): string {
  return text.replace(/^[\w%]*@/, "");
}

function asFile(path: string, loaded: boolean): CredentialFile {
  const production = productionEvidence(["the file", baseName(path)]);
  return { path, loaded, ...(production === undefined ? {} : { production }) };
}
