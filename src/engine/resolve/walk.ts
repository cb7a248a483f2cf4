import { literal, type Argument, type Input } from "../model/call";
import type { Group, Part, Pipeline, Program, Statement } from "../model/program";
import { readText } from "../readText";
import { asInput } from "./asInput";
import { calledByTheShell } from "./commandVariables";
import { expandWord, type Expansion } from "./expand";
import { walkLoop } from "./loops";
import { mergeArms } from "./mergeArms";
import { outputOf, readRedirects } from "./redirects";
import {
  cloneScope,
  deepestWalk,
  noOutput,
  ownNames,
  redirectedFrame,
  reportUnknown,
  spend,
  spendOnText,
  charactersOfACall,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { walkCommand } from "./walkCommand";
import { remember } from "./writes";

/** To follow a branch where so many variables are known takes about as long as to follow a command. */
const variablesOfACall = 100;

/** Problems of one text beyond this many say nothing that those before them did not. */
const mostProblems = 8;

/** Walks a program: what it would run is added to the walk, what it prints is returned. */
export function walkProgram(program: Program, scope: Scope, frame: Frame, walk: Walk): Output {
  if (walk.budget <= 0) {
    const [first] = program.body;
    if (first !== undefined) reportRest(first, { ...frame, source: program }, walk);
    return noOutput;
  }
  if (frame.depth > deepestWalk) {
    reportUnknown(
      walk,
      frame,
      "limit",
      "the command nests too deeply to be followed",
      program.source,
      {
        start: 0,
        end: program.source.length,
      },
    );
    return noOutput;
  }
  const { input, output, site, via, expanding, span } = frame;
  const depth = frame.depth + 1;
  const inner: Frame = { source: program, input, output, site, via, expanding, span, depth };
  // Each says that everything from its place on was not understood, so the first ones say it all.
  for (const problem of program.problems.slice(0, mostProblems)) {
    reportUnknown(
      walk,
      inner,
      "syntax",
      problem.message,
      program.source.slice(problem.span.start),
      problem.span,
    );
  }
  const printed = walkStatements(program.body, scope, inner, walk);
  const { atExit } = scope;
  if (atExit !== undefined && isKnownAtEnd(atExit, scope)) {
    const last = cloneScope(scope);
    last.ended = false;
    walkOwnText(atExit, last, inner, walk);
  }
  return printed;
}

/**
 * True if what a trap names is all known where the shell ends. A variable that is gone by then is
 * not worth a question: what it held where the trap was set has been looked at.
 */
function isKnownAtEnd(trap: string, { variables }: Scope): boolean {
  const names = Array.from(trap.matchAll(/\$\{?(\w+)/g), ([, name = ""]) => name);
  return names.every((name) => {
    const value = variables.get(name);
    return value?.kind === "scalar" && literal(value.argument) !== undefined;
  });
}

/** Reads a text of a POSIX shell, or of fish, and walks it; positions in it count as those of `frame.span`. */
export function walkText(
  text: string,
  scope: Scope,
  frame: Frame,
  walk: Walk,
  dialect?: Program["dialect"],
): Output {
  if (!spendOnText(walk, frame, text, charactersOfACall.shell)) return noOutput;
  return walkProgram(readText(text, dialect), scope, frame, walk);
}

/** Reads a text in the language of what surrounds it: `eval`, `source`, an alias. */
export function walkOwnText(text: string, scope: Scope, frame: Frame, walk: Walk): Output {
  return walkText(text, scope, frame, walk, frame.source.dialect);
}

/** Walks statements in order; what they print together is known only if all of it is. */
export function walkStatements(
  statements: readonly Statement[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  let printed: Output = noOutput;
  for (const statement of statements) {
    if (scope.ended) break;
    if (walk.budget <= 0) {
      reportRest(statement, frame, walk);
      break;
    }
    const output = walkStatement(statement, scope, frame, walk);
    if (output.kind === "none") continue;
    printed =
      printed.kind === "text" && output.kind === "text"
        ? together(printed.text, output.text)
        : output;
  }
  return printed;
}

/** Past the cap nothing is followed, but what stands there may name a loss. */
function reportRest(statement: Statement, frame: Frame, walk: Walk): void {
  const { source } = frame.source;
  const { start } = statement.span;
  // The rest of a text holds all of its later rests, and to look at each would take long.
  if (walk.notFollowed?.source === source && walk.notFollowed.start <= start) return;
  walk.notFollowed = { source, start };
  const because = "the line does too much to be followed to its end";
  const rest = source.slice(start);
  reportUnknown(walk, frame, "limit", because, rest, statement.span);
}

function together(first: Argument, second: Argument): Output {
  return {
    kind: "text",
    text: { ...first, text: first.text + second.text, pieces: [...first.pieces, ...second.pieces] },
  };
}

function walkStatement(statement: Statement, scope: Scope, frame: Frame, walk: Walk): Output {
  if (walk.budget <= 0) {
    reportRest(statement, frame, walk);
    return noOutput;
  }
  switch (statement.kind) {
    case "command":
      return walkCommand(statement, scope, frame, walk);
    case "pipeline":
      return walkPipeline(statement, scope, frame, walk);
    case "all": {
      let printed: Output = noOutput;
      for (const { join, statement: item } of statement.items) {
        if (scope.ended) break;
        if (walk.budget <= 0) {
          reportRest(item, frame, walk);
          break;
        }
        // What stands after `||` runs only if something failed, so its changes are not kept.
        const within = join === "or" ? cloneScope(scope) : scope;
        const output = walkStatement(item, within, frame, walk);
        scope.written = within.written;
        if (join === "or" && within.cwd !== scope.cwd && !within.ended) {
          scope.cwd = { known: false, text: "(a directory that depends on a condition)" };
        }
        if (join !== "or" && output.kind !== "none") printed = output;
      }
      return printed;
    }
    case "group":
      return walkGroup(statement, scope, frame, walk);
    case "branch": {
      // Each arm gets a view of its own, and what they agree about is looked for in all of it.
      const cost = Math.floor(scope.variables.size / variablesOfACall);
      if (!spend(walk, frame, cost, frame.source.source, statement.span)) return noOutput;
      const expansion = expansionOf(scope, frame, walk);
      for (const word of statement.words) expandWord(word, expansion);
      walkStatements(statement.tests, scope, frame, walk);
      const arms = statement.arms.map((arm) => {
        const inArm = cloneScope(scope);
        return { scope: inArm, output: walkStatements(arm, inArm, frame, walk) };
      });
      const noneRuns = statement.words.length > 0 ? [cloneScope(scope)] : [];
      mergeArms(scope, [...arms.map((arm) => arm.scope), ...noneRuns]);
      return arms.find((arm) => arm.output.kind !== "none")?.output ?? noOutput;
    }
    case "loop":
      return walkLoop(statement, scope, frame, walk);
    case "function":
      ownNames(scope).functions.set(statement.name, { body: statement.body, source: frame.source });
      if (calledByTheShell.has(statement.name))
        walkStatements(statement.body, cloneScope(scope), frame, walk);
      return noOutput;
    case "test": {
      const expansion = expansionOf(scope, frame, walk);
      for (const word of statement.words) expandWord(word, expansion);
      return noOutput;
    }
    case "nested": {
      const inner = { ...frame, span: frame.span ?? statement.span };
      return walkProgram(statement.program, scope, inner, walk);
    }
    case "unknown":
      reportUnknown(walk, frame, "syntax", statement.why, statement.text, statement.span);
      return noOutput;
  }
}

function walkGroup(statement: Group, scope: Scope, frame: Frame, walk: Walk): Output {
  const within = statement.subshell ? cloneScope(scope) : scope;
  const redirected = readRedirects(
    statement.redirects,
    expansionOf(scope, frame, walk),
    scope.cwd,
    frame.site,
  );
  for (const effect of redirected.effects)
    walk.found.push({ kind: "effect", effect, site: frame.site });
  const inner = redirectedFrame(
    frame,
    frame.span,
    redirected.input ?? frame.input,
    outputOf(redirected.output, frame),
  );
  const output = walkStatements(statement.body, within, inner, walk);
  scope.written = within.written;
  if (redirected.output === undefined) return output;
  remember(redirected.output.target, output, scope);
  return noOutput;
}

function walkPipeline(statement: Pipeline, scope: Scope, frame: Frame, walk: Walk): Output {
  let input: Input = frame.input;
  let output: Output = noOutput;
  const last = statement.stages.at(-1);
  for (const stage of statement.stages) {
    if (walk.budget <= 0) {
      reportRest(stage, frame, walk);
      break;
    }
    const place = stage === last ? frame.output : "program";
    const inner = redirectedFrame(frame, frame.span, input, place);
    const within = cloneScope(scope);
    output = walkStatement(stage, within, inner, walk);
    // What a stage wrote to a file is there for everybody.
    scope.written = within.written;
    input = asInput(output);
  }
  return output;
}

/** What expanding words at this place of the walk needs. */
export function expansionOf(scope: Scope, frame: Frame, walk: Walk): Expansion {
  return { scope, walk, frame, run: runPart };
}

function runPart(
  part: Part & { kind: "substitution" | "process" | "arithmetic" },
  { scope, frame, walk }: Expansion,
): Output {
  const output = part.kind === "process" ? "program" : "value";
  const inner = redirectedFrame(frame, frame.span, { kind: "none" }, output);
  if (part.kind === "arithmetic") {
    for (const program of part.programs) walkProgram(program, cloneScope(scope), inner, walk);
    return noOutput;
  }
  return walkProgram(part.program, cloneScope(scope), inner, walk);
}
