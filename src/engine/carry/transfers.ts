import { plainArgument } from "../model/argument";
import type { Argument, Call, Site } from "../model/call";
import { baseName } from "../model/path";
import { pathOf } from "../model/pathOf";
import { carriedBySsh } from "./archives";
import { inputText, valuesOf, type Carried } from "./carried";

/** Commands that remove files on the other side, and what they are as a command of a shell. */
const removes: Readonly<Record<string, readonly string[]>> = {
  delete: ["rm"],
  mdelete: ["rm"],
  mrm: ["rm"],
  rm: ["rm"],
  rmdir: ["rmdir"],
};

/** What `sftp`, `ftp` and `lftp` are told to remove, by their input or by `-c` and `-e`. */
export function carriedBySftp(call: Call): readonly Carried[] {
  const input = inputText(call);
  const scripts = [
    ...(input === undefined ? [] : [input]),
    ...(call.name === "lftp" ? valuesOf(call.args, ["-c", "-e"]) : []),
  ];
  const host = call.args.find((arg) => !arg.text.startsWith("-") && !scripts.includes(arg));
  const name = host?.text.replace(/^\w+:\/\/|^[^@]*@|[:/].*$/g, "") ?? "the server";
  const site: Site = { kind: "host", name };
  return [
    ...(call.name === "sftp" ? carriedBySsh(call) : []),
    ...scripts.flatMap((script) =>
      script.text.split(/[\n;]/).flatMap((line) => one(line, script, site)),
    ),
  ];
}

function one(line: string, script: Argument, site: Site): readonly Carried[] {
  const local = /^\s*-?@?!\s*(.+)$/.exec(line)?.[1];
  if (local !== undefined) return [{ runs: "text", text: plainArgument(local, script.span) }];
  const [verb = "", ...words] = line
    .trim()
    .replace(/^[-@]+/, "")
    .split(/\s+/);
  if (/^m?put$/.test(verb)) return arrived(verb, words, script, site);
  const command = Object.hasOwn(removes, verb) ? removes[verb] : undefined;
  const removal =
    command ??
    (verb === "mirror" && words.some((word) => /^-\w*e$|^--delete/.test(word))
      ? ["rm", "-r"]
      : undefined);
  if (removal === undefined || words.length === 0) return [];
  const text = [...removal, ...words.filter((word) => verb !== "mirror" || !word.startsWith("-"))];
  return [{ runs: "text", text: plainArgument(text.join(" "), script.span), site }];
}

/** What `put` puts there replaces a file of the same name without a word. */
function arrived(
  verb: string,
  words: readonly string[],
  script: Argument,
  site: Site,
): readonly Carried[] {
  const files = words.filter((word) => !word.startsWith("-"));
  const [first, second] = files;
  if (first === undefined) return [];
  const told = verb === "put" ? second : undefined;
  const names = (verb === "put" ? [first] : files).map((file) =>
    told === undefined ? baseName(file) : told.endsWith("/") ? `${told}${baseName(file)}` : told,
  );
  return names.map((name) => {
    const resource = pathOf(
      plainArgument(name, script.span),
      { known: false, text: "(the directory there)" },
      site,
      false,
    );
    return { runs: "effect", effect: { kind: "overwrite", resource }, site };
  });
}
