import type { Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel, type Parsed } from "./define";
import { fileWrite } from "./device";
import { bareSpelling, spellings } from "./options";

/** One row of the table of readers. Options are spellings as in any option table, in one string. */
interface Row {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Options that change nothing about what is read. */
  readonly options: string;
  readonly help: string;
  /** The first operand is a script or filter, unless one of these gives it. */
  readonly script?: string;
  /** Options whose value is a file that is read too. */
  readonly reads?: string;
  /** Options with two values, a name and a file that is read (`jq --rawfile name file`). */
  readonly readsNamed?: string;
  /** Options whose value is a file that is written. */
  readonly writes?: string;
  /** Options that make it edit the files instead of printing them. */
  readonly edits?: string;
  /** Options with which it goes through whole directories. */
  readonly tree?: string;
  /** Options with which it tells nothing of the content. */
  readonly silent?: string;
  /** Only the first operand is a file. */
  readonly onlyFirst?: boolean;
  /** The second operand is a file that is written. */
  readonly secondIsOutput?: boolean;
  /** Calls that read no file. */
  readonly misses?: readonly string[];
}

type Role =
  "neutral" | "help" | "script" | "reads" | "readsNamed" | "writes" | "edits" | "tree" | "silent";

/** A program that prints the content of the files it is given. */
export function reader(row: Row): CommandModel {
  const options: Record<Role, readonly string[]> = {
    neutral: spellings(row.options),
    help: spellings(row.help),
    script: spellings(row.script ?? ""),
    reads: spellings(row.reads ?? ""),
    readsNamed: spellings(row.readsNamed ?? ""),
    writes: spellings(row.writes ?? ""),
    edits: spellings(row.edits ?? ""),
    tree: spellings(row.tree ?? ""),
    silent: spellings(row.silent ?? ""),
  };
  return defineCommand<Role>({
    name: row.name,
    ...(row.aliases === undefined ? {} : { aliases: row.aliases }),
    does: "Prints the content of the files it is given.",
    options,
    effects: (parsed) => readEffects(parsed, row),
    examples: examplesOf(row, options),
  });
}

function readEffects(parsed: Parsed<Role>, row: Row): readonly Effect[] {
  const [first, ...others] = parsed.operands;
  // A filter may be left out: `yq ~/.kube/config`.
  const isAlone =
    others.length === 0 && first !== undefined && /^[\w~.-]*\/[^()|[\]]*$/.test(first.text);
  const words =
    row.script === undefined || parsed.has("script") || isAlone
      ? parsed.operands
      : parsed.operands.slice(1);
  // At the end of a pipe, which is where these programs mostly stand.
  const opensNothing =
    words.length === 0 &&
    !parsed.has("reads") &&
    !parsed.has("readsNamed") &&
    !parsed.has("writes");
  if (opensNothing) return nothing;
  const output = row.secondIsOutput === true ? words[1] : undefined;
  const files = row.onlyFirst === true || row.secondIsOutput === true ? words.slice(0, 1) : words;
  const kind = parsed.has("edits") ? "write" : "read";
  const named = parsed.values("readsNamed").filter((_, index) => index % 2 === 1);
  const inputs = parsed.has("silent")
    ? []
    : [...files.filter(isFile), ...parsed.values("reads"), ...named];
  const outputs =
    output === undefined ? parsed.values("writes") : [output, ...parsed.values("writes")];
  return [
    ...inputs.map((file): Effect => ({
      kind,
      resource: parsed.path(file, { tree: parsed.has("tree") }),
    })),
    ...outputs.filter(isFile).flatMap((file) => fileWrite("overwrite", parsed.path(file))),
  ];
}

const nothing: readonly Effect[] = [];

/** Not a file: standard input, a command for a pager (`+G`), an address, an assignment for awk. */
function isFile({ text }: Argument): boolean {
  return text !== "-" && !/^(?:\+|[a-z][a-z\d+.-]+:\/\/|[A-Za-z_]\w*=)/.test(text);
}

/** Every row shows the same: all its options at once, and that only the file is read. */
function examplesOf(row: Row, options: Record<Role, readonly string[]>): CommandModel["examples"] {
  const { name } = row;
  const script = row.script === undefined ? "" : "'.' ";
  const run = (role: Role, rest: string): string =>
    [name, ...options[role].map(asTyped), rest].join(" ");
  const read = "read /w/.env";
  const examples = [
    { run: `${name} ${script}.env`, effects: [read] },
    ...(row.options === "" ? [] : [{ run: run("neutral", `${script}.env`), effects: [read] }]),
    ...options.help.map((spelling) => ({ run: `${name} ${spelling} .env`, effects: [] })),
    ...(row.misses ?? []).map((miss) => ({ run: miss, effects: [] })),
  ];
  const more: readonly [Role, string, readonly string[]][] = [
    ["script", ".env", [read]],
    ["reads", ".env", [read, ...options.reads.map(() => "read /w/1")]],
    ["readsNamed", `${script}.env`, [read, ...options.readsNamed.map(() => "read /w/1")]],
    ["writes", `${script}.env`, [read, ...options.writes.map(() => "overwrite /w/1")]],
    ["edits", `${script}.env`, ["write /w/.env"]],
    ["tree", ".env", ["read /w/.env/**"]],
    ["silent", ".env", []],
  ];
  const shown = more.filter(([role]) => options[role].length > 0);
  return [
    ...examples,
    ...shown.map(([role, rest, effects]) => ({ run: run(role, rest), effects })),
    ...(row.onlyFirst === true ? [{ run: `${name} .env a`, effects: [read] }] : []),
    ...(row.secondIsOutput === true
      ? [{ run: `${name} .env a`, effects: [read, "overwrite /w/a"] }]
      : []),
  ];
}

function asTyped(spelling: string): string {
  const bare = bareSpelling(spelling);
  if (spelling.endsWith("==")) return `${bare} 1 1`;
  if (spelling.endsWith("=")) return bare.startsWith("--") ? `${bare}=1` : `${bare} 1`;
  return bare;
}
