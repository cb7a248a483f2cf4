import type { Action, Request } from "../model/request";
import type { Surroundings } from "../resolve/resolve";
import type { Found } from "../resolve/scope";
import { toolCall, type ToolCall } from "./call";
import { carriedDeeds, handedPaths } from "./carried";
import type { Deed } from "./deed";
import { everyRowDeeds } from "./everyRow";
import { fileToolDeeds } from "./fileTool";
import { textAt } from "./input";
import { perform } from "./perform";
import { families } from "./servers";
import { secretDeeds } from "./secrets";
import { familyDeeds } from "./servers/row";
import { readToolName } from "./toolName";
import { verbDeeds } from "./verbs";

/**
 * A tool call as effects. A tool that is known, by its server or as a file tool of an agent, is read
 * by its table. Any other is read by what it is handed (commands, statements, programs, requests,
 * paths) and by the verb in its name.
 */
export function readToolCall(
  tool: Extract<Action, { kind: "tool" }>,
  request: Request,
  surroundings: Surroundings,
): readonly Found[] {
  const call = unwrapped(
    toolCall(readToolName(tool.name, tool.server), tool.input, tool.annotations ?? {}, request.cwd),
  );
  return deedsOf(call).flatMap((deed) => perform(deed, request, surroundings));
}

/** Some agents have one tool by which all tools of servers are called (Cline's `use_mcp_tool`). */
function unwrapped(call: ToolCall): ToolCall {
  if (!["usemcptool", "callmcptool", "mcptool", "calltool"].includes(call.plain)) return call;
  const name = textAt(call.input, ["toolname", "tool", "name"]);
  if (name === undefined) return call;
  const server = textAt(call.input, ["servername", "server", "serverid"]);
  return toolCall(readToolName(name, server), call.input, call.annotations, call.cwd);
}

function deedsOf(call: ToolCall): readonly Deed[] {
  for (const family of families) {
    const deeds = familyDeeds(call, family);
    if (deeds !== undefined) return deeds;
  }
  const files = fileToolDeeds(call);
  if (files !== undefined) return files;
  const rows = everyRowDeeds(call);
  return [
    ...carriedDeeds(call),
    ...handedPaths(call),
    ...secretDeeds(call),
    ...(rows.length > 0 ? rows : verbDeeds(call)),
  ];
}
