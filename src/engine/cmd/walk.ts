import { literal, type Input } from "../model/call";
import { isAbsolute, resolvePath } from "../model/path";
import { pathOf } from "../model/pathOf";
import { textWritten, withWritten } from "../model/written";
import { mergeArms } from "../resolve/mergeArms";
import { standstill } from "../resolve/forkBomb";
import { cloneScope, deepestWalk, noOutput, reportUnknown, type Output } from "../resolve/scope";
import { asInput } from "../resolve/asInput";
import { windowsDeviceOf } from "../weigh/windowsNames";
import { itemsOfFor } from "./forItems";
import { argumentOfText } from "./insertions";
import { runCommand } from "./runCommand";
import type { Run } from "./session";
import type { Command, For, Redirect, Statement } from "./syntax";
import { withVariables } from "./variables";
import { pathOfWord } from "./words";

/** Runs commands in order; what they print together is known only if all of it is. */
export function walkStatements(statements: readonly Statement[], run: Run): Output {
  let printed: Output = noOutput;
  for (const statement of statements) {
    if (run.scope.ended) break;
    const output = walkStatement(statement, run);
    if (output.kind === "none") continue;
    printed = printed.kind === "none" ? output : together(printed, output);
  }
  return printed;
}

function together(one: Output, other: Output): Output {
  if (one.kind !== "text" || other.kind !== "text") return { kind: "program", call: undefined };
  const pieces = [...one.text.pieces, ...other.text.pieces];
  const joined = pieces.every((piece) => typeof piece === "string") ? [pieces.join("")] : pieces;
  return {
    kind: "text",
    text: { ...one.text, text: one.text.text + other.text.text, pieces: joined },
  };
}

function walkStatement(statement: Statement, run: Run): Output {
  const { walk, scope } = run;
  if (walk.budget <= 0) return noOutput;
  if (--walk.budget === 0) {
    reportUnknown(
      walk,
      run.frame,
      "limit",
      "the text runs too much to be followed",
      run.frame.source.source,
      run.span,
    );
    return noOutput;
  }
  switch (statement.kind) {
    case "command":
      return walkCommand(statement, run);
    case "all": {
      let printed: Output = noOutput;
      for (const item of statement.items) {
        // What follows `||` may not run; whether it does, the line goes on behind it.
        const output = walkStatement(item.statement, run);
        if (output.kind !== "none")
          printed = printed.kind === "none" ? output : together(printed, output);
        if (item.join === "or") scope.ended = false;
      }
      return printed;
    }
    case "pipeline": {
      if (statement.stages.filter(isItself).length > 1) {
        const effect = { ...standstill("%0"), span: run.span };
        walk.found.push({ kind: "effect", effect, site: run.frame.site });
        return noOutput;
      }
      let input: Input = run.frame.input;
      let output: Output = noOutput;
      for (const stage of statement.stages) {
        output = walkStatement(stage, {
          ...run,
          scope: cloneScope(scope),
          frame: { ...run.frame, input },
        });
        input = asInput(output);
      }
      return output;
    }
    case "group":
      return redirected(statement.redirects, run, (inner) => walkStatements(statement.body, inner));
    case "if": {
      const arms = [statement.then, statement.otherwise].map((arm) => {
        const within = cloneScope(scope);
        return { scope: within, output: walkStatements(arm, { ...run, scope: within }) };
      });
      mergeArms(
        scope,
        arms.map((arm) => arm.scope),
      );
      return arms.find((arm) => arm.output.kind !== "none")?.output ?? noOutput;
    }
    case "for":
      return walkFor(statement, run);
    case "label":
      return noOutput;
  }
}

/** `%0`: the batch file that is running. */
function isItself(statement: Statement): boolean {
  return statement.kind === "command" && /^\s*(?:start\s+)?"?%~?0"?\s*$/i.test(statement.text);
}

function walkFor(statement: For, run: Run): Output {
  const items = itemsOfFor(statement, run);
  let printed: Output = noOutput;
  for (const values of items) {
    const locals = new Map(run.locals);
    values.forEach((value, index) => {
      // `tokens=1,2` gives the next letters to the next words.
      locals.set(String.fromCharCode(statement.variable.charCodeAt(0) + index), value);
    });
    printed = walkStatements(statement.body, { ...run, locals });
    run.scope.ended = false;
  }
  return printed;
}

function walkCommand(command: Command, run: Run): Output {
  const span = run.frame.span ?? command.span;
  const within: Run = { ...run, span };
  const text = withVariables(command.text, within);
  return redirected(command.redirects, within, (inner) => runCommand(text, inner), text);
}

/** Opens the files that a command is redirected to, and runs it. */
function redirected(
  redirects: readonly Redirect[],
  run: Run,
  body: (inner: Run) => Output,
  text = "(",
): Output {
  let inner = run;
  let target: Redirect | undefined;
  for (const redirect of redirects) {
    if (redirect.target === undefined) continue;
    const path = pathOfWord(withVariables(redirect.target, run), run);
    if (isSink(literal(path))) {
      if (redirect.stream === "1") target = redirect;
      continue;
    }
    if (redirect.operator === "<") {
      inner = { ...inner, frame: { ...inner.frame, input: { kind: "file", path } } };
      push("read", path);
      continue;
    }
    const empties = redirect.stream === "1" && printsNothing(text);
    push(redirect.operator === ">>" ? "write" : empties ? "truncate" : "overwrite", path);
    if (redirect.stream === "1") target = redirect;
  }
  const output = body(inner);
  if (target?.target === undefined) return output;
  const path = pathOfWord(withVariables(target.target, run), run);
  remember(path, output, target.operator === ">>", run);
  return noOutput;

  function push(
    kind: "read" | "write" | "truncate" | "overwrite",
    path: ReturnType<typeof pathOfWord>,
  ): void {
    const resource = pathOf(path, run.scope.cwd, run.frame.site, false);
    run.walk.found.push({
      kind: "effect",
      effect: { kind, resource, span: run.span },
      site: run.frame.site,
    });
  }
}

/** `type nul > f`, `copy nul f`, `break > f` and `> f` empty a file. */
function printsNothing(text: string): boolean {
  return /^(?:|type\s+"?nul"?|echo[.:(/[+=,;\\]\s*|break|cd\s*\.?|rem\b.*|copy\s+(?:\/y\s+)?nul\b.*)$/i.test(
    text.trim(),
  );
}

function isSink(name: string | undefined): boolean {
  return name !== undefined && (name === "/dev/null" || windowsDeviceOf(`\\${name}`) === "sink");
}

/** Keeps what was written to a file, so that a script that is written and then run can be read. */
function remember(
  path: ReturnType<typeof pathOfWord>,
  output: Output,
  appends: boolean,
  run: Run,
): void {
  const name = literal(path);
  const { cwd, written } = run.scope;
  if (output.kind !== "text" || name === undefined || (!cwd.known && !isAbsolute(name))) return;
  const key = resolvePath(cwd.known ? cwd.path : "/", name);
  const earlier = appends ? textWritten(key, written) : undefined;
  const whole =
    earlier === undefined
      ? output.text
      : argumentOfText(earlier.text + output.text.text, run.insertions, run.span);
  run.scope.written = withWritten(key, whole, written);
}

/** True if nested calls went deeper than anybody writes. */
export function isTooDeep(run: Run): boolean {
  return run.frame.depth > deepestWalk;
}
