import type { ToolCall } from "./call";
import type { Deed, PathDeed } from "./deed";
import { isElsewhere } from "./elsewhere";
import { isOn, leavesOf, plainKey, textAt, textsAt, textsOf, type Input } from "./input";
import { patchDeeds } from "./patch";
import { searchDeeds } from "./search";
import { fileTools, toldWorks, type FileWork } from "./tables/fileToolsTable";
import { directoryKeys, pathKeys, targetKeys } from "./tables/keysTable";

/**
 * What a tool does that works on files of this machine; undefined if it is none. A name that may
 * mean anything (`create`, `delete`) is one only when a path is given, or no other place is.
 */
export function fileToolDeeds(call: ToolCall): readonly Deed[] | undefined {
  const work = workOf(call);
  if (work === undefined || isElsewhere(call.input)) return undefined;
  // Files that a service keeps are not those of this machine; the verb says what is done with them.
  if (call.serverWords.some((word) => keepers.has(word))) return undefined;
  const own = [...pathKeys, ...targetKeys, "uri"];
  const given = textsAt(call.input, own).length > 0;
  const named = call.words.length > 1 || /^[A-Z]/.test(call.tool);
  if (!given && work !== "patch" && work !== "look" && work !== "search" && !named) {
    return undefined;
  }
  return deedsOf(work, call.input, call);
}

/** Services that keep files, by a word of their servers' names. */
const keepers: ReadonlySet<string> = new Set([
  ...["dropbox", "onedrive", "gdrive", "box", "sharepoint", "nextcloud", "webdav", "s3", "gcs"],
  ...["ftp", "sftp", "minio"],
]);

function workOf(call: ToolCall): FileWork | undefined {
  const known = fileTools.get(call.plain);
  if (known !== "told") return known;
  const told = plainKey(textAt(call.input, ["command", "action", "operation", "mode", "op"]) ?? "");
  // Cline's `editor` says nothing when it edits.
  return toldWorks[told] ?? (told === "" && call.plain !== "editor" ? undefined : "edit");
}

function deedsOf(work: FileWork, input: Input, call: ToolCall): readonly Deed[] {
  const paths = sourcePaths(input);
  const target = textAt(input, targetKeys);
  switch (work) {
    case "read":
      // Gemini CLI's `read_many_files` calls its paths what to include.
      return [...paths, ...textsAt(input, ["include"])].map((path) => onPath("read", path, input));
    case "overwrite":
      if (isOn(input, ["append"]) || textAt(input, ["mode"]) === "append")
        return paths.map((path) => onPath("write", path, input));
      return paths.map((path) => ({ ...onPath("overwrite", path, input), whole: true }));
    case "edit":
      if (isPreview(input)) return paths.map((path) => onPath("read", path, input));
      // The answer shows the lines around what was changed.
      return paths.flatMap((path) => [onPath("write", path, input), onPath("read", path, input)]);
    case "append":
      return paths.map((path) => onPath("write", path, input));
    case "delete":
      if (isPreview(input)) return [];
      if (paths.length === 0) return [{ does: "path", effect: "delete", path: undefined }];
      return paths.map((path) => ({ ...onPath("delete", path, input), tree: !isFileTool(call) }));
    case "move":
      return moved(paths, target, input);
    case "copy":
      return [
        ...paths.map((path) => onPath("read", path, input)),
        ...(target === undefined ? [] : [onPath("overwrite", target, input)]),
      ];
    case "search":
      return searchDeeds(call);
    case "look":
      return [];
    case "patch":
      return textsUnder(input).flatMap(patchDeeds);
    case "told":
      return [];
  }
}

/** What is moved, and what a file at the other end is replaced by. */
function moved(paths: readonly string[], target: string | undefined, input: Input): Deed[] {
  const to = target ?? (paths.length > 1 ? paths.at(-1) : undefined);
  const from = target === undefined && paths.length > 1 ? paths.slice(0, -1) : paths;
  const replaced: readonly Deed[] = to === undefined ? [] : [onPath("overwrite", to, input)];
  return [...from.map((path) => onPath("move", path, input)), ...replaced];
}

function sourcePaths(input: Input): readonly string[] {
  return [...new Set([...textsAt(input, pathKeys), ...textsAt(input, ["uri", "uris"])])].filter(
    (path) => !/^(?!file:)[a-z][a-z\d+.-]+:\/\//i.test(path),
  );
}

/** A file tool named for files takes files only; others take directories with all in them. */
function isFileTool({ tool, words }: ToolCall): boolean {
  if (tool === "Delete") return true;
  return (
    (words.includes("file") || words.includes("files")) &&
    !words.includes("directory") &&
    !words.includes("folder")
  );
}

/** `dryRun` of the filesystem server's edit shows what would be changed. */
function isPreview(input: Input): boolean {
  return isOn(input, ["dryrun", "preview", "whatif", "simulate"]);
}

function onPath(effect: PathDeed["effect"], path: string, input: Input): Deed & PathDeed {
  const cwd = textAt(input, directoryKeys);
  const glob = effect === "read" && /[*?]/.test(path);
  return { does: "path", effect, path, glob, ...(cwd === undefined ? {} : { cwd }) };
}

function textsUnder(input: Input): readonly string[] {
  return leavesOf(input).flatMap(({ value }) => {
    const texts = textsOf(value);
    return texts.length > 1 ? [texts.join("\n")] : texts;
  });
}
