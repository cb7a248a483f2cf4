/** A tool's name taken apart. */
export interface ToolName {
  /** The server it belongs to, if the call or the name says so. */
  readonly server: string | undefined;
  /** The tool's own name, without its server. */
  readonly tool: string;
  /** Its words in lower case: `deleteRow`, `delete-row` and `delete_row` are delete and row. */
  readonly words: readonly string[];
  /** The words as one, by which tables know it. */
  readonly plain: string;
}

/** A name is read up to here. */
const longest = 300;

/**
 * Reads a tool's name. Agents hand a server's tool over under one name, each in its own way:
 * `mcp__server__tool` (Claude Code, Qwen Code), `mcp_server_tool` (Gemini CLI), `MCP:tool` (Cursor).
 */
export function readToolName(name: string, server: string | undefined): ToolName {
  const given = name.slice(0, longest).trim();
  const joined =
    /^mcp__(.+?)__(.+)$/s.exec(given) ??
    (server === undefined ? /^mcp_([^_]+)_(.+)$/s.exec(given) : null);
  const tool = joined?.[2] ?? given.replace(/^mcp:\s*/i, "");
  return { server: server ?? joined?.[1], tool, words: wordsOf(tool), plain: plainOf(tool) };
}

/** A tool's words as one, by which tables know it. */
export function plainOf(tool: string): string {
  return wordsOf(tool).join("");
}

/** The words of a name, in lower case. */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, longest)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
