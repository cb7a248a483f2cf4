import { literal, type Argument } from "../../model/call";

/** find's expression as a tree (find(1), findutils 4.9). Actions are true, as find takes them. */
export type Expression =
  | { readonly kind: "test"; readonly name: string; readonly value: Argument | undefined }
  | { readonly kind: "action"; readonly name: string; readonly value: Argument | undefined }
  | { readonly kind: "run"; readonly name: string; readonly argv: readonly Argument[] }
  | { readonly kind: "not"; readonly of: Expression }
  /** `,` evaluates every part, whatever the others gave. */
  | { readonly kind: "and" | "or" | "list"; readonly parts: readonly Expression[] };

/** A call of find taken apart. */
export interface Find {
  readonly starts: readonly Argument[];
  readonly expression: Expression;
  /** Options that hold for the whole call, wherever they stand. */
  readonly mindepth: number;
  readonly maxdepth: number | undefined;
  /** `-files0-from`: the starts are in this file. */
  readonly startsFrom: Argument | undefined;
  readonly help: boolean;
  readonly unlisted: readonly Argument[];
}

const optionsWithValue = ["-maxdepth", "-mindepth", "-regextype", "-files0-from"];
const options = [
  ...["-d", "-depth", "-daystart", "-follow", "-ignore_readdir_race", "-noignore_readdir_race"],
  ...["-mount", "-xdev", "-noleaf", "-warn", "-nowarn"],
];
const testsWithValue = [
  ...["-amin", "-anewer", "-atime", "-cmin", "-cnewer", "-ctime", "-fstype", "-gid", "-group"],
  ...["-ilname", "-iname", "-inum", "-ipath", "-iregex", "-iwholename", "-links", "-lname"],
  ...["-mmin", "-mtime", "-name", "-newer", "-path", "-perm", "-regex", "-samefile", "-size"],
  ...["-type", "-uid", "-used", "-user", "-wholename", "-xtype", "-context", "-flags"],
  ...["-Bmin", "-Btime", "-Bnewer", "-xattrname", "-depth_is"],
];
const tests = [
  ...["-empty", "-executable", "-false", "-nogroup", "-nouser", "-readable", "-true", "-writable"],
  ...["-xattr", "-acl"],
];
const actionsWithValue = ["-fls", "-fprint", "-fprint0", "-printf"];
const actions = ["-delete", "-ls", "-print", "-print0", "-prune", "-quit"];
const runs = ["-exec", "-execdir", "-ok", "-okdir"];

const arity: ReadonlyMap<string, number> = new Map([
  ...[...optionsWithValue, ...testsWithValue, ...actionsWithValue].map(
    (name) => [name, 1] as const,
  ),
  ...[...options, ...tests, ...actions].map((name) => [name, 0] as const),
  ["-fprintf", 2],
]);

/** Options that may stand before the starting points; -E, -X, -s and -x are those of BSD and macOS. */
const leading = /^-(?:[HLPEXsxd]|O\d*)$/;

/** Deeper nesting than this is not written by people; parentheses beyond it are read as none. */
const deepest = 24;

/** Reads a whole call of find. What it does not know it reports and takes for a test. */
export function readFind(args: readonly Argument[]): Find {
  const starts: Argument[] = [];
  const unlisted: Argument[] = [];
  let mindepth = 0;
  let maxdepth: number | undefined;
  let startsFrom: Argument | undefined;
  let help = false;
  let at = 0;
  let depth = 0;

  const peek = (): string | undefined => literal(args[at]);
  while (at < args.length) {
    const word = peek();
    if (word === "-D") at += 2;
    else if (word !== undefined && leading.test(word)) at++;
    else if (word === undefined || !/^(?:-|[(),!]$)/.test(word))
      starts.push(...args.slice(at, ++at));
    else break;
  }

  const list = (): Expression => series("list", ",", or);
  const or = (): Expression => {
    const parts = [and()];
    while (peek() === "-o" || peek() === "-or") {
      at++;
      parts.push(and());
    }
    return joined("or", parts);
  };
  const series = (kind: "list", separator: string, part: () => Expression): Expression => {
    const parts = [part()];
    while (peek() === separator) {
      at++;
      parts.push(part());
    }
    return joined(kind, parts);
  };
  const and = (): Expression => {
    const parts: Expression[] = [];
    while (at < args.length) {
      const word = peek();
      if (word === "-a" || word === "-and") {
        at++;
        continue;
      }
      if (word === "-o" || word === "-or" || word === "," || word === ")") break;
      const part = primary();
      if (part !== undefined) parts.push(part);
    }
    return joined("and", parts);
  };
  const primary = (): Expression | undefined => {
    const arg = args[at++];
    const word = literal(arg);
    if (arg === undefined) return undefined;
    if (word === "!" || word === "-not") {
      let odd = true;
      while (peek() === "!" || peek() === "-not") {
        at++;
        odd = !odd;
      }
      const of = primary();
      return of === undefined || !odd ? of : { kind: "not", of };
    }
    if (word === "(") {
      if (depth >= deepest) return undefined;
      depth++;
      const inner = list();
      depth--;
      if (peek() === ")") at++;
      return inner;
    }
    if (word !== undefined && runs.includes(word))
      return { kind: "run", name: word, argv: command() };
    if (word === "-help" || word === "--help" || word === "-version" || word === "--version") {
      help = true;
      return undefined;
    }
    const values =
      word === undefined
        ? undefined
        : (arity.get(word) ?? (/^-newer[aBcm][aBcmt]$/.test(word) ? 1 : undefined));
    if (word === undefined || values === undefined) {
      if (word?.startsWith("-") === true) unlisted.push(arg);
      else starts.push(arg);
      return undefined;
    }
    const value = values === 0 ? undefined : args[at];
    at += values;
    if (word === "-mindepth") mindepth = Number(literal(value) ?? 0);
    else if (word === "-maxdepth") maxdepth = Number(literal(value) ?? Number.NaN);
    else if (word === "-files0-from") startsFrom = value;
    if (optionsWithValue.includes(word) || options.includes(word)) return undefined;
    const isAction =
      word === "-fprintf" || actionsWithValue.includes(word) || actions.includes(word);
    return { kind: isAction ? "action" : "test", name: word, value };
  };
  /** The words of `-exec`, up to `;` or to `{} +`. */
  const command = (): readonly Argument[] => {
    const argv: Argument[] = [];
    while (at < args.length) {
      const arg = args[at++];
      if (arg === undefined || arg.text === ";" || (arg.text === "+" && argv.at(-1)?.text === "{}"))
        break;
      argv.push(arg);
    }
    return argv;
  };

  const parts = [list()];
  // A parenthesis too many, which find refuses: what follows is read all the same.
  while (at < args.length) {
    at++;
    parts.push(list());
  }
  const expression = joined("list", parts);
  return { starts, expression, mindepth, maxdepth, startsFrom, help, unlisted };
}

function joined(kind: "and" | "or" | "list", parts: readonly Expression[]): Expression {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind, parts };
}
