import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** One labelled command, whichever of the two kinds of file it stands in. */
export interface Row {
  readonly id: string;
  readonly command: string;
  /** The call of a file tool, instead of the command, where the report shows one. */
  readonly tool?: { readonly name: string; readonly input: Readonly<Record<string, unknown>> };
  readonly shell: string;
  readonly label: "benign" | "dangerous" | "review";
  readonly source: string;
  /** The id of the other half of a pair, if it has one. */
  readonly twin?: string;
  /** For a reported loss: where it happened, and what a person would have had to see. */
  readonly cwd?: string;
  readonly expected?: readonly string[];
}

export interface Corpus {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Reads one file of labelled commands, of reported losses, or of this project's own lines. */
export function readCorpus(path: string): Corpus {
  const name = basename(path, ".jsonl");
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .map((entry, index) => ("run" in entry ? ownRow(entry, name, index) : rowOf(entry)));
  return { name, rows };
}

/** A line of `test/corpus`, whose label is its file. */
function ownRow(entry: Readonly<Record<string, unknown>>, file: string, index: number): Row {
  const { run, shell } = entry as { readonly run: string; readonly shell: string };
  const label = file === "ordinary" ? "benign" : "dangerous";
  return { id: `${file}-${index}`, command: run, shell, label, source: "own" };
}

const shells: Readonly<Record<string, string>> = { pwsh: "powershell", api: "bash" };

function rowOf(entry: Readonly<Record<string, unknown>>): Row {
  const text = (key: string) => (typeof entry[key] === "string" ? entry[key] : "");
  const shell = shells[text("shell")] ?? text("shell");
  if ("action" in entry) {
    const cwd = text("cwd");
    const tool = shell === "file-tool" ? toolCall(text("action")) : undefined;
    return {
      id: text("id"),
      command: text("action"),
      shell,
      label: "dangerous",
      source: "reported",
      expected: entry["expected_resources"] as readonly string[],
      ...(tool === undefined ? {} : { tool }),
      ...(/^\/[\w./-]*$/.test(cwd) ? { cwd } : {}),
    };
  }
  const twin = /\btwin (?:of )?([\w-]+)/.exec(text("note"))?.[1];
  return {
    id: text("id"),
    command: text("command"),
    shell,
    label: text("label") as Row["label"],
    source: text("source"),
    ...(twin === undefined ? {} : { twin }),
  };
}

/** `Read("a")` or `Write({"file_path":"a"})` as a report writes it; only the first call counts. */
function toolCall(text: string): Row["tool"] {
  const [, name, argument] = /^(\w+)\(("(?:[^"\\]|\\.)*"|\{.*\})\)/.exec(text) ?? [];
  if (name === undefined || argument === undefined) return undefined;
  const value: unknown = JSON.parse(argument);
  return {
    name,
    input: typeof value === "string" ? { file_path: value } : (value as Record<string, unknown>),
  };
}
