import { runCmdLine } from "../cmd/enter";
import type { Program } from "../model/program";
import type { Request } from "../model/request";
import { walkPowerShell } from "../powershell/enter";
import { runWindowsShell } from "../windows/runWindowsShell";
import { newScope, textArgument, type Found, type Frame, type Walk } from "./scope";
import { invoke } from "./invoke";
import { walkProgram } from "./walk";

/** Commands beyond this many on one line are not followed; the rest is not understood. */
const mostCalls = 1000;

/** What resolving needs to ask and to know. */
export interface Surroundings {
  readonly ask: Walk["ask"];
  readonly isModelled: Walk["isModelled"];
}

/** Every call a program would make, in order, with what was not understood. */
export function resolveProgram(
  program: Program,
  request: Request,
  surroundings: Surroundings,
): readonly Found[] {
  const walk = newWalk(request, surroundings);
  walkProgram(program, newScope(request.cwd), newFrame(program), walk);
  return walk.found;
}

/** The same for an argument vector, which no shell expands. */
export function resolveArgv(
  argv: readonly string[],
  request: Request,
  surroundings: Surroundings,
): readonly Found[] {
  const walk = newWalk(request, surroundings);
  const source: Program = { source: argv.join(" "), body: [], problems: [] };
  const span = { start: 0, end: source.source.length };
  const args = argv.map((arg) => textArgument(arg, span, "literal"));
  invoke(args, new Map(), newScope(request.cwd), newFrame(source), walk);
  return walk.found;
}

/** The same for a text of a shell of Windows. */
export function resolveWindowsText(
  text: string,
  dialect: "powershell" | "cmd",
  request: Request,
  surroundings: Surroundings,
): readonly Found[] {
  const walk = newWalk(request, surroundings);
  const frame = newFrame({ source: text, body: [], problems: [] });
  if (dialect === "powershell") walkPowerShell(text, newScope(request.cwd), frame, walk);
  else runCmdLine(text, { values: [] }, newScope(request.cwd), frame, walk);
  return walk.found;
}

function newWalk(request: Request, { ask, isModelled }: Surroundings): Walk {
  const { home, env, workspace } = request;
  return {
    home,
    env,
    workspace,
    ask,
    isModelled,
    runOtherShell: runWindowsShell,
    found: [],
    budget: mostCalls,
    notFollowed: undefined,
  };
}

function newFrame(source: Program): Frame {
  return {
    source,
    input: { kind: "none" },
    output: undefined,
    site: { kind: "here" },
    via: [],
    expanding: [],
    span: undefined,
    depth: 0,
  };
}
