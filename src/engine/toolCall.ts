import type { Action, Request } from "./model/request";
import type { Effect } from "./model/effect";
import { resolvePath } from "./model/path";
import { resolveProgram, type Surroundings } from "./resolve/resolve";
import type { Found } from "./resolve/scope";
import { readShell } from "./shell/read";

type Tool = Extract<Action, { kind: "tool" }>;

const pathKeys = [
  "path",
  "file_path",
  "filePath",
  "filename",
  "file",
  "target_file",
  "absolute_path",
];
const commandKeys = ["command", "cmd", "script", "shell_command"];

/**
 * A tool call as effects: a shell command in its input is read as one; a file tool touches the path
 * it names, in the way its name says. What other tools do is not known here.
 */
export function readToolCall(
  tool: Tool,
  request: Request,
  surroundings: Surroundings,
): readonly Found[] {
  const command = textAt(tool, commandKeys);
  if (command !== undefined) return resolveProgram(readShell(command), request, surroundings);
  const path = textAt(tool, pathKeys);
  if (path === undefined) return [];
  const kind = kindOf(tool.name);
  if (kind === undefined) return [];
  const absolute = path.startsWith("~/")
    ? request.home + path.slice(1)
    : resolvePath(request.cwd, path);
  const effect: Effect = {
    kind,
    resource: {
      kind: "path",
      path: absolute,
      resolved: true,
      glob: false,
      tree: kind === "delete",
    },
  };
  return [{ kind: "effect", effect, site: { kind: "here" } }];
}

function textAt(tool: Tool, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = tool.input[key];
    if (typeof value === "string") return value;
  }
  return undefined;
}

function kindOf(name: string): Effect["kind"] | undefined {
  const words = name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  if (/delete|remove|unlink/.test(words)) return "delete";
  if (/write|create|save|overwrite/.test(words)) return "overwrite";
  if (/edit|replace|patch|insert|append/.test(words)) return "write";
  if (/move|rename/.test(words)) return "move";
  if (/read|view|open|cat|get|fetch/.test(words)) return "read";
  return undefined;
}
